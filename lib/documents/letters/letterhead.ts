/**
 * What all letters share: the address of the reader where a window envelope shows it, date and request number, the title,
 * complaints, help and the closing. The patient label stands on every page already.
 */
import { civilRightsOffice } from '../../facility/authorities.ts';
import { envelopeLines } from '../../facility/facility.ts';
import { dateInWords } from '../../languages/dates.ts';
import { feeSentence } from '../../languages/fees.ts';
import type { LetterWords } from '../../languages/letters.ts';
import { chosenPlace } from '../../request/chosen-place.ts';
import type { CalendarDate } from '../../request/dates.ts';
import type { LetterKind } from '../../request/letters.ts';
import { fullName } from '../../request/names.ts';
import { showPhone } from '../../request/phone-shown.ts';
import { showReference } from '../../request/reference.ts';
import { asksForOwnAccess } from '../../request/requester.ts';
import type { Language } from '../../request/vocabulary.ts';
import type { DocumentContext, DocumentRecord } from '../layout/document-context.ts';
import { merged, type Strip, space, together } from '../layout/draw-ops.ts';
import { addressLines } from '../layout/shown.ts';
import { bodyStyle, type Column, fullColumn, heading, lines, paragraph, type Style, title, titledRow } from '../layout/text.ts';
import { citations, cited } from './citations.ts';

/** What stands under the letterhead, on its way to paper. */
interface Sheet {
  readonly context: DocumentContext;
  readonly record: DocumentRecord;
  readonly words: LetterWords;
  /** Day of the letter on the hospital's clock. */
  readonly today: CalendarDate;
}

/** A sheet that is no letter of staff. */
export interface SheetText {
  readonly number: string;
  readonly title: string;
  readonly draw: (context: DocumentContext, shown: DocumentRecord) => readonly Strip[];
  /** Whatever stands on it that people typed. */
  readonly typed: unknown;
}

export interface Letter extends Sheet {
  readonly kind: LetterKind;
  /** Tells nobody whether something is left out. */
  readonly neutral?: boolean;
}

/** Seen through the window of a No. 10 envelope when the letter is folded in three, as on the mailing sheet. */
const window = { x: 72, top: 180, width: 310, height: 72 } as const;

/** Name and address of the one who asked; where the patient chose a place, it stands there and no other. */
export function readerOf(record: DocumentRecord, language: Language): readonly string[] {
  const { requester, patient } = record.body;
  const own = requester.type === 'patient';
  const names = own ? [fullName(patient)] : [requester.name, requester.organization];
  const address = own ? (patient.address ?? requester.address) : requester.address;
  const chosen = record.decisions === undefined ? null : chosenPlace({ body: record.body, decisions: record.decisions });
  const place = chosen?.split('\n') ?? (address ? addressLines(address, language) : []);
  return [...names.filter((name) => name !== undefined), ...place];
}

function greeting({ record, words }: Sheet): string {
  const { requester, patient } = record.body;
  const name = requester.type === 'patient' ? fullName(patient) : requester.name;
  return name === undefined ? words.letterhead.dearAll : words.letterhead.dear(name);
}

/** Soft label over a bold fact, in the right column. */
function fact(context: DocumentContext, label: string, value: string, column: Column): readonly Strip[] {
  const style = bodyStyle(context);
  const soft: Style = { ...style, ink: 'label', role: 'label', leading: 1.2 };
  return [
    ...lines(label, soft, column),
    ...lines(value, { ...style, weight: 'bold', role: 'value', size: context.theme.value }, column),
    space(4),
  ];
}

/** Address on the left, date and number on the right; then greeting and title. */
export function head(sheet: Sheet): readonly Strip[] {
  const { context, record, words, today } = sheet;
  const { letterhead } = words;
  const style: Style = { ...bodyStyle(context), size: 11, leading: 1.15 };
  const address = merged(lines(readerOf(record, context.language).join('\n'), style, { x: window.x, width: window.width }));
  const right = { x: window.x + window.width + 18, width: context.theme.right - window.x - window.width - 18 };
  const facts = merged([
    ...fact(context, letterhead.date, dateInWords(today, context.language), right),
    ...fact(context, letterhead.reference, showReference(record.reference), right),
  ]);
  const block: Strip = {
    height: Math.max(window.height, address.height, facts.height) + 8,
    from: window.top,
    ops: [...address.ops, ...facts.ops],
  };
  return [block, ...title(context, context.title, greeting(sheet))];
}

/** The head, and the lead of its kind. */
export function opening(letter: Letter): readonly Strip[] {
  const { context, words, neutral, kind } = letter;
  return [...head(letter), ...paragraph(context, neutral ? words.denial.neutral.lead : words.leads[kind])];
}

