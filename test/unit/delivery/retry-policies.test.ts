import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStatusCheck, nextTry, retryPolicies, spread } from '../../../lib/delivery/retry-policies.ts';
import type { Work } from '../../../lib/request/record.ts';
import { newWork } from '../../../lib/request/work-list.ts';
import { benchStart } from '../../support/delivery-bench.ts';

const start = new Date(benchStart);
const at = (milliseconds: number) => new Date(start.getTime() + milliseconds);

describe('the ladders', () => {
  const failing = (code: string, count: number): Work => ({
    ...newWork('send-fax', benchStart),
    attempts: Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      startedAt: benchStart,
      result: 'failed' as const,
      code,
    })),
  });

  it.each([
    ['busy', [3, 5, 10, 20, 30]],
    ['no-answer', [10, 30, 60]],
    ['line', [2, 10, 30]],
  ] as const)('%s waits %j minutes, at most a tenth more, then staff', (ladder, minutes) => {
    minutes.forEach((wait, index) => {
      const next = nextTry(failing(ladder, index + 1), ladder, start, 'R');
      if (!('at' in next)) throw new Error('gave up early');
      const waited = (Date.parse(next.at) - start.getTime()) / 60_000;
      expect(waited).toBeGreaterThanOrEqual(wait);
      expect(waited).toBeLessThanOrEqual(wait * 1.1 + 0.001);
    });
    expect(nextTry(failing(ladder, minutes.length + 1), ladder, start, 'R')).toEqual({ state: 'with-staff' });
  });

  it('counts only failures of its own kind', () => {
    const mixed = { ...failing('busy', 5), attempts: [...failing('busy', 5).attempts, { number: 6, startedAt: benchStart }] };
    expect(nextTry(mixed, 'line', start, 'R')).toMatchObject({ state: 'ready' });
  });

  it('keeps all dials together under the ceiling of 15', () => {
    const dials = 1 + retryPolicies.busy.length + retryPolicies['no-answer'].length + retryPolicies.line.length + 1;
    expect(dials).toBeLessThanOrEqual(15);
  });

  it('spreads evenly and repeatably', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(spread(text)).toBe(spread(text));
        expect(spread(text)).toBeGreaterThanOrEqual(0);
        expect(spread(text)).toBeLessThan(1);
      }),
    );
    expect(new Set(Array.from({ length: 100 }, (_, index) => spread(`R${index}`))).size).toBe(100);
  });

  it('looks less and less often, and not for ever', () => {
    const wait = (minutes: number) => {
      const next = nextStatusCheck(benchStart, at(minutes * 60_000));
      return next === null ? null : (Date.parse(next) - start.getTime()) / 60_000 - minutes;
    };
    expect([0, 10, 60, 240].map(wait)).toEqual([1, 5, 15, null]);
  });
});
