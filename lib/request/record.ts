/** One request is one item of the table: created in one piece, then patched, and read back through this schema. Long: one schema. */
import * as z from 'zod';
import { Case } from './cases/stored.ts';
import { Change } from './changes/stored.ts';
import { Decisions, noDecisions, Review } from './decisions/taken.ts';
import { feeKinds } from './fees/kind.ts';
import { Fee } from './fees/quote.ts';
import { FiledScan } from './filed-scan.ts';
import { chainStart, Event, HistoryPages, Milestones, milestonesOf, type NewEvent } from './history.ts';
import { Item } from './items/item.ts';
import { itemsOfOlder } from './items/upgrade.ts';
import { letterKinds } from './letters.ts';
import { Package } from './package/stored.ts';
import { Print } from './post/stored.ts';
import { ProofFile } from './proofs/stored.ts';
import { Release } from './release/stored.ts';
import { Restriction } from './restricted/restriction.ts';
import { StoredBody } from './schema.ts';
import { StoredSheet } from './sheets/stored.ts';
import { Signing, signedBody } from './signing/stored.ts';
import { currentStatus, statuses } from './status.ts';
import { arrivalWays, bases, channels, documentKinds, doubtCodes, languages } from './vocabulary.ts';

const instant = () => z.iso.datetime();

export const workKinds = [
  'prepare-documents',
  'file-online',
  'send-mail-instructions',
  'send-fax',
  'send-text',
  'notify-staff',
  'notify-received',
  'notify-action-needed',
  'notify-fax-delivered',
  'notify-fax-failed',
  'notify-fax-held',
  'notify-mail-received',
  'notify-sign-link',
  'notify-arrived',
  'notify-file-refused',
  'notify-letter',
  'notify-accepted',
  'notify-released',
  'notify-closed',
  'notify-withdrawn',
  'notify-ended',
  'notify-joined',
  'notify-stopped',
  'notify-reopened',
  'notify-cost',
  'notify-open-with-code',
  'notify-changed',
  'notify-email-changed',
  'notify-accounting-asked',
  'notify-correction-asked',
  'notify-reminder',
  'notify-lapsed',
  'notify-not-fetched',
  'notify-deadline',
  'notify-privacy',
  'purge-fax',
  'check-integrity',
  'look-first',
  'index-terms',
  'lapse',
  'expire',
  'await-scan',
  'await-fetch',
  'seal-package',
  'remove-package',
  'expire-package',
  'disclose',
  'remove-proofs',
  'trace-records',
] as const;
export type WorkKind = (typeof workKinds)[number];

/** A person looks at a suspect request before anything is faxed or mailed. */
export const lookFirst = 'look-first' satisfies WorkKind;

/** A person finds out why records that went out did not reach who asked. */
export const traceRecords = 'trace-records' satisfies WorkKind;

/** Why a request may come from a program: the bot trap was touched, nobody fills in a form so fast, one address sends very many. */
export type Suspicion = 'trap' | 'hasty' | 'many';

/**
 * waiting: for other work. ready: to be claimed at `dueAt`. claimed: a worker holds the lease. in-flight: at a vendor, to be
 * reconciled at `dueAt`. uncertain: may have happened; reconciled, then to staff. with-staff: a person has to act. done,
 * dropped: over.
 */
const workStates = ['waiting', 'ready', 'claimed', 'in-flight', 'uncertain', 'with-staff', 'done', 'dropped'] as const;

/** `code`: sent to the address and typed. `staff`: checked with the person. */
const confirmations = ['typed-twice', 'code', 'staff'] as const;

export const Attempt = z.lazy(() =>
  z.object({
    number: z.int().positive(),
    /** Claim token of the call, which recognizes a claim that was written but never answered. */
    by: z.string().max(40).optional(),
    startedAt: instant(),
    endedAt: instant().optional(),
    /** held: nothing was done, a limit of sending was reached. */
    result: z.enum(['done', 'already-done', 'failed', 'uncertain', 'held']).optional(),
    /** Class of a failure: busy, no-answer … never text from outside. */
    code: z.string().max(60).optional(),
    /** Of a fax or an e-mail. */
    vendorId: z.string().max(200).optional(),
    /** Written before the dial: pages, and the hash of the stored bytes. */
    pages: z.int().positive().optional(),
    sha256: z.string().length(64).optional(),
    /** Vendor's reports in any order; the state follows from these times. */
    sentAt: instant().optional(),
    deliveredAt: instant().optional(),
    bouncedAt: instant().optional(),
    complainedAt: instant().optional(),
  }),
);
export type Attempt = z.infer<typeof Attempt>;

