/** Each change is one conditional update of the version it read: state, event and next work together or not at all. */
import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { milestonesAfter } from '../request/history.ts';
import type { RecordChange, RequestRecord } from '../request/record.ts';
import { statuses } from '../request/status.ts';
import { namesKey } from '../request/text.ts';
import type { Secrets } from '../runtime/secrets.ts';
import { type Table, whenAllowed } from './client.ts';
import { chained } from './events.ts';
import { indexes, keys, shards } from './keys.ts';
import { fromItem, indexAttributes, movingAttributes, toItem } from './request-item.ts';
import type { QueueRow, RequestStore } from './stores.ts';

const attempts = 8;

const unknown = () => z.string().catch('unknown');

const Card = z.lazy(() =>
  z.object({
    requesterType: unknown(),
    channel: unknown(),
    basis: unknown(),
    desk: unknown(),
    language: unknown(),
    submittedAt: unknown(),
    receivedOn: z.string().nullable().catch(null),
    assignee: z.string().nullable().catch(null),
    needsStaff: z.boolean().catch(true),
    suspect: z.boolean().catch(false),
  }),
);
/** A damaged row stays in the queue, marked for staff. */
const Row = z.lazy(() =>
  z.object({
    reference: z.string(),
    status: z.enum(statuses).catch('received'),
    queueSort: z.string(),
    card: Card.catch(() => Card.parse({})),
  }),
);
const Due = z.lazy(() => z.object({ dueSort: z.string(), reference: z.string() }));
const Twin = z.lazy(() => z.object({ reference: z.string(), status: z.enum(statuses).catch('received') }));

/** Pure. */
export function applied(record: RequestRecord, change: RecordChange): RequestRecord {
  const events = chained(change.events, record.events.at(-1));
  return {
    ...record,
    version: record.version + 1,
    status: change.status ?? record.status,
    receivedOn: change.receivedOn ?? record.receivedOn,
    dueOn: change.dueOn === undefined ? record.dueOn : change.dueOn,
    assignee: change.assignee === undefined ? record.assignee : change.assignee,
    work: { ...record.work, ...Object.fromEntries((change.work ?? []).map((work) => [work.id, work])) },
    documents: [...record.documents, ...(change.documents ?? [])],
    events: [...record.events, ...events],
    milestones: milestonesAfter(events, record.milestones),
  };
}

/** Finds requests about one patient, however the name is spelled, without storing a readable index. */
export function patientKey({ body: { patient } }: Pick<RequestRecord, 'body'>, secrets: Secrets): string {
  const plain = [patient.lastName, patient.firstName].map(namesKey);
  return `PAT#${secrets.hmac('patient', [...plain, patient.dateOfBirth].join('\n'))}`;
}

type Index = (typeof indexes)[keyof typeof indexes];

/** A condition on the sort key `#s`, and its values. */
interface SortRange {
  readonly condition: string;
  readonly values: Readonly<Record<string, string>>;
}

function patch(table: Table, before: RequestRecord, after: RequestRecord, change: RecordChange): UpdateCommand {
  const names: Record<string, string> = { '#version': 'version', '#pk': 'pk' };
  const values: Record<string, unknown> = { ':read': before.version, ':next': after.version };
  const sets = ['#version = :next'];
  const removes: string[] = [];
  const set = (attribute: string, value: unknown, expression = `:${attribute}`) => {
    names[`#${attribute}`] = attribute;
    values[`:${attribute}`] = value;
    sets.push(`#${attribute} = ${expression}`);
  };
  const append = (attribute: string, items: readonly unknown[]) => {
    if (items.length > 0) set(attribute, items, `list_append(#${attribute}, :${attribute})`);
  };
  if (change.status !== undefined) set('status', after.status);
  if (change.receivedOn !== undefined) set('receivedOn', after.receivedOn);
  if (change.dueOn !== undefined) set('dueOn', after.dueOn);
  if (change.assignee !== undefined) set('assignee', after.assignee);
  append('documents', change.documents ?? []);
  append('events', after.events.slice(before.events.length));
  if (change.events.length > 0) set('milestones', after.milestones);
  (change.work ?? []).forEach((work, index) => {
    names['#work'] = 'work';
    names[`#work${index}`] = work.id;
    values[`:work${index}`] = work;
    sets.push(`#work.#work${index} = :work${index}`);
  });
  const moving = indexAttributes(after);
  for (const attribute of movingAttributes) {
    if (moving[attribute] !== undefined) set(attribute, moving[attribute]);
    else {
      names[`#${attribute}`] = attribute;
      removes.push(`#${attribute}`);
    }
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

export function dynamoRequests(table: Table, secrets: Secrets): RequestStore {
  async function get(reference: string): Promise<RequestRecord | null> {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: keys.request(reference), ConsistentRead: true }),
    );
    return Item === undefined ? null : fromItem(Item);
  }

  async function query(index: Index, partition: string, limit: number, range?: SortRange, newestFirst = false) {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: index.name,
        KeyConditionExpression: range === undefined ? '#p = :p' : `#p = :p AND ${range.condition}`,
        ExpressionAttributeNames: { '#p': index.partition, ...(range !== undefined && { '#s': index.sort }) },
        ExpressionAttributeValues: { ':p': partition, ...range?.values },
        ScanIndexForward: !newestFirst,
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
        Item: toItem(record, patientKey(record, secrets)),
        ConditionExpression: 'attribute_not_exists(#pk)',
        ExpressionAttributeNames: { '#pk': 'pk' },
      });
      if (await whenAllowed(table.client.send(put))) return { outcome: 'accepted', record };
      const first = await get(record.reference);
      return first?.payloadHash === record.payloadHash ? { outcome: 'repeated', record: first } : { outcome: 'conflict' };
    },
    async change(reference, decide) {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const record = await get(reference);
        if (record === null) return null;
        const { events: _unread, ...state } = record;
        const change = decide(state);
        if (change === null) return record;
        const after = applied(record, change);
        if (await whenAllowed(table.client.send(patch(table, record, after, change)))) return after;
      }
      throw new Error('RequestContended');
    },
    async queue({ facility, limit, after }) {
      const range = after === undefined ? undefined : { condition: '#s > :s', values: { ':s': after } };
      const items = await queryShards(indexes.queue, (shard) => keys.queue(facility, shard), limit, range);
      return items.map((item) => toQueueRow(Row.parse(item)));
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
    async aboutSamePatient(record) {
      const items = await query(indexes.patient, patientKey(record, secrets), 50, undefined, true);
      return items.map((item) => Twin.parse(item)).filter(({ reference }) => reference !== record.reference);
    },
  };
}

function toQueueRow({ reference, status, queueSort, card }: z.infer<typeof Row>): QueueRow {
  const day = queueSort.slice(0, 10);
  return { reference, status, card, dueOn: day === '9999-12-31' ? null : day };
}
