/** Spelled out, so that the compiler need not infer the type of thousands of numbers. */
export interface BuiltFace {
  readonly name: string;
  readonly ascent: number;
  readonly descent: number;
  readonly capHeight: number;
  readonly bounds: readonly number[];
  /** Glyph by code point, in the order of the ranges. */
  readonly glyphs: readonly number[];
  /** Of the TrueType file. */
  readonly length: number;
  /** Deflated, base 64: goes into a PDF as it is. */
  readonly deflated: string;
}
