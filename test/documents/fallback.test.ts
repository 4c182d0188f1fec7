/** Every name prints: names in every script, read back from the documents, and nothing drawn that the face does not draw. */
import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { unprintable } from '../../lib/documents/coverage.ts';
import { layDocument, makeDocument, makeFaxPackage } from '../../lib/documents/documents.ts';
import { prepareFallback } from '../../lib/documents/layout/type.ts';
import { makeLetter } from '../../lib/documents/letters/make-letter.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { languages } from '../../lib/request/vocabulary.ts';
import { deep, inTurn } from '../support/depth.ts';
import { body, namesByScript, recordNamed, recordOf, scriptsInput } from './fixtures.ts';
import { answersOf, read, seen } from './reading.ts';

const facility = lakeNorman;

/** One for each form. */
const kinds = ['patient', 'attorney', 'treating-provider'] as const;

async function formOf(name: string): Promise<Uint8Array> {
  return (await makeDocument('access-request', recordNamed(name), { facility })).bytes;
}

const scripts = Object.entries(namesByScript).filter((_, place) => deep || place % 3 === 0);
const names = scripts.flatMap(([script, some]) => inTurn<string>(some, 0).map((name) => ({ script, name })));

describe.each(names)('$script: $name', ({ name }) => {
  it('is not refused, and is read back whole and in the order in which it is spoken', async () => {
    expect(unprintable(name)).toBe('');
    expect(seen((await read(await formOf(name))).text)).toContain(seen(name));
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
  const names = fonts?.keys().filter((name) => /^\/F\d+$/.test(name.asString())) ?? [];
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
    for (const type of deep ? kinds : kinds.slice(0, 1)) {
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
  const cases = kinds.flatMap((type, place) => inTurn(languages, place).map((language) => ({ type, language })));

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
