/** The page of one item, its decisions and its owner. */
import { assignment } from '../../inbound/decide.ts';
import {
  type InboundDecisionId,
  inboundDecisionIds,
  inboundDecisionNamed,
  inboundEvidenceOf,
} from '../../inbound/decision-rules.ts';
import { looksLikePassword } from '../../inbound/password-in-text.ts';
import type { InboundRecord } from '../../inbound/record.ts';
import { firstBreak } from '../../store/events.ts';
import { typedDate } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { nobodyValue, toField } from '../assign/assign-bar.tsx';
import { message, type StaffContext, todayIn } from '../context.ts';
import { keptForm } from '../sign-in/kept-form.ts';
import { actorId } from '../sign-in/people.ts';
import { logItem } from './access.ts';
import { changeItem, decideItem, itemIn } from './change-item.ts';
import { type FormProblem, fieldIn, noPasswordField, type Tried } from './decision-forms.tsx';
import { type ItemDone, itemDone, itemPage } from './item-page.tsx';
import { itemPath } from './paths.ts';
import { colleaguesIn } from './people.ts';
import { firstDecision } from './standing.ts';

interface Shown {
  readonly done?: ItemDone | undefined;
  readonly tried?: Tried | undefined;
  readonly changed?: boolean;
  /** Its cover sheet was scanned just now. */
  readonly cameNow?: boolean;
  /** What was tried is from before the session ended, and nothing of it was done. */
  readonly kept?: boolean;
}

/** The access log hears of it before anything is shown. */
export async function showItem(context: StaffContext, record: InboundRecord, shown: Shown = {}): Promise<string> {
  await logItem(context, record);
  const broken = firstBreak(record.events);
  const known = await context.deps.staff.known();
  return itemPage(context.view, {
    ...{ record, today: todayIn(context), people: colleaguesIn(known) },
    first: firstDecision(record, shown.cameNow === true),
    brokenAt: broken < 0 ? null : broken + 1,
    ...shown,
  });
}

export async function getItem(context: StaffContext): Promise<HttpReply> {
  const record = await itemIn(context);
  if (record === null) return message(404, 'notFound', context.view);
  const kept = await keptForm(context);
  if (kept !== null) {
    const { form, cookies } = kept;
    const id = inboundDecisionIds.find((one) => [...form.keys()].some((name) => name.startsWith(fieldIn(one, ''))));
    const tried = id === undefined ? undefined : { id, form, problems: [] };
    return privatePage(await showItem(context, record, { tried, kept: true, cameNow: id === 'arrive' }), { cookies });
  }
  const { query } = context.request;
  const done = itemDone.find((one) => one === query['done']);
  return privatePage(await showItem(context, record, { done, cameNow: query['came'] === 'now' }));
}

/** What the form gives for each field that the table asks. */
function evidenceIn(form: URLSearchParams, id: InboundDecisionId) {
  return Object.fromEntries(
    inboundEvidenceOf(id, 'staff').map(({ name, control }) => {
      const field = fieldIn(id, name);
      const isDay = control === 'day' || control === 'ahead';
      return [name, isDay ? (typedDate(form, field) ?? '') : form.getAll(field)] as const;
    }),
  );
}

/** Texts that seem to hold a password, unless the person said that they hold none. */
function passwordsIn(form: URLSearchParams, id: InboundDecisionId): readonly FormProblem[] {
  if (form.get(fieldIn(id, noPasswordField)) === 'yes') return [];
  return inboundEvidenceOf(id, 'staff').flatMap(({ name, control }): readonly FormProblem[] =>
    control === 'prose' && looksLikePassword(form.get(fieldIn(id, name)) ?? '') ? [{ field: name, code: 'password-seen' }] : [],
  );
}

const doneBy: Readonly<Partial<Record<InboundDecisionId, ItemDone>>> = {
  arrive: 'arrived',
  note: 'noted',
  'followed-up': 'noted',
};

export async function postItemDecision(context: StaffContext): Promise<HttpReply> {
  const { deps, form, params, session, view } = context;
  const record = await itemIn(context);
  const id = inboundDecisionNamed(params['decision'] ?? '');
  if (record === null || id === undefined) return message(404, 'notFound', view);
  const refused = async (current: InboundRecord, problems: readonly FormProblem[], changed = false) =>
    privatePage(await showItem(context, current, { tried: { id, form, problems }, changed, cameNow: id === 'arrive' }), {
      status: changed ? 409 : 422,
    });
  const seen = passwordsIn(form, id);
  const decision = {
    ...{ id, by: actorId(session.staff), at: deps.clock.now(), today: todayIn(context) },
    evidence: evidenceIn(form, id),
  };
  const changed = await changeItem(context, record.reference, (state) => {
    const judged = decideItem(context, decision)(state);
    if (seen.length === 0) return judged;
    // Both at once: what the table refuses, and what a person has to look at.
    const problems = 'problems' in judged ? judged.problems : [];
    const told = problems.filter(({ code }) => code !== 'password-in-text');
    return { problems: told };
  });
  if (changed.outcome === 'missing') return message(404, 'notFound', view);
  if (changed.outcome === 'changed') return refused(changed.record, [], true);
  if (changed.outcome === 'refused') return refused(changed.record, [...changed.problems, ...seen]);
  deps.log.info('staff moved inbound item', { reference: record.reference, status: changed.record.status });
  return redirect(`${itemPath(record.reference)}?done=${doneBy[id] ?? 'decided'}`);
}

/** Takes it, gives it back, or hands it to a colleague of this desk. */
export async function postItemOwner(context: StaffContext): Promise<HttpReply> {
  const { deps, form, session, view } = context;
  const record = await itemIn(context);
  if (record === null) return message(404, 'notFound', view);
  const typed = form.get(toField) ?? '';
  const { staff } = session;
  const people = [staff, ...colleaguesIn(await deps.staff.known())];
  const to = people.find(({ subject }) => subject === typed);
  if (to === undefined && typed !== nobodyValue) return message(400, 'unreadable', view);
  const owner = to === undefined ? null : actorId(to);
  const changed = await changeItem(context, record.reference, (state) => ({
    change: assignment(state, owner, actorId(staff), deps.clock.now()),
  }));
  if (changed.outcome === 'missing') return message(404, 'notFound', view);
  if (changed.outcome !== 'done')
    return privatePage(await showItem(context, changed.record, { changed: true }), { status: 409 });
  return redirect(`${itemPath(record.reference)}?done=owner`);
}
