/** HTTPS to the emulator: by the name of whoever is asked, at the one address where all of them live. */
import { Agent, request } from 'node:https';
import { loopback } from '../../infra/local/loopback.ts';
import type { HttpHandler, HttpReply, HttpRequest } from '../../lib/web/http.ts';

const patience = 40_000;

export interface Place {
  readonly port: number;
  readonly certificate: string;
}

export interface Asked {
  readonly method?: string;
  readonly path: string;
  readonly host?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly body: Buffer;
}

const agents = new Map<string, Agent>();

function agentFor({ certificate }: Place): Agent {
  const agent = agents.get(certificate) ?? new Agent({ ca: certificate, keepAlive: false });
  agents.set(certificate, agent);
  return agent;
}

/** One call, no redirect followed. Rejects when nobody answers within 40 seconds. */
export function ask(place: Place, { method = 'GET', path, host, headers = {}, body }: Asked): Promise<Answer> {
  const named = host === undefined ? {} : { host };
  const length = body === undefined ? {} : { 'content-length': `${Buffer.byteLength(body)}` };
  return new Promise((resolve, reject) => {
    const options = {
      host: loopback,
      port: place.port,
      method,
      path,
      servername: 'localhost',
      agent: agentFor(place),
      timeout: patience,
    };
    const call = request({ ...options, headers: { ...headers, ...length, ...named } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => {
        const { 'set-cookie': cookies = [], ...rest } = answer.headers;
        const told = Object.entries(rest).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
        resolve({ status: answer.statusCode ?? 0, headers: Object.fromEntries(told), cookies, body: Buffer.concat(chunks) });
      });
    });
    call.on('timeout', () => call.destroy(new Error(`no answer: ${method} ${host ?? ''}`)));
    call.on('error', reject);
    call.end(body);
  });
}

const text = /^(text\/|application\/(json|xml))/;

function toReply({ status, headers, cookies, body }: Answer): HttpReply {
  return { status, headers, cookies, body: text.test(headers['content-type'] ?? '') ? body.toString('utf8') : body };
}

function pathOf({ path, query }: Pick<HttpRequest, 'path' | 'query'>): string {
  const search = new URLSearchParams(query).toString();
  return encodeURI(path) + (search === '' ? '' : `?${search}`);
}

/** Everything behind a host name, in the shape in which the site's own tests visit it. */
export function siteAt(place: Place, host: string): HttpHandler {
  return async ({ method, path, query, headers, cookies, body }) => {
    const pairs = Object.entries(cookies).map(([name, value]) => `${name}=${value}`);
    const cookie = pairs.length === 0 ? {} : { cookie: pairs.join('; ') };
    const sent = body.length === 0 ? {} : { body };
    return toReply(
      await ask(place, { method, path: pathOf({ path, query }), host, headers: { ...headers, ...cookie }, ...sent }),
    );
  };
}
