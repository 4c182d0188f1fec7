/** What a treating provider asks for, to be faxed: black on white, large, short. */

import type { Strip } from '../layout/marks.ts';
import { isBlank, type Sheet } from '../layout/sheet.ts';
import { title } from '../layout/text.ts';
import { sendPart } from './parts/notices.ts';
import { patientPart, requesterPart } from './parts/people.ts';
import { handoverPart, purposeAndEnd, recordsPart, sensitivePart } from './parts/scope.ts';
import { papersPart, signaturePart } from './parts/signing.ts';

export function careRequest(sheet: Sheet): readonly Strip[] {
  const { words, body } = sheet;
  // An NPI is what the rules ask a provider for; a list of papers that says so again would cost a page.
  const enough = body !== undefined && body.requester.npi !== undefined && body.documents.length === 0;
  const extra = body ? purposeAndEnd(sheet, { fallback: false }) : [];
  return [
    ...title(sheet, words.titles['care-request'], words.leads['care-request']),
    ...patientPart(sheet),
    ...requesterPart(sheet, words.headings.provider),
    ...recordsPart(sheet, { all: isBlank(sheet) }),
    ...sensitivePart(sheet),
    ...handoverPart(sheet, words.headings.reply),
    ...extra,
    ...(enough ? [] : papersPart(sheet)),
    ...signaturePart(sheet, words.statements.truthCare),
    ...(isBlank(sheet) ? sendPart(sheet, { online: false, fax: true }) : []),
  ];
}
