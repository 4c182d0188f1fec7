import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { report } from '../../infra/operate/report.ts';
import { countMonths } from '../../lib/delivery/count-months.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { dynamoReports } from '../../lib/store/dynamo-reports.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { memoryLog, movableClock } from '../support/fakes.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { noon, recordOf } from '../support/staff-fakes.ts';
import { type StoreEngine, storeEngines } from '../support/store-engine.ts';

describe.each(storeEngines)('months %s', (_, start) => {
  let engine: StoreEngine;
  beforeAll(async () => {
    engine = await start();
  });
  afterAll(() => engine.stop());

  it('are counted once a day from what the index holds, and mail that has not come is not counted', async () => {
    const clock = movableClock(noon);
    const requests = dynamoRequests(engine.table);
    const reports = dynamoReports(engine.table);
    const month = noon.toISOString().slice(0, 7);
    const tools = { reports, facility: lakeNorman, clock, log: memoryLog() };
    const [first, second, awaited] = [
      recordOf(sampleBody('patient'), 1),
      recordOf(sampleBody('parent'), 2),
      recordOf(sampleBody('attorney'), 3),
    ];
    for (const record of [first, second, awaited]) await requests.submit(record);
    expect((await countMonths(tools)).counted).toBe(24);
    expect((await reports.read(lakeNorman.id, month))?.rows.map(({ type, count, outcome }) => [type, count, outcome])).toEqual([
      ['parent', 1, null],
      ['patient', 1, null],
    ]);

    clock.move(3 * 86_400_000);
    const at = clock.now().toISOString();
    const moved = {
      status: 'denied' as const,
      events: [{ at, who: 'staff:x', what: 'moved' as const, facts: { to: 'denied' } }],
    };
    await requests.change(first.reference, () => moved);
    expect((await countMonths(tools)).counted).toBe(24);
    expect((await countMonths(tools)).counted).toBe(0);
    const lines: string[] = [];
    expect(await report(tools, month, (line) => lines.push(line))).toBe(0);
    expect(lines.find((line) => line.startsWith('all'))?.split(/\s+/)).toEqual(['all', '2', '1', '3', '3']);
    expect(lines.at(-1)).toMatch(/^denied +1$/);
    expect(await report(tools, '2020-01', () => undefined)).toBe(2);
  });
});
