/**
 * What all letters share: the address of the reader where a window envelope shows it, date and request number, the title,
 * complaints, help and the closing. The patient label stands on every page already.
 */
import { civilRightsOffice } from '../../facility/authorities.ts';
import { envelopeLines } from '../../facility/facility.ts';
import type { LetterWords } from '../../languages/letters.ts';
import { registry } from '../../languages/registry.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { showPhone } from '../../request/phone-shown.ts';
import { showReference } from '../../request/reference.ts';
import type { Language } from '../../request/vocabulary.ts';
import { merged, type Strip, space, together } from '../layout/marks.ts';
import type { DocumentRecord, Sheet } from '../layout/sheet.ts';
import { addressLines, patientName } from '../layout/shown.ts';
import { bodyStyle, type Column, fullColumn, heading, lines, paragraph, type Style, title, titledRow } from '../layout/text.ts';
import { citations } from './citations.ts';

/** A letter on its way to paper. */
export interface Letter {
  readonly sheet: Sheet;
  readonly record: DocumentRecord;
  readonly words: LetterWords;
  /** Day of the letter on the hospital's clock. */
  readonly today: CalendarDate;
}

/** Made once: a new formatter takes as long as half a page. */
const longDates = new Map<Language, Intl.DateTimeFormat>();

/** November 22, 2026 or 22 de noviembre de 2026: a date that cannot be misread in either language. */
export function longDate(date: CalendarDate, language: Language): string {
  const { locale } = registry[language];
  const format = longDates.get(language) ?? new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  longDates.set(language, format);
  return format.format(new Date(`${date}T00:00:00Z`));
}

/** Seen through the window of a No. 10 envelope when the letter is folded in three, as on the mailing sheet. */
const window = { x: 72, top: 180, width: 310, height: 72 } as const;

/** Name and address of the one who asked. */
function readerOf({ record, sheet }: Letter): readonly string[] {
  const { requester, patient } = record.body;
  const own = requester.type === 'patient';
  const names = own ? [patientName(patient)] : [requester.name, requester.organization];
  const address = own ? (patient.address ?? requester.address) : requester.address;
  return [...names.filter((name) => name !== undefined), ...(address ? addressLines(address, sheet.language) : [])];
}

function greeting({ record, words }: Letter): string {
  const { requester, patient } = record.body;
  const name = requester.type === 'patient' ? patientName(patient) : requester.name;
  return name === undefined ? words.letterhead.dearAll : words.letterhead.dear(name);
}

/** Soft label over a bold fact, in the right column. */
function fact(sheet: Sheet, label: string, value: string, column: Column): readonly Strip[] {
  const style = bodyStyle(sheet);
  const soft: Style = { ...style, ink: 'label', role: 'label', leading: 1.2 };
  return [
    ...lines(label, soft, column),
    ...lines(value, { ...style, weight: 'bold', role: 'value', size: sheet.look.value }, column),
    space(4),
  ];
}

/** Address on the left, date and number on the right; then greeting, title and lead. */
export function opening(letter: Letter): readonly Strip[] {
  const { sheet, record, words, today } = letter;
  const { letterhead } = words;
  const style: Style = { ...bodyStyle(sheet), size: 11, leading: 1.15 };
  const address = merged(lines(readerOf(letter).join('\n'), style, { x: window.x, width: window.width }));
  const right = { x: window.x + window.width + 18, width: sheet.look.right - window.x - window.width - 18 };
  const facts = merged([
    ...fact(sheet, letterhead.date, longDate(today, sheet.language), right),
    ...fact(sheet, letterhead.reference, showReference(record.reference), right),
  ]);
  const block: Strip = {
    height: Math.max(window.height, address.height, facts.height) + 8,
    from: window.top,
    marks: [...address.marks, ...facts.marks],
  };
  return [block, ...title(sheet, sheet.title, greeting(letter)), ...paragraph(sheet, words.leads[kindOf(sheet)])];
}

function kindOf({ kind }: Sheet): keyof LetterWords['leads'] {
  switch (kind) {
    case 'access-request':
    case 'authorization':
    case 'care-request':
    case 'mail-cover':
    case 'fax-cover':
      throw new RangeError(`${kind} is no letter`);
    default:
      return kind;
  }
}

