/** Stands between the tools and the service: every call comes from another address, as from many clients, and is kept. */
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { closeServer, listenOnLoopback, loopback } from '../../infra/local/loopback.ts';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly sent: string;
  readonly answer: string;
}

export interface Relay {
  readonly origin: string;
  readonly calls: readonly Call[];
  stop(): Promise<void>;
}

async function whole(message: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(Buffer.from(part));
  return Buffer.concat(parts);
}

/** On Linux all of 127.0.0.0/8 is this machine. */
const addressOf = (call: number) => `127.1.${Math.floor(call / 250) % 250}.${1 + (call % 250)}`;

async function pass(origin: URL, asked: IncomingMessage, response: ServerResponse, number: number): Promise<Call> {
  const body = await whole(asked);
  const { method = 'GET', url: path = '/', headers } = asked;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const { host: _host, connection: _connection, ...kept } = headers;
    const options = { port: origin.port, host: loopback, method, path, headers: kept, localAddress: addressOf(number) };
    request({ ...options, agent: false }, resolve)
      .once('error', reject)
      .end(body);
  });
  const text = await whole(answer);
  response.writeHead(answer.statusCode ?? 502, answer.headers).end(text);
  return { method, path, status: answer.statusCode ?? 502, sent: body.toString('utf8'), answer: text.toString('utf8') };
}

/** In front of a service on this machine. */
export async function startRelay(service: string): Promise<Relay> {
  const calls: Call[] = [];
  let number = 0;
  const server = createServer((asked, response) => {
    number += 1;
    pass(new URL(service), asked, response, number).then(
      (call) => calls.push(call),
      () => response.destroy(),
    );
  });
  const port = await listenOnLoopback(server);
  return { origin: `http://${loopback}:${port}`, calls, stop: () => closeServer(server) };
}
