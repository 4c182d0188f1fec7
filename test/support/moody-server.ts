/**
 * A service behind real HTTP that can be told what each coming call meets: refused before the effect, or answered badly, late or
 * not at all after it. What it does to its own state it does once for each call that reached it.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface Call {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** `cut`: headers and half of the body. `garbage`: a success that says nothing sensible. */
export const moods = [
  'throttled',
  'broken',
  'broken-after',
  'reset-before',
  'reset-after',
  'silent-before',
  'silent-after',
  'cut',
  'garbage',
] as const;
export type Mood = (typeof moods)[number];

export interface MoodyServer {
  readonly origin: string;
  /** What the coming calls meet, in order; then all is well. */
  readonly coming: Mood[];
  /** Calls that arrived, whatever they met. */
  readonly calls: Call[];
  stop(): void;
}

interface Service {
  /** The effect and its honest answer. */
  readonly handle: (call: Call) => Answer | Promise<Answer>;
  /** How this service says "slow down" and "I am broken". */
  readonly throttled: Answer;
  readonly broken: Answer;
}

const garbage: Answer = {
  status: 200,
  headers: { 'content-type': 'text/html' },
  body: '<html>Welcome to the hotel network</html>',
};

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, headers = {}, body = '' }: Answer): void {
  response.writeHead(status, headers).end(body);
}

function cutOff(response: ServerResponse, { status, headers = {}, body = '' }: Answer): void {
  const bytes = Buffer.from(body);
  response.writeHead(status, { ...headers, 'content-length': String(bytes.length + 50) });
  response.write(bytes.subarray(0, Math.ceil(bytes.length / 2)), () => response.destroy());
}

async function meet(mood: Mood | undefined, call: Call, response: ServerResponse, service: Service): Promise<void> {
  if (mood === 'throttled') return send(response, service.throttled);
  if (mood === 'broken') return send(response, service.broken);
  if (mood === 'reset-before') return void response.destroy();
  if (mood === 'silent-before') return;
  const answer = await service.handle(call);
  if (mood === 'broken-after') return send(response, service.broken);
  if (mood === 'reset-after') return void response.destroy();
  if (mood === 'silent-after') return;
  if (mood === 'cut') return cutOff(response, answer);
  return send(response, mood === 'garbage' ? garbage : answer);
}

/** Starts on a free port of this machine. */
export async function moodyServer(service: Service): Promise<MoodyServer> {
  const coming: Mood[] = [];
  const calls: Call[] = [];
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const call = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
      calls.push(call);
      return meet(coming.shift(), call, response, service);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    origin: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`,
    coming,
    calls,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
