import { dateInWords } from '../../languages/dates.ts';
import { fullName } from '../../request/names.ts';
import { showReference } from '../../request/reference.ts';
import { drawnText } from '../fonts/fallback/choice.ts';
import { code128, qr } from './code128.ts';
import type { DocumentContext } from './document-context.ts';
import { type Block, beside, type DrawOp, merged, type Role, type Strip, space } from './draw-ops.ts';
import { fullColumn, fullRule, lines, type Style } from './text.ts';
import { measure } from './themes.ts';
import { widthOf } from './type.ts';

export const artifact: Block = { role: 'artifact' };

export function style({ theme }: DocumentContext, change: Partial<Style> = {}): Style {
  return { size: theme.runningHeader, weight: 'regular', ink: 'label', role: 'artifact', leading: 1.25, ...change };
}

/** Both symbols at the right edge, the reference in words below. */
export function symbols(context: DocumentContext, role: Role): Strip & { readonly width: number } {
  const { theme, record } = context;
  if (!record) return { ops: [], height: 0, width: 0 };
  const { reference } = record;
  const square = qr(reference, theme.dot);
  const bars = code128(reference, theme.bar, 22);
  const left = theme.right - square.width - 18 - bars.width;
  const shown = showReference(reference);
  const bold = style(context, { weight: 'bold', size: theme.runningHeader + 1, ink: 'text' });
  const name = `${context.words.frame.reference} `;
  const nameStyle = style(context);
  const below = 36;
  const block: Block = { role };
  const text = (x: number, value: string, { size, weight, ink }: Style): DrawOp => {
    return { kind: 'text', x, y: below, text: value, size, weight, ink, block };
  };
  const stacked = widthOf(name, nameStyle) + widthOf(shown, bold) > bars.width;
  const numberX = left + bars.width - widthOf(shown, bold);
  return {
    width: theme.right - left,
    height: square.width,
    ops: [
      { kind: 'symbol', x: theme.right - square.width, y: 0, path: square.path, unit: square.unit, text: reference },
      { kind: 'symbol', x: left, y: 0, path: bars.path, unit: bars.unit, text: reference },
      ...(stacked ? [] : [text(left, name.trim(), nameStyle)]),
      text(stacked ? left : numberX, shown, bold),
    ],
  };
}

export function brand(context: DocumentContext, width: number, continued: string | undefined, role: Role): Strip {
  const { theme, facility, words, record } = context;
  const column = { x: theme.left, width };
  const bold = style(context, { weight: 'bold', size: theme.runningHeader + 2, ink: 'text', role });
  const below = [words.frame.department, ...(continued === undefined ? [] : [continued])];
  // A blank form has no symbols beside it, and needs its height.
  if (!record) {
    const name = merged(lines(facility.name, bold, column));
    const x = theme.left + widthOf(facility.name, bold) + 8;
    const rest = merged([
      space(1.5),
      ...lines(continued ?? words.frame.department, style(context, { role }), { x, width: theme.right - x }),
    ]);
    return beside([name, rest]);
  }
  return merged([
    ...lines(facility.name, bold, column),
    ...below.flatMap((text) => lines(text, style(context, { role }), column)),
  ]);
}

/** The fact is bold. */
type Pair = readonly [before: string, fact: string, after?: string];

/** On one line where they fit; else one line each, a long name wrapped. */
function pairStrips(context: DocumentContext, pairs: readonly Pair[]): readonly Strip[] {
  const { theme } = context;
  const soft = style(context, { leading: 1.35 });
  const bold = style(context, { leading: 1.35, weight: 'bold', ink: 'text', size: theme.runningHeader + 0.5 });
  const gap = 18;
  const pieces = (pair: Pair) => pair.map((text, index) => ({ text: text ?? '', setting: index === 1 ? bold : soft }));
  const wide = (pair: Pair) => pieces(pair).reduce((sum, { text, setting }) => sum + widthOf(text, setting), 0);
  const total = pairs.reduce((sum, pair) => sum + wide(pair) + gap, -gap);
  const height = bold.size * bold.leading;
  const line = (some: readonly Pair[]): Strip => {
    let x = theme.left;
    const ops = some.flatMap((pair) => {
      const placed = pieces(pair).map(({ text, setting: { size, weight, ink } }): DrawOp => {
        const op: DrawOp = { kind: 'text', x, y: (height + size * 0.714) / 2, text, size, weight, ink, block: artifact };
        x += widthOf(text, { size, weight });
        return op;
      });
      x += gap;
      return placed;
    });
    return { height, ops };
  };
  if (total <= measure(theme)) return [line(pairs)];
  if (theme.runIn)
    return lines(pairs.map((pair) => pair.join('')).join('  •  '), { ...soft, leading: theme.leading }, fullColumn(context));
  const [name, ...others] = pairs;
  const first = name === undefined ? [] : wide(name) <= measure(theme) ? [line([name])] : longName(context, name);
  const together = others.reduce((sum, pair) => sum + wide(pair) + gap, -gap) <= measure(theme);
  return [...first, ...(together ? [line(others)] : others.map((pair) => line([pair])))];
}

/** Smaller and wrapped; faxes keep their size. */
function longName(context: DocumentContext, pair: Pair): readonly Strip[] {
  const { theme } = context;
  const size = theme.runningHeader < 11 ? 7.5 : theme.runningHeader;
  const setting = style(context, { leading: 1.25, weight: 'bold', ink: 'text', size });
  return lines(pair.join(''), setting, fullColumn(context));
}

/** Every page of a patient's papers carries this label. Throws RangeError without a request. */
export function labelStrip(context: DocumentContext): Strip {
  const { words, body } = context;
  if (!body) throw new RangeError('an empty form has a label to fill in');
  const { frame } = words;
  const { mrn, dateOfBirth } = body.patient;
  const pairs: Pair[] = [
    [`${frame.patient} `, drawnText(fullName(body.patient))],
    [`${frame.born} `, dateInWords(dateOfBirth, context.language)],
    ...(mrn === undefined ? [] : [[`${frame.mrnShort} `, mrn] as const]),
  ];
  const rule = (y: number) => fullRule(context, y, 1.5, 'accent');
  const label = merged([space(3), ...pairStrips(context, pairs), space(3)]);
  return { height: label.height + 1, ops: [rule(0), ...label.ops, rule(label.height)] };
}
