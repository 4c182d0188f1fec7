/** Where an inbound item stands in the indexes: computed from its record, so that they cannot disagree with it. */
import { nextDueAt } from '../request/record.ts';
import { inboundDesk, indexes, keys } from '../store/keys.ts';
import { partitionsOf } from '../store/queue-keys.ts';
import { isMisplaced } from '../store/request-item.ts';
import type { QueueFlag, QueueSection, QueueSummary } from '../store/stores.ts';
import { InboundRecord, type InboundState, inboundAwaitsLook, inboundNeedsStaff } from './record.ts';
import { inboundErasureOf } from './retention.ts';
import type { InboundFacts } from './stores.ts';
import { type InboundStatus, inboundStatuses } from './vocabulary.ts';

/** Null outside the queue: uploaded or closed, with nothing left for a person. */
export function inboundSectionOf(state: Pick<InboundState, 'status' | 'work'>): QueueSection | null {
  if (inboundNeedsStaff(state)) return 'work';
  switch (state.status) {
    case 'arrived':
    case 'never-came':
      return 'work';
    // The sender has to act first.
    case 'announced':
    case 'incomplete':
    case 'password-needed':
      return 'waiting';
    case 'uploaded':
    case 'closed':
      return null;
  }
}

/** `Okafor, D. 1977`: who it is about. */
function whoIn({ body: { patient } }: InboundState): string {
  const [initial = ''] = patient.firstName ?? '';
  const name = [patient.lastName, initial && `${initial}.`].filter(Boolean).join(', ');
  return `${name} ${patient.dateOfBirth.slice(0, 4)}`;
}

/** `paper 12 discs 2`: codes and counts. */
function whatIn({ body: { records } }: InboundState): string {
  const counts = { paper: records.pages, discs: records.discs, drives: records.drives, images: undefined };
  return records.what.flatMap((medium) => [medium, counts[medium] ?? []].flat()).join(' ');
}

function flagsOf(state: InboundState): readonly QueueFlag[] {
  return [
    ...(inboundNeedsStaff(state) ? (['needsStaff'] as const) : []),
    ...(state.suspect && inboundAwaitsLook(state) ? (['suspect'] as const) : []),
  ];
}

/** The line of the queue. `inbound` has the state; `dueOn` the day on which it is expected, while it is awaited. */
export function inboundSummaryOf(state: InboundState): QueueSummary {
  const { body, status, milestones, arrivals, assignee } = state;
  return {
    who: whoIn(state),
    asks: whatIn(state),
    ...(assignee !== null && milestones.claimedAt !== undefined && { claimedAt: milestones.claimedAt }),
    section: inboundSectionOf(state) ?? 'work',
    type: body.sender.type,
    status: 'received',
    inbound: status,
    desk: inboundDesk,
    channel: body.delivery.way,
    language: body.language,
    basis: 'none',
    submittedAt: arrivals.length === 0 ? state.announcedAt : null,
    receivedOn: arrivals.at(-1)?.on ?? null,
    dueOn: status === 'announced' ? state.expectedOn : null,
    assignee,
    flags: flagsOf(state),
  };
}

/** The state in a row of the queue; undefined on a row that is no inbound one, or damaged. */
export function inboundStatusOf({ inbound }: Pick<QueueSummary, 'inbound'>): InboundStatus | undefined {
  return inboundStatuses.find((status) => status === inbound);
}

/** `section`, `assignee`, `flags` and `status` as for requests; `status` is an inbound one. */
export const inboundView = (facility: string) => ({ facility, desk: inboundDesk, desks: [inboundDesk] }) as const;

function inboundFactsOf({ status, body, announcedAt, expectedOn, arrivals, milestones }: InboundState): InboundFacts {
  const { moved } = milestones;
  return {
    ...{ status, expectedOn, announcedOn: announcedAt.slice(0, 10) },
    ...{ sender: body.sender.type, way: body.delivery.way, what: body.records.what },
    ...(arrivals[0] !== undefined && { arrivedOn: arrivals[0].on }),
    ...(moved?.to === 'uploaded' && { uploadedOn: moved.at.slice(0, 10) }),
  };
}

function queueAttributes(state: InboundState) {
  if (inboundSectionOf(state) === null) return {};
  const queueSummary = inboundSummaryOf(state);
  const { flag, assignee, ...always } = partitionsOf(state.facility, queueSummary);
  const since = queueSummary.receivedOn ?? state.announcedAt.slice(0, 10);
  return {
    // In the item the state stands where the filter of a view looks for it.
    queueSummary: { ...queueSummary, status: state.status },
    [indexes.queue.sort]: keys.queueSort(queueSummary.receivedOn ?? state.expectedOn, since, state.reference),
    [indexes.queue.partition]: always.queue,
    [indexes.type.partition]: always.type,
    [indexes.status.partition]: keys.status(state.facility, inboundDesk, state.status),
    ...(flag !== null && { [indexes.flag.partition]: flag }),
    ...(assignee !== null && { [indexes.assignee.partition]: assignee }),
  };
}

const idleMinutes = 20;

/** When one that "Next" gave to somebody goes back; null where nobody has it so. */
export function inboundGiveBackAt({ assignee, milestones }: Pick<InboundState, 'assignee' | 'milestones'>): string | null {
  const { claimedAt, byStaffAt } = milestones;
  if (assignee === null || claimedAt === undefined) return null;
  return new Date(Date.parse(byStaffAt ?? claimedAt) + idleMinutes * 60_000).toISOString();
}

function timerAttributes(state: InboundState) {
  const [at] = [nextDueAt(state.work), inboundGiveBackAt(state)].filter((one) => one !== null).sort();
  const { reference } = state;
  const [partition, sort] = [indexes.due.partition, indexes.due.sort];
  if (at !== undefined) return { [partition]: keys.inboundDue, [sort]: keys.dueSort(at, reference) };
  const { day } = inboundErasureOf(state) ?? {};
  return day === undefined ? {} : { [partition]: keys.inboundErasures, [sort]: keys.dueSort(day, reference) };
}

/** A key that is absent takes the item out of that index. */
function inboundAttributes(state: InboundState): Readonly<Record<string, unknown>> {
  return {
    ...queueAttributes(state),
    ...timerAttributes(state),
    [indexes.report.partition]: keys.inboundMonth(state.facility, state.announcedAt.slice(0, 7)),
    reportFacts: inboundFactsOf(state),
  };
}

/** True when a stored item does not stand in the indexes where its record belongs. */
export function isInboundStale(item: Readonly<Record<string, unknown>>, record: InboundRecord): boolean {
  return isMisplaced(item, inboundAttributes(record));
}

export function toInboundItem({ hold, ...record }: InboundRecord): Record<string, unknown> {
  return {
    ...keys.inbound(record.reference),
    ...record,
    // Absent and not null, for conditions ask whether there is one.
    ...(hold !== null && { hold }),
    ...inboundAttributes({ ...record, hold }),
  };
}

/** Throws when the item is no inbound record. */
export function fromInboundItem(item: Readonly<Record<string, unknown>>): InboundRecord {
  return InboundRecord.parse(item);
}
