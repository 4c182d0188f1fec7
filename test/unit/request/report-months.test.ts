import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../lib/reports/figures.ts';
import { addDays, daysBetween } from '../../../lib/request/dates.ts';
import { milestonesAfter } from '../../../lib/request/history.ts';
import { type ReportFacts, reportFactsOf } from '../../../lib/request/report-facts.ts';
import { aggregateMonth, countRow, monthBefore } from '../../../lib/request/report-months.ts';
import { sampleRecord } from '../../support/delivery-bench.ts';
import { runs } from '../../support/depth.ts';

const zone = 'America/New_York';
const noonOf = (day: string) => `${day}T17:00:00.000Z`;

const life = fc.record({
  type: fc.constantFrom('patient', 'attorney', 'parent'),
  language: fc.constantFrom('en', 'es'),
  channel: fc.constantFrom('online', 'mail'),
  day: fc.integer({ min: 0, max: 27 }),
  took: fc.option(fc.integer({ min: 0, max: 90 })),
  outcome: fc.constantFrom('released', 'denied', 'withdrawn'),
});

const factsOf = ({ day, took, outcome, ...codes }: Life): ReportFacts => {
  const receivedOn = addDays('2026-02-01', day);
  const answered = took === null ? null : { at: noonOf(addDays(receivedOn, took)), outcome };
  return { ...codes, receivedOn, answered };
};
type Life = typeof life extends fc.Arbitrary<infer One> ? One : never;

/** The smallest number that so many of 100 do not exceed, from a sorted list. */
const rank = (sorted: readonly number[], part: number) => sorted[Math.ceil(sorted.length * part) - 1] ?? null;

describe('counted months', () => {
  it('say what a recount of every request says, for any part and for the sum of two months', () => {
    fc.assert(
      fc.property(fc.array(life), fc.array(life), (some, more) => {
        const all = [...some, ...more].map((one: Life) => factsOf(one));
        const rows = [some, more].flatMap((lives) => aggregateMonth(lives.map(factsOf), zone));
        for (const part of [
          () => true,
          ({ type }: { type: string }) => type === 'patient',
          (f: { language: string }) => f.language === 'es',
        ]) {
          const counted = figuresOf(rows.filter(part));
          const facts = all.filter(part);
          const days = facts
            .flatMap(({ receivedOn, answered }) =>
              answered === null || answered.outcome === 'withdrawn' ? [] : daysBetween(receivedOn, answered.at.slice(0, 10)),
            )
            .sort((one, other) => one - other);
          expect(counted.received).toBe(facts.length);
          expect(counted.sent).toBe(days.length);
          expect([counted.medianDays, counted.p90Days]).toEqual([rank(days, 0.5), rank(days, 0.9)]);
          for (const outcome of ['released', 'denied', 'withdrawn'])
            expect(counted.outcomes[outcome] ?? 0).toBe(facts.filter((one) => one.answered?.outcome === outcome).length);
        }
      }),
      { numRuns: runs(500) },
    );
  });

  it('do not depend on the order of the requests', () => {
    fc.assert(
      fc.property(fc.array(life), (lives) => {
        const facts = lives.map(factsOf);
        expect(aggregateMonth([...facts].reverse(), zone)).toEqual(aggregateMonth(facts, zone));
      }),
      { numRuns: runs(100) },
    );
  });

  it('count an answer on the day of the hospital', () => {
    const facts = { type: 'patient', language: 'en', channel: 'online', receivedOn: '2026-06-30' };
    const answered = { at: '2026-07-01T02:00:00.000Z', outcome: 'released' };
    expect(countRow({ ...facts, answered }, zone)).toMatchObject({ answerMonth: '2026-06', days: [[0, 1]] });
  });

  it.each([
    ['2026-11', 0, '2026-11'],
    ['2026-01', 1, '2025-12'],
    ['2026-11', 23, '2024-12'],
  ])('from %s so many months %i back is %s', (month, back, before) => {
    expect(monthBefore(month, back)).toBe(before);
  });
});

describe('the facts of a request', () => {
  const record = sampleRecord('patient');
  const moved = (to: string, at: string) => ({ at, who: 'staff:x', what: 'moved' as const, facts: { to }, hash: to });

  it('keep the first answer, whatever follows', () => {
    const events = [moved('partially-denied', '2026-11-23T12:00:00.000Z'), moved('released', '2026-12-01T12:00:00.000Z')];
    const milestones = milestonesAfter(events, record.milestones);
    expect(reportFactsOf({ ...record, status: 'released', milestones }).answered).toEqual({
      at: '2026-11-23T12:00:00.000Z',
      outcome: 'partially-denied',
    });
  });

  it('say nothing of a person, and take the last change of a record that an older version closed', () => {
    const milestones = { ...record.milestones, changedAt: '2026-12-01T12:00:00.000Z' };
    const facts = reportFactsOf({ ...record, status: 'closed', milestones });
    expect(facts.answered).toEqual({ at: '2026-12-01T12:00:00.000Z', outcome: 'closed' });
    expect(Object.keys(facts).sort()).toEqual(
      ['answered', 'arrivedBy', 'channel', 'complete', 'dueOn', 'language', 'receivedOn', 'sent', 'targetOn', 'type'].sort(),
    );
    expect(reportFactsOf(record).answered).toBeNull();
  });
});
