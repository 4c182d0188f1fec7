/** Which function may do what to which resource. Policies are made from this table alone; a test compares both ways. Long: one table. */
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
  'reconcile-downloads',
  'watch-deadlines',
  'record-access',
  'seal-access-log',
  'erase-requests',
  'check-upload',
] as const;
export type FunctionName = (typeof functionNames)[number];

export const resourceNames = [
  'table',
  'visitor-items',
  'request-items',
  'inbound-items',
  'sealed-items',
  'published-items',
  'queue-index',
  'facet-indexes',
  'due-index',
  'find-index',
  'report-index',
  'access-log',
  'access-by-request',
  'access-by-patient',
  'access-openings',
  'access-chains',
  'seals',
  'erasure-log',
  'seals-bucket',
  'record-access',
  'documents',
  'documents-bucket',
  'incoming-files',
  'incoming-bucket',
  'checked-files',
  'filed-scans',
  'scans',
  'sealed-packages',
  'stamp-uploads',
  'stamped-files',
  'packages-bucket',
  'trail-files',
  'trail-bucket',
  'receipts',
  'signing-key',
  'work-queue',
  'upload-queue',
  'mail',
  'texts',
  'secret-values',
  'own-log',
  'traces',
  'failed-events',
] as const;
export type ResourceName = (typeof resourceNames)[number];

export type DataClass = 'requests' | 'documents' | 'incoming' | 'packages' | 'messages' | 'secrets' | 'logs';

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
 * and cannot remove a request once it is in.
 */
export const leadingKeys = {
  'visitor-items': [
    keys.draft(''),
    keys.resume(''),
    keys.ticket(''),
    keys.throttle('', ''),
    keys.code('', ''),
    keys.stamp(''),
  ].map(prefixOf),
  'request-items': [prefixOf(keys.request(''))],
  'inbound-items': [prefixOf(keys.inbound(''))],
  'sealed-items': [prefixOf(keys.sealed(''))],
  'published-items': [prefixOf(keys.published(''))],
} as const satisfies Readonly<Partial<Record<ResourceName, readonly string[]>>>;

