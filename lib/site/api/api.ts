import { randomBytes } from 'node:crypto';
import { unprintable } from '../../documents/coverage.ts';
import { problemSentence } from '../../languages/problems.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import { loadLanguages } from '../../languages/words.ts';
import { hospitalDay } from '../../request/dates.ts';
import { readReference, referenceFrom, showReference } from '../../request/reference.ts';
import type { Language } from '../../request/vocabulary.ts';
import { onFirstUse } from '../../runtime/first-use.ts';
import { findRequest } from '../../store/find-request.ts';
import { submitRequest } from '../../store/submit-request.ts';
import type { HttpHandler, HttpReply, HttpRequest } from '../../web/http.ts';
import { matchRoute, type Route } from '../../web/router.ts';
import type { SiteDependencies } from '../context.ts';
import { suspicionOf } from '../request/suspicion.ts';
import { acceptedAnswer, failure, json } from './answers.ts';
import type { Refused, StatusAnswer } from './contract.ts';
import { answerLanguage, readJson } from './read-json.ts';

type ApiDependencies = Pick<
  SiteDependencies,
  'settings' | 'secrets' | 'facility' | 'clock' | 'log' | 'requests' | 'inbound' | 'queue' | 'throttle'
>;

interface ApiContext {
  readonly request: HttpRequest;
  readonly deps: ApiDependencies;
  readonly openApi: () => Promise<unknown>;
}

interface Asked extends ApiContext {
  readonly value: unknown;
  readonly language: Language;
}

interface ApiRoute extends Route {
  readonly answer: (context: ApiContext) => Promise<HttpReply>;
}

function withJson(answer: (asked: Asked) => Promise<HttpReply>): ApiRoute['answer'] {
  return async (context) => {
    const read = readJson(context.request);
    const language = answerLanguage(read.ok ? read.value : undefined, context.request.headers);
    await loadLanguages([language]);
    return read.ok ? answer({ ...context, value: read.value, language }) : failure(read.status, read.code, language);
  };
}

const apiRoutes: readonly ApiRoute[] = [
  { name: 'requests', method: 'POST', path: '/api/v1/requests', answer: withJson(postRequest) },
  { name: 'inbound', method: 'POST', path: '/api/v1/inbound', answer: withJson(postInbound) },
  { name: 'status', method: 'POST', path: '/api/v1/status', answer: withJson(postStatus) },
  { name: 'openapi', method: 'GET', path: '/api/v1/openapi.json', answer: getOpenApi },
];

/** `kind`: one key may be used for a request and for a notice. */
function referenceFor(
  key: string | undefined,
  { secrets }: ApiDependencies,
  kind: 'idempotency' | 'inbound idempotency',
): string | null {
  if (key === undefined) return referenceFrom(randomBytes(32));
  return /^[\x21-\x7e]{1,255}$/.test(key) ? referenceFrom(secrets.hmacBytes(kind, key)) : null;
}

/** Loaded late: validating telephone numbers is heavy, and a status needs none of it. */
const parser = onFirstUse(() => import('../../request/parse.ts'));

async function postRequest({ request, deps, value, language }: Asked): Promise<HttpReply> {
  const reference = referenceFor(request.headers['idempotency-key'], deps, 'idempotency');
  if (reference === null) return failure(400, 'key-too-long', language);
  const { parseRequest } = await parser();
  const parsed = parseRequest(value, { today: hospitalDay(deps.clock.now(), deps.facility.timeZone), unprintable });
  if (!parsed.ok) {
    deps.log.info('request refused', { count: parsed.problems.length });
    const errors = parsed.problems.map((problem) => {
      const { path, code } = problem;
      return { path, code, message: problemSentence(problem, language) };
    });
    return json(422, { errors } satisfies Refused);
  }
  const suspect = await suspicionOf(deps, request.clientAddress);
  const submission = await submitRequest(deps, { body: parsed.request, reference, arrivedBy: 'api', suspect });
  if (submission.outcome === 'conflict') return failure(409, 'other-payload', language);
  return json(201, acceptedAnswer(submission.record, parsed.ignored, deps));
}

/** Loaded late, as the other one: few calls announce records. */
const notices = onFirstUse(() => import('./inbound-handler.ts'));

async function postInbound({ request, deps, value, language }: Asked): Promise<HttpReply> {
  const reference = referenceFor(request.headers['idempotency-key'], deps, 'inbound idempotency');
  if (reference === null) return failure(400, 'key-too-long', language);
  return (await notices()).takeNotice(deps, { value, language, reference, clientAddress: request.clientAddress });
}

async function postStatus({ request, deps, value, language }: Asked): Promise<HttpReply> {
  const { StatusQuestion } = await import('./contract.ts');
  const asked = StatusQuestion.safeParse(value);
  const reference = asked.success ? readReference(asked.data.reference) : null;
  const dateOfBirth = asked.data?.dateOfBirth ?? '';
  const found = await findRequest(deps, { reference, dateOfBirth, clientAddress: request.clientAddress });
  if (found.outcome === 'throttled') return failure(429, 'throttled', language);
  if (found.outcome === 'staff-only') return failure(429, 'staff-only', language);
  if (found.outcome === 'missed') return failure(404, 'not-found', language);
  const { record } = found;
  const answer: StatusAnswer = {
    reference: showReference(record.reference),
    status: record.status,
    text: vocabulary(language).statuses[record.status],
    receivedOn: record.receivedOn,
    dueOn: record.dueOn,
    changedOn: hospitalDay(new Date(record.milestones.changedAt ?? record.submittedAt), deps.facility.timeZone),
  };
  return json(200, answer);
}

async function getOpenApi({ openApi }: ApiContext): Promise<HttpReply> {
  return json(200, await openApi(), { 'cache-control': 'public, max-age=300' });
}

/** The JSON interface, with the schema and store of the pages. */
export function createApi(deps: ApiDependencies): HttpHandler {
  const openApi = onFirstUse(async () =>
    (await import('./openapi.ts')).openApiDocument(deps.settings.PUBLIC_ORIGIN, deps.facility),
  );
  return async (request) => {
    const match = matchRoute(apiRoutes, request.method, request.path);
    if (match.found === 'route') return match.route.answer({ request, deps, openApi });
    const language = answerLanguage(undefined, request.headers);
    await loadLanguages([language]);
    if (match.found === 'nothing') return failure(404, 'no-such-path', language);
    return failure(405, 'wrong-method', language, { allow: match.allow });
  };
}
