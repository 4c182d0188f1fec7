/** Time to live on the embedded engine, and the night in which it is done. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { removeExpired } from '../../../infra/local/expired-items.ts';
import { localNames } from '../../../infra/local/local-secrets.ts';
import { startSweeping } from '../../../infra/local/sweeper.ts';
import { startTableEngine } from '../../../infra/local/table.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { epochSeconds, tableOf } from '../../../lib/store/client.ts';
import { accessLogTable, table } from '../../../lib/store/table.ts';
import { memoryLog, movableClock } from '../../support/fakes.ts';

const now = new Date('2026-11-22T15:00:00Z');
const tables = [
  [localNames.table, table],
  [localNames.accessLog, accessLogTable],
] as const;

it('deletes what has expired from both tables, however much, and leaves what has not or never does', async () => {
  const engine = await startTableEngine(undefined);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: engine.endpoint, region: 'us-east-1', credentials });
  for (const [name, definition] of tables) await engine.open(client, name, definition);
  const second = epochSeconds(now);
  const times = { past: second - 1, now: second, later: second + 60, never: undefined };
  for (const [name] of tables) {
    const { client: documents } = tableOf(client, name);
    const put = (pk: string, expiresAt: number | undefined, filling = '') =>
      documents.send(new PutCommand({ TableName: name, Item: { pk, sk: 'A', filling, ...(expiresAt && { expiresAt }) } }));
    for (const [pk, expiresAt] of Object.entries(times)) await put(pk, expiresAt);
    // More than one page of a scan, which ends at 1 MB.
    for (let number = 0; number < 6; number += 1) await put(`large-${number}`, second - 1, 'x'.repeat(300_000));
  }
  expect(await removeExpired(client, now)).toBe(14);
  for (const [name] of tables) {
    const { Items = [] } = await tableOf(client, name).client.send(new ScanCommand({ TableName: name }));
    expect([name, Items.map((item) => item['pk']).sort()]).toEqual([name, ['later', 'never', 'now']]);
  }
  client.destroy();
  await engine.stop();
});

it('is done in the night, also when the check of the records fails', async () => {
  const clock = movableClock(now);
  let removals = 0;
  const timed = {
    sweep: async () => ({ swept: 0 }),
    checkFiles: () => Promise.reject(new Error('archive')),
    reconcileDownloads: async () => ({ finished: true }),
    watchDeadlines: async () => undefined,
    sealAccessLog: async () => undefined,
    eraseRequests: async () => undefined,
    removeExpired: async () => {
      removals += 1;
    },
  };
  const { sweep, stop } = startSweeping(timed, { clock, timeZone: lakeNorman.timeZone, seconds: 0, log: memoryLog() });
  await sweep();
  expect(removals).toBe(0);
  clock.set('2026-11-23T06:00:00.000Z');
  await sweep();
  await sweep();
  expect(removals).toBe(1);
  await stop();
});
