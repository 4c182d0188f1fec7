/** The meter by which the benches judge what a read or a write costs. */
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { expect, it } from 'vitest';
import { keys } from '../../lib/store/keys.ts';
import { table as definition } from '../../lib/store/table.ts';
import { startStoreEngine } from '../support/store-engine.ts';
import { meterOf, writeUnits } from '../support/units.ts';

const [due] = definition.indexes.filter(({ name }) => name === 'due');
const at = (partition: string, sort: string) => ({ [due?.partition ?? '']: partition, [due?.sort ?? '']: sort });

it('counts UTF-8, the larger of two items, and each index that a write touches', () => {
  const item = { pk: 'REQ#1', sk: 'REQ' };
  expect(writeUnits(null, item)).toBe(1);
  expect(writeUnits(null, { ...item, text: 'é'.repeat(600) })).toBe(2);
  expect(writeUnits({ ...item, list: [{ a: 'x'.repeat(3000) }] }, item)).toBe(3);
  expect(writeUnits(item, { ...item, ...at('DUE#1', '2026') })).toBe(2);
  expect(writeUnits({ ...item, ...at('DUE#1', '2026') }, { ...item, ...at('DUE#1', '2027') })).toBe(3);
  expect(writeUnits({ ...item, ...at('DUE#1', '2026') }, { ...item, ...at('DUE#1', '2026'), other: 1 })).toBe(1);
});

it('measures reads and writes of a table, and refused writes too', async () => {
  const engine = await startStoreEngine();
  const { table, during } = meterOf(engine.table);
  const Key = keys.request('A');
  const put = () => table.client.send(new PutCommand({ TableName: table.name, Item: { ...Key, text: 'x'.repeat(5000) } }));
  expect(await during(put)).toEqual({ calls: 1, readUnits: 0, writeUnits: 5 });
  const get = () => table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
  expect(await during(get)).toEqual({ calls: 1, readUnits: 2, writeUnits: 0 });
  const refused = () =>
    table.client
      .send(
        new UpdateCommand({
          TableName: table.name,
          Key,
          UpdateExpression: 'SET seen = :yes',
          ConditionExpression: 'attribute_not_exists(pk)',
          ExpressionAttributeValues: { ':yes': true },
        }),
      )
      .catch(() => undefined);
  expect(await during(refused)).toEqual({ calls: 1, readUnits: 0, writeUnits: 5 });
  await engine.stop();
});