/** What copies cost, by the fee kind of the request. */
export function feeText({ context, record }: Letter): string {
  const text = feeSentence(record.route.fee, context.language);
  return record.route.fee === 'cost-based' ? cited(text, citations.fee) : text;
}

/** One entry of a list: number or bullet in a column of its own, `entry` beside it; it does not break over pages. */
function listEntry(context: DocumentContext, marker: string, entry: (column: Column) => readonly Strip[]): Strip {
  const { x, width } = fullColumn(context);
  const indent = 20;
  const style: Style = { ...bodyStyle(context), role: 'label', weight: 'bold', ink: 'accent' };
  const label = merged(lines(marker, style, { x, width: indent }));
  const text = merged(entry({ x: x + indent, width: width - indent }));
  return { height: Math.max(label.height, text.height), ops: [...label.ops, ...text.ops] };
}

/** Numbered entries with air between them. */
export function numbered(
  context: DocumentContext,
  entries: readonly ((column: Column) => readonly Strip[])[],
): readonly Strip[] {
  return entries.flatMap((entry, index) => [listEntry(context, `${index + 1}.`, entry), space(context.theme.paragraphGap + 3)]);
}

/** A list of short texts. */
export function bullets(context: DocumentContext, texts: readonly string[]): readonly Strip[] {
  const style: Style = { ...bodyStyle(context), role: 'value' };
  return [
    ...texts.map((text) => listEntry(context, '•', (column) => lines(text, style, column))),
    space(context.theme.paragraphGap),
  ];
}

interface ComplaintContact {
  /** Name or title of the one who takes complaints; the department when absent. */
  readonly title?: string | undefined;
  readonly phone?: string | undefined;
}

/** To the hospital by title and phone, and to the government, 45 CFR 164.524(d)(2)(iii). */
export function complaintPart({ context, words }: Letter, contact: ComplaintContact = {}): readonly Strip[] {
  const { complaint } = words;
  const { mailing, phone } = context.facility.outbound;
  const who = contact.title ?? context.words.frame.department;
  const number = contact.phone === undefined ? phone.shown : showPhone(contact.phone);
  const federal = complaint.federalText(civilRightsOffice.phone, civilRightsOffice.web);
  return together([
    ...heading(context, complaint.title),
    ...titledRow(context, complaint.hospital, complaint.hospitalText(who, number, envelopeLines(mailing).join(', '))),
    ...titledRow(context, complaint.federal, federal),
    ...paragraph(context, cited(complaint.safe, citations.complaint)),
  ]);
}

/** Whom to call, language help, and who writes. */
export function closing({ context, words }: Pick<Sheet, 'context' | 'words'>): readonly Strip[] {
  const { letterhead } = words;
  const { phone } = context.facility.outbound;
  const { frame, rights } = context.words;
  return together([
    space(context.theme.sectionGap),
    ...titledRow(context, letterhead.questions, letterhead.questionsText(phone.shown)),
    ...titledRow(context, letterhead.help, rights.helpText(phone.shown)),
    space(4),
    ...paragraph(context, letterhead.closing),
    ...paragraph(context, `${frame.department}, ${context.facility.name}`, { weight: 'bold' }),
  ]);
}

/** Somebody else who may hold the records, when known. */
export function otherHolderPart(
  { context, words }: Letter,
  holder: { readonly name: string; readonly address?: string | undefined; readonly phone?: string | undefined } | undefined,
): readonly Strip[] {
  if (holder === undefined) return [];
  const phone = holder.phone === undefined ? undefined : showPhone(holder.phone);
  const who = [holder.name, holder.address, phone].filter((part) => part !== undefined).join(', ');
  return together([
    ...heading(context, words.holder.title),
    ...paragraph(context, cited(words.holder.text(who), citations.otherHolder)),
  ]);
}

/** The ways to answer while the request is open: for patients and representatives the page of it comes first. */
export function answeringWays({ context, words, record }: Letter): readonly Strip[] {
  const { online, onlineText } = words.deficiency;
  const own = asksForOwnAccess(record.body.requester.type) ? titledRow(context, online, onlineText, 0.3) : [];
  return [...own, ...waysPart(context)];
}

/** The ways to bring papers to the department: post, courier, in person. Never the fax; the telephone stands in the closing. */
export function waysPart(context: DocumentContext): readonly Strip[] {
  const { ways } = context.words;
  const { mailing, physical } = context.facility.outbound;
  const row = (name: string, text: string) => titledRow(context, name, text, 0.3);
  return [...row(ways.mail, envelopeLines(mailing).join(' · ')), ...row(ways.courier, envelopeLines(physical).join(' · '))];
}
