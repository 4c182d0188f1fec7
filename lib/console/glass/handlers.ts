/** Break-glass: a reason opens a restricted patient's requests. And who is restricted. Loaded when it is needed. */
import { randomUUID } from 'node:crypto';
import { dispatch } from '../../delivery/dispatch.ts';
import type { RequestRecord } from '../../request/record.ts';
import { readReference } from '../../request/reference.ts';
import { type GlassReason, glassReasons } from '../../request/restricted/restriction.ts';
import { repeatedWork } from '../../request/work-list.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logGlass } from '../access.ts';
import { requestPath } from '../console.ts';
import { actingIn, message, type StaffContext } from '../context.ts';
import { change, perform } from '../decisions.ts';
import { act } from '../request/act.ts';
import { recordOf } from '../request/show-request.ts';
import { actorId } from '../sign-in/people.ts';
import { readText } from '../typed-text.ts';
import { type GlassProblems, glassPage } from './glass-page.tsx';
import { openGlass } from './open-glass.ts';
import { decideLift, decideRestrict, restrictionField } from './restrict.ts';

/** The page that was asked for, if it is one of ours about a request or a person. */
function wayOn(typed: string, reference: string): string {
  return /^\/staff\/(?:requests|persons)\/[\w/-]+$/.test(typed) || typed === '/staff/mail' ? typed : requestPath(reference);
}

interface Given {
  readonly reason: GlassReason;
  readonly words: string;
}

function readGiven(form: URLSearchParams): Given | GlassProblems {
  const reason = glassReasons.find((one) => one === form.get('reason'));
  const text = readText(form.get('words') ?? '');
  if (reason !== undefined && 'text' in text) return { reason, words: text.text };
  const problem = 'text' in text ? undefined : text.refused;
  const words = problem === 'empty' ? 'words' : problem === 'too-long' ? 'long' : 'character';
  return { ...(reason === undefined && { reason: 'reason' as const }), ...(problem !== undefined && { words }) } as const;
}

const isGiven = (read: Given | GlassProblems): read is Given =>
  glassReasons.some((reason) => reason === read.reason) && read.words !== undefined;

/** The row first, then the notice to the privacy officer, and only then it opens. */
async function breakGlass(context: StaffContext, record: RequestRecord, restriction: string, given: Given): Promise<void> {
  const { deps, session } = context;
  await logGlass(context, record, given);
  const acting = actingIn(context);
  const performed = await perform(deps.requests, record.reference, (now) => {
    const at = acting.now.toISOString();
    const event = { at, who: actorId(session.staff), what: 'glass-broken', facts: { reason: given.reason } } as const;
    return change({ work: [repeatedWork(now, 'notify-privacy', at)], events: [event] });
  });
  if (performed.outcome !== 'done') throw new Error('GlassNotTold');
  await openGlass(deps, session.staff, restriction);
  await dispatch(deps, performed.record);
}

export async function postGlass(context: StaffContext): Promise<HttpReply> {
  const { deps, form, view } = context;
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', view);
  const to = wayOn(form.get('to') ?? '', record.reference);
  const restriction = await deps.people.restrictionOf(record);
  if (restriction === null) return redirect(to);
  const read = readGiven(form);
  if (isGiven(read)) {
    await breakGlass(context, record, restriction, read);
    return redirect(to);
  }
  const typed = { reason: form.get('reason') ?? '', words: form.get('words') ?? '' };
  return privatePage(glassPage(view, { reference: record.reference, to, typed, problems: read }), { status: 422 });
}

/** Every other request of the patient as this one. A lost race is tried again by `perform`. */
async function others(context: StaffContext, record: RequestRecord, to: 'set' | 'lift', id: string): Promise<void> {
  const { deps, form } = context;
  const acting = actingIn(context);
  for (const { reference } of await deps.people.recordsAbout(record)) {
    const performed = await perform(deps.requests, reference, (now) =>
      to === 'set' ? decideRestrict(now, form.get(restrictionField) ?? '', id, acting) : decideLift(now, acting),
    );
    if (performed.outcome === 'done') await dispatch(deps, performed.record);
  }
}

/** Restricts a patient, or lifts it: on this request, and on every other one of the patient. */
export async function postRestriction(context: StaffContext): Promise<HttpReply> {
  const { deps, form, params, view } = context;
  const reference = readReference(params['reference'] ?? '');
  const record = reference === null ? null : await deps.requests.get(reference);
  if (record === null) return message(404, 'notFound', view);
  const to = form.get('to') === 'lift' ? 'lift' : 'set';
  const id = (await deps.people.restrictionOf(record)) ?? randomUUID();
  const typed = form.get(restrictionField) ?? '';
  const reply = await act(context, to === 'set' ? 'restricted' : 'restriction-lifted', (now, acting) =>
    to === 'set' ? decideRestrict(now, typed, id, acting) : decideLift(now, acting),
  );
  if (reply.status === 303) await others(context, record, to, id);
  return reply;
}
