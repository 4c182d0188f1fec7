/**
 * "Ask somebody to sign". The secret in the link is that of a draft, which holds what the asker typed: the address itself says
 * nothing of anybody. Whoever begins gets the draft under a new secret, once.
 */
import { randomBytes } from 'node:crypto';
import { addDays, hospitalDay } from '../../request/dates.ts';
import { referenceFrom } from '../../request/reference.ts';
import { isPlain } from '../../request/text.ts';
import { networkOf } from '../../runtime/network.ts';
import type { Draft } from '../../store/stores.ts';
import type { HttpReply } from '../../web/http.ts';
import { type Answers, answerAt, marks, withAnswers } from '../../web/questions/answers.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { askerField, renderAsk, renderAskLink, renderAskUsed, renderInvitationEnded, renderInvited } from './ask-pages.tsx';
import { bringsToken, draftCookieLine, draftToken, offerOfTexts, type Session, saveTyped, sessionOf } from './draft-session.ts';
import { withoutDraft } from './form-handlers.ts';

const linkDays = 7;
const mostCharacters = 100;
const linksPerHour = 10;

/** What the asker gave already of the patient, and nothing that only the patient can know. */
const handedOn = [
  ...['patient.firstName', 'patient.middleName', 'patient.lastName', 'patient.oneName'],
  ...['year', 'month', 'day'].map((part) => `patient.dateOfBirth.${part}`),
];

function answersFor(asker: string, known: Answers): Answers {
  const given = Object.fromEntries(handedOn.map((path) => [path, known[path] ?? []]));
  return withAnswers(given, {
    'who.group': ['self'],
    'recipient.type': ['third-party'],
    [askerField]: [asker],
    [marks.invited]: ['yes'],
    [marks.seen]: ['who'],
  });
}

/** The draft of an unused link. */
async function invitation({ deps }: LanguageContext, secret: string | undefined): Promise<Draft | null> {
  const draft = secret === undefined ? null : await deps.drafts.get(secret);
  return draft?.answers[marks.invited] === undefined ? null : draft;
}

const today = ({ deps }: LanguageContext, at = deps.clock.now()) => hospitalDay(at, deps.facility.timeZone);

/** GET /{language}/request/ask: the form, the link, or what became of it. */
export async function getAsk(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const session = await sessionOf(context);
  if (session === null || session.sent) return withoutDraft(context);
  const { facility } = deps;
  const token = draftToken(deps, session);
  const secret = answerAt(session.draft.answers, marks.asks);
  if (secret === undefined) return sitePage(renderAsk({ language, facility, token }), language);
  const draft = await invitation(context, secret);
  if (draft === null) return sitePage(renderAskUsed({ language, facility, token }), language);
  const link = new URL(`/${language}/sign/${secret}`, deps.settings.PUBLIC_ORIGIN).href;
  const until = addDays(today(context, new Date(draft.startedAt)), linkDays);
  return sitePage(renderAskLink({ language, facility, link, until }), language);
}

function problemOf(name: string | undefined): 'missing' | 'wrong' | undefined {
  if (name === undefined) return 'missing';
  return [...name].length > mostCharacters || !isPlain(name) || name.includes('\n') ? 'wrong' : undefined;
}

/** POST /{language}/request/ask */
export async function postAsk(context: LanguageContext): Promise<HttpReply> {
  const { deps, language, request } = context;
  const back = `/${language}/request/ask`;
  const posted = readSiteForm(context, back);
  if (!posted.ok) return posted.reply;
  const session = await sessionOf(context);
  if (session === null || session.sent) return withoutDraft(context);
  if (!bringsToken(deps, session, posted.form)) return fail('not-ours', context, { back });
  if (posted.form.get('_action') === 'again') return note(context, session, []);
  const typed = { [askerField]: [posted.form.get(askerField) ?? ''] };
  const name = answerAt(typed, askerField);
  const problem = problemOf(name);
  if (name === undefined || problem !== undefined) {
    const page = renderAsk({ language, facility: deps.facility, token: draftToken(deps, session), typed: name, problem });
    return sitePage(page, language, { status: 422 });
  }
  if (!(await deps.throttle.allow(`ask to sign ${networkOf(request.clientAddress)}`, linksPerHour, 3600)))
    return fail('too-many', context, { back, headers: { 'retry-after': '3600' } });
  const at = deps.clock.now().toISOString();
  const begun = { reference: referenceFrom(randomBytes(32)), startedAt: at, touchedAt: at };
  const { secret } = await deps.drafts.start({
    ...begun,
    answers: { ...answersFor(name, session.draft.answers), ...offerOfTexts(deps) },
  });
  return note(context, session, [secret]);
}

/** The asker's draft knows the link, so that the asker's page can say whether it was used. */
async function note(context: LanguageContext, session: Session, asks: readonly string[]): Promise<HttpReply> {
  await saveTyped(context.deps, session, { typed: { [marks.asks]: asks }, shown: null });
  return redirect(`/${context.language}/request/ask`);
}

/** GET /{language}/sign/{secret} */
export async function getInvitation(context: LanguageContext): Promise<HttpReply> {
  const { deps, language, params } = context;
  const draft = await invitation(context, params['secret']);
  const view = { language, facility: deps.facility };
  const asker = draft === null ? undefined : answerAt(draft.answers, askerField);
  if (asker === undefined) return sitePage(renderInvitationEnded(view), language, { status: 410 });
  return sitePage(renderInvited({ ...view, asker, path: `/sign/${params['secret']}` }), language);
}

/** POST /{language}/sign/{secret}: once. */
export async function postInvitation(context: LanguageContext): Promise<HttpReply> {
  const { deps, language, params } = context;
  const posted = readSiteForm(context, `/${language}`);
  if (!posted.ok) return posted.reply;
  const secret = params['secret'] ?? '';
  const taken = (await invitation(context, secret)) === null ? null : await deps.drafts.take(secret);
  if (taken === null) return sitePage(renderInvitationEnded({ language, facility: deps.facility }), language, { status: 410 });
  return redirect(`/${language}/request/patient?begun=yes`, [draftCookieLine(deps, taken.secret)]);
}
