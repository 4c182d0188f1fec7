/** How much the tests try: `npm test` a part, `npm run test:deep` everything. */

export const deep = process.env['TEST_DEPTH'] === 'deep';

/** All of them in the deep run; `npm test` takes one, another for each `place`. */
export function inTurn<T>(all: readonly T[], place: number): readonly T[] {
  return deep ? all : all.filter((_, index) => index === place % all.length);
}

/** All of them in the deep run; `npm test` takes the first of each kind. */
export function oneOfEach<T>(all: readonly T[], kindOf: (one: T) => string): readonly T[] {
  return deep ? all : [...new Map(all.toReversed().map((one) => [kindOf(one), one])).values()].toReversed();
}

/** Runs of a property: all of them in the deep run, a tenth in `npm test`, where each change shows soon enough. */
export function runs(full: number): number {
  return deep ? full : Math.ceil(full / 10);
}
