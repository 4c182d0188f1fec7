import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import { loadLanguages } from '../../lib/languages/words.ts';
import { readReference } from '../../lib/request/reference.ts';
import { baseLanguage, languages } from '../../lib/request/vocabulary.ts';
import { componentGallery } from './component-gallery.tsx';
import { LinePlan } from './fax-line.ts';
import { exhibitNamed, exhibitPolicy, galleryPage, galleryPolicy } from './gallery.tsx';
import { localStyle } from './local-page.tsx';
import { readBody, sendBytes, sendJson } from './loopback.ts';
import { mailEvents } from './mail-events.ts';
import { MailPlan } from './mail-simulator.ts';
import { ScanPlan } from './malware-scan.ts';
import { TextPlan, TextReply } from './text-simulator.ts';
import { viewPage } from './view-page.tsx';
import { allInbound, allRequests, documentList, faxList, type ViewParts, workList } from './view-parts.ts';

interface Call {
  readonly parts: ViewParts;
  readonly rest: readonly string[];
  readonly query: URLSearchParams;
  readonly body: unknown;
}

/** Null: not found. */
type Answer =
  | { readonly json: unknown; readonly status?: number }
  | { readonly bytes: Uint8Array; readonly type: string; readonly policy?: string }
  | null;
type Route = (call: Call) => Answer | Promise<Answer>;

const idleMilliseconds = 30_000;

async function documents({ parts, rest, query }: Call): Promise<Answer> {
  const [typed = '', file] = rest;
  await loadLanguages();
  if (typed === '') return { bytes: Buffer.from(galleryPage()), type: 'text/html; charset=utf-8', policy: galleryPolicy };
  const reference = readReference(typed);
  const record = reference === null ? null : await parts.dependencies.requests.get(reference);
  if (record === null) return null;
  if (file === undefined) return { json: documentList(record) };
  const language = query.get('language') ?? record.body.language;
  const entry = record.documents.findLast((document) => `${document.kind}.pdf` === file && document.language === language);
  const bytes = entry === undefined ? null : await parts.dependencies.archive.get(entry.sha256);
  return bytes === null ? null : { bytes, type: 'application/pdf' };
}

async function gallery({ rest, query }: Call): Promise<Answer> {
  await loadLanguages();
  const bytes = await exhibitNamed(rest[0] ?? '', query.get('language') ?? baseLanguage);
  return bytes === null ? null : { bytes, type: 'application/pdf', policy: exhibitPolicy };
}

async function components({ query }: Call): Promise<Answer> {
  await loadLanguages();
  const language = languages.find((one) => one === query.get('language')) ?? baseLanguage;
  return { bytes: Buffer.from(componentGallery(language)), type: 'text/html; charset=utf-8' };
}

function faxes({ parts, rest }: Call): Answer {
  const [file] = rest;
  if (file === undefined) return { json: faxList(parts.fax) };
  const bytes = parts.fax.pdf(file.replace(/\.pdf$/, ''));
  return bytes === null ? null : { bytes, type: 'application/pdf' };
}

const clockAnswer = ({ clock }: ViewParts) => ({ now: clock.now().toISOString(), offsetMilliseconds: clock.offset() });

const ClockMove = z.object({ now: z.union([z.iso.datetime({ offset: true }), z.null()]) });

async function moveClock({ parts, body }: Call): Promise<Answer> {
  const { now } = ClockMove.parse(body);
  parts.clock.moveTo(now === null ? null : new Date(now));
  const swept = await parts.sweep();
  const idle = await parts.idle(idleMilliseconds);
  return { json: { ...clockAnswer(parts), swept, idle } };
}

async function sweep({ parts }: Call): Promise<Answer> {
  const swept = await parts.sweep();
  return { json: { swept, idle: await parts.idle(idleMilliseconds) } };
}

async function idle({ parts }: Call): Promise<Answer> {
  const quiet = await parts.idle(idleMilliseconds);
  return { json: { idle: quiet, queues: await parts.queueCounts() }, status: quiet ? 200 : 504 };
}

const MailEventReport = z.object({ messageId: z.string(), type: z.enum(mailEvents) });

async function reportMailEvent({ parts, body }: Call): Promise<Answer> {
  const { messageId, type } = MailEventReport.parse(body);
  return (await parts.post.report(messageId, type)) ? { json: { messageId, type } } : null;
}

const Demo = z.object({ count: z.int().min(1).max(100_000) });

