/** The heavy half of `queue.ts`. */
import { SQSClient } from '@aws-sdk/client-sqs';
import { sqsQueue } from '../../../lib/delivery/work-queue.ts';

export const queueOn = (url: string) => sqsQueue(new SQSClient({}), url);
