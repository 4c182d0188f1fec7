import { civilRightsOffice } from '../../../facility/authorities.ts';
import { envelopeLines } from '../../../facility/facility.ts';
import { feeSentence } from '../../../languages/fees.ts';
import type { DocumentContext } from '../../layout/document-context.ts';
import { type Strip, together } from '../../layout/draw-ops.ts';
import { heading, paragraph, titledRow } from '../../layout/text.ts';

/** A telephone number stays on one line. */
const noBreak = '\u00a0';

/** Of the width, for the titles of rows. */
const rowShare = 0.16;

/** Online first; the fax number only where the law and the hospital allow it. */
export function sendPart(
  context: DocumentContext,
  channels: { readonly online: boolean; readonly fax: boolean },
): readonly Strip[] {
  const { words, facility, record } = context;
  const { ways } = words;
  const { phone, fax, mailing, physical } = facility.outbound;
  const sent = record !== undefined && record.body.signature !== undefined && record.route.channel === 'online';
  const row = (name: string, text: string) => titledRow(context, name, text, rowShare);
  return together([
    ...heading(context, words.headings.send),
    ...paragraph(
      context,
      `${sent ? ways.done : channels.online ? ways.once : words.mail.once} ${ways.questions(phone.shown.replaceAll(' ', noBreak))}`,
    ),
    ...(channels.online && !sent ? row(ways.online, ways.onlineText) : []),
    ...(channels.fax && fax !== null ? row(ways.fax, fax.shown) : []),
    ...row(ways.mail, envelopeLines(mailing).join(', ')),
    ...row(ways.courier, ways.courierText(envelopeLines(physical).slice(-2).join(', '))),
  ]);
}

/** 45 CFR 164.524 in plain words, on every access request. */
export function rightsPart(context: DocumentContext): readonly Strip[] {
  const { rights, headings } = context.words;
  const phone = context.facility.outbound.phone.shown;
  const row = (name: string, text: string) => titledRow(context, name, text, rowShare);
  return together([
    ...heading(context, headings.rights),
    ...row(rights.time, rights.timeText),
    ...row(rights.cost, feeSentence(context.record?.route.fee ?? 'cost-based', context.language)),
    ...row(rights.denial, rights.denialText),
    ...row(rights.complaint, rights.complaintText(phone, civilRightsOffice.phone, civilRightsOffice.web)),
    ...row(rights.help, rights.helpText(phone)),
  ]);
}

/** The statements of 45 CFR 164.508(c)(2). `alone`: no mailing sheet tells the cost. */
export function statementsPart(context: DocumentContext, { alone }: { readonly alone: boolean }): readonly Strip[] {
  const { statements, statementTitles: titles, headings, rights, notes } = context.words;
  const { mailing, phone } = context.facility.outbound;
  const row = (name: string, text: string) => titledRow(context, name, text, rowShare);
  return together([
    ...heading(context, headings.statements),
    ...row(titles.revoke, statements.revoke(envelopeLines(mailing).join(', '))),
    ...row(titles.notConditioned, statements.notConditioned),
    ...row(titles.redisclosure, statements.redisclosure),
    ...row(titles.copy, notes.copy),
    ...(alone ? row(titles.cost, feeSentence(context.record?.route.fee ?? 'schedule', context.language)) : []),
    ...row(titles.help, rights.helpText(phone.shown)),
  ]);
}
