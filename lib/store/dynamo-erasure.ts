/**
 * Erases requests, and what comes in. Not by time to live, which deletes item by item, days late, knows no hold, and would leave half of
 * it behind. The item with the state goes last, so that whoever comes after a crash still knows what is to go.
 */
import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { addDays, addYears } from '../request/dates.ts';
import { epochSeconds, type Table, whenAllowed } from './client.ts';
import { erasure, indexes, keyNames, keys } from './keys.ts';
import { fromItem, movingAttributes } from './request-item.ts';
import type { ErasureStore } from './stores.ts';

const Row = z.object({ reference: z.string(), dueSort: z.string() });
const Child = z.object({ pk: z.string(), sk: z.string() });
const Begun = z.object({ [erasure.begun]: z.string() });
const Ended = z.object({ [erasure.ended]: z.string() });

/** A tombstone tells a late repeat of the submission that the reference is used up. */
const tombstoneYears = 6;

/** A writer that slept through the first pass has written by then. */
const secondPassAfterDays = 1;

const names = (...attributes: readonly string[]) => Object.fromEntries(attributes.map((name) => [`#${name}`, name]));

/** What is erased: its item, the list of what is due, and how the item is read. */
interface Erased<Stored> {
  readonly keyOf: (reference: string) => { readonly pk: string; readonly sk: string };
  readonly list: string;
  readonly recordIn: (item: Record<string, unknown>) => Stored;
}

export function dynamoErasure(table: Table): ErasureStore {
  return erasureIn(table, { keyOf: keys.request, list: keys.erasures, recordIn: fromItem });
}

export function erasureIn<Stored extends { readonly reference: string; readonly version: number }>(
  { client, name: TableName }: Table,
  { keyOf, list, recordIn }: Erased<Stored>,
): ErasureStore<Stored> {
  const { partition, sort } = indexes.due;
  return {
    async due({ day, limit, after }) {
      const range = after === undefined ? '#s <= :last' : '#s BETWEEN :from AND :last';
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: indexes.due.name,
          KeyConditionExpression: `#p = :p AND ${range}`,
          ExpressionAttributeNames: { '#p': partition, '#s': sort },
          ExpressionAttributeValues: {
            ':p': list,
            ':last': keys.dueSort(day, '~'),
            // A space sorts behind the place itself and before every other.
            ...(after !== undefined && { ':from': `${after} ` }),
          },
          Limit: limit,
        }),
      );
      return Items.map((item) => Row.parse(item)).map(({ reference, dueSort }) => ({ reference, place: dueSort }));
    },
    async read(reference) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(reference), ConsistentRead: true }));
      if (Item === undefined) return null;
      const ended = Ended.safeParse(Item).data;
      if (ended !== undefined) return { state: 'erased', on: ended.erasedOn };
      const begun = Begun.safeParse(Item).data;
      const record = recordIn(Item);
      return begun === undefined ? { state: 'stored', record } : { state: 'erasing', record, since: begun.erasing };
    },
    begin({ reference, version }, day) {
      const gone = movingAttributes.filter((attribute) => attribute !== partition && attribute !== sort);
      return whenAllowed(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keyOf(reference),
            UpdateExpression: `SET #${erasure.begun} = :day, #version = :next, #${partition} = :list, #${sort} = :place REMOVE ${gone.map((attribute) => `#${attribute}`).join(', ')}`,
            ConditionExpression: '#version = :version AND attribute_not_exists(#hold)',
            ExpressionAttributeNames: names(erasure.begun, 'version', 'hold', partition, sort, ...gone),
            ExpressionAttributeValues: {
              ...{ ':day': day, ':version': version, ':next': version + 1 },
              ...{ ':list': list, ':place': keys.dueSort(day, reference) },
            },
          }),
        ),
      );
    },
    async removeParts(reference) {
      const { pk, sk: state } = keyOf(reference);
      let ExclusiveStartKey: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: '#pk = :pk',
            ProjectionExpression: '#pk, #sk',
            ExpressionAttributeNames: { '#pk': keyNames.partition, '#sk': keyNames.sort },
            ExpressionAttributeValues: { ':pk': pk },
            ConsistentRead: true,
            ...(ExclusiveStartKey !== undefined && { ExclusiveStartKey }),
          }),
        );
        for (const Key of (page.Items ?? []).map((item) => Child.parse(item)))
          if (Key.sk !== state) await client.send(new DeleteCommand({ TableName, Key }));
        ExclusiveStartKey = page.LastEvaluatedKey;
      } while (ExclusiveStartKey !== undefined);
    },
    async bury(reference, { on, lastHash }) {
      const again = addDays(on, secondPassAfterDays);
      const put = new PutCommand({
        TableName,
        Item: {
          ...keyOf(reference),
          ...{ reference, lastHash, [erasure.ended]: on },
          ...{ [partition]: list, [sort]: keys.dueSort(again, reference) },
          [keyNames.expires]: epochSeconds(new Date(addYears(on, tombstoneYears))),
        },
        ConditionExpression: `attribute_exists(#${erasure.begun})`,
        ExpressionAttributeNames: names(erasure.begun),
      });
      await whenAllowed(client.send(put));
    },
    async settle(reference) {
      const update = new UpdateCommand({
        TableName,
        Key: keyOf(reference),
        UpdateExpression: `REMOVE #${partition}, #${sort}`,
        ConditionExpression: `attribute_exists(#${erasure.ended})`,
        ExpressionAttributeNames: names(partition, sort, erasure.ended),
      });
      await whenAllowed(client.send(update));
    },
  };
}
