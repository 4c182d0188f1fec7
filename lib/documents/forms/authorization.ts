/**
 * 45 CFR 164.508(c): description, discloser, recipient, purpose, end, signature with date and authority, three statements. The
 * patient signs; a requester of another side never does so for the patient.
 */

import { type DocumentContext, isBlank } from '../layout/document-context.ts';
import { type Strip, together } from '../layout/draw-ops.ts';
import { heading, paragraph, title } from '../layout/text.ts';
import { signsForPatient } from './answers/signing.ts';
import { sendPart, statementsPart } from './parts/notices.ts';
import { patientPart, requesterPart } from './parts/people.ts';
import { handoverPart, purposeAndEnd, recordsPart, sensitivePart } from './parts/scope.ts';
import { declared, evidencePart, papersPart, patientSignature, signaturePart } from './parts/signing.ts';

function discloser(context: DocumentContext): readonly Strip[] {
  const { words, facility } = context;
  return [
    ...heading(context, words.headings.discloser),
    ...paragraph(context, `${facility.name}, ${words.frame.department}`, { weight: 'bold' }),
  ];
}

export function authorization(context: DocumentContext): readonly Strip[] {
  const { words } = context;
  const own = signsForPatient(context);
  return [
    ...title(context, words.titles.authorization, words.leads.authorization),
    ...patientPart(context),
    ...discloser(context),
    ...(isBlank(context) ? [] : requesterPart(context)),
    ...recordsPart(context),
    ...handoverPart(context),
    ...together([...heading(context, words.headings.purposeAndExpiry), ...purposeAndEnd(context, { fallback: true })]),
    ...sensitivePart(context),
    ...(own ? papersPart(context) : []),
    ...statementsPart(context, { alone: own }),
    ...(own && !isBlank(context)
      ? signaturePart(context, declared(context), words.headings.signPatient)
      : patientSignature(context)),
    ...(own ? [...sendPart(context, { online: !isBlank(context), fax: false }), ...evidencePart(context)] : []),
  ];
}
