/** For the patient and those who act for the patient: 45 CFR 164.524. */

import { type DocumentContext, isBlank } from '../layout/document-context.ts';
import { type Strip, space } from '../layout/draw-ops.ts';
import { bodyStyle, fullColumn, heading, lines, paragraph, title } from '../layout/text.ts';
import { asksAlone } from './answers/people.ts';
import { datesText } from './answers/signing.ts';
import { rightsPart, sendPart } from './parts/notices.ts';
import { patientPart, requesterPart } from './parts/people.ts';
import { handoverPart, purposeAndEnd, recordsPart, sensitivePart } from './parts/scope.ts';
import { declared, evidencePart, papersPart, proofPart, signaturePart } from './parts/signing.ts';

function dates(context: DocumentContext): readonly Strip[] {
  const style = { ...bodyStyle(context), weight: 'bold' } as const;
  return [...lines(datesText(context), style, fullColumn(context)), space(context.theme.paragraphGap)];
}

/** Never asked here, but printed when somebody gives them through the interface. */
function also(context: DocumentContext): readonly Strip[] {
  const { body, words } = context;
  if (!body || (body.purpose === undefined && body.expires === undefined)) return [];
  return [...heading(context, words.headings.also), ...purposeAndEnd(context, { fallback: false })];
}

/** The same parts in the same order, blank or filled; where to send a blank form stands first. */
export function accessRequest(context: DocumentContext): readonly Strip[] {
  const { words, body } = context;
  const blank = isBlank(context);
  const directive = body?.recipient.type === 'third-party' ? paragraph(context, words.notes.directive) : [];
  const send = sendPart(context, { online: true, fax: false });
  return [
    ...title(context, context.title, body?.requester.type === 'parent' ? words.ofParent.lead : words.leads['access-request']),
    ...(blank ? send : dates(context)),
    ...patientPart(context),
    ...(blank || asksAlone(context) ? [] : requesterPart(context)),
    ...recordsPart(context),
    ...handoverPart(context),
    ...directive,
    ...sensitivePart(context),
    ...(blank ? proofPart(context) : []),
    ...also(context),
    ...papersPart(context),
    ...signaturePart(context, declared(context)),
    ...rightsPart(context),
    ...(blank ? [] : send),
    ...evidencePart(context),
  ];
}
