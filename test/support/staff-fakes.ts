/** The console on stores in memory, and members of staff who visit it. */
import { createHash } from 'node:crypto';
import type { ConsoleDependencies } from '../../lib/console/context.ts';
import { concurrencyToken } from '../../lib/console/decisions.ts';
import { createStaffConsole } from '../../lib/console/front.ts';
import type { SignIn } from '../../lib/console/sign-in/oidc.ts';
import type { StaffMember } from '../../lib/console/sign-in/people.ts';
import { consoleToken, openSession, sessionCookie } from '../../lib/console/sign-in/sessions.ts';
import type { WorkMessage } from '../../lib/delivery/ports.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { InboundTermStore } from '../../lib/inbound/stores.ts';
import { eventCount, type RecordChange, type RequestRecord } from '../../lib/request/record.ts';
import { referenceFrom } from '../../lib/request/reference.ts';
import type { AccessLogEntry } from '../../lib/store/access-log.ts';
import { applied } from '../../lib/store/dynamo-requests.ts';
import type { ReportStore, SearchTermStore } from '../../lib/store/stores.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import type { HttpReply, HttpRequest } from '../../lib/web/http.ts';
import {
  type LogLine,
  type MovableClock,
  memoryArchive,
  memoryLog,
  memoryQueue,
  memoryStores,
  movableClock,
  testOrigin,
  testSecrets,
  testSecretValues,
  testSettings,
} from './fakes.ts';
import { type MemoryParts, memoryParts } from './part-fakes.ts';
import { memoryPackages } from './release-fakes.ts';
import { parsedBody, type SampleBody, sampleDay } from './sample-bodies.ts';
import { uploadForms } from './upload-forms.ts';

export const noon = new Date(`${sampleDay}T17:00:00Z`);

export const ana: StaffMember = { subject: 'sub-ana', name: 'Ana Ruiz', roles: ['clerk'], language: 'en' };
export const ben: StaffMember = { subject: 'sub-ben', name: 'Ben Otis', roles: ['clerk'], language: 'en' };
export const sue: StaffMember = { subject: 'sub-sue', name: 'Sue Park', roles: ['supervisor'], language: 'en' };
export const rex: StaffMember = {
  ...{ subject: 'sub-rex', name: 'Rex Ito', roles: ['reviewer'], language: 'en' },
  title: 'MD, Pediatrics',
};
export const pia: StaffMember = { subject: 'sub-pia', name: 'Pia Wolf', roles: ['privacy'], language: 'en' };
export const leo: StaffMember = { subject: 'sub-leo', name: 'Leo Hart', roles: ['legal'], language: 'en' };
export const abe: StaffMember = { subject: 'sub-abe', name: 'Abe Lund', roles: ['auditor'], language: 'en' };
export const ira: StaffMember = { subject: 'sub-ira', name: 'Ira Moss', roles: ['administrator'], language: 'en' };
/** Of Document Management: sees records that come in, and nothing else. */
export const ivy: StaffMember = { subject: 'sub-ivy', name: 'Ivy Stone', roles: ['inbound'], language: 'en' };

/** References that pass their check symbol, one for each number. */
export function referenceNumber(number: number): string {
  return referenceFrom(createHash('sha256').update(String(number)).digest());
}

/** A record as submission makes it, then with whatever a test needs to be different. */
export function recordOf(body: SampleBody, number = 1, change: Partial<RequestRecord> = {}, at = noon): RequestRecord {
  const request = { body: parsedBody(body), reference: referenceNumber(number), arrivedBy: 'web', suspect: false } as const;
  return { ...newRecord(request, lakeNorman, at), ...change };
}

export function after(record: RequestRecord, change: RecordChange): RequestRecord {
  return applied(record, change);
}

/** A provider that nobody may ask in a test of pages. */
const noSignIn: SignIn = {
  begin: async () => {
    throw new Error('not in this test');
  },
  finish: async () => ({ outcome: 'expired' }),
  rolesAgain: async () => ['clerk'],
  endSessionUrl: async () => `https://login.example.org/end`,
};

