/** Words of the staff console, and its dates. */
import type { CalendarDate, TimeZone } from '../request/dates.ts';
import type { Language } from '../request/vocabulary.ts';
import type { Dictionary } from './dictionary.ts';
import { staffWords as consoleEnglish } from './english/staff.ts';
import { faxRouteWords as faxEnglish } from './english/staff-fax.ts';
import { fileWords as fileEnglish } from './english/staff-file.ts';
import { issuedWords as keptEnglish } from './english/staff-kept.ts';
import { peopleWords as peopleEnglish } from './english/staff-people.ts';
import { searchWords as searchEnglish } from './english/staff-search.ts';
import { registry } from './registry.ts';
import { wordList } from './words.ts';

export type StaffWords = Dictionary['staff'];
export type FileWords = Dictionary['staffFile'];
export type IssuedWords = Dictionary['staffKept'];

export const staffWords = wordList('staff', consoleEnglish);
export const fileWords = wordList('staffFile', fileEnglish);
/** Issued letters and uploaded files. */
export const issuedWords = wordList('staffKept', keptEnglish);
/** The page of the fax line. */
export const faxRouteWords = wordList('staffFax', faxEnglish);

/** The page of who is signed in. */
export const peopleWords = wordList('staffPeople', peopleEnglish);
/** The search box and its results. */
export const searchWords = wordList('staffSearch', searchEnglish);

/** A calendar day in words: Nov 20, 2026. */
export function showDay(day: CalendarDate, language: Language): string {
  const format = new Intl.DateTimeFormat(registry[language].locale, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(`${day}T12:00:00Z`));
}

/** In a column of days that are near: Nov 20. */
export function showNearDay(day: CalendarDate, language: Language): string {
  const format = new Intl.DateTimeFormat(registry[language].locale, { month: 'short', day: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${day}T12:00:00Z`));
}

interface Reader {
  readonly language: Language;
  readonly facility: { readonly timeZone: TimeZone };
}

/** The time of an instant as the hospital's clocks show it: 9:42 AM. */
export function showTime(instant: string, { language, facility: { timeZone } }: Reader): string {
  return new Intl.DateTimeFormat(registry[language].locale, { timeStyle: 'short', timeZone }).format(new Date(instant));
}

/** An instant as the hospital's clocks show it: Nov 20, 2026, 9:42 AM. */
export function showInstant(instant: string, { language, facility: { timeZone } }: Reader): string {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(registry[language].locale, options).format(new Date(instant));
}
