/** GET and POST of the page that corrects texts. Loaded when it is opened: it judges with the schema and the fonts' coverage. */
import { dispatch } from '../../delivery/dispatch.ts';
import { unprintable } from '../../documents/coverage.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage } from '../../web/replies.ts';
import { logSeen } from '../access.ts';
import { actingIn, message, type StaffContext } from '../context.ts';
import { onShown, perform, statusOf } from '../decisions.ts';
import { commandOf, shownIn } from '../request/act.ts';
import { backTo } from '../request/paths.ts';
import { recordOf } from '../request/show-request.ts';
import { keptForm } from '../sign-in/kept-form.ts';
import { decideCorrection, judgeTexts } from './correct-texts.ts';
import { textsPage } from './texts-page.tsx';

export async function getTexts(context: StaffContext): Promise<HttpReply> {
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', context.view);
  await logSeen(context, record, 'page');
  const { form: typed, cookies } = (await keptForm(context)) ?? {};
  return privatePage(textsPage(context.view, { record, ...(typed && { typed, kept: true }) }), { cookies: cookies ?? [] });
}

export async function postTexts(context: StaffContext): Promise<HttpReply> {
  const { deps, form, view } = context;
  const record = await recordOf(context);
  if (record === null) return message(404, 'notFound', view);
  const { corrected, problems } = judgeTexts(record, form, unprintable);
  const shown = async (status: number, props: Omit<Parameters<typeof textsPage>[1], 'typed'>) => {
    await logSeen(context, record, 'page');
    return privatePage(textsPage(view, { ...props, typed: form }), { status });
  };
  if (problems.length > 0) return shown(422, { record, problems });
  const acting = actingIn(context);
  const performed = await perform(
    deps.requests,
    record.reference,
    onShown(shownIn(form), (state) => decideCorrection(state, corrected, acting)),
    commandOf(context),
  );
  if (performed.outcome === 'missing') return message(404, 'notFound', view);
  if (performed.outcome === 'refused') {
    const { code } = performed.refusal;
    const status = statusOf(code);
    return shown(status, { record: performed.record, refusal: view.words.refusals[code] });
  }
  deps.log.info('staff corrected text', { reference: record.reference, count: corrected.length });
  await dispatch(deps, performed.record);
  return backTo(record.reference, 'corrected');
}
