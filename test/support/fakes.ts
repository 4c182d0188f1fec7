/**
 * The ports in memory. The stores are the real ones on a table in memory, which the suites of test/store hold to the engine's
 * behaviour. Mail and fax can be told to fail, before or after the effect. Long: one fake a port.
 */
import { createHash } from 'node:crypto';
import { type DynamoDBDocumentClient, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type {
  DocumentArchive,
  FaxJob,
  FaxPort,
  FaxProgress,
  MailMessage,
  MailPort,
  TextPort,
  WorkMessage,
  WorkQueue,
} from '../../lib/delivery/ports.ts';
import type { DocumentMaker } from '../../lib/delivery/tools.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import {
  dynamoInbound,
  dynamoInboundFinder,
  dynamoInboundReports,
  dynamoInboundTerms,
} from '../../lib/inbound/dynamo-inbound.ts';
import { dynamoInboundErasure } from '../../lib/inbound/dynamo-inbound-erasure.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import type { Clock } from '../../lib/runtime/clock.ts';
import type { Log, LogDetails, LogMessage } from '../../lib/runtime/log.ts';
import { secretsFrom } from '../../lib/runtime/secrets.ts';
import type { SecretValues, Settings } from '../../lib/runtime/settings.ts';
import { AccessLogEntry } from '../../lib/store/access-log.ts';
import { dynamoAccessLog, dynamoAccessRows, dynamoOpenings } from '../../lib/store/dynamo-access-log.ts';
import { dynamoBinders } from '../../lib/store/dynamo-binders.ts';
import { dynamoCheckpoints } from '../../lib/store/dynamo-checkpoints.ts';
import { dynamoDirectory } from '../../lib/store/dynamo-directory.ts';
import { dynamoDrafts } from '../../lib/store/dynamo-drafts.ts';
import { dynamoEntry } from '../../lib/store/dynamo-entry.ts';
import { dynamoExports } from '../../lib/store/dynamo-exports.ts';
import { dynamoPublished, dynamoReports } from '../../lib/store/dynamo-reports.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { dynamoScans } from '../../lib/store/dynamo-scans.ts';
import { dynamoSessions } from '../../lib/store/dynamo-sessions.ts';
import { dynamoThrottle, dynamoTickets } from '../../lib/store/dynamo-small-items.ts';
import { dynamoStamps } from '../../lib/store/dynamo-stamps.ts';
import { dynamoWalk } from '../../lib/store/dynamo-walk.ts';
import { dynamoPeople } from '../../lib/store/find-people.ts';
import { keyNames, keys } from '../../lib/store/keys.ts';
import { oneTimeCodes } from '../../lib/store/one-time-codes.ts';
import { dynamoRequestQueue } from '../../lib/store/queue-views.ts';
import { fromItem, toItem } from '../../lib/store/request-item.ts';
import { dynamoSearchTerms, searchItems } from '../../lib/store/search-terms.ts';
import { dynamoStaff } from '../../lib/store/staff-store.ts';
import type { RequestStore } from '../../lib/store/stores.ts';
import { accessLogTable } from '../../lib/store/table.ts';
import { type MemoryTable, memoryTable } from './memory-table.ts';

export const testOrigin = 'https://records.example.org';

export const testSettings = {
  STAGE: 'test',
  SERVICE_NAME: 'release-of-information',
  FACILITY: 'lake-norman',
  PUBLIC_ORIGIN: testOrigin,
  TABLE_NAME: 'table',
  ACCESS_LOG_TABLE: 'access-log',
  RECORD_ACCESS_FUNCTION: 'record-access',
  ACCESS_SEALS_BUCKET: 'seals',
  WORK_QUEUE_URL: 'queue',
  DOCUMENTS_BUCKET: 'bucket',
  MAIL_FROM: 'records@example.org',
  MAIL_CONFIGURATION_SET: 'mail',
  TEXTS_FROM: '+19805550111',
  TEXTS_CONFIGURATION_SET: 'texts',
  STAFF_MAILBOX: 'desk@example.org',
  PRIVACY_MAILBOX: 'privacy@example.org',
  FAX_API_ORIGIN: 'https://fax.example.org',
  FAX_AUTH_ORIGIN: 'https://auth.example.org',
  FAX_PROJECT_ID: 'project',
  FAX_FROM: '+19805550100',
  FAX_SWITCH: 'on',
  FAX_HOURS: 'always',
  FAX_VERIFIED_ON: '',
  FAX_VERIFIED_DAYS: 90,
  CORE_HOURS: 'mon-fri 08:00-18:00',
  DOCUMENT_DAYS: 0,
  PACKAGE_DAYS: 60,
  PROOF_DAYS: 1,
  SCAN_DAYS: 30,
  INCOMING_BUCKET: 'incoming',
  INCOMING_ADDRESS: 'https://incoming.example.org',
  PACKAGES_BUCKET: 'packages',
  TRAIL_BUCKET: 'trail',
  TRAIL_FOLDER: 'AWSLogs/',
  PACKAGES_ADDRESS: 'https://packages.example.org',
  SIGNING_KEYS: 'key',
  PACKAGE_MEGABYTES: 10,
  REQUESTS_PER_HOUR: 0,
  NOTICES_PER_HOUR: 0,
  FAXES_PER_HOUR: 0,
  INBOUND_REMIND_DAYS: 3,
  INBOUND_STAFF_DAYS: 14,
  INBOUND_LAPSE_DAYS: 30,
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'console',
  SECOND_FACTOR: 'provider',
} as const satisfies Settings;

