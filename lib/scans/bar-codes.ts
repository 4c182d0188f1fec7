/**
 * Bar codes and QR codes on a page, by zxing-cpp as WebAssembly. Its file is read from beside the code or from the package: nothing is
 * fetched from a network, which the package would do by itself.
 */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader';
import { readReference } from '../request/reference.ts';
import { barCodeFile } from './bar-code-file.ts';
import { type Greys, smoothed } from './greys.ts';

function wasm(): ArrayBuffer {
  const beside = join(import.meta.dirname, barCodeFile);
  const path = existsSync(beside) ? beside : createRequire(import.meta.url).resolve(`zxing-wasm/reader/${barCodeFile}`);
  return new Uint8Array(readFileSync(path)).buffer;
}

let started: Promise<unknown> | undefined;

function ready(): Promise<unknown> {
  started ??= prepareZXingModule({ overrides: { wasmBinary: wasm() }, fireImmediately: true });
  return started;
}

/** What our own papers print: the reference as Code 128 and as QR (lib/documents/layout/code128.ts). */
const printed: ReaderOptions = { formats: ['Code128', 'QRCode'], tryHarder: true, tryRotate: true, maxNumberOfSymbols: 8 };

async function textsOn({ width, height, greys }: Greys, options: ReaderOptions): Promise<readonly string[]> {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < greys.length; at += 1) data.fill(greys[at] ?? 0, at * 4, at * 4 + 4);
  const found = await readBarcodes({ width, height, data, colorSpace: 'srgb' }, { ...printed, ...options });
  return found.filter(({ isValid }) => isValid).map(({ text }) => text);
}

export interface CodesOnPage {
  /** Of our own papers, each once. A code is ours only with a valid check symbol. */
  readonly references: readonly string[];
  /** There is a code that is none of ours. */
  readonly foreign: boolean;
}

function codesIn(texts: readonly string[]): CodesOnPage {
  const read = texts.map((text) => (text.length === 13 ? readReference(text) : null));
  return {
    references: [...new Set(read.filter((reference) => reference !== null))],
    foreign: read.some((reference) => reference === null),
  };
}

/** Reads a page; a page without a code of ours is looked at again without its specks, as a bad fax has them. */
export async function codesOn(page: Greys): Promise<CodesOnPage> {
  await ready();
  const first = codesIn(await textsOn(page, {}));
  if (first.references.length > 0) return first;
  const again = codesIn(await textsOn(smoothed(page), { binarizer: 'GlobalHistogram' }));
  return { references: again.references, foreign: first.foreign || again.foreign };
}
