/**
 * All dates and times that a person reads. In words, so that nobody takes a month for a day; in numbers only in the boxes of
 * forms, where the order is printed beside them. A time names its zone: who reads it may live in another. `Intl` writes "10:40 PM" and
 * "hora oriental" and joins day and time in its own way, so the words come from `<language>/dates.ts`.
 */
import { type CalendarDate, hospitalClock, type TimeZone } from '../request/dates.ts';
import { baseLanguage, type Language } from '../request/vocabulary.ts';
import { dateWords as english } from './english/dates.ts';
import { registry } from './registry.ts';
import { wordList } from './words.ts';

export const dateWords = wordList('dates', english);

type Style = 'long' | 'medium' | 'near' | 'span' | 'month';

const styles: Readonly<Record<Style, Intl.DateTimeFormatOptions>> = {
  long: { dateStyle: 'long' },
  medium: { dateStyle: 'medium' },
  near: { month: 'short', day: 'numeric' },
  span: { month: 'long', year: 'numeric' },
  month: { month: 'long' },
};

/** Made once: a new formatter takes as long as half a page of a document. */
const formats = new Map<string, Intl.DateTimeFormat>();

function set(day: string, style: Style, language: Language): string {
  const key = `${language} ${style}`;
  const made = formats.get(key) ?? new Intl.DateTimeFormat(registry[language].locale, { ...styles[style], timeZone: 'UTC' });
  formats.set(key, made);
  return made.format(new Date(`${day}T00:00:00Z`));
}

/** A calendar date in words: December 22, 2026; 22 de diciembre de 2026. */
export function dateInWords(date: CalendarDate, language: Language): string {
  return set(date, 'long', language);
}

/** For lists of the staff: Dec 22, 2026; 22 dic 2026. */
export function shortDate(date: CalendarDate, language: Language): string {
  return set(date, 'medium', language);
}

/** In a column of days that are near: Dec 22; 22 dic. */
export function nearDate(date: CalendarDate, language: Language): string {
  return set(date, 'near', language);
}

/** A month (YYYY-MM) or a year (YYYY) in words: June 2015; junio de 2015; 2015. */
export function spanInWords(span: string, language: Language): string {
  return span.includes('-') ? set(`${span}-01`, 'span', language) : span;
}

/** For the boxes of forms, whose labels print the order: 12/22/2026, in every language, because the hospital reads them. */
export function boxDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-');
  return `${month}/${day}/${year}`;
}

/** A time of day (HH:MM) without its zone: 8:00 a.m.; 8:00 a. m., with a space at which no line ends. */
export function timeInWords(time: string, language: Language): string {
  const words = dateWords(language);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, '0')} ${hour < 12 ? words.am : words.pm}`;
}

/** Eastern; hora del Este. */
export function zoneInWords(timeZone: TimeZone, language: Language): string {
  const known: Readonly<Record<string, string>> = dateWords(language).zones;
  return known[genericName(timeZone, baseLanguage).replace(/ Time$/, '')] ?? genericName(timeZone, language);
}

function genericName(timeZone: TimeZone, language: Language): string {
  const format = new Intl.DateTimeFormat(registry[language].locale, { timeZone, timeZoneName: 'longGeneric' });
  return format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}

interface Reader {
  readonly language: Language;
  readonly facility: { readonly timeZone: TimeZone };
}

/** Day and time of an instant on the hospital's clocks. */
function clockOf(instant: string, { language, facility: { timeZone } }: Reader) {
  const { date, hour, minute } = hospitalClock(new Date(instant), timeZone);
  const time = timeInWords(`${hour}:${minute}`, language);
  return { date, time: dateWords(language).timeInZone(time, zoneInWords(timeZone, language)) };
}

/** The time of an instant: 10:40 p.m. Eastern; 10:40 p. m., hora del Este. */
export function clockInWords(instant: string, reader: Reader): string {
  return clockOf(instant, reader).time;
}

/** For who works at the hospital: 10:40 p.m. */
export function timeHere(instant: string, { language, facility: { timeZone } }: Reader): string {
  const { hour, minute } = hospitalClock(new Date(instant), timeZone);
  return timeInWords(`${hour}:${minute}`, language);
}

/** An instant: November 23, 2026 at 8:00 a.m. Eastern; 23 de noviembre de 2026 a las 8:00 a. m., hora del Este. */
export function instantInWords(instant: string, reader: Reader): string {
  const { date, time } = clockOf(instant, reader);
  return dateWords(reader.language).dayAndTime(dateInWords(date, reader.language), time);
}

/** For lists of the staff: Nov 23, 2026, 8:00 a.m. Eastern. */
export function shortInstant(instant: string, reader: Reader): string {
  const { date, time } = clockOf(instant, reader);
  return dateWords(reader.language).dayThenTime(shortDate(date, reader.language), time);
}

/**
 * In the signature box of a form, the hospital's day and time first, so that what was signed late in the evening is not signed a day
 * after it was received: 12/15/2026 (MM/DD/YYYY) at 10:40 p.m. Eastern (12/16/2026, 3:40 a.m. UTC).
 */
export function signedInstant(instant: string, reader: Reader): string {
  const { language } = reader;
  const words = dateWords(language);
  const here = clockOf(instant, reader);
  const utc = hospitalClock(new Date(instant), 'UTC');
  const second = words.dayThenTime(boxDate(utc.date), timeInWords(`${utc.hour}:${utc.minute}`, language));
  return `${words.dayAndTime(`${boxDate(here.date)} (${words.order})`, here.time)} (${second} UTC)`;
}

export function monthNames(language: Language): readonly string[] {
  return Array.from({ length: 12 }, (_, month) => set(`2000-${String(month + 1).padStart(2, '0')}-01`, 'month', language));
}

/** As people of the language write a date: month, day, year; día, mes, año. */
export function dateOrder(language: Language): readonly ('year' | 'month' | 'day')[] {
  const parts = new Intl.DateTimeFormat(registry[language].locale).formatToParts(new Date(0));
  return parts.map(({ type }) => type).filter((type) => type === 'year' || type === 'month' || type === 'day');
}
