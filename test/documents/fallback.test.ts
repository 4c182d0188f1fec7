/** Every name prints: names in every script, read back from the documents, and nothing drawn that the face does not draw. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { unprintable } from '../../lib/documents/coverage.ts';
import { layDocument, makeDocument, makeFaxPackage } from '../../lib/documents/documents.ts';
import { prepareFallback, widthOf } from '../../lib/documents/layout/type.ts';
import { makeLetter } from '../../lib/documents/letters/make-letter.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { languages } from '../../lib/request/vocabulary.ts';
import { body, namesByScript, recordOf, scriptsInput, typicalInput } from './fixtures.ts';
import { answersOf, read, squeezed } from './reading.ts';

const facility = lakeNorman;
const folder = mkdtempSync(join(tmpdir(), 'fallback-'));
afterAll(() => rmSync(folder, { recursive: true }));
const installed = (command: string) => spawnSync(command, ['-v']).error === undefined;

/** Without what nobody sees: joiners, and the marks of direction that pdftotext adds. */
function seen(text: string): string {
  return squeezed(text).replace(/\p{Cf}|\ufe0f/gu, '');
}

function recordNamed(name: string) {
  const input = typicalInput('patient', 'en');
  return recordOf(body({ ...input, patient: { ...input.patient, lastName: name } }));
}

async function formOf(name: string): Promise<Uint8Array> {
  return (await makeDocument('access-request', recordNamed(name), { facility })).bytes;
}

const scripts = Object.entries(namesByScript);
const names = scripts.flatMap(([script, some]) => some.map((name) => ({ script, name })));

