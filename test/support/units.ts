/**
 * Capacity units as DynamoDB bills them. The embedded engine states those of a read, and leaves the indexes out of what it states
 * for a write; here they are counted from the item before and after.
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, type DynamoDBDocumentClient, GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { itemBytes } from '../../infra/local/embedded-table.ts';
import type { Table } from '../../lib/store/client.ts';
import { keyNames } from '../../lib/store/keys.ts';
import { table as definition, type IndexDefinition } from '../../lib/store/table.ts';
import { marshalled } from './seeded-table.ts';

type Item = Readonly<Record<string, unknown>>;

const unitsOf = (...items: readonly (Item | null)[]): number =>
  Math.max(1, Math.ceil(Math.max(...items.map((item) => itemBytes(marshalled(item ?? {})))) / 1024));

function entryIn({ partition, sort, projects }: IndexDefinition, item: Item | null): Item | null {
  if (item === null || typeof item[partition] !== 'string' || typeof item[sort] !== 'string') return null;
  const names = [definition.partition, definition.sort, partition, sort, ...projects];
  return Object.fromEntries(names.filter((name) => item[name] !== undefined).map((name) => [name, item[name]]));
}

function indexUnits(index: IndexDefinition, before: Item | null, after: Item | null): number {
  const [old, next] = [entryIn(index, before), entryIn(index, after)];
  if (old === null || next === null) return old === null && next === null ? 0 : unitsOf(old, next);
  const moves = old[index.partition] !== next[index.partition] || old[index.sort] !== next[index.sort];
  if (moves) return unitsOf(old) + unitsOf(next);
  return JSON.stringify(old) === JSON.stringify(next) ? 0 : unitsOf(old, next);
}

/** Write units of one write: the larger of old and new item, and each index whose entry changes, two when its key moves. */
export function writeUnits(before: Item | null, after: Item | null, { indexes } = definition): number {
  return indexes.reduce((sum, index) => sum + indexUnits(index, before, after), unitsOf(before, after));
}

interface Used {
  readonly calls: number;
  readonly readUnits: number;
  readonly writeUnits: number;
}

export interface Meter {
  /** Give it to the stores in place of the table it measures. */
  readonly table: Table;
  /** Runs something and says what it used. Writes to one item at the same time are counted a little wrong. */
  during(run: () => Promise<unknown>): Promise<Used>;
}

const Consumed = z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) });

export function meterOf({ client, name }: Table): Meter {
  let used = { calls: 0, readUnits: 0, writeUnits: 0 };
  const stored = async (key: Item | undefined): Promise<Item | null> => {
    const Key = { [keyNames.partition]: key?.[keyNames.partition], [keyNames.sort]: key?.[keyNames.sort] };
    const { Item } = await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }));
    return Item ?? null;
  };
  const measured = async (key: Item | undefined, write: () => Promise<unknown>): Promise<unknown> => {
    const before = await stored(key);
    try {
      const answer = await write();
      used.writeUnits += writeUnits(before, await stored(key));
      return answer;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) used.writeUnits += unitsOf(before);
      throw error;
    }
  };
  const send = async (command: Parameters<DynamoDBDocumentClient['send']>[0]): Promise<unknown> => {
    used.calls += 1;
    if (command instanceof PutCommand) return measured(command.input.Item, () => client.send(command));
    if (command instanceof UpdateCommand || command instanceof DeleteCommand)
      return measured(command.input.Key, () => client.send(command));
    Object.assign(command.input, { ReturnConsumedCapacity: 'TOTAL' });
    const answer: unknown = await client.send(command);
    used.readUnits += Consumed.safeParse(answer).data?.ConsumedCapacity.CapacityUnits ?? 0;
    return answer;
  };
  const metered: DynamoDBDocumentClient = Object.create({ send });
  return {
    table: { client: metered, name },
    async during(run) {
      used = { calls: 0, readUnits: 0, writeUnits: 0 };
      await run();
      return used;
    },
  };
}
