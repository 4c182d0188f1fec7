/** Rows of the queue as its indexes hold them. */
import * as z from 'zod';
import { caseKinds } from '../request/cases/stored.ts';
import { teams } from '../request/requester.ts';
import { currentStatus, statuses } from '../request/status.ts';
import { indexes, keys } from './keys.ts';
import { type QueueRow, type QueueView, queueFlags, queueSections } from './stores.ts';

export function desksOf({ desk, desks = teams }: Pick<QueueView, 'desk' | 'desks'>): readonly string[] {
  return desk === undefined ? desks : desks.filter((one) => one === desk);
}

/** One partition for each desk and section of a view. */
export function queuePartitions(
  view: Pick<QueueView, 'facility' | 'desk' | 'desks' | 'section'>,
  keyOf = (desk: string, section: string) => keys.queue(view.facility, desk, section),
): readonly string[] {
  const sections = view.section === undefined ? queueSections : [view.section];
  return desksOf(view).flatMap((desk) => sections.map((section) => keyOf(desk, section)));
}

const unknown = () => z.string().catch('unknown');
const perhaps = () => z.string().nullable().catch(null);
const some = () => z.string().optional().catch(undefined);

const Summary = z.lazy(() =>
  z.object({
    ...{ who: some(), asks: some(), claimedAt: some() },
    section: z.enum(queueSections).catch('work'),
    type: unknown(),
    status: z.enum(statuses).catch('received').transform(currentStatus),
    desk: unknown(),
    channel: unknown(),
    language: unknown(),
    basis: unknown(),
    submittedAt: z.iso.datetime().nullable().catch(null),
    ...{ receivedOn: perhaps(), dueOn: perhaps(), assignee: perhaps() },
    waitsFor: z.enum(caseKinds).optional().catch(undefined),
    inbound: some(),
    flags: z.array(z.enum(queueFlags)).catch(['needsStaff']),
  }),
);

/** A damaged row stays in the queue, marked for staff. */
const Row = z.lazy(() =>
  z
    .object({ reference: z.string(), queueSort: z.string(), queueSummary: Summary.catch(() => Summary.parse({})) })
    .transform(({ reference, queueSort, queueSummary: summary }) => ({ reference, queueSort, summary })),
);

/**
 * What an item that is no readable record has to carry so that staff see it, marked: its own summary as far as it can be read. Null where
 * it is in no queue.
 */
export function markedForStaff(item: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> | null {
  const place = z.object({ reference: z.string(), queueKey: z.string(), queueSort: z.string() }).safeParse(item);
  if (!place.success) return null;
  const { reference, queueKey, queueSort } = place.data;
  const [, facility = ''] = queueKey.split('#');
  const { summary } = toQueueRow(item);
  const desk = teams.find((team) => team === summary.desk) ?? 'medical-records';
  const [day = '', received] = queueSort.split('#');
  return {
    queueSummary: { ...summary, desk, flags: [...new Set([...summary.flags, 'needsStaff' as const])] },
    [indexes.queue.sort]: keys.queueSort(day, received === reference ? day : (received ?? day), reference),
    [indexes.queue.partition]: keys.queue(facility, desk, summary.section),
    [indexes.flag.partition]: keys.flag(facility, desk),
  };
}

export function toQueueRow(item: Readonly<Record<string, unknown>>): QueueRow {
  return Row.parse(item);
}
