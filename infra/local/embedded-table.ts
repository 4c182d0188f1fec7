/**
 * Repairs of the embedded table engine, dynalite 4.0.0 (its version is pinned), through functions that it exports:
 *
 * - It writes index entries first and the item after them, so a process that is killed in between keeps an item which no index
 *   finds: due work that nobody takes up. Here an item and its entries are one LevelDB batch.
 * - It counts the size of an item in UTF-16 units. Here it refuses what DynamoDB refuses: items over 400 KB in UTF-8.
 * - It cannot give a folder that an older version left other indexes. Here all entries are derived from the items again.
 */
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import engine, { type Batch, type Item, type Store, type TableDescription } from 'dynalite/db/index.js';

const kinds = ['Local', 'Global'] as const;

const itemPrefix = (table: string) => `item-${table}~`;
const indexPrefix = (kind: string, table: string, index: string) => `index-${kind.toLowerCase()}~${table}~${index}~`;

/** The batch that brings the entries of an item from one state to the next. */
function entryChanges(table: TableDescription, existing: Item | undefined, item: Item | undefined): Batch {
  return kinds.flatMap((kind) => {
    const indexes = table[`${kind}SecondaryIndexes`] ?? [];
    const { puts, deletes } = engine.getIndexActions(indexes, existing, item, table);
    return [
      ...deletes.map(({ index, key }) => ({ type: 'del' as const, key: indexPrefix(kind, table.TableName, index) + key })),
      ...puts.map(({ index, key, item: value }) => ({
        type: 'put' as const,
        key: indexPrefix(kind, table.TableName, index) + key,
        value,
      })),
    ];
  });
}

/** The engine's own write of the item follows and changes nothing. */
engine.updateIndexes = (store, table, existing, item, done) => {
  const either = item ?? existing;
  if (either === undefined) return done();
  const key = itemPrefix(table.TableName) + engine.createKey(either, table);
  const write = item ? { type: 'put' as const, key, value: item } : { type: 'del' as const, key };
  store.db.batch([...entryChanges(table, existing, item), write], done);
};

/** Bytes of one attribute value, as DynamoDB counts them. */
function valueBytes(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S);
  if (value.N !== undefined) return Math.ceil(value.N.replace(/^-?0*|\./g, '').length / 2) + 1;
  if (value.B !== undefined) return value.B.length;
  if (value.L !== undefined) return 3 + value.L.reduce((sum, inner) => sum + 1 + valueBytes(inner), 0);
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + itemBytes(value.M);
  if (value.SS !== undefined) return value.SS.reduce((sum, inner) => sum + Buffer.byteLength(inner), 0);
  return 1;
}

/** Bytes of an item, as DynamoDB counts them. */
export function itemBytes(item: Item): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + valueBytes(value), 0);
}

engine.itemSize = itemBytes;

export interface EmbeddedEngine {
  readonly server: ReturnType<typeof dynalite>;
  readonly store: Store;
}

/** The engine on a LevelDB folder, or in memory when there is no path. */
export function embeddedEngine(path: string | undefined): EmbeddedEngine {
  const { create } = engine;
  const stores: Store[] = [];
  engine.create = (options) => {
    const store = create(options);
    stores.push(store);
    return store;
  };
  try {
    const server = dynalite({ createTableMs: 0, deleteTableMs: 0, ...(path === undefined ? {} : { path }) });
    const [store] = stores;
    if (store === undefined) throw new Error('the table engine made no store');
    return { server, store };
  } finally {
    engine.create = create;
  }
}

const range = (prefix: string) => ({ gte: prefix, lt: `${prefix}\xff` });
const batchSize = 2000;

/** Derives all index entries from the items. Before the engine is open to anybody. Returns the number of items. */
export async function rebuildIndexes({ store }: EmbeddedEngine, table: TableDescription): Promise<number> {
  for (const kind of kinds) await store.db.clear(range(`index-${kind.toLowerCase()}~${table.TableName}~`));
  let operations: Batch[number][] = [];
  let count = 0;
  for await (const [, item] of store.db.iterator(range(itemPrefix(table.TableName)))) {
    operations.push(...entryChanges(table, undefined, item));
    count += 1;
    if (operations.length < batchSize) continue;
    await written(store, operations);
    operations = [];
  }
  await written(store, operations);
  return count;
}

function written(store: Store, operations: Batch): Promise<void> {
  return new Promise((resolve, reject) => {
    store.db.batch(operations, (error) => (error ? reject(error) : resolve()));
  });
}

/** Gives the table of a stored folder the indexes of another table, which is taken away. */
export async function takeIndexes({ store }: EmbeddedEngine, table: string, from: string): Promise<TableDescription> {
  const get = (name: string) =>
    new Promise<TableDescription>((resolve, reject) => {
      store.tableDb.get(name, (error, found) => (found === undefined ? reject(error) : resolve(found)));
    });
  const [old, fresh] = [await get(table), await get(from)];
  const { AttributeDefinitions, GlobalSecondaryIndexes } = fresh;
  const next = { ...old, AttributeDefinitions, GlobalSecondaryIndexes };
  await new Promise<void>((resolve, reject) => {
    store.tableDb.put(table, next, (error) => (error ? reject(error) : resolve()));
  });
  await new Promise<void>((resolve, reject) => {
    store.tableDb.del(from, (error) => (error ? reject(error) : resolve()));
  });
  return next;
}
