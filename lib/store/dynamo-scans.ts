/** Scans: one item each, replaced under optimistic locking, in the index `queue` while there is something to work. */
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { daysAfter } from '../request/dates.ts';
import { openParts, Scan } from '../request/scans.ts';
import type { Clock } from '../runtime/clock.ts';
import { epochSeconds, type Table, whenAllowed } from './client.ts';
import { indexes, keyNames, keys } from './keys.ts';
import type { ScanList, ScanStore } from './stores.ts';

const attempts = 8;
const pageSize = 20;

/** Of a place to which nothing came: its form ended long ago. */
const placeDays = 1;
/** Of a scan that was refused: staff have read why by then. */
const refusedDays = 14;
const Key = z.object({ pk: z.string(), queueSort: z.string() });

/** In days from the last change; undefined while it is kept until somebody works it. */
function daysLeft(scan: Scan, settledDays: number): number | undefined {
  if (scan.state === 'sending') return placeDays;
  if (scan.state === 'refused') return refusedDays;
  return scan.state === 'read' && openParts(scan).length === 0 ? settledDays : undefined;
}

/** Null for what is in no list any more. */
function listOf(scan: Scan): ScanList | null {
  if (scan.dismissed !== undefined) return null;
  if (scan.state !== 'read' || openParts(scan).length > 0) return 'open';
  return scan.parts.some(({ settled }) => settled?.as === 'inbound') ? 'inbound' : null;
}

function toItem(scan: Scan, now: Date, settledDays: number): Record<string, unknown> {
  const days = daysLeft(scan, settledDays);
  const list = listOf(scan);
  return {
    ...keys.scan(scan.id),
    ...scan,
    ...(days !== undefined && { [keyNames.expires]: epochSeconds(new Date(daysAfter(now.toISOString(), days))) }),
    ...(list !== null && {
      [indexes.queue.partition]: keys.scans(scan.facility, list),
      [indexes.queue.sort]: keys.scanSort(scan.cameOn, scan.id),
    }),
  };
}

const Expiring = z.object({ expiresAt: z.number().optional() });

/** `settledDays`: so long a scan without open parts is kept: a part can be opened again, and its pages looked at. */
export function dynamoScans(table: Table, clock: Clock, settledDays: number): ScanStore {
  async function read(id: string): Promise<Scan | null> {
    const { Item } = await table.client.send(
      new GetCommand({ TableName: table.name, Key: keys.scan(id), ConsistentRead: true }),
    );
    if (Item === undefined) return null;
    const { expiresAt } = Expiring.parse(Item);
    return expiresAt !== undefined && expiresAt <= epochSeconds(clock.now()) ? null : Scan.parse(Item);
  }

  function put(
    scan: Scan,
    condition: Pick<PutCommand['input'], 'ConditionExpression' | 'ExpressionAttributeNames'>,
    version?: number,
  ) {
    const command = new PutCommand({
      TableName: table.name,
      Item: toItem(scan, clock.now(), settledDays),
      ...condition,
      ...(version !== undefined && { ExpressionAttributeValues: { ':read': version } }),
    });
    return whenAllowed(table.client.send(command));
  }

  return {
    read,
    add: (scan) => put(scan, { ConditionExpression: 'attribute_not_exists(#pk)', ExpressionAttributeNames: { '#pk': 'pk' } }),
    async change(id, decide) {
      const asRead = { ConditionExpression: '#version = :read', ExpressionAttributeNames: { '#version': 'version' } };
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        const scan = await read(id);
        const decided = scan === null ? null : decide(scan);
        if (scan === null || decided === null) return scan;
        const after = { ...decided, version: scan.version + 1 };
        if (await put(after, asRead, scan.version)) return after;
      }
      throw new Error('ScanContended');
    },
    async list(facility, which, after) {
      const { Items = [] } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: indexes.queue.name,
          KeyConditionExpression: after === undefined ? '#p = :p' : '#p = :p AND #s > :after',
          ExpressionAttributeNames: { '#p': indexes.queue.partition, ...(after !== undefined && { '#s': indexes.queue.sort }) },
          ExpressionAttributeValues: { ':p': keys.scans(facility, which), ...(after !== undefined && { ':after': after }) },
          Limit: pageSize,
        }),
      );
      const found = Items.map((item) => Key.parse(item));
      const prefix = keys.scan('').pk.length;
      const scans = await Promise.all(found.map(({ pk }) => read(pk.slice(prefix))));
      const next = found.length < pageSize ? null : (found.at(-1)?.queueSort ?? null);
      return { scans: scans.filter((scan) => scan !== null), next };
    },
  };
}
