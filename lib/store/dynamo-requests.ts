/**
 * Each change is one conditional update of the version it read: state, event and next work together or not at all. What has grown
 * too old for the state leaves it in the same update.
 */
import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { milestonesAfter } from '../request/history.ts';
import { lastHash, type RecordChange, type RequestRecord } from '../request/record.ts';
import { signedBody } from '../request/signing/stored.ts';
import { trimmed } from '../request/state-limits.ts';
import { birthDateIn } from './birth-date.ts';
import { type Table, whenAllowed } from './client.ts';
import { chained } from './events.ts';
import { type PageLimits, pagedOut, pageLimits, readHistory } from './history-pages.ts';
import { indexes, keys, shards } from './keys.ts';
import { fromItem, indexAttributes, isErased, movingAttributes, toItem } from './request-item.ts';
import type { Command, RequestStore } from './stores.ts';

const attempts = 8;

const Due = z.lazy(() => z.object({ dueSort: z.string(), reference: z.string() }));

/** Ids of commands that a record remembers. An older command is looked up in the history. */
const rememberedCommands = 20;

/** The item limit of DynamoDB is 400 KB; the rest is room for the index attributes. */
const mostBytes = 300 * 1024;

/** The record after a change. Pure. */
export function applied(record: RequestRecord, change: RecordChange, command?: string): RequestRecord {
  const { events: made, work: begun = [], documents: added = [], corrections, changes, fees, ...replacing } = change;
  const work = { ...record.work, ...Object.fromEntries(begun.map((entry) => [entry.id, entry])) };
  const documents = added.length === 0 ? record.documents : [...record.documents, ...added];
  const at = made.at(-1)?.at;
  const kept = at === undefined ? null : trimmed({ ...record, work, documents }, new Date(at));
  const events = chained([...made, ...(kept?.events ?? [])], lastHash(record), command);
  return {
    ...record,
    ...replacing,
    schemaVersion: 2,
    ...(kept?.state ?? { work, documents }),
    version: record.version + 1,
    recentEvents: events.length === 0 ? record.recentEvents : [...record.recentEvents, ...events],
    milestones: milestonesAfter(events, kept?.state.milestones ?? record.milestones),
    recentCommandIds:
      command === undefined ? record.recentCommandIds : [...record.recentCommandIds, command].slice(-rememberedCommands),
    ...(fees !== undefined && { fees: [...fees] }),
    corrections: corrections === undefined ? record.corrections : [...record.corrections, ...corrections],
    // A signature that came later is read as part of the body, and stored beside it.
    ...(change.signing !== undefined && { body: signedBody(record.body, change.signing.signed) }),
    ...(changes !== undefined && { changes: [...(record.changes ?? []), ...changes] }),
  };
}

type Decide = Parameters<RequestStore['change']>[1];

type Index = (typeof indexes)[keyof typeof indexes];

