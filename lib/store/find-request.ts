/** Finds a request by reference and date of birth. Pages and JSON interface both use it, so that guessing is counted once. */
import type { RequestRecord } from '../request/record.ts';
import type { Log } from '../runtime/log.ts';
import { sameText } from '../runtime/secrets.ts';
import type { RequestStore, Throttle } from './stores.ts';

/** Seconds, and tries in them: per request against guessing the date, per address against trying references. */
export const guessing = { windowSeconds: 15 * 60, perReference: 20, perAddress: 120 } as const;

export interface Asked {
  /** Null when what was typed is no reference; it is counted all the same. */
  readonly reference: string | null;
  readonly dateOfBirth: string;
  readonly clientAddress: string;
}

/** `missed` does not say which of the two was wrong. */
export type Found =
  | { readonly outcome: 'found'; readonly record: RequestRecord }
  | { readonly outcome: 'missed' }
  | { readonly outcome: 'throttled' };

interface Uses {
  readonly requests: Pick<RequestStore, 'get'>;
  readonly throttle: Throttle;
  readonly log: Log;
}

/** Counts the try first. Throws when the store cannot be reached. */
export async function findRequest({ requests, throttle, log }: Uses, asked: Asked): Promise<Found> {
  const { reference, dateOfBirth, clientAddress } = asked;
  const { windowSeconds, perReference, perAddress } = guessing;
  const mine = await throttle.allow(`status address ${clientAddress}`, perAddress, windowSeconds);
  const its = reference === null || (await throttle.allow(`status ${reference}`, perReference, windowSeconds));
  if (!mine || !its) {
    log.warn('throttled', { route: 'status' });
    return { outcome: 'throttled' };
  }
  const record = reference === null ? null : await requests.get(reference);
  if (record === null || !sameText(record.body.patient.dateOfBirth, dateOfBirth)) return { outcome: 'missed' };
  return { outcome: 'found', record };
}
