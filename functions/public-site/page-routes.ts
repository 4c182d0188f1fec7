/** Pages that are the same for everyone, the door into the form, and the one asset. */
import { mark, stylesheet } from '../../lib/pages/built/assets.ts';
import { renderPrivacy, renderRights, renderSendRecords } from '../../lib/pages/guide-pages.tsx';
import { marks } from '../../lib/pages/request/answers.ts';
import { groups, oneOf } from '../../lib/pages/request/situation.ts';
import { renderAlreadyBegun, renderStart, renderWelcome } from '../../lib/pages/start-page.tsx';
import type { HttpReply } from '../../lib/runtime/http.ts';
import { errorName } from '../../lib/runtime/log.ts';
import { draftCookie, sessionOf, setCookie, startSession } from './draft-session.ts';
import { isFromOurPages, readForm, single } from './posted-form.ts';
import { fail, goTo, type LanguageTurn, privatePage, publicPage, type Turn } from './site.ts';

export async function showWelcome({ deps }: Turn): Promise<HttpReply> {
  return publicPage(renderWelcome(deps.facility), undefined);
}

export async function showStart({ deps, language }: LanguageTurn): Promise<HttpReply> {
  return publicPage(renderStart(language, deps.facility), language);
}

export async function showSendRecords({ deps, language }: LanguageTurn): Promise<HttpReply> {
  return publicPage(renderSendRecords(language, deps.facility), language);
}

export async function showRights({ deps, language }: LanguageTurn): Promise<HttpReply> {
  return publicPage(renderRights(language, deps.facility), language);
}

export async function showPrivacy({ deps, language }: LanguageTurn): Promise<HttpReply> {
  return publicPage(renderPrivacy(language, deps.facility), language);
}

/**
 * POST /{language}/request/start: one of the four doors was pressed. A request that is still in progress is not thrown away
 * without asking.
 */
export async function takeStart(turn: LanguageTurn): Promise<HttpReply> {
  const { request, deps, language } = turn;
  if (!isFromOurPages(request, deps.settings.PUBLIC_ORIGIN)) return fail('not-ours', turn);
  const form = readForm(request);
  if (!form.ok) return fail(form.failure, turn);
  const group = oneOf(groups, single(form.fields, 'who.group'));
  const action = single(form.fields, '_action');
  const session = await sessionOf(turn);
  const inProgress = session !== null && !session.sent;
  if (inProgress && action === 'continue') return goTo(`/${language}/request/check`);
  if (inProgress && action !== 'fresh')
    return privatePage(renderAlreadyBegun({ language, facility: deps.facility, group }), language);
  if (inProgress) await deps.drafts.remove(session.secret);
  const answers = group === undefined ? {} : { 'who.group': [group], [marks.seen]: ['who'] };
  const begun = await startSession(deps, answers);
  const first = group === undefined ? 'who' : firstPage[group];
  return goTo(`/${language}/request/${first}`, [setCookie(draftCookie, begun.secret)]);
}

const firstPage = { self: 'patient', care: 'relationship', provider: 'care', organization: 'organization' } as const;

/** GET /{language}/request and /{language}/request/start: people who typed the address. */
export async function showRequestDoor({ language }: LanguageTurn): Promise<HttpReply> {
  return goTo(`/${language}/request/who`);
}

const forever = 'public, max-age=31536000, immutable';

/** GET /assets/{file} */
export async function showAsset(turn: Turn): Promise<HttpReply> {
  const file = turn.params['file'];
  if (file === stylesheet.fileName)
    return {
      status: 200,
      headers: { 'content-type': 'text/css; charset=utf-8', 'cache-control': forever },
      body: stylesheet.css,
    };
  if (file === mark.fileName)
    return {
      status: 200,
      headers: { 'content-type': 'image/svg+xml; charset=utf-8', 'cache-control': forever },
      body: mark.svg,
    };
  return fail('not-found', turn);
}

/** GET /healthz: 200 when the table answers. */
export async function showHealth({ deps }: Turn): Promise<HttpReply> {
  const headers = { 'content-type': 'application/json', 'cache-control': 'no-store' };
  try {
    await deps.requests.get('0000000000000');
    return { status: 200, headers, body: '{"ok":true}' };
  } catch (error) {
    deps.log.error('unexpected error', { route: 'healthz', error: errorName(error) });
    return { status: 503, headers, body: '{"ok":false}' };
  }
}
