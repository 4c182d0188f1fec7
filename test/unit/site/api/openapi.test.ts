/** The OpenAPI document says what the service does. `npm run test:api` shows the same from outside, with tools that clients use. */
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { facilityOf } from '../../../../lib/facility/registry.ts';
import { parseNotice } from '../../../../lib/inbound/parse-notice.ts';
import { parseRequest } from '../../../../lib/request/parse.ts';
import { problemCodes } from '../../../../lib/request/problems.ts';
import { answerSchemas, failureCodes, StatusQuestion } from '../../../../lib/site/api/contract.ts';
import { requestExamples } from '../../../../lib/site/api/examples.ts';
import { fieldMeanings } from '../../../../lib/site/api/in-words.ts';
import { noticeAnswerSchemas, noticeCodes } from '../../../../lib/site/api/inbound-contract.ts';
import { noticeExamples } from '../../../../lib/site/api/inbound-examples.ts';
import { noticeMeanings } from '../../../../lib/site/api/inbound-in-words.ts';
import { openApiDocument } from '../../../../lib/site/api/openapi.ts';
import { sampleDay } from '../../../support/sample-bodies.ts';

const Content = z.object({
  'application/json': z.object({
    schema: z.object({ $ref: z.string() }),
    examples: z.record(z.string(), z.object({ value: z.unknown() })),
  }),
});
const Answer = z.object({ description: z.string().min(5), content: Content });
const Operation = z.object({
  operationId: z.string(),
  summary: z.string(),
  description: z.string().min(40),
  tags: z.array(z.string()).length(1),
  requestBody: z.object({ content: Content }),
  responses: z.record(z.string(), Answer),
});
const Schema = z.looseObject({
  description: z.string().optional(),
  properties: z.record(z.string(), z.looseObject({ description: z.string().optional() })).optional(),
});
const Document = z.object({
  openapi: z.literal('3.1.0'),
  tags: z.array(z.object({ name: z.string() })),
  paths: z.record(z.string(), z.object({ post: Operation })),
  components: z.object({ schemas: z.record(z.string(), Schema) }),
});

const raw: unknown = JSON.parse(
  JSON.stringify(openApiDocument('https://records.example.org', await facilityOf('lake-norman'))),
);
const document = Document.parse(raw);
const operations = Object.values(document.paths).map(({ post }) => post);
const { schemas } = document.components;

/** Every value of a key, at any depth. */
function valuesOf(key: string, value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [...(name === key ? [inner] : []), ...valuesOf(key, inner)]);
}

function at(pointer: string): unknown {
  let place: unknown = raw;
  for (const step of pointer.replace(/^#\//, '').split('/'))
    place = new Map(typeof place === 'object' && place !== null ? Object.entries(place) : []).get(step);
  return place;
}

describe('the OpenAPI document', () => {
  it('has no reference that leads nowhere, and no schema that nothing leads to', () => {
    const refs = valuesOf('$ref', raw);
    expect(refs.length).toBeGreaterThan(20);
    expect(refs.filter((ref) => typeof at(String(ref)) !== 'object')).toEqual([]);
    const unused = Object.keys(schemas).filter((name) => !refs.includes(`#/components/schemas/${name}`));
    expect(unused).toEqual([]);
    expect([valuesOf('$defs', raw), valuesOf('$id', raw), valuesOf('$schema', raw)]).toEqual([[], [], []]);
  });

  it('describes each operation, under a tag that it has', () => {
    expect(operations.map(({ operationId }) => operationId)).toEqual(['submitRequest', 'askStatus', 'announceRecords']);
    const tags = document.tags.map(({ name }) => name);
    expect(operations.flatMap((one) => one.tags).filter((tag) => !tags.includes(tag))).toEqual([]);
  });

  it('says of each field of a request what it means, and of no other field', () => {
    const fields = Object.entries({ ...fieldMeanings, ...noticeMeanings }).map(([name, meanings]) => [
      name,
      Object.keys(meanings).sort(),
    ]);
    const inDocument = fields.map(([name]) => [name, Object.keys(schemas[String(name)]?.properties ?? {}).sort()]);
    expect(fields).toEqual(inDocument);
    const silent = Object.entries(schemas).flatMap(([name, { properties = {} }]) =>
      Object.entries(properties).flatMap(([field, { description, $ref }]) =>
        (description ?? (['Problem', 'NoticeProblem', 'Failure'].includes(name) || $ref)) ? [] : [`${name}.${field}`],
      ),
    );
    expect(silent).toEqual([]);
  });

  it('says what each code of a problem means', () => {
    const { description = '', ...rest } = schemas['ProblemCode'] ?? {};
    expect(rest['enum']).toEqual(problemCodes);
    expect(problemCodes.filter((code) => !new RegExp(`^- \`${code}\`: .{10}`, 'm').test(description))).toEqual([]);
  });

  it('says what each code of a problem of a notice means', () => {
    const { description = '', ...rest } = schemas['NoticeProblemCode'] ?? {};
    expect(rest['enum']).toEqual(noticeCodes);
    expect(noticeCodes.filter((code) => !new RegExp(`^- \`${code}\`: .{10}`, 'm').test(description))).toEqual([]);
  });

  it('has examples of notices that the service takes', () => {
    const examples = operations[2]?.requestBody.content['application/json'].examples ?? {};
    expect(Object.keys(examples)).toEqual(Object.keys(noticeExamples));
    for (const [name, { value }] of Object.entries(examples)) {
      const parsed = parseNotice(value, { today: sampleDay });
      expect([name, parsed.ok ? parsed.ignored : parsed.problems]).toEqual([name, []]);
    }
  });

  it('shows each failure that an operation answers with', () => {
    const shown = operations.flatMap(({ responses }) => valuesOf('code', Object.values(responses)));
    const everywhere = ['no-such-path', 'wrong-method'];
    expect(failureCodes.filter((code) => !shown.includes(code))).toEqual(everywhere);
  });

  it('has examples of requests that the service takes', () => {
    const examples = operations[0]?.requestBody.content['application/json'].examples ?? {};
    expect(Object.keys(examples)).toEqual(Object.keys(requestExamples));
    for (const [name, { value }] of Object.entries(examples)) {
      const parsed = parseRequest(value, { today: sampleDay });
      expect([name, parsed.ok ? parsed.ignored : parsed.problems]).toEqual([name, []]);
    }
  });

  it('has examples of answers that fit their schemas', () => {
    const known: Readonly<Record<string, z.ZodType>> = { ...answerSchemas, ...noticeAnswerSchemas, StatusQuestion };
    const contents = operations.flatMap(({ requestBody, responses }) => [requestBody, ...Object.values(responses)]);
    const examples = contents.flatMap(({ content: { 'application/json': json } }) => {
      const schema = known[json.schema.$ref.replace('#/components/schemas/', '')];
      return schema === undefined ? [] : Object.values(json.examples).map(({ value }) => schema.safeParse(value).success);
    });
    expect(examples.length).toBeGreaterThan(10);
    expect(examples).not.toContain(false);
  });
});
