/** Which function may do what to which resource. Policies are made from this table alone; a test compares both ways. */
import { keys } from '../../lib/store/keys.ts';

export const functionNames = [
  'serve-public-site',
  'answer-api',
  'serve-staff-console',
  'do-work',
  'sweep',
  'record-fax-result',
  'record-email-event',
  'check-files',
  'watch-deadlines',
  'record-access',
  'seal-access-log',
  'erase-requests',
] as const;
export type FunctionName = (typeof functionNames)[number];

export const resourceNames = [
  'table',
  'visitor-items',
  'request-items',
  'queue-index',
  'facet-indexes',
  'due-index',
  'find-index',
  'report-index',
  'access-log',
  'access-by-request',
  'access-chains',
  'seals',
  'erasure-log',
  'seals-bucket',
  'record-access',
  'documents',
  'documents-bucket',
  'work-queue',
  'mail',
  'secret-values',
  'own-log',
  'traces',
  'failed-events',
] as const;
export type ResourceName = (typeof resourceNames)[number];

export type DataClass = 'requests' | 'documents' | 'messages' | 'secrets' | 'logs';

type Permissions = Readonly<Partial<Record<ResourceName, readonly string[]>>>;

const everyFunction = {
  'own-log': ['logs:CreateLogStream', 'logs:PutLogEvents'],
  traces: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
  'failed-events': ['sqs:SendMessage'],
} as const;

const startWithSecrets = { 'secret-values': ['secretsmanager:GetSecretValue'] } as const;

/** Without the right to list, S3 answers 403 for a missing object. */
const readDocuments = { documents: ['s3:GetObject'], 'documents-bucket': ['s3:ListBucket'] } as const;

const enqueue = { 'work-queue': ['sqs:SendMessage'] } as const;

const prefixOf = ({ pk }: { readonly pk: string }): string => pk.slice(0, pk.indexOf('#') + 1);

/**
 * Parts of the table, by the beginnings of their partition keys. The public front, which anybody can call, is let into these alone,
 * and cannot change a request once it is in.
 */
export const leadingKeys = {
  'visitor-items': [keys.draft(''), keys.resume(''), keys.ticket(''), keys.throttle('', ''), keys.code('', '')].map(prefixOf),
  'request-items': [prefixOf(keys.request(''))],
} as const satisfies Readonly<Partial<Record<ResourceName, readonly string[]>>>;

export const permissions: Readonly<Record<FunctionName, Permissions>> = {
  'serve-public-site': {
    ...everyFunction,
    ...startWithSecrets,
    ...enqueue,
    'visitor-items': ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    'request-items': ['dynamodb:GetItem', 'dynamodb:PutItem'],
    ...readDocuments,
    mail: ['ses:SendEmail'],
  },
  'answer-api': {
    ...everyFunction,
    ...startWithSecrets,
    ...enqueue,
    'visitor-items': ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
    'request-items': ['dynamodb:GetItem', 'dynamodb:PutItem'],
  },
  'serve-staff-console': {
    ...everyFunction,
    ...startWithSecrets,
    ...enqueue,
    table: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
    'queue-index': ['dynamodb:Query'],
    'find-index': ['dynamodb:Query'],
    'facet-indexes': ['dynamodb:Query'],
    'access-by-request': ['dynamodb:Query'],
    'record-access': ['lambda:InvokeFunction'],
    ...readDocuments,
    documents: ['s3:GetObject', 's3:PutObject'],
  },
  'do-work': {
    ...everyFunction,
    ...startWithSecrets,
    table: ['dynamodb:BatchWriteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    ...readDocuments,
    documents: ['s3:GetObject', 's3:PutObject'],
    'work-queue': ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage', 'sqs:SendMessage'],
    mail: ['ses:SendEmail'],
  },
  sweep: {
    ...everyFunction,
    ...enqueue,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    'due-index': ['dynamodb:Query'],
    'queue-index': ['dynamodb:Query'],
  },
  'record-fax-result': {
    ...everyFunction,
    ...startWithSecrets,
    ...enqueue,
    ...readDocuments,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    documents: ['s3:GetObject', 's3:PutObject'],
  },
  'record-email-event': {
    ...everyFunction,
    table: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
  },
  'check-files': {
    ...everyFunction,
    ...enqueue,
    ...readDocuments,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Scan', 'dynamodb:UpdateItem'],
  },
  'watch-deadlines': {
    ...everyFunction,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    'report-index': ['dynamodb:Query'],
    'queue-index': ['dynamodb:Query'],
  },
  /** PutItem overwrites, so the right to write is nobody else's; the condition against it stands in its code. */
  'record-access': {
    ...everyFunction,
    'access-log': ['dynamodb:PutItem', 'dynamodb:Query'],
  },
  'seal-access-log': {
    ...everyFunction,
    'access-log': ['dynamodb:Query'],
    'access-chains': ['dynamodb:Query'],
    seals: ['s3:GetObject', 's3:PutObject'],
    'seals-bucket': ['s3:ListBucket'],
  },
  /** Nobody else removes a request or a document. */
  'erase-requests': {
    ...everyFunction,
    'request-items': ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
    'due-index': ['dynamodb:Query'],
    documents: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
    'documents-bucket': ['s3:ListBucketVersions'],
    'erasure-log': ['s3:PutObject'],
  },
};

export interface KeyUse {
  readonly dataClass: DataClass;
  /** The only service through which the function may use the key. */
  readonly via: string;
  readonly actions: readonly string[];
}

const items = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];
const inTable = { dataClass: 'requests', via: 'dynamodb', actions: items } as const;
const message = { dataClass: 'messages', via: 'sqs', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] } as const;

export const keyUse: Readonly<Partial<Record<ResourceName, KeyUse>>> = {
  table: inTable,
  'visitor-items': inTable,
  'request-items': inTable,
  'access-log': inTable,
  'access-by-request': inTable,
  'access-chains': inTable,
  'erasure-log': { dataClass: 'logs', via: 's3', actions: ['kms:GenerateDataKey'] },
  seals: { dataClass: 'logs', via: 's3', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  documents: { dataClass: 'documents', via: 's3', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  'work-queue': message,
  'failed-events': message,
  'secret-values': { dataClass: 'secrets', via: 'secretsmanager', actions: ['kms:Decrypt'] },
};
