/**
 * Tables of the embedded engine that begin with many items: put below the engine, together with their index entries, since through it they
 * would take minutes.
 */
import { type AttributeValue, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import engineCode, { type Batch, type Item, type TableDescription } from 'dynalite/db/index.js';
import { embeddedEngine } from '../../infra/local/embedded-table.ts';
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

const atOnce = 2000;

export interface SeedableEngine {
  readonly endpoint: string;
  readonly client: DynamoDBClient;
  /** Puts items, each in the form of the wire, into a table that there is. */
  add(table: string, items: Iterable<Item>): Promise<void>;
  stop(): Promise<void>;
}

/** What the engine writes for one item: itself, and its place in each index that it is in. */
function written(table: TableDescription, item: Item): Batch {
  const { puts } = engineCode.getIndexActions(table.GlobalSecondaryIndexes ?? [], undefined, item, table);
  return [
    ...puts.map(({ index, key, item: value }) => ({
      type: 'put' as const,
      key: `index-global~${table.TableName}~${index}~${key}`,
      value,
    })),
    { type: 'put' as const, key: `item-${table.TableName}~${engineCode.createKey(item, table)}`, value: item },
  ];
}

/** In memory, or in a LevelDB folder for what does not fit there. */
export async function seedableEngine(folder?: string): Promise<SeedableEngine> {
  const engine = embeddedEngine(folder);
  const endpoint = `http://${loopback}:${await listenOnLoopback(engine.server)}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
  const flush = (operations: Batch) =>
    new Promise<void>((resolve, reject) => engine.store.db.batch(operations, (error) => (error ? reject(error) : resolve())));
  return {
    endpoint,
    client,
    async add(name, items) {
      const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
      const table = { ...Table, TableName: name, AttributeDefinitions: Table?.AttributeDefinitions ?? [] };
      let operations: Batch[number][] = [];
      for (const item of items) {
        operations.push(...written(table, item));
        if (operations.length < atOnce) continue;
        await flush(operations);
        operations = [];
      }
      await flush(operations);
    },
    stop: async () => {
      client.destroy();
      await closeServer(engine.server);
    },
  };
}

const name = 'requests';

/** A table of requests in memory with these items. */
export async function seededTable(items: readonly object[]): Promise<StoreEngine> {
  const { client, add, stop } = await seedableEngine();
  await createTable(client, name);
  await add(name, items.map(marshalled));
  return { table: tableOf(client, name), stop };
}
