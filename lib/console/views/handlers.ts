/** Views that a person, or a supervisor for a desk, has saved under a name. A name is no place for a patient's: it is told so nowhere, and never logged. */
import { teams } from '../../request/requester.ts';
import { characterCount, cleanLine } from '../../request/text.ts';
import type { SavedView, ViewOwner } from '../../store/staff-store.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { message, type StaffContext, todayIn } from '../context.ts';
import { filterQuery, filtersIn } from '../queue/filters.ts';
import { countedOf } from '../queue/queue.ts';
import { viewOf } from '../queue/view-of.ts';
import { sightOf } from '../sign-in/desks.ts';
import { may } from '../sign-in/roles.ts';
import { viewFields, viewsPath } from './save-view.tsx';
import { savedViews } from './saved-views.ts';
import { type ListedView, type SaveProblem, viewsPage } from './views-page.tsx';

const longestName = 40;
const nameShape = /^[\p{L}\p{M}\p{N} ’'.,&-]+$/u;
const mostViews = 20;

/** Counted now where the job does not tell it. */
async function listed(context: StaffContext): Promise<readonly ListedView[]> {
  const { deps, session } = context;
  const asking = { hospital: deps.facility, staff: session.staff, today: todayIn(context) };
  const counts = await deps.requestQueue.counts(deps.facility.id);
  const views = await savedViews(context);
  return Promise.all(
    views.map(async ({ name, query, owner }) => {
      const view = viewOf({ ...asking, filters: filtersIn(query) });
      const row = (counts && countedOf(counts, view)) ?? (await deps.requestQueue.count(view, asking.today, counts));
      return { name, query: filterQuery(filtersIn(query)), owner, count: row?.[0] ?? null };
    }),
  );
}

export async function getViews(context: StaffContext): Promise<HttpReply> {
  const done = (['saved', 'removed'] as const).find((one) => one === context.request.query['done']);
  return privatePage(viewsPage(context.view, await listed(context), { done }));
}

/** Of whom the form says; for a desk only by who may assign, and only one that they see. */
function ownerIn({ form, session: { staff } }: StaffContext): ViewOwner | null {
  const typed = form.get(viewFields.desk) ?? '';
  if (typed === '') return { staff: staff.subject };
  const desk = teams.find((team) => team === typed);
  return desk !== undefined && may(staff, 'assign') && sightOf(staff).desks.includes(desk) ? { desk } : null;
}

function problemOf(name: string, before: readonly SavedView[]): SaveProblem | null {
  if (name === '') return 'empty';
  if (characterCount(name) > longestName || !nameShape.test(name)) return 'long';
  return before.length >= mostViews && before.every((one) => one.name !== name) ? 'many' : null;
}

export async function postView(context: StaffContext): Promise<HttpReply> {
  const { deps, form, view } = context;
  const owner = ownerIn(context);
  if (owner === null) return message(403, 'notAllowed', view);
  const name = cleanLine(form.get(viewFields.name) ?? '');
  const filters = filtersIn(form.get(viewFields.query) ?? '');
  const problem = problemOf(name, await deps.staff.views(owner));
  if (problem !== null)
    return privatePage(viewsPage(view, await listed(context), { problem, filters, typed: name }), { status: 422 });
  await deps.staff.saveView(owner, { name, query: filterQuery(filters) });
  return redirect(`${viewsPath}?done=saved`);
}

/** One that is gone already is gone. */
export async function postRemoveView(context: StaffContext): Promise<HttpReply> {
  const owner = ownerIn(context);
  if (owner === null) return message(403, 'notAllowed', context.view);
  await context.deps.staff.removeView(owner, context.form.get(viewFields.name) ?? '');
  return redirect(`${viewsPath}?done=removed`);
}
