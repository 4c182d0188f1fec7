/** How to mail a request: what to print, sign and put in the envelope, and where to send it. */
import type * as z from 'zod';
import { showReference } from '../../request/reference.ts';
import { asksForOwnAccess } from '../../request/requester.ts';
import { routeOf } from '../../request/routing.ts';
import { paperChoices } from '../forms/answers/signing.ts';
import type { Choice } from '../layout/cell.ts';
import { choices } from '../layout/choices.ts';
import { formTitle } from '../layout/document-context.ts';
import { type Strip, space, together } from '../layout/draw-ops.ts';
import { heading, paragraph, titledRow } from '../layout/text.ts';
import { citations, cited } from './citations.ts';
import { type LetterDefinition, problem } from './definition.ts';
import { Nothing } from './details.ts';
import { bullets, feeText, type Letter, waysPart } from './letterhead.ts';

/** The mailing sheet, the form, the papers that the rules ask for. */
function toEnclose(letter: Letter): readonly Choice[] {
  const { context, record, words } = letter;
  const { mail } = context.words;
  const own = asksForOwnAccess(record.body.requester.type);
  const line = (id: string, label: string): Choice => ({ id, value: 'yes', label, ticked: false });
  const forms = record.route.documents
    .filter((kind) => kind !== 'mail-cover')
    .map((kind) => line(kind, (own ? mail.signed : mail.byPatient)(formTitle(context, kind))));
  const papers = paperChoices(context, false).filter(({ id }) => id !== 'papers.authorization-signed' || forms.length === 0);
  return [line('sheet', words.mailing.sheet), ...forms, ...papers];
}

function draw(letter: Letter): readonly Strip[] {
  const { context, record, words } = letter;
  const text = words.mailing;
  const { mail } = context.words;
  const own = asksForOwnAccess(record.body.requester.type);
  const reasons = routeOf(record.body, context.facility).reasons.map((reason) => context.labels.reasons[reason]);
  const authorized = record.route.documents.includes('authorization');
  return [
    ...heading(context, text.why),
    ...paragraph(context, reasons.join(' ')),
    ...heading(context, text.where),
    ...paragraph(context, text.whereText),
    ...waysPart(context),
    ...paragraph(context, own ? text.otherWays : text.inPerson),
    ...heading(context, text.enclose),
    ...choices(context, toEnclose(letter), 1),
    space(4),
    ...paragraph(context, text.number(showReference(record.reference)), { weight: 'bold' }),
    ...(authorized
      ? together([...heading(context, cited(text.valid, citations.authorization)), ...bullets(context, text.validParts)])
      : []),
    ...heading(context, text.next),
    ...paragraph(context, mail.afterText),
    ...titledRow(context, context.words.rights.cost, feeText(letter)),
  ];
}

export const mailingInstructions: LetterDefinition<z.infer<typeof Nothing>> = {
  number: 'LN-17',
  details: Nothing,
  rule: ({ record: { route } }) => [!route.waitsForPaper && route.channel !== 'mail' && problem('', 'nothing-to-mail')],
  draw,
  example: { asker: 'attorney', details: () => ({}) },
};
