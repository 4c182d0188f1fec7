import { Fn, type Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpRoute, HttpRouteKey, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { alarm, fiveMinutes } from '../constructs/alarm.ts';
import { retainedLog } from '../constructs/retained-log.ts';
import type { StageSettings } from '../settings.ts';
import type { Foundation } from './foundation.ts';
import { stageThrottle } from './functions.ts';
import type { ServiceFunctions } from './parts.ts';

/** The public site answers what no other route takes, so that a wrong address gets a page in the person's language. */
const routes = {
  'serve-public-site': [HttpRouteKey.DEFAULT],
  'answer-api': [HttpRouteKey.with('/api/v1/{proxy+}', HttpMethod.ANY)],
  'serve-staff-console': [HttpRouteKey.with('/staff', HttpMethod.ANY), HttpRouteKey.with('/staff/{proxy+}', HttpMethod.ANY)],
  'record-fax-result': [HttpRouteKey.with('/webhooks/fax/{path}', HttpMethod.ANY)],
} as const;

/** The route, never the path: a path may carry the secret of a one-hour link. */
const logged = {
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  bytes: '$context.responseLength',
  milliseconds: '$context.responseLatency',
  integrationStatus: '$context.integrationStatus',
} as const;

/** Returns the host name of the interface. */
export function frontOf(
  stack: Stack,
  settings: StageSettings,
  functions: ServiceFunctions,
  { keys, alarms }: Foundation,
): string {
  const api = new HttpApi(stack, 'Front', { createDefaultStage: false });
  new HttpStage(api, 'Stage', {
    httpApi: api,
    stageName: '$default',
    autoDeploy: true,
    detailedMetricsEnabled: true,
    throttle: stageThrottle,
    accessLogSettings: {
      destination: new LogGroupLogDestination(retainedLog(api, 'AccessLog', { key: keys.logs, settings })),
      format: AccessLogFormat.custom(JSON.stringify(logged)),
    },
  });
  for (const name of ['serve-public-site', 'answer-api', 'serve-staff-console', 'record-fax-result'] as const) {
    const integration = new HttpLambdaIntegration(name, functions[name]);
    for (const routeKey of routes[name]) new HttpRoute(api, `Route ${routeKey.key}`, { httpApi: api, routeKey, integration });
  }
  alarm(api, 'Errors', {
    hurts: 'People see an error page at some step; what they typed before is kept in their draft.',
    metric: new Metric({
      namespace: 'AWS/ApiGateway',
      metricName: '5xx',
      dimensionsMap: { ApiId: api.apiId },
      period: fiveMinutes,
      statistic: 'Sum',
    }),
    topic: alarms,
    threshold: 4,
  });
  return Fn.select(2, Fn.split('/', api.apiEndpoint));
}