/** Plain words, then the rule. */
export function cited(text: string, law: string): string {
  return `${text} (${law})`;
}

/** One entry of a list: number or bullet in a column of its own, `entry` beside it; it does not break over pages. */
function listEntry(sheet: Sheet, mark: string, entry: (column: Column) => readonly Strip[]): Strip {
  const { x, width } = fullColumn(sheet);
  const indent = 20;
  const style: Style = { ...bodyStyle(sheet), role: 'label', weight: 'bold', ink: 'accent' };
  const label = merged(lines(mark, style, { x, width: indent }));
  const text = merged(entry({ x: x + indent, width: width - indent }));
  return { height: Math.max(label.height, text.height), marks: [...label.marks, ...text.marks] };
}

/** Numbered entries with air between them. */
export function numbered(sheet: Sheet, entries: readonly ((column: Column) => readonly Strip[])[]): readonly Strip[] {
  return entries.flatMap((entry, index) => [listEntry(sheet, `${index + 1}.`, entry), space(sheet.look.paragraphGap + 3)]);
}

/** A list of short texts. */
export function bullets(sheet: Sheet, texts: readonly string[]): readonly Strip[] {
  const style: Style = { ...bodyStyle(sheet), role: 'value' };
  return [
    ...texts.map((text) => listEntry(sheet, '•', (column) => lines(text, style, column))),
    space(sheet.look.paragraphGap),
  ];
}

interface ComplaintContact {
  /** Name or title of the one who takes complaints; the department when absent. */
  readonly title?: string | undefined;
  readonly phone?: string | undefined;
}

/** To the hospital by title and phone, and to the government, 45 CFR 164.524(d)(2)(iii). */
export function complaintPart({ sheet, words }: Letter, contact: ComplaintContact = {}): readonly Strip[] {
  const { complaint } = words;
  const { mailing, phone } = sheet.facility.outbound;
  const who = contact.title ?? sheet.words.frame.department;
  const number = contact.phone === undefined ? phone.shown : showPhone(contact.phone);
  const federal = complaint.federalText(civilRightsOffice.phone, civilRightsOffice.web);
  return together([
    ...heading(sheet, complaint.title),
    ...titledRow(sheet, complaint.hospital, complaint.hospitalText(who, number, envelopeLines(mailing).join(', '))),
    ...titledRow(sheet, complaint.federal, federal),
    ...paragraph(sheet, cited(complaint.safe, citations.complaint)),
  ]);
}

/** Whom to call, language help, and who writes. */
export function closing({ sheet, words }: Letter): readonly Strip[] {
  const { letterhead } = words;
  const { phone } = sheet.facility.outbound;
  const { frame, rights } = sheet.words;
  return together([
    space(sheet.look.sectionGap),
    ...titledRow(sheet, letterhead.questions, letterhead.questionsText(phone.shown)),
    ...titledRow(sheet, letterhead.help, rights.helpText(phone.shown)),
    space(4),
    ...paragraph(sheet, letterhead.closing),
    ...paragraph(sheet, `${frame.department}, ${sheet.facility.name}`, { weight: 'bold' }),
  ]);
}

/** Somebody else who may hold the records, when known. */
export function otherHolderPart(
  { sheet, words }: Letter,
  holder: { readonly name: string; readonly address?: string | undefined; readonly phone?: string | undefined } | undefined,
): readonly Strip[] {
  if (holder === undefined) return [];
  const phone = holder.phone === undefined ? undefined : showPhone(holder.phone);
  const who = [holder.name, holder.address, phone].filter((part) => part !== undefined).join(', ');
  return together([
    ...heading(sheet, words.holder.title),
    ...paragraph(sheet, cited(words.holder.text(who), citations.otherHolder)),
  ]);
}

/** The ways to bring papers to the department: post, courier, in person. Never the fax; the telephone stands in the closing. */
export function waysPart(sheet: Sheet): readonly Strip[] {
  const { ways } = sheet.words;
  const { mailing, physical } = sheet.facility.outbound;
  const row = (name: string, text: string) => titledRow(sheet, name, text, 0.3);
  return [...row(ways.mail, envelopeLines(mailing).join(' · ')), ...row(ways.courier, envelopeLines(physical).join(' · '))];
}
