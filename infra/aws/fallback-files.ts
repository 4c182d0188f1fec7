/** Fonts and shaping engines (23 MB) for scripts beyond the built fonts. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { shipped } from '../../lib/documents/fonts/fallback/files.ts';
import type { FunctionName } from './permissions.ts';
import { root } from './root.ts';

/** Functions that draw names. A test compares the list with what the functions import. */
export const drawing: readonly FunctionName[] = [
  'do-work',
  'record-fax-result',
  'serve-staff-console',
  // Labels and letters for records that go to the health system, and the label on somebody else's pages.
  'serve-public-site',
  'check-upload',
];

export function shipFallback(folder: string): void {
  for (const { from, to } of shipped) {
    const target = join(folder, to);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(root, 'node_modules', from), target);
  }
}
