/** Measuring and breaking text. Widths come from the built metrics, so that a page can be laid out without a PDF library. */
import { drawnText } from './coverage.ts';
import { lineOf } from './fallback.ts';
import { builtWidth, type Weight } from './fonts/advances.ts';
import { breakable } from './fonts/fallback/breaks.ts';
import { needsFallback, pieces } from './fonts/fallback/choice.ts';
import { isRightToLeft } from './fonts/fallback/direction.ts';

export type { Weight } from './fonts/advances.ts';

/** How a text is set; `size` in points. */
export interface Setting {
  readonly size: number;
  readonly weight: Weight;
}

/**
 * Width in points of one line. Throws RangeError for a character that cannot be drawn, and for one that `prepareFallback` was
 * not asked for: never a silent box.
 */
export function widthOf(text: string, { size, weight }: Setting, rightToLeft = false): number {
  return ((builtWidth(text, weight) ?? lineOf(text, weight, rightToLeft).width) * size) / 1000;
}

/** What may not be torn apart: characters, or letters with their marks. */
function lettersIn(word: string): readonly string[] {
  return needsFallback(word) ? pieces(word).map(({ segment }) => segment) : [...word];
}

/** True for a text that is no wider than a line may be. */
type Fits = (text: string) => boolean;

/** The longest beginning of a word that fits, at least one character; breaks after - / @ . _ where that loses little. */
function splitWord(word: string, fits: Fits): readonly [head: string, rest: string] {
  const characters = lettersIn(word);
  let count = 1;
  while (count < characters.length && fits(characters.slice(0, count + 1).join(''))) count += 1;
  const head = characters.slice(0, count).join('');
  const nicer = Math.max(...['-', '/', '@', '.', '_'].map((mark) => head.lastIndexOf(mark))) + 1;
  const at = nicer > head.length * 0.5 ? nicer : head.length;
  return [head.slice(0, at), word.slice(at)];
}

/** A line of a broken text; `cut` when it ends inside of a word. */
export interface Line {
  readonly text: string;
  readonly cut: boolean;
  /** Part of a paragraph that runs from right to left. */
  readonly rightToLeft?: true;
}

/** A part of a line that is not broken unless it alone is too wide; `glued` to the one before without a space. */
interface Part {
  readonly text: string;
  readonly glued: boolean;
}

function partsOf(text: string): readonly Part[] {
  const words = text.split(/ +/);
  if (!needsFallback(text)) return words.map((word) => ({ text: word, glued: false }));
  return words.flatMap((word) => breakable(word).map((part, index) => ({ text: part, glued: index > 0 })));
}

function wrapLine(text: string, fits: Fits): readonly Line[] {
  const lines: Line[] = [];
  let line = '';
  for (const part of partsOf(text)) {
    const longer = line === '' ? part.text : `${line}${part.glued ? '' : ' '}${part.text}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push({ text: line, cut: part.glued });
    line = part.text;
    while (!fits(line) && lettersIn(line).length > 1) {
      const [head, rest] = splitWord(line, fits);
      lines.push({ text: head, cut: true });
      line = rest;
    }
  }
  return [...lines, { text: line, cut: false }];
}

/**
 * The lines of a text that the built faces set alone, each of its words measured once; undefined when they do not, or when a
 * word has to be broken.
 */
function wrapBuilt(text: string, { size, weight }: Setting, width: number): readonly Line[] | undefined {
  const most = (width * 1000) / size;
  const gap = builtWidth(' ', weight) ?? 0;
  const lines: Line[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/ +/)) {
    const own = builtWidth(word, weight);
    if (own === undefined || own > most) return undefined;
    if (line !== '' && used + gap + own > most) {
      lines.push({ text: line, cut: false });
      line = '';
    }
    used = line === '' ? own : used + gap + own;
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, { text: line, cut: false }];
}

function breakLines(text: string, setting: Setting, width: number): readonly Line[] {
  return drawnText(text)
    .split('\n')
    .flatMap((paragraph) => {
      const built = wrapBuilt(paragraph.trim(), setting, width);
      if (built) return built;
      const rightToLeft = needsFallback(paragraph) && isRightToLeft(paragraph);
      const lines = wrapLine(paragraph.trim(), (line) => widthOf(line, setting, rightToLeft) <= width);
      return !rightToLeft ? lines : lines.map((line): Line => ({ ...line, rightToLeft: true }));
    });
}

/** Lines of the texts that dictionaries hold, by how they are set. What people typed is never among them. */
const remembered = new Map<string, Map<string, readonly Line[]>>();
const known = new WeakSet<object>();
const mostSettings = 100;

/** Remembers how the texts of a dictionary break, for as long as the process lives. */
export function rememberLinesOf(dictionary: object): void {
  if (known.has(dictionary)) return;
  known.add(dictionary);
  for (const value of Object.values(dictionary)) {
    if (typeof value === 'string') remembered.set(value, remembered.get(value) ?? new Map());
    else if (typeof value === 'object' && value !== null) rememberLinesOf(value);
  }
}

/** Lines no wider than `width` points. Words break only when one alone is too wide; nothing is dropped but spaces at breaks. */
export function broken(text: string, setting: Setting, width: number): readonly Line[] {
  const settings = remembered.get(text);
  if (!settings) return breakLines(text, setting, width);
  const key = `${setting.size} ${setting.weight} ${width}`;
  const lines = settings.get(key) ?? breakLines(text, setting, width);
  if (settings.size >= mostSettings) settings.clear();
  settings.set(key, lines);
  return lines;
}

/** The texts of the lines that `broken` makes. */
export function wrap(text: string, setting: Setting, width: number): readonly string[] {
  return broken(text, setting, width).map((line) => line.text);
}
