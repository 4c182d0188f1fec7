/**
 * A client as a partner would write it, on types generated from the document alone: hands in each body of `bodies.ts` and asks
 * its status. `../run.ts` writes `schema.d.ts` and `bodies.ts`, compiles, and judges what is printed: one line of JSON a body.
 */
import createClient from 'openapi-fetch';
import { bodies } from './bodies.js';
import type { components, paths } from './schema.js';

type Body = components['schemas']['Request'];
type ProblemCode = components['schemas']['ProblemCode'];

const [, , origin = ''] = process.argv;
const { POST } = createClient<paths>({ baseUrl: origin });

async function handIn(body: Body, key: string) {
  const { data, error, response } = await POST('/api/v1/requests', { body, params: { header: { 'Idempotency-Key': key } } });
  if (data === undefined) throw new Error(`${body.requester.type} refused with ${response.status}: ${JSON.stringify(error)}`);
  return data;
}

async function statusOf(reference: string, { patient, language }: Body) {
  const { data, error, response } = await POST('/api/v1/status', {
    body: { reference, dateOfBirth: patient.dateOfBirth },
    params: { header: { 'Accept-Language': language } },
  });
  if (data === undefined) throw new Error(`status refused with ${response.status}: ${error.code}`);
  return data;
}

/** Codes that a client can tell apart, or none. */
async function problemsOf(body: Body): Promise<readonly ProblemCode[]> {
  const { error } = await POST('/api/v1/requests', { body });
  return error !== undefined && 'errors' in error ? error.errors.map(({ code }) => code) : [];
}

for (const [index, body] of bodies.entries()) {
  const key = `client/${index}`;
  const { reference, channel } = await handIn(body, key);
  const again = await handIn(body, key);
  const { status, text } = await statusOf(reference, body);
  const unborn: Body = { ...body, patient: { ...body.patient, dateOfBirth: '2999-01-01' } };
  const problems = await problemsOf(unborn);
  const { language, requester } = body;
  const same = again.reference === reference;
  process.stdout.write(`${JSON.stringify({ type: requester.type, language, channel, same, status, text, problems })}\n`);
}