/** A condition on the sort key `#s`, and its values. */
interface SortRange {
  readonly condition: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Attributes that a change replaces whole when they are others than before. */
const replaced = [
  'status',
  'route',
  'receivedOn',
  'dueOn',
  'assignee',
  'documents',
  'corrections',
  'changes',
  'signing',
  'doubts',
  'contact',
  'decisions',
  'items',
  'sheet',
  'package',
  'proofs',
  'scans',
  'prints',
  'release',
  'fees',
  'review',
  'restriction',
  'cases',
  'recentEvents',
  'history',
  'milestones',
  'recentCommandIds',
  'retiredWork',
] as const satisfies readonly (keyof RequestRecord)[];

function patch(table: Table, before: RequestRecord, after: RequestRecord): UpdateCommand {
  const names: Record<string, string> = { '#pk': 'pk' };
  const values: Record<string, unknown> = { ':read': before.version };
  const sets: string[] = [];
  const removes: string[] = [];
  const set = (attribute: string, value: unknown) => {
    names[`#${attribute}`] = attribute;
    values[`:${attribute}`] = value;
    sets.push(`#${attribute} = :${attribute}`);
  };
  const remove = (attribute: string) => {
    names[`#${attribute}`] = attribute;
    removes.push(`#${attribute}`);
  };
  set('version', after.version);
  // A record of an older schema holds few of these; DynamoDB refuses to set one twice.
  const upgrades = before.schemaVersion !== after.schemaVersion;
  for (const attribute of replaced)
    if (after[attribute] !== before[attribute] || (upgrades && after[attribute] !== undefined))
      set(attribute, after[attribute]);
  [...new Set([...Object.keys(before.work), ...Object.keys(after.work)])].forEach((id, index) => {
    const entry = after.work[id];
    if (entry === before.work[id]) return;
    names['#work'] = 'work';
    names[`#work${index}`] = id;
    if (entry === undefined) removes.push(`#work.#work${index}`);
    else {
      values[`:work${index}`] = entry;
      sets.push(`#work.#work${index} = :work${index}`);
    }
  });
  // Absent and not null, for conditions ask whether there is one.
  if (after.hold === null && before.hold !== null) remove('hold');
  if (after.hold !== null && after.hold !== before.hold) set('hold', after.hold);
  if (upgrades) {
    set('schemaVersion', after.schemaVersion);
    remove('events');
    remove('card');
  }
  const moving = indexAttributes(after);
  for (const attribute of movingAttributes) {
    if (moving[attribute] === undefined) remove(attribute);
    else set(attribute, moving[attribute]);
  }
  return new UpdateCommand({
    TableName: table.name,
    Key: keys.request(before.reference),
    UpdateExpression: `SET ${sets.join(', ')}${removes.length > 0 ? ` REMOVE ${removes.join(', ')}` : ''}`,
    ConditionExpression: 'attribute_exists(#pk) AND #version = :read',
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
  });
}

/** `limits` are those of this deployment; another one that is live at the same time may have others. */
export function dynamoRequests(table: Table, limits: PageLimits = pageLimits): RequestStore {
  async function get(reference: string): Promise<RequestRecord | null> {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: keys.request(reference), ConsistentRead: true }),
    );
    return Item === undefined || isErased(Item) ? null : fromItem(Item);
  }

  /** A record that has moved on far may have forgotten the id; its history has not. */
  async function isDone(record: RequestRecord, { id, seenVersion }: Command): Promise<boolean> {
    if (record.recentCommandIds.includes(id)) return true;
    if (record.version - seenVersion < rememberedCommands) return false;
    const { events } = await readHistory(table, record);
    return events.some(({ command }) => command === id);
  }

  /** `lost`: somebody else wrote between the read and the write. */
  async function tryChange(
    record: RequestRecord | null,
    decide: Decide,
    command: Command | undefined,
  ): Promise<RequestRecord | null | 'lost'> {
    if (record === null) return null;
    if (command !== undefined && (await isDone(record, command))) return record;
    const { recentEvents: _unread, ...state } = record;
    const change = decide(state);
    if (change === null) return record;
    const after = applied({ ...record, ...(await pagedOut(table, record, limits)) }, change, command?.id);
    if (Buffer.byteLength(JSON.stringify(after)) > mostBytes) throw new Error('RequestTooLarge');
    return (await whenAllowed(table.client.send(patch(table, record, after)))) ? after : 'lost';
  }

  async function query(index: Index, partition: string, limit: number, range?: SortRange) {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: index.name,
        KeyConditionExpression: range === undefined ? '#p = :p' : `#p = :p AND ${range.condition}`,
        ExpressionAttributeNames: { '#p': index.partition, ...(range !== undefined && { '#s': index.sort }) },
        ExpressionAttributeValues: { ':p': partition, ...range?.values },
        Limit: limit,
      }),
    );
    return Items;
  }

  async function queryShards(index: Index, partitionOf: (shard: number) => string, limit: number, range?: SortRange) {
    const pages = await Promise.all(shards.map((shard) => query(index, partitionOf(shard), limit, range)));
    const items = pages.flat().sort((one, other) => (one[index.sort] < other[index.sort] ? -1 : 1));
    return items.slice(0, limit);
  }

  return {
    get,
    async submit(record) {
      const put = new PutCommand({
        TableName: table.name,
        Item: toItem(record),
        ConditionExpression: 'attribute_not_exists(#pk)',
        ExpressionAttributeNames: { '#pk': 'pk' },
      });
      if (await whenAllowed(table.client.send(put))) return { outcome: 'accepted', record };
      const first = await get(record.reference);
      return first?.payloadHash === record.payloadHash ? { outcome: 'repeated', record: first } : { outcome: 'conflict' };
    },
    history: (record, from) => readHistory(table, record, from),
    bornOn: (reference) => birthDateIn(table, keys.request(reference)),
    async change(reference, decide, { command, known } = {}) {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const record = attempt === 0 && known !== undefined ? known : await get(reference);
        const changed = await tryChange(record, decide, command);
        if (changed !== 'lost') return changed;
      }
      throw new Error('RequestContended');
    },
    async due({ before, limit, after }) {
      const last = `${before}#~`;
      // A space sorts behind the place itself and before every other.
      const range =
        after === undefined
          ? { condition: '#s <= :s', values: { ':s': last } }
          : { condition: '#s BETWEEN :from AND :s', values: { ':from': `${after} `, ':s': last } };
      const rows = (await queryShards(indexes.due, keys.due, limit, range)).map((item) => Due.parse(item));
      return rows.map(({ reference, dueSort }) => ({ reference, dueAt: dueSort.split('#')[0] ?? '', place: dueSort }));
    },
  };
}
