/** Time to live, which the embedded engine does not have: what has expired is deleted from every table that says when its items expire. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, ScanCommand, type ScanCommandInput } from '@aws-sdk/lib-dynamodb';
import { epochSeconds, type Table, tableOf, whenAllowed } from '../../lib/store/client.ts';
import { accessLogTable, table as requestsTable, type TableDefinition } from '../../lib/store/table.ts';
import { localNames } from './local-secrets.ts';

const tables: readonly (readonly [name: string, definition: TableDefinition])[] = [
  [localNames.table, requestsTable],
  [localNames.accessLog, accessLogTable],
];
/** Items that are deleted at the same time. */
const together = 25;

async function removeFrom({ client, name: TableName }: Table, definition: TableDefinition, now: Date): Promise<number> {
  const { partition, sort, timeToLive } = definition;
  const expired = {
    ExpressionAttributeNames: { '#expires': timeToLive },
    ExpressionAttributeValues: { ':now': epochSeconds(now) },
  };
  const keys: Readonly<Record<string, unknown>>[] = [];
  let ExclusiveStartKey: ScanCommandInput['ExclusiveStartKey'];
  do {
    const scan = new ScanCommand({ TableName, FilterExpression: '#expires < :now', ...expired, ExclusiveStartKey });
    const { Items = [], LastEvaluatedKey } = await client.send(scan);
    keys.push(...Items.map((item) => ({ [partition]: item[partition], [sort]: item[sort] })));
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  // One that was given more time meanwhile is looked at again when that is over.
  const remove = (Key: Readonly<Record<string, unknown>>) =>
    whenAllowed(client.send(new DeleteCommand({ TableName, Key, ConditionExpression: '#expires < :now', ...expired })));
  let removed = 0;
  for (let first = 0; first < keys.length; first += together)
    removed += (await Promise.all(keys.slice(first, first + together).map(remove))).filter(Boolean).length;
  return removed;
}

/** Deletes the expired items of both tables. Returns how many. */
export async function removeExpired(client: DynamoDBClient, now: Date): Promise<number> {
  let removed = 0;
  for (const [name, definition] of tables) removed += await removeFrom(tableOf(client, name), definition, now);
  return removed;
}
