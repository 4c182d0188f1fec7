/** Every ten minutes from 1 to 5 a.m., hospital time: the scheduler knows time zones, event rules only UTC. */
import { Aws, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Facility } from '../../../lib/facility/facility.ts';
import { nightHour } from '../../../lib/facility/opening-hours.ts';

interface NightlyProps {
  readonly failedEvents: IQueue;
  readonly key: IKey;
  readonly facility: Pick<Facility, 'timeZone'>;
}

const hours = 4;

function callerOf(called: Lambda, id: string, { failedEvents, key }: NightlyProps): Role {
  const role = new Role(called, `${id}Role`, {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  });
  new ManagedPolicy(called, `${id}May`, {
    description: 'Calls one function; what cannot be delivered goes to the dead-letter queue',
    roles: [role],
    statements: [
      new PolicyStatement({ sid: 'Call', actions: ['lambda:InvokeFunction'], resources: [called.functionArn] }),
      new PolicyStatement({ sid: 'DeadLetter', actions: ['sqs:SendMessage'], resources: [failedEvents.queueArn] }),
      new PolicyStatement({
        sid: 'Key',
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: [key.keyArn],
        conditions: { StringEquals: { 'kms:ViaService': `sqs.${Stack.of(called).region}.amazonaws.com` } },
      }),
    ],
  });
  return role;
}

/** No retries: the next call makes up for a missed one. */
export function nightly(called: Lambda, id: string, props: NightlyProps): void {
  new CfnSchedule(called, id, {
    description: 'Every ten minutes at night, in the time zone of the hospital',
    scheduleExpression: `cron(0/10 ${nightHour}-${nightHour + hours - 1} * * ? *)`,
    scheduleExpressionTimezone: props.facility.timeZone,
    flexibleTimeWindow: { mode: 'OFF' },
    target: {
      arn: called.functionArn,
      roleArn: callerOf(called, id, props).withoutPolicyUpdates().roleArn,
      deadLetterConfig: { arn: props.failedEvents.queueArn },
      retryPolicy: { maximumRetryAttempts: 0, maximumEventAgeInSeconds: 600 },
    },
  });
}
