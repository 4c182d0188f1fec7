/** The public site on stores in memory, and a visitor without JavaScript: follows redirects, keeps cookies, fills in forms. */
import { createPublicSite } from '../../functions/serve-public-site.ts';
import type { Facility } from '../../lib/facility/facility.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { parseRequest } from '../../lib/request/parse.ts';
import { readReference, referenceFrom, showReference } from '../../lib/request/reference.ts';
import type { RequestBody } from '../../lib/request/schema.ts';
import type { Language, RequesterType } from '../../lib/request/vocabulary.ts';
import { newSecret, secretsFrom } from '../../lib/runtime/secrets.ts';
import type { Settings } from '../../lib/runtime/settings.ts';
import type { Draft, DraftStore, Throttle, TicketStore } from '../../lib/store/stores.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import type { HttpHandler, HttpReply, HttpRequest } from '../../lib/web/http.ts';
import { memoryArchive, memoryLog, memoryQueue, memoryRequests, movableClock } from './fakes.ts';
import { sampleBody, sampleDay } from './sample-bodies.ts';

export const siteOrigin = 'https://records.example.org';
const siteStart = '2026-11-22T17:00:00.000Z';

const settings: Settings = {
  STAGE: 'test',
  SERVICE_NAME: 'release-of-information',
  FACILITY: lakeNorman.id,
  PUBLIC_ORIGIN: siteOrigin,
  TABLE_NAME: 'table',
  WORK_QUEUE_URL: 'queue',
  DOCUMENTS_BUCKET: 'bucket',
  MAIL_FROM: 'records@example.org',
  MAIL_CONFIGURATION_SET: 'mail',
  STAFF_MAILBOX: 'staff@example.org',
  FAX_API_ORIGIN: 'https://fax.example.org',
  FAX_AUTH_ORIGIN: 'https://auth.example.org',
  FAX_PROJECT_ID: 'project',
  FAX_FROM: '+17045550100',
  FAX_SWITCH: 'on',
  FAX_HOURS: 'always',
  FAX_VERIFIED_ON: '',
  FAX_VERIFIED_DAYS: 90,
  CORE_HOURS: 'mon-fri 08:00-18:00',
  DOCUMENT_DAYS: 0,
  OIDC_ISSUER: 'https://login.example.org',
  OIDC_CLIENT_ID: 'staff',
};

function memoryDrafts(): DraftStore & { readonly held: Map<string, Draft> } {
  const held = new Map<string, Draft>();
  const codes = new Map<string, { readonly secret: string; readonly dateOfBirth: string }>();
  return {
    held,
    get: async (secret) => held.get(secret) ?? null,
    async start(begun) {
      const secret = newSecret();
      const draft = { ...begun, version: 1 };
      held.set(secret, draft);
      return { secret, draft };
    },
    async save(secret, answers, at) {
      const draft = held.get(secret);
      if (draft === undefined) return null;
      const saved = { ...draft, answers, touchedAt: at, version: draft.version + 1 };
      held.set(secret, saved);
      return saved;
    },
    remove: async (secret) => void held.delete(secret),
    async issueResumeCode(secret, dateOfBirth) {
      const code = referenceFrom(Buffer.from(`${newSecret()}${newSecret()}`, 'base64url'));
      codes.set(code, { secret, dateOfBirth });
      return showReference(code);
    },
    async resume(typed, dateOfBirth) {
      const code = readReference(typed) ?? '';
      const link = codes.get(code);
      const draft = link === undefined ? undefined : held.get(link.secret);
      if (link === undefined || draft === undefined || link.dateOfBirth !== dateOfBirth) return null;
      const secret = newSecret();
      held.set(secret, draft);
      held.delete(link.secret);
      codes.delete(code);
      return { secret };
    },
  };
}

function memoryTickets(clock: { now(): Date }): TicketStore {
  const held = new Map<string, { readonly payload: Readonly<Record<string, string>>; readonly expiresAt: Date }>();
  return {
    async issue(kind, payload, expiresAt) {
      const secret = newSecret();
      held.set(`${kind} ${secret}`, { payload, expiresAt });
      return secret;
    },
    async read(kind, secret) {
      const ticket = held.get(`${kind} ${secret}`);
      return ticket !== undefined && ticket.expiresAt > clock.now() ? ticket.payload : null;
    },
    extend: async () => undefined,
    revoke: async (kind, secret) => void held.delete(`${kind} ${secret}`),
  };
}

