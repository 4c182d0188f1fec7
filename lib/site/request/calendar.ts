/** A calendar entry for the day by which the law wants an answer (RFC 5545). It says nothing of a hospital, a patient or health. */
import { siteWords } from '../../languages/site.ts';
import { addDays, type CalendarDate } from '../../request/dates.ts';
import { showReference } from '../../request/reference.ts';
import type { Language } from '../../request/vocabulary.ts';
import { statusLink } from '../status/status-link.ts';

interface Entry {
  readonly reference: string;
  readonly dueOn: CalendarDate;
  readonly now: Date;
  readonly language: Language;
  /** Of the site. */
  readonly origin: string;
}

const escaped = (text: string) => text.replace(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n');

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

/** The whole file. A day is from its midnight to the next, in no time zone. */
export function calendarEntry({ reference, dueOn, now, language, origin }: Entry): string {
  const { calendar } = siteWords(language).done;
  const basic = (date: string) => date.replaceAll('-', '');
  const link = statusLink(origin, language, reference);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//release-of-information//1.0//EN',
    'BEGIN:VEVENT',
    `UID:${reference}@${new URL(origin).hostname}`,
    `DTSTAMP:${basic(now.toISOString()).replaceAll(':', '').slice(0, 15)}Z`,
    `DTSTART;VALUE=DATE:${basic(dueOn)}`,
    `DTEND;VALUE=DATE:${basic(addDays(dueOn, 1))}`,
    'TRANSP:TRANSPARENT',
    `SUMMARY:${escaped(calendar.summary(showReference(reference)))}`,
    `DESCRIPTION:${escaped(calendar.look(link))}`,
    `URL:${link}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
