/** The patient's own request, 45 CFR 164.524: for the patient and for those who stand in the patient's place. */

import { showReference } from '../../request/reference.ts';
import { languages } from '../../request/vocabulary.ts';
import { type Choice, choices } from '../blocks/choices.ts';
import { answerLines, bodyStyle, fullColumn, heading, paragraph, title } from '../blocks/text.ts';
import { type Strip, space } from '../marks.ts';
import { rightsPart, sendPart } from '../parts/notices.ts';
import { asksAlone, blankRepresentative, patientPart, requesterPart } from '../parts/people.ts';
import { handoverPart, purposeAndEnd, recordsPart, sensitivePart } from '../parts/scope.ts';
import { papersPart, signaturePart } from '../parts/signing.ts';
import type { Sheet } from '../sheet.ts';
import { showDate } from '../shown.ts';

/** When the request came in and by when it is answered. */
export function datesText({ record, words }: Sheet): string {
  if (!record) return '';
  const { receivedOn, dueOn, reference } = record;
  const number = `${words.frame.reference} ${showReference(reference)}.`;
  if (receivedOn === null) return `${number} ${words.notes.paperCounts}`;
  const answered = dueOn === null ? [] : [words.answers.due(showDate(dueOn))];
  return [number, words.answers.received(showDate(receivedOn)), ...answered].join(' ');
}

function dates(sheet: Sheet): readonly Strip[] {
  if (!sheet.record) return [];
  const style = { ...bodyStyle(sheet), weight: 'bold' } as const;
  return [...answerLines(sheet, 'dates', datesText(sheet), style, fullColumn(sheet)), space(sheet.look.paragraphGap)];
}

/** Purpose and end are never asked here. A person who gave them through the interface all the same finds them printed. */
function also(sheet: Sheet): readonly Strip[] {
  const { body, words } = sheet;
  if (!body || (body.purpose === undefined && body.expires === undefined)) return [];
  return [...heading(sheet, words.headings.also), ...purposeAndEnd(sheet, { fallback: false })];
}

function languageChoices({ words }: Sheet): readonly Choice[] {
  const { fields, answers } = words;
  return languages.map((language) => ({
    id: 'language',
    value: language,
    label: `${fields.languageShort}: ${answers.languages[language]}`,
    ticked: false,
  }));
}

function whoAsks(sheet: Sheet): readonly Strip[] {
  const { body } = sheet;
  if (!body) return [...choices(sheet, languageChoices(sheet), 3), ...blankRepresentative(sheet)];
  return requesterPart(sheet);
}

export function accessRequest(sheet: Sheet): readonly Strip[] {
  const { words, body } = sheet;
  const directive = body?.recipient.type === 'third-party' ? paragraph(sheet, words.notes.directive, { ink: 'label' }) : [];
  return [
    ...title(sheet, words.titles['access-request'], words.leads['access-request']),
    ...dates(sheet),
    ...patientPart(sheet),
    ...(asksAlone(sheet) ? [] : whoAsks(sheet)),
    ...handoverPart(sheet),
    ...directive,
    ...recordsPart(sheet),
    ...sensitivePart(sheet),
    ...also(sheet),
    ...papersPart(sheet),
    ...signaturePart(sheet, words.statements.truth),
    ...sendPart(sheet, { online: true, fax: false }),
    ...rightsPart(sheet),
  ];
}
