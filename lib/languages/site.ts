/** All words of the public site, by language. */
import type { Language } from '../request/vocabulary.ts';
import { afterWords as englishAfter } from './english/after.ts';
import { formWords as englishForm } from './english/form.ts';
import { guideWords as englishGuides } from './english/guides.ts';
import { siteWords as englishSite } from './english/site.ts';
import { afterWords as spanishAfter } from './spanish/after.ts';
import { formWords as spanishForm } from './spanish/form.ts';
import { guideWords as spanishGuides } from './spanish/guides.ts';
import { siteWords as spanishSite } from './spanish/site.ts';
import type { Translation } from './words.ts';

const english = { ...englishSite, ...englishAfter, guides: englishGuides, form: englishForm } as const;
export type SiteWords = Translation<typeof english>;

const words: Readonly<Record<Language, SiteWords>> = {
  en: english,
  es: { ...spanishSite, ...spanishAfter, guides: spanishGuides, form: spanishForm },
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
