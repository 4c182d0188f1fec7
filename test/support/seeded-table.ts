/** A table of the embedded engine that begins with many items: put below the engine, since through it they would take minutes. */
import { type AttributeValue, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import engineCode, { type Item } from 'dynalite/db/index.js';
import { embeddedEngine, rebuildIndexes } from '../../infra/local/embedded-table.ts';
import { closeServer, listenOnLoopback, loopback } from '../../infra/local/loopback.ts';
import { createTable } from '../../infra/local/table.ts';
import { tableOf } from '../../lib/store/client.ts';
import type { StoreEngine } from './store-engine.ts';

/** A value in the form of the wire, without what is undefined. */
function attributeOf(value: unknown): AttributeValue {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value instanceof Uint8Array) return { B: value };
  if (Array.isArray(value)) return { L: value.map(attributeOf) };
  return typeof value === 'object' && value !== null ? { M: marshalled(value) } : { NULL: true };
}

export function marshalled(item: object): Item {
  const entries = Object.entries(item).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries.map(([name, value]) => [name, attributeOf(value)]));
}

const name = 'requests';
const atOnce = 2000;

export async function seededTable(items: readonly object[]): Promise<StoreEngine> {
  const engine = embeddedEngine(undefined);
  const port = await listenOnLoopback(engine.server);
  const client = new DynamoDBClient({
    endpoint: `http://${loopback}:${port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await createTable(client, name);
  const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
  const description = { ...Table, TableName: name, AttributeDefinitions: Table?.AttributeDefinitions ?? [] };
  for (let first = 0; first < items.length; first += atOnce) {
    const puts = items.slice(first, first + atOnce).map((item) => {
      const value = marshalled(item);
      return { type: 'put' as const, key: `item-${name}~${engineCode.createKey(value, description)}`, value };
    });
    await new Promise<void>((resolve, reject) => engine.store.db.batch(puts, (error) => (error ? reject(error) : resolve())));
  }
  await rebuildIndexes(engine, description);
  const stop = async () => {
    client.destroy();
    await closeServer(engine.server);
  };
  return { table: tableOf(client, name), stop };
}
