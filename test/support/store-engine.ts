/** A DynamoDB engine inside the test process, with a table of the infrastructure. */
import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTable, startTableEngine } from '../../infra/local/table.ts';
import { type Table, tableOf } from '../../lib/store/client.ts';
import { table as requestsTable } from '../../lib/store/table.ts';
import { memoryTable } from './memory-table.ts';

export interface StoreEngine {
  readonly table: Table;
  readonly stop: () => Promise<void>;
}

/** `STORE_ENDPOINT` names another engine to test against, DynamoDB Local for one; each suite then has a table of its own there. */
const elsewhere = process.env['STORE_ENDPOINT'];

export async function startStoreEngine(definition = requestsTable): Promise<StoreEngine> {
  const engine =
    elsewhere === undefined ? await startTableEngine(undefined) : { endpoint: elsewhere, stop: async () => undefined };
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const name = elsewhere === undefined ? 'requests' : `requests-${randomUUID()}`;
  await createTable(client, name, definition);
  const stop = async () => {
    client.destroy();
    await engine.stop();
  };
  return { table: tableOf(client, name), stop };
}

/** The engine, and the table in memory that has to behave like it. */
export const storeEngines: readonly (readonly [string, typeof startStoreEngine])[] = [
  ['on the engine', startStoreEngine],
  ['in memory', async (definition) => ({ ...memoryTable('requests', definition), stop: async () => undefined })],
];
