/**
 * What stands on every page: whose page it is, which request, which form, which page of how many. The patient label is left
 * off the fax cover, which strangers may see first.
 * Longer than other files: the strips of a page share their measures.
 */

import { showReference } from '../request/reference.ts';
import { lines, type Style } from './blocks/text.ts';
import { code128, qr } from './code128.ts';
import type { Area } from './flow.ts';
import { measure } from './looks.ts';
import { type Block, type InputMark, type Mark, merged, moved, type Role, type Strip, space } from './marks.ts';
import { isBlank, type Sheet } from './sheet.ts';
import { patientName, showDate } from './shown.ts';
import { widthOf } from './type.ts';

/** Revision of the forms' design and wording. */
export const revisedOn = '2026-11-22';

const formNumbers = {
  'access-request': 'LN-1',
  authorization: 'LN-2',
  'care-request': 'LN-3',
  'mail-cover': 'LN-4',
  'fax-cover': 'LN-5',
  receipt: 'LN-11',
  deficiency: 'LN-12',
  extension: 'LN-13',
  denial: 'LN-14',
  'partial-denial': 'LN-15',
  'no-records': 'LN-16',
  'mailing-instructions': 'LN-17',
  'release-cover': 'LN-18',
} as const;

/** Printed in the footer: number of the form and its language. */
export function formId({ kind, language }: Pick<Sheet, 'kind' | 'language'>): string {
  return `${formNumbers[kind]} ${language.toUpperCase()}`;
}

const furniture: Block = { role: 'artifact' };

function style({ look }: Sheet, change: Partial<Style> = {}): Style {
  return { size: look.furniture, weight: 'regular', ink: 'label', role: 'artifact', leading: 1.25, ...change };
}

