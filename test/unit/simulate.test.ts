import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ladders } from '../../lib/delivery/retry-policies.ts';
import { shardOf, shards } from '../../lib/store/keys.ts';
import { fullest, shardAmong } from '../load/simulate/evenness.ts';
import { asks, bindsAt, life, limitsFor, planFor } from '../load/simulate/limits.ts';
import type { Network, Outcome } from '../load/simulate/model.ts';
import { simulate } from '../load/simulate/network.ts';

const step = (kind: string) => [{ share: 1, steps: [{ kind, after: [] }] }];
const endless = 1e9;

/** One worker, one work of a second for each request, and nothing else in the way. */
function oneWorker(perSecond: number, minutes: number, change: Partial<Network> = {}): Network {
  return {
    seed: 1,
    minutes,
    arrivals: () => perSecond,
    mostArrivals: perSecond,
    channels: step('prepare-documents'),
    hospitals: 1,
    largest: 1,
    door: { perSecond: endless, burst: endless, calls: 1 },
    table: { perSecond: endless, submit: 1, work: 1, latency: 0 },
    due: { shards: 4, perSecond: endless, submit: 1, work: 1 },
    queueLag: 0,
    workers: { count: 1, batch: 1 },
    work: () => ({ wall: 1, processor: 1 }),
    sweep: { most: 0, vain: 0 },
    mail: { perSecond: endless, perDay: endless, usedBefore: 0 },
    fax: { vendorLines: 1, linesEach: 1, seconds: () => 55, busySeconds: 10, afterwards: [] },
    ...change,
  };
}

const accounted = ({ turnedAway, finished, withStaff, waiting }: Outcome) => turnedAway + finished + withStaff + waiting;

describe('the simulated network', () => {
  it('waits as the theory of one server with a fixed time says', () => {
    for (const load of [0.5, 0.8]) {
      const { delays } = simulate(oneWorker(load, 4000));
      // M/D/1: load / (2 x rate x (1 - load)) seconds in line, with a rate of one a second.
      const expected = load / (2 * (1 - load));
      expect(Math.abs(delays.work.mean - expected) / expected).toBeLessThan(0.05);
    }
  });

  it('finishes what a worker can and keeps the rest, when twice as much arrives', () => {
    const { arrived, finished, waiting, delays } = simulate(oneWorker(2, 30));
    expect(finished).toBeGreaterThanOrEqual(1795);
    expect(finished).toBeLessThanOrEqual(1800);
    expect(waiting).toBe(arrived - finished);
    expect(delays.work.p50.seconds).toBeGreaterThan(300);
  });

  it('sends as many faxes as one busy machine takes', () => {
    const fax = { vendorLines: 1, linesEach: 1, seconds: () => 60, busySeconds: 10, afterwards: [] };
    const workers = { count: 100, batch: 10 };
    const { finished } = simulate(oneWorker(1, 60, { channels: step('send-fax'), workers, fax }));
    expect(finished).toBeGreaterThanOrEqual(58);
    expect(finished).toBeLessThanOrEqual(60);
  });

  it('gives to staff what the mail quota refuses until the ladder ends', () => {
    const ladder = ladders.provider.reduce((total, minutes) => total + minutes, 0);
    const { arrived, finished, withStaff } = simulate(
      oneWorker(1, ladder * 1.1 + 30, {
        channels: step('notify-staff'),
        arrivals: (second) => (second < 600 ? 1 : 0),
        workers: { count: 100, batch: 10 },
        mail: { perSecond: endless, perDay: 100, usedBefore: 0 },
        sweep: { most: endless, vain: 0 },
      }),
    );
    expect(arrived).toBeGreaterThan(500);
    expect(finished).toBe(100);
    expect(withStaff).toBe(arrived - 100);
  });

  it('turns away at the door what is over its rate', () => {
    const { arrived, turnedAway } = simulate(oneWorker(10, 60, { door: { perSecond: 20, burst: 40, calls: 4 } }));
    expect((arrived - turnedAway) / 3600).toBeCloseTo(5, 1);
  });

  it('loses nobody, whatever the limits', () => {
    const small = fc.integer({ min: 1, max: 20 });
    fc.assert(
      fc.property(fc.integer(), small, small, small, small, (seed, door, shardWrites, mails, most) => {
        const outcome = simulate(
          oneWorker(3, 20, {
            seed,
            hospitals: 5,
            largest: 0.3,
            channels: ['send-fax', 'notify-staff', 'prepare-documents'].flatMap((kind) =>
              step(kind).map(({ steps }) => ({ share: 1 / 3, steps })),
            ),
            workers: { count: 4, batch: 3 },
            door: { perSecond: door, burst: door * 2, calls: 2 },
            due: { shards: 2, perSecond: shardWrites, submit: 1, work: 2 },
            mail: { perSecond: mails, perDay: mails * 100, usedBefore: 0 },
            sweep: { most, vain: 0.1 },
          }),
        );
        expect(accounted(outcome)).toBe(outcome.arrived);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same for the same seed and another for another', () => {
    expect(simulate(oneWorker(0.9, 60))).toEqual(simulate(oneWorker(0.9, 60)));
    expect(simulate(oneWorker(0.9, 60, { seed: 2 }))).not.toEqual(simulate(oneWorker(0.9, 60)));
  });
});

describe('the limits by arithmetic', () => {
  it('counts the life of an online request as the code writes it: four works, and each moves in the due index', () => {
    expect(life.works).toBe(4);
    expect(life.queue).toBe(1);
    expect(life.due).toBeGreaterThan(life.works);
    expect(life.due).toBeLessThanOrEqual(1 + 4 * life.works);
  });

  it('binds where rate times need reaches the limit in the busiest hour', () => {
    expect(bindsAt({ perSecond: 100, each: 2, part: 0.5, peak: 2 })).toBe(3000);
    const daily = limitsFor(100).find(({ name }) => name === 'SES as first granted, a day');
    expect(daily && bindsAt(daily)).toBeCloseTo(50_000 / 1440 / asks.mails);
  });

  it('spreads over shards by the rule of the store, evenly while they are few', () => {
    const references = ['7KQ4M9TX2HBDJ', '0000000000000', 'ZYXWVTSRQPNMK'];
    expect(references.map((reference) => shardAmong(reference, shards.length))).toEqual(references.map(shardOf));
    expect(fullest(4, 20_000)).toBeLessThan(1.05);
    expect(fullest(256, 20_000)).toBeGreaterThan(1.5);
  });

  it('plans more of everything for more requests', () => {
    const [small, large] = [planFor(10), planFor(100_000)];
    expect(small.cells).toBe(1);
    expect(large.cells).toBeGreaterThan(1);
    expect(large.shardsInOneCell).toBeGreaterThan(small.shardsInOneCell);
  });
});
