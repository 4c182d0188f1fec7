import type { Choice } from './cell.ts';
import type { DocumentContext } from './document-context.ts';
import {
  type Block,
  beside,
  type DrawOp,
  type Ink,
  merged,
  type Role,
  type RuleOp,
  type Strip,
  space,
  type TextOp,
} from './draw-ops.ts';
import { measure } from './themes.ts';
import { type Breaking, broken, type Line, widthOf } from './type.ts';

export interface Column {
  readonly x: number;
  readonly width: number;
}

export function fullColumn({ theme }: Pick<DocumentContext, 'theme'>): Column {
  return { x: theme.left, width: measure(theme) };
}

export interface Style extends Breaking {
  readonly ink: Ink;
  readonly role: Role;
  readonly leading: number;
}

/** Several lines from right to left begin at the right edge; a single line stays below its label. */
function startOf({ text, rightToLeft }: Line, style: Style, { x, width }: Column, count: number): number {
  return rightToLeft && count > 1 ? x + Math.max(width - widthOf(text, style, true), 0) : x;
}

/** One strip a line, all of one block. */
export function lines(text: string, style: Style, column: Column): readonly Strip[] {
  const block: Block = { role: style.role };
  const height = style.size * style.leading;
  const all = broken(text, style, column.width);
  return all.map((line) => ({
    height,
    ops: line.text === '' ? [] : [lineOp(line, style, block, startOf(line, style, column, all.length), height)],
  }));
}

/** Centres capitals in the line. */
function lineOp(line: Line, { size, weight, ink }: Style, block: Block, x: number, height: number): TextOp {
  const { text, cut, rightToLeft } = line;
  const y = (height + size * 0.714) / 2;
  const op = { kind: 'text', x, y, text, size, weight, ink, block } as const;
  return { ...op, ...(cut ? { cut } : {}), ...(rightToLeft ? { rightToLeft } : {}) };
}

export function bodyStyle({ theme }: Pick<DocumentContext, 'theme'>): Style {
  return { size: theme.body, weight: 'regular', ink: 'text', role: 'p', leading: theme.leading, longest: theme.longest };
}

export function labelStyle({ theme }: DocumentContext): Style {
  return { size: theme.label, weight: 'regular', ink: 'label', role: 'label', leading: 1.2, longest: theme.longest };
}

/** Answers are bold, what is printed on every copy is not; the last resort of a long fax has no room for that. */
export function valueStyle({ theme }: DocumentContext): Style {
  return {
    size: theme.value,
    weight: theme.runIn ? 'regular' : 'bold',
    ink: 'text',
    role: 'value',
    leading: theme.leading,
    longest: theme.longest,
  };
}

/** `thickness` in hairlines. */
export function fullRule({ theme }: DocumentContext, y: number, thickness = 1, ink: Ink = 'rule'): RuleOp {
  return { kind: 'rule', x: theme.left, y, width: measure(theme), height: theme.hairline * thickness, ink };
}

/** Keeps the first two and the last two lines of a paragraph on one page. */
function withoutOrphans(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => {
    const bound = index === 0 || index === strips.length - 2 || strips.length <= 3;
    return bound && index < strips.length - 1 ? { ...strip, keep: true } : strip;
  });
}

export function paragraph(
  context: DocumentContext,
  text: string,
  change: Partial<Style> = {},
  column = fullColumn(context),
): readonly Strip[] {
  return [...withoutOrphans(lines(text, { ...bodyStyle(context), ...change }, column)), space(context.theme.paragraphGap)];
}

export function title(context: DocumentContext, text: string, lead: string): readonly Strip[] {
  const { theme } = context;
  const big: Style = { size: theme.title, weight: 'bold', ink: 'accent', role: 'h1', leading: 1.2 };
  return [
    space(2),
    ...lines(text, big, fullColumn(context)),
    space(3),
    ...lines(lead, bodyStyle(context), fullColumn(context)),
    space(theme.paragraphGap + 1),
  ];
}

/** Stays with what follows. */
export function heading(context: DocumentContext, text: string): readonly Strip[] {
  const { theme } = context;
  const style: Style = { size: theme.heading, weight: 'bold', ink: 'accent', role: 'h2', leading: 1.25 };
  const words = merged(lines(text, style, fullColumn(context)));
  const rule = fullRule(context, words.height + 1, 1.8, 'accent');
  return [space(theme.sectionGap), { height: words.height + 4, ops: [...words.ops, rule], keep: true }];
}

/** Never breaks over pages. */
export function titledRow(context: DocumentContext, name: string, text: string, share = 0.24): readonly Strip[] {
  const all = fullColumn(context);
  const left: Column = { x: all.x, width: all.width * share - 10 };
  const right: Column = { x: all.x + all.width * share, width: all.width * (1 - share) };
  const body = bodyStyle(context);
  const name$ = merged(lines(name, { ...body, weight: 'bold', role: 'label' }, left));
  const text$ = merged(lines(text, { ...body, role: 'value' }, right));
  return [beside([name$, text$]), space(context.theme.paragraphGap)];
}

function boxOps({ theme, record }: DocumentContext, choice: Choice, x: number, y: number): readonly DrawOp[] {
  const { id, value, label, tooltip = label, ticked } = choice;
  const size = theme.box;
  if (record === undefined) {
    return [{ kind: 'input', x, y, width: size, height: size, name: id, tooltip, input: { check: value } }];
  }
  return [{ kind: 'box', x, y, size, ticked, label }];
}

function choiceIndent({ theme }: DocumentContext): number {
  return theme.box + 6;
}

/** Points that a choice needs on one line. */
export function choiceWidth(context: DocumentContext, { label, hint = '', ticked }: Choice): number {
  const { size } = bodyStyle(context);
  const own = widthOf(label, { size, weight: ticked ? 'bold' : 'regular' });
  return choiceIndent(context) + Math.max(own, widthOf(hint, { size, weight: 'regular' }));
}

/** A checked label is bold. */
export function choiceStrip(context: DocumentContext, choice: Choice, column: Column): Strip {
  const { theme } = context;
  const indent = choiceIndent(context);
  const style = { ...bodyStyle(context), role: 'item' } as const;
  const right = { x: column.x + indent, width: column.width - indent };
  const text = merged([
    ...lines(choice.label, { ...style, weight: choice.ticked ? 'bold' : 'regular' }, right),
    ...(choice.hint === undefined ? [] : lines(choice.hint, { ...style, ink: 'label' }, right)),
  ]);
  const first = theme.body * theme.leading;
  const height = Math.max(text.height, theme.box + 1) + 1;
  return { height, ops: [...boxOps(context, choice, column.x, (first - theme.box) / 2), ...text.ops] };
}
