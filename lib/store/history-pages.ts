/**
 * The oldest events of a request leave its item in pages: put, then trim. A page is put first, and counts once the state that no
 * longer holds its events is written. A crash in between leaves a page whose events the state holds as well; the next writer
 * adopts it, so nobody has to repair anything. Pages are never changed.
 */
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { chainStart, Event } from '../request/history.ts';
import { eventCount, type RequestRecord } from '../request/record.ts';
import { type Table, whenAllowed } from './client.ts';
import { firstBreak } from './events.ts';
import { keys } from './keys.ts';

/** Events and bytes that fill a page, and the events that stay with the record at least. */
export interface PageLimits {
  readonly events: number;
  readonly bytes: number;
  readonly stay: number;
}

/** Eight events a page: 5.9 write units an action, against 5.5 with four and twice as many pages. */
export const pageLimits: PageLimits = { events: 8, bytes: 8192, stay: 4 };

/** Pages in one read, which is below the 1 MB of a query. */
const readTogether = 40;

/** `from`: how many events lie before it. `previous` and `lastHash`: the hashes before its first event and of its last one. */
const HistoryPage = z.lazy(() =>
  z.object({ from: z.int().nonnegative(), previous: z.string(), lastHash: z.string(), events: z.array(Event) }),
);
type HistoryPage = z.infer<typeof HistoryPage>;

/** What of a record its pages concern. */
export type Paged = Pick<RequestRecord, 'reference' | 'history' | 'recentEvents'>;

/** The next page, or null while the record holds too few events. */
function nextPage({ history, recentEvents }: Paged, limits: PageLimits): HistoryPage | null {
  let [bytes, take] = [0, 0];
  for (const event of recentEvents) {
    if (take === limits.events || bytes >= limits.bytes) break;
    bytes += Buffer.byteLength(JSON.stringify(event));
    take += 1;
  }
  const full = take === limits.events || bytes >= limits.bytes;
  const events = recentEvents.slice(0, take);
  const last = events.at(-1);
  if (!full || last === undefined || recentEvents.length < take + limits.stay) return null;
  return { from: history.events, previous: history.lastHash, lastHash: last.hash, events };
}

/**
 * Stores a page unless its number is taken. A page that is there was left by a crash, a slower writer or a deployment with other
 * limits: it is as good as ours when it holds events that the record holds too. Null when it does not.
 */
async function putOrAdopt(table: Table, { reference, history, recentEvents }: Paged, page: HistoryPage) {
  const key = keys.historyPage(reference, history.pages + 1);
  const put = new PutCommand({
    TableName: table.name,
    Item: { ...key, ...page },
    ConditionExpression: 'attribute_not_exists(#pk)',
    ExpressionAttributeNames: { '#pk': 'pk' },
  });
  if (await whenAllowed(table.client.send(put))) return page;
  const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: key, ConsistentRead: true }));
  const found = HistoryPage.safeParse(Item).data;
  if (found === undefined || found.previous !== page.previous || found.from !== page.from) return null;
  const end = recentEvents.findIndex(({ hash }) => hash === found.lastHash);
  const same = end + 1 === found.events.length && found.events.every(({ hash }, place) => hash === recentEvents[place]?.hash);
  return end >= 0 && same ? found : null;
}

/**
 * Moves what fills pages out of the events that are committed, and returns what then stays with the record, which is not written
 * yet. A page that does not fit the chain was tampered with: it is left alone, the record keeps its events, and goes on.
 */
export async function pagedOut(table: Table, record: Paged, limits: PageLimits): Promise<Paged> {
  let rest = record;
  for (let page = nextPage(rest, limits); page !== null; page = nextPage(rest, limits)) {
    const stored = await putOrAdopt(table, rest, page);
    if (stored === null) break;
    const { pages, events } = rest.history;
    rest = {
      ...rest,
      history: { pages: pages + 1, events: events + stored.events.length, lastHash: stored.lastHash },
      recentEvents: rest.recentEvents.slice(stored.events.length),
    };
  }
  return rest;
}

async function readPages(table: Table, reference: string, first: number, last: number): Promise<readonly HistoryPage[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
      ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
      ExpressionAttributeValues: {
        ':pk': keys.request(reference).pk,
        ':from': keys.historyPage(reference, first).sk,
        ':to': keys.historyPage(reference, last).sk,
      },
      ConsistentRead: true,
    }),
  );
  return Items.map((item) => HistoryPage.parse(item));
}

export interface History {
  /** How many earlier events were not read. */
  readonly from: number;
  readonly events: readonly Event[];
  /** Position in the whole history of the first event that does not fit the chain, or -1. Events that are missing do not fit. */
  readonly brokenAt: number;
}

/**
 * The history of a record from the event at position `from` on, oldest first, and what stands in the same page before it. Read
 * backwards page by page, so that the newest events of a long history cost one read.
 */
export async function readHistory(table: Table, record: Paged, from = 0): Promise<History> {
  const { reference, history, recentEvents } = record;
  const pages: HistoryPage[] = [];
  let first = history.pages + 1;
  while (first > 1 && (pages[0]?.from ?? history.events) > from) {
    const begin = Math.max(1, first - readTogether);
    pages.unshift(...(await readPages(table, reference, begin, first - 1)));
    first = begin;
  }
  const events = [...pages.flatMap((page) => page.events), ...recentEvents];
  const begin =
    first === 1 ? { from: 0, previous: chainStart } : (pages[0] ?? { from: history.events, previous: history.lastHash });
  const start = eventCount(record) - events.length;
  const broken = firstBreak(events, begin.previous);
  if (broken >= 0) return { from: start, events, brokenAt: start + broken };
  // The count shows events that are missing where the chain does not.
  return { from: start, events, brokenAt: start === begin.from ? -1 : start };
}
