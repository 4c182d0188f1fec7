/**
 * The page check on 20,000 generated pages, three charts in ten of them scanned. Their author wrote the check as well: see `hand-pages.ts`.
 * A reader of scans loses whole labels, so a page of somebody else may come out of a scan as one that names nobody: it is listed, and never
 * taken for the patient's own.
 */
import { describe, expect, it } from 'vitest';
import { judgeCharts } from '../../../support/charts/judged.ts';

const { printed, scanned } = judgeCharts(20_261_129, 20_000);

describe('20,000 generated pages', () => {
  it.each([
    ['printed', printed, { strays: 500, stopped: 99.5, recognized: 83 }],
    ['scanned', scanned, { strays: 200, stopped: 98, recognized: 80 }],
  ] as const)('%s: nearly all pages of others are stopped, none is taken for the own', (_, counted, floors) => {
    expect(counted.strays).toBeGreaterThan(floors.strays);
    expect(counted.strayAsRight).toBe(0);
    expect((counted.stopped * 100) / counted.strays).toBeGreaterThanOrEqual(floors.stopped);
    expect((counted.recognized * 100) / counted.own).toBeGreaterThanOrEqual(floors.recognized);
  });

  // The goal is 0.5.
  it('stop at most 0.7 pages in a thousand of the patient', () => {
    const [stops, clean] = [printed.falseStops + scanned.falseStops, printed.clean + scanned.clean];
    expect((stops * 1000) / clean).toBeLessThanOrEqual(0.7);
  });
});
