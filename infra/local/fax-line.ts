/** A simulated telephone line and fax machine; each call can be planned. The fax tests use a line with real calls instead. */
import { setTimeout } from 'node:timers/promises';
import * as z from 'zod';
import { behaviourPlan } from './simulation.ts';

export const lineBehaviours = [
  'answer',
  'busy',
  'no-answer',
  /** No fax tone. */
  'voice',
  /** All pages arrive, but the sender is told that it failed. */
  'drop',
  'drop-between-pages',
  'silence-after-pages',
  'noise',
  /** All pages arrive, then noise swallows the confirmation. */
  'noise-after-pages',
  /** The vendor leaves out the last page and calls the fax complete. */
  'page-lost',
  'congestion',
  'number-out-of-service',
  'bad-document',
  /** Delivered, without a callback. */
  'lost-callback',
  'double-callback',
  /** Answers 500 and takes nothing. */
  'server-error',
  /** Answers 429 and takes nothing. */
  'too-many',
  /** Delivered, but the answer to the sender is lost. */
  'lost-answer',
] as const;
export type LineBehaviour = (typeof lineBehaviours)[number];

export const LinePlan = z.object({
  always: z.enum(lineBehaviours).optional(),
  next: z.array(z.enum(lineBehaviours)).max(1000).optional(),
  /** Real milliseconds. */
  callMilliseconds: z.int().min(0).max(60_000).optional(),
});
export type LinePlan = z.infer<typeof LinePlan>;

export interface FaxCall {
  readonly id: string;
  readonly to: string;
  readonly from?: string | undefined;
  readonly headerText?: string | undefined;
  readonly headerTimeZone?: string | undefined;
  readonly resolution: string;
  /** Null when the customer's document is no PDF. */
  readonly pdf: Uint8Array | null;
  readonly pages: number;
}

/** `error` is null for success, or the vendor's type, code and text. */
export interface CallResult {
  readonly error: { readonly type: string; readonly code: number; readonly message: string } | null;
  readonly pagesSent: number;
  readonly pagesHeld: number;
}

type Count = (pages: number) => number;
const none: Count = () => 0;
const all: Count = (pages) => pages;
const first: Count = (pages) => Math.min(1, pages);
/** The last page's confirmation is lost. */
const butLast: Count = (pages) => Math.max(0, pages - 1);

interface CallEnd {
  readonly error: CallResult['error'];
  readonly sent: Count;
  readonly held: Count;
}
const failed = (type: string, code: number, message: string, sent: Count = none, held: Count = none): CallEnd => ({
  error: { type, code, message },
  sent,
  held,
});
const delivered: CallEnd = { error: null, sent: all, held: all };

const ends: Readonly<Record<LineBehaviour, CallEnd>> = {
  answer: delivered,
  'lost-callback': delivered,
  'double-callback': delivered,
  'lost-answer': delivered,
  busy: failed('CALL_ERROR', 17, 'Busy'),
  'no-answer': failed('CALL_ERROR', 16, 'Ring Timeout'),
  voice: failed('FAX_ERROR', 26, 'The remote fax machine failed to respond'),
  drop: failed('CALL_ERROR', 11, 'The call dropped prematurely', butLast, all),
  'drop-between-pages': failed('CALL_ERROR', 11, 'The call dropped prematurely', none, first),
  'silence-after-pages': failed('FAX_ERROR', 8, 'No response after sending a page', butLast, all),
  noise: failed('FAX_ERROR', 76, 'Canceled automatically because timeout exceeded'),
  'noise-after-pages': failed('FAX_ERROR', 76, 'Canceled automatically because timeout exceeded', butLast, all),
  'page-lost': { error: null, sent: butLast, held: butLast },
  congestion: failed('CALL_ERROR', 15, 'Congestion'),
  'number-out-of-service': failed('CALL_ERROR', 49, 'The destination phone number is not active'),
  'bad-document': failed('DOCUMENT_CONVERSION_ERROR', 133, 'Failed to normalize PDF document'),
  // These never reach the line.
  'server-error': failed('GENERAL_ERROR', 0, ''),
  'too-many': failed('GENERAL_ERROR', 0, ''),
};

export function simulatedCall(behaviour: LineBehaviour, pages: number): CallResult {
  const { error, sent, held } = ends[behaviour];
  return { error, pagesSent: sent(pages), pagesHeld: held(pages) };
}

export interface FaxLine {
  plan(): Required<LinePlan>;
  change(plan: LinePlan): void;
  take(): LineBehaviour;
  call(behaviour: LineBehaviour, call: FaxCall): Promise<CallResult>;
}

export function faxLine(): FaxLine {
  const behaviours = behaviourPlan<LineBehaviour>('answer');
  let callMilliseconds = 150;
  return {
    plan: () => ({ ...behaviours.plan(), callMilliseconds }),
    change: (plan) => {
      behaviours.change(plan);
      callMilliseconds = plan.callMilliseconds ?? callMilliseconds;
    },
    take: behaviours.take,
    call: async (behaviour, { pages }) => {
      await setTimeout(callMilliseconds);
      return simulatedCall(behaviour, pages);
    },
  };
}
