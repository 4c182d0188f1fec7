/** Decisions: the form of one, and taking it. */
import { dispatch } from '../../delivery/dispatch.ts';
import { codeAddress, mailboxMark, shownAddress } from '../../delivery/mail/mailbox-mark.ts';
import { isReached } from '../../delivery/texts/text-number.ts';
import { barAgainst } from '../../request/decisions/offers.ts';
import { type DecisionId, decisionNamed, ruleOf } from '../../request/decisions/rules.ts';
import { workQuote } from '../../request/fees/counted.ts';
import { replaceable } from '../../request/fees/quote.ts';
import type { RequestRecord } from '../../request/record.ts';
import { readReference } from '../../request/reference.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { filledForCall } from '../call/filled-in.ts';
import { requestPath } from '../console.ts';
import { actingIn, message, type StaffContext, todayIn } from '../context.ts';
import { change, onShown, perform } from '../decisions.ts';
import { commandOf, eventsSince, refused, shownIn } from '../request/act.ts';
import { backTo } from '../request/paths.ts';
import { recordOf, withLetters } from '../request/show-request.ts';
import { keptForm } from '../sign-in/kept-form.ts';
import { costPage } from './cost-page.tsx';
import {
  askingOf,
  type DecisionForm,
  decideByStaff,
  evidenceFor,
  flagIn,
  flagsFor,
  joinedChange,
  judgeDecision,
} from './decide.ts';
import { decidePage } from './decide-page.tsx';
import { formPath } from './paths.ts';

function decisionIn({ params }: StaffContext): DecisionId | undefined {
  return decisionNamed(params['decision'] ?? '');
}

async function formPage(
  context: StaffContext,
  record: RequestRecord,
  id: DecisionId,
  shown: Pick<Parameters<typeof decidePage>[1], 'typed' | 'problems' | 'changed' | 'kept'>,
  cookies: readonly string[] = [],
): Promise<HttpReply> {
  await logSeen(context, record, 'page');
  const status = shown.changed !== undefined ? 409 : shown.problems.length > 0 ? 422 : 200;
  const flag = id === 'judge-flag' ? flagIn(record, shown.typed, actingIn(context)) : undefined;
  const view = await withLetters(context.view, record);
  const address = id === 'chart-contact' ? shownAddress(record, context.deps) : null;
  return privatePage(
    decidePage(view, { record, id, flag, address, fields: evidenceFor(id, record, flag, todayIn(context)), ...shown }),
    { status, cookies },
  );
}

/** By its place among those that this person may judge: an address names no flag, which may tell of somebody's health. */
function chosenFlag(context: StaffContext, record: RequestRecord): URLSearchParams | null {
  const flags = flagsFor(record, actingIn(context));
  const flag = flags[Number(context.request.query['flag'] ?? '1') - 1];
  return flag === undefined ? null : new URLSearchParams({ flag: flag.id });
}

/** What was found so far stands in the form that records it: what is not ticked any more is not found any more. */
function filledIn(record: RequestRecord, id: DecisionId, deps: StaffContext['deps']): readonly [string, string][] {
  // Of a cost that was declined or is to be less, the next quote takes the place.
  const asked = replaceable(record.fees).find(({ state }) => state === 'narrowed' || state === 'declined');
  if (id === 'chart-contact') return [['contact', codeAddress(record, deps)?.contact ?? 'email']];
  if (id === 'quote') return asked === undefined ? [] : [['replaces', asked.id]];
  const { decisions } = record;
  const found = Object.entries((id === 'mark' ? decisions.taken['mark']?.evidence : undefined) ?? {});
  return found.flatMap(([name, value]): readonly [string, string][] => {
    if (name !== 'died' || typeof value !== 'string') return [value].flat().map((one) => [name, one]);
    const [year = '', month = '', day = ''] = value.split('-');
    return [
      ['died.year', year],
      ['died.month', String(Number(month))],
      ['died.day', String(Number(day))],
    ];
  });
}