export const Work = z.lazy(() =>
  z.object({
    id: z.string().min(1).max(60),
    kind: z.enum(workKinds),
    state: z.enum(workStates),
    /** Ids of work that has to be done first. */
    after: z.array(z.string()),
    dueAt: instant().nullable(),
    leaseUntil: instant().nullable(),
    /** Raised by each claim: a late worker holds an old fence and cannot write. */
    fence: z.int().nonnegative(),
    attempts: z.array(Attempt),
  }),
);
export type Work = z.infer<typeof Work>;

const StoredLetter = z.lazy(() =>
  z.object({
    id: z.string().min(1).max(40),
    /** Author, staff:<subject>. */
    by: z.string().max(120),
    /** SHA-256 of what it says, as parts for a page; absent on letters of older versions. */
    text: z.string().length(64).optional(),
    /** Work that notifies the requester; absent where nobody is notified. */
    notice: z.string().max(60).optional(),
    /** Tells nobody whether something is left out, and neither does its name. */
    neutral: z.boolean().optional(),
  }),
);

export const DocumentEntry = z.lazy(() =>
  z.object({
    kind: z.enum([...documentKinds, ...letterKinds]),
    language: z.enum(languages),
    sha256: z.string().length(64),
    bytes: z.int().positive(),
    pages: z.int().positive(),
    madeAt: instant(),
    /** On letters alone. */
    letter: StoredLetter.optional(),
  }),
);
export type DocumentEntry = z.infer<typeof DocumentEntry>;

/** A text that staff corrected; the body keeps what was handed in. An event seals it: `corrected`, with its hash. */
const Correction = z.lazy(() =>
  z.object({
    path: z.string().max(60),
    text: z.string().max(1000),
    /** staff:<subject> */
    who: z.string().max(120),
    at: instant(),
    /** Random, so that the hash in the history tells nobody the text. */
    salt: z.string().max(40),
  }),
);
export type Correction = z.infer<typeof Correction>;

/** A legal hold: the request is not erased while it is there. */
const Hold = z.lazy(() => z.object({ who: z.string().max(120), at: instant(), reason: z.string().max(1000) }));
export type Hold = z.infer<typeof Hold>;