export interface Desk {
  readonly deps: ConsoleDependencies;
  readonly clock: MovableClock;
  readonly records: () => readonly RequestRecord[];
  /** A record as it is now; throws where there is none. */
  readonly record: (reference: string) => RequestRecord;
  /** Every item of the table. */
  readonly items: () => readonly Readonly<Record<string, unknown>>[];
  /** Documents in the archive, by their hash. */
  readonly stored: ReadonlyMap<string, Uint8Array>;
  /** Files that are on their way in parts. */
  readonly parts: MemoryParts;
  /** Every row of the access log. */
  readonly accessEntries: () => readonly AccessLogEntry[];
  /** Those of them that are about a request that was seen. */
  readonly views: () => readonly { reference: string; who: string; what: string; at: string }[];
  readonly messages: WorkMessage[];
  readonly searchTerms: SearchTermStore;
  readonly inboundTerms: InboundTermStore;
  /** All of it, for the nightly count. */
  readonly reports: ReportStore;
  readonly logged: readonly LogLine[];
  get(path: string, who?: Visitor, cookies?: HttpRequest['cookies']): Promise<HttpReply & { text: string }>;
  post(
    path: string,
    fields: Readonly<Record<string, string | readonly string[]>>,
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

/** Boxes of one name have several values. */
function formOf(fields: Readonly<Record<string, string | readonly string[]>>): URLSearchParams {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(fields))
    for (const text of typeof value === 'string' ? [value] : value) form.append(name, text);
  return form;
}

/** A console over records in memory. */
export function desk(
  records: readonly RequestRecord[] = [],
  documents: ReadonlyMap<string, Uint8Array> = new Map(),
  signIn = noSignIn,
): Desk {
  const clock = movableClock(noon);
  const { views, place, accessEntries, ...stores } = memoryStores(clock);
  records.forEach(place);
  const [queue, log, archive, partUploads] = [memoryQueue(), memoryLog(), memoryArchive(), memoryParts()];
  for (const [hash, bytes] of documents) archive.objects.set(hash, bytes);
  const deps = {
    ...stores,
    settings: testSettings,
    secretValues: testSecretValues,
    secrets: testSecrets,
    facility: lakeNorman,
    ...{ clock, queue, log, archive, uploadForms, partUploads, packages: memoryPackages() },
  };
  const recordOf = (reference: string) => {
    const found = stores.requests.all().find((record) => record.reference === reference);
    if (found === undefined) throw new Error('no such record');
    return found;
  };
  const handler = createStaffConsole(deps, signIn);
  const ask = async (request: Partial<HttpRequest> & Pick<HttpRequest, 'method'>, path: string, who?: Visitor) => {
    const url = new URL(path, testOrigin);
    const reply = await handler({
      headers: {},
      body: new Uint8Array(),
      clientAddress: '203.0.113.7',
      ...request,
      path: decodeURIComponent(url.pathname),
      query: Object.fromEntries(url.searchParams),
      cookies: { ...request.cookies, ...(who !== undefined && { [sessionCookie]: who.secret }) },
    });
    return { ...reply, text: typeof reply.body === 'string' ? reply.body : '' };
  };
  return {
    deps,
    clock,
    records: stores.requests.all,
    record: recordOf,
    items: stores.items,
    stored: archive.objects,
    parts: partUploads,
    views,
    accessEntries,
    messages: queue.messages,
    searchTerms: stores.searchTerms,
    inboundTerms: stores.inboundTerms,
    reports: stores.reports,
    logged: log.lines,
    get: (path, who, cookies = {}) => ask({ method: 'GET', cookies }, path, who),
    post: (path, fields, who, headers = {}) =>
      ask(
        {
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded',
            origin: testOrigin,
            'sec-fetch-site': 'same-origin',
            ...headers,
          },
          body: Buffer.from(formOf({ ...(who !== undefined && { token: who.token }), ...fields }).toString()),
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
      const headers = {
        'content-type': sent.headers.get('content-type') ?? '',
        origin: testOrigin,
        'sec-fetch-site': 'same-origin',
      };
      return ask({ method: 'POST', headers, body: new Uint8Array(await sent.arrayBuffer()) }, path, who);
    },
    enter: async (staff) => {
      const secret = await openSession(staff, 'refresh-token', deps);
      return { secret, token: consoleToken(secret, testSecrets) };
    },
    shown: (reference) => {
      const record = recordOf(reference);
      return { version: String(record.version), standing: concurrencyToken(record), events: String(eventCount(record)) };
    },
  };
}
