declare module 'subset-font' {
  interface Options {
    readonly targetFormat: 'sfnt' | 'woff' | 'woff2';
    readonly noHinting?: boolean;
    readonly noLayoutClosure?: boolean;
    readonly dropTables?: readonly string[];
    /** Axes that stay variable, within these limits. */
    readonly variationAxes?: Readonly<
      Record<string, { readonly min: number; readonly max: number; readonly default?: number }>
    >;
  }
  /** Keeps the glyphs that a text needs. */
  function subsetFont(font: Uint8Array, text: string, options: Options): Promise<Buffer>;
  export = subsetFont;
}
