import { setTimeout as pass } from 'node:timers/promises';
import { loadLanguages } from '../languages/words.ts';
import { languages } from '../request/vocabulary.ts';
import { errorName } from '../runtime/log.ts';
import type { HttpHandler, HttpReply, HttpRequest } from '../web/http.ts';
import { type Match, matchRoute } from '../web/router.ts';
import { fail, type SiteContext, type SiteDependencies } from './context.ts';
import { type SiteRoute, siteRoutes } from './routes.ts';

export function siteRoute(method: string, path: string): Match<SiteRoute> {
  return matchRoute(siteRoutes, method, path, { language: languages });
}

async function answer(request: HttpRequest, deps: SiteDependencies): Promise<HttpReply> {
  const match = siteRoute(request.method, request.path);
  const language = languages.find((name) => name === request.path.split('/')[1]);
  // An address without a language is answered in all of them.
  await loadLanguages(language === undefined ? languages : [language]);
  const context: SiteContext = { request, deps, language, params: match.found === 'route' ? match.params : {} };
  if (match.found === 'nothing') return fail('not-found', context);
  if (match.found === 'other-method') return fail('wrong-method', context, { headers: { allow: match.allow } });
  try {
    return await match.route.answer(context);
  } catch (error) {
    deps.log.error('unexpected error', { route: match.route.name, error: errorName(error) }, error);
    return fail('unexpected', context);
  }
}

/** The public site. `wait` passes time while a document is being made; tests pass their own. */
export function createPublicSite(deps: Omit<SiteDependencies, 'wait'> & Partial<Pick<SiteDependencies, 'wait'>>): HttpHandler {
  const wait = deps.wait ?? ((milliseconds: number) => pass(milliseconds).then(() => undefined));
  return (request) => answer(request, { ...deps, wait });
}
