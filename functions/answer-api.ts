/** The JSON interface: hand in a request, ask for its status, read the OpenAPI document. Same schema, same store path as the pages. */
import { randomBytes } from 'node:crypto';
import { unprintable } from '../lib/documents/coverage.ts';
import { apiWords } from '../lib/languages/api.ts';
import { problemSentence } from '../lib/languages/problems.ts';
import { vocabulary } from '../lib/languages/vocabulary.ts';
import { mailingInstructions } from '../lib/pages/instructions.ts';
import { hospitalDay } from '../lib/request/dates.ts';
import type { RequestRecord } from '../lib/request/record.ts';
import { readReference, referenceFrom, showReference } from '../lib/request/reference.ts';
import { routeOf } from '../lib/request/routing.ts';
import { type Language, sensitiveCategories } from '../lib/request/vocabulary.ts';
import type { HttpHandler, HttpReply, HttpRequest } from '../lib/runtime/http.ts';
import { documentToken, linkEnd } from '../lib/store/document-links.ts';
import { findRequest } from '../lib/store/find-request.ts';
import { submitRequest } from '../lib/store/submit-request.ts';
import type { Accepted, Failure, Refused, StatusAnswer } from './api/contract.ts';
import { answerLanguage, readJson } from './api/read-json.ts';
import { facility } from './wrap/adapters/facility.ts';
import { queue } from './wrap/adapters/queue.ts';
import { secrets, secretValues } from './wrap/adapters/secrets.ts';
import { requests, throttle } from './wrap/adapters/store.ts';
import type { Dependencies, Settled } from './wrap/dependencies.ts';
import { httpFunction } from './wrap/http.ts';
import { onFirstUse, provide } from './wrap/provide.ts';

type Uses = Pick<Dependencies, 'secrets' | 'facility' | 'clock' | 'log' | 'requests' | 'queue' | 'throttle'> &
  Settled<'PUBLIC_ORIGIN'>;

function json(status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): HttpReply {
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(value) };
}

function failure(status: number, code: keyof ReturnType<typeof apiWords>['errors'], language: Language): HttpReply {
  const answer: Failure = { code, message: apiWords(language).errors[code] };
  return json(status, answer);
}

type Warning = Accepted['warnings'][number];

function warningsOf({ body, route }: RequestRecord, ignored: readonly string[]): Warning[] {
  const { language } = body;
  const { warnings } = apiWords(language);
  const labels = vocabulary(language);
  const said = body.documents.map(({ kind }) => kind);
  const email = body.requester.email ?? (body.requester.type === 'patient' ? body.patient.email : undefined);
  const optIn = route.basis === 'authorization';
  return [
    ...ignored.map((path) => ({ code: 'ignored-field', path, message: warnings['ignored-field'] })),
    ...(email === undefined ? [{ code: 'no-email', path: 'requester.email', message: warnings['no-email'] }] : []),
    ...routeOf(body)
      .enclose.filter((kind) => !said.includes(kind))
      .map((kind) => ({
        code: 'proof-to-follow',
        path: 'documents',
        message: warnings['proof-to-follow'] + labels.proofKinds[kind],
      })),
    ...sensitiveCategories
      .filter((category) => optIn && body.records.sensitive[category] === undefined)
      .map((category) => ({
        code: 'sensitive-left-out',
        path: `records.sensitive.${category}`,
        message: warnings['sensitive-left-out'] + labels.sensitiveCategories[category],
      })),
  ];
}

/** The answer to a stored request. The same record gives the same answer within the hour that its links live. */
function acceptedAnswer(record: RequestRecord, ignored: readonly string[], { secrets, facility, clock }: Uses): Accepted {
  const { body, reference, route } = record;
  const until = linkEnd(record.submittedAt, clock.now());
  return {
    reference: showReference(reference),
    status: record.status,
    channel: route.channel,
    basis: route.basis,
    receivedOn: record.receivedOn,
    dueOn: record.dueOn,
    documents: route.documents
      .filter((kind) => kind !== 'fax-cover')
      .map((kind) => ({
        kind,
        language: body.language,
        href: `/documents/${documentToken(secrets, { reference, kind }, until)}`,
      })),
    instructions: route.waitsForPaper ? mailingInstructions(routeOf(body), facility, body.language) : null,
    warnings: warningsOf(record, ignored),
  };
}

