/** Faxed: black on white, large, short. */

import { type DocumentContext, isBlank } from '../layout/document-context.ts';
import type { Strip } from '../layout/draw-ops.ts';
import { title } from '../layout/text.ts';
import { sendPart } from './parts/notices.ts';
import { patientPart, requesterPart } from './parts/people.ts';
import { handoverPart, purposeAndEnd, recordsPart, sensitivePart } from './parts/scope.ts';
import { papersPart, signaturePart } from './parts/signing.ts';

export function careRequest(context: DocumentContext): readonly Strip[] {
  const { words, body } = context;
  // The NPI is the proof that the rules require: a list that repeats it would cost a page.
  const enough = body !== undefined && body.requester.npi !== undefined && body.documents.length === 0;
  const extra = body ? purposeAndEnd(context, { fallback: false }) : [];
  return [
    ...title(context, words.titles['care-request'], words.leads['care-request']),
    ...patientPart(context),
    ...requesterPart(context, words.headings.provider),
    ...recordsPart(context, { all: isBlank(context) }),
    ...sensitivePart(context),
    ...handoverPart(context, words.headings.reply),
    ...extra,
    ...(enough ? [] : papersPart(context)),
    ...signaturePart(context, words.statements.truthCare),
    ...(isBlank(context) ? sendPart(context, { online: false, fax: true }) : []),
  ];
}
