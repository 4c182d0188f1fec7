/** API Gateway: a request becomes an HTTP API event (payload format 2.0), a function's result the answer. */
import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type { HttpLambda } from '../../functions/bind/http.ts';
import { readBody } from './loopback.ts';

/** Lambda's limit. */
const largestPayload = 6 * 1024 * 1024;

/** Only the edge may set these, so a caller's are dropped. */
const edgeHeaders = /^(x-forwarded-|cloudfront-|x-origin-verify$|forwarded$|via$|x-amz)/;

const textTypes = /^(text\/|application\/(json|xml|javascript)\b)/i;

type Asked = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

function headersOf(request: Asked): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value === undefined || name === 'cookie' || edgeHeaders.test(name)) continue;
    headers[name] = Array.isArray(value) ? value.join(',') : value;
  }
  return headers;
}

function queryOf(raw: string): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(raw)) query[name] = name in query ? `${query[name]},${value}` : value;
  return query;
}

function cookiesOf(header: string | undefined): string[] {
  return header === undefined ? [] : header.split(/;\s*/).filter((pair) => pair !== '');
}

/** `address` is the peer of the socket. */
export function toEvent(request: Asked, body: Buffer, address: string, now: Date): APIGatewayProxyEventV2 {
  const { url = '/', method = 'GET', headers } = request;
  const [rawPath = '/', ...rest] = url.split('?');
  const rawQueryString = rest.join('?');
  const isText = body.length === 0 || textTypes.test(headers['content-type'] ?? '');
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    cookies: cookiesOf(headers.cookie),
    headers: headersOf(request),
    queryStringParameters: queryOf(rawQueryString),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: headers.host ?? '',
      domainPrefix: 'local',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: address, userAgent: headers['user-agent'] ?? '' },
      requestId: randomUUID(),
      routeKey: '$default',
      stage: '$default',
      time: now.toISOString(),
      timeEpoch: now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(isText ? 'utf8' : 'base64') }),
    isBase64Encoded: !isText,
  };
}

export const noContext: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'local',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:local',
  memoryLimitInMB: '1024',
  awsRequestId: 'local',
  logGroupName: 'local',
  logStreamName: 'local',
  getRemainingTimeInMillis: () => 30_000,
  done: () => undefined,
  fail: () => undefined,
  succeed: () => undefined,
};

function sendResult(response: ServerResponse, result: APIGatewayProxyStructuredResultV2): void {
  for (const [name, value] of Object.entries(result.headers ?? {})) response.setHeader(name, String(value));
  if (result.cookies !== undefined && result.cookies.length > 0) response.setHeader('set-cookie', result.cookies);
  response.statusCode = result.statusCode ?? 200;
  response.end(Buffer.from(result.body ?? '', result.isBase64Encoded === true ? 'base64' : 'utf8'));
}

export async function throughGateway(
  lambda: HttpLambda,
  request: IncomingMessage,
  response: ServerResponse,
  now: Date,
): Promise<void> {
  const body = await readBody(request, largestPayload);
  if (body === null) {
    response.writeHead(413, { 'content-type': 'application/json' }).end('{"message":"Request Too Long"}');
    return;
  }
  const address = request.socket.remoteAddress ?? '';
  sendResult(response, await lambda(toEvent(request, body, address, now), noContext));
}
