/**
 * How much the tests try: `npm test` a part, `npm run test:deep` everything. TEST_SHARE, between 0 and 1, makes what is counted in runs
 * smaller in the deep run and leaves out nothing: the gate has half an hour.
 */

export const deep = process.env['TEST_DEPTH'] === 'deep';

const share = Number(process.env['TEST_SHARE'] ?? 1);

export const whole = deep && share === 1;

/** All of them in the deep run; `npm test` takes one, another for each `place`. */
export function inTurn<T>(all: readonly T[], place: number): readonly T[] {
  return deep ? all : all.filter((_, index) => index === place % all.length);
}

/** All of them in the deep run; `npm test` takes the first of each kind. */
export function oneOfEach<T>(all: readonly T[], kindOf: (one: T) => string): readonly T[] {
  return deep ? all : [...new Map(all.toReversed().map((one) => [kindOf(one), one])).values()].toReversed();
}

/** How many of what is tried at random: all in the deep run, or its share; `npm test` takes `part`. */
export function many(full: number, part: number): number {
  return deep ? Math.max(part, Math.ceil(full * share)) : part;
}

/** Runs of a property: a tenth in `npm test`, where each change shows soon enough. */
export function runs(full: number): number {
  return many(full, Math.ceil(full / 10));
}

/** Each of them in the deep run, or, at a smaller share, another one for each `place`. */
export function eachOrInTurn<T>(all: readonly T[], place: number): readonly T[] {
  return share < 1 ? all.filter((_, index) => index === place % all.length) : all;
}
