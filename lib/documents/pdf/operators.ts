/** Marks of a page as PDF operators. The page's own origin is the lower left corner, ours the upper left. */

import { needsFallback } from '../fonts/fallback/choice.ts';
import { type Look, paper } from '../layout/looks.ts';
import type { BoxMark, FrameMark, Ink, RuleMark, SymbolMark, TextMark } from '../layout/marks.ts';
import { lineOf } from '../layout/type.ts';
import { encoded } from './encoding.ts';
import { lineShown, type UsedFaces } from './fallback-text.ts';
import type { Piece } from './structure.ts';

/** Resource names of the two faces, the same on every page. */
export const faceNames = { regular: 'FR', bold: 'FB' } as const;

/** Phrases in another language than that of the document, as one capturing group. */
export interface Foreign {
  readonly phrases: RegExp;
  readonly locale: string;
}

function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function up(y: number): number {
  return paper.height - y;
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return [x, up(y + height), width, height].map(number).join(' ');
}

const inks = new WeakMap<Look, Readonly<Record<Ink, string>>>();

function inksOf({ inks: { text, label, accent, rule } }: Look): Readonly<Record<Ink, string>> {
  const [t, l, a, r] = [text, label, accent, rule].map((parts) => parts.map(number).join(' '));
  return { text: t ?? '', label: l ?? '', accent: a ?? '', rule: r ?? '' };
}

function color(look: Look, ink: Ink, operator: 'rg' | 'RG'): string {
  const written = inks.get(look) ?? inksOf(look);
  inks.set(look, written);
  return `${written[ink]} ${operator}`;
}

/** Shows a text; its foreign parts say which language they are in. */
function shown(text: string, foreign: Foreign | undefined): string {
  const parts = foreign === undefined ? [text] : text.split(foreign.phrases);
  return parts
    .map((part, index) => {
      if (part === '') return '';
      const show = `${encoded(part)} Tj`;
      return index % 2 === 0 ? show : `/Span <</Lang (${foreign?.locale})>> BDC ${show} EMC`;
    })
    .join(' ');
}

/** Color, face and place of a text: what goes before its characters. */
function settingOf(look: Look, { x, y, size, weight, ink }: Omit<TextMark, 'text'>): string {
  return `${color(look, ink, 'rg')} /${faceNames[weight]} ${number(size)} Tf 1 0 0 1 ${number(x)} ${number(up(y))} Tm`;
}

/** What a page's operators need beside its marks. */
export interface Ground {
  /** Phrases in another language than that of the document. */
  readonly foreign?: Foreign | undefined;
  /** Takes note of the fallback faces that are used; without it, a text that needs them cannot be drawn. */
  readonly used?: UsedFaces;
}

/** A line in several faces. `goesOn` as in `textOf`. */
function mixedText(look: Look, mark: TextMark, goesOn: boolean, { foreign, used }: Ground): string {
  const { text, x, y, size, weight, ink, cut = false, rightToLeft } = mark;
  if (!used) throw new RangeError('nothing takes note of the faces that a text needs');
  const built = (part: string) => `/${faceNames[weight]} ${number(size)} Tf ${shown(part, foreign)}`;
  const line = lineOf(text, weight, rightToLeft);
  const runs = lineShown(line, used, { x, y: up(y), size, bold: weight === 'bold' }, built);
  const after = goesOn && !cut ? ` 1 0 0 1 ${number(x + (line.width * size) / 1000)} ${number(up(y))} Tm ${built(' ')}` : '';
  return `BT ${color(look, ink, 'rg')} ${color(look, ink, 'RG')} ${runs}${after} ET`;
}

/** `goesOn`: another line of the same text follows, from which a space parts this one for whoever hears or copies it. */
function textOf(look: Look, mark: TextMark, goesOn: boolean, ground: Ground): string {
  const { text, cut = false } = mark;
  if (needsFallback(text)) return mixedText(look, mark, goesOn, ground);
  return `BT ${settingOf(look, mark)} ${shown(goesOn && !cut ? `${text} ` : text, ground.foreign)} ET`;
}

function ruleOf(look: Look, { x, y, width, height, ink }: RuleMark): string {
  return `${color(look, ink, 'rg')} ${rectangle(x, y, width, height)} re f`;
}

function frameOf(look: Look, { x, y, width, height, thickness, ink }: FrameMark): string {
  return `${color(look, ink, 'RG')} ${number(thickness)} w ${rectangle(x, y, width, height)} re S`;
}

/** The state of a box is also text for a reader who cannot see it. */
function boxOf(look: Look, { x, y, size, ticked }: BoxMark): string {
  const inset = size * 0.22;
  const [left, right, top, bottom] = [x + inset, x + size - inset, up(y + inset), up(y + size - inset)].map(number);
  const cross = ticked ? ` 1.5 w ${left} ${bottom} m ${right} ${top} l S ${left} ${top} m ${right} ${bottom} l S` : '';
  const state = ticked ? '[X] ' : '[ ] ';
  return `/Span <</ActualText (${state})>> BDC ${color(look, 'text', 'RG')} 0.8 w ${rectangle(x, y, size, size)} re S${cross} EMC`;
}

/** In units of its modules, downwards from its upper left corner: whole numbers are short and exact. */
function symbolOf({ x, y, path, unit: [width, height] }: SymbolMark): string {
  return `q 0 0 0 rg ${number(width)} 0 0 ${number(-height)} ${number(x)} ${number(up(y))} cm ${path} f Q`;
}

function operatorsOf(look: Look, mark: Piece['marks'][number], goesOn: boolean, ground: Ground): string {
  switch (mark.kind) {
    case 'text':
      return textOf(look, mark, goesOn, ground);
    case 'rule':
      return ruleOf(look, mark);
    case 'frame':
      return frameOf(look, mark);
    case 'box':
      return boxOf(look, mark);
    case 'symbol':
      return symbolOf(mark);
  }
}

function pieceOf(look: Look, { tag, mcid, marks }: Piece, ground: Ground): string {
  const operators = marks.map((mark, index) => operatorsOf(look, mark, index < marks.length - 1, ground));
  const begin = mcid === undefined ? '/Artifact BMC' : `/${tag} <</MCID ${mcid}>> BDC`;
  return [begin, ...operators, 'EMC'].join('\n');
}

/** The content stream of a page. */
export function contentOf(look: Look, pieces: readonly Piece[], ground: Ground): string {
  return pieces.map((piece) => pieceOf(look, piece, ground)).join('\n');
}
