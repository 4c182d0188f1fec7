/**
 * Pages of the queue. A view is read from the index whose partitions are smallest for it, what else it asks is filtered on the way,
 * and the partitions are merged. A page costs what it shows, not what the queue holds. Long: one read, from view to rows.
 */
import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './client.ts';
import { indexes, keys, noTarget } from './keys.ts';
import { readToPost } from './post-rows.ts';
import { countedIn, countRowOf, markedIn, readCounts, recountQueue, sizesOf, totalOf } from './queue-counts.ts';
import { desksOf, queuePartitions, toQueueRow } from './queue-rows.ts';
import type { CountRow, QueueCounts, QueuePage, QueuePosition, QueueRow, QueueView, RequestQueue } from './stores.ts';

export const pageSize = 20;
/** Rows read for one page: less than 1 MB. Past it the page shows what it has. */
export const rowBudget = 2200;
/** Rows read beyond what a page should need, so that a second read is seldom. */
const spare = 1.25;
/** As many as half a read unit holds, of some 400 bytes each: asking for fewer saves nothing. */
const leastRows = 9;

type IndexName = 'queue' | 'type' | 'status' | 'flag' | 'assignee';

interface Plan {
  readonly index: IndexName;
  readonly partitions: readonly string[];
  /** Rows of all its partitions, as counted; 0 when nobody has counted. */
  readonly size: number;
}

/** Indexes that hold all of a view, the narrowest kind first. */
function plansOf(view: QueueView): readonly Omit<Plan, 'size'>[] {
  const { facility, type, status, assignee, flags } = view;
  const over = (keyOf: (desk: string) => string) => desksOf(view).map(keyOf);
  const plans: Omit<Plan, 'size'>[] = [];
  if (assignee !== undefined && assignee !== 'free')
    return [{ index: 'assignee', partitions: [keys.assignee(facility, assignee, view.desk)] }];
  if (flags !== undefined) plans.push({ index: 'flag', partitions: over((desk) => keys.flag(facility, desk)) });
  if (status !== undefined) plans.push({ index: 'status', partitions: over((desk) => keys.status(facility, desk, status)) });
  if (type !== undefined) {
    const partitions = queuePartitions(view, (desk, section) => keys.type(facility, desk, section, type));
    plans.push({ index: 'type', partitions });
  }
  if (assignee === 'free') plans.push({ index: 'assignee', partitions: over((desk) => keys.free(facility, desk)) });
  return [...plans, { index: 'queue', partitions: queuePartitions(view) }];
}

/** What a view asks beside the facets, as the job counts it: any mark of each list. */
function marksIn({ assignee, flags }: QueueView): readonly (readonly string[])[] {
  return [...(assignee === undefined ? [] : [[assignee]]), ...(flags === undefined ? [] : [[...flags]])];
}

