import type { HttpReply } from '../../web/http.ts';
import { privatePage } from '../../web/replies.ts';
import { actingIn, message, type StaffContext, todayIn } from '../context.ts';
import { onShown, perform } from '../decisions.ts';
import { commandOf, refused, shownIn } from '../request/act.ts';
import { backTo } from '../request/paths.ts';
import { recordOf, showRequest } from '../request/show-request.ts';
import { decideSheet, judgeSheet } from './save-sheet.ts';

/** Keeps the review sheet: back to the request, with everything that is wrong and with what was typed. */
export async function postSheet(context: StaffContext): Promise<HttpReply> {
  const { deps, form } = context;
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', context.view);
  const acting = actingIn(context);
  const decide = onShown(shownIn(form), (current) => decideSheet(current, form, acting));
  const performed = await perform(deps.requests, record.reference, decide, commandOf(context));
  if (performed.outcome === 'missing') return message(404, 'notFound', context.view);
  if (performed.outcome === 'done') return backTo(record.reference, 'sheet-saved');
  if (performed.refusal.code !== 'sheet-wrong') return refused(context, performed);
  const { problems } = judgeSheet(performed.record, form, todayIn(context));
  return privatePage(await showRequest(context, performed.record, { kind: 'sheet', problems, form }), { status: 422 });
}
