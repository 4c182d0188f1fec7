/** How much the tests try: `npm test` a part, `npm run test:deep` everything. */

export const deep = process.env['TEST_DEPTH'] === 'deep';

/** Runs of a property: all of them in the deep run, a tenth in `npm test`, where each change shows soon enough. */
export function runs(full: number): number {
  return deep ? full : Math.ceil(full / 10);
}
