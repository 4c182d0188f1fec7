import type { HttpReply } from '../../web/http.ts';
import { privatePage } from '../../web/replies.ts';
import { actingIn, message, type StaffContext } from '../context.ts';
import { onShown, perform } from '../decisions.ts';
import { commandOf, refused, shownIn } from './act.ts';
import { decideGiveCode } from './call-back.ts';
import { recordOf, showRequest } from './show-request.ts';

/** A one-time code to be read out on the telephone: shown once, after its event is stored. */
export async function postGiveCode(context: StaffContext): Promise<HttpReply> {
  const { deps, form, view } = context;
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', view);
  const acting = actingIn(context);
  const decide = onShown(shownIn(form), (state) => decideGiveCode(state, form, acting));
  // Judged before a code is made, of which there are few an hour.
  const judged = decide(record);
  if (judged.outcome === 'refused') return refused(context, { outcome: 'refused', record, refusal: judged.refusal });
  const issued = await deps.codes.issue(record.reference, 'see-request', 'staff');
  if (issued.outcome !== 'issued') return refused(context, { outcome: 'refused', record, refusal: { code: 'code-too-many' } });
  const performed = await perform(deps.requests, record.reference, decide, commandOf(context));
  if (performed.outcome === 'missing') return message(404, 'notFound', view);
  if (performed.outcome === 'refused') return refused(context, performed);
  const given = { kind: 'code-given', code: issued.code, until: issued.until.toISOString() } as const;
  return privatePage(await showRequest(context, performed.record, given));
}
