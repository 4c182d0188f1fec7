/** The due date runs from the hospital day on which the paper arrived (access: 45 CFR 164.524(b)(2)), even if opened later. */
import { hospitalDay, isCalendarDate } from '../../request/dates.ts';
import { dueOn } from '../../request/deadlines.ts';
import { waitsForRequester } from '../../request/items/item.ts';
import { settled } from '../../request/items/raise.ts';
import type { RequestState } from '../../request/record.ts';
import { newWork } from '../../request/work-list.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

/** Accepts a day from the submission until today. What the route asked for has come with the envelope: the review sheet judges it. */
export function decideMailReceived(record: RequestState, receivedOn: string, { staff, now, timeZone }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  if (record.status !== 'awaiting-mail') return refuse('not-awaiting-mail');
  if (!isCalendarDate(receivedOn)) return refuse('not-a-date', 'receivedOn');
  if (receivedOn > hospitalDay(now, timeZone)) return refuse('in-the-future', 'receivedOn');
  if (receivedOn < hospitalDay(new Date(record.submittedAt), timeZone)) return refuse('before-submission', 'receivedOn');
  const at = now.toISOString();
  const due = dueOn(record.route.clock, receivedOn, record.body.requester.respondBy);
  const ids = record.items.filter(waitsForRequester).map(({ id }) => id);
  return change({
    status: 'received',
    receivedOn,
    dueOn: due,
    items: settled(record.items, ids, 'answered', { at, by: actorId(staff), how: 'enclosed', day: receivedOn }),
    work: [newWork('notify-mail-received', at)],
    events: [{ at, who: actorId(staff), what: 'mail-received', facts: { receivedOn, ...(due !== null && { dueOn: due }) } }],
  });
}