export const permissions: Readonly<Record<FunctionName, Permissions>> = {
  'serve-public-site': {
    ...everyFunction,
    ...startWithSecrets,
    ...enqueue,
    'visitor-items': ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    // What requesters decide themselves, and their downloads.
    'request-items': ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    // Notices, and what their senders decide: each change puts the whole item, on condition of its version.
    'inbound-items': ['dynamodb:GetItem', 'dynamodb:PutItem'],
    ...readDocuments,
    // Of the links that it signs: whoever has one downloads with this right.
    'sealed-items': ['dynamodb:GetItem'],
    // What is published of the reports, and nothing else of them.
    'published-items': ['dynamodb:GetItem'],
    'sealed-packages': ['s3:GetObject'],
    // PDFs of the public's own, with a label on every page.
    'stamped-files': ['s3:GetObject'],
    'signing-key': ['kms:GetPublicKey'],
    // Of the forms that it signs: whoever has one sends a file with this right.
    'incoming-files': ['s3:PutObject'],
    // When staff opened a request and in which role: the index holds no names.
    'access-openings': ['dynamodb:Query'],
    mail: ['ses:SendEmail'],
    texts: ['sms-voice:SendTextMessage'],
  },
  'answer-api': {
    ...everyFunction,
    ...startWithSecrets,
    ...enqueue,
    'visitor-items': ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
    'request-items': ['dynamodb:GetItem', 'dynamodb:PutItem'],
    'inbound-items': ['dynamodb:GetItem', 'dynamodb:PutItem'],
  },
  'serve-staff-console': {
    ...everyFunction,
    ...startWithSecrets,
    ...enqueue,
    table: ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
    'queue-index': ['dynamodb:Query'],
    'find-index': ['dynamodb:Query'],
    'facet-indexes': ['dynamodb:Query'],
    // Of the lists behind the numbers of the director's page, and of the sample of a binder.
    'report-index': ['dynamodb:Query'],
    // Who saw what: of a request, of a patient, by person and day.
    'access-by-request': ['dynamodb:Query'],
    'access-by-patient': ['dynamodb:Query'],
    'access-log': ['dynamodb:Query'],
    'access-chains': ['dynamodb:Query'],
    'record-access': ['lambda:InvokeFunction'],
    ...readDocuments,
    documents: ['s3:GetObject', 's3:PutObject'],
    // Of the forms and the parts that it signs: whoever sends one does it with this right. A file in parts is begun, listed and ended.
    'incoming-files': ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:PutObject'],
    'checked-files': ['s3:GetObject'],
    // Pages of a scan among the files of the request that they belong to; gone again where the request refuses them.
    'filed-scans': ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutObject'],
    // A scan without open parts is moved to where it goes after some days.
    scans: ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:GetObject', 's3:PutObject'],
    'packages-bucket': ['s3:ListBucketVersions'],
    // Of what staff print or burn.
    'sealed-packages': ['s3:GetObject'],
  },
  'do-work': {
    ...everyFunction,
    ...startWithSecrets,
    // Whether the patient of a new request is restricted.
    'find-index': ['dynamodb:Query'],
    table: ['dynamodb:BatchWriteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
    // Of a binder for an auditor: who looked at its requests, with the chains that say it.
    'access-log': ['dynamodb:Query'],
    'access-by-request': ['dynamodb:Query'],
    ...readDocuments,
    documents: ['s3:GetObject', 's3:PutObject'],
    // Of packages whose time is over.
    'checked-files': ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:GetObject'],
    'sealed-packages': ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:PutObject'],
    'packages-bucket': ['s3:ListBucketVersions'],
    receipts: ['s3:GetObject', 's3:PutObject'],
    'signing-key': ['kms:GetPublicKey', 'kms:Sign'],
    'work-queue': ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage', 'sqs:SendMessage'],
    mail: ['ses:SendEmail'],
    texts: ['sms-voice:SendTextMessage'],
  },
  sweep: {
    ...everyFunction,
    ...enqueue,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    'due-index': ['dynamodb:Query'],
    'queue-index': ['dynamodb:Query'],
    // PDFs of the public's own, which go minutes after they were fetched.
    'stamp-uploads': ['s3:DeleteObject', 's3:DeleteObjectVersion'],
    'incoming-bucket': ['s3:ListBucketVersions'],
    'stamped-files': ['s3:DeleteObject', 's3:DeleteObjectVersion'],
    'packages-bucket': ['s3:ListBucketVersions'],
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
    // A long history puts its oldest events into a page.
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
  },
  'check-files': {
    ...everyFunction,
    ...enqueue,
    ...readDocuments,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:Scan', 'dynamodb:UpdateItem'],
  },
  'reconcile-downloads': {
    ...everyFunction,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    'trail-files': ['s3:GetObject'],
    'trail-bucket': ['s3:ListBucket'],
  },
  'watch-deadlines': {
    ...everyFunction,
    // The director's figures are made of older months too, which were counted before.
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
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
    'inbound-items': ['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:UpdateItem'],
    'due-index': ['dynamodb:Query'],
    documents: ['s3:DeleteObject', 's3:DeleteObjectVersion'],
    'documents-bucket': ['s3:ListBucketVersions'],
    'incoming-files': ['s3:DeleteObject', 's3:DeleteObjectVersion'],
    'incoming-bucket': ['s3:ListBucketVersions'],
    'checked-files': ['s3:DeleteObject', 's3:DeleteObjectVersion'],
    'sealed-packages': ['s3:DeleteObject', 's3:DeleteObjectVersion'],
    'sealed-items': ['dynamodb:DeleteItem'],
    'packages-bucket': ['s3:ListBucketVersions'],
    'erasure-log': ['s3:PutObject'],
  },
  /** Nobody else opens what was uploaded, and it opens nothing else. */
  'check-upload': {
    ...everyFunction,
    table: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
    // What answers an open item leaves the quarantine once it is judged.
    'incoming-files': ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:GetObject', 's3:GetObjectVersion'],
    'checked-files': ['s3:PutObject'],
    scans: ['s3:PutObject'],
    'stamped-files': ['s3:PutObject'],
    'upload-queue': ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'],
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
  'inbound-items': inTable,
  'sealed-items': inTable,
  'published-items': inTable,
  'access-log': inTable,
  'access-by-request': inTable,
  'access-by-patient': inTable,
  'access-openings': inTable,
  'access-chains': inTable,
  'erasure-log': { dataClass: 'logs', via: 's3', actions: ['kms:GenerateDataKey'] },
  seals: { dataClass: 'logs', via: 's3', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  documents: { dataClass: 'documents', via: 's3', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  'incoming-files': { dataClass: 'incoming', via: 's3', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  'checked-files': { dataClass: 'packages', via: 's3', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  'filed-scans': { dataClass: 'packages', via: 's3', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  scans: { dataClass: 'packages', via: 's3', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  'sealed-packages': { dataClass: 'packages', via: 's3', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  'stamped-files': { dataClass: 'packages', via: 's3', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  'trail-files': { dataClass: 'logs', via: 's3', actions: ['kms:Decrypt'] },
  receipts: { dataClass: 'logs', via: 's3', actions: ['kms:Decrypt', 'kms:GenerateDataKey'] },
  'work-queue': message,
  'upload-queue': message,
  'failed-events': message,
  'secret-values': { dataClass: 'secrets', via: 'secretsmanager', actions: ['kms:Decrypt'] },
};
