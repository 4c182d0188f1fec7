/** A calendar entry for the day by which the law wants an answer. It says nothing of a hospital, a patient or health. */
import { siteWords } from '../../languages/site.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { showReference } from '../../request/reference.ts';
import type { Language } from '../../request/vocabulary.ts';
import { calendarFile } from '../calendar-file.ts';
import { statusLink } from '../status/status-link.ts';

interface Entry {
  readonly reference: string;
  readonly dueOn: CalendarDate;
  readonly now: Date;
  readonly language: Language;
  /** Of the site. */
  readonly origin: string;
}

/** The whole file. */
export function calendarEntry({ reference, dueOn, now, language, origin }: Entry): string {
  const { calendar } = siteWords(language).done;
  const link = statusLink(origin, language, reference);
  const event = {
    uid: `${reference}@${new URL(origin).hostname}`,
    when: dueOn,
    summary: calendar.summary(showReference(reference)),
    description: calendar.look(link),
    link,
  };
  return calendarFile([event], now);
}