const StoredRecord = z.lazy(() =>
  z.object({
    schemaVersion: z.union([z.literal(1), z.literal(2)]),
    version: z.int().positive(),
    reference: z.string().length(13),
    facility: z.string(),
    arrivedBy: z.enum(['web', 'api', 'staff']),
    /** Of a request that staff keyed: by whom, and how and when it came. Absent on others. */
    arrival: z.object({ way: z.enum(arrivalWays), on: z.iso.date(), by: z.string().max(120) }).optional(),
    /** Of a request taken by telephone: its link to sign online, and its signature. Absent while no link was sent, and on older records. */
    signing: Signing.optional(),
    /** SHA-256 of the canonical body as it was handed in: tells a repeat from another payload under the same reference. */
    payloadHash: z.string().length(64),
    body: StoredBody,
    /** Oldest first; a later one of the same text replaces it. */
    corrections: z.array(Correction).optional(),
    /** Oldest first. Absent where nothing was changed, and on older records. */
    changes: z.array(Change).readonly().optional(),
    route: z.object({
      channel: z.enum(channels),
      basis: z.enum(bases),
      desk: z.enum(['medical-records', 'legal', 'privacy-officer']),
      clock: z.enum(['access', 'policy', 'order-date']),
      fee: z.enum(feeKinds),
      accounting: z.enum(['yes', 'no', 'undecided']),
      documents: z.array(z.enum(documentKinds)),
      waitsForPaper: z.boolean(),
    }),
    status: z.enum(statuses),
    submittedAt: instant(),
    /** The hospital's day; null while paper is awaited. */
    receivedOn: z.iso.date().nullable(),
    /** Legal due date; null where the law sets none. */
    dueOn: z.iso.date().nullable(),
    assignee: z.string().max(120).nullable(),
    /** Schema version 1: the whole history. */
    events: z.array(Event).optional(),
    /** The newest events; older ones lie in the pages that `history` counts. */
    recentEvents: z.array(Event).optional(),
    history: HistoryPages.optional(),
    milestones: Milestones.optional(),
    /** Of the last commands, newest last: a repeat changes nothing. */
    recentCommandIds: z.array(z.string()).optional(),
    work: z.record(z.string(), Work),
    /** How many finished pieces of work of each kind have left `work`; their ids are never given again. */
    retiredWork: z.record(z.string(), z.int().positive()).optional(),
    documents: z.array(DocumentEntry),
    /** May come from a program: fax and e-mails wait for a clerk (`look-first`), nothing is dropped. */
    suspect: z.boolean(),
    /** Likely slips that the requester was asked about; absent where there are none, and on older records. */
    doubts: z.array(z.object({ path: z.string(), code: z.enum(doubtCodes) })).optional(),
    hold: Hold.nullish(),
    /** Opens by a reason alone. Absent where the patient is not restricted, and on older records. */
    restriction: Restriction.nullish(),
    /** The newest review of a denial. Absent where nobody asked for one, and on older records. */
    review: Review.nullish(),
    /** Requests for an accounting or a correction, oldest first. Absent where there are none, and on older records. */
    cases: z.array(Case).readonly().optional(),
    /** Quotes, oldest first. Absent where there are none, and on older records. */
    fees: z.array(Fee).optional(),
    /** What is open, and what was. Absent on records of an older version. */
    items: z.array(Item).readonly().optional(),
    /** The review sheet as staff filled it in; absent: they have not. */
    sheet: StoredSheet.optional(),
    /** The files that are to go out. Absent while none was added, and on older records. */
    package: Package.optional(),
    /** What the requester sent for open items. Absent while nothing came, and on older records. */
    proofs: z.array(ProofFile).readonly().optional(),
    /** Paper of the request, as scans. Absent while none was filed, and on older records. */
    scans: z.array(FiledScan).readonly().optional(),
    /** What was printed and is not posted yet. Absent while nothing was, and on older records. */
    prints: z.array(Print).readonly().optional(),
    /** What the pages say, what was delivered and what counts as disclosed. Absent before, and on older records. */
    release: Release.optional(),
    /** Absent while nothing has been decided. */
    decisions: Decisions.optional(),
    /** How it was confirmed that the address where the records go is the right one; absent: not yet. */
    contact: z.object({ confirmed: z.object({ how: z.enum(confirmations), at: instant() }) }).optional(),
  }),
);

const emptyHistory: HistoryPages = { pages: 0, events: 0, lastHash: chainStart };

/** A record as it is stored, of this version or an older one, with all that this version has. The next change writes it so. */
export const RequestRecord = z.lazy(() =>
  StoredRecord.transform(({ events = [], recentEvents = events, history = emptyHistory, ...record }) => ({
    ...record,
    body: signedBody(record.body, record.signing?.signed),
    recentEvents,
    history,
    milestones: milestonesOf(recentEvents, record.milestones, history.pages === 0),
    corrections: record.corrections ?? [],
    recentCommandIds: record.recentCommandIds ?? [],
    retiredWork: record.retiredWork ?? {},
    hold: record.hold ?? null,
    review: record.review ?? null,
    status: currentStatus(record.status),
    decisions: record.decisions ?? noDecisions,
    items: record.items ?? itemsOfOlder({ ...record, recentEvents }),
  })),
);
export type RequestRecord = z.infer<typeof RequestRecord>;

/** What a decision may read: the record without its events, of which there may be any number. */
export type RequestState = Omit<RequestRecord, 'recentEvents'>;

/** How many events the whole history has. */
export function eventCount({ history, recentEvents }: Pick<RequestRecord, 'history' | 'recentEvents'>): number {
  return history.events + recentEvents.length;
}

/** The hash that the next event continues from. */
export function lastHash({ history, recentEvents }: Pick<RequestRecord, 'history' | 'recentEvents'>): string {
  return recentEvents.at(-1)?.hash ?? history.lastHash;
}

