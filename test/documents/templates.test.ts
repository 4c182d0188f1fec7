/** Templates: built from the sources as they are now, filled without loss, and left alone when a request does not fit. */
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../lib/documents/documents.ts';
import { layDocument } from '../../lib/documents/drawing.ts';
import { letterLook } from '../../lib/documents/looks.ts';
import type { Block } from '../../lib/documents/marks.ts';
import type { DocumentRecord } from '../../lib/documents/sheet.ts';
import { templateFor } from '../../lib/documents/templates/answers.ts';
import { templateFiles } from '../../lib/documents/templates/files.ts';
import { fitted } from '../../lib/documents/templates/fitting.ts';
import { fromTemplate } from '../../lib/documents/templates/library.ts';
import type { Slot } from '../../lib/documents/templates/template.ts';
import { widthOf } from '../../lib/documents/type.ts';
import { sheetOf } from '../../lib/documents/worded.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { languages, type RequesterType, recordTypes } from '../../lib/request/vocabulary.ts';
import { body, recordOf, typicalInput } from './fixtures.ts';
import { read, squeezed } from './reading.ts';

const facility = lakeNorman;
const templated = [
  { kind: 'access-request', type: 'patient' },
  { kind: 'access-request', type: 'parent' },
  { kind: 'authorization', type: 'attorney' },
  { kind: 'authorization', type: 'employer' },
] as const;

/** What a layout says in each block that is an answer. */
function saidOn(pages: ReturnType<typeof layDocument>): readonly string[] {
  const texts = new Map<Block, string>();
  for (const mark of pages.flatMap(({ marks }) => marks)) {
    if (mark.kind === 'text') texts.set(mark.block, `${texts.get(mark.block) ?? ''}${mark.text}`);
  }
  return [...texts].flatMap(([{ role }, text]) => (role === 'artifact' ? [] : [squeezed(text)]));
}

function fill(kind: 'access-request' | 'authorization', record: DocumentRecord) {
  const { language } = record.body;
  return fromTemplate(sheetOf(kind, { language, look: letterLook, facility, record }), new Date(record.submittedAt));
}

it('the built files are what the build script makes', async () => {
  const folder = new URL('../../lib/documents/templates/built/', import.meta.url);
  const files = await templateFiles();
  for (const [name, made] of Object.entries(files))
    expect((await readFile(new URL(name, folder), 'utf8')) === made, name).toBe(true);
  expect(Object.keys(files)).toHaveLength(7);
});

describe.each(templated)('$kind of $type', ({ kind, type }) => {
  it.each(languages)('says everything that the drawn form says (%s)', async (language) => {
    const record = recordOf(body(typicalInput(type, language)));
    const made = await fill(kind, record);
    if (!made) throw new Error('an ordinary request fits its template');
    expect((await makeDocument(kind, record, { facility })).bytes).toEqual(made.bytes);
    const text = squeezed((await read(made.bytes)).text);
    const said = saidOn(layDocument(kind, record, { facility }));
    expect(said.length).toBeGreaterThan(40);
    expect(said.filter((words) => !text.includes(words))).toEqual([]);
  });

  it('has the same bytes for the same request, and others for another', async () => {
    const record = recordOf(body(typicalInput(type, 'en')));
    const [one, two] = [await fill(kind, record), await fill(kind, record)];
    const other = await fill(kind, { ...record, reference: '0000000000000' });
    expect(one).toEqual(two);
    expect(one).toBeDefined();
    expect(other?.bytes).not.toEqual(one?.bytes);
  });
});

/** Each is present or not; the lengths run from short to too long for a slot. */
const words = fc
  .string({ unit: fc.constantFrom(...'abcdefg WiÑễ-@/.'), minLength: 1, maxLength: 100 })
  .map((text) => `a${text.trim()}z`);
