/** Facts that outlive a run, one small item each, replaced under optimistic locking. */
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { epochSeconds, type Table, whenAllowed } from './client.ts';
import { keyNames, keys } from './keys.ts';
import type { CheckpointStore } from './stores.ts';

const Item = z.object({ version: z.int().nonnegative(), facts: z.record(z.string(), z.string()) });

export function dynamoCheckpoints(table: Table): CheckpointStore {
  return {
    async read(name) {
      const { Item: item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: keys.checkpoint(name), ConsistentRead: true }),
      );
      return item === undefined ? { version: 0, facts: {} } : Item.parse(item);
    },
    async write(name, facts, version, until) {
      const first = version === 0;
      const put = new PutCommand({
        TableName: table.name,
        Item: {
          ...keys.checkpoint(name),
          version: version + 1,
          facts,
          ...(until !== undefined && { [keyNames.expires]: epochSeconds(until) }),
        },
        ConditionExpression: first ? 'attribute_not_exists(#pk)' : '#version = :read',
        ExpressionAttributeNames: first ? { '#pk': 'pk' } : { '#version': 'version' },
        ...(!first && { ExpressionAttributeValues: { ':read': version } }),
      });
      return whenAllowed(table.client.send(put));
    },
  };
}
