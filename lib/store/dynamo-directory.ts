/** The firms, agencies and practices that ask for records: one partition for a hospital, read whole, for it has some hundred entries. */
import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Table, whenAllowed } from './client.ts';
import { keyNames, keys } from './keys.ts';
import type { Directory, DirectoryEntry } from './stores.ts';

/** More are read by nobody in one list, and would slow each form. */
const mostEntries = 1000;

const text = () => z.string().optional();
const Row = z.lazy(() =>
  z.object({
    sk: z.string(),
    version: z.int().positive(),
    name: z.string(),
    alsoNamed: z.array(z.string()),
    contact: text(),
    address: z.object({ street: z.string(), unit: text(), city: z.string(), state: text(), zip: text() }).optional(),
    ...{ phone: text(), fax: text(), email: text(), type: text(), claimKind: text() },
    requests: z.int().nonnegative(),
    lastAt: z.string(),
    changedBy: z.string(),
  }),
);

function entryOf(item: unknown): DirectoryEntry {
  const { sk, ...facts } = Row.parse(item);
  return { id: sk, ...facts };
}

export function dynamoDirectory(table: Table): Directory {
  return {
    async list(facility) {
      const entries: DirectoryEntry[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const { Items = [], LastEvaluatedKey } = await table.client.send(
          new QueryCommand({
            TableName: table.name,
            KeyConditionExpression: '#pk = :p',
            ExpressionAttributeNames: { '#pk': keyNames.partition },
            ExpressionAttributeValues: { ':p': keys.directory(facility, '').pk },
            ExclusiveStartKey: from,
          }),
        );
        entries.push(...Items.map(entryOf));
        from = LastEvaluatedKey;
      } while (from !== undefined && entries.length < mostEntries);
      return entries.sort((one, other) => other.requests - one.requests || one.name.localeCompare(other.name));
    },
    async read(facility, id) {
      const Key = keys.directory(facility, id);
      const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key, ConsistentRead: true }));
      return Item === undefined ? null : entryOf(Item);
    },
    write(facility, { id, ...entry }) {
      const isNew = entry.version === 1;
      return whenAllowed(
        table.client.send(
          new PutCommand({
            TableName: table.name,
            Item: { ...keys.directory(facility, id), ...entry },
            ConditionExpression: isNew ? 'attribute_not_exists(#pk)' : '#version = :before',
            ExpressionAttributeNames: isNew ? { '#pk': keyNames.partition } : { '#version': 'version' },
            ...(!isNew && { ExpressionAttributeValues: { ':before': entry.version - 1 } }),
          }),
        ),
      );
    },
    remove(facility, { id, version }) {
      return whenAllowed(
        table.client.send(
          new DeleteCommand({
            TableName: table.name,
            Key: keys.directory(facility, id),
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': version },
          }),
        ),
      );
    },
  };
}
