/** Types of the one package that brings none: only what the bench uses. */
declare module 'pdfkit' {
  import type { EventEmitter } from 'node:events';

  class PDFKit extends EventEmitter {
    constructor(options: { readonly size: string; readonly margin: number; readonly autoFirstPage: boolean });
    registerFont(name: string, file: Uint8Array): this;
    addPage(): this;
    font(name: string): this;
    fontSize(size: number): this;
    fillColor(color: readonly number[]): this;
    text(text: string, x: number, y: number, options: { readonly lineBreak: boolean; readonly baseline: 'alphabetic' }): this;
    rect(x: number, y: number, width: number, height: number): this;
    fill(): this;
    stroke(): this;
    end(): void;
  }
  export = PDFKit;
}
