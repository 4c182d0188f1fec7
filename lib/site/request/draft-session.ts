/** The draft behind the person's cookie, and the token that ties a form to it. */
import { randomBytes } from 'node:crypto';
import { referenceFrom } from '../../request/reference.ts';
import { sameText } from '../../runtime/secrets.ts';
import type { Draft } from '../../store/stores.ts';
import type { SiteDependencies, Turn } from '../site.ts';
import { type Answers, marks } from './answers.ts';

export const draftCookie = '__Host-draft';
export const doneCookie = '__Host-done';

const attributes = 'Path=/; Secure; HttpOnly; SameSite=Lax';

/** Ends with the browser: on a shared computer nothing stays behind. The draft itself lasts, for those who have its code. */
export function setCookie(name: string, value: string): string {
  return `${name}=${value}; ${attributes}`;
}

export function clearCookie(name: string): string {
  return `${name}=; ${attributes}; Max-Age=0`;
}

export interface Session {
  readonly secret: string;
  readonly draft: Draft;
  /** The request was sent: nothing but its reference is left here. */
  readonly sent: boolean;
}

/** What our own cookies look like; anything else is not even looked up. */
const secretShape = /^[\w-]{16,100}$/;

/** The cookie's value, when it could be one of ours. */
export function cookieOf({ request }: Pick<Turn, 'request'>, name: string): string | undefined {
  const value = request.cookies[name];
  return value !== undefined && secretShape.test(value) ? value : undefined;
}

/** The session of this browser; null without cookie, or when its draft has ended. */
export async function sessionOf(turn: Turn): Promise<Session | null> {
  const secret = cookieOf(turn, draftCookie);
  if (secret === undefined) return null;
  const draft = await turn.deps.drafts.get(secret);
  return draft === null ? null : { secret, draft, sent: draft.answers[marks.sent] !== undefined };
}

/** Begins a draft and with it the reference that the request will have. */
export async function startSession({ drafts, clock }: SiteDependencies, answers: Answers): Promise<Session> {
  const at = clock.now().toISOString();
  const begun = { reference: referenceFrom(randomBytes(32)), answers, startedAt: at, touchedAt: at };
  return { ...(await drafts.start(begun)), sent: false };
}

/** Stores the answers as they now are. */
export async function saveAnswers({ drafts, clock }: SiteDependencies, { secret }: Session, answers: Answers): Promise<void> {
  await drafts.save(secret, answers, clock.now().toISOString());
}

export function formToken({ secrets }: Pick<SiteDependencies, 'secrets'>, secret: string): string {
  return secrets.hmac('public form', secret);
}

export function isFormToken(deps: Pick<SiteDependencies, 'secrets'>, secret: string, token: string): boolean {
  return sameText(formToken(deps, secret), token);
}
