/**
 * How many requests are open, by a job that reads the queue. Counters kept by writes would be wrong each morning: nothing is written
 * when midnight makes a request overdue.
 */
import { brotliCompressSync, brotliDecompressSync } from 'node:zlib';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { addDays, daysBetween } from '../request/dates.ts';
import { clockOfBasis } from '../request/deadlines.ts';
import { answers } from '../request/history.ts';
import type { Table } from './client.ts';
import { indexes, keys } from './keys.ts';
import { idOf, partitionsOf, waitsForPaper } from './queue-keys.ts';
import { desksOf, queuePartitions, toQueueRow } from './queue-rows.ts';
import type { CountRow, QueueCounts, QueueRow, QueueSummary, QueueView } from './stores.ts';
import { ageClasses } from './stores.ts';

/** A section `paper` is what only waits for its paper. */
const facets = ['desk', 'section', 'type', 'status', 'language', 'channel'] as const;
const noCount: CountRow = [0, 0, 0, ''];

const Row = z.tuple([z.number(), z.number(), z.number(), z.string()]);
const numbers = z.array(z.number());

/** Sorted by name and by columns; of a name only what differs from the one before. With 100,000 open it packs to 6 KB, rows to 14. */
const Columns = z.object({
  names: z.array(z.string()),
  open: numbers,
  overdue: numbers,
  soon: numbers,
  oldest: z.array(z.string()),
});
const Content = z.object({
  rows: Columns,
  lists: z.record(z.string(), z.number()),
  marks: z.record(z.string(), Row).optional(),
  ages: z.record(z.string(), z.array(z.number())).optional(),
});
const Item = z.object({ countedAt: z.string(), packed: z.instanceof(Uint8Array) });

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

/**
 * The age of what nothing has answered, as a place in `ageClasses`; null for what is not received yet, or was answered and waits for
 * something else.
 */
function ageClassOf({ status, receivedOn, dueOn }: QueueSummary, today: string): number | null {
  if (receivedOn === null || answers.some((answer) => answer === status)) return null;
  if (dueOn !== null && dueOn < today) return ageClasses.length - 1;
  const days = daysBetween(receivedOn, today);
  return ageClasses.findIndex(({ most }) => days <= most);
}

function countAge(ages: Map<string, number[]>, summary: QueueSummary, today: string): void {
  const place = ageClassOf(summary, today);
  if (place === null) return;
  const name = [summary.type, summary.language, summary.channel].join('|');
  const counts = ages.get(name) ?? ageClasses.map(() => 0);
  counts[place] = (counts[place] ?? 0) + 1;
  ages.set(name, counts);
}

export function totalOf(rows: readonly CountRow[]): CountRow {
  return rows.reduce(plus, noCount);
}

/** What is counted of a view by the facets that the job tells apart; its other filters are left out. */
export function countedIn({ rows }: QueueCounts, view: QueueView): CountRow {
  const desks = desksOf(view);
  const fits = (name: string): boolean => {
    const [desk = '', section = '', ...others] = name.split('|');
    const stage = section === 'paper' ? 'waiting' : section;
    const rest = facets.slice(2).map((facet) => view[facet]);
    return (
      desks.includes(desk) &&
      (view.section === undefined || view.section === stage) &&
      !(view.hasCome === true && section === 'paper') &&
      rest.every((value, place) => value === undefined || value === others[place])
    );
  };
  return totalOf(Object.entries(rows).flatMap(([name, row]) => (fits(name) ? [row] : [])));
}

/** Of one flag, or of what one person owns, or of what is free. Null where that was not counted. */
export function markedIn({ marks }: QueueCounts, desks: readonly string[], mark: string): CountRow | null {
  return marks === undefined ? null : totalOf(desks.map((desk) => marks[`${desk}|${mark}`] ?? noCount));
}

