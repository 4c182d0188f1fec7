/**
 * Writes down which function of the local service makes which call of the cloud, in the words of the permissions table. A call that
 * no name fits fails, and the test with it.
 */
import * as z from 'zod';
import type { AroundCall, CloudService } from '../../functions/bind/clients.ts';
import { type FunctionName, leadingKeys, permissions, type ResourceName, resourceNames } from '../../infra/aws/permissions.ts';
import { localNames } from '../../infra/local/local-secrets.ts';
import { releaseFolder } from '../../lib/release/seal/manifest.ts';
import { accessIndexes, indexes } from '../../lib/store/keys.ts';
import { lockedFolders } from '../../lib/store/s3-locked-texts.ts';
import { cleanFolder, filedScanName, openScanFolder, settledScanFolder, stampedFolder } from '../../lib/uploads/keys.ts';

/** `dynamodb:GetItem table` */
export type Call = `${string}:${string} ${ResourceName}`;

/** As the stores write a key, or as the client sends it. */
const KeyText = z.union([z.string(), z.object({ S: z.string() }).transform(({ S }) => S)]);
const Keyed = z.object({ pk: KeyText });

const Input = z.object({
  TableName: z.enum([localNames.table, localNames.accessLog]).optional(),
  /** Of a batch, by table. */
  RequestItems: z.record(z.literal(localNames.table), z.unknown()).optional(),
  /** Of an object in a bucket, it is a text. */
  Key: z.union([Keyed, z.string()]).optional(),
  Item: Keyed.optional(),
  FunctionName: z.literal(localNames.recordAccess).optional(),
  IndexName: z.string().optional(),
  QueueUrl: z
    .string()
    .regex(/\/work$/)
    .optional(),
  Bucket: z.enum([localNames.bucket, localNames.seals, localNames.incoming, localNames.packages, localNames.trail]).optional(),
  Prefix: z.string().optional(),
  VersionId: z.string().optional(),
  /** Of a query of one partition. */
  ExpressionAttributeValues: z.object({ ':pk': KeyText.optional() }).optional(),
  Source: z.string().optional(),
  DestinationPhoneNumber: z.string().optional(),
  KeyId: z.literal(localNames.signingKey).optional(),
});

const ofIndex: Readonly<Record<string, ResourceName>> = {
  [indexes.queue.name]: 'queue-index',
  ...Object.fromEntries(
    [indexes.type, indexes.status, indexes.flag, indexes.assignee].map(({ name }) => [name, 'facet-indexes']),
  ),
  [indexes.due.name]: 'due-index',
  [indexes.find.name]: 'find-index',
  [indexes.report.name]: 'report-index',
};

const ofAccessIndex: Readonly<Record<string, ResourceName>> = {
  [accessIndexes.reference.name]: 'access-by-request',
  [accessIndexes.patient.name]: 'access-by-patient',
  [accessIndexes.openings.name]: 'access-openings',
  [accessIndexes.chains.name]: 'access-chains',
};

/** The part of the table that a function is let into, for those that are not let into the whole. */
function partOf(name: FunctionName, pk = ''): ResourceName {
  if (permissions[name].table !== undefined) return 'table';
  const part = resourceNames.find((resource) => {
    const prefixes: readonly string[] = Object.entries(leadingKeys).find(([part]) => part === resource)?.[1] ?? [];
    return prefixes.some((prefix) => pk.startsWith(prefix));
  });
  if (part === undefined) throw new Error(`${name} is let into no part of the table with ${pk.split('#')[0]}`);
  return part;
}

function indexOf(table: string | undefined, index: string | undefined): ResourceName | undefined {
  const named = table === localNames.accessLog ? ofAccessIndex : ofIndex;
  return index === undefined ? undefined : named[index];
}

