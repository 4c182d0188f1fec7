/** Marks of a page as PDF operators. The page's own origin is the lower left corner, ours the upper left. */
import { type Look, paper } from '../looks.ts';
import type { BoxMark, FrameMark, RuleMark, SymbolMark, TextMark } from '../marks.ts';
import { encoded } from './encoding.ts';
import type { Piece } from './structure.ts';

/** The number of a marked piece of content and what it is. */
export function beginContent(tag: string, mcid: number): string {
  return `/${tag} <</MCID ${mcid}>> BDC`;
}

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

function color(look: Look, ink: TextMark['ink'], operator: 'rg' | 'RG'): string {
  return `${look.inks[ink].map(number).join(' ')} ${operator}`;
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

/** `goesOn`: another line of the same text follows, from which a space parts this one for whoever hears or copies it. */
function textOf(look: Look, mark: TextMark, goesOn: boolean, foreign?: Foreign): string {
  const { text, x, y, size, weight, ink, cut = false } = mark;
  const set = `${color(look, ink, 'rg')} /${faceNames[weight]} ${number(size)} Tf 1 0 0 1 ${number(x)} ${number(up(y))} Tm`;
  return `BT ${set} ${shown(goesOn && !cut ? `${text} ` : text, foreign)} ET`;
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

function symbolOf({ x, y, bars }: SymbolMark): string {
  const paths = bars.map(([left, top, width, height]) => `${rectangle(x + left, y + top, width, height)} re`);
  return `0 0 0 rg ${paths.join(' ')} f`;
}

/** Operators of one mark. Boxes and slots of a template stay empty until a document is made. */
export function operatorsOf(look: Look, mark: Piece['marks'][number], goesOn = false, foreign?: Foreign): string {
  switch (mark.kind) {
    case 'text':
      return textOf(look, mark, goesOn, foreign);
    case 'rule':
      return ruleOf(look, mark);
    case 'frame':
      return frameOf(look, mark);
    case 'box':
      return boxOf(look, mark);
    case 'symbol':
      return symbolOf(mark);
    case 'slot':
      return '';
  }
}

/** True for what a template leaves empty until a document is made. */
function isOpen(mark: Piece['marks'][number]): boolean {
  return mark.kind === 'slot' || (mark.kind === 'box' && mark.slot !== undefined);
}

function pieceOf(look: Look, { tag, mcid, marks }: Piece, foreign?: Foreign): string {
  if (marks.some(isOpen)) return '';
  const operators = marks.map((mark, index) => operatorsOf(look, mark, index < marks.length - 1, foreign));
  const begin = mcid === undefined ? '/Artifact BMC' : beginContent(tag, mcid);
  return [begin, ...operators, 'EMC'].join('\n');
}

/** The content stream of a page; `foreign` are phrases in another language than that of the document. */
export function contentOf(look: Look, pieces: readonly Piece[], foreign?: Foreign): string {
  return pieces.map((piece) => pieceOf(look, piece, foreign)).join('\n');
}
