/** The person behind a list of disclosures, what went out in other ways, and what is held back. Loaded when one of them is opened. */

import type { RequestRecord, RequestState } from '../../request/record.ts';
import { readReference } from '../../request/reference.ts';
import { typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { actingIn, message, type StaffContext, todayIn } from '../context.ts';
import { type Acting, type Decide, onShown, perform, type RefusalCode, statusOf } from '../decisions.ts';
import { commandOf, shownIn } from '../request/act.ts';
import { recordOf } from '../request/show-request.ts';
import {
  decideOutside,
  decideSuspension,
  outsideFields,
  outsideProblems,
  suspendFields,
  suspendProblems,
} from './more-forms.ts';
import { type FormState, outsidePage, suspensionPage } from './more-pages.tsx';
import { outsidePath, personPath, suspensionPath } from './paths.ts';
import { confirmedFor, decidePerson, findPerson, othersOf } from './person.ts';
import { personPage } from './person-page.tsx';

interface Back {
  readonly refusal?: RefusalCode;
  readonly ticked?: readonly string[];
}

async function showPerson(context: StaffContext, record: RequestRecord, back: Back = {}, status = 200): Promise<HttpReply> {
  await logSeen(context, record, 'accounting-person');
  const found = await findPerson(context, record);
  const { others, gone } = await othersOf(context, record, 'accounting-person');
  const kept = context.request.query['done'] === 'kept';
  const props = { record, today: todayIn(context), found, others, gone, kept, ...back };
  return privatePage(personPage(context.view, props), { status });
}

/** GET: other requests that may be the same person's, and all that was disclosed over those that are. */
export async function getPerson(context: StaffContext): Promise<HttpReply> {
  const record = await recordOf(context);
  return record === null ? message(404, 'notFound', context.view) : showPerson(context, record);
}

/** POST: which of them are. Only what the search found, or what was confirmed before, can be ticked. */
export async function postPerson(context: StaffContext): Promise<HttpReply> {
  const { deps, form, view } = context;
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', view);
  const ticked = [...new Set(form.getAll('same'))];
  const found = await findPerson(context, record);
  const known = new Set([...found.rows.map(({ reference }) => reference), ...(confirmedFor(record)?.references ?? [])]);
  if (ticked.some((reference) => !known.has(reference)))
    return showPerson(context, record, { refusal: 'person-not-found', ticked }, 422);
  const read = await Promise.all(ticked.map((reference) => deps.requests.get(reference)));
  const others = read.filter((one) => one !== null);
  const acting = actingIn(context);
  const decide = onShown(shownIn(form), (current) => decidePerson(current, others, acting));
  const performed = await perform(deps.requests, record.reference, decide, commandOf(context));
  if (performed.outcome === 'missing') return message(404, 'notFound', view);
  if (performed.outcome === 'done') return redirect(`${personPath(record.reference)}?done=kept`);
  const { refusal } = performed;
  return showPerson(context, performed.record, { refusal: refusal.code, ticked }, statusOf(refusal.code));
}

/** One form beside the list: its fields and days, what is wrong with what was typed, what it decides, and its page. */
interface Form<Field extends string> {
  readonly fields: readonly Field[];
  readonly days: readonly Field[];
  readonly path: (reference: string) => string;
  readonly page: typeof outsidePage;
  problems(record: RequestState, typed: Readonly<Record<Field, string>>, acting: Acting): FormState['problems'];
  decide(record: RequestState, typed: Readonly<Record<Field, string>>, acting: Acting): ReturnType<Decide>;
}

function handlersOf<Field extends string>({ fields, days, path, page, problems, decide }: Form<Field>) {
  const typedIn = ({ form }: StaffContext) => {
    const typed: Record<string, string> = {};
    for (const name of fields) typed[name] = (days.includes(name) ? typedDate(form, name) : form.get(name)) ?? '';
    return typed as Readonly<Record<Field, string>>;
  };
  const partsIn = ({ form }: StaffContext) => {
    const part = (name: string, which: string) => form.get(`${name}.${which}`) ?? '';
    const parts = days.map((name) => {
      const day = { year: part(name, 'year'), month: part(name, 'month'), day: part(name, 'day') };
      return [name, day] as const;
    });
    return Object.fromEntries(parts);
  };
  const show = async (context: StaffContext, record: RequestRecord, state: Partial<FormState>, status = 200) => {
    await logSeen(context, record, 'page');
    const done = context.request.query['done'] === 'noted';
    const empty = { record, done, today: todayIn(context), typed: {}, days: {}, problems: {} };
    return privatePage(page(context.view, { ...empty, ...state }), { status });
  };
  return {
    get: async (context: StaffContext): Promise<HttpReply> => {
      const record = await recordOf(context);
      return record === null ? message(404, 'notFound', context.view) : show(context, record, {});
    },
    post: async (context: StaffContext): Promise<HttpReply> => {
      const { deps, form, params, view } = context;
      const reference = readReference(params['reference'] ?? '');
      if (reference === null) return message(404, 'notFound', view);
      const [typed, acting] = [typedIn(context), actingIn(context)];
      const decideNow = onShown(shownIn(form), (record) => decide(record, typed, acting));
      const performed = await perform(deps.requests, reference, decideNow, commandOf(context));
      if (performed.outcome === 'missing') return message(404, 'notFound', view);
      if (performed.outcome === 'done') return redirect(`${path(reference)}?done=noted`);
      const { record, refusal } = performed;
      const wrong = problems(record, typed, acting);
      const whole = Object.keys(wrong).length === 0 || refusal.code === 'not-permitted' || refusal.code === 'changed-meanwhile';
      const state = { typed, days: partsIn(context), problems: wrong, ...(whole && { refusal: refusal.code }) };
      return show(context, record, state, statusOf(refusal.code));
    },
  };
}

const outside = handlersOf({
  ...{ fields: outsideFields, days: ['on'], path: outsidePath, page: outsidePage, decide: decideOutside },
  problems: (_record, typed, acting) => outsideProblems(typed, acting),
});
const suspension = handlersOf({
  ...{ fields: suspendFields, days: ['statedOn', 'until'], path: suspensionPath, page: suspensionPage },
  ...{ problems: suspendProblems, decide: decideSuspension },
});

export const getOutside = outside.get;
export const postOutside = outside.post;
export const getSuspension = suspension.get;
export const postSuspension = suspension.post;
