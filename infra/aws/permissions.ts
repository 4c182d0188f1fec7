/** Which function may do what to which resource. Policies are made from this table alone; a test compares both ways. */

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
  'facet-indexes',
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

export const permissions: Readonly<Record<FunctionName, Permissions>> = {
  'serve-public-site': {
    ...everyFunction,
    ...startWithSecrets,
    ...enqueue,
    table: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    ...readDocuments,
    mail: ['ses:SendEmail'],
  },
  'answer-api': {
    ...everyFunction,
    ...startWithSecrets,
    ...enqueue,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
  },
  'serve-staff-console': {
    ...everyFunction,
    ...startWithSecrets,
    ...enqueue,
    table: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
    'queue-index': ['dynamodb:Query'],
    'facet-indexes': ['dynamodb:Query'],
    'patient-index': ['dynamodb:Query'],
    ...readDocuments,
    documents: ['s3:GetObject', 's3:PutObject'],
  },
  'do-work': {
    ...everyFunction,
    ...startWithSecrets,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
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
    ...readDocuments,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Scan', 'dynamodb:UpdateItem'],
  },
  'watch-deadlines': {
    ...everyFunction,
    table: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
    'queue-index': ['dynamodb:Query'],
  },
};

export interface KeyUse {
  readonly dataClass: DataClass;
  /** The only service through which the function may use the key. */
  readonly via: string;
  readonly actions: readonly string[];
}

const items = ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey', 'kms:ReEncryptFrom', 'kms:ReEncryptTo'];
const message = { dataClass: 'messages', via: 'sqs', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] } as const;

export const keyUse: Readonly<Partial<Record<ResourceName, KeyUse>>> = {
  table: { dataClass: 'requests', via: 'dynamodb', actions: items },
  documents: { dataClass: 'documents', via: 's3', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  'work-queue': message,
  'failed-events': message,
  'secret-values': { dataClass: 'secrets', via: 'secretsmanager', actions: ['kms:Decrypt'] },
};
