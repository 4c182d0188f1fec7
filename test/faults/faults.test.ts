/**
 * The fault harness: 100 requests in `npm test`, 3,000 in the deep run. `npm run test:faults` runs it at full size,
 * `npm run test:mutants` shows that each guard is needed.
 */
import { describe, expect, it } from 'vitest';
import { deep } from '../support/depth.ts';
import { everyPair, everySingleFault } from './exhaustive.ts';
import type { CallName } from './fax-vendor.ts';
import { divergences, faxOpinion, playStories, type Story } from './model.ts';
import { failuresOf, printed, scoreboard } from './scoreboard.ts';

const requests = Number(process.env['FAULT_REQUESTS'] ?? (deep ? 3000 : 100));
const seed = process.env['FAULT_SEED'] ?? 'every test run';

describe(`${requests} requests while five calls of a hundred fail`, () => {
  it('are all kept, and none is doubled or sent astray', async () => {
    const board = await scoreboard({ seed, requests, faults: 0.05, peers: false });
    const [ours] = board.scores;
    if (ours === undefined) throw new Error('no score');
    expect({ remarks: ours.remarks, seeds: board.failedSeeds }).toEqual({ remarks: [], seeds: [] });
    expect(failuresOf(ours)).toBe(0);
    expect(ours.accepted).toBeGreaterThan(requests * 0.99);
    expect(board.injected).toBeGreaterThan(requests * 2);
  }, 600_000);

  it('show that the same faults do harm where nobody looks', async () => {
    const board = await scoreboard({ seed, requests: deep ? 200 : 60, faults: 0.05, peers: true });
    const [ours, dual, outbox] = board.scores;
    expect(dual?.duplicatedRequests).toBeGreaterThan(0);
    expect(outbox?.duplicatedMails).toBeGreaterThan(0);
    expect(outbox?.duplicatedRequests).toBe(0);
    expect(ours === undefined ? -1 : failuresOf(ours)).toBe(0);
    expect(printed(board)).toContain('duplicated e-mails');
  }, 60_000);

  it('can be repeated exactly from their seed', async () => {
    const once = async () => printed(await scoreboard({ seed: 'again', requests: deep ? 60 : 30, faults: 0.1, peers: false }));
    expect(await once()).toBe(await once());
  }, 60_000);
});

describe('any order of events', () => {
  it('ends as the reference model says', async () => {
    await playStories(deep ? 300 : 30);
  }, 120_000);

  it('agrees on a fax that meets everything', async () => {
    const ends: readonly CallName[] = ['busy', 'drop-at-end', 'busy', 'drop-at-end'];
    expect(faxOpinion(ends)).toEqual({ state: 'with-staff', calls: 4 });
    expect(faxOpinion(ends.slice(0, 3))).toEqual({ state: 'done', calls: 4 });
    const story: Story = {
      kinds: ['treating-provider', 'patient', 'attorney'],
      ends: [ends, [], []],
      steps: [{ do: 'send', who: 0 }, { do: 'sweep' }],
    };
    expect(await divergences(story)).toEqual([]);
  }, 30_000);
});

describe('one request', () => {
  it(deep ? 'survives every single fault at every single call' : 'survives a sample of all single faults', async () => {
    const { runs, wrong } = await everySingleFault(deep ? 1 : 5);
    expect(wrong).toEqual([]);
    expect(runs).toBeGreaterThan(deep ? 350 : 71);
  }, 120_000);

  it('survives a sample of all pairs of faults', async () => {
    const { runs, wrong } = await everyPair(deep ? 241 : 1901, Math.floor(Number(process.env['FAULT_PAIR'] ?? 0)));
    expect(wrong).toEqual([]);
    expect(runs).toBeGreaterThan(deep ? 200 : 25);
  }, 120_000);
});
