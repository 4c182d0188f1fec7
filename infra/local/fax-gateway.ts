/** Sinch Fax API v3 from its published contract, as the adapter uses it: it proves our side, not the vendor's behaviour. */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { FaxLine } from './fax-line.ts';
import { type FaxParts, type FaxSimulator, faxSimulator, kind, Order, type StoredFax } from './fax-simulator.ts';
import { closeServer, listenOnLoopback, loopback, readBody, sendJson } from './loopback.ts';

const largestPost = 28 * 1024 * 1024;

export type FaxGateway = Awaited<ReturnType<typeof startFaxGateway>>;

/** The vendor's filter: `createTime>=2026-11-22T…`. */
function since(query: URLSearchParams): string {
  return query.get('createTime>') ?? query.get('createTime')?.replace(/^>=/, '') ?? '';
}

const refuse = (response: ServerResponse, status: number, message: string): void =>
  sendJson(response, status, { error: { code: status, message } });

async function send(request: IncomingMessage, response: ServerResponse, simulator: FaxSimulator, line: FaxLine): Promise<void> {
  const body = await readBody(request, largestPost);
  if (body === null) return refuse(response, 413, 'Payload too large');
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return refuse(response, 400, 'JSON only');
  const order = Order.safeParse(JSON.parse(body.toString('utf8')));
  if (!order.success) return refuse(response, 400, order.error.issues.map(({ path }) => path.join('.')).join(', '));
  const behaviour = line.take();
  if (behaviour === 'server-error') return refuse(response, 500, 'Internal error');
  if (behaviour === 'too-many') return refuse(response.setHeader('retry-after', '1'), 429, 'Too many requests');
  const fax = simulator.take(order.data, behaviour);
  if (behaviour === 'lost-answer') response.destroy();
  else sendJson(response, 200, fax);
}

function show(query: URLSearchParams, response: ServerResponse, simulator: FaxSimulator): void {
  const to = query.get('to');
  const from = since(query);
  const found = simulator.faxes().filter(({ fax }) => (to === null || fax.to === to) && fax.createTime >= from);
  const faxes = found.map(({ fax }) => fax).reverse();
  sendJson(response, 200, { faxes, pageNumber: 1, totalPages: 1, pageSize: 1000, totalItems: faxes.length });
}

function one(method: string, file: boolean, stored: StoredFax, response: ServerResponse, simulator: FaxSimulator): void {
  if (method === 'GET' && !file) sendJson(response, 200, stored.fax);
  else if (method === 'DELETE' && file) {
    simulator.forgetFile(stored);
    response.writeHead(204).end();
  } else refuse(response, 405, 'Method not allowed');
}

const faxPath = /^\/v3\/projects\/([^/]+)\/faxes(?:\/([^/]+))?(\/file)?$/;

async function answerCustomer(
  request: IncomingMessage,
  response: ServerResponse,
  simulator: FaxSimulator,
  parts: FaxParts,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://gateway');
  const { method = 'GET' } = request;
  const [, projectId, id, file] = faxPath.exec(pathname) ?? [];
  if (projectId !== parts.account.projectId) return refuse(response, 404, 'Not found');
  if (id === undefined)
    return method === 'POST' ? send(request, response, simulator, parts.line) : show(searchParams, response, simulator);
  const stored = simulator.find(id);
  return stored === null ? refuse(response, 404, 'Not found') : one(method, file !== undefined, stored, response, simulator);
}

export async function startFaxGateway(parts: FaxParts) {
  const { account, store } = parts;
  const simulator = faxSimulator(parts);
  const basic = `Basic ${Buffer.from(`${account.keyId}:${account.keySecret}`).toString('base64')}`;
  const token = randomBytes(24).toString('base64url');

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { authorization } = request.headers;
    if (request.url === '/oauth2/token') {
      if (authorization !== basic) return sendJson(response, 401, { error: 'invalid_client' });
      return sendJson(response, 200, { access_token: token, expires_in: 3599, token_type: 'bearer', scope: '' });
    }
    const known = authorization === `Bearer ${token}` || authorization === basic;
    return known ? answerCustomer(request, response, simulator, parts) : refuse(response, 401, 'Unauthorized');
  }

  const server = createServer((request, response) => {
    answer(request, response).catch(() => refuse(response, 400, 'Bad request'));
  });
  const port = await listenOnLoopback(server);
  return {
    origin: `http://${loopback}:${port}`,
    /** In order of acceptance. */
    faxes: simulator.faxes,
    pdf: (id: string) => store.get(kind, id)?.bytes ?? null,
    busy: simulator.busy,
    stop: async () => {
      await simulator.end();
      await closeServer(server);
    },
  };
}
