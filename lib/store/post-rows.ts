/**
 * Requests of which something is to be printed or posted. They stand in the index `find`, whose keys the item of a request itself leaves
 * free: one more sparse partition for each desk, and no index more. A page costs what it shows, at any number.
 */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Table } from './client.ts';
import { indexes, keys } from './keys.ts';
import { desksOf } from './queue-rows.ts';
import type { PostPage, PostRow, QueueCounts, QueueView } from './stores.ts';

const Row = z.object({ findSort: z.string() });

function toPostRow(item: unknown): PostRow {
  const { findSort: place } = Row.parse(item);
  return { place, reference: place.split('#').at(-1) ?? '' };
}

async function readDesk(
  table: Table,
  partition: string,
  limit: number,
  after: string | undefined,
): Promise<readonly PostRow[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: indexes.find.name,
      KeyConditionExpression: after === undefined ? '#p = :p' : '#p = :p AND #s > :s',
      ExpressionAttributeNames: { '#p': indexes.find.partition, ...(after !== undefined && { '#s': indexes.find.sort }) },
      ExpressionAttributeValues: { ':p': partition, ...(after !== undefined && { ':s': after }) },
      Limit: limit,
    }),
  );
  return Items.map(toPostRow);
}

/** How many requests had something to post when they were counted. */
export function countedToPost({ lists }: QueueCounts, view: Pick<QueueView, 'facility' | 'desk'>): number {
  return desksOf(view).reduce((sum, desk) => sum + (lists[keys.toPost(view.facility, desk)] ?? 0), 0);
}

/** One page of one desk, or of all merged. */
export async function readToPost(
  table: Table,
  view: Pick<QueueView, 'facility' | 'desk'>,
  size: number,
  after?: string,
): Promise<PostPage> {
  const desks = desksOf(view).map((desk) => readDesk(table, keys.toPost(view.facility, desk), size + 1, after));
  const found = (await Promise.all(desks)).flat().sort((one, other) => (one.place < other.place ? -1 : 1));
  const rows = found.slice(0, size);
  return { rows, next: found.length > size ? (rows.at(-1)?.place ?? null) : null };
}
