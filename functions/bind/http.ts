/**
 * The middy stack of every web function: HTTP API event in, HTTP API result out, and in between a handler that knows
 * neither. Refuses calls that did not come through the edge, adds the security headers, and turns a bug into a plain 500
 * that tells nothing.
 */
import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { errorName, type Log } from '../../lib/runtime/log.ts';
import { sameText } from '../../lib/runtime/secrets.ts';
import type { SecretValues } from '../../lib/runtime/settings.ts';
import { bodyCap, type HttpHandler, type HttpReply, type HttpRequest } from '../../lib/web/http.ts';

const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
  'strict-transport-security': 'max-age=63072000; includeSubDomains; preload',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'x-frame-options': 'DENY',
};

export type HttpLambda = (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;

function bodyOf({ body, isBase64Encoded }: APIGatewayProxyEventV2, cap: number): Uint8Array {
  if (body === undefined) return new Uint8Array();
  if (!isBase64Encoded) return Buffer.from(body.slice(0, cap + 1), 'utf8').subarray(0, cap + 1);
  // Four characters hold three bytes: never more than the cap is decoded.
  return Buffer.from(body.slice(0, Math.ceil((cap + 1) / 3) * 4), 'base64').subarray(0, cap + 1);
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

function decodedPath(raw: string): string | null {
  try {
    return decodeURIComponent(raw);
  } catch {
    return null;
  }
}

/** Headers with lower-case names; the viewer's address is believed only when the edge has proved itself. */
function toHttpRequest(event: APIGatewayProxyEventV2, path: string, behindEdge: boolean, cap: number): HttpRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(event.headers)) if (value !== undefined) headers[name.toLowerCase()] = value;
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(event.queryStringParameters ?? {})) if (value !== undefined) query[name] = value;
  const viewer = behindEdge ? headers['cloudfront-viewer-address']?.replace(/:\d+$/, '') : undefined;
  return {
    method: event.requestContext.http.method.toUpperCase(),
    path,
    query,
    headers,
    cookies: cookiesOf(event.cookies),
    body: bodyOf(event, cap),
    clientAddress: viewer ?? event.requestContext.http.sourceIp,
  };
}

function toResult(reply: HttpReply, method: string): APIGatewayProxyStructuredResultV2 {
  const headers = { ...securityHeaders, 'cache-control': 'no-store', ...reply.headers };
  const body = method === 'HEAD' ? '' : (reply.body ?? '');
  const cookies = reply.cookies === undefined || reply.cookies.length === 0 ? {} : { cookies: [...reply.cookies] };
  return typeof body === 'string'
    ? { statusCode: reply.status, headers, body, isBase64Encoded: false, ...cookies }
    : { statusCode: reply.status, headers, body: Buffer.from(body).toString('base64'), isBase64Encoded: true, ...cookies };
}

type EdgeProof = Pick<SecretValues, 'originVerify' | 'originVerifyPrevious'>;

function cameThroughEdge(proof: string, { originVerify, originVerifyPrevious = '' }: EdgeProof): boolean {
  if (originVerify === '') return true;
  return sameText(proof, originVerify) || (originVerifyPrevious !== '' && sameText(proof, originVerifyPrevious));
}

/** What the stack itself takes of a function's dependencies. */
interface WebNeeds {
  readonly secretValues: EdgeProof;
  readonly log: Log;
}

const plain = { 'content-type': 'text/plain; charset=utf-8' };

async function answer(
  event: APIGatewayProxyEventV2,
  handler: HttpHandler,
  { secretValues, log }: WebNeeds,
  cap: number,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { method } = event.requestContext.http;
  if (!cameThroughEdge(event.headers['x-origin-verify'] ?? '', secretValues))
    return toResult({ status: 403, headers: plain, body: 'Forbidden' }, method);
  const path = decodedPath(event.rawPath);
  if (path === null) return toResult({ status: 400, headers: plain, body: 'Bad request' }, method);
  try {
    return toResult(await handler(toHttpRequest(event, path, secretValues.originVerify !== '', cap)), method);
  } catch (error) {
    log.error(
      'unexpected error',
      {
        error: errorName(error),
        route: event.routeKey,
        requestId: event.requestContext.requestId,
      },
      error,
    );
    const body = 'Something went wrong. Please try again. / Algo salió mal. Por favor, inténtelo de nuevo.';
    return toResult({ status: 500, headers: plain, body }, method);
  }
}

/** A Lambda handler for the HTTP API. `create` gets what `provide` makes, once per sandbox, on the first call; `cap` is the largest body, in bytes. */
export function httpFunction<Needs extends WebNeeds>(
  create: (dependencies: Needs) => HttpHandler,
  provide: () => Promise<Needs>,
  cap = bodyCap,
): HttpLambda {
  let ready: { readonly handler: HttpHandler; readonly dependencies: Needs } | undefined;
  const stack = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>().handler(async (event) => {
    if (ready === undefined) {
      const dependencies = await provide();
      ready = { dependencies, handler: create(dependencies) };
    }
    return answer(event, ready.handler, ready.dependencies, cap);
  });
  return (event, context) => stack(event, context);
}
