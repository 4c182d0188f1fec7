/** How much the tests try: `npm test` a part, `npm run test:deep` everything. */

export const deep = process.env['TEST_DEPTH'] === 'deep';

/** All of them in the deep run; `npm test` takes one, another for each `place`. */
export function inTurn<T>(all: readonly T[], place: number): readonly T[] {
  return deep ? all : all.filter((_, index) => index === place % all.length);
}

/** Runs of a property: all of them in the deep run, a tenth in `npm test`, where each change shows soon enough. */
export function runs(full: number): number {
  return deep ? full : Math.ceil(full / 10);
}
