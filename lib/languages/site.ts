/** Words of the public site. Those of the guides and of the questions load later: `guides.ts`, `form-pages.ts`. */
import type { TimeZone } from '../request/dates.ts';
import type { Language } from '../request/vocabulary.ts';
import type { Dictionary } from './dictionary.ts';
import { afterWords } from './english/after.ts';
import { formWords } from './english/form.ts';
import { siteWords as shellWords } from './english/site.ts';
import { registry } from './registry.ts';
import { wordList } from './words.ts';

export type SiteWords = Dictionary['site'] & Dictionary['after'] & { readonly form: Dictionary['form'] };

const shell = wordList('site', shellWords);
const after = wordList('after', afterWords);
const form = wordList('form', formWords);

export function siteWords(language: Language): SiteWords {
  return { ...shell(language), ...after(language), form: form(language) };
}

/** A calendar date (YYYY-MM-DD) in words: December 22, 2026; 22 de diciembre de 2026. */
export function dateInWords(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(registry[language].locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** A month (YYYY-MM) or a year (YYYY) in words: June 2015; junio de 2015; 2015. */
export function spanInWords(span: string, language: Language): string {
  if (!span.includes('-')) return span;
  const format = new Intl.DateTimeFormat(registry[language].locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return format.format(new Date(`${span}-01T00:00:00Z`));
}

/** An instant as the hospital's clocks show it: November 23, 2026 at 8:00 AM. */
export function instantInWords(instant: string, language: Language, timeZone: TimeZone): string {
  const options = { dateStyle: 'long', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat(registry[language].locale, options).format(new Date(instant)).replace(/\s/g, ' ');
}

/** A time of day (HH:MM) as people write it: 8:00 AM. */
export function timeInWords(time: string, language: Language): string {
  const format = new Intl.DateTimeFormat(registry[language].locale, { timeStyle: 'short', timeZone: 'UTC' });
  return format.format(new Date(`1970-01-01T${time}:00Z`)).replace(/\s/g, ' ');
}

export function monthNames(language: Language): readonly string[] {
  const format = new Intl.DateTimeFormat(registry[language].locale, { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(new Date(Date.UTC(2000, month, 1))));
}

/** As people of the language write a date: month, day, year; día, mes, año. */
export function dateOrder(language: Language): readonly ('year' | 'month' | 'day')[] {
  const parts = new Intl.DateTimeFormat(registry[language].locale).formatToParts(new Date(0));
  return parts.map(({ type }) => type).filter((type) => type === 'year' || type === 'month' || type === 'day');
}

export function countryName(code: string, language: Language): string {
  return new Intl.DisplayNames(registry[language].locale, { type: 'region' }).of(code) ?? code;
}
