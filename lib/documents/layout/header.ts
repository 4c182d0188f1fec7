/** Parts of a page's header: bar codes with the request number, whose form it is, and the patient's label. */
import { showReference } from '../../request/reference.ts';
import { drawnText } from '../fonts/fallback/choice.ts';
import { code128, qr } from './code128.ts';
import { measure } from './looks.ts';
import { type Block, type Mark, merged, type Role, type Strip, space } from './marks.ts';
import type { Sheet } from './sheet.ts';
import { patientName, showDate } from './shown.ts';
import { lines, type Style } from './text.ts';
import { widthOf } from './type.ts';

export const furniture: Block = { role: 'artifact' };

export function style({ look }: Sheet, change: Partial<Style> = {}): Style {
  return { size: look.furniture, weight: 'regular', ink: 'label', role: 'artifact', leading: 1.25, ...change };
}

export interface Header {
  readonly marks: readonly Mark[];
  readonly height: number;
}

/** QR and Code 128 of the reference with the reference in words below, at the right edge. */
export function symbols(sheet: Sheet, role: Role): Header & { readonly width: number } {
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
      { kind: 'symbol', x: look.right - square.width, y: 0, path: square.path, unit: square.unit, text: reference },
      { kind: 'symbol', x: left, y: 0, path: bars.path, unit: bars.unit, text: reference },
      ...(stacked ? [] : [text(left, name.trim(), nameStyle)]),
      text(stacked ? left : numberX, shown, bold),
    ],
  };
}

export function brand(sheet: Sheet, width: number, continued: string | undefined, role: Role): Strip {
  const { look, facility, words } = sheet;
  const column = { x: look.left, width };
  return merged([
    ...lines(facility.name, style(sheet, { weight: 'bold', size: look.furniture + 2, ink: 'text', role }), column),
    ...lines(words.frame.department, style(sheet, { role }), column),
    ...(continued === undefined ? [] : lines(continued, style(sheet), column)),
  ]);
}

/** A soft word, the bold fact, sometimes a soft word more. */
type Pair = readonly [before: string, fact: string, after?: string];

/** All on one line where they fit; else one line each, a long name wrapped. */
function pairStrips(sheet: Sheet, pairs: readonly Pair[]): readonly Strip[] {
  const { look } = sheet;
  const soft = style(sheet, { leading: 1.35 });
  const bold = style(sheet, { leading: 1.35, weight: 'bold', ink: 'text', size: look.furniture + 0.5 });
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
  const setting = style(sheet, { leading: 1.25, weight: 'bold', ink: 'text', size });
  return lines(pair.join(''), setting, { x: look.left, width: measure(look) });
}

/** Above and below the label. */
export function labelRule({ look }: Sheet, y: number): Mark {
  return { kind: 'rule', x: look.left, y, width: measure(look), height: look.hairline * 1.5, ink: 'accent' };
}

/** Name, date of birth and record number: the label that every page of a patient's papers carries. */
export function labelStrip(sheet: Sheet): Strip {
  const { words, body } = sheet;
  if (!body) throw new RangeError('an empty form has a label to fill in');
  const { frame } = words;
  const { mrn, dateOfBirth } = body.patient;
  const pairs: Pair[] = [
    [`${frame.patient} `, drawnText(patientName(body.patient))],
    [`${frame.born} `, showDate(dateOfBirth), ` ${frame.bornFormat}`],
    ...(mrn === undefined ? [] : [[`${frame.mrnShort} `, mrn] as const]),
  ];
  const label = merged([space(3), ...pairStrips(sheet, pairs), space(3)]);
  return { height: label.height + 1, marks: [labelRule(sheet, 0), ...label.marks, labelRule(sheet, label.height)] };
}