interface Header {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** QR and Code 128 of the reference with the reference in words below, at the right edge. */
function symbols(sheet: Sheet, role: Role): Header & { readonly width: number } {
  const { look, record } = sheet;
  if (!record) return { marks: [], height: 0, width: 0 };
  const { reference } = record;
  const square = qr(reference, look.dot);
  const bars = code128(reference, look.bar, 22);
  const left = look.right - square.width - 18 - bars.width;
  const shown = showReference(reference);
  const bold = style(sheet, { weight: 'bold', size: look.furniture + 1, ink: 'text' });
  const name = `${sheet.words.frame.reference} `;
  const nameStyle = style(sheet);
  const below = 36;
  const block: Block = { role };
  const text = (x: number, value: string, { size, weight, ink }: Style): Mark => ({
    kind: 'text',
    x,
    y: below,
    text: value,
    size,
    weight,
    ink,
    block,
  });
  const stacked = widthOf(name, nameStyle) + widthOf(shown, bold) > bars.width + 12;
  const numberX = left + bars.width - widthOf(shown, bold);
  return {
    width: look.right - left,
    height: square.width,
    marks: [
      { kind: 'symbol', x: look.right - square.width, y: 0, bars: square.bars, text: reference },
      { kind: 'symbol', x: left, y: 0, bars: bars.bars, text: reference },
      ...(stacked ? [] : [text(left, name.trim(), nameStyle)]),
      text(stacked ? left : numberX, shown, bold),
    ],
  };
}

function brand(sheet: Sheet, width: number, continued: string | undefined, role: Role): Strip {
  const { look, facility, words } = sheet;
  const column = { x: look.left, width };
  return merged([
    ...lines(facility.name, style(sheet, { weight: 'bold', size: look.furniture + 2, ink: 'text', role }), column),
    ...lines(words.frame.department, style(sheet, { role }), column),
    ...(continued === undefined ? [] : lines(continued, style(sheet), column)),
  ]);
}

/** Name, date of birth and record number: the label that every page of a patient's papers carries. */
function labelStrip(sheet: Sheet): Strip {
  const { look, words, body } = sheet;
  const rule = (y: number): Mark => ({
    kind: 'rule',
    x: look.left,
    y,
    width: measure(look),
    height: look.hairline * 1.5,
    ink: 'accent',
  });
  if (!body) return blankLabel(sheet, rule);
  const { frame } = words;
  const { mrn, dateOfBirth } = body.patient;
  const pairs: Pair[] = [
    [`${frame.patient} `, patientName(body.patient)],
    [`${frame.born} `, showDate(dateOfBirth), ` ${frame.bornFormat}`],
    ...(mrn === undefined ? [] : [[`${frame.mrnShort} `, mrn] as const]),
  ];
  const label = merged([space(3), ...pairStrips(sheet, pairs), space(3)]);
  return { height: label.height + 1, marks: [rule(0), ...label.marks, rule(label.height)] };
}

/** A soft word, the bold fact, sometimes a soft word more. */
type Pair = readonly [before: string, fact: string, after?: string];

/** Templates hold only those bold letters that the forms themselves need. */
function factWeight({ template }: Sheet): 'regular' | 'bold' {
  return template ? 'regular' : 'bold';
}

/** All on one line where they fit; else one line each, a long name wrapped. */
function pairStrips(sheet: Sheet, pairs: readonly Pair[]): readonly Strip[] {
  const { look } = sheet;
  const soft = style(sheet, { leading: 1.35 });
  const bold = style(sheet, { leading: 1.35, weight: factWeight(sheet), ink: 'text', size: look.furniture + 0.5 });
  const gap = 18;
  const pieces = (pair: Pair) => pair.map((text, index) => ({ text: text ?? '', setting: index === 1 ? bold : soft }));
  const wide = (pair: Pair) => pieces(pair).reduce((sum, { text, setting }) => sum + widthOf(text, setting), 0);
  const total = pairs.reduce((sum, pair) => sum + wide(pair) + gap, -gap);
  const height = bold.size * bold.leading;
  const line = (some: readonly Pair[]): Strip => {
    let x = look.left;
    const marks = some.flatMap((pair) => {
      const placed = pieces(pair).map(({ text, setting: { size, weight, ink } }): Mark => {
        const mark: Mark = { kind: 'text', x, y: (height + size * 0.714) / 2, text, size, weight, ink, block: furniture };
        x += widthOf(text, { size, weight });
        return mark;
      });
      x += gap;
      return placed;
    });
    return { height, marks };
  };
  if (total <= measure(look)) return [line(pairs)];
  if (look.runIn)
    return lines(
      pairs.map((pair) => pair.join('')).join('  •  '),
      { ...soft, leading: look.leading },
      { x: look.left, width: measure(look) },
    );
  const [name, ...others] = pairs;
  const first = name === undefined ? [] : wide(name) <= measure(look) ? [line([name])] : longName(sheet, name);
  const together = others.reduce((sum, pair) => sum + wide(pair) + gap, -gap) <= measure(look);
  return [...first, ...(together ? [line(others)] : others.map((pair) => line([pair])))];
}

/** A name too long for the strip's one line is set smaller and wrapped; faxes keep their size. */
function longName(sheet: Sheet, pair: Pair): readonly Strip[] {
  const { look } = sheet;
  const size = look.furniture < 11 ? 7.5 : look.furniture;
  const setting = style(sheet, { leading: 1.25, weight: factWeight(sheet), ink: 'text', size });
  return lines(pair.join(''), setting, { x: look.left, width: measure(look) });
}

function blankLabel(sheet: Sheet, rule: (y: number) => Mark): Strip {
  const { look, words } = sheet;
  const setting = style(sheet);
  const cells = [
    { id: 'label.name', label: words.frame.patient, share: 0.46 },
    { id: 'label.dateOfBirth', label: words.frame.born, share: 0.28 },
    { id: 'label.mrn', label: words.frame.mrn, share: 0.26 },
  ];
  let x = look.left;
  const marks = cells.flatMap(({ id, label, share }): readonly Mark[] => {
    const width = measure(look) * share - 12;
    const input: InputMark = {
      kind: 'input',
      x,
      y: 15,
      width,
      height: 17,
      name: id,
      tooltip: label,
      input: 'text',
      repeated: true,
    };
    const here = lines(label, setting, { x, width: width + 10 }).flatMap((strip) =>
      strip.marks.map((mark) => moved(mark, 0, 2)),
    );
    x += width + 12;
    return [...here, input];
  });
  return { height: 35, marks: [rule(0), ...marks, rule(34)] };
}

/** Header marks of a page and where the text may begin. A first page says once, also to a listener, whose form it is. */
function headerOf(sheet: Sheet, continued: string | undefined): Header {
  const { look } = sheet;
  const role = continued === undefined ? 'p' : 'artifact';
  const codes = symbols(sheet, role);
  const left = brand(sheet, measure(look) - codes.width - 16, continued, role);
  const upper = Math.max(codes.height, left.height) + 7;
  // A blank form asks for the patient first of all: its first page needs no label.
  const unlabelled = sheet.kind === 'fax-cover' || (isBlank(sheet) && continued === undefined);
  const label = unlabelled ? undefined : labelStrip(sheet);
  const varying = [...codes.marks, ...(label ? label.marks.map((mark) => moved(mark, 0, upper)) : [])];
  const marks = [...left.marks, ...(sheet.template === 'authored' ? referenceSlot(sheet, role) : varying)];
  return { marks: marks.map((mark) => moved(mark, 0, look.top)), height: upper + (label?.height ?? 0) };
}

/** In a template: where a listener hears the request number. Its text is drawn with the bar codes. */
export const referenceSlotName = 'header.reference';

function referenceSlot({ look }: Sheet, role: Role): readonly Mark[] {
  if (role === 'artifact') return [];
  const mark = { kind: 'slot', name: referenceSlotName, x: look.left, y: 0, width: 0, size: look.furniture } as const;
  return [{ ...mark, lineHeight: 0, lines: 0, ink: 'text', block: { role } }];
}

/** What of a header depends on the request: bar codes with their text, and the patient's label. For filling a template. */
export function varyingHeader(sheet: Sheet): Header {
  const { look } = sheet;
  const whole = headerOf(sheet, undefined);
  const fixed = brand(sheet, measure(look), undefined, 'p').marks.length;
  return { marks: whole.marks.slice(fixed), height: whole.height };
}

/** The part of a page between header and footer. */
export function textArea(sheet: Sheet): Area {
  const { look } = sheet;
  return {
    top: look.top + headerOf(sheet, sheet.title).height + (isBlank(sheet) ? 6 : 8),
    bottom: look.bottom - 16,
    ...(isBlank(sheet) ? { firstTop: look.top + headerOf(sheet, undefined).height } : {}),
  };
}

/** Header and footer of page `number` of `of`; `sender` is the line that the law wants on each faxed page. */
export function furnitureOf(
  sheet: Sheet,
  {
    number,
    of,
    first,
    sender,
  }: { readonly number: number; readonly of: number; readonly first: boolean; readonly sender?: string | undefined },
): readonly Mark[] {
  const { look, words } = sheet;
  const setting = style(sheet, { size: Math.min(look.furniture, 11) });
  const y = look.bottom + (sender === undefined ? 8 : 2);
  const text = (x: number, baseline: number, value: string): Mark => ({
    ...({ kind: 'text', x, y: baseline, text: value, block: furniture } as const),
    ...{ size: setting.size, weight: setting.weight, ink: setting.ink },
  });
  const page = words.frame.page(number, of);
  const form = words.frame.form(formId(sheet), showDate(revisedOn));
  return [
    ...headerOf(sheet, first ? undefined : sheet.title).marks,
    { kind: 'rule', x: look.left, y: y - setting.size - 5, width: measure(look), height: look.hairline, ink: 'rule' },
    text(look.left, y, form),
    text(look.right - widthOf(page, setting), y, page),
    ...(sender === undefined ? [] : [text(look.left, y + 14, sender)]),
  ];
}
