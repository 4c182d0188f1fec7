/** The page for a call about a request. Whoever passed is known to one clerk for half an hour, by an event of the request. */
import { loadLanguages } from '../../languages/words.ts';
import { type ByWord, matchedCaller, wordsOpen } from '../../request/decisions/caller.ts';
import { itemsWaiting } from '../../request/items/item.ts';
import type { RequestRecord, RequestState } from '../../request/record.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { actingIn, message, type StaffContext } from '../context.ts';
import { offersFor } from '../decide/decide.ts';
import { type Acting, perform } from '../decisions.ts';
import { commandOf, refused } from '../request/act.ts';
import { callPath, matchFields } from '../request/paths.ts';
import { recordOf } from '../request/show-request.ts';
import { actorId } from '../sign-in/people.ts';
import { callPage } from './call-page.tsx';
import { decideCallerMatched } from './caller-match.ts';

/** What is possible now, and has something to be about. */
function openByWord(record: RequestState, acting: Acting): readonly ByWord[] {
  const offers = offersFor(record, acting);
  return wordsOpen(record).filter((id) => {
    const isOpen = offers.some((offer) => offer.id === id && offer.bar === null);
    return isOpen && (id !== 'record-arrival' || itemsWaiting(record).length > 0);
  });
}

async function page(context: StaffContext, record: RequestRecord, ticked?: readonly string[]): Promise<HttpReply> {
  const { deps, view } = context;
  await logSeen(context, record, 'call');
  await loadLanguages([record.body.language]);
  const acting = actingIn(context);
  const caller = matchedCaller(record, actorId(acting.staff), acting.now);
  const shown = { record, now: acting.now, origin: deps.settings.PUBLIC_ORIGIN, caller, open: openByWord(record, acting) };
  const wrong = ticked !== undefined && { ticked };
  return privatePage(callPage(view, { ...shown, ...wrong }), { status: ticked === undefined ? 200 : 422 });
}

export async function getCall(context: StaffContext): Promise<HttpReply> {
  const record = await recordOf(context);
  return record === null ? message(404, 'notFound', context.view) : page(context, record);
}

export async function postCall(context: StaffContext): Promise<HttpReply> {
  const { deps, form, view } = context;
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', view);
  const ticked = form.getAll(matchFields.facts);
  const acting = actingIn(context);
  const performed = await perform(
    deps.requests,
    record.reference,
    (state) => decideCallerMatched(state, ticked, acting),
    commandOf(context),
  );
  if (performed.outcome === 'missing') return message(404, 'notFound', view);
  if (performed.outcome === 'done') return redirect(callPath(record.reference));
  return performed.refusal.code === 'caller-facts' ? page(context, performed.record, ticked) : refused(context, performed);
}
