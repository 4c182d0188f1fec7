/**
 * The window of a No. 10 envelope shows the address and nothing about the patient. Without a form, the whole request follows.
 */
import { envelopeLines, type PostalAddress } from '../../facility/facility.ts';
import { feeSentence } from '../../languages/fees.ts';
import { showReference } from '../../request/reference.ts';
import { asksForOwnAccess } from '../../request/requester.ts';
import { routeOf } from '../../request/routing.ts';
import { unticked } from '../layout/cell.ts';
import { choices } from '../layout/choices.ts';
import { type DocumentContext, formTitle } from '../layout/document-context.ts';
import { beside, type DrawOp, merged, outlined, type Strip, space } from '../layout/draw-ops.ts';
import { textArea } from '../layout/frame.ts';
import { bodyStyle, type Column, heading, lines, paragraph, title, titledRow } from '../layout/text.ts';
import { measure, paper } from '../layout/themes.ts';
import { paperChoices, signatureLine } from './answers/signing.ts';
import { patientPart, requesterPart } from './parts/people.ts';
import { handoverPart, purposeAndEnd, recordsPart, sensitivePart } from './parts/scope.ts';
import { signaturePart } from './parts/signing.ts';

/** Visible however the sheet slips: 2.5 to 3.17 inches from the top, 1 inch from the left. */
const windowArea = { x: 72, top: 180, lineHeight: 12.6, size: 11, right: 392, fold: paper.height / 3 } as const;

/** Fold marks at both edges. */
function foldOps(offset: number): readonly DrawOp[] {
  const y = windowArea.fold - offset;
  return [0, paper.width - 14].map((x) => ({ kind: 'rule', x, y, width: 14, height: 0.5, ink: 'rule' }));
}

function windowBlock(context: DocumentContext): Strip {
  const { facility, words, theme } = context;
  const body = bodyStyle(context);
  const style = { ...body, size: windowArea.size, leading: windowArea.lineHeight / windowArea.size };
  const address = merged(
    envelopeLines(facility.outbound.mailing).flatMap((line) => lines(line, style, { x: windowArea.x, width: 310 })),
  );
  const right = { x: windowArea.right + 8, width: theme.right - windowArea.right - 8 };
  const note = merged(lines(words.mail.fold, { ...body, ink: 'label' }, right));
  const height = windowArea.fold - windowArea.top + 6;
  return {
    height: Math.max(height, note.height),
    from: windowArea.top,
    ops: [...address.ops, ...note.ops, ...foldOps(windowArea.top)],
  };
}

function addressCard(context: DocumentContext, column: Column, name: string, note: string, address: PostalAddress): Strip {
  const body = bodyStyle(context);
  const inner = { x: column.x + 12, width: column.width - 24 };
  const content = merged([
    space(9),
    ...lines(name, { ...body, weight: 'bold', size: context.theme.value }, inner),
    space(2),
    ...envelopeLines(address).flatMap((line) => lines(line, { ...body, size: context.theme.value }, inner)),
    space(3),
    ...lines(note, { ...body, ink: 'label' }, inner),
    space(9),
  ]);
  return outlined(content, column, 0.9);
}

/** A courier never gets the P.O. box. */
function whichAddress(context: DocumentContext): readonly Strip[] {
  const { words, facility, theme } = context;
  const width = (measure(theme) - 16) / 2;
  const { mailing, physical } = facility.outbound;
  const cards = [
    addressCard(context, { x: theme.left, width }, words.mail.usps, words.mail.uspsNote, mailing),
    addressCard(context, { x: theme.left + width + 16, width }, words.mail.courier, words.mail.courierNote, physical),
  ];
  return [beside(cards, 6), ...paragraph(context, words.mail.once)];
}

function toEnclose(context: DocumentContext): readonly Strip[] {
  const { words, record, body } = context;
  if (!record || !body) return [];
  const own = asksForOwnAccess(body.requester.type);
  const line = (id: string, label: string) => unticked(id, 'yes', label);
  // What was signed online is here already.
  const forms = (record.route.waitsForPaper ? record.route.documents : [])
    .filter((kind) => kind !== 'mail-cover')
    .map((kind) => line(kind, (own ? words.mail.signed : words.mail.byPatient)(formTitle(context, kind))));
  const said = new Set(body.documents.map(({ kind }) => `papers.${kind}`));
  const twice = (id: string) => id === 'papers.authorization-signed' && forms.length > 0 && !said.has(id);
  const papers = paperChoices(context, false).filter(({ id }) => !twice(id));
  return [
    ...heading(context, words.mail.enclose),
    ...choices(context, [line('sheet', words.mail.thisSheet), ...forms, ...papers], 1),
    space(4),
    ...paragraph(context, words.mail.outside(showReference(record.reference))),
  ];
}

function whyAndThen(context: DocumentContext): readonly Strip[] {
  const { words, body, facility, labels, record, language } = context;
  if (!body) return [];
  const { phone } = facility.outbound;
  const row = (name: string, text: string) => titledRow(context, name, text, 0.24);
  const route = routeOf(body, facility);
  const reasons = route.reasons.map((reason) => labels.reasons[reason]);
  return [
    ...heading(context, words.mail.after),
    ...row(words.mail.why, reasons.join(' ')),
    ...row(words.mail.afterTitle, words.mail.afterText),
    ...row(words.rights.cost, feeSentence(record?.route.fee ?? route.fee, language)),
    ...row(words.rights.help, words.rights.helpText(phone.shown)),
    ...row(words.ways.phone, words.ways.phoneText(words.frame.department, phone.shown)),
  ];
}

function details(context: DocumentContext): readonly Strip[] {
  const { words } = context;
  return [
    ...title(context, words.headings.details, words.mail.detailsNote),
    ...requesterPart(context),
    ...patientPart(context),
    ...recordsPart(context, { all: false }),
    ...sensitivePart(context),
    ...handoverPart(context),
    ...(context.body?.purpose || context.body?.expires ? heading(context, words.headings.purpose) : []),
    ...purposeAndEnd(context, { fallback: false }),
  ];
}

/** A third party signs for the request, not for the release, which only the patient's signature allows. */
function requesterStatement(context: DocumentContext): readonly Strip[] {
  const { words, record } = context;
  const signature = record?.body.signature;
  if (!record || !signature) return signaturePart(context, words.statements.truth, words.headings.asked);
  const { truth, eSign } = words.statements;
  const signed = `${signatureLine(context, signature.name, record.submittedAt)}.`;
  return titledRow(context, words.sign.asker, `${truth} ${signed} ${eSign}`, 0.24);
}

/** Instructions, then the request where no form carries it, then the requester's statement. */
export function mailCover(context: DocumentContext): readonly (readonly Strip[])[] {
  const { words, body, record } = context;
  const carried = record?.route.documents.some((kind) => kind === 'access-request' || kind === 'authorization');
  const own = body !== undefined && asksForOwnAccess(body.requester.type);
  const statement = own || body === undefined ? [] : requesterStatement(context);
  const name = title(context, words.titles['mail-cover'], words.leads['mail-cover']);
  // A name of several lines leaves no room for the title above the window.
  const above = textArea(context).top + merged(name).height <= windowArea.top;
  const instructions = [
    ...(above ? name : []),
    windowBlock(context),
    ...(above ? [] : name),
    ...whichAddress(context),
    ...toEnclose(context),
    ...whyAndThen(context),
  ];
  return carried
    ? [[...instructions, ...statement]]
    : [instructions, [...details(context), space(context.theme.sectionGap), ...statement]];
}
