/** Binders for auditors: asked for, agreed to, fetched. Loaded when the page is opened. */
import { type Binder, binderState, needsSecond } from '../../request/binder/binder.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { message, type StaffContext, todayIn } from '../context.ts';
import { actorId, isActor } from '../sign-in/people.ts';
import { chosenBinder, logBound, problemsOf, startBinder, typedBinder } from './ask.ts';
import { type BinderForm, binderPage } from './binder-page.tsx';
import { binderPath } from './paths.ts';

/** How many are listed. */
const listed = 20;

async function show(context: StaffContext, form?: BinderForm, status = 200): Promise<HttpReply> {
  const { deps, request, view } = context;
  const binders = await deps.binders.newest(deps.facility.id, listed);
  const done = request.query['done'];
  return privatePage(binderPage(view, { binders, today: todayIn(context), done, form }), { status });
}

export function getBinders(context: StaffContext): Promise<HttpReply> {
  return show(context);
}

/** POST: a binder is asked for; it begins at once, or waits for a second person. */
export async function postBinder(context: StaffContext): Promise<HttpReply> {
  const { deps, form } = context;
  const typed = typedBinder(form);
  const part = (name: string, which: string) => form.get(`${name}.${which}`) ?? '';
  const dayOf = (name: string) => ({ year: part(name, 'year'), month: part(name, 'month'), day: part(name, 'day') });
  const back = { typed, days: { from: dayOf('from'), to: dayOf('to') } };
  const problems = problemsOf(typed, todayIn(context));
  if (Object.keys(problems).length > 0) return show(context, { ...back, problems, found: 0 }, 422);
  const chosen = await chosenBinder(context, typed);
  if ('problems' in chosen) return show(context, { ...back, ...chosen }, 422);
  const { binder } = chosen;
  await deps.binders.put(deps.facility.id, binder);
  await startBinder(context, binder);
  return redirect(`${binderPath}?done=${needsSecond(binder) ? 'waits' : 'asked'}`);
}

async function binderIn({ deps, params }: StaffContext): Promise<Binder | null> {
  return deps.binders.get(deps.facility.id, params['binder'] ?? '');
}

/** POST: somebody else agrees, and only then it is made. */
export async function postAgree(context: StaffContext): Promise<HttpReply> {
  const { deps, session, view } = context;
  const binder = await binderIn(context);
  if (binder === null) return message(404, 'notFound', view);
  if (binderState(binder, todayIn(context)) !== 'needs-second') return redirect(binderPath);
  if (isActor(binder.by, session.staff)) return message(403, 'notAllowed', view);
  const second = { at: deps.clock.now().toISOString(), by: actorId(session.staff) };
  if (!(await deps.binders.note(deps.facility.id, binder.id, { second, once: 'second' }))) return redirect(binderPath);
  await startBinder(context, { ...binder, second });
  return redirect(`${binderPath}?done=agreed`);
}

/** POST: the message may have been lost; what is made already is not made twice. */
export async function postAgain(context: StaffContext): Promise<HttpReply> {
  const { deps, view } = context;
  const binder = await binderIn(context);
  if (binder === null) return message(404, 'notFound', view);
  if (binderState(binder, todayIn(context)) !== 'making') return redirect(binderPath);
  await (binder.startedAt === undefined ? startBinder(context, binder) : deps.queue.enqueue([{ binder: binder.id }]));
  return redirect(`${binderPath}?done=again`);
}

/** GET: the file, from an address that ends within a minute. */
export async function getBinderFile(context: StaffContext): Promise<HttpReply> {
  const { deps, session, view } = context;
  const binder = await binderIn(context);
  if (binder === null) return message(404, 'notFound', view);
  if (binder.made === undefined || binderState(binder, todayIn(context)) !== 'ready')
    return redirect(`${binderPath}?done=not-yet`);
  await logBound(context, binder, 'binder-file', { by: actorId(session.staff), roles: session.staff.roles.join(' ') });
  return redirect(await deps.packages.link(binder.made.key, { fileName: 'binder.zip', type: 'application/zip' }));
}
