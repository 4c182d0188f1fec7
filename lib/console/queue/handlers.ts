import { readFaxRoute } from '../../delivery/fax/fax-route.ts';
import { readReference } from '../../request/reference.ts';
import { teams } from '../../request/requester.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logListed } from '../access.ts';
import { assignableIn } from '../assign/people.ts';
import { actingIn, type StaffContext, todayIn } from '../context.ts';
import { inboundPath } from '../inbound/paths.ts';
import { backTo } from '../request/paths.ts';
import { sightOf } from '../sign-in/desks.ts';
import { may } from '../sign-in/roles.ts';
import { savedViews } from '../views/saved-views.ts';
import { filterCodes, filtersIn, readCursor, readFilters } from './filters.ts';
import { namesAreHidden } from './hidden-names.ts';
import { keepFilters } from './kept-filters.ts';
import { takeNext } from './next-request.ts';
import { readQueue } from './queue.ts';
import { queuePage } from './queue-page.tsx';
import { counted, standingViews } from './standing-views.ts';

export async function getQueue(context: StaffContext): Promise<HttpReply> {
  const { deps, request, session, view } = context;
  const { staff } = session;
  // The first page after a sign-in, also of somebody who sees no requests.
  if (!may(staff, 'view')) return redirect(may(staff, 'inbound') ? inboundPath : '/staff/people');
  const filters = readFilters(request.query);
  const cursor = readCursor(request.query);
  const asking = { hospital: deps.facility, staff, today: todayIn(context), filters };
  const [page, { closed }, saved, people] = await Promise.all([
    readQueue(deps.requestQueue, { ...asking, cursor }),
    readFaxRoute(deps.checkpoints),
    savedViews(context),
    may(staff, 'assign') ? deps.staff.known() : null,
  ]);
  await logListed(context, page.lines.length, filterCodes(filters));
  const shown = queuePage(view, page, {
    filters,
    faxClosed: closed,
    noneFree: request.query['none'] === 'free',
    namesHidden: namesAreHidden(request),
    left: leftIn(request.query),
    standing: standingViews(page.counts, asking),
    saved: saved.map(({ name, query }) => counted(name, filtersIn(query), page.counts, asking)),
    assignable: people === null ? null : assignableIn(people, sightOf(staff).desks),
    owner: people?.find(({ subject }) => subject === filters.owner)?.name,
  });
  return privatePage(shown, { cookies: keepFilters(request, filters) });
}

/** What a redirect says of a request that the reader's own act took out of sight; nothing else that somebody writes there. */
function leftIn({ left = '', 'desk-now': desk }: Readonly<Record<string, string>>) {
  const reference = readReference(left);
  const team = teams.find((one) => one === desk);
  return reference === null || team === undefined ? null : { reference, desk: team };
}

/** Shows the request that is now theirs, or the queue when none is free. Of one desk where the form names one of theirs, else of all of them. */
export async function postNext(context: StaffContext): Promise<HttpReply> {
  const { desks } = sightOf(context.session.staff);
  const asked = desks.filter((desk) => desk === context.form.get('desk'));
  const reference = await takeNext(context.deps, asked.length > 0 ? asked : desks, actingIn(context));
  if (reference !== null) return backTo(reference, 'taken');
  return redirect('/staff?none=free');
}
