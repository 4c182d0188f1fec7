import { type App, CfnOutput, Duration, Token } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  CfnDistribution,
  Distribution,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { alarm, fiveMinutes } from '../constructs/alarm.ts';
import { edgeLog } from '../constructs/edge-log.ts';
import { firewall } from '../constructs/firewall.ts';
import type { StageSettings } from '../settings.ts';
import { behaviors } from './edge-behaviors.ts';
import type { Foundation } from './foundation.ts';
import { nameOf } from './name.ts';
import type { Service } from './service.ts';
import { stackOf } from './stack-of.ts';

/** The secret is read when the stack is deployed; raising the generation beside it makes the deployment read it again. */
function originOf(settings: StageSettings, { host }: Service, { secretValues }: Foundation): IOrigin {
  return new HttpOrigin(host, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    readTimeout: Duration.seconds(30),
    customHeaders: {
      'x-origin-verify': secretValues.secretValueFromJson('originVerify').unsafeUnwrap(),
      'x-origin-verify-generation': `${settings.secretsGeneration}`,
    },
  });
}

/** Declares in the template that a log is kept (by edge-log.ts), without cookies. */
function declareLogging(distribution: Distribution): void {
  const { defaultChild } = distribution.node;
  if (!(defaultChild instanceof CfnDistribution)) throw new Error('a distribution without its resource');
  const { distributionConfig } = defaultChild;
  if (!('enabled' in distributionConfig) || Token.isUnresolved(distributionConfig))
    throw new Error('a distribution without settings');
  defaultChild.distributionConfig = { ...distributionConfig, logging: { includeCookies: false } };
}

export function edge(app: App, settings: StageSettings, base: Foundation, service: Service): void {
  const { domainName, certificateArn } = settings;
  const stack = stackOf(app, settings, 'edge', 'Distribution, firewall, headers');
  const { pages, assets, callbacks } = behaviors(stack, originOf(settings, service, base));
  const distribution = new Distribution(stack, 'Site', {
    domainNames: [domainName],
    certificate: Certificate.fromCertificateArn(stack, 'Certificate', certificateArn),
    minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
    webAclId: firewall(stack, 'Firewall', { settings, logKey: base.keys.logs }),
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
    defaultBehavior: pages,
    additionalBehaviors: {
      '/assets/*': assets,
      '/webhooks/*': callbacks,
    },
  });
  declareLogging(distribution);
  edgeLog(stack, 'Log', { distribution, settings, key: base.keys.logs });
  nameOf(stack, settings, distribution);
  alarm(stack, 'EdgeErrors', {
    hurts: 'People who try to reach the site get errors from the edge, before any page of ours.',
    metric: new Metric({
      namespace: 'AWS/CloudFront',
      metricName: '5xxErrorRate',
      dimensionsMap: { DistributionId: distribution.distributionId, Region: 'Global' },
      period: fiveMinutes,
      statistic: 'Average',
    }),
    topic: base.alarms,
    threshold: 1,
    periods: 2,
  });
  new CfnOutput(stack, 'SiteName', { value: `https://${domainName}` });
  new CfnOutput(stack, 'PointTheNameAt', { value: distribution.distributionDomainName });
}
