/** Each change is one conditional update of the version it read: state, event and next work together or not at all. */
import { GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { RecordChange, RequestRecord } from '../request/record.ts';
import { statuses } from '../request/status.ts';
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
  return {
    ...record,
    version: record.version + 1,
    status: change.status ?? record.status,
    receivedOn: change.receivedOn ?? record.receivedOn,
    dueOn: change.dueOn === undefined ? record.dueOn : change.dueOn,
    assignee: change.assignee === undefined ? record.assignee : change.assignee,
    work: { ...record.work, ...Object.fromEntries((change.work ?? []).map((work) => [work.id, work])) },
    documents: [...record.documents, ...(change.documents ?? [])],
    events: [...record.events, ...chained(change.events, record.events.at(-1))],
  };
}

/** Finds requests about one patient without storing a readable index. */
export function patientKey({ body: { patient } }: Pick<RequestRecord, 'body'>, secrets: Secrets): string {
  const plain = [patient.lastName, patient.firstName].map((name) => name.normalize('NFC').toLocaleLowerCase('en-US'));
  return `PAT#${secrets.hmac('patient', [...plain, patient.dateOfBirth].join('\n'))}`;
}

function patch(table: Table, before: RequestRecord, after: RequestRecord, change: RecordChange): UpdateCommand {
  const names: Record<string, string> = { '#version': 'version', '#pk': 'pk' };
  const values: Record<string, unknown> = { ':read': before.version, ':next': after.version };
  const sets = ['#version = :next'];
  const removes: string[] = [];
  const set = (attribute: string, value: unknown) => {
    names[`#${attribute}`] = attribute;
    values[`:${attribute}`] = value;
    sets.push(`#${attribute} = :${attribute}`);
  };
  const append = (attribute: string, items: readonly unknown[]) => {
    if (items.length === 0) return;
    names[`#${attribute}`] = attribute;
    values[`:${attribute}`] = items;
    sets.push(`#${attribute} = list_append(#${attribute}, :${attribute})`);
  };
  if (change.status !== undefined) set('status', after.status);
  if (change.receivedOn !== undefined) set('receivedOn', after.receivedOn);
  if (change.dueOn !== undefined) set('dueOn', after.dueOn);
  if (change.assignee !== undefined) set('assignee', after.assignee);
  append('documents', change.documents ?? []);
  append('events', after.events.slice(before.events.length));
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

  async function query(
    index: { name: string; partition: string; sort: string },
    partition: string,
    range: SortRange,
    limit: number,
  ) {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: index.name,
        KeyConditionExpression: conditionOf(range),
        ExpressionAttributeNames: { '#p': index.partition, ...(range.bound !== undefined && { '#s': index.sort }) },
        ExpressionAttributeValues: {
          ':p': partition,
          ...(range.bound !== undefined && { ':s': range.bound }),
          ...(range.operator === 'between' && { ':from': range.from }),
        },
        ScanIndexForward: range.newestFirst !== true,
        Limit: limit,
      }),
    );
    return Items;
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
        const change = decide(record);
        if (change === null) return record;
        const after = applied(record, change);
        if (await whenAllowed(table.client.send(patch(table, record, after, change)))) return after;
      }
      throw new Error('RequestContended');
    },
    async queue({ facility, limit, after }) {
      const range: SortRange = { operator: '>', bound: after };
      const pages = await Promise.all(shards.map((shard) => query(indexes.queue, keys.queue(facility, shard), range, limit)));
      const rows = pages.flat().map((item) => Row.parse(item));
      rows.sort((one, other) => (one.queueSort < other.queueSort ? -1 : 1));
      return rows.slice(0, limit).map(toQueueRow);
    },
    async due({ before, limit, after }) {
      const last = `${before}#~`;
      // A space sorts behind the place itself and before every other.
      const range: SortRange =
        after === undefined ? { operator: '<=', bound: last } : { operator: 'between', from: `${after} `, bound: last };
      const pages = await Promise.all(shards.map((shard) => query(indexes.due, keys.due(shard), range, limit)));
      const rows = pages.flat().map((item) => Due.parse(item));
      rows.sort((one, other) => (one.dueSort < other.dueSort ? -1 : 1));
      return rows
        .slice(0, limit)
        .map(({ reference, dueSort }) => ({ reference, dueAt: dueSort.split('#')[0] ?? '', place: dueSort }));
    },
    async aboutSamePatient(record) {
      const items = await query(
        indexes.patient,
        patientKey(record, secrets),
        { operator: '>', bound: undefined, newestFirst: true },
        50,
      );
      return items.map((item) => Twin.parse(item)).filter(({ reference }) => reference !== record.reference);
    },
  };
}

type SortRange = { readonly newestFirst?: boolean } & (
  | { readonly operator: '>' | '<='; readonly bound: string | undefined }
  | { readonly operator: 'between'; readonly from: string; readonly bound: string }
);

function conditionOf(range: SortRange): string {
  if (range.bound === undefined) return '#p = :p';
  return range.operator === 'between' ? '#p = :p AND #s BETWEEN :from AND :s' : `#p = :p AND #s ${range.operator} :s`;
}

function toQueueRow({ reference, status, queueSort, card }: z.infer<typeof Row>): QueueRow {
  const day = queueSort.slice(0, 10);
  return { reference, status, card, dueOn: day === '9999-12-31' ? null : day };
}
