/** PDF's origin is the lower left corner of the page, ours the upper left. */

import { needsFallback } from '../fonts/fallback/choice.ts';
import type { BoxOp, FrameOp, Ink, RuleOp, SymbolOp, TextOp } from '../layout/draw-ops.ts';
import { paper, type Theme } from '../layout/themes.ts';
import { lineOf } from '../layout/type.ts';
import { encoded, number } from './encoding.ts';
import { lineShown, type UsedFaces } from './fallback-text.ts';
import type { Piece } from './structure.ts';

/** The same on every page. */
export const faceNames = { regular: 'FR', bold: 'FB' } as const;

/** One capturing group. */
export interface Foreign {
  readonly phrases: RegExp;
  readonly locale: string;
}

function up(y: number): number {
  return paper.height - y;
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return [x, up(y + height), width, height].map(number).join(' ');
}

const inks = new WeakMap<Theme, Readonly<Record<Ink, string>>>();

function inksOf({ inks: { text, label, accent, rule } }: Theme): Readonly<Record<Ink, string>> {
  const [t, l, a, r] = [text, label, accent, rule].map((parts) => parts.map(number).join(' '));
  return { text: t ?? '', label: l ?? '', accent: a ?? '', rule: r ?? '' };
}

function color(theme: Theme, ink: Ink, operator: 'rg' | 'RG'): string {
  const written = inks.get(theme) ?? inksOf(theme);
  inks.set(theme, written);
  return `${written[ink]} ${operator}`;
}

/** Marks the language of foreign parts. */
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

function settingOf(theme: Theme, { x, y, size, weight, ink }: Omit<TextOp, 'text'>): string {
  return `${color(theme, ink, 'rg')} /${faceNames[weight]} ${number(size)} Tf 1 0 0 1 ${number(x)} ${number(up(y))} Tm`;
}

export interface Ground {
  readonly foreign?: Foreign | undefined;
  readonly used: UsedFaces;
}

/** `goesOn` as in `textOf`. */
function mixedText(theme: Theme, op: TextOp, goesOn: boolean, { foreign, used }: Ground): string {
  const { text, x, y, size, weight, ink, cut = false, rightToLeft } = op;
  const built = (part: string) => `/${faceNames[weight]} ${number(size)} Tf ${shown(part, foreign)}`;
  const line = lineOf(text, weight, rightToLeft);
  const runs = lineShown(line, used, { x, y: up(y), size, bold: weight === 'bold' }, built);
  const after = goesOn && !cut ? ` 1 0 0 1 ${number(x + (line.width * size) / 1000)} ${number(up(y))} Tm ${built(' ')}` : '';
  return `BT ${color(theme, ink, 'rg')} ${color(theme, ink, 'RG')} ${runs}${after} ET`;
}

/** `goesOn`: another line of the same text follows, so a space ends this one for screen readers and copied text. */
function textOf(theme: Theme, op: TextOp, goesOn: boolean, ground: Ground): string {
  const { text, cut = false } = op;
  if (needsFallback(text)) return mixedText(theme, op, goesOn, ground);
  return `BT ${settingOf(theme, op)} ${shown(goesOn && !cut ? `${text} ` : text, ground.foreign)} ET`;
}

function ruleOf(theme: Theme, { x, y, width, height, ink }: RuleOp): string {
  return `${color(theme, ink, 'rg')} ${rectangle(x, y, width, height)} re f`;
}

function frameOf(theme: Theme, { x, y, width, height, thickness, ink }: FrameOp): string {
  return `${color(theme, ink, 'RG')} ${number(thickness)} w ${rectangle(x, y, width, height)} re S`;
}

/** The state is text too, for a reader who cannot see it. */
function boxOf(theme: Theme, { x, y, size, ticked }: BoxOp): string {
  const inset = size * 0.22;
  const [left, right, top, bottom] = [x + inset, x + size - inset, up(y + inset), up(y + size - inset)].map(number);
  const cross = ticked ? ` 1.5 w ${left} ${bottom} m ${right} ${top} l S ${left} ${top} m ${right} ${bottom} l S` : '';
  const state = ticked ? '[X] ' : '[ ] ';
  return `/Span <</ActualText (${state})>> BDC ${color(theme, 'text', 'RG')} 0.8 w ${rectangle(x, y, size, size)} re S${cross} EMC`;
}

/** In units of its modules: whole numbers are short and exact. */
function symbolOf({ x, y, path, unit: [width, height] }: SymbolOp): string {
  return `q 0 0 0 rg ${number(width)} 0 0 ${number(-height)} ${number(x)} ${number(up(y))} cm ${path} f Q`;
}

function operatorsOf(theme: Theme, op: Piece['ops'][number], goesOn: boolean, ground: Ground): string {
  switch (op.kind) {
    case 'text':
      return textOf(theme, op, goesOn, ground);
    case 'rule':
      return ruleOf(theme, op);
    case 'frame':
      return frameOf(theme, op);
    case 'box':
      return boxOf(theme, op);
    case 'symbol':
      return symbolOf(op);
  }
}

function pieceOf(theme: Theme, { tag, mcid, ops }: Piece, ground: Ground): string {
  const operators = ops.map((op, index) => operatorsOf(theme, op, index < ops.length - 1, ground));
  const begin = mcid === undefined ? '/Artifact BMC' : `/${tag} <</MCID ${mcid}>> BDC`;
  return [begin, ...operators, 'EMC'].join('\n');
}

/** The content stream of a page. */
export function contentOf(theme: Theme, pieces: readonly Piece[], ground: Ground): string {
  return pieces.map((piece) => pieceOf(theme, piece, ground)).join('\n');
}
