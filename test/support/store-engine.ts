/** A DynamoDB engine inside the test process, with the table of the infrastructure. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createTable, startTableEngine } from '../../infra/local/table.ts';
import { type Table, tableOf } from '../../lib/store/client.ts';

export interface StoreEngine {
  readonly table: Table;
  readonly stop: () => Promise<void>;
}

export async function startStoreEngine(): Promise<StoreEngine> {
  const engine = await startTableEngine(undefined);
  const client = new DynamoDBClient({
    endpoint: engine.endpoint,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await createTable(client, 'requests');
  const stop = async () => {
    client.destroy();
    await engine.stop();
  };
  return { table: tableOf(client, 'requests'), stop };
}
