/**
 * The ports in memory. The store keeps the promises of lib/store/stores.ts: one put, reads through the schema, versioned
 * writes that lose races, indexes computed as in the table. The others can be told to fail, before or after the effect.
 */
import { createHash } from 'node:crypto';
import type {
  DocumentArchive,
  FaxJob,
  FaxPort,
  FaxProgress,
  Kick,
  MailMessage,
  MailPort,
  WorkQueue,
} from '../../lib/delivery/ports.ts';
import type { DocumentMaker } from '../../lib/delivery/tools.ts';
import { type RecordChange, RequestRecord } from '../../lib/request/record.ts';
import { isOpen } from '../../lib/request/status.ts';
import type { Clock } from '../../lib/runtime/clock.ts';
import type { Log, LogDetails, LogMessage } from '../../lib/runtime/log.ts';
import { applied } from '../../lib/store/dynamo-requests.ts';
import { cardOf, indexAttributes } from '../../lib/store/request-item.ts';
import type { QueueRow, RequestStore, Standing, StandingStore } from '../../lib/store/stores.ts';

export interface MovableClock extends Clock {
  move(milliseconds: number): void;
  set(instant: string): void;
}

export function movableClock(start: string): MovableClock {
  let time = Date.parse(start);
  return {
    now: () => new Date(time),
    move: (milliseconds) => {
      time += milliseconds;
    },
    set: (instant) => {
      time = Date.parse(instant);
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

const tries = 8;

export function memoryRequests(): MemoryRequests {
  const items = new Map<string, RequestRecord>();
  let conflicts = 0;
  const read = (reference: string): RequestRecord | null => {
    const item = items.get(reference);
    return item === undefined ? null : RequestRecord.parse(structuredClone(item));
  };
  const sorted = (attribute: string) =>
    [...items.values()]
      .map((record) => ({ record, sort: indexAttributes(record)[attribute] }))
      .filter((row): row is { record: RequestRecord; sort: string } => typeof row.sort === 'string')
      .sort((one, other) => (one.sort < other.sort ? -1 : 1));
  const store: MemoryRequests = {
    all: () => [...items.keys()].flatMap((reference) => read(reference) ?? []),
    conflicts: () => conflicts,
    onWrite: async () => undefined,
    async submit(record) {
      const first = read(record.reference);
      if (first === null) {
        items.set(record.reference, structuredClone(record));
        return { outcome: 'accepted', record };
      }
      return first.payloadHash === record.payloadHash ? { outcome: 'repeated', record: first } : { outcome: 'conflict' };
    },
    get: async (reference) => read(reference),
    async change(reference, decide) {
      for (let attempt = 0; attempt < tries; attempt += 1) {
        const record = read(reference);
        if (record === null) return null;
        const change: RecordChange | null = decide(record);
        if (change === null) return record;
        const after = applied(record, change);
        await store.onWrite(reference);
        if (items.get(reference)?.version === record.version) {
          items.set(reference, RequestRecord.parse(structuredClone(after)));
          return after;
        }
        conflicts += 1;
      }
      throw new Error('RequestContended');
    },
    async queue({ facility, limit, after = '' }) {
      const rows = sorted('queueSort').filter(
        ({ record, sort }) => record.facility === facility && isOpen(record.status) && sort > after,
      );
      return rows.slice(0, limit).map(
        ({ record }): QueueRow => ({
          reference: record.reference,
          status: record.status,
          dueOn: record.dueOn,
          card: cardOf(record),
        }),
      );
    },
    async due({ before, limit, after = '' }) {
      return sorted('dueSort')
        .filter(({ sort }) => sort <= `${before}#~` && sort > after)
        .slice(0, limit)
        .map(({ record: { reference }, sort }) => ({ reference, dueAt: sort.split('#')[0] ?? '', place: sort }));
    },
    async aboutSamePatient({ reference, body: { patient } }) {
      const same = ({ body: { patient: other } }: RequestRecord) =>
        other.dateOfBirth === patient.dateOfBirth &&
        other.lastName === patient.lastName &&
        other.firstName === patient.firstName;
      return store.all().filter((record) => record.reference !== reference && same(record));
    },
  };
  return store;
}

export function memoryStanding(): StandingStore {
  const items = new Map<string, Standing>();
  return {
    read: async (name) => items.get(name) ?? { version: 0, facts: {} },
    async write(name, facts, version) {
      if ((items.get(name)?.version ?? 0) !== version) return false;
      items.set(name, { version: version + 1, facts });
      return true;
    },
  };
}

export function memoryQueue(): WorkQueue & { readonly kicks: Kick[] } {
  const kicks: Kick[] = [];
  return {
    kicks,
    kick: async (more) => {
      kicks.push(...more);
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

export function memoryMail(): MemoryMail {
  const sent: MailMessage[] = [];
  const mishaps: (Mishap | null)[] = [];
  return {
    sent,
    mishaps,
    async send(message) {
      const mishap = mishaps.shift() ?? null;
      if (mishap?.when === 'before') throw mishap.error;
      sent.push(message);
      if (mishap !== null) throw mishap.error;
      return { messageId: `mail-${sent.length}` };
    },
  };
}

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
    makeDocument: async (kind, { reference, body }) => ({ bytes: bytes(`${kind} ${reference} ${body.language}`), pages: 1 }),
    makeFaxPackage: async ({ reference }, { repeat }) => ({
      bytes: bytes(`${reference} ${repeat ? '2nd transmission' : 'first'}`),
      pages,
    }),
  };
}
