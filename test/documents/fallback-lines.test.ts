/** Lines in scripts beyond the built faces: cut, ordered, shaped, broken, and always whole. Long: one script after the other. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { Blob, Face, Font } from 'harfbuzzjs';
import { beforeAll, describe, expect, it } from 'vitest';
import { unprintable } from '../../lib/documents/coverage.ts';
import { makeDocument } from '../../lib/documents/documents.ts';
import { fallbackRuns } from '../../lib/documents/fonts/built/fallback.ts';
import { breakable } from '../../lib/documents/fonts/fallback/breaks.ts';
import { drawnText, faceFor, needsFallback, pieces } from '../../lib/documents/fonts/fallback/choice.ts';
import { cutFace } from '../../lib/documents/fonts/fallback/cutting.ts';
import { isRightToLeft, visualOrder } from '../../lib/documents/fonts/fallback/direction.ts';
import { faceIds, fallbackFaces } from '../../lib/documents/fonts/fallback/faces.ts';
import type { SetRun } from '../../lib/documents/fonts/fallback/lines.ts';
import { broken, lineOf, prepareFallback, widthOf, wrap } from '../../lib/documents/layout/type.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { body, namesByScript, recordOf, typicalInput } from './fixtures.ts';

const everyFace = [...'אمԱაአᎠकকਕકକதకಕകකกລកက中김', 'g̃', '😀'];
beforeAll(() => prepareFallback(everyFace));

function codePoints(id: (typeof faceIds)[number]): readonly number[] {
  let end = 0;
  return fallbackRuns[id].split(' ').flatMap((run) => {
    const [gap = '', more = '0'] = run.split('.');
    const first = end + Number.parseInt(gap, 36);
    end = first + Number.parseInt(more, 36);
    return Array.from({ length: end - first + 1 }, (_, index) => first + index);
  });
}

/** Characters of all faces, with what stands between them: digits, spaces, brackets, joiners, marks. */
const character = fc.oneof(
  ...faceIds.map((id) => fc.constantFrom(...codePoints(id)).map((code) => String.fromCodePoint(code))),
  fc.constantFrom(...' ()-.,«»[]0123Aé', '\u200c', '\u200d', '\ufe0f', '\u0301', '\u064e', '\u093f', '\u0e48', '\u05b8'),
);
const covered = fc
  .array(character, { maxLength: 14 })
  .map((characters) => drawnText(characters.join('').replaceAll('\n', ' ')).trim());
const names = fc.oneof(covered, fc.constantFrom(...Object.values(namesByScript).flat()));

/** What a reader makes of a run: one from right to left is turned round. */
function asRead({ face, text, level, letters }: SetRun): string {
  if (face === 'built') return text;
  const said = letters.map(({ says }) => says);
  return (level % 2 === 1 ? said.toReversed() : said).join('');
}

describe('a line', () => {
  it('says every character once and in order, and draws no empty box', () => {
    fc.assert(
      fc.property(names, fc.boolean(), (text, rightToLeft) => {
        fc.pre(unprintable(text) === '');
        const { runs } = lineOf(text, 'regular', rightToLeft);
        // A picture selector after a letter of the built face steers nothing; vowel signs around a letter are said in parts.
        const plain = (some: string) => some.normalize('NFC').replace(/[\ufe0f\u2060]/g, '');
        expect(plain(runs.map(asRead).join(''))).toBe(plain(text));
        for (const { letters } of runs) expect(letters.map(({ id }) => id)).not.toContain(0);
      }),
      { numRuns: 400 },
    );
  });

  it('holds no glyph that readers would take for a space between letters', () => {
    const silent = (text: string) =>
      lineOf(text, 'regular').runs.flatMap(({ letters }) =>
        letters.filter(({ advance, says }) => advance !== 0 && says === ''),
      );
    for (const text of ['கொழும்பு', 'মৌসুমী', 'കൊച്ചി', 'សោភា នៀង', 'ශ්\u200dරීමත් කෝන', 'ကောင်း']) expect(silent(text)).toEqual([]);
    const said = (text: string) => lineOf(text, 'regular').runs.flatMap(({ letters }) => letters.map(({ says }) => says));
    expect(said('\u0b95\u0bca\u0bb4')).toEqual(['\u0b95', '\u0bc6', '\u0bbe', '\u0bb4']);
    expect(said('នៀងក')).toEqual(['ន', 'ៀ', '\u2060', 'ង', 'ក']);
  });

  it('is as wide as its runs, which do not overlap, whatever its direction', () => {
    fc.assert(
      fc.property(names, (text) => {
        fc.pre(unprintable(text) === '' && text !== '');
        const { runs, width } = lineOf(text, 'bold', isRightToLeft(text));
        const sorted = runs.toSorted((one, other) => one.x - other.x || one.width - other.width);
        let at = 0;
        for (const run of sorted) {
          expect(run.x).toBeCloseTo(at, 5);
          at += run.width;
        }
        expect(width).toBeCloseTo(at, 5);
      }),
      { numRuns: 200 },
    );
  });

  it('agrees with what the pages were told: what is printable can be measured, what is not throws', () => {
    fc.assert(
      fc.property(fc.oneof(names, fc.string({ unit: 'grapheme', maxLength: 40 })), (text) => {
        const measure = () => wrap(text, { size: 10, weight: 'regular' }, 100);
        if (unprintable(text) === '') expect(measure).not.toThrow();
        else expect(measure).toThrow(RangeError);
      }),
      { numRuns: 400 },
    );
  });

  it('sets a vowel sign that follows a space', () => {
    for (const name of ['\u0eb3', '\u0e33']) {
      expect(unprintable(`Li ${name}`)).toBe('');
      expect(
        lineOf(`Li ${name} Li`, 'regular')
          .runs.map(({ text }) => text)
          .join(''),
      ).toBe(`Li ${name} Li`);
    }
  });

  it('never breaks a document: a name is refused beforehand or printed', async () => {
    await fc.assert(
      fc.asyncProperty(names, async (name) => {
        fc.pre(name !== '' && unprintable(name) === '');
        const input = typicalInput('patient', 'en');
        const patient = { ...input.patient, firstName: `${name} Li`, lastName: name };
        const record = recordOf(body({ ...input, patient, signature: { name: `${name} Li`, agreed: true } }));
        const { bytes } = await makeDocument('access-request', record, { facility: lakeNorman });
        expect(bytes.length).toBeGreaterThan(10_000);
      }),
      { numRuns: 30 },
    );
  });
});

