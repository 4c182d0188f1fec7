/** What the stores promise. `dynamo-*.ts` beside this file implement it. */
import type { RecordChange, RequestRecord, RequestState } from '../request/record.ts';
import type { Status } from '../request/status.ts';
import type { AccessEvent, AccessLogEntry } from './access-log.ts';
import type { History } from './history-pages.ts';

export type Submission =
  | { readonly outcome: 'accepted'; readonly record: RequestRecord }
  /** Reference and payload were stored before: the first record, as it is now. */
  | { readonly outcome: 'repeated'; readonly record: RequestRecord }
  /** The reference holds another payload. */
  | { readonly outcome: 'conflict' };

/** No health data beyond what the row shows. */
export interface QueueRow {
  readonly reference: string;
  readonly status: Status;
  readonly dueOn: string | null;
  readonly card: {
    readonly requesterType: string;
    readonly channel: string;
    readonly basis: string;
    readonly desk: string;
    readonly language: string;
    readonly submittedAt: string;
    /** After an extension the due date no longer tells it. */
    readonly receivedOn: string | null;
    readonly assignee: string | null;
    readonly needsStaff: boolean;
    readonly suspect: boolean;
  };
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
  /** By due date, all shards merged, at most `limit` after `cursor`. */
  queue(options: { readonly facility: string; readonly limit: number; readonly after?: string }): Promise<readonly QueueRow[]>;
  /** Due at or before an instant, oldest first; those behind `after`, the place of another row, if given. */
  due(options: { readonly before: string; readonly limit: number; readonly after?: string }): Promise<readonly DueRow[]>;
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
}

export type CheckpointName = 'file-walk' | 'due-sweep' | 'fax-route' | `mailbox-${string}`;

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
