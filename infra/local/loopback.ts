/** All servers of the local service listen on 127.0.0.1 only. */
import { once } from 'node:events';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';

export const loopback = '127.0.0.1';

/** Port 0 picks a free one. Returns the port; throws when it is taken. */
export async function listenOnLoopback(server: Server, port = 0): Promise<number> {
  // A client that was busy drawing finds its connection as it left it; one that the server closes meanwhile looks like a lost answer.
  server.keepAliveTimeout = 0;
  server.listen(port, loopback);
  await once(server, 'listening');
  return portOf(server);
}

export function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not listening on a port');
  return address.port;
}

/** Open answers have `graceMilliseconds` to finish. */
export async function closeServer(server: Server, graceMilliseconds = 500): Promise<void> {
  if (!server.listening) return;
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.closeIdleConnections();
  const timer = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
  await closed;
  clearTimeout(timer);
}

/** Null when longer than `limit` bytes; nothing beyond the limit is held in memory. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    if (length <= limit) chunks.push(bytes);
    else chunks.length = 0;
  }
  return length > limit ? null : Buffer.concat(chunks);
}

const pagePolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** A page or file, which nobody caches. */
export function sendBytes(
  response: ServerResponse,
  status: number,
  type: string,
  bytes: Uint8Array | string,
  policy = pagePolicy,
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(bytes);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(`${JSON.stringify(value, null, 2)}\n`);
}
