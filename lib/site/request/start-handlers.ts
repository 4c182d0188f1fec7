import type { HttpReply } from '../../web/http.ts';
import { marks } from '../../web/questions/answers.ts';
import { groups, oneOf } from '../../web/questions/groups.ts';
import { redirect } from '../../web/replies.ts';
import { type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { renderAlreadyBegun } from '../guides/start-page.tsx';
import { draftCookieLine, sessionOf, startSession } from './draft-session.ts';

const firstPage = { self: 'patient', care: 'relationship', organization: 'organization' } as const;

/** POST /{language}/request/start: asks first when another request is in progress. */
export async function postStart(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const posted = readSiteForm(context);
  if (!posted.ok) return posted.reply;
  const group = oneOf(groups, posted.form.get('who.group') ?? '');
  const action = posted.form.get('_action');
  const session = await sessionOf(context);
  const inProgress = session !== null && !session.sent;
  if (inProgress && action === 'continue') return redirect(`/${language}/request/check`);
  if (inProgress && action !== 'fresh')
    return sitePage(renderAlreadyBegun({ language, facility: deps.facility }, group), language);
  if (inProgress) await deps.drafts.remove(session.secret);
  const answers = group === undefined ? {} : { 'who.group': [group], [marks.seen]: ['who'] };
  const begun = await startSession(deps, answers);
  const first = group === undefined ? 'who' : firstPage[group];
  return redirect(`/${language}/request/${first}?begun=yes`, [draftCookieLine(deps, begun.secret)]);
}

/** GET /{language}/request and /{language}/request/start: people who typed the address. */
export async function getFirstPage({ language }: LanguageContext): Promise<HttpReply> {
  return redirect(`/${language}/request/who`);
}
