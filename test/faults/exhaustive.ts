/** One request, and every way in which one of its calls, or any two of them, can go wrong. */
import { type Fate, scripted } from './injector.ts';
import { scoreService } from './score.ts';
import { failuresOf } from './scoreboard.ts';
import { runService } from './service.ts';
import type { IntentKind } from './surroundings.ts';

const exhaustiveFates = [
  'fail-before',
  'lost-answer',
  'time-out-after',
  'throttle',
  'die-after',
] as const satisfies readonly Fate[];
const exhaustiveKinds = ['patient', 'treating-provider', 'attorney'] as const satisfies readonly IntentKind[];

export type Faults = readonly (readonly [call: number, fate: Fate])[];

/** What went wrong, in words, or null when all is well. A person tries four times, so two faults never keep one out. */
async function lifeWith(kind: IntentKind, faults: Faults): Promise<{ readonly wrong: string | null; readonly calls: number }> {
  const script = scripted(new Map(faults));
  const { world, cameToRest } = await runService({
    seed: `${kind} ${JSON.stringify(faults)}`,
    requests: 1,
    faults: 0,
    only: kind,
    fortune: script.fortune,
    line: () => 'answer',
  });
  const score = await scoreService(world);
  const well = cameToRest && score.accepted === 1 && failuresOf(score) === 0;
  const why = `${kind} ${JSON.stringify(faults)}: ${score.remarks.join('; ')}${cameToRest ? '' : ' never came to rest'}`;
  return { wrong: well ? null : why, calls: script.calls.length };
}

export interface Sweep {
  readonly runs: number;
  readonly wrong: readonly string[];
}

async function runAll(all: Iterable<readonly [IntentKind, Faults]>): Promise<Sweep> {
  const wrong: string[] = [];
  let runs = 0;
  for (const [kind, faults] of all) {
    const life = await lifeWith(kind, faults);
    runs += 1;
    if (life.wrong !== null) wrong.push(life.wrong);
  }
  return { runs, wrong };
}

/** Each call x each fate; only every `step`-th. */
export async function everySingleFault(step = 1): Promise<Sweep> {
  const all: [IntentKind, Faults][] = [];
  for (const kind of exhaustiveKinds) {
    const { calls } = await lifeWith(kind, []);
    for (let call = 0; call < calls; call += 1) for (const fate of exhaustiveFates) all.push([kind, [[call, fate]]]);
  }
  return runAll(all.filter((_, place) => place % step === 0));
}

function pairsOf(kind: IntentKind, calls: number): readonly (readonly [IntentKind, Faults])[] {
  const fates = exhaustiveFates.flatMap((first) => exhaustiveFates.map((second) => [first, second] as const));
  // A first fault makes more calls than a life without; the second may fall among them.
  return Array.from({ length: calls }, (_, one) => one).flatMap((one) =>
    Array.from({ length: calls + 9 - one }, (_, more) => one + 1 + more).flatMap((other) =>
      fates.map(([first, second]) => {
        const faults: Faults = [
          [one, first],
          [other, second],
        ];
        return [kind, faults] as const;
      }),
    ),
  );
}

/** Each pair of calls x each pair of fates; only every `step`-th, beginning with `from`. */
export async function everyPair(step: number, from = 0): Promise<Sweep> {
  const all: (readonly [IntentKind, Faults])[] = [];
  for (const kind of exhaustiveKinds) all.push(...pairsOf(kind, (await lifeWith(kind, [])).calls));
  return runAll(all.filter((_, place) => place % step === from % step));
}