/** Filed pages of a scan lie among the checked files: what the line of filed scans allows is theirs, anything else is of a checked file. */
function packageOf(name: FunctionName, action: string, key: string): ResourceName {
  if (key.startsWith(releaseFolder)) return 'sealed-packages';
  if (key.startsWith(stampedFolder)) return 'stamped-files';
  if (key.startsWith(openScanFolder) || key.startsWith(settledScanFolder)) return 'scans';
  const isFiled = key.startsWith(cleanFolder) && key.split('/')[2]?.startsWith(filedScanName) === true;
  return isFiled && permissions[name]['filed-scans']?.includes(action) === true ? 'filed-scans' : 'checked-files';
}

interface Made {
  readonly by: FunctionName;
  readonly action: `${string}:${string}`;
}

/** The sweep removes what came to be labelled, and nothing else of the quarantine. */
const incomingOf = (by: FunctionName): ResourceName => (by === 'sweep' ? 'stamp-uploads' : 'incoming-files');

function objectOf({ by, action }: Made, bucket: string, prefix: string | undefined, key: unknown): ResourceName {
  if (bucket === localNames.incoming) return prefix === undefined ? incomingOf(by) : 'incoming-bucket';
  if (bucket === localNames.packages) return prefix === undefined ? packageOf(by, action, String(key)) : 'packages-bucket';
  if (bucket === localNames.trail) return prefix === undefined ? 'trail-files' : 'trail-bucket';
  if (bucket !== localNames.seals) return prefix === undefined ? 'documents' : 'documents-bucket';
  if (prefix !== undefined) return 'seals-bucket';
  if (String(key).startsWith(lockedFolders.receipts)) return 'receipts';
  return String(key).startsWith(lockedFolders.erasures) ? 'erasure-log' : 'seals';
}

function resourceOf(made: Made, input: unknown): ResourceName {
  const { TableName, IndexName, Key, Item, FunctionName, QueueUrl, Bucket, Prefix, Source, RequestItems, ...rest } =
    Input.parse(input);
  if (RequestItems !== undefined) return 'table';
  const index = indexOf(TableName, IndexName);
  if (index !== undefined) return index;
  if (TableName === localNames.accessLog && IndexName === undefined) return 'access-log';
  const item = typeof Key === 'string' ? undefined : (Key ?? Item);
  if (TableName !== undefined && IndexName === undefined)
    return partOf(made.by, item?.pk ?? rest.ExpressionAttributeValues?.[':pk']);
  if (FunctionName !== undefined) return 'record-access';
  if (QueueUrl !== undefined) return 'work-queue';
  if (Bucket !== undefined) return objectOf(made, Bucket, Prefix, Key);
  if (Source !== undefined) return 'mail';
  if (rest.DestinationPhoneNumber !== undefined) return 'texts';
  if (rest.KeyId !== undefined) return 'signing-key';
  throw new Error(`no resource of the table: ${JSON.stringify(input)}`);
}

const otherNames: Readonly<Record<string, string>> = {
  Invoke: 'InvokeFunction',
  CopyObject: 'PutObject',
  CreateMultipartUpload: 'PutObject',
  CompleteMultipartUpload: 'PutObject',
  ListParts: 'ListMultipartUploadParts',
  ListObjectsV2: 'ListBucket',
  ListObjectVersions: 'ListBucketVersions',
};

/** The action that a policy has to name for a command: batches are many of one. */
function actionOf(command: string): string {
  const name = command.replace(/Command$/, '').replace(/Batch$/, '');
  return otherNames[name] ?? name;
}

/** As policies spell it. */
function serviceOf(service: CloudService): string {
  return service === 'PINPOINT_SMS_VOICE_V2' ? 'sms-voice' : service.toLowerCase().replace('_files', '');
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
        const action: Made['action'] = `${serviceOf(service)}:${actionOf(command)}`;
        made.set(name, calls.add(`${action} ${resourceOf({ by: name, action }, input)}`));
        return send();
      },
    callsOf: (name) => [...(made.get(name) ?? [])].sort(),
  };
}
