import type { Facility } from '../../facility/facility.ts';
import { apiWords } from '../../languages/api.ts';
import { baseLanguage } from '../../request/vocabulary.ts';
import type { FailureCode } from './contract.ts';
import { acceptedExample, refusedExample, requestExamples, statusAnswerExample, statusQuestionExample } from './examples.ts';
import { interfaceMeaning } from './in-words.ts';
import { noticeAcceptedExample, noticeExamples, noticeRefusedExample } from './inbound-examples.ts';
import { documentSchemas } from './openapi-schemas.ts';

type Examples = Readonly<Record<string, { readonly summary?: string; readonly value: unknown }>>;

function content(name: string, examples: Examples) {
  return { content: { 'application/json': { schema: { $ref: `#/components/schemas/${name}` }, examples } } };
}

const answer = (description: string, name: string, value: unknown) => ({
  description,
  ...content(name, { answer: { value } }),
});

function failure(description: string, ...codes: readonly FailureCode[]) {
  const { errors } = apiWords(baseLanguage);
  const examples = Object.fromEntries(codes.map((code) => [code, { value: { code, message: errors[code] } }]));
  return { description, ...content('Failure', examples) };
}

const unreadable = () => ({
  '400': failure('Not JSON in UTF-8, or a key twice in one object', 'not-json'),
  '413': failure('Body over 64 KiB', 'too-large'),
  '415': failure('Not application/json', 'wrong-content-type'),
});

const acceptLanguage = {
  name: 'Accept-Language',
  in: 'header',
  description: 'For the messages, where the body names no language',
  schema: { type: 'string' },
  example: 'es-MX,es;q=0.9',
};

const idempotencyKey = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Printable ASCII. A repeat with the same key and body gets the same answer and stores nothing new',
  schema: { type: 'string', minLength: 1, maxLength: 255, pattern: '^[!-~]+$' },
  example: 'batch-7/line-12',
};

const handIn = () => ({
  operationId: 'submitRequest',
  tags: ['requests'],
  summary: 'Hand in a request',
  description:
    'Stores the request and starts its work: papers, delivery, notices. The answer comes after it is stored. With an `Idempotency-Key` a repeat is safe: send one with each request, and the same one when no answer came.',
  parameters: [idempotencyKey, acceptLanguage],
  requestBody: { required: true, ...content('Request', requestExamples) },
  responses: {
    '201': {
      ...answer('Stored', 'Accepted', acceptedExample),
      links: {
        status: {
          operationId: 'askStatus',
          description: 'Where this request stands',
          requestBody: { reference: '$response.body#/reference', dateOfBirth: '$request.body#/patient/dateOfBirth' },
        },
      },
    },
    '409': failure('Same key, other body', 'other-payload'),
    '422': answer('Every problem of the body at once', 'Refused', refusedExample()),
    ...unreadable(),
    '400': failure('Not JSON in UTF-8, a key twice in one object, or a malformed header', 'not-json', 'key-too-long'),
  },
});

const announce = () => ({
  operationId: 'announceRecords',
  tags: ['inbound'],
  summary: 'Announce records that are coming',
  description:
    'A notice of intent to send records to the health system: for whom, what, how and when. Stores the notice and confirms it by e-mail. No record and no password is sent over this interface. With an `Idempotency-Key` a repeat is safe, as for a request.',
  parameters: [idempotencyKey, acceptLanguage],
  requestBody: { required: true, ...content('Notice', noticeExamples) },
  responses: {
    '201': answer('Stored', 'NoticeAccepted', noticeAcceptedExample),
    '409': failure('Same key, other body', 'other-payload'),
    '422': answer('Every problem of the body at once', 'NoticeRefused', noticeRefusedExample()),
    ...unreadable(),
    '400': failure('Not JSON in UTF-8, a key twice in one object, or a malformed header', 'not-json', 'key-too-long'),
  },
});

const askStatus = () => ({
  operationId: 'askStatus',
  tags: ['status'],
  summary: 'Ask where a request stands',
  description:
    'By reference and the date of birth of the patient. The answer has words and dates, and nothing of the request itself. Tries are counted for each reference and each address.',
  parameters: [acceptLanguage],
  requestBody: { required: true, ...content('StatusQuestion', { question: { value: statusQuestionExample } }) },
  responses: {
    '200': answer('Status in words, and dates', 'StatusAnswer', statusAnswerExample()),
    '404': failure(
      'No such request, or another date of birth, or a malformed question: one answer for every miss',
      'not-found',
    ),
    '429': failure('Too many tries in an hour, or so many wrong ones that only staff can answer', 'throttled', 'staff-only'),
    ...unreadable(),
  },
});

/** The OpenAPI 3.1 document, generated from the schemas that do the work. */
export function openApiDocument(origin: string, { name, outbound }: Pick<Facility, 'name' | 'outbound'>): unknown {
  return {
    openapi: '3.1.0',
    info: {
      title: `Release of information, ${name}`,
      version: '1.0.0',
      description: interfaceMeaning,
      contact: { name: `${outbound.department}, ${name}, ${outbound.phone.shown}`, url: `${origin}/${baseLanguage}` },
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: origin }],
    tags: [
      { name: 'requests', description: 'Requests for copies of health records' },
      { name: 'status', description: 'Where a request stands' },
      { name: 'inbound', description: 'Records that are sent to the health system' },
    ],
    paths: {
      '/api/v1/requests': { post: handIn() },
      '/api/v1/status': { post: askStatus() },
      '/api/v1/inbound': { post: announce() },
    },
    components: { schemas: documentSchemas() },
  };
}
