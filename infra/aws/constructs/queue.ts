/** A queue always comes with a dead-letter queue, and both with an alarm. Messages carry ids, never health data. */
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { type IQueue, Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { alarm, fiveMinutes } from './alarm.ts';

interface QueueProps {
  readonly key: IKey;
  readonly topic: ITopic;
  readonly hurts: string;
}

interface DeliveredQueueProps extends QueueProps {
  /** At least six times the reader's time-out. */
  readonly visibility: Duration;
  readonly hurtsWhenSlow: string;
}

/** With a data key held for an hour, encryption costs next to nothing. */
const safe = (key: IKey) =>
  ({
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    dataKeyReuse: Duration.hours(1),
    enforceSSL: true,
    removalPolicy: RemovalPolicy.RETAIN,
  }) as const;

export function deadLetterQueue(scope: Construct, id: string, { key, topic, hurts }: QueueProps): Queue {
  const queue = new Queue(scope, id, { ...safe(key), retentionPeriod: Duration.days(14) });
  const metric = queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' });
  alarm(queue, 'NotEmpty', { hurts, metric, topic, threshold: 0 });
  return queue;
}

export function queueWithDeadLetters(scope: Construct, id: string, props: DeliveredQueueProps): Queue {
  const { key, topic, visibility, hurtsWhenSlow } = props;
  const group = new Construct(scope, id);
  const deadLetters = deadLetterQueue(group, 'DeadLetters', props);
  const queue = new Queue(group, 'Queue', {
    ...safe(key),
    visibilityTimeout: visibility,
    retentionPeriod: Duration.days(4),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
  });
  const age = queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: 'Maximum' });
  alarm(queue, 'Slow', { hurts: hurtsWhenSlow, metric: age, topic, threshold: fiveMinutes.toSeconds(), periods: 3 });
  return queue;
}

/** Throws for a queue that was not made here. */
export function deadLettersOf({ deadLetterQueue }: Queue): IQueue {
  if (deadLetterQueue === undefined) throw new Error('a queue without dead letters');
  return deadLetterQueue.queue;
}
