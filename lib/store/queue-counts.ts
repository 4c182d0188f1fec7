/**
 * How many requests are open, by a job that reads the queue. Counters kept by writes would be wrong each morning: nothing is written
 * when midnight makes a request overdue.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { addDays } from '../request/dates.ts';
import { clockOfBasis } from '../request/deadlines.ts';
import type { Table } from './client.ts';
import { indexes, keys } from './keys.ts';
import { partitionsOf } from './queue-keys.ts';
import { queuePartitions, toQueueRow } from './queue-rows.ts';
import type { CountRow, QueueCounts, QueueRow, QueueSummary, QueueView } from './stores.ts';

const facets = ['desk', 'section', 'type', 'status', 'language', 'channel'] as const;
const noCount: CountRow = [0, 0, 0, ''];

const Content = z.object({
  rows: z.record(z.string(), z.tuple([z.number(), z.number(), z.number(), z.string()])),
  lists: z.record(z.string(), z.number()),
});
const Item = z.object({ countedAt: z.string(), zipped: z.instanceof(Uint8Array) });

const earlier = (one: string, other: string): string => (one === '' || (other !== '' && other < one) ? other : one);

function plus([open, overdue, soon, oldest]: CountRow, row: CountRow): CountRow {
  return [open + row[0], overdue + row[1], soon + row[2], earlier(oldest, row[3])];
}

/** What one request adds. Soon: due today or within six days. */
export function countRowOf({ basis, dueOn, receivedOn }: QueueSummary, today: string): CountRow {
  const late = dueOn !== null && dueOn < today;
  const soon = dueOn !== null && !late && dueOn <= addDays(today, 6);
  const oldest = clockOfBasis(basis) === 'access' ? (receivedOn ?? '') : '';
  return [1, late ? 1 : 0, soon ? 1 : 0, oldest];
}

export function totalOf(rows: readonly CountRow[]): CountRow {
  return rows.reduce(plus, noCount);
}

/** What is counted of a view by the facets that the job tells apart; its other filters are left out. */
export function countedIn({ rows }: QueueCounts, view: QueueView): CountRow {
  const fits = (name: string): boolean => {
    const values = name.split('|');
    return facets.every((facet, place) => view[facet] === undefined || view[facet] === values[place]);
  };
  return totalOf(Object.entries(rows).flatMap(([name, row]) => (fits(name) ? [row] : [])));
}

/** Rows of one partition of an index of the queue. */
export function sizesOf(facility: string, { rows, lists }: QueueCounts): ReadonlyMap<string, number> {
  const sizes = new Map(Object.entries(lists));
  for (const [name, [open]] of Object.entries(rows)) {
    const [desk = '', section = '', type = '', status = ''] = name.split('|');
    const partitions = [keys.queue(facility, desk, section), keys.type(facility, desk, section, type)];
    for (const partition of [...partitions, keys.status(facility, desk, status)])
      sizes.set(partition, (sizes.get(partition) ?? 0) + open);
  }
  return sizes;
}

/** By reference, since the reading is no snapshot: a request that moves meanwhile may be met twice. */
async function openRows({ client, name }: Table, facility: string): Promise<ReadonlyMap<string, QueueRow>> {
  const found = new Map<string, QueueRow>();
  const read = async (partition: string) => {
    let from: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName: name,
          IndexName: indexes.queue.name,
          KeyConditionExpression: '#p = :p',
          ExpressionAttributeNames: { '#p': indexes.queue.partition },
          ExpressionAttributeValues: { ':p': partition },
          ...(from !== undefined && { ExclusiveStartKey: from }),
        }),
      );
      for (const row of Items.map(toQueueRow)) found.set(row.reference, row);
      from = LastEvaluatedKey;
    } while (from !== undefined);
  };
  await Promise.all(queuePartitions({ facility }).map(read));
  return found;
}

function contentOf(facility: string, rows: Iterable<QueueRow>, today: string): z.infer<typeof Content> {
  const counted = new Map<string, CountRow>();
  const lists = new Map<string, number>();
  for (const { summary } of rows) {
    const name = facets.map((facet) => summary[facet]).join('|');
    counted.set(name, plus(counted.get(name) ?? noCount, countRowOf(summary, today)));
    const { flag, assignee } = partitionsOf(facility, summary);
    for (const list of [flag, assignee]) if (list !== null) lists.set(list, (lists.get(list) ?? 0) + 1);
  }
  const mutable = [...counted].map(([name, [open, overdue, soon, oldest]]): [string, [number, number, number, string]] => [
    name,
    [open, overdue, soon, oldest],
  ]);
  return { rows: Object.fromEntries(mutable), lists: Object.fromEntries(lists) };
}

/** The last count wins: counts of two runs at once differ by less than their age. */
export async function recountQueue(table: Table, facility: string, now: Date, today: string): Promise<QueueCounts> {
  const content = contentOf(facility, (await openRows(table, facility)).values(), today);
  const countedAt = now.toISOString();
  const zipped = gzipSync(JSON.stringify(content));
  await table.client.send(new PutCommand({ TableName: table.name, Item: { ...keys.counts(facility), countedAt, zipped } }));
  return { countedAt, ...content };
}

export async function readCounts({ client, name }: Table, facility: string): Promise<QueueCounts | null> {
  const { Item: item } = await client.send(new GetCommand({ TableName: name, Key: keys.counts(facility) }));
  if (item === undefined) return null;
  const { countedAt, zipped } = Item.parse(item);
  return { countedAt, ...Content.parse(JSON.parse(gunzipSync(zipped).toString())) };
}