describe('the glyphs', () => {
  it.each(faceIds)('of %s are those of the face, also when it is cut down', async (id) => {
    const said = Object.values(namesByScript).flat();
    const drawn = said
      .flatMap((name) => lineOf(`${name} ${everyFace.join(' ')}`, 'regular').runs)
      .filter((run) => run.face === id);
    const glyphs = new Set(drawn.flatMap(({ letters }) => letters.map((letter) => letter.id)));
    const outlines = (file: Uint8Array) => {
      const font = new Font(new Face(new Blob(new Uint8Array(file))));
      return [...glyphs].map((glyph) => [font.glyphToPath(glyph), font.glyphHAdvance(glyph)]);
    };
    const [whole, cut] = [await readFile(`node_modules/${fallbackFaces[id].file}`), await cutFace(id, glyphs)];
    expect(outlines(cut)).toEqual(outlines(whole));
    // Blanks aside, each glyph draws something.
    expect(outlines(cut).filter(([path]) => path !== '').length).toBeGreaterThanOrEqual(glyphs.size - 1);
    expect(cut.length).toBeLessThan(whole.length);
  });

  it('are joined, stacked and reordered as the script wants', () => {
    const glyphsOf = (text: string) => lineOf(text, 'regular').runs.flatMap(({ letters }) => letters);
    const ids = (text: string) => glyphsOf(text).map(({ id }) => id);
    // Final, medial and initial heh are three glyphs; lam and alef beside each other take other shapes than alone.
    expect(new Set(ids('ههه')).size).toBe(3);
    expect(ids('لا').some((id) => [...ids('ل'), ...ids('ا')].includes(id))).toBe(false);
    // The vowel that is spoken last is drawn first.
    expect(ids('कि').at(-1)).toBe(ids('क')[0]);
    // A sign around its letter has a part on each side; a letter below another is no letter beside it.
    expect(glyphsOf('கொ')).toHaveLength(3);
    expect(glyphsOf('ក្រ').filter(({ advance }) => advance > 0).length).toBeLessThanOrEqual(2);
    expect(ids('ક્ષ')).toHaveLength(1);
    // A tone over a vowel stands higher than one over a letter.
    expect(ids('กี่').at(-1) === ids('ก่').at(-1) && glyphsOf('กี่').at(-1)?.y === glyphsOf('ก่').at(-1)?.y).toBe(false);
    expect(glyphsOf('👨\u200d👩\u200d👧').filter(({ advance }) => advance > 0)).toHaveLength(1);
  });
});

describe('faces', () => {
  it.each([
    ['王', 'chinese'],
    ['さ', 'chinese'],
    ['김', 'korean'],
    ['é', 'built'],
    ['g̃', 'latin'],
    ['क्षि', 'devanagari'],
    ['ស្ត្រី', 'khmer'],
    ['ဗုဒ္ဓ', 'myanmar'],
    ['မာ', 'myanmar'],
    ['ક્ષ', 'gujarati'],
    ['aာ', undefined],
    ['❤\ufe0f', 'emoji'],
    ['1\ufe0f\u20e3', 'emoji'],
    ['1', 'built'],
    ['\u0301', undefined],
    ['א\u0301', undefined],
    ['བ', undefined],
  ])('%s is set in %s', (piece, face) => expect(faceFor(piece)).toBe(face));

  it('are not asked for by texts in the built ones', () => {
    expect(['Nguyễn', 'Χρήστος', 'Юлия', 'a\nb', ''].some(needsFallback)).toBe(false);
  });
});

