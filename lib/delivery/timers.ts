/** Work that a day brings about on the record alone. */
import { decide } from '../request/decisions/decide.ts';
import { noticesOf } from '../request/decisions/notices.ts';
import { basesOf, ruleOf } from '../request/decisions/rules.ts';
import { awaitsVerdict } from '../request/package/arriving.ts';
import { isUnfetched } from '../request/release/fetching.ts';
import { authorizationEnd } from '../request/sheets/sheet.ts';
import { newWork } from '../request/work-list.ts';
import { systemEvent, toStaff } from './engine.ts';
import type { RecordStep } from './tools.ts';

const moot = { outcome: { next: { state: 'dropped' } } } as const;
const done = { result: 'done', next: { state: 'done' } } as const;

/** The paper of a third party did not come: the request leaves the queue, and comes back with its paper. */
export const lapse: RecordStep = ({ status }, work, now) =>
  status === 'awaiting-mail'
    ? { outcome: done, events: [systemEvent('lapsed', work, now)], add: [newWork('notify-lapsed', now.toISOString())] }
    : moot;

/** The day after the last day of an authorization has begun: 45 CFR 164.508(b)(2)(i). An end by an event needs a person's yes. */
export const expire: RecordStep = (record, _work, now) => {
  const { status, route } = record;
  const possible = ruleOf('expire').from.includes(status) && basesOf('expire').includes(route.basis);
  // Whoever is asked for something can send a new form with it.
  if (!possible || status === 'deficient' || authorizationEnd(record) === null) return moot;
  const notices = noticesOf('expire', record, now.toISOString());
  const { work: add = [], events, ...change } = decide(record, { id: 'expire', by: 'system', at: now, evidence: {}, notices });
  return { outcome: done, events, add, change };
};

/** A file that nobody gave a verdict on is not clean: somebody looks why. */
export const awaitScan: RecordStep = (record, work, now) =>
  awaitsVerdict(record, work) ? toStaff(work, 'no-verdict', now) : moot;

/** Records that nobody fetched, although the requester was told and reminded: somebody asks before the link ends. */
export const awaitFetch: RecordStep = (record, work, now) =>
  isUnfetched(record, work) ? toStaff(work, 'not-fetched', now) : moot;
