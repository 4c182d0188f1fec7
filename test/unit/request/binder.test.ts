/** Which requests are in a binder: the sample that a seed draws, what is wrong with what was typed, and who has to agree. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  askedProblems,
  type Binder,
  binderRules,
  binderState,
  monthsOf,
  needsSecond,
  sampleOf,
  sampleTyped,
} from '../../../lib/request/binder/binder.ts';
import { rulesVersion } from '../../../lib/request/rules-version.ts';
import { sha256 } from '../../../lib/store/events.ts';
import { runs } from '../../support/depth.ts';

const rowsOf = (many: number) =>
  Array.from({ length: many }, (_, place) => ({
    reference: `R${String(place).padStart(4, '0')}`,
    type: place % 3 === 0 ? 'attorney' : 'patient',
    receivedOn: '2026-11-20',
  }));

describe('a random sample', () => {
  it('is the same for the same seed, whatever order the rows came in, and has as many as were asked for: property', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 60 }), fc.stringMatching(/^[\w-]{1,20}$/), (many, count, seed) => {
        const rows = rowsOf(many);
        const drawn = sampleOf(rows, { kind: 'random', count, seed }, sha256);
        expect(drawn).toEqual(sampleOf(rows.toReversed(), { kind: 'random', count, seed }, sha256));
        expect([drawn.length, new Set(drawn).size]).toEqual([Math.min(count, many), drawn.length]);
        expect(drawn).toEqual(drawn.toSorted());
      }),
      { numRuns: runs(200) },
    );
  });

  it('grows by its count: a larger one of the same seed holds the smaller', () => {
    const of = (count: number) => sampleOf(rowsOf(100), { kind: 'random', count, seed: 'autumn-3' }, sha256);
    expect(of(20).filter((one) => of(10).includes(one))).toEqual(of(10));
  });

  it('draws every request about as often: no place is favoured', () => {
    const times = new Map<string, number>();
    for (let seed = 0; seed < 400; seed += 1)
      for (const one of sampleOf(rowsOf(20), { kind: 'random', count: 5, seed: `s${seed}` }, sha256))
        times.set(one, (times.get(one) ?? 0) + 1);
    for (const count of times.values()) expect(Math.abs(count - 100)).toBeLessThan(45);
  });
});

it('all of a kind are those of that kind of requester', () => {
  const drawn = sampleOf(rowsOf(9), { kind: 'type', type: 'attorney' }, sha256);
  expect(drawn).toEqual(['R0000', 'R0003', 'R0006']);
});

const typed = { from: '2026-01-01', to: '2026-11-20', kind: 'random', count: '10', seed: '', type: '', reason: 'x' };

it.each([
  ['nothing', {}, {}],
  ['no days', { from: '', to: '2026-02-30' }, { from: 'not-a-date', to: 'not-a-date' }],
  ['days to come', { to: '2026-11-23' }, { to: 'in-the-future' }],
  ['days the wrong way round', { from: '2026-11-21' }, { to: 'dates-reversed' }],
  ['more than two years', { from: '2024-01-01' }, { from: 'too-long-a-time' }],
  ['no kind', { kind: 'some' }, { kind: 'kind-required' }],
  ['none of them', { count: '0' }, { count: 'count-required' }],
  ['more than a binder holds', { count: '501' }, { count: 'count-required' }],
  ['a seed that nobody can print', { seed: 'a b' }, { seed: 'seed-unreadable' }],
  ['no type', { kind: 'type', type: 'nobody' }, { type: 'type-required' }],
] as const)('is refused: %s', (_what, change, expected) => {
  expect(askedProblems({ ...typed, ...change }, '2026-11-22')).toEqual(expected);
});

it('draws a seed where none was typed, and keeps one that was', () => {
  expect(sampleTyped(typed, 'chance')).toEqual({ kind: 'random', count: 10, seed: 'chance' });
  expect(sampleTyped({ ...typed, seed: 'autumn-3' }, 'chance')).toMatchObject({ seed: 'autumn-3' });
});

it('reads the months of its period, and no others', () => {
  expect(monthsOf({ from: '2025-11-30', to: '2026-02-01' })).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
});

describe('a binder', () => {
  const binder = (many: number, change: Partial<Binder> = {}): Binder => ({
    ...{ id: 'b', askedAt: '2026-11-20T15:00:00.000Z', by: 'staff:a', roles: 'auditor', language: 'en', reason: 'x' },
    ...{ from: '2026-01-01', to: '2026-11-20', sample: { kind: 'all' }, among: many, restricted: 0 },
    references: rowsOf(many).map(({ reference }) => reference),
    ...change,
  });
  const made = { at: '2026-11-20T16:00:00.000Z', key: 'k', bytes: 1, sha256: 'a'.repeat(64), index: 'b'.repeat(64), files: 1 };

  it('of more than fifty needs a second person', () => {
    expect([needsSecond(binder(binderRules.alone)), needsSecond(binder(binderRules.alone + 1))]).toEqual([false, true]);
    const second = { at: '2026-11-20T15:30:00.000Z', by: 'staff:b' };
    expect([binderState(binder(51), '2026-11-20'), binderState(binder(51, { second }), '2026-11-20')]).toEqual([
      'needs-second',
      'making',
    ]);
  });

  it('is there for seven days', () => {
    expect(binderState(binder(1, { made }), '2026-11-27')).toBe('ready');
    expect(binderState(binder(1, { made }), '2026-11-28')).toBe('over');
  });
});

it('the version of the rules is one short text, and the same each time', () => {
  expect(rulesVersion()).toMatch(/^[0-9a-f]{16}$/);
  expect(rulesVersion()).toBe(rulesVersion());
});