function referenceFor(key: string | undefined, { secrets }: Uses): string | null {
  if (key === undefined) return referenceFrom(randomBytes(32));
  return /^[\x21-\x7e]{1,255}$/.test(key) ? referenceFrom(secrets.hmacBytes('idempotency', key)) : null;
}

/** Heavy: the schema judges telephone numbers of the whole world, and those who ask for a status do not need it. */
const parser = onFirstUse(() => import('../lib/request/parse.ts'));

async function handIn(request: HttpRequest, deps: Uses): Promise<HttpReply> {
  const read = readJson(request);
  const language = answerLanguage(read.ok ? read.value : undefined, request.headers);
  if (!read.ok) return failure(read.status, read.code, language);
  const reference = referenceFor(request.headers['idempotency-key'], deps);
  if (reference === null) return failure(400, 'key-too-long', language);
  const { parseRequest } = await parser();
  const parsed = parseRequest(read.value, { today: hospitalDay(deps.clock.now()), unprintable });
  if (!parsed.ok) {
    deps.log.info('request refused', { count: parsed.problems.length });
    const errors = parsed.problems.map((problem) => ({
      path: problem.path,
      code: problem.code,
      message: problemSentence(problem, language),
    }));
    return json(422, { errors } satisfies Refused);
  }
  const submission = await submitRequest(deps, { body: parsed.request, reference, arrivedBy: 'api', suspect: false });
  if (submission.outcome === 'conflict') return failure(409, 'other-payload', language);
  return json(201, acceptedAnswer(submission.record, parsed.ignored, deps));
}

async function askStatus(request: HttpRequest, deps: Uses): Promise<HttpReply> {
  const read = readJson(request);
  const language = answerLanguage(read.ok ? read.value : undefined, request.headers);
  if (!read.ok) return failure(read.status, read.code, language);
  const { StatusQuestion } = await import('./api/contract.ts');
  const asked = StatusQuestion.safeParse(read.value);
  const reference = asked.success ? readReference(asked.data.reference) : null;
  const dateOfBirth = asked.data?.dateOfBirth ?? '';
  const found = await findRequest(deps, { reference, dateOfBirth, clientAddress: request.clientAddress });
  if (found.outcome === 'throttled') return failure(429, 'throttled', language);
  if (found.outcome === 'missed') return failure(404, 'not-found', language);
  const { record } = found;
  const answer: StatusAnswer = {
    reference: showReference(record.reference),
    status: record.status,
    text: vocabulary(language).statuses[record.status],
    receivedOn: record.receivedOn,
    dueOn: record.dueOn,
    changedOn: hospitalDay(new Date(record.events.at(-1)?.at ?? record.submittedAt)),
  };
  return json(200, answer);
}

const paths: Readonly<Record<string, 'GET' | 'POST'>> = {
  '/api/v1/requests': 'POST',
  '/api/v1/status': 'POST',
  '/api/v1/openapi.json': 'GET',
};

/** The JSON interface as a handler. */
export function createApi(deps: Uses): HttpHandler {
  const document = onFirstUse(async () => (await import('./api/openapi.ts')).openApiDocument(deps.settings.PUBLIC_ORIGIN));
  return async (request) => {
    const language = answerLanguage(undefined, request.headers);
    const method = paths[request.path];
    if (method === undefined) return failure(404, 'no-such-path', language);
    if (request.method !== method && !(method === 'GET' && request.method === 'HEAD')) {
      const refused = failure(405, 'wrong-method', language);
      return { ...refused, headers: { ...refused.headers, allow: method } };
    }
    if (request.path === '/api/v1/openapi.json') return json(200, await document(), { 'cache-control': 'public, max-age=300' });
    return request.path === '/api/v1/requests' ? handIn(request, deps) : askStatus(request, deps);
  };
}

export const provided = provide(['PUBLIC_ORIGIN'], { secretValues, secrets, facility, requests, queue, throttle });
export const handler = httpFunction(createApi, provided);
