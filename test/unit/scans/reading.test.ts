/**
 * Our own sheets and letters as scanners, fax machines and telephones bring them back: each is read, or left for a person, and none is
 * taken for another request.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { makeDocument } from '../../../lib/documents/documents.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { asPrinted } from '../../../lib/request/corrections.ts';
import { referenceOf } from '../../../lib/request/scans.ts';
import type { RequesterType } from '../../../lib/request/vocabulary.ts';
import { asPdf } from '../../../lib/scans/as-pdf.ts';
import { codesOn } from '../../../lib/scans/bar-codes.ts';
import { type Greys, isBlank } from '../../../lib/scans/greys.ts';
import { partsOf } from '../../../lib/scans/parts.ts';
import { readScan } from '../../../lib/scans/read-scan.ts';
import { many } from '../../support/depth.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import {
  asScannedPdf,
  emptySheet,
  faxed,
  photographed,
  randomFrom,
  sheetsOf,
  soiled,
  turned,
  upsideDown,
} from '../../support/scan-sheets.ts';
import { recordOf } from '../../support/staff-fakes.ts';

// Seconds on a quiet machine for a hundred pages drawn, spoiled and read.
vi.setConfig({ testTimeout: 900_000 });

const kinds = ['mail-cover', 'access-request', 'authorization'] as const;

async function sheets(type: RequesterType, kind: (typeof kinds)[number], number: number) {
  const record = recordOf(sampleBody(type), number);
  const { bytes } = await makeDocument(kind, asPrinted(record, lakeNorman.timeZone), { facility: lakeNorman });
  return { reference: record.reference, pages: await sheetsOf(bytes) };
}

const random = randomFrom(20_261_130);

const spoiled: Readonly<Record<string, (page: Greys) => Greys>> = {
  'as printed': (page) => page,
  'two degrees askew': (page) => turned(page, 2),
  'two degrees the other way': (page) => turned(page, -2),
  'upside down': upsideDown,
  'from a fax machine': (page) => faxed(page, random),
  'from a bad fax machine, askew': (page) => faxed(turned(page, 1.5), random, 0.012),
  'upside down from a fax machine': (page) => faxed(turned(upsideDown(page), -1), random),
  'dirty, with punch holes': (page) => soiled(page, random),
  'photographed in bad light': (page) => photographed(turned(page, 2), random),
};

const all: readonly RequesterType[] = ['patient', 'attorney', 'health-insurer', 'parent', 'executor'];
const types = all.slice(0, many(all.length, 2));

type Outcome = 'read' | 'left' | 'wrong';

async function outcomeOf(sheet: Greys, reference: string): Promise<Outcome> {
  const { references } = await codesOn(sheet);
  if (references.some((one) => one !== reference)) return 'wrong';
  return references.length === 0 ? 'left' : 'read';
}

/** The first page of a paper in every way, the others as printed. */
async function outcomes(type: RequesterType, kind: (typeof kinds)[number], number: number): Promise<readonly Outcome[]> {
  const { reference, pages } = await sheets(type, kind, number);
  const found: Outcome[] = [];
  for (const [at, page] of pages.entries())
    for (const spoil of Object.values(spoiled).slice(0, at === 0 ? undefined : 1)) {
      const sheet = spoil(page);
      expect(isBlank(sheet)).toBe(false);
      found.push(await outcomeOf(sheet, reference));
    }
  return found;
}

describe('our own sheets', () => {
  it('are read or left for a person, and never taken for another request', async () => {
    const found: Outcome[] = [];
    for (const [place, type] of types.entries())
      for (const kind of kinds) found.push(...(await outcomes(type, kind, place + 1)));
    expect(found.length).toBeGreaterThanOrEqual(types.length * 20);
    expect(found.filter((one) => one === 'wrong')).toEqual([]);
    // What is left for a person costs a clerk a minute: it has to stay rare.
    expect(found.filter((one) => one === 'left').length).toBeLessThanOrEqual(found.length * 0.03);
  });

  it('spoiled beyond reading are left for a person', async () => {
    const { pages } = await sheets('patient', 'mail-cover', 1);
    const [page = emptySheet()] = pages;
    const greys = Uint8Array.from(page.greys);
    // A stain over everything at the top.
    greys.fill(40, 0, page.width * 420);
    expect(await codesOn({ ...page, greys })).toMatchObject({ references: [] });
  });
});

describe('a batch', () => {
  it('of ten envelopes is put apart as it was put together', async () => {
    const envelopes: { readonly reference: string | undefined; readonly pages: readonly Greys[] }[] = [];
    const filler = (await sheets('attorney', 'mail-cover', 40)).pages.slice(0, 1).map((page) => {
      const greys = Uint8Array.from(page.greys);
      greys.fill(255, 0, page.width * 330);
      return { ...page, greys };
    });
    const [paper = emptySheet()] = filler;
    for (let number = 1; number <= 10; number += 1) {
      const coded = number % 3 !== 0;
      const { reference, pages } = await sheets('patient', 'mail-cover', number);
      const more = Array.from({ length: Math.floor(random() * 3) }, () => paper);
      const first = coded ? pages.slice(0, 1) : [paper];
      envelopes.push({
        reference: coded ? reference : undefined,
        pages: [...first, ...more].map((page) => faxed(page, random)),
      });
    }
    const blank = soiled(emptySheet(), random);
    const whole = envelopes.flatMap(({ pages }, place) => (place === 0 ? pages : [blank, ...pages]));
    const parts = partsOf(await readScan(await asScannedPdf(whole)));
    expect(parts.map(referenceOf)).toEqual(envelopes.map(({ reference }) => reference));
    let page = 0;
    const ends = envelopes.map(({ pages }, place) => {
      page += pages.length + (place === envelopes.length - 1 ? 0 : 1);
      return page;
    });
    expect(parts.map(({ lastPage }) => lastPage)).toEqual(ends);
  });
});

describe('a photo that a telephone took on its side', () => {
  it('stands upright, and its code is read', async () => {
    const pdf = await asPdf('jpeg', readFileSync(new URL('../../support/scans/photo-turned.jpg', import.meta.url)));
    if (pdf === null) throw new Error('not drawn');
    const [page] = await sheetsOf(pdf);
    expect((page?.width ?? 0) > (page?.height ?? 0)).toBe(true);
    expect(await readScan(pdf)).toMatchObject([{ references: [recordOf(sampleBody('patient'), 1).reference], blank: false }]);
  });
});
