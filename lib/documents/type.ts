/** Measuring and breaking text. Widths come from the built metrics, so that a page can be laid out without a PDF library. */
import { drawnText } from './coverage.ts';
import { coveredRanges } from './fonts/built/coverage.ts';
import { metrics } from './fonts/built/metrics.ts';

export type Weight = 'regular' | 'bold';

/** How a text is set; `size` in points. */
export interface Setting {
  readonly size: number;
  readonly weight: Weight;
}

/** Code point -> [glyph index, advance in thousandths of an em]. */
export type GlyphTable = ReadonlyMap<number, readonly [glyph: number, advance: number]>;

function tableOf(weight: Weight): GlyphTable {
  const { glyphs, advances } = metrics[weight];
  const table = new Map<number, readonly [number, number]>();
  let index = 0;
  for (const [first, last] of coveredRanges) {
    for (let codePoint = first; codePoint <= last; codePoint += 1, index += 1) {
      table.set(codePoint, [glyphs[index] ?? 0, advances[index] ?? 0]);
    }
  }
  return table;
}

const glyphTables: Readonly<Record<Weight, GlyphTable>> = { regular: tableOf('regular'), bold: tableOf('bold') };

/** A character that no font holds reached the layout; the request should have been refused. Names code points only. */
function cannotDraw(codePoint: number): Error {
  return new RangeError(`no glyph for U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`);
}

/** Width in points of one line. Throws RangeError for a character that cannot be drawn: never a silent box. */
export function widthOf(text: string, { size, weight }: Setting): number {
  let sum = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const glyph = glyphTables[weight].get(codePoint);
    if (!glyph) throw cannotDraw(codePoint);
    sum += glyph[1];
  }
  return (sum * size) / 1000;
}

/** The longest beginning of a word that fits, at least one character; breaks after - / @ . _ where that loses little. */
function splitWord(word: string, setting: Setting, width: number): readonly [head: string, rest: string] {
  const characters = [...word];
  let count = 1;
  while (count < characters.length && widthOf(characters.slice(0, count + 1).join(''), setting) <= width) count += 1;
  const head = characters.slice(0, count).join('');
  const nicer = Math.max(...['-', '/', '@', '.', '_'].map((mark) => head.lastIndexOf(mark))) + 1;
  const at = nicer > head.length * 0.5 ? nicer : head.length;
  return [head.slice(0, at), word.slice(at)];
}

/** A line of a broken text; `cut` when it ends inside of a word. */
export interface Line {
  readonly text: string;
  readonly cut: boolean;
}

function wrapLine(text: string, setting: Setting, width: number): readonly Line[] {
  const lines: Line[] = [];
  let line = '';
  for (const word of text.split(/ +/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (widthOf(longer, setting) <= width) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push({ text: line, cut: false });
    line = word;
    while (widthOf(line, setting) > width && [...line].length > 1) {
      const [head, rest] = splitWord(line, setting, width);
      lines.push({ text: head, cut: true });
      line = rest;
    }
  }
  return [...lines, { text: line, cut: false }];
}

/** Lines no wider than `width` points. Words break only when one alone is too wide; nothing is dropped but spaces at breaks. */
export function broken(text: string, setting: Setting, width: number): readonly Line[] {
  return drawnText(text)
    .split('\n')
    .flatMap((line) => wrapLine(line.trim(), setting, width));
}

/** The texts of the lines that `broken` makes. */
export function wrap(text: string, setting: Setting, width: number): readonly string[] {
  return broken(text, setting, width).map((line) => line.text);
}
