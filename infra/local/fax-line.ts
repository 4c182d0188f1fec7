/** A telephone line with a fax machine at its far end, simulated. What happens to each call can be said beforehand. */
import * as z from 'zod';

export const lineBehaviours = [
  /** The machine answers and takes all pages. */
  'answer',
  'busy',
  'no-answer',
  /** A person or a telephone answers, no fax tone. */
  'voice',
  /** All pages arrive, but the line drops before the confirmation: the sender is told that it failed. */
  'drop',
  'number-out-of-service',
  'bad-document',
  /** Delivered, and the gateway never calls back. */
  'lost-callback',
  /** Delivered, and the gateway calls back twice. */
  'double-callback',
  /** The gateway answers 500 and takes nothing. */
  'server-error',
  /** The gateway answers 429 and takes nothing. */
  'too-many',
  /** The gateway takes the fax and delivers it, but its answer to the sender is lost. */
  'lost-answer',
] as const;
export type LineBehaviour = (typeof lineBehaviours)[number];

/** `next` is used up, one entry a call; then `always` holds. */
export const LinePlan = z.object({
  always: z.enum(lineBehaviours).optional(),
  next: z.array(z.enum(lineBehaviours)).max(1000).optional(),
  /** How long a call takes, in real milliseconds. */
  callMilliseconds: z.int().min(0).max(60_000).optional(),
});
export type LinePlan = z.infer<typeof LinePlan>;

/** How a call ended: null for success, or the vendor's type, code and text; and whether the far end holds the pages. */
interface CallResult {
  readonly error: { readonly type: string; readonly code: number; readonly message: string } | null;
  readonly received: boolean;
}

const failed = (type: string, code: number, message: string, received = false): CallResult => ({
  error: { type, code, message },
  received,
});
const delivered: CallResult = { error: null, received: true };

const results: Readonly<Record<LineBehaviour, CallResult>> = {
  answer: delivered,
  'lost-callback': delivered,
  'double-callback': delivered,
  'lost-answer': delivered,
  busy: failed('CALL_ERROR', 17, 'Busy'),
  'no-answer': failed('CALL_ERROR', 16, 'Ring Timeout'),
  voice: failed('FAX_ERROR', 26, 'The remote fax machine failed to respond'),
  drop: failed('CALL_ERROR', 11, 'The call dropped prematurely', true),
  'number-out-of-service': failed('CALL_ERROR', 49, 'The destination phone number is not active'),
  'bad-document': failed('DOCUMENT_CONVERSION_ERROR', 133, 'Failed to normalize PDF document'),
  // These never reach the line.
  'server-error': failed('GENERAL_ERROR', 0, ''),
  'too-many': failed('GENERAL_ERROR', 0, ''),
};

export interface FaxLine {
  plan(): Required<LinePlan>;
  change(plan: LinePlan): void;
  /** What the next call will meet; takes it off the plan. */
  take(): LineBehaviour;
  call(behaviour: LineBehaviour): Promise<CallResult>;
}

export function faxLine(): FaxLine {
  let always: LineBehaviour = 'answer';
  let next: LineBehaviour[] = [];
  let callMilliseconds = 150;
  return {
    plan: () => ({ always, next: [...next], callMilliseconds }),
    change: (plan) => {
      always = plan.always ?? always;
      next = plan.next ?? next;
      callMilliseconds = plan.callMilliseconds ?? callMilliseconds;
    },
    take: () => next.shift() ?? always,
    call: async (behaviour) => {
      await new Promise((resolve) => setTimeout(resolve, callMilliseconds));
      return results[behaviour];
    },
  };
}
