/**
 * A PDF gets the patient's label on every page. The label is typed first and waits, under an id that only the cookie of this browser leads to, for the
 * file that goes straight to the quarantine; it is in no address, no log and no message. Nothing of it is kept: see lib/request/stamps.
 */

import { inboundPaperWords } from '../../languages/inbound-papers.ts';
import { newStamp, type Stamp, stampFetched, stampRemoved } from '../../request/stamps.ts';
import { networkOf } from '../../runtime/network.ts';
import { newSecret } from '../../runtime/secrets.ts';
import { fileIdFrom } from '../../uploads/file-id.ts';
import { incomingStampKey, stampedKey } from '../../uploads/keys.ts';
import { largestStamp } from '../../uploads/limits.ts';
import { contentPolicy } from '../../web/content-policy.ts';
import { cookieOf, setCookie } from '../../web/cookies.ts';
import { formToken, isFormToken } from '../../web/csrf.ts';
import type { HttpReply } from '../../web/http.ts';
import { redirect } from '../../web/replies.ts';
import { fail, type LanguageContext, readSiteForm, sitePage } from '../context.ts';
import { stampCookie } from './stamp-cookie.ts';
import {
  renderStampFile,
  renderStampStart,
  renderStampState,
  stampFilePath,
  stampPath,
  stampStatePath,
  wishField,
} from './stamp-pages.tsx';
import { takeForm, todayIn } from './take-form.ts';
import { Reading, readPatient } from './typed.ts';

/** In seconds. */
const cookieLife = 3600;
/** From one network: each is scanned and read whole. */
const filesPerHour = 30;

interface Held {
  /** Of the cookie: forms are signed with it, and it alone leads to the file. */
  readonly secret: string;
  readonly stamp: Stamp;
}

const idOf = ({ deps }: LanguageContext, secret: string): string => fileIdFrom(deps.secrets, `stamp ${secret}`);

async function heldHere(context: LanguageContext): Promise<Held | null> {
  const secret = cookieOf(context.request, stampCookie);
  const stamp = secret === undefined ? null : await context.deps.stamps.read(idOf(context, secret));
  return secret === undefined || stamp === null ? null : { secret, stamp };
}

/** The form, which says so. */
const ended = ({ language }: LanguageContext): HttpReply => redirect(`/${language}${stampPath}?ended`);

/** GET /{language}/send-records/stamp */
export async function getStamp(context: LanguageContext): Promise<HttpReply> {
  const { language, deps, request } = context;
  const page = renderStampStart({ language, facility: deps.facility }, request.query['ended'] !== undefined);
  return sitePage(page, language);
}

async function begin(context: LanguageContext, label: Stamp['label']): Promise<HttpReply> {
  const { language, deps, request } = context;
  const scope = `labelled files ${networkOf(request.clientAddress)}`;
  if (!(await deps.throttle.allow(scope, filesPerHour, 3600)))
    return fail('too-many', context, { back: `/${language}${stampPath}`, headers: { 'retry-after': '3600' } });
  const secret = newSecret();
  await deps.stamps.add(newStamp({ id: idOf(context, secret), language, label }, deps.clock.now()));
  return redirect(`/${language}${stampFilePath}`, [setCookie(stampCookie, secret, cookieLife)]);
}

/** POST /{language}/send-records/stamp: whose label it is. */
export async function postStamp(context: LanguageContext): Promise<HttpReply> {
  const { language, deps } = context;
  const posted = await takeForm(context, `/${language}${stampPath}`);
  if ('reply' in posted) return posted.reply;
  const { form, again } = posted;
  const view = { language, facility: deps.facility };
  if (again) return sitePage(renderStampStart({ ...view, tried: { form, problems: [] } }), language);
  const reading = new Reading(form, language);
  const label = readPatient(reading, todayIn(context), inboundPaperWords(language).problems.name);
  if (label !== undefined && reading.problems.length === 0) return begin(context, label);
  return sitePage(renderStampStart({ ...view, tried: { form, problems: reading.problems } }), language, { status: 422 });
}

/** In milliseconds; shorter than the credentials of the function that signs it are good for. */
const formLife = 30 * 60_000;
/** The bucket answers a file that is too large without a page of ours: it takes so many times the limit, and our own check refuses. */
const oversizeFactor = 2;

/** GET /{language}/send-records/stamp/file: the form goes straight to the quarantine. */
export async function getStampFile(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const held = await heldHere(context);
  if (held === null) return ended(context);
  if (held.stamp.state !== 'waiting') return redirect(`/${language}${stampStatePath}`);
  const until = new Date(Math.min(deps.clock.now().getTime() + formLife, Date.parse(held.stamp.until)));
  const form = await deps.uploadForms.sign({
    key: incomingStampKey(held.stamp.id),
    most: oversizeFactor * largestStamp,
    redirect: `${deps.settings.PUBLIC_ORIGIN}/${language}${stampStatePath}`,
    until,
    nameless: true,
  });
  const page = renderStampFile({ language, facility: deps.facility, form, until: until.toISOString() });
  return sitePage(page, language, {
    headers: { 'content-security-policy': contentPolicy({ formsTo: deps.uploadForms.origin }) },
  });
}

/** In seconds, until the waiting page asks again. */
const pause = 4;

function statePage({ deps, language }: LanguageContext, { secret, stamp }: Held, href?: string): HttpReply {
  const { facility, secrets } = deps;
  const token = formToken(secrets, 'public form', secret);
  const waits = stamp.state === 'waiting' || stamp.state === 'checking';
  const refresh = href === undefined ? (waits ? String(pause) : undefined) : `0; url=${href}`;
  const headers = refresh === undefined ? {} : { refresh };
  return sitePage(renderStampState({ language, facility, stamp, token, href }), language, { headers });
}

/** GET /{language}/send-records/stamp/state */
export async function getStampState(context: LanguageContext): Promise<HttpReply> {
  const held = await heldHere(context);
  return held === null ? ended(context) : statePage(context, held);
}

/**
 * POST /{language}/send-records/stamp/state: fetch it, remove it, or choose another file under the same label. The page leads to a download by its
 * header: a redirect of the form to another host would be blocked by our own policy.
 */
export async function postStampState(context: LanguageContext): Promise<HttpReply> {
  const { deps, language } = context;
  const back = `/${language}${stampStatePath}`;
  const posted = readSiteForm(context, back);
  if (!posted.ok) return posted.reply;
  const held = await heldHere(context);
  if (held === null) return ended(context);
  if (!isFormToken(deps.secrets, 'public form', held.secret, posted.form.get('_token') ?? ''))
    return fail('not-ours', context, { back });
  const { id, state, label } = held.stamp;
  const wish = posted.form.get(wishField);
  if (wish === 'again' && state === 'refused' && label !== undefined) {
    await deps.stamps.change(id, stampRemoved);
    return begin(context, label);
  }
  if (wish === 'remove') {
    await deps.stamps.change(id, stampRemoved);
    return redirect(back);
  }
  const now = deps.clock.now();
  const stamp = wish === 'fetch' ? await deps.stamps.change(id, (current) => stampFetched(current, now)) : null;
  if (stamp?.state !== 'ready') return redirect(back);
  const href = await deps.packages.link(stampedKey(id), { fileName: 'labelled.pdf', type: 'application/pdf' });
  return statePage(context, { ...held, stamp }, href);
}
