/** What the stores promise. `dynamo-*.ts` beside this file implement it. Long: one list of interfaces, without code. */
import type { Binder, Sampled } from '../request/binder/binder.ts';
import type { CaseKind } from '../request/cases/stored.ts';
import type { RecordChange, RequestRecord, RequestState } from '../request/record.ts';
import type { ReportFacts } from '../request/report-facts.ts';
import type { FirmRow, PartRow, CountRow as ReportCountRow, Tally } from '../request/report-months.ts';
import type { Person } from '../request/same-person.ts';
import type { Scan } from '../request/scans.ts';
import type { Stamp } from '../request/stamps.ts';
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
 * their judgement. post: something of it is to be printed or posted. restricted: opens by a reason alone, and its patient is not named. openItems, fees and package wait for the features that will set them.
 */
export const queueFlags = [
  ...(['needsStaff', 'suspect', 'openItems', 'fees', 'denials', 'package', 'review', 'privacy', 'legal'] as const),
  ...(['stopped', 'post', 'restricted'] as const),
] as const;
export type QueueFlag = (typeof queueFlags)[number];

/**
 * What the row shows and no more: the name is health data in an index, which has the table's own key. Texts, since a damaged row stays
 * in the queue as well.
 */
export interface QueueSummary {
  /** `Okafor, D. 1977`: last name, initial, year of birth. Absent on rows of an older version, and of a restricted patient. */
  readonly who?: string | undefined;
  /** Kinds of record, at most two and how many more, then years: `abstract lab-reports +2 2024-2026`. Absent on older rows. */
  readonly asks?: string | undefined;
  /** When "Next" gave it to its owner, while nobody has moved it since. */
  readonly claimedAt?: string | undefined;
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
  /** Absent where the request itself is owed first; else days and receipt are those of this case. */
  readonly waitsFor?: CaseKind | undefined;
  /**
   * On rows of the desk `inbound` alone, which are no requests: their own state (lib/inbound). `status` says nothing of them. Lists of the
   * desks of requests never hold such a row, and lists of `inbound` no other.
   */
  readonly inbound?: string | undefined;
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
  /** Of these desks alone: those that somebody may see. */
  readonly desks?: readonly string[] | undefined;
  readonly section?: QueueSection | undefined;
  /** Leaves out what only waits for its paper, without a date of its own. */
  readonly hasCome?: boolean | undefined;
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
  /** Rows of a page; 20 when absent. */
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

/** Whole days since receipt of what nothing has answered yet; those past their legal day, or an order's, in a class of their own. */
export const ageClasses = [
  { id: '0-7', most: 7 },
  { id: '8-14', most: 14 },
  { id: '15-21', most: 21 },
  { id: '22-28', most: 28 },
  { id: '29-on', most: Number.POSITIVE_INFINITY },
  { id: 'late', most: Number.POSITIVE_INFINITY },
] as const;

/** Made by a job, so a few minutes old. Steers and informs; nothing is decided by it. */
export interface QueueCounts {
  readonly countedAt: string;
  /** By desk, section, type, status, language, channel, joined by `|`. */
  readonly rows: Readonly<Record<string, CountRow>>;
  /** Rows of each partition of the flag and assignee indexes, and of what is to be posted. */
  readonly lists: Readonly<Record<string, number>>;
  /** By desk and flag, and by desk and owner (`staff:<subject>`, or `free`), joined by `|`. Absent in counts of an older version. */
  readonly marks?: Readonly<Record<string, CountRow>> | undefined;
  /** By type, language, channel: how many of each of `ageClasses`. Absent in counts of an older version. */
  readonly ages?: Readonly<Record<string, readonly number[]>> | undefined;
}

/** A request of which something is to be printed or posted. */
export interface PostRow {
  readonly reference: string;
  /** Sorts by the day by which the first of it has to be out; the cursor of pages. */
  readonly place: string;
}

export interface PostPage {
  readonly rows: readonly PostRow[];
  /** Null on the last page. */
  readonly next: string | null;
}

/** The queue of open requests. Its indexes may lag behind the requests by a moment. */
export interface RequestQueue {
  /** Reads what the page costs, never what the queue holds: at most 2,600 rows. */
  page(view: QueueView, position?: QueuePosition): Promise<QueuePage>;
  /** How many fit, counted now. Null when more rows than those of the longest page would have to be read for it. */
  count(view: QueueView, today: string, counts?: QueueCounts | null): Promise<CountRow | null>;
  /** Null before the first count. */
  counts(facility: string): Promise<QueueCounts | null>;
  /** Requests with something to post, the most urgent first, behind a place if given: reads what the page shows. */
  toPost(view: Pick<QueueView, 'facility' | 'desk'>, size: number, after?: string): Promise<PostPage>;
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
  /** As `PeopleFinder.restrictionOf`. */
  restrictionOf(record: RequestRecord): Promise<string | null>;
}

/** What a caller says. Without a birth date only a number finds anything. */
export interface PersonQuestion {
  readonly person: Person;
  readonly dateOfBirth?: string | undefined;
  /** Other days that may be meant, as good as the first. */
  readonly otherDates?: readonly string[];
  /** Record, matter or claim number, a firm, or the beginning of a reference: whatever of these it is. */
  readonly number?: string | undefined;
  /** Other ways to read what was typed as a number. */
  readonly otherNumbers?: readonly string[];
}

export interface FoundRequest {
  readonly reference: string;
  readonly status: Status;
  readonly submittedAt: string;
  readonly patient: RequestRecord['body']['patient'];
  readonly requesterType: string;
  /** Id of the restriction of the patient, whom then only those see who may; null where there is none. */
  readonly restricted: string | null;
  /** Who may open it: as its row of the queue has them. */
  readonly desk: string;
  readonly flags: readonly QueueFlag[];
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
  /** Empty in months that an older version counted last. */
  readonly tallies: readonly Tally[];
  readonly firms: readonly FirmRow[];
}

/** A calendar month as the director's page shows it. */
export interface BoardMonth {
  readonly countedOn: string;
  readonly parts: readonly PartRow[];
  readonly tallies: readonly Tally[];
  readonly firms: readonly FirmRow[];
  /** Months of receipt of what left or ended in this month. */
  readonly receivedIn: readonly string[];
}

export interface ReportedRequest {
  readonly reference: string;
  readonly facts: ReportFacts;
}

export interface ReportStore {
  /** Of all requests that were received in a month, YYYY-MM. */
  facts(facility: string, month: string): Promise<readonly ReportFacts[]>;
  /** The requests themselves, by reference. */
  received(facility: string, month: string): Promise<readonly Sampled[]>;
  /** At most `limit` of them by reference, behind `after` if given. `next`: the last reference, null at the end of the month. */
  page(
    facility: string,
    month: string,
    options: { readonly after?: string | undefined; readonly limit: number },
  ): Promise<{ readonly rows: readonly ReportedRequest[]; readonly next: string | null }>;
  write(facility: string, month: string, report: MonthReport): Promise<void>;
  /** Null when the month was never counted. */
  read(facility: string, month: string): Promise<MonthReport | null>;
  /** Those that were counted, from the first month to the last, both included. */
  months(facility: string, from: string, to: string): Promise<ReadonlyMap<string, MonthReport>>;
  writeBoard(facility: string, month: string, board: BoardMonth): Promise<void>;
  /** The same months as the page shows them. */
  boards(facility: string, from: string, to: string): Promise<ReadonlyMap<string, BoardMonth>>;
  /** What the public site may read; see lib/reports/published.ts. */
  publish(facility: string, text: string): Promise<void>;
}

/** All that the public site reads of reports. */
export interface PublishedFigures {
  /** Null before the first count. */
  read(facility: string): Promise<string | null>;
}

/** An export that somebody asked for and a second person has to approve. Instants are ISO texts, `by` an actor. */
export interface ExportRequest {
  readonly id: string;
  readonly by: string;
  readonly at: string;
  /** It ends then, approved or not. */
  readonly until: string;
  /** As in a URL: codes alone. */
  readonly filters: string;
  readonly reason: string;
  /** Absent: without names of patients. */
  readonly namesReason?: string | undefined;
  /** As counted when it was asked for. */
  readonly rows: number;
  readonly approved?: { readonly by: string; readonly at: string } | undefined;
  readonly usedAt?: string | undefined;
}

export interface ExportApprovals {
  ask(facility: string, asked: ExportRequest): Promise<void>;
  /** Strongly consistent. */
  read(facility: string, id: string): Promise<ExportRequest | null>;
  /** Those that have neither ended nor been made, oldest first. */
  open(facility: string, now: string): Promise<readonly ExportRequest[]>;
  /** False when it has ended, was approved before, or was asked for by the same person. */
  approve(facility: string, id: string, approval: { readonly by: string; readonly at: string }): Promise<boolean>;
  /** Once. False when it is not approved, has ended, or was made before. */
  use(facility: string, id: string, at: string): Promise<boolean>;
}

/** Binders for auditors, of one hospital. */
export interface BinderStore {
  /** Throws where there is one of that id. */
  put(facility: string, binder: Binder): Promise<void>;
  /** Strongly consistent. */
  get(facility: string, id: string): Promise<Binder | null>;
  newest(facility: string, most: number): Promise<readonly Binder[]>;
  /** Adds what came to it; `once`: only while that is not there yet. False where it is, or where there is no such binder. */
  note(
    facility: string,
    id: string,
    facts: Pick<Binder, 'second' | 'startedAt' | 'made'> & { readonly once?: 'second' | 'made' },
  ): Promise<boolean>;
}

export interface PeopleFinder {
  find(question: PersonQuestion): Promise<PeopleFound>;
  /** Other requests about the patient of a record, newest first. */
  aboutSamePatient(record: RequestRecord): Promise<readonly { readonly reference: string; readonly status: Status }[]>;
  /** The same, whole, and at most a hundred. */
  recordsAbout(record: RequestRecord): Promise<readonly RequestRecord[]>;
  /** Id of the restriction of the patient of a record, or null: also where another request alone carries it. */
  restrictionOf(record: RequestRecord): Promise<string | null>;
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

/** One time that staff opened a request: no name, and no reason. */
export interface Opening {
  readonly at: string;
  readonly kind: AccessLogEntry['kind'];
  /** Absent on older rows. */
  readonly roles?: string | undefined;
}

/** What the requester may know of the access log. */
export interface Openings {
  /** The newest first, at most so many. */
  newest(reference: string, most: number): Promise<readonly Opening[]>;
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
    /** Items of records that are sent to us, as they are stored: lib/inbound reads them. */
    readonly inbound: readonly Readonly<Record<string, unknown>>[];
    readonly next: string | null;
  }>;
  /** Marks an unreadable record in the staff queue, without touching what it holds. */
  flag(reference: string): Promise<void>;
  /** Puts a record into the indexes where it belongs; false when somebody wrote to it since, which did the same. */
  rewriteKeys(record: RequestRecord): Promise<boolean>;
}

/** What the table holds of a request that is to be erased. Days are the hospital's. */
export type Erasable<Stored = RequestRecord> =
  | { readonly state: 'stored'; readonly record: Stored }
  /** Nobody else can read or change it. */
  | { readonly state: 'erasing'; readonly record: Stored; readonly since: string }
  /** A tombstone. */
  | { readonly state: 'erased'; readonly on: string };

/** Of requests, or of what comes in. Every step may be repeated. */
export interface ErasureStore<Stored extends { readonly reference: string; readonly version: number } = RequestRecord> {
  /** Those to erase, and tombstones that want their second pass, by a day; behind the place of another row, if given. */
  due(options: {
    readonly day: string;
    readonly limit: number;
    readonly after?: string;
  }): Promise<readonly { readonly reference: string; readonly place: string }[]>;
  /** Strongly consistent. Null when there is nothing. Throws when what is stored is none of them. */
  read(reference: string): Promise<Erasable<Stored> | null>;
  /** Locks everybody else out; false when somebody wrote since, or set a hold. */
  begin(record: Pick<Stored, 'reference' | 'version'>, day: string): Promise<boolean>;
  /** Removes history and search terms, and leaves the item itself. */
  removeParts(reference: string): Promise<void>;
  /** Puts a tombstone in its place; it names nobody, and comes due for the second pass. */
  bury(reference: string, facts: { readonly on: string; readonly lastHash: string }): Promise<void>;
  /** After the second pass. */
  settle(reference: string): Promise<void>;
}

export type CheckpointName =
  | 'file-walk'
  | 'due-sweep'
  | 'fax-route'
  | 'downloads'
  | `mailbox-${string}`
  | `print-${string}`
  | `glass-${string}`;

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

/** open: on their way, refused, or with an open part. inbound: those without, of which a part was handed over. */
export type ScanList = 'open' | 'inbound';

export interface ScanPage {
  readonly scans: readonly Scan[];
  readonly next: string | null;
}

/** Paper that came in. */
export interface ScanStore {
  /** Strongly consistent. Null when there is none, or no longer. */
  read(id: string): Promise<Scan | null>;
  /** False when there is one of that id already, which stays as it is. */
  add(scan: Scan): Promise<boolean>;
  /**
   * Reads, decides, and writes unless somebody else wrote meanwhile; at most eight times, then it throws. `decide` is pure and may run
   * again; null changes nothing. The store counts the version. Returns the scan as it then is, or null when there is none.
   */
  change(id: string, decide: (scan: Scan) => Scan | null): Promise<Scan | null>;
  /** The longest here first. `next` is null at the end. */
  list(facility: string, which: ScanList, after?: string): Promise<ScanPage>;
}

/** PDFs that come to get a label on every page; none is kept longer than an hour. */
export interface StampStore {
  /** Strongly consistent. Null when there is none, or no longer. */
  read(id: string): Promise<Stamp | null>;
  /** False when there is one of that id already, which stays as it is. */
  add(stamp: Stamp): Promise<boolean>;
  /** As `ScanStore.change`. */
  change(id: string, decide: (stamp: Stamp) => Stamp | null): Promise<Stamp | null>;
}

/** A form of a request that a clerk has not finished. */
export interface KeptEntry {
  readonly id: string;
  /** As a form sends it. */
  readonly typed: string;
  readonly savedAt: string;
}

/** What is being keyed by staff. */
export interface EntryStore {
  /** Keeps what somebody typed, for seven days from now; replaces what was there. */
  keep(subject: string, entry: KeptEntry): Promise<void>;
  /** Null when there is none or its time is over. Nobody else's is found. */
  read(subject: string, id: string): Promise<KeptEntry | null>;
  /** Of one author, the newest first. */
  list(subject: string): Promise<readonly KeptEntry[]>;
  remove(subject: string, id: string): Promise<void>;
  /** Notes that a request about somebody born on that day is about to be stored, before it is. */
  announce(facility: string, dateOfBirth: string, reference: string): Promise<void>;
  /** Takes such a note back. */
  withdraw(facility: string, dateOfBirth: string, reference: string): Promise<void>;
  /** Strongly consistent: what was announced within two days, and at which instant. */
  announced(facility: string, dateOfBirth: string): Promise<readonly { readonly reference: string; readonly at: string }[]>;
}

export interface DirectoryAddress {
  readonly street: string;
  readonly unit?: string | undefined;
  readonly city: string;
  readonly state?: string | undefined;
  readonly zip?: string | undefined;
}

/** A firm, agency or practice that asks for records. */
export interface DirectoryEntry {
  readonly id: string;
  /** Each change adds one. */
  readonly version: number;
  readonly name: string;
  /** Other ways in which it was written, of entries that were merged into it. */
  readonly alsoNamed: readonly string[];
  /** Who signs its letters. A person: shown to staff alone, and left out of every list. */
  readonly contact?: string | undefined;
  readonly address?: DirectoryAddress | undefined;
  readonly phone?: string | undefined;
  readonly fax?: string | undefined;
  readonly email?: string | undefined;
  /** Its usual kind of requester; the kind of fee follows from it. */
  readonly type?: string | undefined;
  readonly claimKind?: string | undefined;
  /** Requests that were keyed for it. */
  readonly requests: number;
  readonly lastAt: string;
  readonly changedBy: string;
}

/** Of one hospital. */
export interface Directory {
  /** By how many requests each has, most first; at most a thousand. */
  list(facility: string): Promise<readonly DirectoryEntry[]>;
  /** Strongly consistent. */
  read(facility: string, id: string): Promise<DirectoryEntry | null>;
  /** False when somebody changed it since; a new entry has version 1 and no earlier one. */
  write(facility: string, entry: DirectoryEntry): Promise<boolean>;
  /** False when somebody changed it since. */
  remove(facility: string, entry: Pick<DirectoryEntry, 'id' | 'version'>): Promise<boolean>;
}
