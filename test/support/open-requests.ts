/** Open requests in the proportions of a large hospital, and the views that staff have of them, with the truth worked out in memory. */
import { addDays } from '../../lib/request/dates.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { type RequesterRule, requesterRules } from '../../lib/request/requester.ts';
import type { Status } from '../../lib/request/status.ts';
import { type RequesterType, requesterTypes } from '../../lib/request/vocabulary.ts';
import { newWork } from '../../lib/request/work-list.ts';
import { queueSectionOf, queueSummaryOf } from '../../lib/store/queue-keys.ts';
import { indexAttributes } from '../../lib/store/request-item.ts';
import type { QueueView } from '../../lib/store/stores.ts';
import { sampleBody, sampleDay } from './sample-bodies.ts';
import { recordOf, referenceNumber } from './staff-fakes.ts';

export const today = sampleDay;

/** Shares of a hundred. */
const types: readonly (readonly [RequesterType, number])[] = [
  ...([
    ['patient', 30],
    ['attorney', 28],
    ['health-insurer', 10],
    ['treating-provider', 8],
  ] as const),
  ...([
    ['disability-determination', 7],
    ['life-insurer', 4],
    ['workers-compensation', 3],
    ['parent', 3],
  ] as const),
  ...([
    ['subpoena', 2],
    ['next-of-kin', 1.2],
    ['guardian', 0.8],
    ['executor', 0.8],
    ['health-care-agent', 0.6],
  ] as const),
  ...([
    ['court-order', 0.5],
    ['law-enforcement', 0.4],
    ['employer', 0.3],
    ['school', 0.2],
    ['other', 0.2],
  ] as const),
];
const statuses: readonly (readonly [Status, number])[] = [
  ...([
    ['received', 22],
    ['in-review', 14],
    ['in-process', 28],
    ['quality-check', 5],
  ] as const),
  ...([
    ['resubmitted', 3],
    ['pended', 1],
    ['awaiting-mail', 14],
    ['deficient', 13],
  ] as const),
];
const channels = [
  ['online', 44],
  ['mail', 36],
  ['fax', 15],
  ['legal', 5],
] as const;
const desks = [
  ['medical-records', 96],
  ['legal', 2],
  ['privacy-officer', 2],
] as const;
const legalDesks = [
  ['legal', 9],
  ['medical-records', 1],
] as const;
const languages = [
  ['en', 88],
  ['es', 12],
] as const;

/** Numbers from 0 up to 1, the same on each run. */
function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function draw<Value>(next: () => number, weighted: readonly (readonly [Value, number])[], first: Value): Value {
  let roll = next() * weighted.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [value, weight] of weighted) {
    roll -= weight;
    if (roll < 0) return value;
  }
  return first;
}

const templates = new Map(requesterTypes.map((type) => [type, recordOf(sampleBody(type))]));
const handedOver = newWork('notify-staff', `${today}T12:00:00.000Z`);

/** As many open requests, the same on each run. Desks, channels and languages do not follow the rules, so that each filter has something to do. */
export function openRequests(count: number, seed = 7): readonly RequestRecord[] {
  const next = chance(seed);
  return Array.from({ length: count }, (_, number): RequestRecord => {
    const type = draw(next, types, 'patient');
    const template = templates.get(type) ?? recordOf(sampleBody(type));
    const status = draw(next, statuses, 'received');
    // Care is not left lying.
    const age = Math.floor(next() * (type === 'treating-provider' ? 4 : 38));
    const receivedOn = status === 'awaiting-mail' ? null : addDays(today, -age);
    const rule: RequesterRule = requesterRules[type];
    const legal = type === 'subpoena' || type === 'court-order';
    const trouble = next();
    return {
      ...template,
      reference: referenceNumber(number),
      status,
      receivedOn,
      dueOn: receivedOn === null || rule.clock === 'policy' ? null : addDays(receivedOn, 30),
      route: {
        ...template.route,
        desk: draw(next, legal ? legalDesks : desks, 'medical-records'),
        channel: draw(next, channels, 'online'),
      },
      body: { ...template.body, language: draw(next, languages, 'en') },
      assignee: next() < 0.4 ? `staff:clerk-${Math.floor(next() * 12)} Casey Clerk` : null,
      work: trouble < 0.02 ? { 'notify-staff': { ...handedOver, state: 'with-staff', dueAt: null } } : {},
      suspect: trouble > 0.99,
    };
  });
}