/** Begins to fill the store with invented requests; how far it is, `GET demo` says. */
function startDemo({ parts, body }: Call): Answer {
  const { count } = Demo.parse(body);
  return parts.demo.start(count)
    ? { json: parts.demo.progress(), status: 202 }
    : { json: { error: 'filling already' }, status: 409 };
}

const routes: Readonly<Record<string, Route>> = {
  'GET ': async ({ parts }) => ({ bytes: Buffer.from(await viewPage(parts)), type: 'text/html; charset=utf-8' }),
  'GET look.css': () => ({ bytes: Buffer.from(localStyle), type: 'text/css; charset=utf-8' }),
  'GET emails': ({ parts }) => ({ json: parts.post.emails() }),
  'GET texts': ({ parts }) => ({ json: { sent: parts.texts.texts(), stopped: parts.texts.stopped() } }),
  'POST text-replies': ({ parts, body }) => {
    parts.texts.answer(TextReply.parse(body));
    return { json: { stopped: parts.texts.stopped() } };
  },
  'GET faxes': faxes,
  'GET documents': documents,
  'GET gallery': gallery,
  'GET components': components,
  'GET work': async ({ parts }) => ({ json: workList([...(await allRequests(parts)), ...(await allInbound(parts))]) }),
  'GET queue': async ({ parts }) => ({ json: await parts.queueCounts() }),
  'GET log': ({ parts }) => ({ json: parts.log.lines() }),
  'GET clock': ({ parts }) => ({ json: clockAnswer(parts) }),
  'POST clock': moveClock,
  'POST sweep': sweep,
  'GET idle': idle,
  'GET fax-line': ({ parts }) => ({ json: parts.line.plan() }),
  'POST fax-line': ({ parts, body }) => {
    parts.line.change(LinePlan.parse(body));
    return { json: parts.line.plan() };
  },
  'GET mail-line': ({ parts }) => ({ json: parts.post.plan() }),
  'POST mail-line': ({ parts, body }) => {
    parts.post.change(MailPlan.parse(body));
    return { json: parts.post.plan() };
  },
  'GET text-line': ({ parts }) => ({ json: parts.texts.plan() }),
  'POST text-line': ({ parts, body }) => {
    parts.texts.change(TextPlan.parse(body));
    return { json: parts.texts.plan() };
  },
  'GET malware-scan': ({ parts }) => ({ json: { next: parts.files.planned() } }),
  'POST malware-scan': ({ parts, body }) => {
    parts.files.plan(ScanPlan.parse(body));
    return { json: { next: parts.files.planned() } };
  },
  'POST ses-events': reportMailEvent,
  'POST demo': startDemo,
  'GET demo': ({ parts }) => ({ json: parts.demo.progress() }),
};

function bodyValue(text: string, type: string): unknown {
  if (/^application\/x-www-form-urlencoded\b/.test(type)) return Object.fromEntries(new URLSearchParams(text));
  return text === '' ? {} : JSON.parse(text);
}

/** Refuses calls from pages of other sites that a browser on this machine has open. */
function isOurs({ headers }: IncomingMessage, origin: string): boolean {
  const { host } = new URL(origin);
  const ours = headers.host === host || headers.host === host.replace('127.0.0.1', 'localhost');
  return ours && !['cross-site', 'same-site'].includes(headers['sec-fetch-site']?.toString() ?? 'none');
}

function send(response: ServerResponse, answer: Answer): void {
  if (answer === null) sendJson(response, 404, { error: 'not found' });
  else if ('json' in answer) sendJson(response, answer.status ?? 200, answer.json);
  else sendBytes(response, 200, answer.type, answer.bytes, answer.policy);
}

export async function answerView(parts: ViewParts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isOurs(request, parts.origin)) return sendJson(response, 403, { error: 'not from here' });
  const { pathname, searchParams } = new URL(request.url ?? '/', parts.origin);
  const [name = '', ...rest] = pathname.replace(/^\/_local\/?/, '').split('/');
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
  const route = routes[`${method} ${name}`];
  const body = await readBody(request, 1_000_000);
  if (route === undefined || body === null) return sendJson(response, 404, { error: 'not found' });
  const type = request.headers['content-type'] ?? '';
  try {
    const answer = await route({ parts, rest, query: searchParams, body: bodyValue(body.toString('utf8'), type) });
    if (type.startsWith('application/x-www-form-urlencoded')) response.writeHead(303, { location: '/_local' }).end();
    else send(response, answer);
  } catch (error) {
    if (error instanceof z.ZodError) return sendJson(response, 422, { error: error.issues });
    if (error instanceof SyntaxError) return sendJson(response, 400, { error: 'not JSON' });
    throw error;
  }
}
