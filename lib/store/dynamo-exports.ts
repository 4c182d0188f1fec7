/** Exports that a second person has to approve: one small item each, changed on conditions alone. */
import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { epochSeconds, type Table, whenAllowed } from './client.ts';
import { keyNames, keys } from './keys.ts';
import type { ExportApprovals } from './stores.ts';

const Item = z.lazy(() =>
  z.object({
    id: z.string(),
    by: z.string(),
    at: z.string(),
    until: z.string(),
    filters: z.string(),
    reason: z.string(),
    namesReason: z.string().optional(),
    rows: z.number(),
    approved: z.object({ by: z.string(), at: z.string() }).optional(),
    usedAt: z.string().optional(),
  }),
);

/** After its end an item is of use to nobody: who asked and approved stands in the access log. */
const keptDays = 7;
const daySeconds = 86_400;

export function dynamoExports(table: Table): ExportApprovals {
  const { client, name: TableName } = table;
  return {
    async ask(facility, asked) {
      const expires = epochSeconds(new Date(asked.until)) + keptDays * daySeconds;
      const Item = { ...keys.export(facility, asked.id), ...asked, [keyNames.expires]: expires };
      await client.send(new PutCommand({ TableName, Item }));
    },
    async read(facility, id) {
      const { Item: item } = await client.send(
        new GetCommand({ TableName, Key: keys.export(facility, id), ConsistentRead: true }),
      );
      return item === undefined ? null : Item.parse(item);
    },
    async open(facility, now) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: '#pk = :pk',
          ExpressionAttributeNames: { '#pk': keyNames.partition },
          ExpressionAttributeValues: { ':pk': keys.exports(facility) },
          ConsistentRead: true,
        }),
      );
      const all = Items.map((item) => Item.parse(item));
      return all.filter(({ until, usedAt }) => until > now && usedAt === undefined).toSorted((a, b) => (a.at < b.at ? -1 : 1));
    },
    approve: (facility, id, { by, at }) =>
      whenAllowed(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.export(facility, id),
            UpdateExpression: 'SET #approved = :approved',
            // Nobody approves for oneself, under whatever name of that day.
            ConditionExpression:
              'attribute_exists(#p) AND attribute_not_exists(#approved) AND #until > :at AND NOT contains(#by, :by)',
            ExpressionAttributeNames: { '#p': keyNames.partition, '#approved': 'approved', '#until': 'until', '#by': 'by' },
            ExpressionAttributeValues: { ':approved': { by, at }, ':at': at, ':by': `${by.split(' ', 1)[0]} ` },
          }),
        ),
      ),
    use: (facility, id, at) =>
      whenAllowed(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keys.export(facility, id),
            UpdateExpression: 'SET #used = :at',
            ConditionExpression: 'attribute_exists(#approved) AND attribute_not_exists(#used) AND #until > :at',
            ExpressionAttributeNames: { '#approved': 'approved', '#used': 'usedAt', '#until': 'until' },
            ExpressionAttributeValues: { ':at': at },
          }),
        ),
      ),
  };
}
