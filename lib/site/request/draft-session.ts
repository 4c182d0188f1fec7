/**
 * The draft of a browser. The cookie holds the draft's secret and the instant at which it ends, under a keyed hash: after 30
 * minutes without a page of the form (OWASP ASVS 7.3.1) the browser is a stranger, and the draft lives on by its resume code.
 */
import { randomBytes } from 'node:crypto';
import { offersTexts } from '../../delivery/texts/offered.ts';
import { referenceFrom } from '../../request/reference.ts';
import { type Secrets, sameText } from '../../runtime/secrets.ts';
import type { Draft } from '../../store/stores.ts';
import { cookieOf, setCookie } from '../../web/cookies.ts';
import { formToken, isFormToken } from '../../web/csrf.ts';
import type { Form } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { type Answers, marks, withAnswers } from '../../web/questions/answers.ts';
import type { SiteContext, SiteDependencies } from '../context.ts';

export const draftCookie = '__Host-draft';
export const doneCookie = '__Host-done';

export const idleMinutes = 30;

type Dependencies = Pick<SiteDependencies, 'secrets' | 'clock' | 'drafts'>;

export interface Session {
  readonly secret: string;
  readonly draft: Draft;
  /** Only its reference is left. */
  readonly sent: boolean;
}

const lengths = { time: 7, seal: 22 } as const;
const sealOf = (secrets: Secrets, text: string) => secrets.hmac('draft cookie', text).slice(0, lengths.seal);

export function draftCookieValue({ secrets, clock }: Pick<Dependencies, 'secrets' | 'clock'>, secret: string): string {
  const end = Math.floor(clock.now().getTime() / 1000) + idleMinutes * 60;
  const text = secret + end.toString(36).padStart(lengths.time, '0');
  return text + sealOf(secrets, text);
}

export function draftCookieLine(deps: Pick<Dependencies, 'secrets' | 'clock'>, secret: string): string {
  return setCookie(draftCookie, draftCookieValue(deps, secret));
}

/** Null without a cookie of ours. `idle`: its time is over. */
function readCookie({ request, deps }: SiteContext): { readonly secret: string; readonly idle: boolean } | null {
  const value = cookieOf(request, draftCookie) ?? '';
  const text = value.slice(0, -lengths.seal);
  if (!sameText(value.slice(-lengths.seal), sealOf(deps.secrets, text))) return null;
  const end = Number.parseInt(text.slice(-lengths.time), 36) * 1000;
  return { secret: text.slice(0, -lengths.time), idle: deps.clock.now().getTime() >= end };
}

async function sessionBy({ drafts }: Pick<Dependencies, 'drafts'>, secret: string): Promise<Session | null> {
  const draft = await drafts.get(secret);
  return draft === null ? null : { secret, draft, sent: draft.answers[marks.sent] !== undefined };
}

/** Null without cookie, after 30 idle minutes, or when its draft has expired. */
export async function sessionOf(context: SiteContext): Promise<Session | null> {
  const cookie = readCookie(context);
  return cookie === null || cookie.idle ? null : sessionBy(context.deps, cookie.secret);
}

export function isIdle(context: SiteContext): boolean {
  return readCookie(context)?.idle === true;
}

/** The draft of a cookie whose time is over: to be added to, never to be shown. */
export async function idleSession(context: SiteContext): Promise<Session | null> {
  const cookie = readCookie(context);
  return cookie?.idle === true ? sessionBy(context.deps, cookie.secret) : null;
}

/** The reply to a page of the form, from which the idle time starts again. */
export function restarted(context: SiteContext, reply: HttpReply): HttpReply {
  const cookie = readCookie(context);
  const { cookies = [] } = reply;
  if (cookie === null || cookie.idle || cookies.some((line) => line.startsWith(`${draftCookie}=`))) return reply;
  return { ...reply, cookies: [...cookies, draftCookieLine(context.deps, cookie.secret)] };
}

/** The mark of a draft whose form asks for text messages, where the service sends them. */
export function offerOfTexts({ settings }: Pick<SiteDependencies, 'settings'>): Answers {
  return offersTexts(settings) ? { [marks.texts]: ['yes'] } : {};
}

/** Starts a draft with the reference of its request. */
export async function startSession(deps: SiteDependencies, known: Answers): Promise<Session> {
  const { drafts, clock } = deps;
  const at = clock.now().toISOString();
  const answers = { ...known, ...offerOfTexts(deps) };
  const begun = { reference: referenceFrom(randomBytes(32)), answers, startedAt: at, touchedAt: at };
  return { ...(await drafts.start(begun)), sent: false };
}

/** Removes the answers, whatever another tab saved meanwhile: the request has been sent. */
export async function markSent({ drafts, clock }: Dependencies, { secret }: Session): Promise<void> {
  await drafts.save(secret, { [marks.sent]: ['yes'] }, clock.now().toISOString());
}

const isAnswer = (path: string) => !path.startsWith('journey.');

/** What is stored at some paths, by default all: a form returns it, and so tells whether another tab saved there meanwhile. */
export function standingOf(
  { secrets }: Pick<Dependencies, 'secrets'>,
  answers: Answers,
  paths: readonly string[] = Object.keys(answers),
): string {
  const stored = paths
    .filter(isAnswer)
    .sort()
    .map((path) => [path, answers[path] ?? []]);
  return secrets.hmac('draft standing', JSON.stringify(stored)).slice(0, lengths.seal);
}

export type Saving =
  | { readonly outcome: 'saved'; readonly session: Session }
  /** Another tab saved other answers at these paths since they were shown; nothing was written. `session` has them. */
  | { readonly outcome: 'changed'; readonly session: Session }
  /** Sent or removed meanwhile. */
  | { readonly outcome: 'gone' };

interface Typed {
  readonly typed: Answers;
  /** `standingOf` when the form was shown. Without it, only what changes during this call counts. */
  readonly shown: string | null;
  /** What the answers become before they are stored. */
  readonly complete?: (answers: Answers) => Answers;
}

const attempts = 8;

/** Saves what was typed, over the draft as it is now, under its version: what another tab saved elsewhere stays. */
export async function saveTyped(deps: Dependencies, session: Session, typing: Typed): Promise<Saving> {
  const { typed, shown, complete = (answers) => answers } = typing;
  const paths = Object.keys(typed);
  const standing = (answers: Answers) => standingOf(deps, answers, paths);
  const expected = shown ?? standing(session.draft.answers);
  let current: Session | null = session;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    if (current === null || current.sent) return { outcome: 'gone' };
    const { answers, version } = current.draft;
    const merged = withAnswers(answers, typed);
    const now = standing(answers);
    if (now !== expected && now !== standing(merged)) return { outcome: 'changed', session: current };
    const draft = await deps.drafts.save(session.secret, complete(merged), deps.clock.now().toISOString(), version);
    if (draft !== null) return { outcome: 'saved', session: { ...current, draft } };
    current = await sessionBy(deps, session.secret);
  }
  throw new Error('DraftContended');
}

export function draftToken({ secrets }: Pick<SiteDependencies, 'secrets'>, { secret }: Session): string {
  return formToken(secrets, 'public form', secret);
}

export function bringsToken({ secrets }: Pick<SiteDependencies, 'secrets'>, { secret }: Session, form: Form): boolean {
  return isFormToken(secrets, 'public form', secret, form.get('_token') ?? '');
}
