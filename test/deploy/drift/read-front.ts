/** What runs and what unblocks it: functions, the interface, rules. */
import { GetApiCommand, GetIntegrationCommand, GetRouteCommand, GetStageCommand } from '@aws-sdk/client-apigatewayv2';
import { DescribeRuleCommand, ListTagsForResourceCommand, ListTargetsByRuleCommand } from '@aws-sdk/client-eventbridge';
import {
  GetEventSourceMappingCommand,
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  GetPolicyCommand,
  ListTagsCommand,
} from '@aws-sdk/client-lambda';
import * as z from 'zod';
import { parsed, type Reader } from './readers.ts';

const functionReader: Reader = async ({ functions }, { physicalId: FunctionName }) => {
  const settings = await functions.send(new GetFunctionConfigurationCommand({ FunctionName }));
  const { ReservedConcurrentExecutions } = await functions.send(new GetFunctionConcurrencyCommand({ FunctionName }));
  const { Tags } = await functions.send(new ListTagsCommand({ Resource: settings.FunctionArn }));
  return { ...settings, ReservedConcurrentExecutions, Tags };
};

const mapping: Reader = async ({ functions }, { physicalId: UUID }) => {
  const { FunctionArn, ...settings } = await functions.send(new GetEventSourceMappingCommand({ UUID }));
  const { Tags } = await functions.send(new ListTagsCommand({ Resource: settings.EventSourceMappingArn }));
  return { ...settings, FunctionName: FunctionArn?.split(':').at(-1), Tags };
};

const Policy = z.object({
  Statement: z.array(
    z.object({
      Action: z.string(),
      Principal: z.union([z.string(), z.object({ Service: z.string() })]),
      Condition: z
        .object({ ArnLike: z.record(z.string(), z.string()) })
        .partial()
        .optional(),
    }),
  ),
});

/** Of the statements of a function, the one that lets in the same source. */
const permission: Reader = async ({ functions }, _resource, { FunctionName, SourceArn }) => {
  const { Policy: text } = await functions.send(new GetPolicyCommand({ FunctionName: String(FunctionName) }));
  const { Statement } = Policy.parse(parsed(text));
  const sourceOf = ({ Condition }: (typeof Statement)[number]) => Object.values(Condition?.ArnLike ?? {})[0];
  const found = Statement.find((one) => sourceOf(one) === SourceArn) ?? Statement[0];
  if (found === undefined) return {};
  const Principal = typeof found.Principal === 'string' ? found.Principal : found.Principal.Service;
  return { FunctionName, Action: found.Action, Principal, SourceArn: sourceOf(found) };
};

/** Of an ARN, or of a name with what it belongs to, the name. */
const nameOf = (path: string) => path.split('/').at(-1) ?? path;

const rule: Reader = async ({ events }, { physicalId }) => {
  const Name = nameOf(physicalId);
  const { EventPattern, ...settings } = await events.send(new DescribeRuleCommand({ Name }));
  const { Targets } = await events.send(new ListTargetsByRuleCommand({ Rule: Name }));
  const { Tags } = await events.send(new ListTagsForResourceCommand({ ResourceARN: settings.Arn }));
  return { ...settings, EventPattern: parsed(EventPattern), Targets, Tags };
};

const apiId = ({ ApiId }: Readonly<Record<string, unknown>>) => String(ApiId);

export const frontReaders: Readonly<Record<string, Reader>> = {
  'AWS::ApiGatewayV2::Api': async ({ interfaces }, { physicalId: ApiId }) => ({
    ...(await interfaces.send(new GetApiCommand({ ApiId }))),
  }),
  'AWS::ApiGatewayV2::Integration': async ({ interfaces }, { physicalId: IntegrationId }, expected) => ({
    ApiId: apiId(expected),
    ...(await interfaces.send(new GetIntegrationCommand({ ApiId: apiId(expected), IntegrationId }))),
  }),
  // The emulator names a route with its interface in front.
  'AWS::ApiGatewayV2::Route': async ({ interfaces }, { physicalId }, expected) => ({
    ApiId: apiId(expected),
    ...(await interfaces.send(new GetRouteCommand({ ApiId: apiId(expected), RouteId: nameOf(physicalId) }))),
  }),
  'AWS::ApiGatewayV2::Stage': async ({ interfaces }, _resource, expected) => ({
    ApiId: apiId(expected),
    ...(await interfaces.send(new GetStageCommand({ ApiId: apiId(expected), StageName: String(expected['StageName']) }))),
  }),
  'AWS::Events::Rule': rule,
  'AWS::Lambda::EventSourceMapping': mapping,
  'AWS::Lambda::Function': functionReader,
  'AWS::Lambda::Permission': permission,
};
