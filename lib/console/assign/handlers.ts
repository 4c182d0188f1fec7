import { readReference } from '../../request/reference.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage } from '../../web/replies.ts';
import { actingIn, message, type StaffContext, todayIn } from '../context.ts';
import { tickField } from '../queue/queue-lines.tsx';
import { sightOf } from '../sign-in/desks.ts';
import { isSubject } from '../sign-in/people.ts';
import { rolesAmong } from '../sign-in/roles.ts';
import { assignAll, type Picked } from './assign.ts';
import { nobodyValue, toField } from './assign-bar.tsx';
import { handOver } from './hand-over.ts';
import { freeIn, loadOf, ownersIn } from './load.ts';
import { handPage, loadPage } from './load-page.tsx';
import { type Assignable, assignableIn } from './people.ts';
import { type AssignProblem, assignedPage } from './result-page.tsx';

const mostPicked = 50;

async function knownTo({ deps, session }: StaffContext): Promise<readonly Assignable[]> {
  return assignableIn(await deps.staff.known(), sightOf(session.staff).desks);
}

/** A person, null for the queue, or what is wrong with the choice. */
function chosen(typed: string, people: readonly Assignable[]): Assignable | null | 'nobody' | 'unknown' {
  if (typed === '') return 'nobody';
  return typed === nobodyValue ? null : (people.find(({ subject }) => subject === typed) ?? 'unknown');
}

/** As the boxes have them; null where one was made up. */
function pickedIn(values: readonly string[]): readonly Picked[] | null {
  const picked = values.map((value) => {
    const [typed = '', ...owner] = value.split(':');
    return { reference: readReference(typed) ?? '', shownOwner: owner.join(':') };
  });
  return picked.some(({ reference }) => reference === '') ? null : picked;
}

export async function postAssign(context: StaffContext): Promise<HttpReply> {
  const { deps, form, view } = context;
  const people = await knownTo(context);
  const values = form.getAll(tickField);
  const picked = pickedIn(values);
  if (picked === null) return message(400, 'unreadable', view);
  const to = chosen(form.get(toField) ?? '', people);
  const problems: readonly AssignProblem[] = [
    ...(values.length === 0 ? ['none' as const] : []),
    ...(values.length > mostPicked ? ['many' as const] : []),
    ...(typeof to === 'string' ? [to] : []),
  ];
  if (problems.length > 0 || typeof to === 'string')
    return privatePage(assignedPage(view, { people, problems, values, typed: form.get(toField) ?? '' }), { status: 422 });
  const result = await assignAll(deps.requests, picked, to, actingIn(context));
  deps.log.info('staff assigned requests', { count: result.given.length });
  return privatePage(assignedPage(view, { people, result, to }), { status: result.given.length === 0 ? 409 : 200 });
}

function askingIn(context: StaffContext) {
  const { deps, session } = context;
  const { desks } = sightOf(session.staff);
  return { facility: deps.facility.id, desks, today: todayIn(context), now: deps.clock.now() };
}

/** Everybody who has signed in, and whoever owns a request. */
async function everybody(context: StaffContext) {
  const { deps } = context;
  const { desks } = askingIn(context);
  const [known, counts] = await Promise.all([knownTo(context), deps.requestQueue.counts(deps.facility.id)]);
  return { people: ownersIn(counts, desks, known), known, free: freeIn(counts, desks) };
}

export async function getLoad(context: StaffContext): Promise<HttpReply> {
  const { people, free } = await everybody(context);
  const asking = askingIn(context);
  const loads = await Promise.all(people.map((person) => loadOf(context.deps.requestQueue, person, asking)));
  return privatePage(
    loadPage(
      context.view,
      loads.toSorted((one, other) => other.open - one.open),
      free,
    ),
  );
}

/** A person of the list, or one who only owns something. */
async function personIn(context: StaffContext): Promise<Assignable | null> {
  const { params, deps } = context;
  const subject = decodeURIComponent(params['subject'] ?? '');
  if (!isSubject(subject)) return null;
  const found = (await deps.staff.known()).find((one) => one.subject === subject);
  return found === undefined ? { subject, name: subject, roles: [] } : { ...found, roles: rolesAmong(found.roles) };
}

export async function getHand(context: StaffContext): Promise<HttpReply> {
  const person = await personIn(context);
  if (person === null) return message(404, 'notFound', context.view);
  const [people, load] = await Promise.all([knownTo(context), loadOf(context.deps.requestQueue, person, askingIn(context))]);
  return privatePage(handPage(context.view, { person: load.person, people, load }));
}

export async function postHand(context: StaffContext): Promise<HttpReply> {
  const { deps, form, view } = context;
  const person = await personIn(context);
  if (person === null) return message(404, 'notFound', view);
  const people = await knownTo(context);
  const asking = askingIn(context);
  const typed = form.get(toField) ?? '';
  const to = chosen(typed, people);
  if (typeof to === 'string') {
    const load = await loadOf(deps.requestQueue, person, asking);
    return privatePage(handPage(view, { person, people, load, problem: to, typed }), { status: 422 });
  }
  const result = await handOver(deps, person, to, { ...asking, acting: actingIn(context) });
  deps.log.info('staff assigned requests', { count: result.given.length });
  const load = await loadOf(deps.requestQueue, person, asking);
  return privatePage(handPage(view, { person, people, load, result, to, typed }));
}
