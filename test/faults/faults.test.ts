/**
 * The fault harness: 60 requests in `npm test`, 3,000 in the deep run. `npm run test:faults` runs it at full size,
 * `npm run test:mutants` shows that each guard is needed.
 */
import { describe, expect, it, vi } from 'vitest';
import { many } from '../support/depth.ts';
import { everyPair, everySingleFault } from './exhaustive.ts';
import type { CallName } from './fax-vendor.ts';
import { divergences, faxOpinion, playStories, type Story } from './model.ts';
import { failuresOf, printed, scoreboard } from './scoreboard.ts';

// Minutes at full size on a busy machine.
vi.setConfig({ testTimeout: 600_000 });

const requests = Number(process.env['FAULT_REQUESTS'] ?? many(3000, 60));
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
  });

  it('show that the same faults do harm where nobody looks', async () => {
    const board = await scoreboard({ seed, requests: many(200, 60), faults: 0.05, peers: true });
    const [ours, dual, outbox] = board.scores;
    expect(dual?.duplicatedRequests).toBeGreaterThan(0);
    expect(outbox?.duplicatedMails).toBeGreaterThan(0);
    expect(outbox?.duplicatedRequests).toBe(0);
    expect(ours === undefined ? -1 : failuresOf(ours)).toBe(0);
    expect(printed(board)).toContain('duplicated e-mails');
  });

  it('can be repeated exactly from their seed', async () => {
    const once = async () => printed(await scoreboard({ seed: 'again', requests: many(60, 12), faults: 0.1, peers: false }));
    expect(await once()).toBe(await once());
  });
});

describe('any order of events', () => {
  it('ends as the reference model says', async () => {
    await playStories(many(300, 30));
  });

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
  });
});

describe('one request', () => {
  it('survives every single fault at every single call, or a sample of them', async () => {
    const step = Math.round(350 / many(350, 71));
    const { runs, wrong } = await everySingleFault(step);
    expect(wrong).toEqual([]);
    expect(runs).toBeGreaterThan(350 / step);
  });

  it('survives a sample of all pairs of faults', async () => {
    const step = Math.round(48_000 / many(200, 25));
    const { runs, wrong } = await everyPair(step, Math.floor(Number(process.env['FAULT_PAIR'] ?? 0)));
    expect(wrong).toEqual([]);
    expect(runs).toBeGreaterThan(48_000 / step - 5);
  });
});
