/** Binders that were asked for: small items of one partition a hospital, newest last. */
import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { Binder } from '../request/binder/binder.ts';
import { epochSeconds, type Table, whenAllowed } from './client.ts';
import { keyNames, keys } from './keys.ts';
import type { BinderStore } from './stores.ts';

/** Who asked for what is told for six years, as the access log tells it. */
const keptSeconds = (6 * 365 + 2) * 24 * 3600;

const fieldOf = { second: 'second', startedAt: 'startedAt', made: 'made' } as const;

export function dynamoBinders({ client, name }: Table): BinderStore {
  return {
    async put(facility, binder) {
      const expiresAt = epochSeconds(new Date(binder.askedAt)) + keptSeconds;
      await client.send(
        new PutCommand({
          TableName: name,
          Item: { ...keys.binder(facility, binder.id), binder, ...binderParts(binder), expiresAt },
          ConditionExpression: 'attribute_not_exists(#pk)',
          ExpressionAttributeNames: { '#pk': keyNames.partition },
        }),
      );
    },
    async get(facility, id) {
      const { Item } = await client.send(
        new GetCommand({ TableName: name, Key: keys.binder(facility, id), ConsistentRead: true }),
      );
      return Item === undefined ? null : read(Item);
    },
    async newest(facility, most) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: name,
          KeyConditionExpression: '#pk = :pk',
          ExpressionAttributeNames: { '#pk': keyNames.partition },
          ExpressionAttributeValues: { ':pk': keys.binder(facility, '').pk },
          ScanIndexForward: false,
          Limit: most,
        }),
      );
      return Items.map(read);
    },
    async note(facility, id, { once, ...facts }) {
      const names = Object.entries(facts).filter(([, value]) => value !== undefined);
      const field = (part: string) => `#${part}`;
      return whenAllowed(
        client.send(
          new UpdateCommand({
            TableName: name,
            Key: keys.binder(facility, id),
            UpdateExpression: `SET ${names.map(([part]) => `${field(part)} = :${part}`).join(', ')}`,
            ConditionExpression: `attribute_exists(#pk)${once === undefined ? '' : ` AND attribute_not_exists(${field(once)})`}`,
            ExpressionAttributeNames: {
              '#pk': keyNames.partition,
              ...Object.fromEntries(
                [...names.map(([part]) => part), ...(once === undefined ? [] : [once])].map((part) => [field(part), part]),
              ),
            },
            ExpressionAttributeValues: Object.fromEntries(names.map(([part, value]) => [`:${part}`, value])),
          }),
        ),
      );
    },
  };
}

/** What changes later stands beside the binder, so that each is written by itself. */
function binderParts(binder: Binder): Record<string, unknown> {
  return Object.fromEntries(
    Object.values(fieldOf).flatMap((part) => (binder[part] === undefined ? [] : [[part, binder[part]]])),
  );
}

function read(item: Record<string, unknown>): Binder {
  const later = Object.fromEntries(
    Object.values(fieldOf).flatMap((part) => (item[part] === undefined ? [] : [[part, item[part]]])),
  );
  return Binder.parse({ ...Object(item['binder']), ...later });
}
