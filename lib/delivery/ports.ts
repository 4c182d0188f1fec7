/** The outside world as the work engine sees it. Adapters stand beside this file. */
import * as z from 'zod';
import type { FaxLine } from '../facility/facility.ts';

/** A message of the work queue: work to look at, by ids alone. No health data travels in queues. */
export const WorkMessage = z.strictObject({
  reference: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{13}$/),
  workId: z.string().regex(/^[a-z0-9-]{1,60}$/),
});
export type WorkMessage = Readonly<z.infer<typeof WorkMessage>>;

export interface WorkQueue {
  /** Only for speed: the sweeper finds lost messages. */
  enqueue(messages: readonly WorkMessage[]): Promise<void>;
}

/** Documents by content: the key is the SHA-256 of the bytes, so a repeat is harmless. */
export interface DocumentArchive {
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Null when nothing is stored under that hash, or when the bytes no longer match it. */
  get(sha256: string): Promise<Uint8Array | null>;
}

export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Letters, digits, - and _ only: reference and work id, for events that come back. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface MailPort {
  /** Hands one message to the mail system. Throws MailSendError; any other error means that nobody can tell. */
  send(message: MailMessage): Promise<{ readonly messageId: string }>;
}

/**
 * refused: this message will never be taken. unavailable: not taken now, may be later. unknown: it may have been taken.
 * Only the first two are safe to act upon.
 */
export type MailFailure = 'refused' | 'unavailable' | 'unknown';

/** A class because it is thrown; carries a code and never text from outside. */
export class MailSendError extends Error {
  override readonly name = 'MailSendError';
  readonly failure: MailFailure;
  constructor(failure: MailFailure) {
    super(failure);
    this.failure = failure;
  }
}

/** A number of the facility file, and only that: the type can be made in one place, the allow-list guard. */
export type FaxDestination = FaxLine;

export interface FaxJob {
  /** Ours; comes back in the vendor's labels. One job per attempt. */
  readonly jobId: string;
  readonly to: FaxDestination;
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly pages: number;
}

/** `document` also stands for whatever else only a person can fix: account, capability, cancelled. */
export type FaxFailureClass = 'busy' | 'no-answer' | 'line' | 'provider' | 'uncertain' | 'number' | 'document';

export interface FaxProgress {
  readonly vendorId: string;
  readonly jobId: string | null;
  readonly to: string;
  readonly state: 'queued' | 'sending' | 'delivered' | 'failed';
  readonly pagesSent: number;
  readonly failure?: FaxFailureClass;
  readonly code?: string;
}

export interface FaxPort {
  /** One dial, no retry of its own. Throws FaxSubmitError; any other error means that nobody can tell. */
  submit(job: FaxJob): Promise<{ readonly vendorId: string }>;
  /** The truth; a callback only says "go and look". Null when the vendor does not know the id. */
  status(vendorId: string): Promise<FaxProgress | null>;
  /** Looks for a job whose answer was lost, before anything is sent again. */
  findByJob(jobId: string, to: FaxDestination, since: string): Promise<FaxProgress | null | 'cannot-tell'>;
  /** Deletes the document at the vendor once it is settled. */
  purge(vendorId: string): Promise<void>;
}

/** How a submit failed: the vendor is down or busy, nobody can tell, or it will never be taken. */
export type FaxSubmitFailure = Extract<FaxFailureClass, 'provider' | 'uncertain' | 'number' | 'document'>;

/** A class because it is thrown; carries codes and never text from outside. */
export class FaxSubmitError extends Error {
  override readonly name = 'FaxSubmitError';
  readonly failure: FaxSubmitFailure;
  /** Ours: http-503, timeout, bad-answer … */
  readonly code: string;
  /** What the vendor asked for, in milliseconds. */
  readonly retryAfterMs: number;
  constructor(failure: FaxSubmitFailure, code: string, retryAfterMs = 0) {
    super(`${failure}: ${code}`);
    this.failure = failure;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}
