import { isDeepStrictEqual } from 'node:util';
import { RequestRecord, type RequestState } from '../request/record.ts';
import { type ReportFacts, reportFactsOf } from '../request/report-facts.ts';
import { erasureOf } from '../request/retention.ts';
import { erasure, indexes, keys, shardOf } from './keys.ts';
import { postAttributes, queueAttributes, timerOf } from './queue-keys.ts';
import type { QueueSummary } from './stores.ts';

/** A key that is absent takes the item out of that index. */
export type IndexAttributes = Readonly<Record<string, string | QueueSummary | ReportFacts>>;

/** Under the shards of the timer, or, when it is not due again, in the list of what is erased some day. */
function timerKeys(record: RequestState): IndexAttributes {
  const dueAt = timerOf(record);
  const { reference } = record;
  if (dueAt !== null)
    return { [indexes.due.partition]: keys.due(shardOf(reference)), [indexes.due.sort]: keys.dueSort(dueAt, reference) };
  const { day } = erasureOf(record) ?? {};
  return day === undefined ? {} : { [indexes.due.partition]: keys.erasures, [indexes.due.sort]: keys.dueSort(day, reference) };
}

/** Computed from the record, so that the indexes cannot disagree with it. */
export function indexAttributes(record: RequestState): IndexAttributes {
  const month = record.receivedOn?.slice(0, 7);
  return {
    ...queueAttributes(record),
    ...postAttributes(record),
    ...(month !== undefined && {
      [indexes.report.partition]: keys.reportMonth(record.facility, month),
      reportFacts: reportFactsOf(record),
    }),
    ...timerKeys(record),
  };
}

/** All that `indexAttributes` may set or leave out, and what comes in as well. */
export const movingAttributes: readonly string[] = [
  'queueSummary',
  'reportFacts',
  indexes.report.partition,
  indexes.queue.sort,
  ...[indexes.queue, indexes.type, indexes.status, indexes.flag, indexes.assignee].map(({ partition }) => partition),
  indexes.due.partition,
  indexes.due.sort,
  indexes.find.partition,
  indexes.find.sort,
];

type Attributes = Readonly<Record<string, unknown>>;

/** True when a stored item does not stand in the indexes where it should, as one of an older version does not. */
export function isMisplaced(item: Attributes, should: Attributes): boolean {
  return movingAttributes.some((name) => !isDeepStrictEqual(item[name], should[name]));
}

export function staleKeys(item: Attributes, record: RequestState): boolean {
  return isMisplaced(item, indexAttributes(record));
}

export function toItem({ hold, ...record }: RequestRecord): Record<string, unknown> {
  return {
    ...keys.request(record.reference),
    ...record,
    // Absent and not null, for conditions ask whether there is one.
    ...(hold !== null && { hold }),
    ...indexAttributes({ ...record, hold }),
  };
}

/** True from the moment on at which nobody may read or change the request any more. */
export function isErased(item: Readonly<Record<string, unknown>>): boolean {
  return item[erasure.begun] !== undefined || item[erasure.ended] !== undefined;
}

/** Throws when the item is no request record. */
export function fromItem(item: Record<string, unknown>): RequestRecord {
  return RequestRecord.parse(item);
}
