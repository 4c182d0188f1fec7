/**
 * The mail desk: paper has come for a request that waited for it. The day that counts is the day it reached the department
 * on the hospital's clock; from it runs the clock of the route, 45 CFR 164.524(b)(2) for access. Nothing tolls it, so a clerk who opens the
 * envelope late enters the earlier day.
 */
import { hospitalDay, isCalendarDate } from '../../request/dates.ts';
import { dueOn } from '../../request/deadlines.ts';
import type { RequestRecord } from '../../request/record.ts';
import { move } from '../../request/status.ts';
import { newWork } from '../../request/work-list.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

/** Marks the paper of a request as received on a day: today or earlier, not before the request was begun online. */
export function decideMailReceived(record: RequestRecord, receivedOn: string, { staff, now, timeZone }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  if (record.status !== 'awaiting-mail') return refuse('not-awaiting-mail');
  if (!isCalendarDate(receivedOn)) return refuse('not-a-date', 'receivedOn');
  if (receivedOn > hospitalDay(now, timeZone)) return refuse('in-the-future', 'receivedOn');
  if (receivedOn < hospitalDay(new Date(record.submittedAt), timeZone)) return refuse('before-submission', 'receivedOn');
  const at = now.toISOString();
  const due = dueOn(record.route.clock, receivedOn, record.body.requester.respondBy);
  return change({
    status: move('awaiting-mail', 'received'),
    receivedOn,
    dueOn: due,
    work: [newWork('notify-mail-received', at)],
    events: [{ at, who: actorId(staff), what: 'mail-received', facts: { receivedOn, ...(due !== null && { dueOn: due }) } }],
  });
}
