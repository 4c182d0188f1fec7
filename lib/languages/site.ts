/** The words of the public site, by language; those of the guides and of the form's questions stand apart (`guides.ts`, `form-pages.ts`). */
import { hospitalTimeZone } from '../request/dates.ts';
import type { Language } from '../request/vocabulary.ts';
import { afterWords as englishAfter } from './english/after.ts';
import { formWords as englishForm } from './english/form.ts';
import { siteWords as englishSite } from './english/site.ts';
import { afterWords as spanishAfter } from './spanish/after.ts';
import { formWords as spanishForm } from './spanish/form.ts';
import { siteWords as spanishSite } from './spanish/site.ts';
import type { Translation } from './words.ts';

const english = { ...englishSite, ...englishAfter, form: englishForm } as const;
export type SiteWords = Translation<typeof english>;

const words: Readonly<Record<Language, SiteWords>> = {
  en: english,
  es: { ...spanishSite, ...spanishAfter, form: spanishForm },
};

export function siteWords(language: Language): SiteWords {
  return words[language];
}

const locales: Readonly<Record<Language, string>> = { en: 'en-US', es: 'es-US' };

/** A calendar date (YYYY-MM-DD) in words: December 22, 2026; 22 de diciembre de 2026. */
export function dateInWords(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** An instant as the hospital's clocks show it: November 23, 2026 at 8:00 AM. */
export function instantInWords(instant: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: hospitalTimeZone,
  });
  return format.format(new Date(instant)).replace(/\s/g, ' ');
}

/** A time of day (HH:MM) as people write it: 8:00 AM. */
export function timeInWords(time: string, language: Language): string {
  const format = new Intl.DateTimeFormat(locales[language], { timeStyle: 'short', timeZone: 'UTC' });
  return format.format(new Date(`1970-01-01T${time}:00Z`)).replace(/\s/g, ' ');
}

/** The twelve months, for lists. */
export function monthNames(language: Language): readonly string[] {
  const format = new Intl.DateTimeFormat(locales[language], { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2000, month, 1))));
}

/** Name of a country in the language. */
export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(locales[language], { type: 'region' }).of(code) ?? code;
}
