/** PDFs that come to be labelled: one item each, replaced under optimistic locking, gone after their hour. */
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { Stamp } from '../request/stamps.ts';
import type { Clock } from '../runtime/clock.ts';
import { epochSeconds, type Table, whenAllowed } from './client.ts';
import { keyNames, keys } from './keys.ts';
import type { StampStore } from './stores.ts';

const attempts = 8;

export function dynamoStamps(table: Table, clock: Clock): StampStore {
  async function read(id: string): Promise<Stamp | null> {
    const get = new GetCommand({ TableName: table.name, Key: keys.stamp(id), ConsistentRead: true });
    const { Item } = await table.client.send(get);
    const stamp = Item === undefined ? null : Stamp.parse(Item);
    // Time to live deletes late.
    return stamp === null || stamp.until <= clock.now().toISOString() ? null : stamp;
  }

  function put(stamp: Stamp, read: number | null): Promise<boolean> {
    const condition =
      read === null
        ? { ConditionExpression: 'attribute_not_exists(#pk)', ExpressionAttributeNames: { '#pk': keyNames.partition } }
        : {
            ConditionExpression: '#version = :read',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':read': read },
          };
    const Item = { ...keys.stamp(stamp.id), ...stamp, [keyNames.expires]: epochSeconds(new Date(stamp.until)) };
    return whenAllowed(table.client.send(new PutCommand({ TableName: table.name, Item, ...condition })));
  }

  return {
    read,
    add: (stamp) => put(stamp, null),
    async change(id, decide) {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const stamp = await read(id);
        const decided = stamp === null ? null : decide(stamp);
        if (stamp === null || decided === null) return stamp;
        const next = { ...decided, version: stamp.version + 1 };
        if (await put(next, stamp.version)) return next;
      }
      throw new Error('a file was changed by others each time');
    },
  };
}
