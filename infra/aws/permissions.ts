/**
 * Which function may do what to which resource: the whole of it, as data. The stacks make each function's policy from this
 * table and add nothing; a test compares it with the synthesized policies both ways.
 */

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
] as const;
export type FunctionName = (typeof functionNames)[number];

export const resourceNames = [
  'table',
  'queue-index',
  'due-index',
  'patient-index',
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

/** One customer key for each class of data. */
export type DataClass = 'requests' | 'documents' | 'messages' | 'secrets' | 'logs';

type Permissions = Readonly<Partial<Record<ResourceName, readonly string[]>>>;

/** Write its own log, trace its calls, and have a failed event sent to the dead-letter queue. */
const everyFunction = {
  'own-log': ['logs:CreateLogStream', 'logs:PutLogEvents'],
  traces: ['xray:PutTelemetryRecords', 'xray:PutTraceSegments'],
  'failed-events': ['sqs:SendMessage'],
} as const;

/** Who checks the proof of the edge, makes keyed hashes, or calls the fax vendor. The timers and the mail events do none of it. */
const startWithSecrets = { 'secret-values': ['secretsmanager:GetSecretValue'] } as const;

/** Without leave to list, S3 says of a document that is not there that it is forbidden. */
const readDocuments = { documents: ['s3:GetObject'], 'documents-bucket': ['s3:ListBucket'] } as const;

const enqueue = { 'work-queue': ['sqs:SendMessage'] } as const;

export const permissions: Readonly<Record<FunctionName, Permissions>> = {
  /** Drafts, hand-in, status, documents by one-hour links. */
  'serve-public-site': {
    ...everyFunction,
    ...startWithSecrets,
    ...enqueue,
    table: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    ...readDocuments,
  },
  /** Hand-in, status, throttle. */
  'answer-api': {
    ...everyFunction,
    ...startWithSecrets,
    ...enqueue,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
  },
  /** The queue, requests and their moves, letters, the access log, sessions. */
  'serve-staff-console': {
    ...everyFunction,
    ...startWithSecrets,
    ...enqueue,
    table: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
    'queue-index': ['dynamodb:Query'],
    'patient-index': ['dynamodb:Query'],
    ...readDocuments,
    documents: ['s3:GetObject', 's3:PutObject'],
  },
  /** Reads its queue, claims work, makes documents, sends mail and faxes, records what came of it, closes the fax route. */
  'do-work': {
    ...everyFunction,
    ...startWithSecrets,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    ...readDocuments,
    documents: ['s3:GetObject', 's3:PutObject'],
    'work-queue': ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage', 'sqs:SendMessage'],
    mail: ['ses:SendEmail'],
  },
  /** Finds due work by its index and enqueues it; notes where it stopped. */
  sweep: {
    ...everyFunction,
    ...enqueue,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem'],
    'due-index': ['dynamodb:Query'],
  },
  /** Looks up what the fax vendor says and records it; a retry that is due by then goes out at once. */
  'record-fax-result': {
    ...everyFunction,
    ...startWithSecrets,
    ...enqueue,
    ...readDocuments,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    documents: ['s3:GetObject', 's3:PutObject'],
  },
  /** Records delivery, bounce and complaint. */
  'record-email-event': {
    ...everyFunction,
    table: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
  },
  /** Reads every file and its documents at night, the one that scans; marks what is broken, notes how far it has come. */
  'check-files': {
    ...everyFunction,
    ...readDocuments,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Scan', 'dynamodb:UpdateItem'],
  },
  /** Finds requests whose due date is near, and warns of those that nobody touches. */
  'watch-deadlines': {
    ...everyFunction,
    table: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
    'queue-index': ['dynamodb:Query'],
  },
};

export interface KeyUse {
  readonly dataClass: DataClass;
  /** The service that asks for the key in the function's name; no other way to the key is open. */
  readonly via: string;
  readonly actions: readonly string[];
}

const items = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];
const message = { dataClass: 'messages', via: 'sqs', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] } as const;

/** What a permitted call needs of the key behind its resource. */
export const keyUse: Readonly<Partial<Record<ResourceName, KeyUse>>> = {
  table: { dataClass: 'requests', via: 'dynamodb', actions: items },
  documents: { dataClass: 'documents', via: 's3', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  'work-queue': message,
  'failed-events': message,
  'secret-values': { dataClass: 'secrets', via: 'secretsmanager', actions: ['kms:Decrypt'] },
};
