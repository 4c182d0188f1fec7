/** The outside world as the work engine sees it. */
import * as z from 'zod';
import type { FaxLine } from '../facility/facility.ts';

/** Ids alone: no health data in queues. Without `workId`, all work of the request that is ready. */
export const WorkMessage = z.strictObject({
  reference: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{13}$/),
  workId: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
});
export type WorkMessage = Readonly<z.infer<typeof WorkMessage>>;

/** Asks for a binder: its id alone. Nobody finds a lost one but who asked for it, whose page says so and sends it again. */
export const BinderMessage = z.strictObject({ binder: z.string().regex(/^[\w-]{1,60}$/) });
export type BinderMessage = Readonly<z.infer<typeof BinderMessage>>;

/** Work of an inbound item (lib/inbound): its reference alone. */
export const InboundMessage = z.strictObject({ inbound: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{13}$/) });
export type InboundMessage = Readonly<z.infer<typeof InboundMessage>>;

export interface WorkQueue {
  /** Only for speed: the sweep finds lost messages of work. */
  enqueue(messages: readonly (WorkMessage | BinderMessage | InboundMessage)[]): Promise<void>;
}

/** Keyed by the SHA-256 of the bytes, so a repeat is harmless. */
export interface DocumentArchive {
  put(sha256: string, bytes: Uint8Array): Promise<void>;
  /** Null when missing or damaged. */
  get(sha256: string): Promise<Uint8Array | null>;
}

export interface DocumentRemover {
  /** With all older versions; repeatable. */
  remove(sha256: string): Promise<void>;
}

export interface FileRemover {
  /** Every file that was uploaded for a request, with all versions; repeatable. */
  removeAll(reference: string): Promise<void>;
}

export interface MailMessage {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Letters, digits, - and _ only; events carry them back. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface MailPort {
  /** Throws MailSendError; after any other error the outcome is unknown. */
  send(message: MailMessage): Promise<{ readonly messageId: string }>;
}

/** refused: will never be taken. unavailable: not taken now. unknown: may have been taken. */
export type MailFailure = 'refused' | 'unavailable' | 'unknown';

/** Carries a code, never text from outside. */
export class MailSendError extends Error {
  override readonly name = 'MailSendError';
  readonly failure: MailFailure;
  constructor(failure: MailFailure) {
    super(failure);
    this.failure = failure;
  }
}

export interface TextPort {
  /** To a number in E.164. Throws TextSendError; after any other error the outcome is unknown. */
  send(message: { readonly to: string; readonly text: string }): Promise<{ readonly messageId: string }>;
}

/** `opted-out`: the owner of the number answered STOP. The others as for mail. */
export type TextFailure = MailFailure | 'opted-out';

/** Carries a code, never text from outside. */
export class TextSendError extends Error {
  override readonly name = 'TextSendError';
  readonly failure: TextFailure;
  constructor(failure: TextFailure) {
    super(failure);
    this.failure = failure;
  }
}

export interface FaxJob {
  /** Comes back in the vendor's labels. One job per attempt. */
  readonly jobId: string;
  readonly to: FaxLine;
  readonly pdf: Uint8Array;
  readonly sha256: string;
  readonly pages: number;
}

/** `document` includes what else only a person can fix: account, capability, cancelled. */
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
  /** One dial, no retry. Throws FaxSubmitError; after any other error the outcome is unknown. */
  submit(job: FaxJob): Promise<{ readonly vendorId: string }>;
  /** Null when the vendor does not know the id. */
  status(vendorId: string): Promise<FaxProgress | null>;
  /** For a job whose answer was lost, before anything is sent again. */
  findByJob(jobId: string, to: FaxLine, since: string): Promise<FaxProgress | null | 'cannot-tell'>;
  /** Deletes the document at the vendor. */
  purge(vendorId: string): Promise<void>;
}

export type FaxSubmitFailure = Extract<FaxFailureClass, 'provider' | 'uncertain' | 'number' | 'document'>;

/** Carries codes, never text from outside. */
export class FaxSubmitError extends Error {
  override readonly name = 'FaxSubmitError';
  readonly failure: FaxSubmitFailure;
  /** Ours: http-503, timeout, bad-answer … */
  readonly code: string;
  /** Asked for by the vendor. */
  readonly retryAfterMs: number;
  constructor(failure: FaxSubmitFailure, code: string, retryAfterMs = 0) {
    super(`${failure}: ${code}`);
    this.failure = failure;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}
