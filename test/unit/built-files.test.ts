/** Files that are built and kept in git are what `npm run build:styles` and `npm run build:fonts` make of their sources. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fontFiles } from '../../lib/documents/fonts/subset.ts';
import { buildAssets } from '../../lib/web/styles/build.ts';

describe('style sheets, scripts and face', () => {
  it('are what their sources make', async () => {
    for (const [file, text] of Object.entries(await buildAssets()))
      expect(text).toBe(readFileSync(new URL(`../../lib/web/built/${file}`, import.meta.url), 'utf8'));
  });
});

describe('fonts', () => {
  it('are what the build script makes of the package', async () => {
    const folder = new URL('../../lib/documents/fonts/built/', import.meta.url);
    for (const [name, made] of Object.entries(await fontFiles())) {
      const kept = await readFile(new URL(name, folder), 'utf8');
      const inflated = (text: string) => inflateSync(Buffer.from(/deflated: '([^']+)'/.exec(text)?.[1] ?? '', 'base64'));
      if (kept.includes("deflated: '")) expect(inflated(kept).equals(inflated(made))).toBe(true);
      else expect(kept).toBe(made);
    }
  });
});
