/** The one Scan of the service, of whole items: a record that lost its place in an index can be found in no index. */
import { ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Table, whenAllowed } from './client.ts';
import { keyNames, keys } from './keys.ts';
import { fromItem, indexAttributes, movingAttributes } from './request-item.ts';
import type { RequestWalk, WalkedRecord } from './stores.ts';

const Key = z.object({ pk: z.string(), sk: z.string() });

function referenceOf(pk: string): string {
  return pk.slice(keys.request('').pk.length);
}

function walked(item: Record<string, unknown>): WalkedRecord {
  const reference = referenceOf(Key.parse(item).pk);
  try {
    const record = fromItem(item);
    const should = indexAttributes(record);
    // What is shown follows with the next write; keys decide whether an index finds the record.
    const placed = movingAttributes.every((name) => typeof should[name] === 'object' || item[name] === should[name]);
    return { reference, record, placed: placed && record.reference === reference };
  } catch {
    return { reference, record: null, placed: true };
  }
}

export function dynamoWalk(table: Table): RequestWalk {
  return {
    async page({ cursor, limit }) {
      const { Items = [], LastEvaluatedKey } = await table.client.send(
        new ScanCommand({
          TableName: table.name,
          Limit: limit,
          FilterExpression: '#sort = :request',
          ExpressionAttributeNames: { '#sort': keyNames.sort },
          ExpressionAttributeValues: { ':request': keys.requestSort },
          ...(cursor !== null && { ExclusiveStartKey: Key.parse(JSON.parse(cursor)) }),
        }),
      );
      const next = LastEvaluatedKey === undefined ? null : JSON.stringify(Key.parse(LastEvaluatedKey));
      return { records: Items.map(walked), next };
    },
    async flag(reference) {
      const update = new UpdateCommand({
        TableName: table.name,
        Key: keys.request(reference),
        UpdateExpression: 'SET #card.#needs = :yes',
        ConditionExpression: 'attribute_exists(#pk) AND #card.#needs = :no',
        ExpressionAttributeNames: { '#pk': keyNames.partition, '#card': 'card', '#needs': 'needsStaff' },
        ExpressionAttributeValues: { ':yes': true, ':no': false },
      });
      // Not allowed: marked already, or so damaged that the queue marks it by itself.
      await whenAllowed(table.client.send(update));
    },
  };
}
