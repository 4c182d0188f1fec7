/** The facts that a clerk ticked beside the chart, on the page of a request: the same decisions as on pages of their own. */
import { dispatch } from '../../delivery/dispatch.ts';
import { codeAddress, mailboxMark } from '../../delivery/mail/mailbox-mark.ts';
import { heldByChart, placeOf } from '../../request/decisions/who-asks.ts';
import type { RequestState } from '../../request/record.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage } from '../../web/replies.ts';
import { actingIn, message, type StaffContext } from '../context.ts';
import { type DecisionForm, decideByStaff, judgeDecision } from '../decide/decide.ts';
import { onShown, perform } from '../decisions.ts';
import { commandOf, refused, shownIn } from './act.ts';
import { backTo, matchFields } from './paths.ts';
import { recordOf, showRequest } from './show-request.ts';

/** What was ticked as the form of its decision. Whether the chart holds the place follows from the facts, where it is one of them. */
function matchForm({ body }: RequestState, form: URLSearchParams, contact: 'email' | 'phone'): URLSearchParams {
  const facts = form.getAll(matchFields.facts);
  const held = heldByChart(placeOf(body), facts, form.get(matchFields.held) === 'chart');
  const fixed = { how: 'match', contact, goesTo: held };
  return new URLSearchParams([...facts.map((fact) => ['facts', fact]), ...Object.entries(fixed)]);
}

/** Confirms who asks, or asks the requester for a code; with everything that is wrong in its place otherwise. */
export async function postMatch(context: StaffContext): Promise<HttpReply> {
  const { deps, form, view } = context;
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', view);
  const acting = actingIn(context);
  const id = form.get(matchFields.by) === 'code' ? 'chart-contact' : 'confirm-identity';
  const givenOn = (current: RequestState): DecisionForm => ({
    ...{ id, first: null, form: matchForm(current, form, codeAddress(current, deps)?.contact ?? 'email') },
    mailbox: (state) => mailboxMark(state, deps),
  });
  const decide = onShown(shownIn(form), (current) => decideByStaff(current, givenOn(current), acting));
  const performed = await perform(deps.requests, record.reference, decide, commandOf(context));
  if (performed.outcome === 'missing') return message(404, 'notFound', view);
  if (performed.outcome === 'refused') {
    if (performed.refusal.code !== 'decision-incomplete') return refused(context, performed);
    const { problems } = judgeDecision(performed.record, givenOn(performed.record), acting);
    return privatePage(await showRequest(context, performed.record, { kind: 'match', problems, form }), { status: 422 });
  }
  await dispatch(deps, performed.record);
  return backTo(record.reference, 'decided');
}
