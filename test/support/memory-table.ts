/**
 * The table in memory, for the commands that the stores send: conditions, versions, sparse indexes, projections. The stores on it
 * are the real ones; the same suites run on this and on the engine (test/store).
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchWriteCommand,
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import type { Table } from '../../lib/store/client.ts';
import { keyNames } from '../../lib/store/keys.ts';
import { type IndexDefinition, table as requestsTable } from '../../lib/store/table.ts';
import { holds, type Item, partOf, rangeOf, updated } from './expressions.ts';

interface Row {
  readonly sort: string;
  readonly key: string;
}

interface Index {
  readonly definition: IndexDefinition;
  readonly partitions: Map<string, Row[]>;
}

const textAt = (item: Item | undefined, name: string): string | null => {
  const value = item?.[name];
  return typeof value === 'string' ? value : null;
};

/** The first place whose row does not come before (sort, key). */
function placeOf(rows: readonly Row[], sort: string, key: string): number {
  let low = 0;
  for (let high = rows.length; low < high; ) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row !== undefined && (row.sort < sort || (row.sort === sort && row.key < key))) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Moves an item to its place in an index, or out of it. */
function reindex({ definition: { partition, sort }, partitions }: Index, key: string, before: Item | undefined, after: Item) {
  const [oldPartition, oldSort] = [textAt(before, partition), textAt(before, sort)];
  const [newPartition, newSort] = [textAt(after, partition), textAt(after, sort)];
  if (oldPartition === newPartition && oldSort === newSort) return;
  if (oldPartition !== null && oldSort !== null) {
    const rows = partitions.get(oldPartition) ?? [];
    rows.splice(placeOf(rows, oldSort, key), 1);
  }
  if (newPartition === null || newSort === null) return;
  const rows = partitions.get(newPartition) ?? [];
  rows.splice(placeOf(rows, newSort, key), 0, { sort: newSort, key });
  partitions.set(newPartition, rows);
}

/** As the engine keeps it: a copy, without what is undefined. */
function keptValue(value: unknown): unknown {
  if (value instanceof Uint8Array) return Uint8Array.from(value);
  if (Array.isArray(value)) return value.map(keptValue);
  return typeof value === 'object' && value !== null ? kept(value) : value;
}

function kept(value: object): Record<string, unknown> {
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.map(([name, inner]) => [name, keptValue(inner)]));
}

const keyOf = (item: Readonly<Record<string, unknown>> | undefined): string =>
  JSON.stringify([item?.[keyNames.partition], item?.[keyNames.sort]]);

const keysOf = ({ partition, sort }: IndexDefinition): readonly string[] => [
  ...[keyNames.partition, keyNames.sort, partition, sort],
];

function only(item: Item, names: readonly string[]): Item {
  return Object.fromEntries(Object.entries(item).filter(([name]) => names.includes(name)));
}

const refused = () => new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata: {} });

export interface MemoryTable {
  readonly table: Table;
  readonly size: () => number;
  /** All items, in the order in which they were first put. */
  readonly items: () => readonly Item[];
  /** Puts an item whatever is there. */
  readonly put: (item: Readonly<Record<string, unknown>>) => void;
}

