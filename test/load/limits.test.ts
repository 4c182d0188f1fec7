import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { assumed, quotas, settings } from './limits/figures.ts';
import { cellsFor, country, demand, full, fullest, hospital, inCells, limits, usedBy } from './limits/model.ts';
import { largest, lost, waiting } from './limits/queueing.ts';
import { scale } from './limits/table.ts';

describe('queueing', () => {
  it('loses what published tables of Erlang B say', () => {
    expect(lost(1, 1)).toBeCloseTo(0.5);
    expect(lost(10, 5)).toBeCloseTo(0.0184, 4);
    expect(lost(100, 84.1)).toBeCloseTo(0.01, 3);
  });

  it('waits as one server does with exponential times, and half as long with fixed ones', () => {
    expect(waiting(1, 0.8, 1, 1)).toBeCloseTo(4);
    expect(waiting(1, 0.8, 1, 0)).toBeCloseTo(2);
    expect(waiting(2, 2, 1, 1)).toBe(Number.POSITIVE_INFINITY);
  });

  it('finds the load at which a tolerance ends', () => {
    expect(largest(10, (load) => lost(10, load) <= 0.01)).toBeCloseTo(4.461, 3);
  });
});

describe('the limits', () => {
  const bindsAt = (name: string) => limits.find((limit) => limit.name === name)?.bindsAt;

  it('come from a source with a date, from the code, or say that nobody verified them', () => {
    const figures = [...Object.values(quotas), ...Object.values(settings), assumed.vendorLines, assumed.machines];
    for (const { source, read, ours } of figures) {
      expect(source).not.toBe('');
      expect(read !== undefined && ours).not.toBe(true);
      if (source.startsWith('docs.aws.amazon.com/')) expect(read).toMatch(/^\d{4}-\d\d-\d\d$/);
    }
  });

  it('bind where a day, or the busiest hour, uses them up', () => {
    expect(bindsAt('mails a day, SES production')).toBeCloseTo(50_000 / 1440 / demand.mails);
    expect(bindsAt('mails a second, SES production')).toBeCloseTo((14 * 60) / demand.mails / assumed.peak);
  });

  it('bind earlier where calls are refused or wait than where all servers are busy', () => {
    const site = (settings.site.value / assumed.seconds.call / demand.calls / assumed.peak) * 60;
    expect(bindsAt('public site at once')).toBeLessThan(site);
    expect(bindsAt('public site at once')).toBeGreaterThan(site / 2);
  });

  it('need the fewest cells in which none of the account is too full', () => {
    const cells = cellsFor(100_000);
    const load = (number: number) => ({ ...country, perMinute: 100_000, cells: number });
    const ofAccount = limits.filter(({ raisedBy }) => raisedBy === 'cells');
    const most = (number: number) => Math.max(...ofAccount.map((limit) => usedBy(limit, load(number))));
    expect(most(cells)).toBeLessThanOrEqual(full);
    expect(most(cells - 1)).toBeGreaterThan(full);
  });

  it('are answered for one hospital, for the country, and in cells', () => {
    expect([hospital, country, inCells].map(({ cells }) => cells)).toEqual([1, 1, cellsFor(10_000)]);
    expect(fullest(hospital).used).toBeLessThan(full);
    expect(fullest(country).used).toBeGreaterThan(1);
    expect(fullest(inCells).used).toBeLessThanOrEqual(full);
  });

  it('stand in the README as the model prints them (npm run bench:limits -- --write)', () => {
    const readme = readFileSync(new URL('../../infra/README.md', import.meta.url), 'utf8');
    expect(readme.includes(scale)).toBe(true);
  });
});