export const testSecretValues: SecretValues = {
  rootKey: 'a root key for tests, long enough to do',
  faxKeyId: 'id',
  faxKeySecret: 'secret',
  faxCallbackUser: 'sinch',
  faxCallbackPassword: 'p@ss:word/16chars',
  oidcClientSecret: 'client secret',
  originVerify: '',
};
export const testSecrets = secretsFrom(testSecretValues.rootKey);

const HeldDraft = z.object({ answers: z.record(z.string(), z.array(z.string())) });
/** A row of the access log that is about a request. */
const View = z.object({ reference: z.string(), who: z.string(), what: z.string(), at: z.string() });

export interface MovableClock extends Clock {
  move(milliseconds: number): void;
  set(instant: string | Date): void;
}

export function movableClock(start: string | Date): MovableClock {
  let time = new Date(start).getTime();
  return {
    now: () => new Date(time),
    move: (milliseconds) => {
      time += milliseconds;
    },
    set: (instant) => {
      time = new Date(instant).getTime();
    },
  };
}

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: LogMessage;
  readonly details: LogDetails;
}

export function memoryLog(): Log & { readonly lines: LogLine[] } {
  const lines: LogLine[] = [];
  const at =
    (level: LogLine['level']) =>
    (message: LogMessage, details: LogDetails = {}) => {
      lines.push({ level, message, details });
    };
  return { lines, info: at('info'), warn: at('warn'), error: at('error') };
}

export interface MemoryRequests extends RequestStore {
  readonly all: () => readonly RequestRecord[];
  /** Writes that were refused because the version had moved on. */
  readonly conflicts: () => number;
  /** Runs between the read and the write of every change: a seam for races and faults. */
  onWrite: (reference: string) => Promise<void>;
}

