/** The one Scan of the service, of whole items: a record that lost its place in an index can be found in no index. */
import { GetCommand, ScanCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { type Table, whenAllowed } from './client.ts';
import { indexes, keyNames, keys } from './keys.ts';
import { markedForStaff } from './queue-rows.ts';
import { fromItem, indexAttributes, isErased, movingAttributes, staleKeys } from './request-item.ts';
import type { RequestWalk, WalkedRecord } from './stores.ts';

const Key = z.object({ pk: z.string(), sk: z.string() });

function referenceOf(pk: string): string {
  return pk.slice(keys.request('').pk.length);
}

function walked(item: Record<string, unknown>): WalkedRecord {
  const reference = referenceOf(Key.parse(item).pk);
  try {
    const record = fromItem(item);
    return { reference, record, placed: !staleKeys(item, record) && record.reference === reference };
  } catch {
    return { reference, record: null, placed: true };
  }
}

const queueSort = indexes.queue.sort;
/** Of an older version of the queue. */
const retired = ['card'];

/** Sets and removes attributes of an item while one of them is as it was read. */
function replacement(
  { name: TableName }: Table,
  reference: string,
  attributes: Readonly<Record<string, unknown>>,
  [guard, seen]: readonly [name: string, value: unknown],
  gone: readonly string[] = [],
): UpdateCommand {
  const named = [...Object.keys(attributes), ...gone, guard].map((name) => [`#${name}`, name]);
  const sets = Object.entries(attributes);
  return new UpdateCommand({
    TableName,
    Key: keys.request(reference),
    UpdateExpression: [
      ...(sets.length > 0 ? [`SET ${sets.map(([name]) => `#${name} = :${name}`).join(', ')}`] : []),
      ...(gone.length > 0 ? [`REMOVE ${gone.map((name) => `#${name}`).join(', ')}`] : []),
    ].join(' '),
    ConditionExpression: `#${guard} = :seen`,
    ExpressionAttributeNames: Object.fromEntries(named),
    ExpressionAttributeValues: { ...Object.fromEntries(sets.map(([name, value]) => [`:${name}`, value])), ':seen': seen },
  });
}

export function dynamoWalk(table: Table): RequestWalk {
  return {
    async page({ cursor, limit }) {
      const { Items = [], LastEvaluatedKey } = await table.client.send(
        new ScanCommand({
          TableName: table.name,
          Limit: limit,
          FilterExpression: '#sort = :request OR #sort = :inbound',
          ExpressionAttributeNames: { '#sort': keyNames.sort },
          ExpressionAttributeValues: { ':request': keys.requestSort, ':inbound': keys.inboundSort },
          ...(cursor !== null && { ExclusiveStartKey: Key.parse(JSON.parse(cursor)) }),
        }),
      );
      const next = LastEvaluatedKey === undefined ? null : JSON.stringify(Key.parse(LastEvaluatedKey));
      const kept = Items.filter((item) => !isErased(item));
      const isInbound = (item: Record<string, unknown>) => item[keyNames.sort] === keys.inboundSort;
      return { records: kept.filter((item) => !isInbound(item)).map(walked), inbound: kept.filter(isInbound), next };
    },
    async flag(reference) {
      const { Item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: keys.request(reference), ConsistentRead: true }),
      );
      const marked = Item === undefined ? null : markedForStaff(Item);
      if (marked === null) return;
      // Not allowed: somebody moved it meanwhile, and so could read it.
      await whenAllowed(table.client.send(replacement(table, reference, marked, [queueSort, Item?.[queueSort]])));
    },
    rewriteKeys(record) {
      const attributes = indexAttributes(record);
      const gone = [...movingAttributes, ...retired].filter((name) => attributes[name] === undefined);
      const { reference, version } = record;
      return whenAllowed(table.client.send(replacement(table, reference, attributes, ['version', version], gone)));
    },
  };
}
