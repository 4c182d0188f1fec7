/**
 * Release to someone else, 45 CFR 164.508(c): description, discloser, recipient, purpose, end, signature with date and
 * authority, and the three statements. The patient signs; a requester of another side never does so in the patient's place.
 */

import { type Strip, together } from '../layout/marks.ts';
import { isBlank, type Sheet } from '../layout/sheet.ts';
import { heading, paragraph, title } from '../layout/text.ts';
import { signsForPatient } from './answers/signing.ts';
import { sendFirst, sendPart, statementsPart } from './parts/notices.ts';
import { patientPart, requesterPart } from './parts/people.ts';
import { handoverPart, purposeAndEnd, recordsPart, sensitivePart } from './parts/scope.ts';
import { papersPart, patientSignature, signaturePart } from './parts/signing.ts';

function discloser(sheet: Sheet): readonly Strip[] {
  const { words, facility } = sheet;
  return [
    ...heading(sheet, words.headings.discloser),
    ...paragraph(sheet, `${facility.name}, ${words.frame.department}`, { weight: 'bold' }),
  ];
}

export function authorization(sheet: Sheet): readonly Strip[] {
  const { words } = sheet;
  const own = signsForPatient(sheet);
  return [
    ...title(sheet, words.titles.authorization, words.leads.authorization),
    ...sendFirst(sheet, { online: false }),
    ...patientPart(sheet),
    ...discloser(sheet),
    ...(isBlank(sheet) ? [] : requesterPart(sheet)),
    ...handoverPart(sheet),
    ...together([
      ...heading(sheet, words.headings.purposeAndExpiry),
      ...purposeAndEnd(sheet, { fallback: true }),
      ...(isBlank(sheet) ? paragraph(sheet, words.notes.expiryDefault, { ink: 'label' }) : []),
    ]),
    ...recordsPart(sheet),
    ...sensitivePart(sheet),
    ...(own ? papersPart(sheet) : []),
    ...together([
      ...statementsPart(sheet, { alone: own }),
      ...(own && !isBlank(sheet)
        ? signaturePart(sheet, words.statements.truthAuthorization, words.headings.signPatient)
        : patientSignature(sheet)),
    ]),
    ...(own ? sendPart(sheet, { online: !isBlank(sheet), fax: false }) : []),
  ];
}