function requestsOn({ table, items }: MemoryTable): MemoryRequests {
  let conflicts = 0;
  const send = async (command: Parameters<DynamoDBDocumentClient['send']>[0]) => {
    if (!(command instanceof UpdateCommand)) return table.client.send(command);
    await store.onWrite(String(command.input.Key?.[keyNames.partition]).replace(/^REQ#/, ''));
    return table.client.send(command).catch((error: unknown) => {
      conflicts += 1;
      throw error;
    });
  };
  const client: DynamoDBDocumentClient = Object.create({ send });
  const store: MemoryRequests = {
    ...dynamoRequests({ client, name: table.name }),
    all: () => items().flatMap((item) => (item[keyNames.sort] === keys.requestSort ? [fromItem(item)] : [])),
    conflicts: () => conflicts,
    onWrite: async () => undefined,
  };
  return store;
}

/** The real stores on a table in memory, and what is in it. */
export function memoryStores(clock: Clock) {
  const memory = memoryTable();
  const { table, items } = memory;
  const access = memoryTable('access-log', accessLogTable);
  const entries = () => access.items().map((item) => AccessLogEntry.parse(item));
  const rows = (sort: string) => items().filter((item) => String(item[keyNames.sort]).startsWith(sort));
  return {
    requests: requestsOn(memory),
    inbound: dynamoInbound(table),
    inboundTerms: dynamoInboundTerms(table, testSecrets),
    inboundFinder: dynamoInboundFinder(table, testSecrets, dynamoInbound(table)),
    inboundErasures: dynamoInboundErasure(table),
    requestQueue: dynamoRequestQueue(table),
    reports: dynamoReports(table),
    exports: dynamoExports(table),
    published: dynamoPublished(table),
    drafts: dynamoDrafts(table, clock, testSecrets),
    throttle: dynamoThrottle(table, clock, testSecrets),
    codes: oneTimeCodes(table, clock, testSecrets),
    tickets: dynamoTickets(table, clock, testSecrets),
    sessions: dynamoSessions(table, testSecrets),
    staff: dynamoStaff(table),
    accessLog: dynamoAccessLog(access.table, clock, lakeNorman.timeZone),
    accessRows: dynamoAccessRows(access.table, table),
    openings: dynamoOpenings(access.table),
    checkpoints: dynamoCheckpoints(table),
    walk: dynamoWalk(table),
    scans: dynamoScans(table, clock, testSettings.SCAN_DAYS),
    stamps: dynamoStamps(table, clock),
    binders: dynamoBinders(table),
    directory: dynamoDirectory(table),
    inboundReports: dynamoInboundReports(table),
    entries: dynamoEntry(table, clock, testSecrets),
    /** Puts a record as it is, over one that is there. */
    people: dynamoPeople(table, testSecrets, dynamoRequests(table), clock),
    searchTerms: dynamoSearchTerms(table, testSecrets),
    place: (record: RequestRecord) => {
      for (const item of [toItem(record), ...searchItems(record, testSecrets)]) memory.put(item);
    },
    /** Every item of the table. */
    items,
    heldDrafts: () => rows('DRAFT').map((row) => HeldDraft.parse(row)),
    accessEntries: entries,
    views: () =>
      entries()
        .filter(({ kind }) => kind === 'file' || kind === 'document')
        .map((row) => View.parse(row)),
  };
}

interface MemoryQueue extends WorkQueue {
  readonly messages: WorkMessage[];
  readonly binders: string[];
  /** References of inbound items. */
  readonly inbound: string[];
}

export function memoryQueue(): MemoryQueue {
  const messages: WorkMessage[] = [];
  const binders: string[] = [];
  const inbound: string[] = [];
  return {
    ...{ messages, binders, inbound },
    enqueue: async (more) => {
      messages.push(...more.filter((one) => 'reference' in one));
      binders.push(...more.flatMap((one) => ('binder' in one ? one.binder : [])));
      inbound.push(...more.flatMap((one) => ('inbound' in one ? one.inbound : [])));
    },
  };
}

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function memoryArchive(): DocumentArchive & { readonly objects: Map<string, Uint8Array> } {
  const objects = new Map<string, Uint8Array>();
  return {
    objects,
    put: async (key, bytes) => {
      objects.set(key, bytes);
    },
    get: async (key) => {
      const bytes = objects.get(key);
      return bytes !== undefined && sha256(bytes) === key ? bytes : null;
    },
  };
}

/** What to do with one message or job: throw before it is taken, or after. */
interface Mishap {
  readonly when: 'before' | 'after';
  readonly error: Error;
}

export interface MemoryMail extends MailPort {
  readonly sent: MailMessage[];
  /** Mishaps of the coming sends, in order; null for none. */
  readonly mishaps: (Mishap | null)[];
}

/** Keeps what is sent, and meets the mishaps that a test plans. */
function memorySender<Message>(name: string) {
  const sent: Message[] = [];
  const mishaps: (Mishap | null)[] = [];
  return {
    sent,
    mishaps,
    async send(message: Message) {
      const mishap = mishaps.shift() ?? null;
      if (mishap?.when === 'before') throw mishap.error;
      sent.push(message);
      if (mishap !== null) throw mishap.error;
      return { messageId: `${name}-${sent.length}` };
    },
  };
}

export const memoryMail = (): MemoryMail => memorySender<MailMessage>('mail');

export interface MemoryTexts extends TextPort {
  readonly sent: { readonly to: string; readonly text: string }[];
  /** Mishaps of the coming texts, in order; null for none. */
  readonly mishaps: (Mishap | null)[];
}

export const memoryTexts = (): MemoryTexts => memorySender<MemoryTexts['sent'][number]>('text');

export interface MemoryFax extends FaxPort {
  readonly jobs: FaxJob[];
  readonly purged: string[];
  readonly mishaps: (Mishap | null)[];
  /** How each coming job ends; `delivered` when none is left. */
  readonly ends: Partial<FaxProgress>[];
  /** Null while the vendor can be asked for a list. */
  listBroken: boolean;
}

export function memoryFax(): MemoryFax {
  const faxes: FaxProgress[] = [];
  const fax: MemoryFax = {
    jobs: [],
    purged: [],
    mishaps: [],
    ends: [],
    listBroken: false,
    async submit(job) {
      const mishap = fax.mishaps.shift() ?? null;
      if (mishap?.when === 'before') throw mishap.error;
      fax.jobs.push(job);
      const vendorId = `fax-${fax.jobs.length}`;
      const end: Partial<FaxProgress> = fax.ends.shift() ?? {};
      faxes.push({ vendorId, jobId: job.jobId, to: job.to.e164, state: 'delivered', pagesSent: job.pages, ...end });
      if (mishap !== null) throw mishap.error;
      return { vendorId };
    },
    status: async (vendorId) => faxes.find((one) => one.vendorId === vendorId) ?? null,
    findByJob: async (jobId) => (fax.listBroken ? 'cannot-tell' : (faxes.find((one) => one.jobId === jobId) ?? null)),
    purge: async (vendorId) => {
      fax.purged.push(vendorId);
    },
  };
  return fax;
}

/** Small stand-ins for documents: the same record gives the same bytes. */
export function plainDocuments(pages = 2): DocumentMaker {
  const bytes = (text: string) => new TextEncoder().encode(text);
  return {
    makeDocument: async (kind, { reference }, { language }) => ({ bytes: bytes(`${kind} ${reference} ${language}`), pages: 1 }),
    makeFaxPackage: async ({ reference }, { repeat }) => ({
      bytes: bytes(`${reference} ${repeat ? '2nd transmission' : 'first'}`),
      pages,
    }),
  };
}
