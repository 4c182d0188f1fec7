/**
 * Writes down which function of the local service makes which call of the cloud, in the words of the permissions table. A call that
 * no name fits fails, and the test with it.
 */
import * as z from 'zod';
import type { AroundCall } from '../../functions/bind/clients.ts';
import type { FunctionName, ResourceName } from '../../infra/aws/permissions.ts';
import { localNames } from '../../infra/local/local-secrets.ts';
import { indexes } from '../../lib/store/keys.ts';

/** `dynamodb:GetItem table` */
export type Call = `${string}:${string} ${ResourceName}`;

const Input = z.object({
  TableName: z.literal(localNames.table).optional(),
  IndexName: z.string().optional(),
  QueueUrl: z
    .string()
    .regex(/\/work$/)
    .optional(),
  Bucket: z.literal(localNames.bucket).optional(),
  Source: z.string().optional(),
});

const ofIndex: Readonly<Record<string, ResourceName>> = {
  [indexes.queue.name]: 'queue-index',
  ...Object.fromEntries(
    [indexes.type, indexes.status, indexes.flag, indexes.assignee].map(({ name }) => [name, 'facet-indexes']),
  ),
  [indexes.due.name]: 'due-index',
  [indexes.patient.name]: 'patient-index',
};

function resourceOf(input: unknown): ResourceName {
  const { TableName, IndexName, QueueUrl, Bucket, Source } = Input.parse(input);
  const index = IndexName === undefined ? undefined : ofIndex[IndexName];
  if (index !== undefined) return index;
  if (TableName !== undefined && IndexName === undefined) return 'table';
  if (QueueUrl !== undefined) return 'work-queue';
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
  readonly aroundCall: (name: FunctionName) => AroundCall;
  callsOf(name: FunctionName): readonly Call[];
}

export function callRecorder(): CallRecorder {
  const made = new Map<FunctionName, Set<Call>>();
  return {
    aroundCall:
      (name) =>
      ({ service, command, input }, send) => {
        const calls = made.get(name) ?? new Set();
        made.set(name, calls.add(`${service.toLowerCase()}:${actionOf(command)} ${resourceOf(input)}`));
        return send();
      },
    callsOf: (name) => [...(made.get(name) ?? [])].sort(),
  };
}
