/** The console's surroundings in memory, with a clock that the test moves. Long: one fake a port. */
import { createHash } from 'node:crypto';
import { createStaffConsole } from '../../functions/serve-staff-console.ts';
import { standingOf } from '../../lib/console/decisions.ts';
import { sessionCookie } from '../../lib/console/sign-in/cookies.ts';
import type { SignIn } from '../../lib/console/sign-in/oidc.ts';
import type { StaffMember } from '../../lib/console/sign-in/people.ts';
import { formToken, openSession } from '../../lib/console/sign-in/sessions.ts';
import type { Uses } from '../../lib/console/turn.ts';
import type { Kick } from '../../lib/delivery/ports.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { parseRequest } from '../../lib/request/parse.ts';
import type { RecordChange, RequestRecord } from '../../lib/request/record.ts';
import { referenceFrom } from '../../lib/request/reference.ts';
import { isOpen } from '../../lib/request/status.ts';
import type { Log, LogDetails, LogMessage } from '../../lib/runtime/log.ts';
import { secretsFrom } from '../../lib/runtime/secrets.ts';
import { applied } from '../../lib/store/dynamo-requests.ts';
import { keys } from '../../lib/store/keys.ts';
import { cardOf } from '../../lib/store/request-item.ts';
import type { AccessLog, QueueRow, RequestStore, TicketStore } from '../../lib/store/stores.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import type { HttpReply, HttpRequest } from '../../lib/web/http.ts';
import { memoryStanding } from './fakes.ts';
import { type SampleBody, sampleDay } from './sample-bodies.ts';

export const origin = 'https://records.example.org';
export const noon = new Date(`${sampleDay}T17:00:00Z`);

export const ana: StaffMember = { subject: 'sub-ana', name: 'Ana Ruiz', roles: ['clerk'], language: 'en' };
export const ben: StaffMember = { subject: 'sub-ben', name: 'Ben Otis', roles: ['clerk'], language: 'en' };
export const sue: StaffMember = { subject: 'sub-sue', name: 'Sue Park', roles: ['supervisor'], language: 'en' };
export const abe: StaffMember = { subject: 'sub-abe', name: 'Abe Lund', roles: ['auditor'], language: 'en' };

/** References that pass their check symbol, one for each number. */
export function referenceNumber(number: number): string {
  return referenceFrom(createHash('sha256').update(String(number)).digest());
}

/** A record as submission makes it, then with whatever a test needs to be different. */
export function recordOf(body: SampleBody, number = 1, change: Partial<RequestRecord> = {}, at = noon): RequestRecord {
  const parsed = parseRequest(body, { today: sampleDay });
  if (!parsed.ok) throw new Error(`sample refused: ${JSON.stringify(parsed.problems)}`);
  const request = { body: parsed.request, reference: referenceNumber(number), arrivedBy: 'web', suspect: false } as const;
  return { ...newRecord(request, lakeNorman, at), ...change };
}

export function after(record: RequestRecord, change: RecordChange): RequestRecord {
  return applied(record, change);
}

function requestStore(held: Map<string, RequestRecord>): RequestStore {
  const rows = (): readonly QueueRow[] =>
    [...held.values()]
      .filter(({ status }) => isOpen(status))
      .map((record) => ({ reference: record.reference, status: record.status, dueOn: record.dueOn, card: cardOf(record) }))
      .sort((one, other) => (sortKey(one) < sortKey(other) ? -1 : 1));
  return {
    async submit(record) {
      held.set(record.reference, record);
      return { outcome: 'accepted', record };
    },
    get: async (reference) => held.get(reference) ?? null,
    async change(reference, decide) {
      const record = held.get(reference);
      if (record === undefined) return null;
      const change = decide(record);
      if (change === null) return record;
      held.set(reference, applied(record, change));
      return held.get(reference) ?? null;
    },
    queue: async ({ limit, after: cursor = '' }) =>
      rows()
        .filter((row) => sortKey(row) > cursor)
        .slice(0, limit),
    due: async () => [],
    aboutSamePatient: async (record) =>
      [...held.values()].filter(
        ({ reference, body }) => reference !== record.reference && body.patient.dateOfBirth === record.body.patient.dateOfBirth,
      ),
  };
}

export function sortKey({ dueOn, reference }: Pick<QueueRow, 'dueOn' | 'reference'>): string {
  return keys.queueSort(dueOn, reference);
}

interface Ticket {
  readonly payload: Readonly<Record<string, string>>;
  readonly expiresAt: Date;
}

export function ticketStore(clock: { now(): Date }): TicketStore {
  const held = new Map<string, Ticket>();
  let count = 0;
  return {
    async issue(kind, payload, expiresAt) {
      count += 1;
      held.set(`${kind} secret-${count}`, { payload, expiresAt });
      return `secret-${count}`;
    },
    async read(kind, secret) {
      const ticket = held.get(`${kind} ${secret}`);
      return ticket !== undefined && ticket.expiresAt > clock.now() ? ticket.payload : null;
    },
    async extend(kind, secret, expiresAt) {
      const ticket = held.get(`${kind} ${secret}`);
      if (ticket !== undefined) held.set(`${kind} ${secret}`, { ...ticket, expiresAt });
    },
    async revoke(kind, secret) {
      held.delete(`${kind} ${secret}`);
    },
  };
}

function accessLog(): AccessLog & { readonly rows: { reference: string; who: string; what: string; at: string }[] } {
  const rows: { reference: string; who: string; what: string; at: string }[] = [];
  return {
    rows,
    seen: async (reference, entry) => void rows.push({ reference, ...entry }),
    list: async (wanted) => rows.filter(({ reference }) => reference === wanted),
  };
}

