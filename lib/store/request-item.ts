import { isDeepStrictEqual } from 'node:util';
import { RequestRecord, type RequestState } from '../request/record.ts';
import { indexes, keys, shardOf } from './keys.ts';
import { queueAttributes, timerOf } from './queue-keys.ts';
import type { QueueSummary } from './stores.ts';

/** A key that is absent takes the item out of that index. */
export type IndexAttributes = Readonly<Record<string, string | QueueSummary>>;

/** Computed from the record, so that the indexes cannot disagree with it. */
export function indexAttributes(record: RequestState): IndexAttributes {
  const dueAt = timerOf(record);
  return {
    ...queueAttributes(record),
    ...(dueAt !== null && {
      [indexes.due.partition]: keys.due(shardOf(record.reference)),
      [indexes.due.sort]: keys.dueSort(dueAt, record.reference),
    }),
  };
}

/** All that `indexAttributes` may set or leave out. */
export const movingAttributes: readonly string[] = [
  'queueSummary',
  indexes.queue.sort,
  ...[indexes.queue, indexes.type, indexes.status, indexes.flag, indexes.assignee].map(({ partition }) => partition),
  indexes.due.partition,
  indexes.due.sort,
];

/** True when a stored item does not stand in the indexes where its record belongs, as one of an older version does not. */
export function staleKeys(item: Readonly<Record<string, unknown>>, record: RequestState): boolean {
  const should = indexAttributes(record);
  return movingAttributes.some((name) => !isDeepStrictEqual(item[name], should[name]));
}

export function toItem(record: RequestRecord, patientKey: string): Record<string, unknown> {
  return {
    ...keys.request(record.reference),
    ...record,
    ...indexAttributes(record),
    [indexes.patient.partition]: patientKey,
    [indexes.patient.sort]: record.submittedAt,
  };
}

/** Throws when the item is no request record. */
export function fromItem(item: Record<string, unknown>): RequestRecord {
  return RequestRecord.parse(item);
}
