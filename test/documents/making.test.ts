/** Bytes, fonts, layout and bar codes: the machinery below the words. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unprintable } from '../../lib/documents/coverage.ts';
import { layDocument, makeDocument } from '../../lib/documents/documents.ts';
import { coveredRanges } from '../../lib/documents/fonts/built/coverage.ts';
import { isCovered } from '../../lib/documents/fonts/fallback/choice.ts';
import { code128, code128Values, qr } from '../../lib/documents/layout/code128.ts';
import type { DrawOp } from '../../lib/documents/layout/draw-ops.ts';
import type { LaidPage } from '../../lib/documents/layout/drawing.ts';
import { paginate } from '../../lib/documents/layout/flow.ts';
import { artifactsOf } from '../../lib/documents/layout/frame.ts';
import { faxThemes, lastFaxTheme, letterThemes, paper } from '../../lib/documents/layout/themes.ts';
import { widthOf, wrap } from '../../lib/documents/layout/type.ts';
import { printPdf } from '../../lib/documents/pdf/pdf.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { languages, requesterTypes } from '../../lib/request/vocabulary.ts';
import { body, maximalInput, recordOf, typicalInput } from './fixtures.ts';
import { read } from './reading.ts';

const facility = lakeNorman;

function rightOf(op: DrawOp): number {
  if (op.kind === 'text') return op.x + widthOf(op.text, op);
  return op.x + ('width' in op ? op.width : 0);
}

/** Marks that reach out of the page, or text that reaches out of its margins. */
function outside({ ops, context: { theme } }: LaidPage): readonly DrawOp[] {
  return ops.filter((op) => {
    const limit = op.kind === 'text' ? theme.right + 0.5 : paper.width;
    return op.x < 0 || rightOf(op) > limit || op.y > theme.bottom;
  });
}

describe('bytes', () => {
  it('are the same for the same record, and differ for another', async () => {
    const record = recordOf(body(typicalInput('patient', 'en')));
    const one = await makeDocument('access-request', record, { facility });
    const two = await makeDocument('access-request', record, { facility });
    const other = await makeDocument('access-request', { ...record, reference: '0000000000000' }, { facility });
    expect(Buffer.from(one.bytes).equals(two.bytes)).toBe(true);
    expect(Buffer.from(one.bytes).equals(other.bytes)).toBe(false);
    expect(Buffer.from(one.bytes).toString('latin1')).toMatch(/\/ID \[ ?<[0-9a-f]{32}> <[0-9a-f]{32}> ?\]|ObjStm/);
  });

  it('stay small', async () => {
    const record = recordOf(body(maximalInput('patient', 'es')));
    expect((await makeDocument('access-request', record, { facility })).bytes.length).toBeLessThan(250_000);
  });
});

describe('fonts', () => {
  it('give back every covered character when the text is read', async () => {
    const all = coveredRanges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
    );
    const visible = all.filter((character) => !/[\p{Zs}\u00ad]/u.test(character));
    const theme = letterThemes[0];
    if (!theme) throw new Error('no theme');
    const ops = Array.from({ length: Math.ceil(visible.length / 30) }, (_, row) => ({
      ...({ kind: 'text', x: 20, size: 8, weight: 'regular', ink: 'text', block: { role: 'p' } } as const),
      ...{ y: 12 + row * 11, text: visible.slice(row * 30, row * 30 + 30).join('') },
    }));
    const pages = [ops.slice(0, 65), ops.slice(65)].map((some) => ({
      theme,
      ops: some.map((op, index) => ({ ...op, y: 12 + index * 11 })),
    }));
    const bytes = await printPdf({ title: 't', subject: 's', language: 'en', at: new Date(0), variant: '', pages });
    const text = (await read(bytes)).text.normalize('NFKC');
    const lost = visible.filter((character) => !text.includes(character.normalize('NFKC')));
    expect(lost).toEqual([]);
  });
});

describe('what can be printed', () => {
  it.each([
    'Nguyễn',
    'Nguye\u0302\u0303n',
    'Łukasz Dvořák',
    'O’Brien-García',
    'Χρήστος',
    'Юлия',
    'ʻOkina',
    'a\u200bb',
    'one\ntwo\tthree',
    '№ 5 — “x”',
  ])('%s', (name) => {
    expect(unprintable(name)).toBe('');
  });

  it.each([
    ['བོད', 'བོད'],
    ['Ann 𠮷 Lee 𠮷', '𠮷'],
    ['א\u0301', '\u0301'],
    ['\u0301a', '\u0301'],
    ['a\ue000', '\ue000'],
    ['中\ufe00', '\ufe00'],
  ])('names what cannot be: %s', (text, refused) => {
    expect(unprintable(text)).toBe(refused);
  });

  it('refuses a record that slipped through instead of drawing boxes', async () => {
    const record = recordOf(
      body({ ...typicalInput('patient', 'en'), patient: { ...typicalInput('patient', 'en').patient, lastName: 'བོད' } }),
    );
    await expect(makeDocument('access-request', record, { facility })).rejects.toThrow('U+0F56');
  });

  it('knows the ends of its ranges', () => {
    for (const [first, last] of coveredRanges) expect([first, last].every(isCovered)).toBe(true);
    expect(isCovered(0x1f600)).toBe(false);
  });
});

