/**
 * Inbound items in the table of the requests, in partitions of their own. One conditional put stores a notice whole; each change puts
 * the whole item again on condition of the version that was read, for it is small and its history lies in it.
 */
import { BatchWriteCommand, GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { searchFirm, searchNumber, searchReference } from '../request/search-terms.ts';
import type { Secrets } from '../runtime/secrets.ts';
import { birthDateIn } from '../store/birth-date.ts';
import { type Table, whenAllowed } from '../store/client.ts';
import { indexes, keys } from '../store/keys.ts';
import { isErased } from '../store/request-item.ts';
import type { Command } from '../store/stores.ts';
import { appliedInbound } from './apply.ts';
import { fromInboundItem, toInboundItem } from './item.ts';
import type { InboundRecord } from './record.ts';
import type { InboundFacts, InboundFinder, InboundReports, InboundStore, InboundTermStore } from './stores.ts';
import { inboundStatuses, senderTypes, sendingWays } from './vocabulary.ts';

const attempts = 8;
/** An item of DynamoDB holds 400 KB; what comes near it is somebody who writes notes without end. */
const mostBytes = 300 * 1024;
/** Found items that are read and shown. */
const mostShown = 25;
const batchSize = 25;

const Due = z.lazy(() => z.object({ dueSort: z.string(), reference: z.string() }));

function isDone(record: InboundRecord, { id }: Command): boolean {
  return record.recentCommandIds.includes(id) || record.events.some(({ command }) => command === id);
}

export function dynamoInbound(table: Table): InboundStore {
  const { client, name: TableName } = table;

  async function get(reference: string): Promise<InboundRecord | null> {
    const { Item } = await client.send(new GetCommand({ TableName, Key: keys.inbound(reference), ConsistentRead: true }));
    return Item === undefined || isErased(Item) ? null : fromInboundItem(Item);
  }

  /** False when somebody wrote since the record was read, or its erasure has begun. */
  function replace({ version }: InboundRecord, after: InboundRecord): Promise<boolean> {
    const Item = toInboundItem(after);
    if (Buffer.byteLength(JSON.stringify(Item)) > mostBytes) throw new Error('InboundTooLarge');
    const put = new PutCommand({
      TableName,
      Item,
      ConditionExpression: '#version = :read',
      ExpressionAttributeNames: { '#version': 'version' },
      ExpressionAttributeValues: { ':read': version },
    });
    return whenAllowed(client.send(put));
  }

  return {
    get,
    async submit(record) {
      const put = new PutCommand({
        TableName,
        Item: toInboundItem(record),
        ConditionExpression: 'attribute_not_exists(#pk)',
        ExpressionAttributeNames: { '#pk': 'pk' },
      });
      if (await whenAllowed(client.send(put))) return { outcome: 'accepted', record };
      const first = await get(record.reference);
      return first?.payloadHash === record.payloadHash ? { outcome: 'repeated', record: first } : { outcome: 'conflict' };
    },
    bornOn: (reference) => birthDateIn(table, keys.inbound(reference)),
    async change(reference, decide, command) {
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const record = await get(reference);
        if (record === null || (command !== undefined && isDone(record, command))) return record;
        const { events: _unread, ...state } = record;
        const change = decide(state);
        const after = change === null ? record : appliedInbound(record, change, command?.id);
        if (after === record || (await replace(record, after))) return after;
      }
      throw new Error('InboundContended');
    },
    async due({ before, limit, after }) {
      const range = after === undefined ? '#s <= :s' : '#s BETWEEN :from AND :s';
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          IndexName: indexes.due.name,
          KeyConditionExpression: `#p = :p AND ${range}`,
          ExpressionAttributeNames: { '#p': indexes.due.partition, '#s': indexes.due.sort },
          ExpressionAttributeValues: {
            ...{ ':p': keys.inboundDue, ':s': `${before}#~` },
            // A space sorts behind the place itself and before every other.
            ...(after !== undefined && { ':from': `${after} ` }),
          },
          Limit: limit,
        }),
      );
      return Items.map((item) => Due.parse(item)).map(({ reference, dueSort }) => ({
        ...{ reference, place: dueSort, dueAt: dueSort.split('#')[0] ?? '' },
      }));
    },
  };
}

