/**
 * The sheet on top of what is mailed: the address in the window of a No. 10 envelope, the other address for couriers, what to
 * enclose. Nothing about the patient stands where the window may show it. When no form goes along, the whole request follows.
 */
import { envelopeLines, type PostalAddress } from '../../facility/facility.ts';
import { showReference } from '../../request/reference.ts';
import { asksForOwnAccess } from '../../request/requester.ts';
import { routeOf } from '../../request/routing.ts';
import type { Choice } from '../layout/cell.ts';
import { choices } from '../layout/choices.ts';
import { textArea } from '../layout/frame.ts';
import { measure, paper } from '../layout/looks.ts';
import { type Mark, merged, type Strip, space } from '../layout/marks.ts';
import type { Sheet } from '../layout/sheet.ts';
import { showUtc } from '../layout/shown.ts';
import { bodyStyle, type Column, heading, lines, paragraph, title, titledRow } from '../layout/text.ts';
import { paperChoices } from './answers/signing.ts';
import { patientPart, requesterPart } from './parts/people.ts';
import { handoverPart, purposeAndEnd, recordsPart, sensitivePart } from './parts/scope.ts';
import { signaturePart } from './parts/signing.ts';

/** Seen through the window however the folded sheet has slipped: 2.5 to 3.17 inches from the top, 1 inch from the left. */
const windowArea = { x: 72, top: 180, lineHeight: 12.6, size: 11, right: 392, fold: paper.height / 3 } as const;

/** A line that a printer or a hand folds along, at both edges. */
function foldMarks(offset: number): readonly Mark[] {
  return [0, paper.width - 14].map((x) => ({
    kind: 'rule',
    x,
    y: windowArea.fold - offset,
    width: 14,
    height: 0.5,
    ink: 'rule',
  }));
}

function windowBlock(sheet: Sheet): Strip {
  const { facility, words, look } = sheet;
  const style = {
    size: windowArea.size,
    weight: 'regular',
    ink: 'text',
    role: 'p',
    leading: windowArea.lineHeight / windowArea.size,
  } as const;
  const address = merged(
    envelopeLines(facility.outbound.mailing).flatMap((line) => lines(line, style, { x: windowArea.x, width: 310 })),
  );
  const note = merged(
    lines(
      words.mail.fold,
      { ...bodyStyle(sheet), ink: 'label' },
      { x: windowArea.right + 8, width: look.right - windowArea.right - 8 },
    ),
  );
  const height = windowArea.fold - windowArea.top + 6;
  return {
    height: Math.max(height, note.height),
    from: windowArea.top,
    marks: [...address.marks, ...note.marks, ...foldMarks(windowArea.top)],
  };
}

function addressCard(sheet: Sheet, column: Column, name: string, note: string, address: PostalAddress): Strip {
  const body = bodyStyle(sheet);
  const inner = { x: column.x + 12, width: column.width - 24 };
  const content = merged([
    space(9),
    ...lines(name, { ...body, weight: 'bold', size: sheet.look.value }, inner),
    space(2),
    ...envelopeLines(address).flatMap((line) => lines(line, { ...body, size: sheet.look.value }, inner)),
    space(3),
    ...lines(note, { ...body, ink: 'label' }, inner),
    space(9),
  ]);
  const frame: Mark = {
    kind: 'frame',
    x: column.x,
    y: 0,
    width: column.width,
    height: content.height,
    thickness: 0.9,
    ink: 'accent',
  };
  return { height: content.height, marks: [frame, ...content.marks] };
}

/** Both addresses, each with its carriers: a courier never gets the P.O. box. */
function whichAddress(sheet: Sheet): readonly Strip[] {
  const { words, facility, look } = sheet;
  const width = (measure(look) - 16) / 2;
  const { mailing, physical } = facility.outbound;
  const cards = [
    addressCard(sheet, { x: look.left, width }, words.mail.usps, words.mail.uspsNote, mailing),
    addressCard(sheet, { x: look.left + width + 16, width }, words.mail.courier, words.mail.courierNote, physical),
  ];
  return [
    { height: Math.max(...cards.map(({ height }) => height)) + 6, marks: cards.flatMap(({ marks }) => marks) },
    ...paragraph(sheet, words.mail.once),
  ];
}

