/** What goes into an envelope: the papers of a request on its way to the hospital, and records on their way out. */
import { showReference } from '../../request/reference.ts';
import { asksForOwnAccess } from '../../request/requester.ts';
import { routeOf } from '../../request/routing.ts';
import { paperChoices } from '../forms/answers/signing.ts';
import type { Choice } from '../layout/cell.ts';
import { choices } from '../layout/choices.ts';
import { type Strip, space, together } from '../layout/marks.ts';
import { heading, paragraph, titledRow } from '../layout/text.ts';
import { feeText } from './answers.ts';
import { citations, part2Notice } from './citations.ts';
import type { LetterDetails } from './details.ts';
import { bullets, cited, type Letter, waysPart } from './letterhead.ts';

/** The mailing sheet, the form, the papers that the rules ask for. */
function toEnclose(letter: Letter): readonly Choice[] {
  const { sheet, record, words } = letter;
  const { mail, titles } = sheet.words;
  const own = asksForOwnAccess(record.body.requester.type);
  const line = (id: string, label: string): Choice => ({ id, value: 'yes', label, ticked: false });
  const forms = record.route.documents
    .filter((kind) => kind !== 'mail-cover')
    .map((kind) => line(kind, (own ? mail.signed : mail.byPatient)(titles[kind])));
  const papers = paperChoices(sheet, false).filter(({ id }) => id !== 'papers.authorization-signed' || forms.length === 0);
  return [line('sheet', words.mailing.sheet), ...forms, ...papers];
}

export function mailingInstructions(letter: Letter): readonly Strip[] {
  const { sheet, record, words } = letter;
  const text = words.mailing;
  const { mail } = sheet.words;
  const own = asksForOwnAccess(record.body.requester.type);
  const reasons = routeOf(record.body, sheet.facility).reasons.map((reason) => sheet.labels.reasons[reason]);
  const authorized = record.route.documents.includes('authorization');
  return [
    ...heading(sheet, text.why),
    ...paragraph(sheet, reasons.join(' ')),
    ...heading(sheet, text.where),
    ...paragraph(sheet, text.whereText),
    ...waysPart(sheet),
    ...paragraph(sheet, own ? text.otherWays : text.inPerson),
    ...heading(sheet, text.enclose),
    ...choices(sheet, toEnclose(letter), 1),
    space(4),
    ...paragraph(sheet, text.number(showReference(record.reference)), { weight: 'bold' }),
    ...(authorized
      ? together([...heading(sheet, cited(text.valid, citations.authorization)), ...bullets(sheet, text.validParts)])
      : []),
    ...heading(sheet, text.next),
    ...paragraph(sheet, mail.afterText),
    ...titledRow(sheet, sheet.words.rights.cost, feeText(letter)),
  ];
}

export function releaseCover(letter: Letter, details: LetterDetails['release-cover']): readonly Strip[] {
  const { sheet, words } = letter;
  const text = words.release;
  const { enclosed, medium, password, part2Consent } = details;
  const names = enclosed.map(({ type, pages }) => {
    const name = sheet.labels.recordTypes[type];
    return pages === undefined ? name : `${name} (${text.pages(pages)})`;
  });
  return [
    ...heading(sheet, text.enclosed),
    ...bullets(sheet, names),
    ...titledRow(sheet, text.medium, sheet.labels.formats[medium]),
    ...(password === true ? titledRow(sheet, text.password, text.passwordText) : []),
    ...titledRow(sheet, text.missing, text.missingText(sheet.facility.outbound.phone.shown)),
    ...(part2Consent === undefined
      ? []
      : together([
          ...heading(sheet, text.part2),
          ...paragraph(sheet, part2Notice, { weight: 'bold' }),
          ...paragraph(sheet, cited(text.part2Gloss, citations.part2Notice)),
          ...titledRow(sheet, text.consent, part2Consent),
        ])),
  ];
}