/** Rows of one partition of an index of the queue. */
export function sizesOf(facility: string, { rows, lists }: QueueCounts): ReadonlyMap<string, number> {
  const sizes = new Map(Object.entries(lists));
  for (const [name, [open]] of Object.entries(rows)) {
    const [desk = '', counted = '', type = '', status = ''] = name.split('|');
    const section = counted === 'paper' ? 'waiting' : counted;
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

type Counted = Map<string, CountRow>;

function add(counted: Counted, name: string, row: CountRow): void {
  counted.set(name, plus(counted.get(name) ?? noCount, row));
}

function marksOf({ section, assignee, flags }: QueueSummary): readonly string[] {
  const owner = assignee === null ? (section === 'work' ? ['free'] : []) : [idOf(assignee)];
  const trouble = flags.includes('needsStaff') || flags.includes('suspect') ? ['trouble'] : [];
  return [...flags, ...trouble, ...owner];
}

function columnsOf(counted: Counted): z.infer<typeof Columns> {
  const rows = sorted(counted);
  let before: readonly string[] = [];
  const names = rows.map(([name]) => {
    const parts = name.split('|');
    const differs = parts.map((part, place) => (part === before[place] ? '' : part));
    before = parts;
    return differs.join('|');
  });
  const column = <Place extends 0 | 1 | 2 | 3>(place: Place) => rows.map(([, row]) => row[place]);
  return { names, open: column(0), overdue: column(1), soon: column(2), oldest: column(3) };
}

function rowsIn({ names, open, overdue, soon, oldest }: z.infer<typeof Columns>): Readonly<Record<string, CountRow>> {
  let before: readonly string[] = [];
  const rows = names.map((text, at): [string, CountRow] => {
    before = text.split('|').map((part, place) => part || (before[place] ?? ''));
    return [before.join('|'), [open[at] ?? 0, overdue[at] ?? 0, soon[at] ?? 0, oldest[at] ?? '']];
  });
  return Object.fromEntries(rows);
}

/** By name: the same counts are the same item, whatever order the rows came in. */
function sorted<Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] {
  return [...map].sort(([one], [other]) => (one < other ? -1 : 1));
}

const mutable = (counted: Counted) =>
  Object.fromEntries(
    sorted(counted).map(([name, [open, overdue, soon, oldest]]): [string, [number, number, number, string]] => [
      name,
      [open, overdue, soon, oldest],
    ]),
  );

function contentOf(facility: string, rows: Iterable<QueueRow>, today: string): z.infer<typeof Content> {
  const counted: Counted = new Map();
  const marks: Counted = new Map();
  const lists = new Map<string, number>();
  const ages = new Map<string, number[]>();
  for (const { summary } of rows) {
    countAge(ages, summary, today);
    const row = countRowOf(summary, today);
    const { desk, type, status, language, channel } = summary;
    const section = waitsForPaper(summary) ? 'paper' : summary.section;
    add(counted, [desk, section, type, status, language, channel].join('|'), row);
    for (const mark of marksOf(summary)) add(marks, `${desk}|${mark}`, row);
    const { flag, assignee } = partitionsOf(facility, summary);
    const post = summary.flags.includes('post') ? keys.toPost(facility, summary.desk) : null;
    for (const list of [flag, assignee, post]) if (list !== null) lists.set(list, (lists.get(list) ?? 0) + 1);
  }
  return {
    rows: columnsOf(counted),
    lists: Object.fromEntries(sorted(lists)),
    marks: mutable(marks),
    ages: Object.fromEntries(sorted(ages)),
  };
}

/** The last count wins: counts of two runs at once differ by less than their age. */
export async function recountQueue(table: Table, facility: string, now: Date, today: string): Promise<QueueCounts> {
  const content = contentOf(facility, (await openRows(table, facility)).values(), today);
  const countedAt = now.toISOString();
  const packed = brotliCompressSync(JSON.stringify(content));
  await table.client.send(new PutCommand({ TableName: table.name, Item: { ...keys.counts(facility), countedAt, packed } }));
  return { countedAt, ...content, rows: rowsIn(content.rows) };
}

export async function readCounts({ client, name }: Table, facility: string): Promise<QueueCounts | null> {
  const { Item: item } = await client.send(new GetCommand({ TableName: name, Key: keys.counts(facility) }));
  if (item === undefined) return null;
  const { countedAt, packed } = Item.parse(item);
  const { rows, ...content } = Content.parse(JSON.parse(brotliDecompressSync(packed).toString()));
  return { countedAt, ...content, rows: rowsIn(rows) };
}
