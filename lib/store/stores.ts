/** What the stores promise. `dynamo-*.ts` beside this file implement it. Long: one list of interfaces, without code. */
import type { RecordChange, RequestRecord, RequestState } from '../request/record.ts';
import type { ReportFacts } from '../request/report-facts.ts';
import type { CountRow as ReportCountRow } from '../request/report-months.ts';
import type { Person } from '../request/same-person.ts';
import type { Status } from '../request/status.ts';
import type { AccessEvent, AccessLogEntry } from './access-log.ts';
import type { History } from './history-pages.ts';

export type Submission =
  | { readonly outcome: 'accepted'; readonly record: RequestRecord }
  /** Reference and payload were stored before: the first record, as it is now. */
  | { readonly outcome: 'repeated'; readonly record: RequestRecord }
  /** The reference holds another payload. */
  | { readonly outcome: 'conflict' };

/** `waiting`: the requester, a payer or another department has to act first. */
export const queueSections = ['work', 'waiting'] as const;
export type QueueSection = (typeof queueSections)[number];

/**
 * What staff look for. denials: a proposed refusal waits for a second person. review, privacy, legal: a flag, or a proposal, waits for
 * their judgement. openItems, fees and package wait for the features that will set them.
 */
export const queueFlags = [
  ...(['needsStaff', 'suspect', 'openItems', 'fees', 'denials', 'package', 'review', 'privacy', 'legal'] as const),
  'stopped',
] as const;
export type QueueFlag = (typeof queueFlags)[number];

/** No health data beyond what the row shows. Texts, since a damaged row stays in the queue as well. */
export interface QueueSummary {
  readonly section: QueueSection;
  readonly type: string;
  readonly status: Status;
  readonly desk: string;
  readonly channel: string;
  readonly language: string;
  readonly basis: string;
  /** While it is not received: since when it is awaited. */
  readonly submittedAt: string | null;
  /** After an extension the due date no longer tells it. */
  readonly receivedOn: string | null;
  /** Legal due date or the order's; null where none is known. */
  readonly dueOn: string | null;
  readonly assignee: string | null;
  readonly flags: readonly QueueFlag[];
}

export interface QueueRow {
  readonly reference: string;
  /** Sorts by target day, receipt, reference; the cursor of pages. */
  readonly queueSort: string;
  readonly summary: QueueSummary;
}

/** What a list of the queue shows: everything that fits all of these. */
export interface QueueView {
  readonly facility: string;
  readonly desk?: string | undefined;
  readonly section?: QueueSection | undefined;
  readonly type?: string | undefined;
  readonly status?: string | undefined;
  readonly channel?: string | undefined;
  readonly language?: string | undefined;
  /** The actor id of a person, without a name, or those that nobody owns and that can be worked. */
  readonly assignee?: string | 'free' | undefined;
  /** Any of these. */
  readonly flags?: readonly QueueFlag[] | undefined;
  /** A legal due date, or an order's, before this day. */
  readonly dueBefore?: string | undefined;
}

export interface QueuePosition {
  /** Rows behind this cursor, or the rows just before it; the first ones when neither is given. */
  readonly after?: string | undefined;
  readonly before?: string | undefined;
  /** Rows of a page; 50 when absent. */
  readonly size?: number;
  /** Steers how much is read at once; what is found does not depend on it. */
  readonly counts?: QueueCounts | null;
}

export interface QueuePage {
  readonly rows: readonly QueueRow[];
  /** Cursors of the pages behind and before this one; null where there is none. */
  readonly next: string | null;
  readonly previous: string | null;
  /** False when the page ended at its budget before it was full: more may follow at the cursor. */
  readonly complete: boolean;
}

/** Of one combination: open, overdue, due within seven days, and the earliest day of receipt on the access clock or an empty text. */
export type CountRow = readonly [open: number, overdue: number, soon: number, oldest: string];