describe('layout', () => {
  const printable = fc.string({ unit: fc.constantFrom(...'abcdefgh WiÑễЮ-@/.'), maxLength: 300 });

  it('breaks text into lines that fit and lose nothing', () => {
    fc.assert(
      fc.property(printable, fc.integer({ min: 30, max: 500 }), (text, width) => {
        const setting = { size: 10, weight: 'bold' } as const;
        const lines = wrap(text, setting, width);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.normalize('NFC').replaceAll(' ', ''));
        for (const line of lines) expect(widthOf(line, setting)).toBeLessThanOrEqual(Math.max(width, 12));
      }),
    );
  });

  it('stacks strips without overlap, keeps together what is marked, and drops nothing', () => {
    const strip = fc.record({ height: fc.integer({ min: 1, max: 90 }), keep: fc.boolean() });
    fc.assert(
      fc.property(fc.array(strip, { maxLength: 60 }), (heights) => {
        const strips = heights.map(({ height, keep }, id) => ({
          height,
          keep,
          ops: [{ kind: 'rule', x: id, y: 0, width: 1, height, ink: 'rule' } as const],
        }));
        const pages = paginate(strips, { top: 50, bottom: 700 });
        const placed = pages.flat();
        expect(placed.map(({ x }) => x)).toEqual(strips.map((_, id) => id));
        for (const page of pages) {
          let bottom = 50;
          for (const op of page) {
            if (op.kind !== 'rule') continue;
            expect(op.y).toBeGreaterThanOrEqual(bottom - 0.001);
            bottom = op.y + op.height;
          }
          expect(bottom).toBeLessThanOrEqual(700.1);
        }
      }),
    );
  });

  it.each(requesterTypes)('of %s stays inside of the page, in both languages, however long', (type) => {
    for (const language of languages) {
      const record = recordOf(body(maximalInput(type, language)));
      for (const kind of record.route.documents) {
        for (const page of layDocument(kind, record, { facility })) expect(outside(page)).toEqual([]);
      }
    }
  });

  it.each(languages)('never sets two texts of the header over each other, in %s', (language) => {
    const record = recordOf(body(typicalInput('attorney', language)));
    for (const kind of record.route.documents) {
      const context = layDocument(kind, record, { facility })[0]?.context;
      if (!context) throw new Error('no pages');
      const texts = artifactsOf(context, { number: 1, of: 1, first: true }).flatMap((op) => (op.kind === 'text' ? [op] : []));
      const over = texts.filter((one) => texts.some((other) => one.y === other.y && one.x < other.x && rightOf(one) > other.x));
      expect(over.map(({ text }) => text)).toEqual([]);
    }
  });

  it('sets faxes in pure black and not under 11 points', () => {
    const record = recordOf(body(maximalInput('treating-provider', 'en')));
    for (const theme of [...faxThemes, lastFaxTheme])
      expect(
        Object.values(theme.inks)
          .flat()
          .every((value) => value === 0),
      ).toBe(true);
    for (const kind of record.route.documents) {
      const sizes = layDocument(kind, record, { facility }).flatMap(({ ops }) =>
        ops.flatMap((op) => (op.kind === 'text' ? [op.size] : [])),
      );
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
    }
  });

  it('ticks the boxes that were chosen and no others', () => {
    const record = recordOf(body(typicalInput('patient', 'en')));
    const boxes = layDocument('access-request', record, { facility }).flatMap(({ ops }) =>
      ops.flatMap((op) => (op.kind === 'box' ? [op] : [])),
    );
    const ticked = boxes.filter((box) => box.ticked).map(({ label }) => label);
    expect(ticked).toEqual([
      'Discharge summary: why you were there',
      'Laboratory reports: blood, urine',
      'Imaging reports (written results)',
      'Rosa Inés Mendoza Nguyễn',
      'PDF file',
      'Encrypted e-mail',
      ...Array(5).fill('Include'),
    ]);
  });

  it('shows nothing but the address where the window of an envelope may be', () => {
    const record = recordOf(body(maximalInput('attorney', 'es')));
    const first = layDocument('mail-cover', record, { facility })[0];
    const inWindow = first?.ops.flatMap((op) =>
      op.kind === 'text' && op.y > 148 && op.y < 262 && op.x < 390 ? [op.text] : [],
    );
    expect(inWindow).toEqual([...facility.outbound.mailing.lines, 'Mooresville, NC 28117']);
  });
});

describe('bar codes', () => {
  it('follow ISO/IEC 15417: start B, check symbol, stop, eleven modules a symbol', () => {
    // "PJJ123C" is the worked example of Code 128 set A and B tables: B-check is 55.
    expect(code128Values('PJJ123C')).toEqual([104, 48, 42, 42, 17, 18, 19, 35, 55, 106]);
    const { path, width } = code128('7KQ4M9TX2HBDV', 1, 20);
    expect(width).toBe(11 * 15 + 13);
    expect(path.match(/re\b/g)).toHaveLength(15 * 3 + 4);
    expect(() => code128('ñ', 1, 20)).toThrow(RangeError);
  });

  it('make a small QR symbol of the reference', () => {
    const { path, width } = qr('7KQ4M9TX2HBDV', 2);
    expect(width).toBe(42);
    expect(path.match(/re\b/g)?.length).toBeGreaterThan(80);
  });
});
