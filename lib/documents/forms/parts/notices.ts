/** What the form tells the person: where to send it, how long it takes, what it costs, rights, help. */
import { civilRightsOffice } from '../../../facility/authorities.ts';
import { envelopeLines } from '../../../facility/facility.ts';
import { patientCharges, showDollars } from '../../../request/fees.ts';
import { type Strip, together } from '../../layout/marks.ts';
import { isBlank, type Sheet } from '../../layout/sheet.ts';
import { heading, paragraph, titledRow } from '../../layout/text.ts';

/** The ways to send it, online first; the fax number only where the law and the hospital let it be used. */
export function sendPart(sheet: Sheet, open: { readonly online: boolean; readonly fax: boolean }): readonly Strip[] {
  const { words, facility, record } = sheet;
  const { ways } = words;
  const { phone, fax, mailing, physical } = facility.outbound;
  const sent = record !== undefined && record.body.signature !== undefined && record.route.channel === 'online';
  const row = (name: string, text: string) => titledRow(sheet, name, text, 0.3);
  return [
    ...heading(sheet, words.headings.send),
    ...paragraph(sheet, sent ? ways.done : open.online ? ways.once : words.mail.once),
    ...(open.online && !sent ? row(ways.online, ways.onlineText) : []),
    ...(open.fax && fax !== null ? row(ways.fax, fax.shown) : []),
    ...row(ways.mail, envelopeLines(mailing).join(' · ')),
    ...row(ways.courier, envelopeLines(physical).join(' · ')),
    ...row(ways.phone, ways.phoneText(words.frame.department, phone.shown)),
  ];
}

/** On the first page of an empty form, one line: whoever only wants to know the address need not look for it. */
export function sendFirst(sheet: Sheet, { online }: { readonly online: boolean }): readonly Strip[] {
  const { words, facility } = sheet;
  if (!isBlank(sheet)) return [];
  const address = envelopeLines(facility.outbound.mailing).join(', ');
  return paragraph(sheet, words.ways.first(online, address));
}

/** 45 CFR 164.524 in plain words, with amounts: printed on every access request. */
export function rightsPart(sheet: Sheet): readonly Strip[] {
  const { rights, headings } = sheet.words;
  const phone = sheet.facility.outbound.phone.shown;
  const row = (name: string, text: string) => titledRow(sheet, name, text, 0.22);
  return together([
    ...heading(sheet, headings.rights),
    ...row(rights.time, rights.timeText),
    ...row(rights.cost, rights.costText(showDollars(patientCharges.electronicCopyCents))),
    ...row(rights.denial, rights.denialText),
    ...row(rights.complaint, rights.complaintText(phone, civilRightsOffice.phone, civilRightsOffice.web)),
    ...row(rights.help, rights.helpText(phone)),
  ]);
}

/** The three statements of 45 CFR 164.508(c)(2), and what else a signer should know. `alone`: no mailing sheet tells the cost. */
export function statementsPart(sheet: Sheet, { alone }: { readonly alone: boolean }): readonly Strip[] {
  const { statements, statementTitles: titles, headings, mail, rights, notes } = sheet.words;
  const { mailing, phone } = sheet.facility.outbound;
  const row = (name: string, text: string) => titledRow(sheet, name, text, 0.24);
  return [
    ...heading(sheet, headings.statements),
    ...row(titles.revoke, statements.revoke(envelopeLines(mailing).join(', '))),
    ...row(titles.notConditioned, statements.notConditioned),
    ...row(titles.redisclosure, statements.redisclosure),
    ...row(titles.copy, notes.copy),
    ...(alone ? row(titles.cost, mail.fee) : []),
    ...row(titles.help, rights.helpText(phone.shown)),
  ];
}