/** The form, today as its day; back to the request where the decision is not possible now, or asks nothing. */
export async function getDecide(context: StaffContext): Promise<HttpReply> {
  const [record, id] = [await recordOf(context), decisionIn(context)];
  if (record === null || id === undefined) return message(404, 'notFound', context.view);
  const { letter, evidence } = ruleOf(id);
  if (letter === true) return redirect(formPath(record.reference, id));
  const acting = actingIn(context);
  const isPossible = barAgainst(id, record, askingOf(acting)) === null;
  if (evidence.length === 0 || !isPossible) return redirect(requestPath(record.reference));
  const kept = await keptForm(context);
  const begun = () =>
    [...filledIn(record, id, context.deps), ...filledForCall(context, record)].map(([name, text]) => [name, text]);
  const fresh = () => (id === 'judge-flag' ? chosenFlag(context, record) : new URLSearchParams(begun()));
  const typed = kept?.form ?? fresh();
  if (typed === null) return redirect(requestPath(record.reference));
  return formPage(context, record, id, { typed, problems: [], kept: kept !== null }, kept?.cookies);
}

/** The working of a quote, before it is sent; the form again where it no longer holds. */
async function costPreview(context: StaffContext, record: RequestRecord, given: DecisionForm): Promise<HttpReply> {
  const { evidence, problems } = judgeDecision(record, given, actingIn(context));
  const worked = workQuote(record, evidence, todayIn(context));
  if (!worked.ok || problems.length > 0) return formPage(context, record, 'quote', { typed: context.form, problems });
  await logSeen(context, record, 'page');
  const changed = context.form.has('sum');
  const mailed = isReached(context.deps.settings, record, todayIn(context));
  const page = costPage(context.view, { record, typed: context.form, working: worked.working, changed, mailed });
  return privatePage(page, { status: changed ? 409 : 200 });
}

/** The request that a duplicate belongs to. */
async function firstOf({ deps, form }: StaffContext, id: DecisionId): Promise<RequestRecord | null> {
  const reference = id === 'duplicate' ? readReference(form.get('first') ?? '') : null;
  return reference === null ? null : deps.requests.get(reference);
}

/**
 * Before the duplicate is closed, the request that goes on takes over the earlier days: a crash between the two leaves both open, and
 * neither clock is lost.
 */
async function joinFirst(context: StaffContext, record: RequestRecord, given: DecisionForm): Promise<void> {
  if (given.id !== 'duplicate' || given.first === null) return;
  const acting = actingIn(context);
  if (judgeDecision(record, given, acting).problems.length > 0 || barAgainst('duplicate', record, askingOf(acting)) !== null)
    return;
  await perform(context.deps.requests, given.first.reference, (kept) => change(joinedChange(kept, record, acting)), {
    ...commandOf(context),
    seenVersion: given.first.version,
  });
}

/** Takes the decision: back to its form with everything that is wrong, or on to the request. */
export async function postDecide(context: StaffContext): Promise<HttpReply> {
  const { deps, form } = context;
  const [record, id] = [await recordOf(context), decisionIn(context)];
  if (record === null || id === undefined) return message(404, 'notFound', context.view);
  if (id === 'quote' && form.get('step') === 'change') return formPage(context, record, id, { typed: form, problems: [] });
  const acting = actingIn(context);
  const given: DecisionForm = {
    ...{ id, form, first: await firstOf(context, id) },
    mailbox: (current) => mailboxMark(current, deps),
  };
  await joinFirst(context, record, given);
  const decide = onShown(shownIn(form), (current) => decideByStaff(current, given, acting));
  const performed = await perform(deps.requests, record.reference, decide, commandOf(context));
  if (performed.outcome === 'missing') return message(404, 'notFound', context.view);
  if (performed.outcome === 'refused') {
    const { code } = performed.refusal;
    if (code === 'changed-meanwhile' && ruleOf(id).evidence.length > 0) {
      const changed = await eventsSince(context, performed.record, Number(form.get('events')) || 0);
      return formPage(context, performed.record, id, { typed: form, problems: [], changed });
    }
    if (code === 'cost-unseen') return costPreview(context, performed.record, given);
    if (code !== 'decision-incomplete') return refused(context, performed);
    const { problems } = judgeDecision(performed.record, given, acting);
    return formPage(context, performed.record, id, { typed: form, problems });
  }
  deps.log.info('staff moved request', { reference: record.reference, status: performed.record.status });
  await dispatch(deps, performed.record);
  return backTo(record.reference, id === 'undo' ? 'undone' : 'decided');
}
