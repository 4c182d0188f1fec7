/** Marks of a page as PDF operators. The page's own origin is the lower left corner, ours the upper left. */
import { type Look, paper } from '../looks.ts';
import type { BoxMark, FrameMark, InputMark, Mark, RuleMark, SymbolMark, TextMark } from '../marks.ts';
import { encoded } from './font.ts';

/** Resource names of the two faces, the same on every page. */
export const faceNames = { regular: 'FR', bold: 'FB' } as const;

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

function textOf(look: Look, { text, x, y, size, weight, ink }: TextMark): string {
  return `BT ${color(look, ink, 'rg')} /${faceNames[weight]} ${number(size)} Tf 1 0 0 1 ${number(x)} ${number(up(y))} Tm ${encoded(text)} Tj ET`;
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

/** Operators of one mark; inputs are drawn by their fields. */
function operatorsOf(look: Look, mark: Exclude<Mark, InputMark>): string {
  switch (mark.kind) {
    case 'text':
      return textOf(look, mark);
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

/** Page furniture is marked as an artifact: readers that speak the page pass over it. */
function isArtifact(mark: Mark): boolean {
  return mark.kind !== 'box' && (mark.kind !== 'text' || mark.block.role === 'artifact');
}

/** The content stream of a page. */
export function contentOf(look: Look, marks: readonly Mark[]): string {
  return marks
    .flatMap((mark) => {
      if (mark.kind === 'input') return [];
      const operators = operatorsOf(look, mark);
      return [isArtifact(mark) ? `/Artifact BMC ${operators} EMC` : operators];
    })
    .join('\n');
}
