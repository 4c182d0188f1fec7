/** Runs ways of making the same thing in turn, so that a busy moment of the machine affects them alike. */

export interface Variant {
  readonly name: string;
  /** What is made; only its length is kept. */
  readonly make: () => Promise<{ readonly length: number }>;
  /** Made so many times a round: short times need more readings. */
  readonly times: number;
}

export interface Result {
  readonly name: string;
  /** Milliseconds of each run after the warm-up. */
  readonly times: readonly number[];
  /** The same in milliseconds of processor time of all threads: what other processes do does not count. */
  readonly processor: readonly number[];
  readonly bytes: number;
}

interface Rounds {
  readonly warmUp: number;
  readonly rounds: number;
}

/** The value below which this share of all lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** All variants once a round; the rounds of the warm-up are not counted. */
export async function race(
  variants: readonly Variant[],
  { warmUp, rounds }: Rounds = { warmUp: 12, rounds: 41 },
): Promise<readonly Result[]> {
  const results = variants.map(({ name }) => ({ name, times: [] as number[], processor: [] as number[], bytes: 0 }));
  for (let round = 0; round < warmUp + rounds; round += 1) {
    for (const [index, { make, times }] of variants.entries()) {
      for (let repeat = 0; repeat < times; repeat += 1) {
        const [start, before] = [performance.now(), process.cpuUsage()];
        const made = await make();
        const [took, { user, system }] = [performance.now() - start, process.cpuUsage(before)];
        const result = results[index];
        if (!result) continue;
        result.bytes = made.length;
        if (round < warmUp) continue;
        result.times.push(took);
        result.processor.push((user + system) / 1000);
      }
    }
  }
  return results;
}