/** Made by a job, so a few minutes old. Steers and informs; nothing is decided by it. */
export interface QueueCounts {
  readonly countedAt: string;
  /** By desk, section, type, status, language, channel, joined by `|`. */
  readonly rows: Readonly<Record<string, CountRow>>;
  /** Rows of each partition of the flag and assignee indexes. */
  readonly lists: Readonly<Record<string, number>>;
}

/** The queue of open requests. Its indexes may lag behind the requests by a moment. */
export interface RequestQueue {
  /** Reads what the page costs, never what the queue holds: at most 2,600 rows. */
  page(view: QueueView, position?: QueuePosition): Promise<QueuePage>;
  /** Null before the first count. */
  counts(facility: string): Promise<QueueCounts | null>;
  /** Counts all open requests and keeps the result. `today` is the hospital's day. */
  recount(facility: string, now: Date, today: string): Promise<QueueCounts>;
}

export interface DueRow {
  readonly reference: string;
  /** Since when something is due. */
  readonly dueAt: string;
  /** Sorts by time. */
  readonly place: string;
}

/** What somebody asked for once. */
export interface Command {
  /** Made by whoever asks, before the call: one made inside of it would be another one at each repeat. */
  readonly id: string;
  /** Version of the record that whoever asks had seen. */
  readonly seenVersion: number;
}

export interface ChangeOptions {
  /** A command that was carried out before changes nothing, and `decide` does not run. */
  readonly command?: Command;
  /** The record as the caller's last change returned it: saves the read while nobody else has written. */
  readonly known?: RequestRecord | undefined;
}

export interface RequestStore {
  /** One conditional put: the whole request, its first event and its work list, or nothing. */
  submit(record: RequestRecord): Promise<Submission>;
  /** Strongly consistent, through the schema. Null when there is none. */
  get(reference: string): Promise<RequestRecord | null>;
  /** Date of birth of the patient, and nothing else: to look it up costs the same whether a guess of it is right or not. */
  bornOn(reference: string): Promise<string | null>;
  /**
   * Reads, decides, and writes unless somebody else wrote meanwhile; at most eight times, then it throws. `decide` is pure and
   * may run again, and sees no events; null changes nothing. Returns the record as it then is, or null when there is no such
   * request.
   */
  change(
    reference: string,
    decide: (state: RequestState) => RecordChange | null,
    options?: ChangeOptions,
  ): Promise<RequestRecord | null>;
  /** The events of a record from position `from` (0 when left out), those that have left the record included. */
  history(record: Pick<RequestRecord, 'reference' | 'history' | 'recentEvents'>, from?: number): Promise<History>;
  /** Due at or before an instant, oldest first; those behind `after`, the place of another row, if given. */
  due(options: { readonly before: string; readonly limit: number; readonly after?: string }): Promise<readonly DueRow[]>;
}

export interface SearchTermStore {
  /** Makes a request findable; repeatable. */
  write(record: RequestRecord): Promise<void>;
}

/** What a caller says. Without a birth date only a number finds anything. */
export interface PersonQuestion {
  readonly person: Person;
  readonly dateOfBirth?: string | undefined;
  /** Record, matter or claim number, a firm, or the beginning of a reference: whatever of these it is. */
  readonly number?: string | undefined;
}

export interface FoundRequest {
  readonly reference: string;
  readonly status: Status;
  readonly submittedAt: string;
  readonly patient: RequestRecord['body']['patient'];
  readonly requesterType: string;
  /** `possible`: the caller has to be asked for more. */
  readonly answer: 'match' | 'possible';
}

export interface PeopleFound {
  /** The likeliest first. */
  readonly rows: readonly FoundRequest[];
  /** More fit than are shown. */
  readonly cut: boolean;
}

export interface MonthReport {
  /** The hospital's day. */
  readonly countedOn: string;
  readonly rows: readonly ReportCountRow[];
}

export interface ReportStore {
  /** Of all requests that were received in a month, YYYY-MM. */
  facts(facility: string, month: string): Promise<readonly ReportFacts[]>;
  write(facility: string, month: string, report: MonthReport): Promise<void>;
  /** Null when the month was never counted. */
  read(facility: string, month: string): Promise<MonthReport | null>;
}

