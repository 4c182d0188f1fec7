/** The tables on the embedded engine, in memory or in a LevelDB folder. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { tableOf } from '../../lib/store/client.ts';
import { dynamoWalk } from '../../lib/store/dynamo-walk.ts';
import type { RequestWalk } from '../../lib/store/stores.ts';
import { type TableDefinition, table } from '../../lib/store/table.ts';
import { embeddedEngine, rebuildIndexes, takeIndexes } from './embedded-table.ts';
import { closeServer, listenOnLoopback, loopback } from './loopback.ts';

export interface RunningEngine {
  readonly endpoint: string;
  stop(): Promise<void>;
}

export interface TableEngine extends RunningEngine {
  /** Creates a table, or brings the one in the folder up to the indexes of this version. */
  open(client: DynamoDBClient, name: string, definition: TableDefinition): Promise<void>;
}

export async function startTableEngine(path: string | undefined): Promise<TableEngine> {
  const engine = embeddedEngine(path);
  const port = await listenOnLoopback(engine.server);
  return {
    endpoint: `http://${loopback}:${port}`,
    async open(client, name, definition) {
      await createTable(client, name, definition);
      if (path === undefined) return;
      const note = noteBeside(path, definition);
      const indexes = JSON.stringify(definition.indexes);
      if (existsSync(note) && readFileSync(note, 'utf8') === indexes) return;
      const scratch = `${name}-scratch`;
      await createTable(client, scratch, definition);
      await rebuildIndexes(engine, await takeIndexes(engine, name, scratch));
      if (definition === table) await rewriteKeys(dynamoWalk(tableOf(client, name)));
      writeFileSync(note, indexes, { mode: 0o600 });
    },
    stop: () => closeServer(engine.server),
  };
}

/** The records of an older version carry the keys of that version: here, before anybody looks, those of this one. */
async function rewriteKeys(walk: RequestWalk): Promise<void> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<RequestWalk['page']>> = await walk.page({ cursor, limit: 500 });
    for (const { reference, record, placed } of page.records) {
      if (record === null) await walk.flag(reference);
      else if (!placed) await walk.rewriteKeys(record);
    }
    cursor = page.next;
  } while (cursor !== null);
}

/** Beside the folder: the indexes that its entries were derived for. A folder of an older version has none. */
const noteBeside = (path: string, definition: TableDefinition) =>
  `${path}-${definition === table ? '' : 'access-log-'}indexes.json`;

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

/** Creates a table, by default that of the requests, unless the folder holds it already; returns when it is active. */
export async function createTable(client: DynamoDBClient, name: string, definition = table): Promise<void> {
  try {
    await client.send(new CreateTableCommand(tableCreation(name, definition)));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists({ client, ...tableWait }, { TableName: name });
}
