/** Measures with the built metrics, so that a page can be laid out without a PDF library. */
import { builtWidth, type Weight } from '../fonts/advances.ts';
import { drawnText, needsFallback, pieces } from '../fonts/fallback/choice.ts';
import { isRightToLeft } from '../fonts/fallback/direction.ts';
import type { SetLine } from '../fonts/fallback/lines.ts';

export type { Weight } from '../fonts/advances.ts';

/** `size` in points. */
export interface Setting {
  readonly size: number;
  readonly weight: Weight;
}

/** Most documents do not need it. */
let fallback: typeof import('../fonts/fallback/lines.ts') | undefined;
/** May hold names. */
const setLines = new Map<string, SetLine>();

/** Call when a document is finished: typed text stays in memory no longer. */
export function forgetLines(): void {
  setLines.clear();
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * Call before anything is measured: loads the faces that the texts at any depth of `values` need. Rejects with RangeError for a
 * character that cannot be drawn.
 */
export async function prepareFallback(...values: readonly unknown[]): Promise<void> {
  forgetLines();
  const texts = textsIn(values).map(drawnText).filter(needsFallback);
  if (texts.length === 0) return;
  fallback ??= await import('../fonts/fallback/lines.ts');
  await fallback.loadFaces(texts);
}

function loadedFallback() {
  if (!fallback) throw new RangeError('a text needs faces that are not loaded: prepareFallback comes first');
  return fallback;
}

/** Throws RangeError for what cannot be drawn or was not prepared. */
export function lineOf(text: string, weight: Weight, rightToLeft = false): SetLine {
  const key = `${weight}${rightToLeft ? '<' : '>'}${text}`;
  const line = setLines.get(key) ?? loadedFallback().setLine(text, weight, rightToLeft);
  setLines.set(key, line);
  return line;
}

/** In points, of one line. Throws RangeError, never a silent box, for what cannot be drawn or was not prepared. */
export function widthOf(text: string, { size, weight }: Setting, rightToLeft = false): number {
  return ((builtWidth(text, weight) ?? lineOf(text, weight, rightToLeft).width) * size) / 1000;
}

/** Units that no line break may split. */
function lettersIn(word: string): readonly string[] {
  return needsFallback(word) ? pieces(word).map(({ segment }) => segment) : [...word];
}

/** `longest`: characters that a line may have, by default any number. */
export type Breaking = Setting & { readonly longest?: number };

type Fits = (text: string) => boolean;

/** The longest part that fits, at least one character; breaks after - / @ . _ where that loses little. */
function splitWord(word: string, fits: Fits): readonly [head: string, rest: string] {
  const characters = lettersIn(word);
  let count = 1;
  while (count < characters.length && fits(characters.slice(0, count + 1).join(''))) count += 1;
  const head = characters.slice(0, count).join('');
  const nicer = Math.max(...['-', '/', '@', '.', '_'].map((sign) => head.lastIndexOf(sign))) + 1;
  const at = nicer > head.length * 0.5 ? nicer : head.length;
  return [head.slice(0, at), word.slice(at)];
}

/** `cut` when the line ends inside of a word. */
export interface Line {
  readonly text: string;
  readonly cut: boolean;
  readonly rightToLeft?: true;
}

/** Broken only when it alone is too wide; `glued` to the one before without a space. */
interface Part {
  readonly text: string;
  readonly glued: boolean;
}

function partsOf(text: string): readonly Part[] {
  const words = text.split(/ +/);
  if (!needsFallback(text)) return words.map((word) => ({ text: word, glued: false }));
  const { breakable } = loadedFallback();
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

/** Measures each word once; undefined when the built faces do not suffice, or when a word has to be broken. */
function wrapBuilt(
  text: string,
  { size, weight, longest = Number.POSITIVE_INFINITY }: Breaking,
  width: number,
): readonly Line[] | undefined {
  const most = (width * 1000) / size;
  const gap = builtWidth(' ', weight) ?? 0;
  const lines: Line[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/ +/)) {
    const own = builtWidth(word, weight);
    if (own === undefined || own > most || word.length > longest) return undefined;
    if (line !== '' && (used + gap + own > most || line.length + 1 + word.length > longest)) {
      lines.push({ text: line, cut: false });
      line = '';
    }
    used = line === '' ? own : used + gap + own;
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, { text: line, cut: false }];
}

function breakLines(text: string, setting: Breaking, width: number): readonly Line[] {
  return drawnText(text)
    .split('\n')
    .flatMap((paragraph) => {
      const built = wrapBuilt(paragraph.trim(), setting, width);
      if (built) return built;
      const rightToLeft = needsFallback(paragraph) && isRightToLeft(paragraph);
      const lines = wrapLine(
        paragraph.trim(),
        (line) => line.length <= (setting.longest ?? Number.POSITIVE_INFINITY) && widthOf(line, setting, rightToLeft) <= width,
      );
      return !rightToLeft ? lines : lines.map((line): Line => ({ ...line, rightToLeft: true }));
    });
}

/** By the width of the column, for each size and weight. */
type Remembered = Map<number, Map<number, readonly Line[]>>;

/** Texts of dictionaries, never what people typed. */
const remembered = new Map<string, Remembered>();
const known = new WeakSet<object>();
const mostWidths = 50;

/** For as long as the process lives. */
export function rememberLinesOf(dictionary: object): void {
  if (known.has(dictionary)) return;
  known.add(dictionary);
  for (const value of Object.values(dictionary)) {
    if (typeof value === 'string') remembered.set(value, remembered.get(value) ?? new Map());
    else if (typeof value === 'object' && value !== null) rememberLinesOf(value);
  }
}

/** Lines no wider than `width` points and no longer than `longest` characters; drops nothing but spaces at breaks. */
export function broken(text: string, setting: Breaking, width: number): readonly Line[] {
  const settings = remembered.get(text);
  if (!settings) return breakLines(text, setting, width);
  const key = setting.weight === 'bold' ? -setting.size : setting.size;
  const byWidth = settings.get(key) ?? new Map<number, readonly Line[]>();
  settings.set(key, byWidth);
  const lines = byWidth.get(width) ?? breakLines(text, setting, width);
  if (byWidth.size >= mostWidths) byWidth.clear();
  byWidth.set(width, lines);
  return lines;
}

export function wrap(text: string, setting: Setting, width: number): readonly string[] {
  return broken(text, setting, width).map((line) => line.text);
}
