/** The due date runs from the hospital day on which the paper arrived (access: 45 CFR 164.524(b)(2)), even if opened later. */
import { hospitalDay } from '../../request/dates.ts';
import { dueOn } from '../../request/deadlines.ts';
import { waitsForRequester } from '../../request/items/item.ts';
import { settled } from '../../request/items/raise.ts';
import type { RequestState } from '../../request/record.ts';
import { arrivalDayProblem } from '../../request/scans.ts';
import { newWork } from '../../request/work-list.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { readText } from '../typed-text.ts';

/**
 * Accepts any day until today, also one before the request was begun online: the earliest receipt governs. A day long ago needs a reason.
 * What the route asked for has come with the envelope: the review sheet judges it.
 */
export function decideMailReceived(
  record: RequestState,
  receivedOn: string,
  { staff, now, timeZone }: Acting,
  lateReason = '',
): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  if (record.status !== 'awaiting-mail') return refuse('not-awaiting-mail');
  const problem = arrivalDayProblem(receivedOn, hospitalDay(now, timeZone));
  if (problem === 'not-a-date' || problem === 'in-the-future') return refuse(problem, 'receivedOn');
  const reason = readText(lateReason);
  if ('refused' in reason && reason.refused !== 'empty') return refuse(reason.refused, 'lateReason');
  if (problem === 'very-late' && !('text' in reason)) return refuse('late-reason-required', 'lateReason');
  const at = now.toISOString();
  const due = dueOn(record.route.clock, receivedOn, record.body.requester.respondBy);
  const ids = record.items.filter(waitsForRequester).map(({ id }) => id);
  return change({
    status: 'received',
    receivedOn,
    dueOn: due,
    items: settled(record.items, ids, 'answered', { at, by: actorId(staff), how: 'enclosed', day: receivedOn }),
    work: [newWork('notify-mail-received', at)],
    events: [
      {
        at,
        who: actorId(staff),
        what: 'mail-received',
        facts: { receivedOn, ...(due !== null && { dueOn: due }), ...('text' in reason && { lateReason: reason.text }) },
      },
    ],
  });
}