/** A provider that nobody may ask in a test of pages. */
const noSignIn: SignIn = {
  begin: async () => {
    throw new Error('not in this test');
  },
  finish: async () => ({ outcome: 'expired' }),
  endSessionUrl: async () => `https://login.example.org/end`,
};

export interface Desk {
  readonly deps: Uses;
  readonly clock: { moment: Date };
  readonly held: Map<string, RequestRecord>;
  /** Documents in the archive, by their hash. */
  readonly stored: ReadonlyMap<string, Uint8Array>;
  readonly seen: readonly { reference: string; who: string; what: string; at: string }[];
  readonly kicks: Kick[];
  readonly logged: { message: LogMessage; details: LogDetails }[];
  get(path: string, who?: Visitor): Promise<HttpReply & { text: string }>;
  post(
    path: string,
    fields: Readonly<Record<string, string>>,
    who?: Visitor,
    headers?: HttpRequest['headers'],
  ): Promise<HttpReply & { text: string }>;
  /** Hands in a file, as a browser sends a form with one; without a file the field is empty. */
  hand(
    path: string,
    file: Uint8Array | null,
    who: Visitor,
    fields?: Readonly<Record<string, string>>,
  ): Promise<HttpReply & { text: string }>;
  enter(staff: StaffMember): Promise<Visitor>;
  /** What the page of a request would send back with each form. */
  shown(reference: string): Readonly<Record<string, string>>;
}

interface Visitor {
  readonly secret: string;
  readonly token: string;
}

/** A console over records in memory. */
export function desk(
  records: readonly RequestRecord[] = [],
  documents: ReadonlyMap<string, Uint8Array> = new Map(),
  signIn = noSignIn,
): Desk {
  const held = new Map(records.map((record) => [record.reference, record]));
  const stored = new Map(documents);
  const moving = { moment: noon };
  const clock = { now: () => moving.moment };
  const secrets = secretsFrom('a root key for tests, long enough to do');
  const seen = accessLog();
  const kicks: Kick[] = [];
  const logged: Desk['logged'] = [];
  const note = (message: LogMessage, details: LogDetails = {}) => void logged.push({ message, details });
  const log: Log = { info: note, warn: note, error: note };
  const deps: Uses = {
    settings: {
      PUBLIC_ORIGIN: origin,
      OIDC_ISSUER: 'https://login.example.org',
      OIDC_CLIENT_ID: 'console',
      FAX_SWITCH: 'on',
      FAX_HOURS: 'always',
      FAX_VERIFIED_ON: '',
      FAX_VERIFIED_DAYS: 90,
    },
    secretValues: {
      rootKey: 'a root key for tests, long enough to do',
      faxKeyId: 'id',
      faxKeySecret: 'secret',
      faxCallbackUser: 'user',
      faxCallbackPassword: 'a password of callbacks',
      oidcClientSecret: 'client secret',
      originVerify: '',
    },
    secrets,
    facility: lakeNorman,
    clock,
    log,
    requests: requestStore(held),
    accessLog: seen,
    tickets: ticketStore(clock),
    standing: memoryStanding(),
    queue: { kick: async (more) => void kicks.push(...more) },
    archive: {
      put: async (sha256, bytes) => void stored.set(sha256, bytes),
      get: async (sha256) => stored.get(sha256) ?? null,
    },
  };
  const handler = createStaffConsole(deps, signIn);
  const ask = async (request: Partial<HttpRequest> & Pick<HttpRequest, 'method'>, path: string, who?: Visitor) => {
    const url = new URL(path, origin);
    const reply = await handler({
      headers: {},
      body: new Uint8Array(),
      clientAddress: '203.0.113.7',
      ...request,
      path: decodeURIComponent(url.pathname),
      query: Object.fromEntries(url.searchParams),
      cookies: who === undefined ? {} : { [sessionCookie]: who.secret },
    });
    return { ...reply, text: typeof reply.body === 'string' ? reply.body : '' };
  };
  return {
    deps,
    clock: moving,
    held,
    stored,
    seen: seen.rows,
    kicks,
    logged,
    get: (path, who) => ask({ method: 'GET' }, path, who),
    post: (path, fields, who, headers = {}) =>
      ask(
        {
          method: 'POST',
          headers: { 'content-type': 'application/x-www-form-urlencoded', origin, 'sec-fetch-site': 'same-origin', ...headers },
          body: Buffer.from(new URLSearchParams({ ...(who !== undefined && { token: who.token }), ...fields }).toString()),
        },
        path,
        who,
      ),
    hand: async (path, file, who, fields = {}) => {
      const form = new FormData();
      for (const [name, value] of Object.entries({ token: who.token, ...fields })) form.set(name, value);
      form.set(
        'file',
        new Blob(file === null ? [] : [Buffer.from(file)], { type: 'application/pdf' }),
        file === null ? '' : 'a.pdf',
      );
      const sent = new Response(form);
      const headers = { 'content-type': sent.headers.get('content-type') ?? '', origin, 'sec-fetch-site': 'same-origin' };
      return ask({ method: 'POST', headers, body: new Uint8Array(await sent.arrayBuffer()) }, path, who);
    },
    enter: async (staff) => {
      const secret = await openSession(staff, 'id-token', deps);
      return { secret, token: formToken(secret, secrets) };
    },
    shown: (reference) => {
      const record = held.get(reference);
      if (record === undefined) throw new Error('no such record');
      return { version: String(record.version), standing: standingOf(record), events: String(record.events.length) };
    },
  };
}
