/**
 * What happens by itself when a day has come: a reminder while the requester owes something, the end of the wait for a third party's
 * paper, and the end of an authorization. Days are the hospital's own rule, to be confirmed; the end of an authorization is the law's.
 */
import { daysAfter, hospitalDay, startOfNextDay, type TimeZone } from './dates.ts';
import { itemsWaiting } from './items/item.ts';
import { awaitsBetterFile } from './proofs/files.ts';
import type { RequestState, Work } from './record.ts';
import { isUnfetched } from './release/fetching.ts';
import { authorizationEnd } from './sheets/sheet.ts';
import { linkState } from './signing/link.ts';
import { newWork } from './work-list.ts';

/** Days after something was asked for. */
const reminderDays = [7, 21] as const;

/** Days after the submission; an access request is waited for until it is erased. */
export const lapseDays = 90;

const reminderId = /^notify-reminder-(\d+)-/;

/** Reminders of what is asked for at an instant. Each is looked at again when its day has come: see `isMoot`. */
export function remindersOf(instant: string): readonly Work[] {
  return reminderDays.map((days) =>
    newWork('notify-reminder', daysAfter(instant, days), [], `notify-reminder-${days}-${instant.slice(0, 10)}`),
  );
}

type Authorized = Parameters<typeof authorizationEnd>[0] & Pick<RequestState, 'work'>;

/**
 * The timer for the end of an authorization, once more of it is known. One that came after its end is asked for again, and the clock
 * closes nothing. Empty where the timer stands as it should.
 */
export function endTimer(record: Authorized, now: Date, timeZone: TimeZone): readonly Work[] {
  const end = authorizationEnd(record);
  const before = record.work['expire'];
  if (end === null || end < hospitalDay(now, timeZone))
    return before?.state === 'ready' ? [{ ...before, state: 'dropped', dueAt: null }] : [];
  const timer = newWork('expire', startOfNextDay(end, timeZone).toISOString());
  return before?.state === 'ready' && before.dueAt === timer.dueAt ? [] : [timer];
}

type Begun = Authorized & Pick<RequestState, 'status' | 'submittedAt' | 'items' | 'suspect'>;

const isThirdParty = ({ route: { basis } }: Pick<RequestState, 'route'>) => basis !== 'access' && basis !== 'directive';

/** The timers of a request that was just submitted. What may come from a program reminds nobody. */
export function timersAtStart(record: Begun, timeZone: TimeZone): readonly Work[] {
  const { status, submittedAt, suspect } = record;
  const awaitsPaper = status === 'awaiting-mail';
  return [
    ...(!suspect && (awaitsPaper || itemsWaiting(record).length > 0) ? remindersOf(submittedAt) : []),
    ...(awaitsPaper && isThirdParty(record) ? [newWork('lapse', daysAfter(submittedAt, lapseDays))] : []),
    ...endTimer(record, new Date(submittedAt), timeZone),
  ];
}

/** True for a notice that has lost its reason by the time it would be sent. Pure. */
export function isMoot(work: Pick<Work, 'id' | 'kind'>, record: RequestState, now: Date): boolean {
  if (work.kind === 'notify-lapsed') return record.status !== 'awaiting-mail';
  if (work.kind === 'notify-file-refused') return !awaitsBetterFile(record);
  if (work.kind === 'notify-open-with-code') return record.decisions.taken['confirm-identity'] !== undefined;
  if (work.kind === 'notify-not-fetched') return !isUnfetched(record, work);
  if (work.kind === 'notify-sign-link')
    return record.signing?.link.work !== work.id || linkState(record, record.signing.link.number, now) !== 'open';
  if (work.kind !== 'notify-reminder') return false;
  const asked = daysAfter(now.toISOString(), -Number(reminderId.exec(work.id)?.[1] ?? 0));
  if (record.status === 'awaiting-mail') return record.milestones.lapsedAt !== undefined || record.submittedAt > asked;
  return !itemsWaiting(record).some(({ askedAt, raisedAt }) => (askedAt ?? raisedAt) <= asked);
}