interface Steering {
  readonly plan: Plan;
  /** Share of the rows of a partition, by name, among those of the plan. */
  readonly shareOf: (partition: string) => number;
  /** Rows that fit the view, for each row that is read. */
  readonly density: number;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Counts are minutes old: they say where to read and how much at once, never what is there. */
function steer(view: QueueView, counts: QueueCounts | null): Steering {
  const sizes = counts === null ? new Map<string, number>() : sizesOf(view.facility, counts);
  const sizeOf = (partitions: readonly string[]) => sum(partitions.map((partition) => sizes.get(partition) ?? 0));
  const [plan] = plansOf(view)
    .map((one) => ({ ...one, size: sizeOf(one.partitions) }))
    .sort((one, other) => one.size - other.size);
  if (plan === undefined) throw new Error('a view without a plan');
  const shareOf = (partition: string) => (plan.size === 0 ? 1 : (sizes.get(partition) ?? 0) / plan.size);
  if (counts === null) return { plan, shareOf, density: 1 };
  // What the job does not tell apart is taken as spread evenly.
  const open = countedIn(counts, { facility: view.facility, desk: view.desk, desks: view.desks })[0];
  const expected = marksIn(view).reduce((count, marks) => {
    const marked = sum(marks.map((mark) => markedIn(counts, desksOf(view), mark)?.[0] ?? open));
    return count * Math.min(1, marked / Math.max(open, 1));
  }, countedIn(counts, view)[0]);
  return { plan, shareOf, density: Math.min(1, Math.max(expected, 1) / Math.max(plan.size, 1)) };
}

type Words = Required<Pick<QueryCommandInput, 'ExpressionAttributeNames' | 'ExpressionAttributeValues'>>;

/** A condition with the names and values that it speaks of. */
interface Condition {
  readonly text: string;
  readonly words: Words;
}

function joined(conditions: readonly Condition[]): Condition {
  const names = conditions.map(({ words }) => words.ExpressionAttributeNames);
  const values = conditions.map(({ words }) => words.ExpressionAttributeValues);
  return {
    text: conditions.map(({ text }) => text).join(' AND '),
    words: { ExpressionAttributeNames: Object.assign({}, ...names), ExpressionAttributeValues: Object.assign({}, ...values) },
  };
}

const about = (name: string, text: string, values: Readonly<Record<string, unknown>>): Condition => ({
  text,
  words: {
    ExpressionAttributeNames: { '#summary': 'queueSummary', [`#${name}`]: name },
    ExpressionAttributeValues: { ...values },
  },
});

/** What the view asks of each row. A person needs no condition: that list is read from its own partition. */
function filterOf({ assignee, flags, dueBefore, ...view }: QueueView): readonly Condition[] {
  const desks = Object.fromEntries((view.desks ?? []).map((desk, place) => [`:desk${place}`, desk]));
  const among = Object.keys(desks).map((name) => `#summary.#desk = ${name}`);
  const equal = (['desk', 'section', 'type', 'status', 'channel', 'language'] as const).flatMap((name) =>
    view[name] === undefined ? [] : [about(name, `#summary.#${name} = :${name}`, { [`:${name}`]: view[name] })],
  );
  const contain = (flags ?? []).map((_, place) => `contains(#summary.#flags, :flag${place})`).join(' OR ');
  const values = Object.fromEntries((flags ?? []).map((flag, place) => [`:flag${place}`, flag]));
  return [
    ...equal,
    // Partitions are of one desk; only the list of a person is of all.
    ...(view.desks === undefined || assignee === undefined || assignee === 'free'
      ? []
      : [about('desk', `(${among.join(' OR ')})`, desks)]),
    ...(flags === undefined ? [] : [about('flags', `(${contain})`, values)]),
    ...(assignee === 'free' ? [about('assignee', 'attribute_type(#summary.#assignee, :none)', { ':none': 'NULL' })] : []),
    ...(dueBefore === undefined ? [] : [about('dueOn', '#summary.#dueOn < :dueBefore', { ':dueBefore': dueBefore })]),
  ];
}

/** Where a partition is read on; ends are left out. */
interface Range {
  readonly after: string | undefined;
  readonly before: string | undefined;
}

function rangeOf({ after, before }: Range): Condition | null {
  const words = (values: Record<string, string>) => ({
    ExpressionAttributeNames: { '#s': indexes.queue.sort },
    ExpressionAttributeValues: values,
  });
  // BETWEEN takes its ends in. A space sorts behind the place itself and before every other; a day alone is no place.
  if (after !== undefined && before !== undefined)
    return { text: '#s BETWEEN :after AND :before', words: words({ ':after': `${after} `, ':before': before }) };
  if (after !== undefined) return { text: '#s > :after', words: words({ ':after': after }) };
  return before === undefined ? null : { text: '#s < :before', words: words({ ':before': before }) };
}

interface Reading {
  readonly partition: string;
  readonly rows: QueueRow[];
  /** How far it was read; undefined before the first read. */
  reached: string | undefined;
  ended: boolean;
  looked: number;
}

interface Query {
  readonly table: Table;
  readonly view: QueueView;
  readonly index: IndexName;
  readonly backwards: boolean;
  readonly range: Range;
}

async function readOn({ table, view, index, backwards, range }: Query, reading: Reading, limit: number): Promise<void> {
  const { reached = backwards ? range.before : range.after } = reading;
  const rest = backwards ? { ...range, before: reached } : { ...range, after: reached };
  if (rest.after !== undefined && rest.before !== undefined && rest.after >= rest.before) {
    reading.ended = true;
    return;
  }
  const within = rangeOf(rest);
  const partition: Condition = {
    text: '#p = :p',
    words: {
      ExpressionAttributeNames: { '#p': indexes[index].partition },
      ExpressionAttributeValues: { ':p': reading.partition },
    },
  };
  const key = joined(within === null ? [partition] : [partition, within]);
  const filter = joined(filterOf(view));
  const { ExpressionAttributeNames, ExpressionAttributeValues } = joined([key, filter]).words;
  const {
    Items = [],
    ScannedCount,
    LastEvaluatedKey,
  } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: index,
      KeyConditionExpression: key.text,
      ...(filter.text !== '' && { FilterExpression: filter.text }),
      ...{ ExpressionAttributeNames, ExpressionAttributeValues },
      ScanIndexForward: !backwards,
      Limit: limit,
    }),
  );
  reading.rows.push(...Items.map(toQueueRow));
  reading.looked += ScannedCount ?? Items.length;
  reading.ended = LastEvaluatedKey === undefined;
  if (LastEvaluatedKey !== undefined) reading.reached = String(LastEvaluatedKey[indexes.queue.sort]);
}

