/**
 * What a page is made of before it becomes a PDF: draw ops (text, rules, boxes, bars) in strips that stack downwards. Pure
 * data, so that tests can read a layout.
 */
import type { Setting } from './type.ts';

export type Ink = 'text' | 'label' | 'accent' | 'rule';

/**
 * What a piece of text is to a reader who cannot see the page. A `label` is followed by its `value`, a `question` by boxes
 * that answer it, a box by its `item`. `artifact` is a repeated header or footer.
 */
export type Role = 'h1' | 'h2' | 'p' | 'item' | 'question' | 'label' | 'value' | 'artifact';

/** Text ops of one paragraph or cell share one Block object: identity tells which lines belong together. */
export interface Block {
  readonly role: Role;
}

/** x and y in points from the top left corner of the page (of the strip, until the strip is placed); y grows downwards. */
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
  /** The line ends inside of a word, which goes on in the next line of the block. */
  readonly cut?: boolean;
  /** Part of a paragraph that runs from right to left. */
  readonly rightToLeft?: true;
}

/** Filled rectangle: rules and bars. */
export interface RuleOp extends Place {
  readonly kind: 'rule';
  readonly width: number;
  readonly height: number;
  readonly ink: Ink;
}

/** Outline of a rectangle. */
export interface FrameOp extends Place {
  readonly kind: 'frame';
  readonly width: number;
  readonly height: number;
  readonly thickness: number;
  readonly ink: Ink;
}

/** A check box drawn as paths: the font has no such characters. */
export interface BoxOp extends Place {
  readonly kind: 'box';
  readonly size: number;
  readonly ticked: boolean;
  readonly label: string;
}

/** Black rectangles of a Code 128 or QR symbol, right and down of x and y. */
export interface SymbolOp extends Place {
  readonly kind: 'symbol';
  /** Rectangles as PDF operators, in units of `unit` points. */
  readonly path: string;
  readonly unit: readonly [width: number, height: number];
  /** What it encodes. */
  readonly text: string;
}

/** A place to fill in on a blank form. Ops of one name are one field that shows everywhere. */
export interface InputOp extends Place {
  readonly kind: 'input';
  readonly name: string;
  readonly tooltip: string;
  readonly width: number;
  readonly height: number;
  readonly input: 'text' | 'lines' | { readonly check: string };
  /** In the running header: the same field again on each page. */
  readonly repeated?: boolean;
}

export type DrawOp = TextOp | RuleOp | FrameOp | BoxOp | SymbolOp | InputOp;

export interface Strip {
  readonly height: number;
  readonly ops: readonly DrawOp[];
  /** True when the next strip has to stand on the same page. */
  readonly keep?: boolean;
  /** Pushes the strip down to this distance from the top of the page: address blocks of window envelopes. */
  readonly from?: number;
  /** White space that is dropped at the top of a page. */
  readonly gap?: boolean;
}

/** A copy of the op at an offset. */
export function moved<Any extends DrawOp>(op: Any, x: number, y: number): Any {
  return x === 0 && y === 0 ? op : { ...op, x: op.x + x, y: op.y + y };
}

/** Strips that have to stay on one page. */
export function together(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => (index < strips.length - 1 ? { ...strip, keep: true } : strip));
}

/** Strips merged into one that cannot break. */
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

/** Strips side by side; `below` adds points under the highest. */
export function beside(strips: readonly Strip[], below = 0): Strip {
  return { height: Math.max(...strips.map(({ height }) => height)) + below, ops: strips.flatMap(({ ops }) => ops) };
}

/** A strip with a frame around it, `thickness` points thick. */
export function outlined({ height, ops }: Strip, { x, width }: Pick<FrameOp, 'x' | 'width'>, thickness: number): Strip {
  return { height, ops: [{ kind: 'frame', x, y: 0, width, height, thickness, ink: 'accent' }, ...ops] };
}

/** White space. */
export function space(height: number): Strip {
  return { height, ops: [], gap: true };
}