export interface PeopleFinder {
  find(question: PersonQuestion): Promise<PeopleFound>;
  /** Other requests about the patient of a record, newest first. */
  aboutSamePatient(record: RequestRecord): Promise<readonly { readonly reference: string; readonly status: Status }[]>;
}

/** Codes and typed text, never translated labels. */
export interface Draft {
  /** The request will have it. */
  readonly reference: string;
  readonly answers: Readonly<Record<string, readonly string[]>>;
  readonly startedAt: string;
  readonly touchedAt: string;
  readonly version: number;
}

export interface DraftStore {
  /** Null when there is none or it has expired. */
  get(secret: string): Promise<Draft | null>;
  /** The secret goes into the person's cookie, only its HMAC is stored. */
  start(draft: Omit<Draft, 'version'>): Promise<{ readonly secret: string; readonly draft: Draft }>;
  /** Null when the draft is gone, or, where a version is given, is no longer of that version. */
  save(secret: string, answers: Draft['answers'], at: string, version?: number): Promise<Draft | null>;
  remove(secret: string): Promise<void>;
  /** The draft under a new secret; the old one ends. Null when it has ended before: one of several at the same time gets it. */
  take(secret: string): Promise<{ readonly secret: string } | null>;
  /** To type on another device, together with the date of birth. */
  issueResumeCode(secret: string, dateOfBirth: string): Promise<string>;
  /** The draft's secret, re-keyed, when code and date of birth match; null otherwise, all misses alike. */
  resume(code: string, dateOfBirth: string): Promise<{ readonly secret: string } | null>;
}

export interface Throttle {
  /** Counts one try in the current window; false when more than `limit` were made in it. */
  allow(scope: string, limit: number, windowSeconds: number): Promise<boolean>;
  /** Wrong tries so far. Nobody starts again at none: it is forgotten three years after the last one. */
  wrongTries(scope: string): Promise<number>;
  countWrongTry(scope: string): Promise<void>;
}

export interface AccessLog {
  /** Resolves when every row is stored. Rejects otherwise, and then nothing of what the rows are about may be shown. */
  record(events: readonly AccessEvent[]): Promise<void>;
}

/** A row as an index lists it. */
export type AccessRow = Pick<AccessLogEntry, 'at' | 'who' | 'kind' | 'what' | 'why' | 'reference' | 'nameKey'>;

/** Oldest first. What an index lists may lag a moment behind. */
export interface AccessRows {
  /** Those of before there was an access log too. */
  ofReference(reference: string): Promise<readonly AccessRow[]>;
  /** By the key of `patientKeys`. */
  ofPatient(patientKey: string): Promise<readonly AccessRow[]>;
  /** Strongly consistent, with their hashes. */
  ofDay(day: string, actor: string): Promise<readonly AccessLogEntry[]>;
  /** All who have a chain on that day. */
  actors(day: string): Promise<readonly string[]>;
}

/** Append-only, by name. */
export interface LockedTexts {
  /** Names of all texts after `name`, or of all; in order of time. */
  names(after?: string): Promise<readonly string[]>;
  /** Null when there is none of that name. */
  read(name: string): Promise<string | null>;
  /** False when there is one of that name already, which stays as it is. */
  put(name: string, text: string): Promise<boolean>;
}

/** Secrets with a time limit: sign-in states, drafts of letters, done pages. Only HMACs are stored as keys. */
export interface TicketStore {
  issue(kind: string, payload: Readonly<Record<string, string>>, expiresAt: Date): Promise<string>;
  read(kind: string, secret: string): Promise<Readonly<Record<string, string>> | null>;
  revoke(kind: string, secret: string): Promise<void>;
}

/** A session of a member of staff. Instants are ISO texts. */
export interface StaffSession {
  readonly subject: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly language: string;
  /** Of a licensed professional. */
  readonly title?: string | undefined;
  readonly openedAt: string;
  readonly usedAt: string;
  /** It ends then, however busy. */
  readonly until: string;
  /** When the provider last said which roles the person has. */
  readonly rolesAt: string;
  /** It ends when the person's epoch moves on. */
  readonly epoch: number;
}

