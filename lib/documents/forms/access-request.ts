/** The patient's own request, 45 CFR 164.524: for the patient and for those who stand in the patient's place. */

import { languageTitle } from '../../languages/language.ts';
import { languages } from '../../request/vocabulary.ts';
import type { Choice } from '../layout/cell.ts';
import { choices } from '../layout/choices.ts';
import { type Strip, space } from '../layout/marks.ts';
import type { Sheet } from '../layout/sheet.ts';
import { bodyStyle, fullColumn, heading, lines, paragraph, title } from '../layout/text.ts';
import { asksAlone } from './answers/people.ts';
import { datesText } from './answers/signing.ts';
import { rightsPart, sendFirst, sendPart } from './parts/notices.ts';
import { blankRepresentative, patientPart, requesterPart } from './parts/people.ts';
import { handoverPart, purposeAndEnd, recordsPart, sensitivePart } from './parts/scope.ts';
import { papersPart, signaturePart } from './parts/signing.ts';

function dates(sheet: Sheet): readonly Strip[] {
  if (!sheet.record) return [];
  const style = { ...bodyStyle(sheet), weight: 'bold' } as const;
  return [...lines(datesText(sheet), style, fullColumn(sheet)), space(sheet.look.paragraphGap)];
}

/** Purpose and end are never asked here. A person who gave them through the interface all the same finds them printed. */
function also(sheet: Sheet): readonly Strip[] {
  const { body, words } = sheet;
  if (!body || (body.purpose === undefined && body.expires === undefined)) return [];
  return [...heading(sheet, words.headings.also), ...purposeAndEnd(sheet, { fallback: false })];
}

function languageChoices(sheet: Sheet): readonly Choice[] {
  return languages.map((language) => ({
    id: 'language',
    value: language,
    label: `${sheet.words.fields.languageShort}: ${languageTitle(language, sheet.language)}`,
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
    ...sendFirst(sheet, { online: true }),
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
