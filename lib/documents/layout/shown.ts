import { hospitalClock, type TimeZone } from '../../request/dates.ts';
import type { Address } from '../../request/schema.ts';
import type { Language } from '../../request/vocabulary.ts';

/** 1984-03-09 -> 03/09/1984, in both languages; the label says which is the month. */
export function showDate(date: string): string {
  const [year, month, day] = date.split('-');
  return `${month}/${day}/${year}`;
}

/** 2026-11-22 14:05 */
export function showUtc(instant: string): string {
  return new Date(instant).toISOString().slice(0, 16).replace('T', ' ');
}

/** 11/22/2026 and 9:05 AM. */
export function showHospitalTime(instant: string, timeZone: TimeZone): { readonly date: string; readonly time: string } {
  const { date, hour, minute } = hospitalClock(new Date(instant), timeZone);
  const shown = `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')}`;
  return { date: showDate(date), time: `${shown} ${hour < 12 ? 'AM' : 'PM'}` };
}

/** The code where the name is not known. */
function showCountry(code: string, language: Language): string {
  return new Intl.DisplayNames([language], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** The country only outside the United States. */
export function addressLines(address: Address, language: Language): readonly string[] {
  const { street, unit, city, state, zip, country } = address;
  const place = [city, [state, zip].filter((part) => part !== undefined).join(' ')].filter((part) => part !== '').join(', ');
  return [street, ...(unit === undefined ? [] : [unit]), place, ...(country === 'US' ? [] : [showCountry(country, language)])];
}
