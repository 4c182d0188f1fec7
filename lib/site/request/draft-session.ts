import { randomBytes } from 'node:crypto';
import { referenceFrom } from '../../request/reference.ts';
import type { Draft } from '../../store/stores.ts';
import { cookieOf } from '../../web/cookies.ts';
import { formToken, isFormToken } from '../../web/csrf.ts';
import type { Form } from '../../web/form.ts';
import { type Answers, marks } from '../../web/questions/answers.ts';
import type { SiteContext, SiteDependencies } from '../context.ts';

export const draftCookie = '__Host-draft';
export const doneCookie = '__Host-done';

export interface Session {
  readonly secret: string;
  readonly draft: Draft;
  /** Only its reference is left. */
  readonly sent: boolean;
}

/** Null without cookie, or when its draft has expired. */
export async function sessionOf(context: SiteContext): Promise<Session | null> {
  const secret = cookieOf(context.request, draftCookie);
  if (secret === undefined) return null;
  const draft = await context.deps.drafts.get(secret);
  return draft === null ? null : { secret, draft, sent: draft.answers[marks.sent] !== undefined };
}

/** Starts a draft with the reference of its request. */
export async function startSession({ drafts, clock }: SiteDependencies, answers: Answers): Promise<Session> {
  const at = clock.now().toISOString();
  const begun = { reference: referenceFrom(randomBytes(32)), answers, startedAt: at, touchedAt: at };
  return { ...(await drafts.start(begun)), sent: false };
}

export async function saveAnswers({ drafts, clock }: SiteDependencies, { secret }: Session, answers: Answers): Promise<void> {
  await drafts.save(secret, answers, clock.now().toISOString());
}

export function draftToken({ secrets }: Pick<SiteDependencies, 'secrets'>, { secret }: Session): string {
  return formToken(secrets, 'public form', secret);
}

export function bringsToken({ secrets }: Pick<SiteDependencies, 'secrets'>, { secret }: Session, form: Form): boolean {
  return isFormToken(secrets, 'public form', secret, form.get('_token') ?? '');
}
