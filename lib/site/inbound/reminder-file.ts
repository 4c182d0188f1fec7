/** Days for the sender's own calendar: the appointment, and a call within the hours of the line. No name, and nothing about health. */
import { randomUUID } from 'node:crypto';
import type { Facility } from '../../facility/facility.ts';
import { timeToCall } from '../../facility/phone-hours.ts';
import { inboundChecklistWords } from '../../languages/inbound-checklist.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { callDay, type ReminderKind } from '../../request/inbound/reminders.ts';
import type { Sending } from '../../request/inbound/sending.ts';
import type { Language } from '../../request/vocabulary.ts';
import { type CalendarEvent, calendarFile } from '../calendar-file.ts';
import { checklistPath } from './checklist-page.tsx';

interface Reminder {
  readonly sending: Sending;
  /** Days that were given, sound. */
  readonly days: Readonly<Partial<Record<ReminderKind, CalendarDate | undefined>>>;
  readonly language: Language;
  readonly facility: Facility;
  readonly now: Date;
  /** Of the site. */
  readonly origin: string;
}

/** The whole file: one entry for each day that was given. */
export function reminderFile({ sending, days, language, facility, now, origin }: Reminder): string {
  const { calendar } = inboundChecklistWords(language);
  const { hours, phone } = facility.inbound;
  const link = `${origin}/${language}${checklistPath(sending)}`;
  const entry = (when: CalendarEvent['when'], summary: string, more: readonly string[]): CalendarEvent => ({
    uid: `${randomUUID()}@${new URL(origin).hostname}`,
    when,
    summary,
    description: [...more, calendar.list(link)].join('\n'),
    link,
  });
  const { appointment, sentOn } = days;
  const events = [
    ...(appointment === undefined ? [] : [entry(appointment, calendar.bring, [])]),
    ...(sentOn === undefined
      ? []
      : [
          entry(timeToCall(callDay(sentOn, sending.how), hours, facility.timeZone), calendar.call(phone.shown), [
            calendar.callMore,
          ]),
        ]),
  ];
  return calendarFile(events, now);
}