/** The stores know no rule of when a session ends; lib/console/sign-in/sessions.ts does. */
export interface SessionStore {
  /**
   * In the person's epoch of now. Returns the secret for the cookie; only its HMAC is stored, and the provider's refresh token
   * (empty when it gave none) so that only the secret opens it.
   */
  open(session: Omit<StaffSession, 'epoch'>, refreshToken: string): Promise<string>;
  /** Ended or not; null when there is none. Strongly consistent. */
  read(secret: string): Promise<(StaffSession & { readonly refreshToken: string }) | null>;
  /** False when it is gone. */
  change(secret: string, facts: Partial<Pick<StaffSession, 'usedAt' | 'rolesAt' | 'roles'>>): Promise<boolean>;
  remove(secret: string): Promise<void>;
  /** Strongly consistent; 0 until somebody ends all sessions of the person. */
  epochOf(subject: string): Promise<number>;
  /** Every session of the person is of an old epoch from now on. */
  endAll(subject: string): Promise<void>;
  /** Of their person's epoch; expired ones may be among them. */
  list(): Promise<readonly StaffSession[]>;
}

export interface WalkedRecord {
  readonly reference: string;
  /** Null when what is stored is no request record. */
  readonly record: RequestRecord | null;
  /** False when queue or timer do not find the record where its own content says. */
  readonly placed: boolean;
}

export interface RequestWalk {
  /** About `limit` rows of the table at a time; `next` is null at the end. The cursor names keys and is no secret. */
  page(options: { readonly cursor: string | null; readonly limit: number }): Promise<{
    readonly records: readonly WalkedRecord[];
    readonly next: string | null;
  }>;
  /** Marks an unreadable record in the staff queue, without touching what it holds. */
  flag(reference: string): Promise<void>;
  /** Puts a record into the indexes where it belongs; false when somebody wrote to it since, which did the same. */
  rewriteKeys(record: RequestRecord): Promise<boolean>;
}

/** What the table holds of a request that is to be erased. Days are the hospital's. */
export type Erasable =
  | { readonly state: 'stored'; readonly record: RequestRecord }
  /** Nobody else can read or change it. */
  | { readonly state: 'erasing'; readonly record: RequestRecord; readonly since: string }
  /** A tombstone. */
  | { readonly state: 'erased'; readonly on: string };

/** Every step may be repeated. */
export interface ErasureStore {
  /** Requests to erase, and tombstones that want their second pass, by a day; behind the place of another row, if given. */
  due(options: {
    readonly day: string;
    readonly limit: number;
    readonly after?: string;
  }): Promise<readonly { readonly reference: string; readonly place: string }[]>;
  /** Strongly consistent. Null when there is nothing. Throws when what is stored is no request. */
  read(reference: string): Promise<Erasable | null>;
  /** Locks everybody else out; false when somebody wrote since, or set a hold. */
  begin(record: Pick<RequestRecord, 'reference' | 'version'>, day: string): Promise<boolean>;
  /** Removes history and search terms, and leaves the item of the request itself. */
  removeParts(reference: string): Promise<void>;
  /** Puts a tombstone in place of the request; it names nobody, and comes due for the second pass. */
  bury(reference: string, facts: { readonly on: string; readonly lastHash: string }): Promise<void>;
  /** After the second pass. */
  settle(reference: string): Promise<void>;
}

export type CheckpointName = 'file-walk' | 'due-sweep' | 'fax-route' | 'downloads' | `mailbox-${string}`;

export interface Checkpoint {
  /** 0 when nothing was written yet. */
  readonly version: number;
  readonly facts: Readonly<Record<string, string>>;
}

export interface CheckpointStore {
  /** Strongly consistent. */
  read(name: CheckpointName): Promise<Checkpoint>;
  /** Replaces the facts if they are still those of `version`; false when somebody else was faster. Kept for ever without `until`. */
  write(name: CheckpointName, facts: Checkpoint['facts'], version: number, until?: Date): Promise<boolean>;
}
