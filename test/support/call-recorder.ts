/**
 * Writes down which function of the local service makes which call of the cloud, in the words of the permissions table: a
 * middleware in every client, and the name of the function that is running when it is passed. A call that no name fits ends the test.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import * as z from 'zod';
import type { Clients } from '../../functions/bind/compose.ts';
import type { FunctionName, ResourceName } from '../../infra/aws/permissions.ts';
import type { Within } from '../../infra/local/functions.ts';
import { localNames } from '../../infra/local/local-secrets.ts';
import { indexes } from '../../lib/store/keys.ts';

/** `dynamodb:GetItem table` */
export type Call = `${string}:${string} ${ResourceName}`;

const Input = z.object({
  TableName: z.literal(localNames.table).optional(),
  IndexName: z.string().optional(),
  QueueUrl: z.string().optional(),
  Bucket: z.literal(localNames.bucket).optional(),
  Source: z.string().optional(),
});

const ofIndex: Readonly<Record<string, ResourceName>> = {
  [indexes.queue.name]: 'queue-index',
  [indexes.due.name]: 'due-index',
  [indexes.patient.name]: 'patient-index',
};

function resourceOf(input: unknown, workUrl: string): ResourceName {
  const { TableName, IndexName, QueueUrl, Bucket, Source } = Input.parse(input);
  const index = IndexName === undefined ? undefined : ofIndex[IndexName];
  if (index !== undefined) return index;
  if (TableName !== undefined && IndexName === undefined) return 'table';
  if (QueueUrl === workUrl) return 'work-queue';
  if (Bucket !== undefined) return 'documents';
  if (Source !== undefined) return 'mail';
  throw new Error(`no resource of the table: ${JSON.stringify(input)}`);
}

/** The action that a policy has to name for a command: batches are many of one. */
function actionOf(command: string): string {
  return command.replace(/Command$/, '').replace(/Batch$/, '');
}

export interface CallRecorder {
  /** Give it to the local service when it starts. */
  readonly within: Within;
  /** Watches the clients of the service from now on. */
  watch(clients: Clients, workUrl: string): void;
  callsOf(name: FunctionName): readonly Call[];
}

export function callRecorder(): CallRecorder {
  const running = new AsyncLocalStorage<FunctionName>();
  const made = new Map<FunctionName, Set<Call>>();

  function note(service: string, command: string, input: unknown, workUrl: string): void {
    const name = running.getStore();
    if (name === undefined) return;
    const calls = made.get(name) ?? new Set();
    made.set(name, calls.add(`${service}:${actionOf(command)} ${resourceOf(input, workUrl)}`));
  }

  return {
    within: (name, call) => running.run(name, call),
    watch({ dynamo, queue, objects, mail }, workUrl) {
      const place = { step: 'initialize', priority: 'low' } as const;
      const seen =
        (service: string) =>
        <Sent extends { readonly input: unknown }, Answer>(
          next: (sent: Sent) => Promise<Answer>,
          { commandName = '' }: { readonly commandName?: string },
        ) =>
        (sent: Sent) => {
          note(service, commandName, sent.input, workUrl);
          return next(sent);
        };
      dynamo.middlewareStack.add(seen('dynamodb'), place);
      queue.middlewareStack.add(seen('sqs'), place);
      objects.middlewareStack.add(seen('s3'), place);
      mail.middlewareStack.add(seen('ses'), place);
    },
    callsOf: (name) => [...(made.get(name) ?? [])].sort(),
  };
}