export function memoryTable(name = 'requests', definition = requestsTable): MemoryTable {
  const items = new Map<string, Item>();
  const indexes = new Map<string, Index>(
    definition.indexes.map((index) => [index.name, { definition: index, partitions: new Map() }]),
  );

  function write(key: string, item: Item): void {
    const before = items.get(key);
    items.set(key, item);
    for (const index of indexes.values()) reindex(index, key, before, item);
  }

  function wordsOf(
    input: PutCommand['input'] | UpdateCommand['input'] | DeleteCommand['input'] | QueryCommand['input'] | ScanCommand['input'],
  ) {
    return { names: input.ExpressionAttributeNames ?? {}, values: kept(input.ExpressionAttributeValues ?? {}) };
  }

  function put(input: PutCommand['input']) {
    const key = keyOf(input.Item);
    if (input.ConditionExpression !== undefined && !holds(input.ConditionExpression, items.get(key), wordsOf(input)))
      throw refused();
    write(key, kept(input.Item ?? {}));
    return {};
  }

  function writeAll({ RequestItems = {} }: BatchWriteCommand['input']) {
    for (const { PutRequest } of RequestItems[name] ?? [])
      if (PutRequest?.Item !== undefined) put({ TableName: name, Item: PutRequest.Item });
    return { UnprocessedItems: {} };
  }

  function update(input: UpdateCommand['input']) {
    const key = keyOf(input.Key);
    const item = items.get(key);
    const words = wordsOf(input);
    if (input.ConditionExpression !== undefined && !holds(input.ConditionExpression, item, words)) throw refused();
    const after = updated(input.UpdateExpression ?? '', item ?? { ...input.Key }, words);
    write(key, after);
    return input.ReturnValues === undefined ? {} : { Attributes: after };
  }

  function remove(input: DeleteCommand['input']) {
    const key = keyOf(input.Key);
    const before = items.get(key);
    if (input.ConditionExpression !== undefined && !holds(input.ConditionExpression, before, wordsOf(input))) throw refused();
    for (const index of indexes.values()) reindex(index, key, before, {});
    items.delete(key);
    return {};
  }

  /** Items of one partition of the table itself. */
  function queryTable(input: QueryCommand['input']) {
    const { partition, fits } = partOf(input.KeyConditionExpression ?? '', wordsOf(input));
    const found = [...items.values()].filter(
      (item) => item[definition.partition] === partition && fits(textAt(item, definition.sort) ?? ''),
    );
    const ordered = found.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    return { Items: (input.ScanIndexForward === false ? ordered.reverse() : ordered).slice(0, input.Limit) };
  }

  function query(input: QueryCommand['input']) {
    if (input.IndexName === undefined) return queryTable(input);
    const index = indexes.get(input.IndexName);
    if (index === undefined) throw new Error(`no index ${input.IndexName}`);
    const { partition, fits } = rangeOf(input.KeyConditionExpression ?? '', wordsOf(input));
    const shown = [...keysOf(index.definition), ...index.definition.projects];
    const found = (index.partitions.get(String(partition)) ?? []).filter(({ sort }) => fits(sort));
    const ordered = input.ScanIndexForward === false ? found.reverse() : found;
    const start = input.ExclusiveStartKey;
    const first = start === undefined ? 0 : ordered.findIndex(({ key }) => key === keyOf(start)) + 1;
    const read = ordered.slice(first, first + (input.Limit ?? ordered.length));
    const rows = read.map(({ key }) => only(items.get(key) ?? {}, shown));
    const last = first + read.length < ordered.length ? rows.at(-1) : undefined;
    const LastEvaluatedKey = last && only(last, keysOf(index.definition));
    return { Items: filtered(rows, input), ScannedCount: read.length, ...(LastEvaluatedKey && { LastEvaluatedKey }) };
  }

  function filtered(rows: readonly Item[], input: QueryCommand['input']): readonly Item[] {
    const { FilterExpression: filter } = input;
    return filter === undefined ? rows : rows.filter((row) => holds(filter, row, wordsOf(input)));
  }

  function scan(input: ScanCommand['input']) {
    const all = [...items.keys()];
    const first = input.ExclusiveStartKey === undefined ? 0 : all.indexOf(keyOf(input.ExclusiveStartKey)) + 1;
    const read = all.slice(first, first + (input.Limit ?? all.length));
    const end = items.get(read.at(-1) ?? '');
    const Items = read
      .map((key) => items.get(key))
      .filter((item) => input.FilterExpression === undefined || holds(input.FilterExpression, item, wordsOf(input)));
    const isLast = end === undefined || first + read.length >= all.length;
    return { Items, ...(!isLast && { LastEvaluatedKey: { pk: end[definition.partition], sk: end[definition.sort] } }) };
  }

  async function send(command: unknown) {
    if (command instanceof GetCommand) return { Item: items.get(keyOf(command.input.Key)) };
    if (command instanceof PutCommand) return put(command.input);
    if (command instanceof BatchWriteCommand) return writeAll(command.input);
    if (command instanceof UpdateCommand) return update(command.input);
    if (command instanceof DeleteCommand) return remove(command.input);
    if (command instanceof QueryCommand) return query(command.input);
    if (command instanceof ScanCommand) return scan(command.input);
    throw new Error('a command that the memory table does not know');
  }

  const client: DynamoDBDocumentClient = Object.create({ send });
  return {
    table: { client, name },
    size: () => items.size,
    items: () => [...items.values()],
    put: (item) => write(keyOf(item), kept(item)),
  };
}
