/** What stands on each page and on the outside of media that are sent to the health system, and how it is said. */
import { dateInWords } from '../../languages/dates.ts';
import { inboundPaperWords } from '../../languages/inbound-papers.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { baseLanguage, type Language } from '../../request/vocabulary.ts';

export interface LabelledPatient {
  readonly name: string;
  /** Medical record number, where there is one. */
  readonly mrn?: string | undefined;
  readonly dateOfBirth: CalendarDate;
}

/**
 * One line each, without the name. The birth date stands in the language of the sender and in English, which the department reads: a day in
 * words is taken for no other day.
 */
export function factLines({ mrn, dateOfBirth }: LabelledPatient, language: Language): readonly string[] {
  const wanted = language === baseLanguage ? [language] : [language, baseLanguage];
  const words = inboundPaperWords(language).label;
  return [
    ...wanted.map((one) => inboundPaperWords(one).label.born(dateInWords(dateOfBirth, one))),
    ...(mrn === undefined ? [] : [words.mrn(mrn)]),
  ];
}
