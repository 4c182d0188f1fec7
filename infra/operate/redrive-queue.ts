/** Redrives dead letters. AWS's own call takes no messages that came from a timer or SES, and the local engines lack it. */
import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import * as z from 'zod';
import { WorkMessage } from '../../lib/delivery/ports.ts';
import { jsonOf } from '../../lib/runtime/json.ts';
import { StorageEvent } from '../../lib/uploads/storage-events.ts';

/** `unknown` is left for a person. */
export const kinds = ['work', 'mail-event', 'file-event', 'missed-call', 'unknown'] as const;
export type Kind = (typeof kinds)[number];

const MailEvent = z.object({ source: z.literal('aws.ses'), detail: z.looseObject({}) });
const MissedCall = z.object({ source: z.enum(['aws.events', 'aws.scheduler']) });

export function kindOf(body: string): Kind {
  const value = jsonOf(body);
  if (WorkMessage.safeParse(value).success) return 'work';
  if (MailEvent.safeParse(value).success) return 'mail-event';
  if (StorageEvent.safeParse(value).success) return 'file-event';
  return MissedCall.safeParse(value).success ? 'missed-call' : 'unknown';
}

export interface Redrive {
  readonly queues: SQSClient;
  /** The dead-letter queue. */
  readonly from: string;
  /** The work queue. */
  readonly work: string;
  /** The queue of what bucket and scan tell. */
  readonly uploads: string;
  /** Calls the function that records mail events. Rejects when it fails. */
  readonly recordMailEvent: (body: string) => Promise<void>;
  readonly dryRun: boolean;
}

export type Redriven = Readonly<Record<Kind | 'failed', number>>;

/** Seconds; long enough to settle one batch. */
const hiddenSeconds = { look: 5, settle: 120 } as const;

async function settle(
  { queues, from, work, uploads, recordMailEvent }: Redrive,
  { Body = '', ReceiptHandle }: Message,
): Promise<Kind> {
  const kind = kindOf(Body);
  if (kind === 'unknown') return kind;
  if (kind === 'work') await queues.send(new SendMessageCommand({ QueueUrl: work, MessageBody: Body }));
  if (kind === 'file-event') await queues.send(new SendMessageCommand({ QueueUrl: uploads, MessageBody: Body }));
  if (kind === 'mail-event') await recordMailEvent(Body);
  // Sent before it is deleted: an interruption repeats a message, which is processed once.
  await queues.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle }));
  return kind;
}

async function fateOf(redrive: Redrive, message: Message): Promise<keyof Redriven> {
  if (redrive.dryRun) return kindOf(message.Body ?? '');
  return settle(redrive, message).catch(() => 'failed' as const);
}

/** `failed` ones are still there. */
export async function redriveQueue(redrive: Redrive): Promise<Redriven> {
  const { queues, from, dryRun } = redrive;
  const count = { work: 0, 'mail-event': 0, 'file-event': 0, 'missed-call': 0, unknown: 0, failed: 0 };
  const seen = new Set<string>();
  for (;;) {
    const { Messages = [] } = await queues.send(
      new ReceiveMessageCommand({
        QueueUrl: from,
        MaxNumberOfMessages: 10,
        WaitTimeSeconds: 1,
        VisibilityTimeout: dryRun ? hiddenSeconds.look : hiddenSeconds.settle,
      }),
    );
    const fresh = Messages.filter(({ MessageId = '' }) => !seen.has(MessageId));
    if (fresh.length === 0) return count;
    for (const message of fresh) {
      seen.add(message.MessageId ?? '');
      count[await fateOf(redrive, message)] += 1;
    }
  }
}

const fates: Readonly<Record<keyof Redriven, string>> = {
  work: 'sent to the work queue',
  'mail-event': 'told to record-email-event',
  'file-event': 'sent to the queue of uploads',
  'missed-call': 'dropped, a later call made up for it',
  unknown: 'left: nobody knows what it is, look at it by hand',
  failed: 'left: it could not be settled, try again',
};

export function redrivenLines(name: string, redriven: Redriven, dryRun: boolean): readonly string[] {
  const told = ([...kinds, 'failed'] as const).filter((kind) => redriven[kind] > 0);
  if (told.length === 0) return [`${name}: empty`];
  return told.map((kind) => `${name}: ${redriven[kind]} ${kind}, ${dryRun ? 'would be ' : ''}${fates[kind]}`);
}
