/** Pages before they become a PDF: draw ops in strips that stack downwards. Pure data, so that tests can read a layout. */
import type { Setting } from './type.ts';

export type Ink = 'text' | 'label' | 'accent' | 'rule';

/**
 * For readers who cannot see the page: a `value` follows its `label`, boxes their `question`, an `item` its box. `artifact` is
 * a repeated header or footer.
 */
export type Role = 'h1' | 'h2' | 'p' | 'item' | 'question' | 'label' | 'value' | 'artifact';

/** Text ops of one paragraph share one Block object: its identity joins the lines. */
export interface Block {
  readonly role: Role;
}

/** In points from the top left corner of the page (of the strip, until it is placed); y grows downwards. */
interface Place {
  readonly x: number;
  readonly y: number;
}

export interface TextOp extends Place, Setting {
  readonly kind: 'text';
  /** One line; y is its baseline. */
  readonly text: string;
  readonly ink: Ink;
  readonly block: Block;
  /** The line ends inside of a word. */
  readonly cut?: boolean;
  readonly rightToLeft?: true;
}

export interface RuleOp extends Place {
  readonly kind: 'rule';
  readonly width: number;
  readonly height: number;
  readonly ink: Ink;
}

export interface FrameOp extends Place {
  readonly kind: 'frame';
  readonly width: number;
  readonly height: number;
  readonly thickness: number;
  readonly ink: Ink;
}

/** Drawn as paths: the font has no such characters. */
export interface BoxOp extends Place {
  readonly kind: 'box';
  readonly size: number;
  readonly ticked: boolean;
  readonly label: string;
}

/** Black, right and down of x and y. */
export interface SymbolOp extends Place {
  readonly kind: 'symbol';
  /** PDF operators, in units of `unit` points. */
  readonly path: string;
  readonly unit: readonly [width: number, height: number];
  readonly text: string;
}

/** Ops of one name are one field that shows everywhere. */
export interface InputOp extends Place {
  readonly kind: 'input';
  readonly name: string;
  readonly tooltip: string;
  readonly width: number;
  readonly height: number;
  /** `lines`: room for several. */
  readonly input: 'text' | 'lines' | { readonly check: string };
  /** The same field on each page. */
  readonly repeated?: boolean;
}

export type DrawOp = TextOp | RuleOp | FrameOp | BoxOp | SymbolOp | InputOp;

export interface Strip {
  readonly height: number;
  readonly ops: readonly DrawOp[];
  /** The next strip has to be on the same page. */
  readonly keep?: boolean;
  /** At least this far from the top of the page: address blocks of window envelopes. */
  readonly from?: number;
  /** Dropped at the top of a page. */
  readonly gap?: boolean;
}

export function moved<Any extends DrawOp>(op: Any, x: number, y: number): Any {
  return x === 0 && y === 0 ? op : { ...op, x: op.x + x, y: op.y + y };
}

/** Strips that have to stay on one page. */
export function together(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => (index < strips.length - 1 ? { ...strip, keep: true } : strip));
}

/** One strip that cannot break over pages. */
export function merged(strips: readonly Strip[]): Strip {
  let height = 0;
  const ops: DrawOp[] = [];
  for (const strip of strips) {
    const top = height;
    ops.push(...strip.ops.map((op) => moved(op, 0, top)));
    height += strip.height;
  }
  return { height, ops };
}

/** `below` adds points under the highest. */
export function beside(strips: readonly Strip[], below = 0): Strip {
  return { height: Math.max(...strips.map(({ height }) => height)) + below, ops: strips.flatMap(({ ops }) => ops) };
}

/** `thickness` in points. */
export function outlined({ height, ops }: Strip, { x, width }: Pick<FrameOp, 'x' | 'width'>, thickness: number): Strip {
  return { height, ops: [{ kind: 'frame', x, y: 0, width, height, thickness, ink: 'accent' }, ...ops] };
}

export function space(height: number): Strip {
  return { height, ops: [], gap: true };
}
