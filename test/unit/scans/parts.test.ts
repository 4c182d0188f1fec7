/** Batches fall into the envelopes that they were put together from; none of their pages goes to a wrong request. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referenceOf } from '../../../lib/request/scans.ts';
import { isBlank } from '../../../lib/scans/greys.ts';
import { partsOf, type ReadScanPage } from '../../../lib/scans/parts.ts';
import { emptySheet, faxed, photographed, randomFrom, soiled } from '../../support/scan-sheets.ts';

const page = (...references: string[]): ReadScanPage => ({ blank: false, references, foreign: false });
const plain = page();
const blank: ReadScanPage = { blank: true, references: [], foreign: false };
const ranges = (pages: readonly ReadScanPage[]) => partsOf(pages).map(({ firstPage, lastPage }) => [firstPage, lastPage]);

describe('a batch', () => {
  it.each([
    ['one envelope', [plain, plain], [[1, 2]]],
    [
      'two with our sheets on top',
      [page('A'), plain, page('B'), plain, plain],
      [
        [1, 2],
        [3, 5],
      ],
    ],
    [
      'a blank page between',
      [plain, plain, blank, plain],
      [
        [1, 3],
        [4, 4],
      ],
    ],
    [
      'two blank pages',
      [plain, blank, blank, plain],
      [
        [1, 3],
        [4, 4],
      ],
    ],
    ['blank ones at both ends', [blank, plain, blank], [[1, 3]]],
    ['nothing but blank pages', [blank, blank], [[1, 2]]],
    [
      'a letter of ours printed on both sides',
      [page('A'), blank, page('A'), blank, plain],
      [
        [1, 4],
        [5, 5],
      ],
    ],
    ['each sheet of a letter with its code', [page('A'), page('A'), plain, page('A')], [[1, 4]]],
    [
      'a cover of others before our sheet',
      [plain, page('A'), plain],
      [
        [1, 1],
        [2, 3],
      ],
    ],
    ['one page that names two', [page('A', 'B'), plain, page('A')], [[1, 3]]],
  ] as const)('%s', (_, pages, wanted) => {
    expect(ranges(pages)).toEqual(wanted);
  });

  it('falls apart into every page once, and no part has the codes of two envelopes', () => {
    const one = fc.constantFrom(plain, blank, page('A'), page('B'), page('C'), page('A', 'B'));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 30 }), (pages) => {
        const parts = partsOf(pages);
        const all = parts.flatMap(({ firstPage, lastPage }) =>
          Array.from({ length: lastPage - firstPage + 1 }, (__, place) => firstPage + place),
        );
        expect(all).toEqual(pages.map((__, place) => place + 1));
        for (const part of parts) {
          const reference = referenceOf(part);
          if (reference === undefined) continue;
          const named = pages.slice(part.firstPage - 1, part.lastPage).flatMap(({ references }) => references);
          expect(new Set(named)).toEqual(new Set([reference]));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('of ten envelopes with one to four pages is split as it was put together', () => {
    const random = randomFrom(11);
    for (let round = 0; round < 50; round += 1) {
      const envelopes = Array.from({ length: 10 }, (_, number) => {
        const pages = 1 + Math.floor(random() * 4);
        const coded = random() < 0.5;
        return Array.from({ length: pages }, (__, place) => (coded && place === 0 ? page(`R${number}`) : plain));
      });
      // A blank page goes before each envelope without our sheet on top.
      const whole = envelopes.flatMap((pages, place) => [
        ...(place > 0 && pages[0]?.references.length === 0 ? [blank] : []),
        ...pages,
      ]);
      const found = partsOf(whole).map(({ firstPage, lastPage }) =>
        whole.slice(firstPage - 1, lastPage).filter((one) => !one.blank),
      );
      expect(found).toEqual(envelopes);
    }
  });
});

describe('a page', () => {
  const random = randomFrom(3);
  const small = () => emptySheet(850, 1100);
  it.each([
    ['empty', small],
    ['with dirt, punch holes and the shadow of an edge', () => soiled(emptySheet(), random)],
    ['from a fax machine', () => faxed(small(), random)],
  ] as const)('%s is blank', (_, made) => {
    expect(isBlank(made())).toBe(true);
  });

  it('photographed in bad light, and empty, is blank', () => {
    expect(isBlank(photographed(small(), random))).toBe(true);
  });

  it('with one short line of writing is not', () => {
    const { width, height, greys } = small();
    const written = Uint8Array.from(greys);
    for (let y = 500; y < 512; y += 1) for (let x = 300; x < 480; x += 1) if (x % 7 < 3) written[y * width + x] = 30;
    expect(isBlank({ width, height, greys: written })).toBe(false);
  });
});
