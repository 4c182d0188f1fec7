/** PDFium (4 MB) and the reader of bar codes (1 MB), which are loaded from beside the code under these names. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { barCodeFile } from '../../lib/scans/bar-code-file.ts';
import type { FunctionName } from './permissions.ts';
import { root } from './root.ts';

/** Functions that read or draw pages. A test compares the list with what the functions import. */
export const reading: readonly FunctionName[] = ['check-upload', 'serve-staff-console'];

/** Functions that read bar codes, with the same test. */
export const readingCodes: readonly FunctionName[] = ['check-upload'];

export function shipCodes(folder: string): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(root, `node_modules/zxing-wasm/dist/reader/${barCodeFile}`), join(folder, barCodeFile));
  copyFileSync(join(root, 'infra/supply/zxing-notice.txt'), join(folder, 'zxing-notice.txt'));
}

export function shipReader(folder: string): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(root, 'node_modules/@hyzyla/pdfium/dist/pdfium.wasm'), join(folder, 'pdfium.wasm'));
  copyFileSync(join(root, 'infra/supply/pdfium-notice.txt'), join(folder, 'pdfium-notice.txt'));
}
