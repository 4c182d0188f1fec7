/** Parts of a scan: every page is in exactly one at any time, whatever staff do, and each part is settled once. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newScan, scanArrived, scanJudged } from '../../../lib/request/scan-arriving.ts';
import {
  arrivalDayProblem,
  arrivedThere,
  join,
  openParts,
  referenceOf,
  reopen,
  type Scan,
  type ScanPart,
  settle,
  split,
} from '../../../lib/request/scans.ts';

const at = '2026-11-28T15:00:00.000Z';
const by = 'staff:sub-ana Ana Ruiz';
const version = { etag: 'e1', versionId: 'v1' };

function scanOf(lengths: readonly number[]): Scan {
  let page = 0;
  const parts = lengths.map((length, place): ScanPart => {
    page += length;
    return {
      id: place + 1,
      firstPage: page - length + 1,
      lastPage: page,
      codes: [{ page, reference: `R${place}` }],
      settled: null,
    };
  });
  const place = newScan(
    { id: 'a'.repeat(32), facility: 'lake-norman', cameBy: 'post', cameOn: '2026-11-28', sentBy: by },
    new Date(at),
  );
  return { ...place, state: 'read', type: 'pdf', pages: page, key: 'scans/a', parts };
}

const pagesOf = ({ parts }: Scan): readonly number[] =>
  parts.flatMap(({ firstPage, lastPage }) => Array.from({ length: lastPage - firstPage + 1 }, (_, place) => firstPage + place));

const act = fc.oneof(
  fc.record({ act: fc.constant('split' as const), part: fc.nat(12), page: fc.integer({ min: -1, max: 20 }) }),
  fc.record({ act: fc.constant('join' as const), part: fc.nat(12), page: fc.constant(0) }),
  fc.record({ act: fc.constant('settle' as const), part: fc.nat(12), page: fc.constant(0) }),
  fc.record({ act: fc.constant('reopen' as const), part: fc.nat(12), page: fc.constant(0) }),
);

type Act = { readonly act: 'split' | 'join' | 'settle' | 'reopen'; readonly part: number; readonly page: number };

const acts: Readonly<Record<Act['act'], (scan: Scan, part: number, page: number) => Scan | string>> = {
  split,
  join,
  settle: (scan, part) => settle(scan, part, { as: 'discarded', reason: 'twice', by, at }),
  reopen,
};

/** What may never change, from one act to the next. */
function expectWhole(scan: Scan, before: Scan, { act: what }: Act, codes: number): void {
  expect(pagesOf(scan)).toEqual(pagesOf(before));
  expect(new Set(scan.parts.map(({ id }) => id)).size).toBe(scan.parts.length);
  expect(scan.parts.flatMap(({ codes: all }) => all)).toHaveLength(codes);
  for (const one of scan.parts) expect(one.codes.every(({ page }) => page >= one.firstPage && page <= one.lastPage)).toBe(true);
  if (what === 'split' || what === 'join')
    for (const one of before.parts.filter(({ settled }) => settled !== null)) expect(scan.parts).toContain(one);
}

describe('the parts of a scan', () => {
  it('hold each page once, in order, after any acts; what is settled is never cut or joined', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lengths, fc.array(act, { maxLength: 30 }), (given, asked) => {
        let scan = scanOf(given);
        for (const one of asked) {
          const decided = acts[one.act](scan, one.part, one.page);
          if (typeof decided === 'string') continue;
          expectWhole(decided, scan, one, given.length);
          scan = decided;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('are settled once: a second settlement is refused, the same one goes on while its pages are on their way', () => {
    const [first, other] = [
      { as: 'cure', reference: 'R1', item: 'i1', by, at, pending: true } as const,
      { as: 'cure', reference: 'R2', item: 'i1', by, at, pending: true } as const,
    ];
    const taken = settle(scanOf([2]), 1, first);
    if (typeof taken === 'string') throw new Error(taken);
    expect(openParts(taken)).toHaveLength(1);
    expect(settle(taken, 1, other)).toBe('settled');
    expect(settle(taken, 1, { ...first, item: 'i2' })).toBe('settled');
    expect(typeof settle(taken, 1, first)).toBe('object');
    expect(split(taken, 1, 2)).toBe('settled');
    expect(arrivedThere(taken, 1, other, true)).toBeNull();
    const there = arrivedThere(taken, 1, first, true);
    expect(there?.parts[0]?.settled).toEqual({ as: 'cure', reference: 'R1', item: 'i1', by, at });
    expect(there === null ? null : openParts(there)).toEqual([]);
    expect(there === null ? null : settle(there, 1, first)).toBe('settled');
    expect(there === null ? null : reopen(there, 1)).toBe('not-settled');
    expect(arrivedThere(taken, 1, first, false)?.parts[0]?.settled).toBeNull();
  });

  it('belong to a request only where one reference is named, or a person found it', () => {
    const [part] = scanOf([2]).parts;
    if (part === undefined) throw new Error('no part');
    expect(referenceOf(part)).toBe('R0');
    const two = { ...part, codes: [...part.codes, { page: 1, reference: 'R9' }] };
    expect(referenceOf(two)).toBeUndefined();
    expect(referenceOf({ ...two, matched: { reference: 'R7', by, at } })).toBe('R7');
    expect(referenceOf({ ...part, codes: [] })).toBeUndefined();
  });
});

describe('the day on which paper came', () => {
  it.each([
    ['2026-11-30', null],
    ['2026-11-27', null],
    ['2026-11-26', 'late'],
    ['2026-11-20', 'late'],
    ['2026-11-19', 'very-late'],
    ['2020-02-29', 'very-late'],
    ['2026-12-01', 'in-the-future'],
    ['2026-02-30', 'not-a-date'],
    ['', 'not-a-date'],
  ] as const)('%s is %s', (day, problem) => {
    expect(arrivalDayProblem(day, '2026-11-30')).toBe(problem);
  });
});

describe('a scan that comes', () => {
  const now = new Date(at);
  const verdict = {
    ok: true,
    type: 'pdf',
    size: 9,
    key: 'scans/a',
    pages: 1,
    opaque: false,
    parts: scanOf([1]).parts,
  } as const;
  const place: Scan = { ...scanOf([1]), state: 'sending', parts: [], pages: 0 };

  it('counts once: another object, and a verdict on it or twice, change nothing', () => {
    const here = scanArrived(place, version, 9, now);
    if (here === null) throw new Error('not taken');
    expect(scanArrived(here, { etag: 'e2' }, 9, now)).toBeNull();
    expect(scanJudged(here, { etag: 'e2' }, verdict, now)).toBeNull();
    const read = scanJudged(here, version, verdict, now);
    expect(read).toMatchObject({ state: 'read', pages: 1 });
    expect(read === null ? null : scanJudged(read, version, verdict, now)).toBeNull();
    expect(read === null ? null : scanJudged(read, version, { ok: false, why: 'malware' }, now)).toBeNull();
  });

  it('may be judged before its arrival is told, and is ignored once it was taken off the list', () => {
    expect(scanJudged(place, version, { ok: false, why: 'cut' }, now)).toMatchObject({ state: 'refused', refusal: 'cut' });
    const gone = { ...place, dismissed: { by, at } };
    expect(scanArrived(gone, version, 9, now)).toBeNull();
    expect(scanJudged(gone, version, verdict, now)).toBeNull();
  });
});
