/** The public site: pages, form, status, blank forms, documents by link. Works without JavaScript; ships none. */
import { setTimeout as pass } from 'node:timers/promises';
import { loadLanguages } from '../lib/languages/words.ts';
import { languages } from '../lib/request/vocabulary.ts';
import { errorName } from '../lib/runtime/log.ts';
import {
  showAsset,
  showHealth,
  showPrivacy,
  showRequestDoor,
  showRights,
  showRobots,
  showSendRecords,
  showStart,
  showWelcome,
  takeStart,
} from '../lib/site/page-routes.ts';
import { languageOfPath, matchRoute, type RouteId } from '../lib/site/routes.ts';
import { fail, type LanguageTurn, type SiteDependencies, type Turn } from '../lib/site/site.ts';
import type { HttpHandler, HttpReply, HttpRequest } from '../lib/web/http.ts';
import { archive } from './bind/adapters/archive.ts';
import { facility } from './bind/adapters/facility.ts';
import { queue } from './bind/adapters/queue.ts';
import { secrets, secretValues } from './bind/adapters/secrets.ts';
import { drafts, requests, throttle, tickets } from './bind/adapters/store.ts';
import { httpFunction } from './bind/http.ts';
import { provide } from './bind/provide.ts';

type Answer = (turn: Turn) => Promise<HttpReply>;

/** Routes under a language: `matchRoute` has seen to it that there is one. */
function inLanguage(answer: (turn: LanguageTurn) => Promise<HttpReply>): Answer {
  return async (turn) => (turn.language === undefined ? fail('not-found', turn) : answer({ ...turn, language: turn.language }));
}

// What the first page does not need is loaded with its first visit. The form alone weighs more than all the rest: it judges every
// answer as the store will, telephone numbers of the whole world among them.
const documents = () => import('../lib/site/status/document-routes.ts');
const form = () => import('../lib/site/request/form-routes.ts');
const saving = () => import('../lib/site/request/saving-routes.ts');
const sending = () => import('../lib/site/request/sending-routes.ts');
const status = () => import('../lib/site/status/status-routes.ts');

const shows: Readonly<Record<RouteId, Answer>> = {
  welcome: showWelcome,
  health: showHealth,
  robots: showRobots,
  asset: showAsset,
  document: async (turn) => (await documents()).showDocument(turn),
  start: inLanguage(showStart),
  'send-records': inLanguage(showSendRecords),
  rights: inLanguage(showRights),
  privacy: inLanguage(showPrivacy),
  status: inLanguage(async (turn) => (await status()).showStatus(turn)),
  resume: inLanguage(async (turn) => (await saving()).showResume(turn)),
  'blank-form': inLanguage(async (turn) => (await documents()).showBlankForm(turn)),
  'request-door': inLanguage(showRequestDoor),
  'request-start': inLanguage(showRequestDoor),
  'request-save': inLanguage(async (turn) => (await saving()).showSave(turn)),
  'request-check': inLanguage(async (turn) => (await sending()).showCheck(turn)),
  'request-done': inLanguage(async (turn) => (await sending()).showDone(turn)),
  'request-no-authority': inLanguage(async (turn) => (await sending()).showNoAuthority(turn)),
  'request-page': inLanguage(async (turn) => (await form()).showFormPage(turn)),
};

const takes: Readonly<Partial<Record<RouteId, Answer>>> = {
  status: inLanguage(async (turn) => (await status()).takeStatus(turn)),
  resume: inLanguage(async (turn) => (await saving()).takeResume(turn)),
  'request-start': inLanguage(takeStart),
  'request-save': inLanguage(async (turn) => (await saving()).takeSave(turn)),
  'request-check': inLanguage(async (turn) => (await sending()).takeCheck(turn)),
  'request-page': inLanguage(async (turn) => (await form()).takeFormPage(turn)),
};

async function answer(request: HttpRequest, deps: SiteDependencies): Promise<HttpReply> {
  const found = matchRoute(request.path);
  const language = languageOfPath(request.path);
  // An address that tells no language is answered in all of them.
  await loadLanguages(language === undefined ? languages : [language]);
  const turn: Turn = { request, deps, language, params: found?.params ?? {} };
  if (found === null) return fail('not-found', turn);
  const reads = request.method === 'GET' || request.method === 'HEAD';
  const act = reads ? shows[found.id] : request.method === 'POST' ? takes[found.id] : undefined;
  if (act === undefined) return fail('wrong-method', turn, { headers: { allow: ['HEAD', ...found.methods].join(', ') } });
  try {
    return await act(turn);
  } catch (error) {
    deps.log.error('unexpected error', { route: found.id, error: errorName(error) });
    return fail('unexpected', turn);
  }
}

/** `wait` passes time while a document is being made; tests pass their own. */
export function createPublicSite(deps: Omit<SiteDependencies, 'wait'> & Partial<Pick<SiteDependencies, 'wait'>>): HttpHandler {
  const wait = deps.wait ?? ((milliseconds: number) => pass(milliseconds).then(() => undefined));
  return (request) => answer(request, { ...deps, wait });
}

export const provided = provide(['PUBLIC_ORIGIN'], {
  secretValues,
  secrets,
  facility,
  requests,
  drafts,
  throttle,
  tickets,
  queue,
  archive,
});
export const handler = httpFunction(createPublicSite, provided);
