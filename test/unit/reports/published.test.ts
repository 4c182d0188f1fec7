/** What is published never gives away a number of fewer than eleven people. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  leastShown,
  publishedOf,
  type Reasons,
  readPublished,
  shownReasons,
  shownShare,
} from '../../../lib/reports/published.ts';
import type { CountRow } from '../../../lib/request/report-months.ts';
import { runs } from '../../support/depth.ts';

const reasonNames = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as const;
/** Mostly near the limit, where it matters. */
const count = fc.oneof(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 300 }));
const counts: fc.Arbitrary<Reasons> = fc.record(Object.fromEntries(reasonNames.map((name) => [name, count])));

const sumOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0);
const text = (reasons: Reasons) => JSON.stringify(shownReasons(reasons));

/** All that could stand behind the same publication after one person changed from one reason to another. */
function neighbours(reasons: Reasons, of: readonly string[]): readonly Reasons[] {
  return of.flatMap((from) =>
    of
      .filter((to) => to !== from && (reasons[from] ?? 0) > 0)
      .map((to) => ({ ...reasons, [from]: (reasons[from] ?? 0) - 1, [to]: (reasons[to] ?? 0) + 1 })),
  );
}

/** Every reason of fewer than eleven is of exactly ten: to say that there are no more would tell each of them. */
function isTold(reasons: Reasons): boolean {
  const few = Object.values(reasons).filter((one) => one < leastShown);
  return few.length > 0 && few.every((one) => one === leastShown - 1);
}

describe('reasons that are published', () => {
  it('are eleven and more, add up to all, or are not there at all', () => {
    fc.assert(
      fc.property(counts, (reasons) => {
        const shown = shownReasons(reasons);
        expect(shown.every((one) => one.count >= leastShown)).toBe(true);
        const total = sumOf(Object.values(reasons));
        expect(sumOf(shown.map((one) => one.count))).toBe(shown.length === 0 ? 0 : total);
        // Nothing is held back for nothing.
        expect(shown.length === 0).toBe(total < leastShown || isTold(reasons));
      }),
      { numRuns: runs(5000) },
    );
  });

  it('let no sum or difference of shown numbers be one that is held back', () => {
    fc.assert(
      fc.property(counts, (reasons) => {
        const shown = shownReasons(reasons);
        if (shown.length === 0) return;
        const listed = new Set(shown.map(({ reason }) => reason));
        const hidden = Object.entries(reasons).filter(([name, value]) => value > 0 && !listed.has(name));
        // What the total leaves beside the listed ones is the rest, of several reasons or of one with eleven and more.
        const rest = sumOf(hidden.map(([, value]) => value));
        expect(rest === 0 || rest >= leastShown).toBe(true);
        for (const [, value] of hidden) expect(rest === value && value < leastShown).toBe(false);
      }),
      { numRuns: runs(5000) },
    );
  });

  it('fit several worlds: who knows one reason of one person learns none of another', () => {
    fc.assert(
      fc.property(counts, (reasons) => {
        const shown = new Set(shownReasons(reasons).map(({ reason }) => reason));
        const unseen = reasonNames.filter((name) => !shown.has(name));
        const small = unseen.filter((name) => (reasons[name] ?? 0) > 0 && (reasons[name] ?? 0) < leastShown);
        if (small.length === 0 || unseen.length < 3 || isTold(reasons)) return;
        expect(neighbours(reasons, unseen).some((other) => text(other) === text(reasons))).toBe(true);
      }),
      { numRuns: runs(5000) },
    );
  });

  it.each([
    [{ a: 12, b: 3 }, [{ reason: 'other', count: 15 }]],
    [
      { a: 40, b: 20, c: 4 },
      [
        { reason: 'a', count: 40 },
        { reason: 'other', count: 24 },
      ],
    ],
    [
      { a: 40, b: 6, c: 6 },
      [
        { reason: 'a', count: 40 },
        { reason: 'other', count: 12 },
      ],
    ],
    [{ a: 5, b: 5 }, []],
    [{ a: 40, b: 10, c: 10, d: 10 }, []],
    [
      { a: 40, b: 10, c: 10, d: 0 },
      [
        { reason: 'a', count: 40 },
        { reason: 'other', count: 20 },
      ],
    ],
    [{ a: 11 }, [{ reason: 'a', count: 11 }]],
  ])('%j are shown as %j', (reasons, shown) => {
    expect(shownReasons(reasons)).toEqual(shown);
  });
});

describe('the share in time', () => {
  it('tells nothing of how many were late where fewer than eleven were', () => {
    fc.assert(
      fc.property(fc.integer({ min: leastShown, max: 5000 }), fc.integer({ min: 0, max: leastShown - 1 }), (whole, late) => {
        const shown = shownShare(whole - late, whole);
        const all = Array.from({ length: leastShown }, (_, other) => shownShare(whole - other, whole));
        // The same for every number of late ones that is held back, or nothing at all.
        if (shown !== null) expect(all.filter((one) => one !== null).every((one) => one?.percent === shown.percent)).toBe(true);
      }),
      { numRuns: runs(3000) },
    );
  });

  it.each([
    [400, 400, { percent: 97, atLeast: true }],
    [389, 400, { percent: 97, atLeast: false }],
    [390, 400, { percent: 97, atLeast: true }],
    [10, 400, null],
  ])('of %i among %i is %j', (part, whole, shown) => {
    expect(shownShare(part, whole)).toEqual(shown);
  });
});

describe('all that is published', () => {
  const row = (answerMonth: string, days: CountRow['days']): CountRow => ({
    ...{ type: 'patient', language: 'en', channel: 'online', answerMonth, outcome: 'released', days },
    count: sumOf(days.map(([, times]) => times)),
  });
  const tally = (sums: Record<string, number>) => ({ type: 'patient', language: 'en', channel: 'online', sums });
  const months = (rows: readonly CountRow[], sums: Record<string, number>) =>
    new Map([['2026-05', { rows, tallies: [tally(sums)] }]]);

  it('is of the twelve whole months before this one', () => {
    const rows = [row('2026-05', [[3, 20]]), row('2026-06', [[5, 20]]), row('2026-11', [[90, 20]])];
    const published = publishedOf(months(rows, { 'ground:danger-to-life': 12 }), '2026-11');
    expect(readPublished(JSON.stringify(published))).toEqual({
      ...{ from: '2025-11', to: '2026-10', answered: 40, medianDays: 3, p90Days: 5, refused: 12 },
      inTime: { percent: 75, atLeast: true },
      reasons: [{ reason: 'danger-to-life', count: 12 }],
    });
  });

  it('is nothing where fewer than eleven were answered, and names no few refusals', () => {
    const few = publishedOf(months([row('2026-05', [[3, 10]])], { 'ground:danger-to-life': 12 }), '2026-11');
    expect([few.answered, few.medianDays, few.refused, few.reasons]).toEqual([null, null, null, []]);
    const some = publishedOf(months([row('2026-05', [[3, 30]])], { 'ground:danger-to-life': 10 }), '2026-11');
    expect([some.answered, some.refused, some.reasons]).toEqual([30, null, []]);
  });
});
