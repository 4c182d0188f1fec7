/** The access log in DynamoDB. Only the function record-access has the right to write it; everybody else can read at most. */
import { setTimeout } from 'node:timers/promises';
import { PutCommand, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { TimeZone } from '../request/dates.ts';
import type { Clock } from '../runtime/clock.ts';
import { newSecret } from '../runtime/secrets.ts';
import {
  type AccessEvent,
  type AccessLogEntry,
  accessKinds,
  type ChainEnd,
  AccessLogEntry as Entry,
  endOf,
  entryAfter,
  placeOf,
} from './access-log.ts';
import { epochSeconds, type Table, whenAllowed } from './client.ts';
import { accessIndexes, accessKeys, keyNames, keys } from './keys.ts';
import type { AccessLog, AccessRow, AccessRows, Openings } from './stores.ts';

/** Several tabs of one person write to one chain; each refusal means that another row was stored. */
const attempts = 80;

/** In milliseconds, before the second try; a little more before each further one. */
const longestWait = 5;

/** In days: six years and a leap day more (45 CFR 164.316(b)(2)(i)). */
const accessLogDays = 6 * 365 + 2;
const daySeconds = 24 * 3600;

const Listed = z.lazy(() =>
  z.object({
    at: z.string(),
    who: z.string(),
    kind: z.enum(accessKinds),
    what: z.string(),
    ...{ why: z.string().optional(), reference: z.string().optional(), nameKey: z.string().optional() },
  }),
);
const Chain = z.lazy(() => z.object({ actor: z.string() }));
const Earlier = z.lazy(() => z.object({ who: z.string(), what: z.string(), at: z.string() }));

/** All rows of a query, page after page. */
async function allOf({ client, name }: Table, input: Omit<QueryCommandInput, 'TableName'>) {
  const found: Record<string, unknown>[] = [];
  let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'];
  do {
    const page = await client.send(
      new QueryCommand({ TableName: name, ...input, ...(ExclusiveStartKey !== undefined && { ExclusiveStartKey }) }),
    );
    found.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey !== undefined);
  return found;
}

const partOf = (pk: string, prefix: string) => ({
  KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :row)',
  ExpressionAttributeNames: { '#pk': keyNames.partition, '#sk': keyNames.sort },
  ExpressionAttributeValues: { ':pk': pk, ':row': prefix },
});

/** A row as an item. The first of a chain is also in the index of chains. */
export function toAccessItem(entry: AccessLogEntry): Record<string, unknown> {
  const chain = accessKeys.chain(entry.day, entry.actor);
  return {
    ...{ [keyNames.partition]: chain, [keyNames.sort]: accessKeys.row(entry.number), ...entry },
    ...(entry.number === 1 && { [accessIndexes.chains.partition]: entry.day }),
    [keyNames.expires]: epochSeconds(new Date(entry.at)) + accessLogDays * daySeconds,
  };
}

/** Puts rows behind the last of their chain, one after the other. Rejects when one could not be stored. */
export function dynamoAccessLog(table: Table, clock: Clock, timeZone: TimeZone): AccessLog {
  async function rowsFrom(chain: string, prefix: string, ScanIndexForward: boolean) {
    const input = { TableName: table.name, ...partOf(chain, prefix), ConsistentRead: true, ScanIndexForward, Limit: 1 };
    const { Items = [] } = await table.client.send(new QueryCommand(input));
    return Items.map((item) => Entry.parse(item));
  }

  async function putIfAbsent(entry: AccessLogEntry): Promise<boolean> {
    const put = new PutCommand({
      TableName: table.name,
      Item: toAccessItem(entry),
      ConditionExpression: 'attribute_not_exists(#pk)',
      ExpressionAttributeNames: { '#pk': keyNames.partition },
    });
    if (await whenAllowed(table.client.send(put))) return true;
    // The client repeats a put whose answer was lost, and then meets its own row.
    const chain = accessKeys.chain(entry.day, entry.actor);
    const [there] = await rowsFrom(chain, accessKeys.row(entry.number), true);
    return there?.id === entry.id;
  }

  async function append(event: AccessEvent, known: Map<string, ChainEnd | undefined>): Promise<void> {
    const place = placeOf(event, clock.now(), timeZone, newSecret().slice(0, 12));
    const chain = accessKeys.chain(place.day, place.actor);
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const end = known.get(chain) ?? endOf(await rowsFrom(chain, accessKeys.rowPrefix, false));
      const entry = entryAfter(end, event, place);
      if (await putIfAbsent(entry)) {
        known.set(chain, endOf([entry]));
        return;
      }
      known.delete(chain);
      // Tabs of one person that write at once: not all of them again at the same moment.
      await setTimeout(Math.random() * longestWait * (attempt + 1));
    }
    throw new Error('AccessLogContended');
  }

  return {
    async record(events) {
      const known = new Map<string, ChainEnd | undefined>();
      for (const event of events) await append(event, known);
    },
  };
}

/** Old rows stand beside the request, in the table of requests. */
async function earlierViews(requests: Table, reference: string): Promise<readonly AccessRow[]> {
  const items = await allOf(requests, partOf(keys.request(reference).pk, keys.seenPrefix));
  return items.map((item) => {
    const { what, ...rest } = Earlier.parse(item);
    return { ...rest, what, kind: /^(document|letter) /.test(what) ? 'document' : 'file', reference };
  });
}

export function dynamoAccessRows(table: Table, requests: Table): AccessRows {
  const listed = async ({ name, partition }: (typeof accessIndexes)['patient' | 'reference'], value: string) => {
    const items = await allOf(table, {
      IndexName: name,
      KeyConditionExpression: '#p = :p',
      ExpressionAttributeNames: { '#p': partition },
      ExpressionAttributeValues: { ':p': value },
    });
    return items.map((item) => Listed.parse(item));
  };
  return {
    async ofReference(reference) {
      const found = await Promise.all([earlierViews(requests, reference), listed(accessIndexes.reference, reference)]);
      return found.flat();
    },
    ofPatient: (patientKey) => listed(accessIndexes.patient, patientKey),
    async ofDay(day, actor) {
      const rows = partOf(accessKeys.chain(day, actor), accessKeys.rowPrefix);
      return (await allOf(table, { ...rows, ConsistentRead: true })).map((item) => Entry.parse(item));
    },
    async actors(day) {
      const items = await allOf(table, {
        IndexName: accessIndexes.chains.name,
        KeyConditionExpression: '#p = :p',
        ExpressionAttributeNames: { '#p': accessIndexes.chains.partition },
        ExpressionAttributeValues: { ':p': day },
      });
      return items.map((item) => Chain.parse(item).actor);
    },
  };
}

const Opened = z.lazy(() => z.object({ at: z.string(), kind: z.enum(accessKinds), roles: z.string().optional() }));

/** From an index that holds neither names nor reasons: whoever may read this one learns none. */
export function dynamoOpenings({ client, name }: Table): Openings {
  return {
    async newest(reference, most) {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName: name,
          IndexName: accessIndexes.openings.name,
          KeyConditionExpression: '#p = :p',
          ExpressionAttributeNames: { '#p': accessIndexes.openings.partition },
          ExpressionAttributeValues: { ':p': reference },
          ScanIndexForward: false,
          Limit: most,
        }),
      );
      return Items.map((item) => Opened.parse(item));
    },
  };
}