/** Keyed hashes of another kind than those of requests, so that neither search finds what belongs to the other. */
function termKey(secrets: Secrets, kind: string, value: string): string {
  return secrets.hmac('find', `inbound ${kind}\n${value}`).slice(0, 22);
}

const Found = z.lazy(() => z.object({ findSort: z.string() }));

/** Under what an item is found, always in the same order. */
function termsOf({ reference, body, tracking }: InboundRecord): readonly (readonly [kind: string, value: string])[] {
  const { patient, sender } = body;
  return [
    ['birth-date', patient.dateOfBirth] as const,
    ['reference', searchReference(reference)] as const,
    ['record-number', searchNumber(patient.mrn ?? '')] as const,
    ['tracking', searchNumber((tracking ?? '').replace(/^\D*(?=\S*$)/, ''))] as const,
    ['firm', searchFirm(sender.organization ?? sender.name)] as const,
  ].filter(([, value]) => value !== '');
}

export function dynamoInboundTerms(table: Table, secrets: Secrets): InboundTermStore {
  return {
    async write(record) {
      const { reference, announcedAt } = record;
      const puts = termsOf(record).map(([kind, value], number) => ({
        PutRequest: {
          Item: {
            ...keys.inboundTerm(reference, number),
            [indexes.find.partition]: termKey(secrets, kind, value),
            [indexes.find.sort]: keys.findSort(announcedAt, reference),
          },
        },
      }));
      const RequestItems = { [table.name]: puts.slice(0, batchSize) };
      const { UnprocessedItems } = await table.client.send(new BatchWriteCommand({ RequestItems }));
      // Written again whole by the next try: the items are always the same.
      if ((UnprocessedItems?.[table.name] ?? []).length > 0) throw new Error('TermsRefused');
    },
  };
}

export function dynamoInboundFinder(table: Table, secrets: Secrets, inbound: Pick<InboundStore, 'get'>): InboundFinder {
  async function references(kind: string, value: string): Promise<readonly string[]> {
    if (value === '') return [];
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: indexes.find.name,
        KeyConditionExpression: '#p = :p',
        ExpressionAttributeNames: { '#p': indexes.find.partition },
        ExpressionAttributeValues: { ':p': termKey(secrets, kind, value) },
        ScanIndexForward: false,
        Limit: 100,
      }),
    );
    return Items.map((item) => Found.parse(item).findSort);
  }
  return {
    async find({ dateOfBirth = '', number = '' }) {
      const places = await Promise.all([
        references('birth-date', dateOfBirth),
        references('reference', searchReference(number)),
        references('record-number', searchNumber(number)),
        references('tracking', searchNumber(number)),
        references('firm', searchFirm(number)),
      ]);
      const newest = [...new Set(places.flat())].sort().reverse().slice(0, mostShown);
      const records = await Promise.all(newest.map((place) => inbound.get(place.split('#').at(-1) ?? '').catch(() => null)));
      return records.flatMap((record) => record ?? []);
    },
  };
}

const Facts = z.lazy(() =>
  z.object({
    reportFacts: z.object({
      status: z.enum(inboundStatuses),
      ...{ sender: z.enum(senderTypes), way: z.enum(sendingWays), what: z.array(z.string()) },
      ...{ announcedOn: z.string(), expectedOn: z.string() },
      ...{ arrivedOn: z.string().optional(), uploadedOn: z.string().optional() },
    }),
  }),
);

export function dynamoInboundReports(table: Table): InboundReports {
  return {
    async facts(facility, month) {
      const found: InboundFacts[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await table.client.send(
          new QueryCommand({
            TableName: table.name,
            IndexName: indexes.report.name,
            KeyConditionExpression: '#p = :p',
            ExpressionAttributeNames: { '#p': indexes.report.partition },
            ExpressionAttributeValues: { ':p': keys.inboundMonth(facility, month) },
            ...(from !== undefined && { ExclusiveStartKey: from }),
          }),
        );
        found.push(...(page.Items ?? []).map((item) => Facts.parse(item).reportFacts));
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
      return found;
    },
  };
}
