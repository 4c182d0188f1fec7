/** Loaded by queue.ts on first use. */
import { SQSClient } from '@aws-sdk/client-sqs';
import { sqsQueue } from '../../../lib/delivery/work-queue.ts';
import type { Sandbox } from '../provide.ts';

export const queueOf = ({ makeClient, settings }: Sandbox<'WORK_QUEUE_URL'>) =>
  sqsQueue(makeClient(SQSClient, 'SQS'), settings.WORK_QUEUE_URL);