function toEnclose(sheet: Sheet): readonly Strip[] {
  const { words, record, body } = sheet;
  if (!record || !body) return [];
  const own = asksForOwnAccess(body.requester.type);
  const line = (id: string, label: string): Choice => ({ id, value: 'yes', label, ticked: false });
  const forms = record.route.documents
    .filter((kind) => kind !== 'mail-cover')
    .map((kind) => line(kind, (own ? words.mail.signed : words.mail.byPatient)(words.titles[kind])));
  // The signed form is on the list already, unless the requester said something about theirs.
  const said = new Set(body.documents.map(({ kind }) => `papers.${kind}`));
  const twice = (id: string) => id === 'papers.authorization-signed' && forms.length > 0 && !said.has(id);
  const papers = paperChoices(sheet, false).filter(({ id }) => !twice(id));
  return [
    ...heading(sheet, words.mail.enclose),
    ...choices(sheet, [line('sheet', words.mail.thisSheet), ...forms, ...papers], 1),
    space(4),
    ...paragraph(sheet, words.mail.outside(showReference(record.reference))),
  ];
}

function whyAndThen(sheet: Sheet): readonly Strip[] {
  const { words, body, facility, labels } = sheet;
  if (!body) return [];
  const { phone } = facility.outbound;
  const own = asksForOwnAccess(body.requester.type);
  const row = (name: string, text: string) => titledRow(sheet, name, text, 0.24);
  const reasons = routeOf(body, facility).reasons.map((reason) => labels.reasons[reason]);
  return [
    ...heading(sheet, words.mail.after),
    ...row(words.mail.why, reasons.join(' ')),
    ...row(words.mail.afterTitle, words.mail.afterText),
    ...row(words.rights.cost, own ? words.mail.feePatient : words.mail.fee),
    ...row(words.rights.help, words.rights.helpText(phone.shown)),
    ...row(words.ways.phone, words.ways.phoneText(words.frame.department, phone.shown)),
  ];
}

/** The whole request, where no authorization or access request carries it. */
function details(sheet: Sheet): readonly Strip[] {
  const { words } = sheet;
  return [
    ...title(sheet, words.headings.details, words.mail.detailsNote),
    ...requesterPart(sheet),
    ...patientPart(sheet),
    ...recordsPart(sheet, { all: false }),
    ...sensitivePart(sheet),
    ...handoverPart(sheet),
    ...(sheet.body?.purpose || sheet.body?.expires ? heading(sheet, words.headings.purpose) : []),
    ...purposeAndEnd(sheet, { fallback: false }),
  ];
}

/** What a third party signed for: the request, not the release, which only the patient's signature allows. */
function requesterStatement(sheet: Sheet): readonly Strip[] {
  const { words, record } = sheet;
  const signature = record?.body.signature;
  if (!record || !signature) return signaturePart(sheet, words.statements.truth, words.headings.asked);
  const { truth, signedBy, signedAt, eSign } = words.statements;
  const signed = `${signedBy(signature.name)} ${signedAt(showUtc(record.submittedAt))}.`;
  return titledRow(sheet, words.sign.line, `${truth} ${signed} ${eSign}`, 0.24);
}

/** Pages of the sheet: instructions, then the request itself where no form carries it, then the requester's statement. */
export function mailCover(sheet: Sheet): readonly (readonly Strip[])[] {
  const { words, body, record } = sheet;
  const carried = record?.route.documents.some((kind) => kind === 'access-request' || kind === 'authorization');
  const own = body !== undefined && asksForOwnAccess(body.requester.type);
  const statement = own || body === undefined ? [] : requesterStatement(sheet);
  const name = title(sheet, words.titles['mail-cover'], words.leads['mail-cover']);
  // A name of several lines leaves no room for the title above the window.
  const above = textArea(sheet).top + merged(name).height <= windowArea.top;
  const instructions = [
    ...(above ? name : []),
    windowBlock(sheet),
    ...(above ? [] : name),
    ...whichAddress(sheet),
    ...toEnclose(sheet),
    ...whyAndThen(sheet),
  ];
  return carried
    ? [[...instructions, ...statement]]
    : [instructions, [...details(sheet), space(sheet.look.sectionGap), ...statement]];
}
