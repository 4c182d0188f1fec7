/** A file for calendars (RFC 5545). Days have no time zone, instants are UTC: no zone has to be described. */
import { addDays, type CalendarDate } from '../request/dates.ts';

export interface CalendarEvent {
  readonly uid: string;
  readonly when: CalendarDate | { readonly begins: Date; readonly ends: Date };
  readonly summary: string;
  readonly description: string;
  readonly link: string;
}

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');
const basic = (date: CalendarDate) => date.replaceAll('-', '');
const stamp = (instant: Date) => `${basic(instant.toISOString()).replaceAll(':', '').slice(0, 15)}Z`;

/** Lines of at most 75 octets; a character is never cut (RFC 5545, 3.1). */
function folded(line: string): string {
  const parts = [''];
  for (const character of line) {
    const last = parts.at(-1) ?? '';
    if (Buffer.byteLength(last + character) > 74) parts.push(character);
    else parts[parts.length - 1] = last + character;
  }
  return parts.join('\r\n ');
}

/** A day is from its midnight to the next. */
function whenLines(when: CalendarEvent['when']): readonly string[] {
  return typeof when === 'string'
    ? [`DTSTART;VALUE=DATE:${basic(when)}`, `DTEND;VALUE=DATE:${basic(addDays(when, 1))}`]
    : [`DTSTART:${stamp(when.begins)}`, `DTEND:${stamp(when.ends)}`];
}

/** The whole file. No event blocks the time. */
export function calendarFile(events: readonly CalendarEvent[], now: Date): string {
  const lines = [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//release-of-information//1.0//EN'],
    ...events.flatMap(({ uid, when, summary, description, link }) => [
      ...['BEGIN:VEVENT', `UID:${uid}`, `DTSTAMP:${stamp(now)}`, ...whenLines(when), 'TRANSP:TRANSPARENT'],
      ...[`SUMMARY:${escaped(summary)}`, `DESCRIPTION:${escaped(description)}`, `URL:${link}`, 'END:VEVENT'],
    ]),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** Headers of such a file, which nobody keeps. */
export function calendarHeaders(fileName: string): Readonly<Record<string, string>> {
  return {
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': `attachment; filename="${fileName}.ics"`,
    'cache-control': 'no-store',
  };
}