/** Anything absent stays as it is. */
export interface RecordChange {
  readonly status?: RequestRecord['status'];
  readonly receivedOn?: string;
  readonly dueOn?: string | null;
  readonly assignee?: string | null;
  /** Whole: of a request that goes to another desk. */
  readonly route?: RequestRecord['route'];
  /** Whole entries, replaced or added by id. */
  readonly work?: readonly Work[];
  readonly documents?: readonly DocumentEntry[];
  /** Added to those that there are. */
  readonly corrections?: readonly Correction[];
  /** Added to those that there are. */
  readonly changes?: readonly Change[];
  /** Whole. A signature in it is part of the body from then on, wherever the record is read. */
  readonly signing?: Signing;
  /** Whole: of a signature that came later. */
  readonly doubts?: RequestRecord['doubts'];
  readonly contact?: NonNullable<RequestRecord['contact']>;
  readonly hold?: Hold | null;
  readonly restriction?: Restriction | null;
  readonly review?: Review | null;
  /** The whole list. */
  readonly cases?: readonly Case[];
  /** Replaces what the record keeps of its decisions. */
  readonly decisions?: Decisions;
  /** The whole list. */
  readonly items?: readonly Item[];
  readonly sheet?: StoredSheet;
  readonly package?: Package;
  /** The whole list. */
  readonly proofs?: readonly ProofFile[];
  /** The whole list. */
  readonly scans?: readonly FiledScan[];
  readonly prints?: readonly Print[];
  /** Replaces all that is known of the release. */
  readonly release?: Release;
  /** Replaces all quotes. */
  readonly fees?: readonly Fee[];
  readonly events: readonly NewEvent[];
}

/** The earliest instant at which work of a request is due, or null when none is. */
export function nextDueAt(work: Readonly<Record<string, Work>>): string | null {
  const times = Object.values(work).flatMap(({ state, dueAt, leaseUntil }) => {
    if (state === 'claimed') return leaseUntil === null ? [] : [leaseUntil];
    return (state === 'ready' || state === 'in-flight' || state === 'uncertain') && dueAt !== null ? [dueAt] : [];
  });
  return times.sort()[0] ?? null;
}

/** True for work that waits because the hour's limit of sending was reached. */
function isOverLimit({ state, attempts }: Work): boolean {
  return state === 'ready' && attempts.at(-1)?.result === 'held';
}

/** True while a fax waits for others to the same number: whoever needs it for care cannot wait. */
export function faxIsOverLimit({ work }: Pick<RequestRecord, 'work'>): boolean {
  return Object.values(work).some((entry) => entry.kind === 'send-fax' && isOverLimit(entry));
}

/** Code of the attempt at a notice that no e-mail address can take. */
export const noEmail = 'no-email';

/** Notices of the hospital to its own staff. */
export const staffNotices = ['notify-staff', 'notify-deadline', 'notify-privacy'] as const satisfies readonly WorkKind[];

/** True for a notice to the requester that reaches nobody until a person prints and posts it: no address, or it came back. */
export function isToPost({ kind, state, attempts }: Pick<Work, 'kind' | 'state' | 'attempts'>): boolean {
  const last = attempts.at(-1);
  const isOwn = staffNotices.some((one) => one === kind);
  return state === 'with-staff' && !isOwn && (last?.code === noEmail || last?.bouncedAt !== undefined);
}

export function needsStaff(record: Pick<RequestRecord, 'work'>): boolean {
  return Object.values(record.work).some(({ state }) => state === 'with-staff') || faxIsOverLimit(record);
}

/** True while fax and e-mails of a suspect request wait for a clerk. */
export function awaitsLook({ work }: Pick<RequestRecord, 'work'>): boolean {
  return work[lookFirst]?.state === 'with-staff';
}

/** True for a suspect request at which nobody has looked yet. Those of an older version waited for nobody. */
export function isSuspect(record: Pick<RequestRecord, 'work' | 'suspect'>): boolean {
  return record.suspect && (record.work[lookFirst] === undefined || awaitsLook(record));
}

/** Until when a fax waits for the hours of the receiving team or for its turn, or null. */
export function faxHeldUntil({ work, milestones }: Pick<RequestRecord, 'work' | 'milestones'>): string | null {
  const held = Object.values(work).find(({ kind, state }) => kind === 'send-fax' && state === 'ready');
  return held !== undefined && held.dueAt === milestones.faxHeldUntil ? held.dueAt : null;
}
