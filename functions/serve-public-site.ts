/** The public site: pages, form, status, blank forms, documents by link. Works without JavaScript; ships none. */
import { setTimeout as pass } from 'node:timers/promises';
import type { HttpHandler, HttpReply, HttpRequest } from '../lib/runtime/http.ts';
import { errorName } from '../lib/runtime/log.ts';
import { showBlankForm, showDocument } from './public-site/document-routes.ts';
import { showFormPage, takeFormPage } from './public-site/form-routes.ts';
import {
  showAsset,
  showHealth,
  showPrivacy,
  showRequestDoor,
  showRights,
  showSendRecords,
  showStart,
  showWelcome,
  takeStart,
} from './public-site/page-routes.ts';
import { languageOfPath, matchRoute, type RouteId } from './public-site/routes.ts';
import { showResume, showSave, takeResume, takeSave } from './public-site/saving-routes.ts';
import { showCheck, showDone, showNoAuthority, takeCheck } from './public-site/sending-routes.ts';
import { fail, type LanguageTurn, type SiteDependencies, type Turn } from './public-site/site.ts';
import { showStatus, takeStatus } from './public-site/status-routes.ts';
import { httpFunction } from './wrap/http.ts';

type Answer = (turn: Turn) => Promise<HttpReply>;

/** Routes under a language: `matchRoute` has seen to it that there is one. */
function inLanguage(answer: (turn: LanguageTurn) => Promise<HttpReply>): Answer {
  return async (turn) => (turn.language === undefined ? fail('not-found', turn) : answer({ ...turn, language: turn.language }));
}

const shows: Readonly<Record<RouteId, Answer>> = {
  welcome: showWelcome,
  health: showHealth,
  asset: showAsset,
  document: showDocument,
  start: inLanguage(showStart),
  'send-records': inLanguage(showSendRecords),
  rights: inLanguage(showRights),
  privacy: inLanguage(showPrivacy),
  status: inLanguage(showStatus),
  resume: inLanguage(showResume),
  'blank-form': inLanguage(showBlankForm),
  'request-door': inLanguage(showRequestDoor),
  'request-start': inLanguage(showRequestDoor),
  'request-save': inLanguage(showSave),
  'request-check': inLanguage(showCheck),
  'request-done': inLanguage(showDone),
  'request-no-authority': inLanguage(showNoAuthority),
  'request-page': inLanguage(showFormPage),
};

const takes: Readonly<Partial<Record<RouteId, Answer>>> = {
  status: inLanguage(takeStatus),
  resume: inLanguage(takeResume),
  'request-start': inLanguage(takeStart),
  'request-save': inLanguage(takeSave),
  'request-check': inLanguage(takeCheck),
  'request-page': inLanguage(takeFormPage),
};

async function answer(request: HttpRequest, deps: SiteDependencies): Promise<HttpReply> {
  const found = matchRoute(request.path);
  const turn: Turn = { request, deps, language: languageOfPath(request.path), params: found?.params ?? {} };
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

export const handler = httpFunction((deps) => createPublicSite(deps));