function memoryThrottle(): Throttle {
  const tries = new Map<string, number>();
  return {
    async allow(scope, limit) {
      const made = (tries.get(scope) ?? 0) + 1;
      tries.set(scope, made);
      return made <= limit;
    },
  };
}

/** The site with everything behind it within reach. */
export function siteBench(facility: Facility = lakeNorman) {
  const clock = movableClock(siteStart);
  const requests = memoryRequests();
  const drafts = memoryDrafts();
  const archive = memoryArchive();
  const log = memoryLog();
  const waits: number[] = [];
  const deps = {
    settings,
    secrets: secretsFrom('a root key for tests, long enough to count'),
    facility,
    clock,
    log,
    requests,
    drafts,
    throttle: memoryThrottle(),
    tickets: memoryTickets(clock),
    queue: memoryQueue(),
    archive,
    wait: async (milliseconds: number) => void waits.push(milliseconds),
  };
  return { ...deps, waits, site: createPublicSite(deps) };
}

/** A form body as a browser sends it. */
export function encoded(fields: Readonly<Record<string, string | readonly string[]>>): string {
  const pairs = Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one]));
  return new URLSearchParams(pairs).toString();
}

export interface SiteVisitor {
  /** Where the visitor is: path and query of the last page shown. */
  readonly at: () => string;
  readonly page: () => string;
  readonly last: () => HttpReply;
  readonly cookies: Record<string, string>;
  get(path: string): Promise<HttpReply>;
  /** Posts fields together with the hidden ones of the page shown; follows redirects. */
  submit(fields: Readonly<Record<string, string | readonly string[]>>, path?: string): Promise<HttpReply>;
  /** One request as it is, no redirect followed, no hidden field added. */
  send(request: Partial<HttpRequest> & { readonly path: string }): Promise<HttpReply>;
}

/** The hidden fields of the page. */
function hiddenFields(html: string): Record<string, string> {
  const found = [...html.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, value]));
}

export function visitSite(site: HttpHandler): SiteVisitor {
  const cookies: Record<string, string> = {};
  let at = '/';
  let last: HttpReply = { status: 0 };
  const page = () => (typeof last.body === 'string' ? last.body : '');

  async function send(request: Partial<HttpRequest> & { readonly path: string }): Promise<HttpReply> {
    const [path = '/', search = ''] = request.path.split('?');
    const reply = await site({
      method: 'GET',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: new Uint8Array(),
      clientAddress: '192.0.2.1',
      cookies,
      query: Object.fromEntries(new URLSearchParams(search)),
      ...request,
      path,
    });
    for (const line of reply.cookies ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0/.test(line)) delete cookies[name];
      else cookies[name] = value;
    }
    return reply;
  }

  async function follow(reply: HttpReply, from: string): Promise<HttpReply> {
    let now = reply;
    at = from;
    for (let hops = 0; now.status === 303; hops += 1) {
      if (hops > 8) throw new Error(`goes round in circles at ${at}`);
      at = now.headers?.['location'] ?? '';
      now = await send({ path: at });
    }
    last = now;
    return now;
  }

  return {
    at: () => at,
    page,
    last: () => last,
    cookies,
    send,
    get: async (path) => follow(await send({ path }), path),
    async submit(fields, path = at.split('?')[0] ?? at) {
      const body = new TextEncoder().encode(encoded({ ...hiddenFields(page()), ...fields }));
      return follow(await send({ method: 'POST', path, body }), path);
    },
  };
}

/** A sound request of a type, as the form would hand it in. */
export function soundBody(type: RequesterType, language: Language = 'en'): RequestBody {
  const parsed = parseRequest(sampleBody(type, language), { today: sampleDay });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.request;
}

/** The site with one request of a patient in its store. */
export async function withRequest(reference: string) {
  const bench = siteBench();
  const request = { body: soundBody('patient'), reference, arrivedBy: 'web', suspect: false } as const;
  await bench.requests.submit(newRecord(request, lakeNorman, bench.clock.now()));
  return { bench, visitor: visitSite(bench.site) };
}
