/** Who is signed in, and the end of all sessions of one person. */
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logSession } from '../access.ts';
import { message, type StaffContext } from '../context.ts';
import { type Present, peoplePage } from './people-page.tsx';
import { endedBy, staffOf } from './sessions.ts';

/** Each person once, with the first sign-in and the latest use of all that are open. */
async function present({ deps }: StaffContext): Promise<readonly Present[]> {
  const people = new Map<string, Present>();
  for (const session of await deps.sessions.list()) {
    if (endedBy(session, deps.clock.now()) !== null) continue;
    const before = people.get(session.subject);
    const { openedAt, usedAt } = session;
    people.set(session.subject, {
      staff: staffOf(session),
      openedAt: before === undefined || openedAt < before.openedAt ? openedAt : before.openedAt,
      usedAt: before === undefined || usedAt > before.usedAt ? usedAt : before.usedAt,
      sessions: (before?.sessions ?? 0) + 1,
    });
  }
  return [...people.values()].toSorted((one, other) => one.staff.name.localeCompare(other.staff.name));
}

export async function getPeople(context: StaffContext): Promise<HttpReply> {
  return privatePage(peoplePage(context.view, await present(context), context.request.query['done'] === 'ended'));
}

/** Ends every session of a person, this one included when it is one's own. */
export async function postPeople(context: StaffContext): Promise<HttpReply> {
  const { deps, form, session, view } = context;
  const found = (await present(context)).find(({ staff }) => staff.subject === form.get('subject'));
  if (found === undefined) return message(404, 'notFound', view);
  await logSession(deps, 'sign-out', session.staff, `everywhere staff:${found.staff.subject}`);
  await deps.sessions.endAll(found.staff.subject);
  return redirect('/staff/people?done=ended');
}