const maybe = fc.option(words, { nil: undefined });
const change = fc.record({
  first: words,
  former: maybe,
  mrn: fc.option(fc.string({ unit: fc.constantFrom(...'AB1289'), minLength: 1, maxLength: 30 }), { nil: undefined }),
  other: fc.option(
    fc.string({ unit: fc.constantFrom(...'abc dz'), minLength: 1, maxLength: 400 }).map((text) => `a${text}z`),
    { nil: undefined },
  ),
  types: fc.uniqueArray(fc.constantFrom(...recordTypes.filter((type) => type !== 'other')), { minLength: 1 }),
  open: fc.boolean(),
  greek: fc.boolean(),
});

function changed(
  type: RequesterType,
  language: 'en' | 'es',
  { first, former, mrn, other, types, open, greek }: typeof change extends fc.Arbitrary<infer T> ? T : never,
) {
  const { patient, records, ...rest } = typicalInput(type, language);
  const dates = open ? { allDates: true } : { from: records.from, to: records.to };
  return {
    ...rest,
    patient: {
      ...patient,
      firstName: greek ? `${first} Χρήστος` : first,
      ...(former ? { formerName: former } : {}),
      ...(mrn ? { mrn } : {}),
    },
    records: {
      types: other ? [...types, 'other'] : types,
      ...(other ? { other } : {}),
      ...dates,
      sensitive: records.sensitive,
    },
  };
}

describe('whatever is answered', () => {
  it.each([
    ['access-request', 'patient'],
    ['authorization', 'attorney'],
  ] as const)('%s of %s holds it whole, filled or drawn', async (kind, type) => {
    const ways = new Set<string>();
    await fc.assert(
      fc.asyncProperty(change, fc.constantFrom(...languages), async (some, language) => {
        const record = recordOf(body(changed(type, language, some)));
        ways.add((await fill(kind, record)) ? 'filled' : 'drawn');
        const text = squeezed((await read((await makeDocument(kind, record, { facility })).bytes)).text);
        const { patient, records } = record.body;
        for (const answer of [patient.firstName, patient.formerName, patient.mrn, records.other]) {
          if (answer !== undefined) expect(text).toContain(squeezed(answer));
        }
      }),
      { numRuns: 40, seed: 7 },
    );
    expect([...ways].sort()).toEqual(['drawn', 'filled']);
  });
});

describe('a slot', () => {
  const slot: Slot = {
    ...{
      name: 'x',
      page: 0,
      mcid: 0,
      tag: 'LBody',
      x: 50,
      y: 50,
      width: 120,
      size: 10.5,
      lineHeight: 14,
      lines: 1,
      ink: 'text',
    },
  };

  it('sets a text smaller before it breaks it, never under 9 points, never wider than it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'abW i'), maxLength: 80 }),
        fc.integer({ min: 1, max: 3 }),
        (text, lines) => {
          const marks = fitted({ ...slot, lines }, text.trim());
          if (!marks) return;
          expect(
            marks
              .map((mark) => mark.text)
              .join('')
              .replaceAll(' ', ''),
          ).toBe(text.replaceAll(' ', ''));
          expect(marks.length).toBeLessThanOrEqual(lines);
          for (const mark of marks) {
            expect(mark.size).toBeGreaterThanOrEqual(9);
            expect(widthOf(mark.text, mark)).toBeLessThanOrEqual(slot.width + 0.1);
          }
        },
      ),
    );
  });

  it('refuses what it cannot hold or spell', () => {
    expect(fitted(slot, 'long '.repeat(30))).toBeUndefined();
    expect(fitted(slot, 'Юлия')).toBeUndefined();
    expect(fitted(slot, 'Nguyễn')).toHaveLength(1);
  });
});

it('what no template has a place for is drawn', () => {
  const name = (input: object, kind: 'access-request' | 'authorization' = 'access-request') => {
    const record = recordOf(body(input));
    return templateFor(sheetOf(kind, { language: 'en', look: letterLook, facility, record }));
  };
  const typical = typicalInput('patient', 'en');
  expect(name(typical)).toBe('access-request-self');
  expect(name(typicalInput('parent', 'en'))).toBe('access-request-for-another');
  expect(name({ ...typical, purpose: { type: 'legal' } })).toBeUndefined();
  const { signature: _signature, ...unsigned } = typical;
  expect(name(unsigned)).toBeUndefined();
  expect(name(typical, 'authorization')).toBeUndefined();
});
