/** Pages that are the same for everyone, the door into the form, and the one asset. */

import { languages } from '../request/vocabulary.ts';
import { errorName } from '../runtime/log.ts';
import { assetNames } from '../web/built/asset-names.ts';
import { isFromOurPages, readForm, single } from '../web/forms.ts';
import type { HttpReply } from '../web/http.ts';
import { marks } from './request/answers.ts';
import { groups, oneOf } from './request/doors.ts';
import { draftCookie, sessionOf, setCookie, startSession } from './request/draft-session.ts';
import { fail, goTo, type LanguageTurn, privatePage, publicPage, type Turn } from './site.ts';
import { renderAlreadyBegun, renderStart, renderWelcome } from './start-page.tsx';

export async function showWelcome(turn: Turn): Promise<HttpReply> {
  return publicPage(renderWelcome(turn.deps.facility), turn);
}

export async function showStart(turn: LanguageTurn): Promise<HttpReply> {
  return publicPage(renderStart(turn.language, turn.deps.facility), turn);
}

const guides = () => import('./guide-pages.tsx');

export async function showSendRecords(turn: LanguageTurn): Promise<HttpReply> {
  const { renderSendRecords } = await guides();
  return publicPage(renderSendRecords(turn.language, turn.deps.facility), turn);
}

export async function showRights(turn: LanguageTurn): Promise<HttpReply> {
  const { renderRights } = await guides();
  return publicPage(renderRights(turn.language, turn.deps.facility), turn);
}

export async function showPrivacy(turn: LanguageTurn): Promise<HttpReply> {
  const { renderPrivacy } = await guides();
  return publicPage(renderPrivacy(turn.language, turn.deps.facility), turn);
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
const kindOfAsset: ReadonlyMap<string, string> = new Map([
  [assetNames.stylesheet, 'text/css'],
  [assetNames.mark, 'image/svg+xml'],
]);

/** GET /assets/{file} */
export async function showAsset(turn: Turn): Promise<HttpReply> {
  const kind = kindOfAsset.get(turn.params['file'] ?? '');
  if (kind === undefined) return fail('not-found', turn);
  // The edge asks once for each version; every other start does without the text.
  const { mark, stylesheet } = await import('../web/built/assets.ts');
  const body = kind === 'text/css' ? stylesheet.css : mark.svg;
  return { status: 200, headers: { 'content-type': `${kind}; charset=utf-8`, 'cache-control': forever }, body };
}

/** GET /robots.txt: where search engines have nothing to look for. */
export async function showRobots(): Promise<HttpReply> {
  const closed = ['/api/', '/documents/', '/staff', ...languages.map((language) => `/${language}/request/`)];
  const body = `${['User-agent: *', ...closed.map((path) => `Disallow: ${path}`)].join('\n')}\n`;
  return {
    status: 200,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'public, max-age=86400' },
    body,
  };
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
