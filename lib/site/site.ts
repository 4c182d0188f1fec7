/** What the route modules of the public site share: the dependencies they use, the turn they answer, and how they reply. */

import type { DocumentArchive, WorkQueue } from '../delivery/ports.ts';
import type { Facility } from '../facility/facility.ts';
import { type Language, languages } from '../request/vocabulary.ts';
import type { Clock } from '../runtime/clock.ts';
import type { Log } from '../runtime/log.ts';
import type { Secrets } from '../runtime/secrets.ts';
import type { Settings } from '../runtime/settings.ts';
import type { DraftStore, RequestStore, Throttle, TicketStore } from '../store/stores.ts';
import type { HttpReply, HttpRequest } from '../web/http.ts';
import { type Failure, failureStatus, renderFailure } from './failure-pages.tsx';

export interface SiteDependencies {
  readonly settings: Readonly<Pick<Settings, 'PUBLIC_ORIGIN'>>;
  readonly secrets: Secrets;
  readonly facility: Facility;
  readonly clock: Clock;
  readonly log: Log;
  readonly requests: RequestStore;
  readonly drafts: DraftStore;
  readonly throttle: Throttle;
  readonly tickets: TicketStore;
  readonly queue: WorkQueue;
  readonly archive: DocumentArchive;
  /** Passes time while a document is being made. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

/** One request on its way through a route. */
export interface Turn {
  readonly request: HttpRequest;
  readonly deps: SiteDependencies;
  /** From the address; undefined where the address tells none. */
  readonly language: Language | undefined;
  /** What stands at the named places of the route's path. */
  readonly params: Readonly<Record<string, string>>;
}

export type LanguageTurn = Turn & { readonly language: Language };

const html = 'text/html; charset=utf-8';

interface PageOptions {
  readonly status?: number;
  readonly cookies?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
}

/** Search engines list what is the same for everyone, and nothing else. */
function unlisted({ link }: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return link === undefined ? { 'x-robots-tag': 'noindex' } : {};
}

/** A page that holds answers or depends on a cookie: kept by nobody. */
export function privatePage(body: string, language: Language | undefined, options: PageOptions = {}): HttpReply {
  const { status = 200, cookies = [], headers = {} } = options;
  const tongue = language === undefined ? languages.join(', ') : language;
  return {
    status,
    headers: {
      'content-type': html,
      'content-language': tongue,
      'cache-control': 'no-store',
      ...unlisted(headers),
      ...headers,
    },
    cookies,
    body,
  };
}

/** The same page in both languages, for search engines: RFC 8288. They want whole addresses. */
function sisters({ request, deps, language }: Turn): string {
  const path = language === undefined ? '' : request.path.slice(language.length + 1);
  return languages
    .map((tongue) => `<${deps.settings.PUBLIC_ORIGIN}/${tongue}${path}>; rel="alternate"; hreflang="${tongue}"`)
    .join(', ');
}

/** A page that is the same for everyone. */
export function publicPage(body: string, turn: Turn): HttpReply {
  const headers = { 'cache-control': 'public, max-age=300', link: sisters(turn) };
  return privatePage(body, turn.language, { headers });
}

/** On to another page of this site; `path` is ours, never taken from input. */
export function goTo(path: string, cookies: readonly string[] = []): HttpReply {
  return { status: 303, headers: { location: path, 'cache-control': 'no-store' }, cookies };
}

/** A page that says what went wrong, in the language of the address or in both. */
export function fail(
  failure: Failure,
  turn: Turn,
  options: { readonly back?: string; readonly headers?: Readonly<Record<string, string>> } = {},
): HttpReply {
  const { language, deps } = turn;
  const page = renderFailure({ failure, facility: deps.facility, language, back: options.back });
  return privatePage(page, language, { status: failureStatus[failure], headers: options.headers ?? {} });
}
