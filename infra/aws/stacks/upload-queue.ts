/** What bucket and scan tell of uploaded files, through one queue to the function that checks them. */
import type { Duration, Stack } from 'aws-cdk-lib';
import { type EventPattern, type IRuleTarget, Match, Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { EventSourceMapping, type Function as Lambda } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { incomingFolder } from '../../../lib/uploads/keys.ts';
import { queueWithDeadLetters } from '../constructs/queue.ts';
import { functions } from './functions.ts';
import type { UploadBuckets } from './upload-buckets.ts';

/** By itself, the construct for such a target would widen the policy of the key. */
const into = (queue: IQueue, failedEvents: IQueue): IRuleTarget => ({
  bind: () => ({ arn: queue.queueArn, deadLetterConfig: { arn: failedEvents.queueArn } }),
});

export function uploadQueue(
  stack: Stack,
  props: { readonly key: IKey; readonly topic: ITopic; readonly failedEvents: Queue },
  checkTime: Duration,
  { incoming, scanPlan }: UploadBuckets,
): Queue {
  const queue = queueWithDeadLetters(stack, 'Uploads', {
    ...props,
    visibility: checkTime,
    hurts:
      'Files that staff added to a request could not be checked; staff see no result after 30 minutes and have to add them again.',
    hurtsWhenSlow: 'Staff wait more than five minutes until a file that they added to a request is checked.',
  });
  const patterns: Readonly<Record<string, EventPattern>> = {
    Created: {
      source: ['aws.s3'],
      detailType: ['Object Created'],
      detail: { bucket: { name: [incoming.bucketName] }, object: { key: Match.prefix(incomingFolder) } },
    },
    // Of our plan alone: others of the account scan other buckets.
    Scanned: {
      source: ['aws.guardduty'],
      detailType: ['GuardDuty Malware Protection Object Scan Result'],
      resources: [scanPlan],
    },
  };
  const rules = Object.entries(patterns).map(
    ([id, eventPattern]) => new Rule(stack, `File${id}`, { eventPattern, targets: [into(queue, props.failedEvents)] }),
  );
  for (const taker of [queue, props.failedEvents])
    taker.addToResourcePolicy(
      new PolicyStatement({
        sid: 'UploadEvents',
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [taker.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': rules.map(({ ruleArn }) => ruleArn) } },
      }),
    );
  return queue;
}

/** One file at a time in a function: a large one takes all its memory. */
export function checkFrom(queue: IQueue, check: Lambda): void {
  new EventSourceMapping(check, 'UploadQueue', {
    target: check,
    eventSourceArn: queue.queueArn,
    batchSize: 1,
    reportBatchItemFailures: true,
    maxConcurrency: functions['check-upload'].atOnce,
  });
}
