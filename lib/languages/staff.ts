/** Words of the staff console, and its dates, by language. */
import { type CalendarDate, hospitalTimeZone } from '../request/dates.ts';
import type { Language } from '../request/vocabulary.ts';
import { staffWords as englishConsole } from './english/staff.ts';
import { faxDeskWords as englishFax } from './english/staff-fax.ts';
import { fileWords as englishFile } from './english/staff-file.ts';
import { keptWords as englishKept } from './english/staff-kept.ts';
import { staffWords as spanishConsole } from './spanish/staff.ts';
import { faxDeskWords as spanishFax } from './spanish/staff-fax.ts';
import { fileWords as spanishFile } from './spanish/staff-file.ts';
import { keptWords as spanishKept } from './spanish/staff-kept.ts';
import type { Translation } from './words.ts';

export type StaffWords = Translation<typeof englishConsole>;
export type FileWords = Translation<typeof englishFile>;
export type FaxDeskWords = Translation<typeof englishFax>;
export type KeptWords = Translation<typeof englishKept>;

const consoles: Readonly<Record<Language, StaffWords>> = { en: englishConsole, es: spanishConsole };
const files: Readonly<Record<Language, FileWords>> = { en: englishFile, es: spanishFile };
const kept: Readonly<Record<Language, KeptWords>> = { en: englishKept, es: spanishKept };
const faxes: Readonly<Record<Language, FaxDeskWords>> = { en: englishFax, es: spanishFax };
const locales: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/** What the console says by itself. */
export function staffWords(language: Language): StaffWords {
  return consoles[language];
}

/** What lies in a request's file. */
export function fileWords(language: Language): FileWords {
  return files[language];
}

/** Letters that were kept, and files that are handed in. */
export function keptWords(language: Language): KeptWords {
  return kept[language];
}

/** Watching the fax line. */
export function faxDeskWords(language: Language): FaxDeskWords {
  return faxes[language];
}

/** A calendar day in words: Nov 20, 2026. */
export function showDay(day: CalendarDate, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(`${day}T12:00:00Z`));
}

/** An instant as the hospital's clocks show it: Nov 20, 2026, 9:42 AM. */
export function showInstant(instant: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: hospitalTimeZone,
  });
  return format.format(new Date(instant));
}
