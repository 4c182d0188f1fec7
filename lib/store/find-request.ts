/** Finds a request by reference and date of birth. Pages and JSON interface both use it, so that guessing is counted once. */
import type { RequestRecord } from '../request/record.ts';
import type { Log } from '../runtime/log.ts';
import { networkOf } from '../runtime/network.ts';
import { sameText } from '../runtime/secrets.ts';
import type { Throttle } from './stores.ts';

/** Seconds, and tries in them: per request against guessing the date, per network against trying references. */
export const guessing = { windowSeconds: 15 * 60, perReference: 20, perAddress: 120 } as const;

/** In the life of a reference: wrong dates of birth and wrong one-time codes together. Then only staff can help. */
export const mostWrongTries = 100;
export const wrongTriesAt = (reference: string): string => `request ${reference}`;

export interface Asked {
  /** Null when what was typed is no reference; it is counted all the same. */
  readonly reference: string | null;
  readonly dateOfBirth: string;
  readonly clientAddress: string;
}

/** `missed` does not say which of the two was wrong. `staff-only` is said of a reference whether there is such a request or not. */
export type Found<Item = RequestRecord> =
  | { readonly outcome: 'found'; readonly record: Item }
  | { readonly outcome: 'missed' }
  | { readonly outcome: 'throttled' }
  | { readonly outcome: 'staff-only' };

interface Uses<Item> {
  /** Of requests, or of another kind of item with a reference and a patient. */
  readonly requests: { get(reference: string): Promise<Item | null>; bornOn(reference: string): Promise<string | null> };
  readonly throttle: Throttle;
  readonly log: Log;
}

/** Takes the place of what is no reference and of a date that is not there, so that every miss does the same work. */
const nobody = { reference: '0000000000000', bornOn: '0000-00-00' } as const;

/** Counts the try first. Throws when the store cannot be reached. */
export async function findRequest<Item = RequestRecord>(
  { requests, throttle, log }: Uses<Item>,
  asked: Asked,
): Promise<Found<Item>> {
  const { windowSeconds, perReference, perAddress } = guessing;
  const isReference = asked.reference !== null;
  const reference = asked.reference ?? nobody.reference;
  const mine = await throttle.allow(`status address ${networkOf(asked.clientAddress)}`, perAddress, windowSeconds);
  const its = await throttle.allow(`status ${reference}`, perReference, windowSeconds);
  if (!mine || (isReference && !its)) {
    log.warn('throttled', { route: 'status' });
    return { outcome: 'throttled' };
  }
  const wrong = await throttle.wrongTries(wrongTriesAt(reference));
  if (isReference && wrong >= mostWrongTries) return { outcome: 'staff-only' };
  const bornOn = await requests.bornOn(reference);
  const matches = sameText(bornOn ?? nobody.bornOn, asked.dateOfBirth);
  const record = matches && bornOn !== null ? await requests.get(reference) : null;
  if (record !== null) return { outcome: 'found', record };
  await throttle.countWrongTry(wrongTriesAt(reference));
  return { outcome: 'missed' };
}
