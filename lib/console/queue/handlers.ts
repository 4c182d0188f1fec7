import { readFaxRoute } from '../../delivery/fax/fax-route.ts';
import { teams } from '../../request/requester.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logListed } from '../access.ts';
import { actingIn, type StaffContext, todayIn } from '../context.ts';
import { backTo } from '../request/paths.ts';
import { may } from '../sign-in/roles.ts';
import { keepFilters } from './kept-filters.ts';
import { takeNext } from './next-request.ts';
import { filterCodes, filterQuery, readCursor, readFilters, readQueue } from './queue.ts';
import { queuePage } from './queue-page.tsx';

export async function getQueue(context: StaffContext): Promise<HttpReply> {
  const { deps, request, session, view } = context;
  // The first page after a sign-in, also of somebody who sees no requests.
  if (!may(session.staff, 'view')) return redirect('/staff/people');
  const filters = readFilters(request.query);
  const cursor = readCursor(request.query);
  const question = { hospital: deps.facility, staff: session.staff, today: todayIn(context), filters, cursor };
  const [page, { closed }] = await Promise.all([readQueue(deps.requestQueue, question), readFaxRoute(deps.checkpoints)]);
  await logListed(context, page.lines.length, filterCodes(filters));
  const shown = queuePage(view, page, { filters, faxClosed: closed, noneFree: request.query['free'] === 'none' });
  return privatePage(shown, { cookies: keepFilters(request, filters) });
}

/** Shows the request that is now theirs, or the queue when none is free. */
export async function postNext(context: StaffContext): Promise<HttpReply> {
  const desk = teams.find((team) => team === context.form.get('desk')) ?? 'medical-records';
  const reference = await takeNext(context.deps, desk, actingIn(context));
  return reference === null ? redirect(`/staff?${filterQuery({ desk })}&free=none`) : backTo(reference, 'taken');
}
