/** PDFium (4 MB), which the package loads from beside the code under this name. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FunctionName } from './permissions.ts';
import { root } from './root.ts';

/** Functions that read or draw pages. A test compares the list with what the functions import. */
export const reading: readonly FunctionName[] = ['check-upload', 'serve-staff-console'];

export function shipReader(folder: string): void {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(root, 'node_modules/@hyzyla/pdfium/dist/pdfium.wasm'), join(folder, 'pdfium.wasm'));
  copyFileSync(join(root, 'infra/supply/pdfium-notice.txt'), join(folder, 'pdfium-notice.txt'));
}
