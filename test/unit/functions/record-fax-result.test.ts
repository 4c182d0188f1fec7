import { describe, expect, it } from 'vitest';
import { faxCallbackPath, faxCallbackUrl } from '../../../lib/delivery/fax/callback-address.ts';
import { createFaxWebhook } from '../../../lib/delivery/fax/fax-webhook.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import type { HttpRequest } from '../../../lib/web/http.ts';
import { bench, sampleRecord } from '../../support/delivery-bench.ts';
import { testSecrets, testSecretValues } from '../../support/fakes.ts';

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
const ours = basic('sinch:p@ss:word/16chars');
const number = lakeNorman.outbound.fax.e164;

async function webhook() {
  const one = bench();
  const reference = await one.submit(sampleRecord('treating-provider'));
  await one.drain();
  const handler = createFaxWebhook({ ...one, secrets: testSecrets, secretValues: testSecretValues });
  const call = (change: Partial<HttpRequest> & { readonly json?: unknown } = {}) => {
    const body = new TextEncoder().encode(JSON.stringify(change.json ?? callback(reference)));
    return handler({
      method: 'POST',
      path: faxCallbackPath(testSecrets),
      query: {},
      headers: { authorization: ours },
      cookies: {},
      body,
      clientAddress: '192.0.2.1',
      ...change,
    });
  };
  return { one, reference, call, fax: () => one.work(reference, 'send-fax') };
}

function callback(reference: string, change: object = {}) {
  return {
    event: 'FAX_COMPLETED',
    fax: { id: 'fax-1', to: number, status: 'COMPLETED', labels: { jobId: `${reference}.send-fax.1` }, ...change },
  };
}

describe('the address of the callback', () => {
  it('carries the credentials in a form that comes back whole', () => {
    const url = new URL(faxCallbackUrl('https://records.example.org', testSecrets, testSecretValues));
    expect(`${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`).toBe('sinch:p@ss:word/16chars');
    expect(url.origin).toBe('https://records.example.org');
    expect(url.pathname).toBe(faxCallbackPath(testSecrets));
    expect(url.pathname.split('/').at(-1)?.length).toBeGreaterThanOrEqual(43);
  });
});

describe('the fax webhook', () => {
  it('makes us look, and the vendor’s own answer decides', async () => {
    const { one, call, fax } = await webhook();
    expect((await call()).status).toBe(200);
    expect((await fax()).state).toBe('done');
    const before = one.requests.all();
    expect((await call()).status).toBe(200);
    expect(one.requests.all()).toEqual(before);
  });

  it.each([
    ['no credentials', { headers: {} }],
    ['another password', { headers: { authorization: basic('sinch:wrong') } }],
    ['another user', { headers: { authorization: basic('other:p@ss:word/16chars') } }],
    ['a bearer token', { headers: { authorization: ours.replace('Basic', 'Bearer') } }],
    ['a guessed path', { path: '/webhooks/fax/guess' }],
    ['no secret in the path', { path: '/webhooks/fax' }],
    ['a longer path', { path: `${faxCallbackPath(testSecrets)}/x` }],
  ])('turns away %s', async (_, change) => {
    const { one, call, fax } = await webhook();
    const reply = await call(change);
    expect(reply.status).toBe(401);
    expect((await fax()).state).toBe('in-flight');
    expect(JSON.stringify(one.log.lines)).not.toContain(faxCallbackPath(testSecrets));
  });

  it.each([
    ['another fax id', (reference: string) => callback(reference, { id: 'fax-9' })],
    ['another number', (reference: string) => callback(reference, { to: '+19196205165' })],
    ['another label', () => callback('0000000000000')],
    ['an attempt that never was', (reference: string) => callback(reference, { labels: { jobId: `${reference}.send-fax.2` } })],
    ['other work', (reference: string) => callback(reference, { labels: { jobId: `${reference}.notify-staff.1` } })],
    ['no label', (reference: string) => callback(reference, { labels: {} })],
    ['something else', () => ({ hello: ['world'] })],
  ])('accepts and does nothing about %s', async (_, json) => {
    const { one, reference, call } = await webhook();
    const before = one.requests.all();
    expect((await call({ json: json(reference) })).status).toBe(202);
    expect(one.requests.all()).toEqual(before);
  });

  it('believes no success that the vendor does not confirm', async () => {
    const { one, call, fax } = await webhook();
    const status = one.fax.status;
    one.fax.status = async (id) => {
      const progress = await status(id);
      return progress === null ? null : { ...progress, state: 'failed', failure: 'number', pagesSent: 0 };
    };
    expect((await call()).status).toBe(200);
    expect((await fax()).state).toBe('with-staff');
  });

  it('answers malformed JSON, a wrong method and too much without an error', async () => {
    const { call } = await webhook();
    expect((await call({ body: new TextEncoder().encode('{') })).status).toBe(202);
    expect((await call({ body: new Uint8Array([0xc3, 0x28]) })).status).toBe(202);
    expect((await call({ method: 'GET' })).status).toBe(405);
    expect((await call({ body: new Uint8Array(64 * 1024 + 1) })).status).toBe(413);
  });

  it('keeps an early callback until the send is written down, and then looks at once', async () => {
    const one = await webhook();
    const early = sampleRecord('treating-provider', 'en', {}, 2);
    await one.one.submit(early);
    const submit = one.one.fax.submit;
    const statuses: (number | undefined)[] = [];
    one.one.fax.submit = async (job) => {
      const answer = await submit(job);
      const json = callback(early.reference, { id: answer.vendorId, labels: { jobId: job.jobId } });
      statuses.push((await one.call({ json })).status, (await one.call({ json })).status);
      return answer;
    };
    await one.one.drain();
    expect(statuses).toEqual([202, 202]);
    expect((await one.one.work(early.reference, 'send-fax')).state).toBe('done');
  });
});
