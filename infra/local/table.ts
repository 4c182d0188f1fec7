import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { type TableDefinition, table } from '../../lib/store/table.ts';
import { closeServer, listenOnLoopback, loopback } from './loopback.ts';

export interface RunningEngine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

export async function startTableEngine(path: string | undefined): Promise<RunningEngine> {
  const server = dynalite({ createTableMs: 0, ...(path === undefined ? {} : { path }) });
  const port = await listenOnLoopback(server);
  return { endpoint: `http://${loopback}:${port}`, stop: () => closeServer(server) };
}

const text = (name: string) => ({ AttributeName: name, AttributeType: 'S' as const });
const keySchema = (partition: string, sort: string) => [
  { AttributeName: partition, KeyType: 'HASH' as const },
  { AttributeName: sort, KeyType: 'RANGE' as const },
];

function tableCreation(name: string, definition: TableDefinition): CreateTableCommandInput {
  const attributes = [definition, ...definition.indexes].flatMap(({ partition, sort }) => [partition, sort]);
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...new Set(attributes)].map(text),
    KeySchema: keySchema(definition.partition, definition.sort),
    GlobalSecondaryIndexes: definition.indexes.map((index) => ({
      IndexName: index.name,
      KeySchema: keySchema(index.partition, index.sort),
      Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...index.projects] },
    })),
  };
}

/** Seconds. */
export const tableWait = { minDelay: 0.01, maxDelay: 0.05, maxWaitTime: 60 };

/** Creates the table unless the folder holds it already; returns when it is active. */
export async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  try {
    await client.send(new CreateTableCommand(tableCreation(name, table)));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists({ client, ...tableWait }, { TableName: name });
}