describe('direction', () => {
  it.each([
    ['محمد', true],
    ['محمد Smith', false],
    ['محمد عبد الرحمن Smith', true],
    ['Smith ישראל כהן', false],
    ['12 שרה', true],
    ['王小明', false],
    ['(علی)', true],
  ])('of "%s" is from the right: %s', (text, rightToLeft) => expect(isRightToLeft(text)).toBe(rightToLeft));

  it('orders runs by their levels (UAX 9, L2)', () => {
    expect(visualOrder([0, 0])).toEqual([0, 1]);
    expect(visualOrder([1, 1, 1])).toEqual([2, 1, 0]);
    expect(visualOrder([1, 2, 1])).toEqual([2, 1, 0]);
    expect(visualOrder([0, 1, 2, 2, 1, 0])).toEqual([0, 4, 2, 3, 1, 5]);
  });

  it('puts a name, its digits and our words where a reader expects them', () => {
    const from = (text: string, rightToLeft: boolean) =>
      lineOf(text, 'regular', rightToLeft)
        .runs.toSorted((one, other) => one.x - other.x)
        .map((run) => run.text.trim())
        .filter((run) => run !== '');
    expect(from('Patient משה 12 Inés', false)).toEqual(['Patient', '12', 'משה', 'Inés']);
    expect(from('משה 12 Inés', true)).toEqual(['Inés', '12', 'משה']);
  });
});

describe('breaking', () => {
  const setting = { size: 10, weight: 'regular' } as const;

  it('keeps lines within their width and loses nothing but spaces', () => {
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 6 }), fc.integer({ min: 60, max: 300 }), (words, width) => {
        const text = words.join(' ');
        fc.pre(unprintable(text) === '');
        const lines = broken(text, setting, width);
        for (const line of lines) {
          const single = pieces(line.text).length <= 1;
          expect(single || widthOf(line.text, setting, line.rightToLeft) <= width).toBe(true);
        }
        expect(
          lines
            .map((line) => line.text)
            .join('')
            .replaceAll(' ', ''),
        ).toBe(drawnText(text).replaceAll(' ', ''));
      }),
      { numRuns: 150 },
    );
  });

  it('goes between Chinese and Japanese characters, but not before a full stop or behind an opening bracket', () => {
    expect(breakable('请提供「报告」。')).toEqual(['请', '提', '供', '「报', '告」。']);
    expect(breakable('パーティー')).toEqual(['パー', 'ティー']);
    expect(broken('王小明王小明', setting, 31).map(({ text, cut }) => [text, cut])).toEqual([
      ['王小明', true],
      ['王小明', false],
    ]);
  });

  it('goes between Thai words, and never between a letter and its marks', () => {
    expect(breakable('ขอสำเนาผลการตรวจ').join('|')).toMatch(/^ขอ\|สำเนา\|/);
    for (const line of wrap('ก่ำก่ำก่ำก่ำก่ำก่ำ', setting, 12)) expect(line).not.toMatch(/^\p{M}/u);
  });

  it('goes between Khmer, Lao and Burmese words, and never into a stack or before a sign that the cluster leaves out', () => {
    expect(breakable('ខ្ញុំចម្លងនៃ')).toEqual(['ខ្ញុំ', 'ចម្លង', 'នៃ']);
    // Where dictionaries know no word they would end one inside of a stack.
    for (const stack of ['\u1780\u1780\u17b6\u179a\u17d2\u179a', '\u1010\u1039\u1010\u1010\u102c']) {
      const parts = breakable(stack);
      expect(parts.join('')).toBe(stack);
      expect(parts.filter((part) => /[\u17d2\u1039]$/.test(part))).toEqual([]);
    }
    expect(breakable('ຂໍສຳເນົາ')).toEqual(['ຂໍ', 'ສຳເນົາ']);
    expect(breakable('ခွဲစိတ်မှတ်တမ်း')).toEqual(['ခွဲစိတ်', 'မှတ်တမ်း']);
    for (const line of wrap('ស្ត្រីស្ត្រីស្ត្រី ဗုဒ္ဓဗုဒ္ဓဗုဒ္ဓ ಶ್ರೀಶ್ರೀ ਸ੍ਵੈਸ੍ਵੈ မာမာမာ', setting, 8))
      expect(line).not.toMatch(/^[\p{M}]|[\u17d2\u1039\u0ccd\u0a4d]$/u);
  });

  it('leaves Korean and Arabic words whole', () => {
    expect(breakable('홍길동')).toEqual(['홍길동']);
    expect(breakable('الرحمن')).toEqual(['الرحمن']);
  });
});
