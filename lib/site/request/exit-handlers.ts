/** The pages of `exit-pages.tsx`. */
import type { HttpReply } from '../../web/http.ts';
import { answerAt, dateFrom, marks, withAnswers } from '../../web/questions/answers.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { bringsToken, draftToken, saveTyped, sessionOf } from './draft-session.ts';
import { renderMinor, renderNoAuthority } from './exit-pages.tsx';
import { withoutDraft } from './form-handlers.ts';

/** GET /{language}/request/no-authority */
export async function getNoAuthority(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const session = await sessionOf(context);
  const asks = session === null ? undefined : answerAt(session.draft.answers, 'requester.type');
  const grownUp = asks === 'parent' || asks === 'custodian' ? asks : null;
  return sitePage(renderNoAuthority({ language, facility: deps.facility, grownUp }), language);
}

/** GET /{language}/request/minor */
export async function getMinor(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const session = await sessionOf(context);
  if (session === null || session.sent) return withoutDraft(context);
  return sitePage(renderMinor({ language, facility: deps.facility, token: draftToken(deps, session) }), language);
}

/** POST /{language}/request/minor: goes on alone. It holds for the date of birth that was given, and for no other. */
export async function postMinor(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const back = `/${language}/request/minor`;
  const posted = readSiteForm(context, back);
  if (!posted.ok) return posted.reply;
  const session = await sessionOf(context);
  if (session === null || session.sent) return withoutDraft(context);
  if (!bringsToken(deps, session, posted.form)) return fail('not-ours', context, { back });
  const born = dateFrom(session.draft.answers, 'patient.dateOfBirth') ?? '';
  const saving = await saveTyped(deps, session, {
    typed: { [marks.minorAlone]: [born] },
    shown: null,
    complete: (answers) => withAnswers(answers, { [marks.seen]: [...new Set([...(answers[marks.seen] ?? []), 'patient'])] }),
  });
  return redirect(saving.outcome === 'saved' ? `/${language}/request/check` : back);
}
