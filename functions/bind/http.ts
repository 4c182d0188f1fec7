/** A `before` that returned a reply would skip every `after`, and with them the security headers: it throws a Refusal. */
import middy, { type MiddlewareObj } from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { registry } from '../../lib/languages/registry.ts';
import { languages } from '../../lib/request/vocabulary.ts';
import { errorName, type Log } from '../../lib/runtime/log.ts';
import { sameText } from '../../lib/runtime/secrets.ts';
import type { SecretValues, Settings } from '../../lib/runtime/settings.ts';
import { contentPolicy } from '../../lib/web/content-policy.ts';
import { needsPlainCookies, withPlainCookies } from '../../lib/web/cookies.ts';
import { bodyCap, type HttpHandler, type HttpReply, type HttpRequest, repeatsOther } from '../../lib/web/http.ts';
import { type Create, firstCall, type Ready } from './first-call.ts';

type Web = MiddlewareObj<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>;
export type HttpLambda = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

interface WebNeeds {
  readonly secretValues: Pick<SecretValues, 'originVerify' | 'originVerifyPrevious'>;
  readonly log: Log;
  readonly settings: Partial<Pick<Settings, 'STAGE' | 'PUBLIC_ORIGIN'>>;
}

/** A handler for the HTTP API. `create` gets what `provide` makes, once per sandbox; `cap` is the largest body, in bytes. */
export function httpFunction<Needs extends WebNeeds>(
  create: Create<Needs, HttpHandler>,
  provide: () => Promise<Needs>,
  cap = bodyCap,
): HttpLambda {
  const ready = firstCall((needs: Needs) => cookiesFor(needs, create(needs)), provide);
  const stack = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .use(securityHeaders())
    .use(headless())
    .use(errorShield(ready))
    .use(edgeProof(ready))
    .use(decodedPath())
    .use(clearQuery())
    .use(bodyLimit(cap))
    .handler(async (event) => {
      const { handler } = await ready();
      return toResult(await handler(toHttpRequest(event)));
    });
  return (event, context) => stack(event, context);
}

function cookiesFor({ settings }: WebNeeds, handler: HttpHandler): HttpHandler {
  const { STAGE = '', PUBLIC_ORIGIN } = settings;
  return PUBLIC_ORIGIN !== undefined && needsPlainCookies({ STAGE, PUBLIC_ORIGIN }) ? withPlainCookies(handler) : handler;
}

const policies: Readonly<Record<string, string>> = {
  'content-security-policy': contentPolicy(),
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'x-frame-options': 'DENY',
};

/** Nobody caches a page, unless its reply says otherwise. */
function securityHeaders(): Web {
  const add: Web['after'] = ({ response }) => {
    if (response) response.headers = { ...policies, 'cache-control': 'no-store', ...response.headers };
  };
  return { after: add, onError: add };
}

function headless(): Web {
  const strip: Web['after'] = ({ event, response }) => {
    if (response && event.requestContext.http.method === 'HEAD') Object.assign(response, { body: '', isBase64Encoded: false });
  };
  return { after: strip, onError: strip };
}

class Refusal extends Error {
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

const fault = languages.map((language) => registry[language].fault).join(' / ');

/** A bug becomes a plain 500; its class is logged and never its message, which may quote input. */
function errorShield(ready: Ready<WebNeeds>): Web {
  return {
    onError: (request) => {
      const { error, event } = request;
      const { log } = ready.now()?.dependencies ?? {};
      // Without dependencies there is no log yet; Lambda is told, and an error of the settings names settings only.
      if (log === undefined) return;
      const refused = error instanceof Refusal;
      if (!refused) {
        const { requestId } = event.requestContext;
        log.error('unexpected error', { error: errorName(error), route: event.routeKey, requestId }, error);
      }
      const headers = { 'content-type': 'text/plain; charset=utf-8' };
      request.response = toResult({ status: refused ? error.status : 500, headers, body: refused ? error.message : fault });
    },
  };
}

/** Only the edge may call, where there is one; its word on the viewer's address is believed only then. */
function edgeProof(ready: Ready<WebNeeds>): Web {
  return {
    before: async ({ event: { headers, requestContext } }) => {
      const { originVerify, originVerifyPrevious = '' } = (await ready()).dependencies.secretValues;
      if (originVerify === '') return;
      const sent = headers['x-origin-verify'] ?? '';
      const proven = sameText(sent, originVerify) || (originVerifyPrevious !== '' && sameText(sent, originVerifyPrevious));
      if (!proven) throw new Refusal(403, 'Forbidden');
      const viewer = headers['cloudfront-viewer-address']?.replace(/:\d+$/, '');
      if (viewer !== undefined) requestContext.http.sourceIp = viewer;
    },
  };
}

function decodedPath(): Web {
  return {
    before: ({ event }) => {
      try {
        event.rawPath = decodeURIComponent(event.rawPath);
      } catch {
        throw new Refusal(400, 'Bad request');
      }
    },
  };
}

/** The gateway joins the values of a name by commas: a name that comes twice would be another value. */
function clearQuery(): Web {
  return {
    before: ({ event }) => {
      if (repeatsOther(new URLSearchParams(event.rawQueryString).keys())) throw new Refusal(400, 'Bad request');
    },
  };
}

/** Cuts a body a little above the cap before it is decoded: a handler can tell and answer 413. */
function bodyLimit(cap: number): Web {
  return {
    before: ({ event }) => {
      // Four characters of base 64 hold three bytes.
      const most = event.isBase64Encoded ? Math.ceil((cap + 1) / 3) * 4 : cap + 1;
      if (event.body !== undefined) event.body = event.body.slice(0, most);
    },
  };
}

function cookiesOf(cookies: readonly string[] | undefined): Record<string, string> {
  const pairs = (cookies ?? []).flatMap((line) => line.split(/;\s*/));
  return Object.fromEntries(
    pairs.flatMap((pair) => {
      const at = pair.indexOf('=');
      return at > 0 ? [[pair.slice(0, at).trim(), pair.slice(at + 1).trim()]] : [];
    }),
  );
}

function texts(values: Readonly<Record<string, string | undefined>> = {}): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** API Gateway gives header names in lower case. */
function toHttpRequest(event: APIGatewayProxyEventV2): HttpRequest {
  const { method, sourceIp } = event.requestContext.http;
  return {
    method: method.toUpperCase(),
    path: event.rawPath,
    query: texts(event.queryStringParameters),
    headers: texts(event.headers),
    cookies: cookiesOf(event.cookies),
    body: Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8'),
    clientAddress: sourceIp,
  };
}

function toResult({ status, headers = {}, cookies = [], body = '' }: HttpReply): APIGatewayProxyStructuredResultV2 {
  const binary = typeof body !== 'string';
  return {
    statusCode: status,
    headers: { ...headers },
    body: binary ? Buffer.from(body).toString('base64') : body,
    isBase64Encoded: binary,
    ...(cookies.length > 0 && { cookies: [...cookies] }),
  };
}
