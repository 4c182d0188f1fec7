/** Where codes about a request go, and its mark: whether two addresses are the same can be told, and not what they are. */
import type { Facility } from '../../facility/facility.ts';
import { hospitalDay } from '../../request/dates.ts';
import { showPhone } from '../../request/phone-shown.ts';
import type { RequestState } from '../../request/record.ts';
import type { Clock } from '../../runtime/clock.ts';
import type { Secrets } from '../../runtime/secrets.ts';
import type { Settings } from '../../runtime/settings.ts';
import { offersTexts } from '../texts/offered.ts';
import { textNumberOf } from '../texts/text-number.ts';
import { emailOf } from './notices.ts';

interface Marking {
  readonly secrets: Secrets;
  readonly clock: Clock;
  readonly facility: Facility;
  readonly settings: Pick<Settings, 'TEXTS_FROM'>;
}

export function markOf(address: string, { secrets }: Pick<Marking, 'secrets'>): string {
  return secrets.hmac('one-time code address', address);
}

/** The e-mail address to which notices about a request go now, or for whoever has none the number that gets texts; null: nowhere. */
export function codeAddress(
  record: RequestState,
  { clock, facility, settings }: Omit<Marking, 'secrets'>,
): { readonly contact: 'email' | 'phone'; readonly address: string } | null {
  const today = hospitalDay(clock.now(), facility.timeZone);
  const email = emailOf(record, today);
  if (email !== null) return { contact: 'email', address: email };
  const number = offersTexts(settings) ? textNumberOf(record, today) : null;
  return number === null ? null : { contact: 'phone', address: number };
}

/** As staff read it. */
export function shownAddress(record: RequestState, deps: Omit<Marking, 'secrets'>): string | null {
  const found = codeAddress(record, deps);
  return found?.contact === 'phone' ? showPhone(found.address) : (found?.address ?? null);
}

/** Of that address; null: there is none. */
export function mailboxMark(record: RequestState, deps: Marking): string | null {
  const found = codeAddress(record, deps);
  return found === null ? null : markOf(found.address, deps);
}
