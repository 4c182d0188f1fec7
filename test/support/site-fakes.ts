/** The public site on stores in memory, and a visitor without JavaScript: follows redirects, keeps cookies, fills in forms. */

import type { Facility } from '../../lib/facility/facility.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { showReference } from '../../lib/request/reference.ts';
import type { RequestBody } from '../../lib/request/schema.ts';
import type { Language, RequesterType } from '../../lib/request/vocabulary.ts';
import { createPublicSite } from '../../lib/site/front.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import type { HttpHandler, HttpReply, HttpRequest } from '../../lib/web/http.ts';
import {
  memoryArchive,
  memoryLog,
  memoryMail,
  memoryQueue,
  memoryStores,
  memoryTexts,
  movableClock,
  testSecrets,
  testSettings,
} from './fakes.ts';
import { type MemoryRelease, memoryRelease } from './release-fakes.ts';
import { parsedBody, sampleBody } from './sample-bodies.ts';
import { uploadForms } from './upload-forms.ts';

export const siteStart = '2026-11-22T17:00:00.000Z';

/** The parts of a release that the site sees. */
function pick({ packages, publicKeys, sealedFiles }: MemoryRelease) {
  return { packages, publicKeys, sealedFiles };
}

/** The site with everything behind it within reach. */
export function siteBench(facility: Facility = lakeNorman) {
  const clock = movableClock(siteStart);
  const { heldDrafts, ...stores } = memoryStores(clock);
  const waits: number[] = [];
  const deps = {
    ...stores,
    settings: testSettings,
    secrets: testSecrets,
    facility,
    clock,
    log: memoryLog(),
    queue: memoryQueue(),
    archive: memoryArchive(),
    ...pick(memoryRelease()),
    uploadForms,
    mail: memoryMail(),
    texts: memoryTexts(),
    wait: async (milliseconds: number) => void waits.push(milliseconds),
  };
  return { ...deps, heldDrafts, waits, site: createPublicSite(deps) };
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

/** What is typed on the check page: whoever asks for the patient, else the patient, as the page itself names them. */
export function signatureOn(html: string): Record<string, string> {
  if (!html.includes('name="signature.name"')) return {};
  const asker = /(?:Your full name|Su nombre completo): ([^\n<]+)/.exec(html)?.[1];
  const patient = /<dt>\[?Pa(?:tient|ciente)\]?<\/dt><dd><bdi>([^\n<]+)/.exec(html)?.[1];
  const name = (asker ?? patient ?? '').replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return { 'signature.name': name, 'signature.agreed': 'yes' };
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
      const body = new TextEncoder().encode(encoded({ ...hiddenFields(page()), ...signatureOn(page()), ...fields }));
      return follow(await send({ method: 'POST', path, body }), path);
    },
  };
}

/** A sound request of a type, as the form would hand it in. */
export function soundBody(type: RequesterType, language: Language = 'en'): RequestBody {
  return parsedBody(sampleBody(type, language));
}

/** The site with one request in its store, of a patient, and as a test wants it to stand. */
export async function withRequest(reference: string, type: RequesterType = 'patient', change: Partial<RequestRecord> = {}) {
  const bench = siteBench();
  const request = { body: soundBody(type), reference, arrivedBy: 'web', suspect: false } as const;
  await bench.requests.submit({ ...newRecord(request, lakeNorman, bench.clock.now()), ...change });
  return { bench, visitor: visitSite(bench.site) };
}

const born = { 'dateOfBirth.month': '3', 'dateOfBirth.day': '9', 'dateOfBirth.year': '1984' };

/** Looks up the request of `withRequest` by its reference and date of birth. */
export async function lookUp(visitor: SiteVisitor, reference: string, language: Language = 'en'): Promise<void> {
  await visitor.get(`/${language}/status`);
  await visitor.submit({ reference: showReference(reference), ...born });
  if (visitor.at() !== `/${language}/status/request`) throw new Error(`not found, at ${visitor.at()}`);
}

/** The code in a mail. */
export function codeIn(text: string | undefined): string {
  return /\b\d{8}\b/.exec(text ?? '')?.[0] ?? '';
}

/** Looks a request up and opens it with the code that is sent to the address on its record. */
export async function openByCode(
  { mail }: Pick<ReturnType<typeof siteBench>, 'mail'>,
  visitor: SiteVisitor,
  reference: string,
  language: Language = 'en',
): Promise<void> {
  await lookUp(visitor, reference, language);
  await visitor.submit({}, `/${language}/status/code`);
  await visitor.submit({ code: codeIn(mail.sent.at(-1)?.text) }, `/${language}/status/request`);
}