/** In the order of reading. */
type Order = (one: string, other: string) => number;

interface Merged {
  /** Rows that no further read can precede. */
  readonly settled: readonly QueueRow[];
  /** Up to where all partitions were read; null when all were read to their end. */
  readonly frontier: string | null;
}

function merged(readings: readonly Reading[], order: Order): Merged {
  const [frontier = null] = readings.flatMap(({ ended, reached }) => (ended ? [] : [reached ?? ''])).sort(order);
  const rows = readings.flatMap((reading) => reading.rows).sort((one, other) => order(one.queueSort, other.queueSort));
  const settled = frontier === null ? rows : rows.filter(({ queueSort }) => order(queueSort, frontier) <= 0);
  return { settled, frontier };
}

/** The whole page in the order of reading, and where the next one begins; null at the end. */
async function readMerged(query: Query, { plan, shareOf, density }: Steering, size: number) {
  const order: Order = (one, other) => (one === other ? 0 : one < other !== query.backwards ? -1 : 1);
  const readings = plan.partitions.map(
    (partition): Reading => ({
      ...{ partition, rows: [], reached: undefined, ended: false, looked: 0 },
    }),
  );
  // Where every row fits and one partition holds them all, a page takes as many as it shows.
  const margin = density === 1 && readings.length === 1 ? 1 : spare;
  const first = Math.min(rowBudget, Math.ceil((size * margin) / density));
  await Promise.all(
    readings.map((reading) => readOn(query, reading, Math.max(leastRows, Math.ceil(first * shareOf(reading.partition))))),
  );
  for (;;) {
    const { settled, frontier } = merged(readings, order);
    const looked = sum(readings.map((reading) => reading.looked));
    const left = rowBudget - looked;
    if (settled.length >= size || frontier === null || left <= 0) {
      const rows = settled.slice(0, size);
      const full = rows.length === size;
      const more = settled.length > size || frontier !== null;
      const end = full ? rows.at(-1)?.queueSort : frontier;
      return { rows, next: more ? (end ?? null) : null, complete: full || frontier === null };
    }
    // The partitions that hold the others back, with as much as what was found so far says that it takes.
    const late = readings.filter(({ ended, reached }) => !ended && reached === frontier);
    const found = Math.max(1, sum(readings.map(({ rows }) => rows.length)));
    const wanted = Math.ceil(((size - settled.length) * spare * looked) / found);
    const limit = Math.min(left, Math.max(leastRows, Math.ceil(wanted / late.length)));
    await Promise.all(late.map((reading) => readOn(query, reading, limit)));
  }
}

async function readPage(table: Table, view: QueueView, position: QueuePosition): Promise<QueuePage> {
  const { after, before, size = pageSize, counts = null } = position;
  const backwards = before !== undefined;
  const steering = steer(view, counts);
  const first = [before, view.dueBefore, view.hasCome === true ? noTarget : undefined]
    .filter((end) => end !== undefined)
    .sort()[0];
  const range = { after: backwards ? undefined : after, before: first };
  const query = { table, view, index: steering.plan.index, backwards, range };
  const { rows, next, complete } = await readMerged(query, steering, size);
  if (!backwards) {
    const previous = after === undefined ? null : (rows[0]?.queueSort ?? `${after} `);
    return { rows, next, previous, complete };
  }
  // A text without its last character sorts before the place itself.
  const forth = rows[0]?.queueSort ?? before.slice(0, -1);
  return { rows: rows.toReversed(), next: forth, previous: next, complete };
}

async function countNow(table: Table, view: QueueView, today: string, counts: QueueCounts | null): Promise<CountRow | null> {
  if (steer(view, counts).plan.size > rowBudget) return null;
  const { rows, next } = await readPage(table, view, { size: rowBudget, counts });
  return next === null ? totalOf(rows.map(({ summary }) => countRowOf(summary, today))) : null;
}

export function dynamoRequestQueue(table: Table): RequestQueue {
  return {
    page: (view, position = {}) => readPage(table, view, position),
    count: (view, today, counts = null) => countNow(table, view, today, counts),
    counts: (facility) => readCounts(table, facility),
    toPost: (view, size, after) => readToPost(table, view, size, after),
    recount: (facility, now, today) => recountQueue(table, facility, now, today),
  };
}
