/** For the patient and those who act for the patient: 45 CFR 164.524. */

import { languageTitle } from '../../languages/language.ts';
import { languages } from '../../request/vocabulary.ts';
import { type Choice, unticked } from '../layout/cell.ts';
import { choices } from '../layout/choices.ts';
import type { DocumentContext } from '../layout/document-context.ts';
import { type Strip, space } from '../layout/draw-ops.ts';
import { bodyStyle, fullColumn, heading, lines, paragraph, title } from '../layout/text.ts';
import { asksAlone } from './answers/people.ts';
import { datesText } from './answers/signing.ts';
import { rightsPart, sendFirst, sendPart } from './parts/notices.ts';
import { blankRepresentative, patientPart, requesterPart } from './parts/people.ts';
import { handoverPart, purposeAndEnd, recordsPart, sensitivePart } from './parts/scope.ts';
import { declared, papersPart, signaturePart } from './parts/signing.ts';

function dates(context: DocumentContext): readonly Strip[] {
  if (!context.record) return [];
  const style = { ...bodyStyle(context), weight: 'bold' } as const;
  return [...lines(datesText(context), style, fullColumn(context)), space(context.theme.paragraphGap)];
}

/** Never asked here, but printed when somebody gives them through the interface. */
function also(context: DocumentContext): readonly Strip[] {
  const { body, words } = context;
  if (!body || (body.purpose === undefined && body.expires === undefined)) return [];
  return [...heading(context, words.headings.also), ...purposeAndEnd(context, { fallback: false })];
}

function languageChoices(context: DocumentContext): readonly Choice[] {
  const label = context.words.fields.languageShort;
  return languages.map((id) => unticked('language', id, `${label}: ${languageTitle(id, context.language)}`));
}

function whoAsks(context: DocumentContext): readonly Strip[] {
  const { body } = context;
  if (!body) return [...choices(context, languageChoices(context), 3), ...blankRepresentative(context)];
  return requesterPart(context);
}

export function accessRequest(context: DocumentContext): readonly Strip[] {
  const { words, body } = context;
  const directive = body?.recipient.type === 'third-party' ? paragraph(context, words.notes.directive, { ink: 'label' }) : [];
  return [
    ...title(context, words.titles['access-request'], words.leads['access-request']),
    ...sendFirst(context, { online: true }),
    ...dates(context),
    ...patientPart(context),
    ...(asksAlone(context) ? [] : whoAsks(context)),
    ...handoverPart(context),
    ...directive,
    ...recordsPart(context),
    ...sensitivePart(context),
    ...also(context),
    ...papersPart(context),
    ...signaturePart(context, declared(context)),
    ...sendPart(context, { online: true, fax: false }),
    ...rightsPart(context),
  ];
}
