import type { Changeable } from '../../request/changes/body-now.ts';
import { chosenPlace } from '../../request/chosen-place.ts';
import type { CalendarDate } from '../../request/dates.ts';
import type { Flagged } from '../../request/flags/seen.ts';
import { textedNumber } from '../../request/text-number.ts';
import type { Settings } from '../../runtime/settings.ts';
import { emailOf, mayReachChosenPlace } from '../mail/notices.ts';
import { offersTexts } from './offered.ts';

const digitsOf = (text: string): string => text.replace(/\D/g, '').replace(/^1(?=\d{10}$)/, '');

/**
 * The number to which texts about a request go; null: none. Where the patient chose a place, a text goes nowhere else, and not before the
 * privacy officer has said so: 45 CFR 164.522(b).
 */
export function textNumberOf(record: Flagged & Changeable, today: CalendarDate): string | null {
  const number = textedNumber(record);
  const chosen = chosenPlace(record);
  if (number === null || chosen === null) return number;
  return mayReachChosenPlace(record, today) && digitsOf(chosen) === digitsOf(number) ? number : null;
}

/** True where a notice reaches the requester without a stamp: by e-mail, by text or by both. */
export function isReached(settings: Pick<Settings, 'TEXTS_FROM'>, record: Flagged & Changeable, today: CalendarDate): boolean {
  return emailOf(record, today) !== null || (offersTexts(settings) && textNumberOf(record, today) !== null);
}
