import { isSuspect, needsStaff, nextDueAt, RequestRecord } from '../request/record.ts';
import { type ReportFacts, reportFactsOf } from '../request/report-facts.ts';
import { isOpen } from '../request/status.ts';
import { indexes, keys, shardOf } from './keys.ts';
import type { QueueRow } from './stores.ts';

/** A key that is absent takes the item out of that index. */
export type IndexAttributes = Readonly<Record<string, string | QueueRow['card'] | ReportFacts>>;

/** What the queue shows of a request without opening it. */
export function cardOf(record: RequestRecord): QueueRow['card'] {
  return {
    requesterType: record.body.requester.type,
    channel: record.route.channel,
    basis: record.route.basis,
    desk: record.route.desk,
    language: record.body.language,
    submittedAt: record.submittedAt,
    receivedOn: record.receivedOn,
    assignee: record.assignee,
    needsStaff: needsStaff(record),
    suspect: isSuspect(record),
  };
}

/** Computed from the record, so that the indexes cannot disagree with it. */
export function indexAttributes(record: RequestRecord): IndexAttributes {
  const shard = shardOf(record.reference);
  const dueAt = nextDueAt(record.work);
  const month = record.receivedOn?.slice(0, 7);
  return {
    card: cardOf(record),
    ...(month !== undefined && {
      [indexes.report.partition]: keys.reportMonth(record.facility, month),
      reportFacts: reportFactsOf(record),
    }),
    ...(isOpen(record.status) && {
      [indexes.queue.partition]: keys.queue(record.facility, shard),
      [indexes.queue.sort]: keys.queueSort(record.dueOn, record.reference),
    }),
    ...(dueAt !== null && {
      [indexes.due.partition]: keys.due(shard),
      [indexes.due.sort]: keys.dueSort(dueAt, record.reference),
    }),
  };
}

/** All that `indexAttributes` may set or leave out. */
export const movingAttributes: readonly string[] = [
  'card',
  'reportFacts',
  indexes.report.partition,
  indexes.queue.partition,
  indexes.queue.sort,
  indexes.due.partition,
  indexes.due.sort,
];

export function toItem(record: RequestRecord): Record<string, unknown> {
  return { ...keys.request(record.reference), ...record, ...indexAttributes(record) };
}

/** Throws when the item is no request record. */
export function fromItem(item: Record<string, unknown>): RequestRecord {
  return RequestRecord.parse(item);
}
