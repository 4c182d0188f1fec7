import type { NewEvent } from '../../request/history.ts';
import type { RequestState } from '../../request/record.ts';
import type { Team } from '../../request/requester.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId, isActor } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { readText } from '../typed-text.ts';

export const deskField = 'desk';

/** `takeOver` allows taking a request from another owner; what `next` chose goes back when it lies idle. */
export function decideTake(record: RequestState, takeOver: boolean, { staff, now }: Acting, how?: 'next'): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  if (record.assignee !== null && (isActor(record.assignee, staff) || !takeOver)) return refuse('owned-already');
  const owner = actorId(staff);
  const facts = { owner, ...(record.assignee !== null && { before: record.assignee }), ...(how !== undefined && { how }) };
  return change({ assignee: owner, events: [event('assigned', facts, { staff, now })] });
}

/** For the owner only. */
export function decideRelease(record: RequestState, { staff, now }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  if (record.assignee === null || !isActor(record.assignee, staff)) return refuse('not-your-request');
  return change({ assignee: null, events: [event('assigned', { owner: '', before: record.assignee }, { staff, now })] });
}

/** Nobody can change or delete a note. */
export function decideNote(record: RequestState, typed: string, { staff, now }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  const note = readText(typed);
  if ('refused' in note) return refuse(note.refused === 'empty' ? 'text-required' : note.refused, 'note');
  return change({ events: [event('note', { text: note.text, status: record.status }, { staff, now })] });
}

/** Goes to another desk, to be taken there: nobody owns it on the way. */
export function decideDesk(record: RequestState, desk: Team | undefined, { staff, now }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  const { route } = record;
  if (desk === undefined || desk === route.desk) return refuse('desk-needed', deskField);
  const facts = { desk, ...(record.assignee !== null && { before: record.assignee }) };
  return change({ route: { ...route, desk }, assignee: null, events: [event('desk-changed', facts, { staff, now })] });
}

function event(what: NewEvent['what'], facts: Record<string, string>, { staff, now }: Pick<Acting, 'staff' | 'now'>): NewEvent {
  return { at: now.toISOString(), who: actorId(staff), what, facts };
}
