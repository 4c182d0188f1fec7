import { dispatch } from '../../delivery/dispatch.ts';
import type { Event } from '../../request/history.ts';
import type { RequestRecord, RequestState } from '../../request/record.ts';
import { readReference } from '../../request/reference.ts';
import { canonicalJson, sha256 } from '../../store/events.ts';
import type { Command } from '../../store/stores.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage } from '../../web/replies.ts';
import type { Console } from '../console.ts';
import { actingIn, message, type StaffContext } from '../context.ts';
import { type Acting, type Decision, onShown, type Performed, perform, type Shown } from '../decisions.ts';
import { newEmailFields } from './call-back.ts';
import { holdField } from './hold.ts';
import { backTo, type Done } from './paths.ts';
import { showRequest } from './show-request.ts';

export function isDone(name: string, { words }: Pick<Console, 'words'>): name is Done {
  return Object.hasOwn(words.results, name);
}

/** Shown again after a refusal. */
export function typedIn(form: URLSearchParams): Readonly<Record<string, string>> {
  const fields = ['note', holdField, newEmailFields.email] as const;
  return Object.fromEntries(fields.map((name) => [name, form.get(name) ?? '']));
}

/** Work needs exactly the version shown, because the service itself changes it. */
type About = 'request' | 'work';

export function shownIn(form: URLSearchParams, about: About = 'request'): Shown {
  return { version: Number(form.get('version')), concurrencyToken: about === 'work' ? '' : (form.get('standing') ?? '') };
}

/** The same form of the same person, sent twice, is one command: a double click, or a repeat after a lost answer. */
export function commandOf({ form, request, session }: StaffContext): Command {
  const fields = [...form].filter(([name]) => name !== 'token');
  const id = sha256(canonicalJson({ by: session.staff.subject, path: request.path, fields })).slice(0, 24);
  return { id, seenVersion: Number(form.get('version')) || 0 };
}

/** Redirects to the request, or shows its page with the refusal. */
export async function act(
  context: StaffContext,
  done: Done | ((record: RequestRecord) => Done),
  decide: (record: RequestState, acting: Acting) => Decision,
  about: About = 'request',
): Promise<HttpReply> {
  const { deps, form, params, view } = context;
  const reference = readReference(params['reference'] ?? '');
  if (reference === null) return message(404, 'notFound', view);
  const acting = actingIn(context);
  const decideShown = onShown(shownIn(form, about), (record) => decide(record, acting));
  const performed = await perform(deps.requests, reference, decideShown, commandOf(context));
  if (performed.outcome === 'missing') return message(404, 'notFound', view);
  if (performed.outcome === 'refused') return refused(context, performed);
  await dispatch(deps, performed.record);
  return backTo(reference, typeof done === 'string' ? done : done(performed.record));
}

/** The handler of an action that needs its decision only. */
export function action(
  done: Done,
  decide: (record: RequestState, acting: Acting, context: StaffContext) => Decision,
): (context: StaffContext) => Promise<HttpReply> {
  return (context) => act(context, done, (record, acting) => decide(record, acting, context));
}

/** The events of a record after the first `seen`. */
export async function eventsSince({ deps }: StaffContext, record: RequestRecord, seen: number): Promise<readonly Event[]> {
  const { from, events } = await deps.requests.history(record, seen);
  return events.slice(Math.max(0, seen - from));
}

/** The page of the request with why nothing was done. */
export async function refused(
  context: StaffContext,
  { record, refusal }: Extract<Performed, { outcome: 'refused' }>,
): Promise<HttpReply> {
  const typed = typedIn(context.form);
  if (refusal.code !== 'changed-meanwhile') {
    const status = refusal.code === 'not-permitted' ? 403 : 422;
    return privatePage(await showRequest(context, record, { kind: 'refused', refusal, typed, form: context.form }), { status });
  }
  const seen = Number(context.form.get('events'));
  const events = Number.isInteger(seen) && seen >= 0 ? await eventsSince(context, record, seen) : [];
  return privatePage(await showRequest(context, record, { kind: 'changed', events, typed, form: context.form }), {
    status: 409,
  });
}