describe.each(names)('$script: $name', ({ script, name }) => {
  it('is not refused, and is read back whole and in the order in which it is spoken', async () => {
    expect(unprintable(name)).toBe('');
    expect(seen((await read(await formOf(name))).text)).toContain(seen(name));
  });

  // It sorts by place what stands on a line: words of two directions come in another order, and Hebrew points may.
  it.runIf(installed('pdftotext') && script !== 'mixed')('is found by pdftotext', async () => {
    const file = join(folder, 'form.pdf');
    writeFileSync(file, await formOf(name));
    const unpointed = (text: string) => seen(text).replace(/[\u0591-\u05bd\u05bf-\u05c7]/g, '');
    const text = unpointed(execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' }));
    for (const word of name.split(/[ ()]+/)) expect(text).toContain(unpointed(word));
  });
});

/** How many dark points a page shows in a rectangle, at 144 dots per inch; measures in points from its upper left corner. */
function inkIn(
  file: string,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): number {
  const [x, y, width, height] = [box.x, box.y, box.width, box.height].map((value) => String(Math.round(value * 2)));
  const area = ['-x', `${x}`, '-y', `${y}`, '-W', `${width}`, '-H', `${height}`];
  const picture = execFileSync('pdftoppm', ['-r', '144', '-gray', '-f', '1', '-l', '1', ...area, file]);
  return picture.subarray(-Number(width) * Number(height)).filter((shade) => shade < 128).length;
}

describe.runIf(installed('pdftoppm'))('on paper', () => {
  const one = scripts.flatMap(([script, [name = '']]) => [...name.split(' ').slice(0, 1)].map((word) => ({ script, word })));

  it.each(one)('$script is seen: $word', async ({ word }) => {
    const record = recordNamed(word);
    const file = join(folder, 'picture.pdf');
    writeFileSync(file, (await makeDocument('access-request', record, { facility })).bytes);
    const ops = layDocument('access-request', record, { facility })[0]?.ops ?? [];
    const op = ops.find((found) => found.kind === 'text' && found.text === word.normalize('NFC'));
    if (op?.kind !== 'text') throw new Error('the name is not on the first page');
    const box = { x: op.x, y: op.y - op.size, width: widthOf(op.text, op), height: op.size * 1.2 };
    expect(inkIn(file, box)).toBeGreaterThan(20 * [...word].length);
    // Beside it there is nothing: no glyph stands where none was measured.
    expect(inkIn(file, { ...box, x: box.x + box.width + 1.5, width: 20, height: op.size })).toBe(0);
  });
});

function streamOf(value: unknown): Uint8Array {
  if (!(value instanceof PDFRawStream)) throw new Error('no stream');
  return inflateSync(value.getContents());
}

/** The fallback fonts of a document: glyph, width and meaning of each code. */
async function fontsOf(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const fonts = document.getPage(0).node.Resources()?.lookup(PDFName.of('Font'), PDFDict);
  const names = fonts?.keys().filter((name) => /^\/F\d$/.test(name.asString())) ?? [];
  return names.flatMap((name) => {
    const font = fonts?.lookup(name, PDFDict);
    const descendant = font?.lookup(PDFName.of('DescendantFonts'), PDFArray).lookup(0, PDFDict);
    const map = Buffer.from(streamOf(descendant?.lookup(PDFName.of('CIDToGIDMap'))));
    return {
      base: font?.lookup(PDFName.of('BaseFont'), PDFName).asString() ?? '',
      glyphs: Array.from({ length: map.length / 2 - 1 }, (_, index) => map.readUInt16BE(index * 2 + 2)),
      widths: descendant?.lookup(PDFName.of('W'), PDFArray).lookup(1, PDFArray).asArray() ?? [],
      unicode: Buffer.from(streamOf(font?.lookup(PDFName.of('ToUnicode')))).toString('latin1'),
    };
  });
}

describe('the fonts of a document', () => {
  it('hold no empty box, and a width and a meaning for every code', async () => {
    for (const type of ['patient', 'attorney', 'treating-provider'] as const) {
      const record = recordOf(body(scriptsInput(type, 'en')));
      for (const kind of record.route.documents.filter((one) => one !== 'fax-cover')) {
        const fonts = await fontsOf((await makeDocument(kind, record, { facility })).bytes);
        for (const { base, glyphs, widths, unicode } of fonts) {
          expect(base).toMatch(/^\/[A-Z]{6}\+Noto/);
          expect(glyphs).not.toContain(0);
          expect(widths).toHaveLength(glyphs.length);
          expect(unicode.match(/^<[0-9A-F]{4}> <([0-9A-F]{4})+>$/gm)).toHaveLength(glyphs.length);
        }
      }
    }
  });

  it('are only those that its names need', async () => {
    const bases = async (name: string) => (await fontsOf(await formOf(name))).map(({ base }) => base.split('+')[1]);
    expect(await bases('Mendoza Юлия')).toEqual([]);
    expect(await bases('王小明')).toEqual(['NotoSansSC-Regular']);
    expect(await bases('محمد 김')).toEqual(['NotoNaskhArabic-Regular', 'NotoSansKR-Regular']);
  });

  it('stay small', async () => {
    const plain = (await formOf('Юлия')).length;
    for (const { name } of names) expect((await formOf(name)).length - plain).toBeLessThan(9_000);
  });
});

describe('documents in every script', () => {
  const cases = (['patient', 'attorney', 'treating-provider'] as const).flatMap((type) =>
    languages.map((language) => ({ type, language })),
  );

  it.each(cases)('of $type in $language say every answer whole', async ({ type, language }) => {
    const request = body(scriptsInput(type, language));
    const record = recordOf(request);
    const texts: string[] = [];
    for (const kind of record.route.documents)
      texts.push((await read((await makeDocument(kind, record, { facility })).bytes)).text);
    const whole = seen(texts.join(''));
    expect(answersOf(request, language).filter((answer) => !whole.includes(seen(answer)))).toEqual([]);
  });

  it('are the same bytes when made again, also after others', async () => {
    const record = recordOf(body(scriptsInput('patient', 'en')));
    const one = await makeDocument('access-request', record, { facility });
    await formOf('김민준 王');
    const two = await makeDocument('access-request', record, { facility });
    expect(Buffer.from(one.bytes).equals(two.bytes)).toBe(true);
  });

  it('go through the fax: black, not under 11 points, not more pages than a line carries', async () => {
    const record = recordOf(body(scriptsInput('treating-provider', 'en')));
    const { pages } = await makeFaxPackage(record, { facility, attempt: 1, now: new Date('2026-11-22T16:00:00Z') });
    expect(pages).toBeLessThanOrEqual(5);
    const ops = layDocument('care-request', record, { facility }).flatMap((page) => page.ops);
    const sizes = ops.flatMap((op) => (op.kind === 'text' ? [op.size] : []));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
  });

  it('are letters too', async () => {
    const record = recordNamed('محمد عبد الرحمن');
    const { bytes } = await makeLetter('receipt', record, {}, { facility, now: new Date('2026-11-23T16:00:00Z') });
    expect(seen((await read(bytes)).text)).toContain(seen('محمد عبد الرحمن'));
  });

  it('are not measured before their faces are there', async () => {
    await expect(prepareFallback({ name: ['བོད'] })).rejects.toThrow('U+0F56');
  });
});