const facility = 'lake-norman';
const mr = { facility, desk: 'medical-records', section: 'work' } as const;

export interface NamedView {
  readonly view: QueueView;
  /** Where the page begins: a target day. */
  readonly after?: string;
  readonly before?: string;
}

export const views: Readonly<Record<string, NamedView>> = {
  'first page of a desk': { view: mr },
  'deep page': { view: mr, after: addDays(today, 12) },
  'page before': { view: mr, before: addDays(today, 12) },
  'all desks': { view: { facility, section: 'work' } },
  'everything open': { view: { facility } },
  waiting: { view: { ...mr, section: 'waiting' } },
  'all that has come': { view: { facility, hasCome: true } },
  'two desks, what has come': { view: { facility, desks: ['medical-records', 'privacy-officer'], hasCome: true } },
  'paper that is waited for': { view: { facility, section: 'waiting', status: 'awaiting-mail' } },
  'attorney, what has come': { view: { facility, desks: ['medical-records'], type: 'attorney', hasCome: true } },
  overdue: { view: { ...mr, dueBefore: today } },
  'type attorney (28 %)': { view: { ...mr, type: 'attorney' } },
  'type school (0.2 %)': { view: { ...mr, type: 'school' } },
  'status pended (1 %)': { view: { ...mr, status: 'pended' } },
  'one clerk at two desks': { view: { facility, desks: ['medical-records', 'legal'], assignee: 'staff:clerk-3' } },
  'one clerk': { view: { facility, assignee: 'staff:clerk-3' } },
  free: { view: { ...mr, assignee: 'free' } },
  'flag suspect (1 %)': { view: { ...mr, flags: ['suspect'] } },
  'any of two flags': { view: { facility, flags: ['suspect', 'needsStaff'] } },
  'language es (12 %)': { view: { ...mr, language: 'es' } },
  'channel legal (5 %)': { view: { ...mr, channel: 'legal' } },
  'attorney + es': { view: { ...mr, type: 'attorney', language: 'es' } },
  'attorney + pended': { view: { ...mr, type: 'attorney', status: 'pended' } },
  'es + legal + one clerk': { view: { ...mr, language: 'es', channel: 'legal', assignee: 'staff:clerk-3' } },
  'school + free': { view: { ...mr, type: 'school', assignee: 'free' } },
  'subpoena + fax + es': {
    view: { facility, desk: 'legal', section: 'work', type: 'subpoena', channel: 'fax', language: 'es' },
  },
  'es + legal channel + received': { view: { ...mr, language: 'es', channel: 'legal', status: 'received' } },
  'school + pended + flag (nothing)': { view: { ...mr, type: 'school', status: 'pended', flags: ['denials'] } },
};

export interface Place {
  readonly reference: string;
  readonly queueSort: string;
}

/** All requests of a view in the order of the queue. */
export function truthOf(records: readonly RequestRecord[], { view }: NamedView): readonly Place[] {
  const fits = (record: RequestRecord): boolean => {
    const summary = queueSummaryOf(record);
    const { assignee, desks, flags, dueBefore } = view;
    const owner = summary.assignee?.split(' ')[0] ?? null;
    return (
      queueSectionOf(record) !== null &&
      (['desk', 'section', 'type', 'status', 'channel', 'language'] as const).every(
        (name) => view[name] === undefined || view[name] === summary[name],
      ) &&
      (desks === undefined || desks.includes(summary.desk)) &&
      (view.hasCome !== true || summary.section === 'work' || summary.status !== 'awaiting-mail') &&
      (assignee === undefined || (assignee === 'free' ? owner === null : owner === assignee)) &&
      (flags === undefined || flags.some((flag) => summary.flags.includes(flag))) &&
      (dueBefore === undefined || (summary.dueOn !== null && summary.dueOn < dueBefore))
    );
  };
  const places = records.filter(fits).map((record) => ({
    reference: record.reference,
    queueSort: String(indexAttributes(record)['queueSort']),
  }));
  return places.sort((one, other) => (one.queueSort < other.queueSort ? -1 : 1));
}
