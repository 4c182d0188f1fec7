/**
 * What a page is made of before it becomes a PDF: marks (text, rules, boxes, bars) in strips that stack downwards. Pure
 * data, so that tests can read a layout.
 */
import type { Setting } from './type.ts';

export type Ink = 'text' | 'label' | 'accent' | 'rule';

/**
 * What a piece of text is to a reader who cannot see the page. A `label` is followed by its `value`, a `question` by boxes
 * that answer it, a box by its `item`. `artifact` is repeated page furniture.
 */
export type Role = 'h1' | 'h2' | 'p' | 'item' | 'question' | 'label' | 'value' | 'artifact';

/** Text marks of one paragraph or cell share one Block object: identity tells which lines belong together. */
export interface Block {
  readonly role: Role;
}

/** x and y in points from the top left corner of the page (of the strip, until the strip is placed); y grows downwards. */
interface Place {
  readonly x: number;
  readonly y: number;
}

export interface TextMark extends Place, Setting {
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
export interface RuleMark extends Place {
  readonly kind: 'rule';
  readonly width: number;
  readonly height: number;
  readonly ink: Ink;
}

/** Outline of a rectangle. */
export interface FrameMark extends Place {
  readonly kind: 'frame';
  readonly width: number;
  readonly height: number;
  readonly thickness: number;
  readonly ink: Ink;
}

/** A check box drawn as paths: the font has no such characters. */
export interface BoxMark extends Place {
  readonly kind: 'box';
  readonly size: number;
  readonly ticked: boolean;
  readonly label: string;
}

/** Black rectangles of a Code 128 or QR symbol, right and down of x and y. */
export interface SymbolMark extends Place {
  readonly kind: 'symbol';
  /** Rectangles as PDF operators, in units of `unit` points. */
  readonly path: string;
  readonly unit: readonly [width: number, height: number];
  /** What it encodes. */
  readonly text: string;
}

/** A place to fill in on a blank form. Marks of one name are one field that shows everywhere. */
export interface InputMark extends Place {
  readonly kind: 'input';
  readonly name: string;
  readonly tooltip: string;
  readonly width: number;
  readonly height: number;
  readonly input: 'text' | 'lines' | { readonly check: string };
  /** Part of the page furniture: the same field again on each page. */
  readonly repeated?: boolean;
}

export type Mark = TextMark | RuleMark | FrameMark | BoxMark | SymbolMark | InputMark;

export interface Strip {
  readonly height: number;
  readonly marks: readonly Mark[];
  /** True when the next strip has to stand on the same page. */
  readonly keep?: boolean;
  /** Pushes the strip down to this distance from the top of the page: address blocks of window envelopes. */
  readonly from?: number;
  /** White space that is dropped at the top of a page. */
  readonly gap?: boolean;
}

/** The mark elsewhere. */
export function moved<Any extends Mark>(mark: Any, x: number, y: number): Any {
  return x === 0 && y === 0 ? mark : { ...mark, x: mark.x + x, y: mark.y + y };
}

/** Strips that have to stay on one page. */
export function together(strips: readonly Strip[]): readonly Strip[] {
  return strips.map((strip, index) => (index < strips.length - 1 ? { ...strip, keep: true } : strip));
}

/** Strips merged into one that cannot break. */
export function merged(strips: readonly Strip[]): Strip {
  let height = 0;
  const marks: Mark[] = [];
  for (const strip of strips) {
    const top = height;
    marks.push(...strip.marks.map((mark) => moved(mark, 0, top)));
    height += strip.height;
  }
  return { height, marks };
}

/** White space. */
export function space(height: number): Strip {
  return { height, marks: [], gap: true };
}
