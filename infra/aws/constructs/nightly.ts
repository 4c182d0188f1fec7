/**
 * Calls a function every ten minutes from one to five in the morning, on the hospital's clock and not in UTC: when nobody
 * works, in summer as in winter. Rules of the event bus know no time zone, the scheduler does.
 */
import { Aws, Stack } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { nightHour } from '../../../lib/delivery/integrity/record-walk.ts';
import type { Facility } from '../../../lib/facility/facility.ts';

interface SmallHours {
  /** Takes the calls that could not be delivered. */
  readonly failedEvents: IQueue;
  /** The key behind that queue. */
  readonly key: IKey;
  readonly facility: Pick<Facility, 'timeZone'>;
}

const hours = 4;

function callerOf(called: Lambda, id: string, { failedEvents, key }: SmallHours): Role {
  const role = new Role(called, `${id}Role`, {
    assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
    }),
  });
  new ManagedPolicy(called, `${id}May`, {
    description: 'Calls one function; what could not be delivered goes to the dead-letter queue',
    roles: [role],
    statements: [
      new PolicyStatement({ sid: 'Call', actions: ['lambda:InvokeFunction'], resources: [called.functionArn] }),
      new PolicyStatement({ sid: 'LayAside', actions: ['sqs:SendMessage'], resources: [failedEvents.queueArn] }),
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

/** A call that is missed is made up for by the next. */
export function nightly(called: Lambda, id: string, props: SmallHours): void {
  new CfnSchedule(called, id, {
    description: 'Every ten minutes of the small hours, in the time of the hospital',
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
