import type { Duration } from 'aws-cdk-lib';
import { MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, CfnFunction, Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type Environment, environmentFor } from '../environment.ts';
import type { FunctionName } from '../permissions.ts';
import type { StageSettings } from '../settings.ts';
import { alarm, fiveMinutes } from './alarm.ts';
import { type Grantable, policyOf } from './grants.ts';
import { retainedLog } from './retained-log.ts';

export interface Surroundings {
  readonly settings: StageSettings;
  readonly codeFolder: (name: FunctionName) => string;
  /** Each function gets those that it reads; never secret values. */
  readonly environment: Environment;
  readonly grantable: Omit<Grantable, 'arns'> & { readonly arns: Omit<Grantable['arns'], 'own-log'> };
  readonly failedEvents: IQueue;
  readonly topic: ITopic;
}

export interface FunctionProps {
  readonly memory: number;
  readonly timeout: Duration;
  /** A flood stops here and not at the table. */
  readonly atOnce: number;
  readonly hurts: string;
}

function failures(made: LambdaFunction): MathExpression {
  return new MathExpression({
    expression: 'failed + turnedAway',
    label: 'failed or turned away',
    period: fiveMinutes,
    usingMetrics: {
      failed: made.metricErrors({ period: fiveMinutes }),
      turnedAway: made.metricThrottles({ period: fiveMinutes }),
    },
  });
}

/** CDK's explicit dependency on role and policy only repeats the references. */
function dependByReference({ node }: LambdaFunction): void {
  if (node.defaultChild instanceof CfnFunction) node.defaultChild.addDeletionOverride('DependsOn');
}

/** functions/<name>.ts with the permissions table alone, an encrypted log, a concurrency limit and an alarm. */
export function serviceFunction(
  scope: Construct,
  name: FunctionName,
  props: FunctionProps,
  around: Surroundings,
): LambdaFunction {
  const { settings, codeFolder, environment, grantable, failedEvents, topic } = around;
  const group = new Construct(scope, name);
  const log = retainedLog(group, 'Log', { key: grantable.keys.logs, settings });
  const may = policyOf(group, 'May', name, { ...grantable, arns: { ...grantable.arns, 'own-log': [log.logGroupArn] } });
  const role = new Role(group, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), managedPolicies: [may] });
  const made = new LambdaFunction(group, 'Function', {
    description: `${name}, secret values of generation ${settings.secretsGeneration}`,
    code: Code.fromAsset(codeFolder(name)),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: props.memory,
    timeout: props.timeout,
    reservedConcurrentExecutions: props.atOnce,
    tracing: Tracing.ACTIVE,
    environment: environmentFor(name, environment),
    logGroup: log,
    deadLetterQueue: failedEvents,
    // Constructs that would add rights find the role closed.
    role: role.withoutPolicyUpdates(),
  });
  dependByReference(made);
  alarm(made, 'Failing', { hurts: props.hurts, metric: failures(made), topic, threshold: 0, periods: 2 });
  return made;
}
