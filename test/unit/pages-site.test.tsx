/** The pages around the form: start, guides, status, documents, failures; and the stylesheet that all of them load. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { publicRoutes } from '../../functions/public-site/routes.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { mark, stylesheet } from '../../lib/pages/built/assets.ts';
import { mailingInstructions } from '../../lib/pages/instructions.ts';
import { assetsModule, buildAssets } from '../../lib/pages/styles/build.ts';
import { parseRequest } from '../../lib/request/parse.ts';
import { referenceFrom, showReference } from '../../lib/request/reference.ts';
import { routeOf } from '../../lib/request/routing.ts';
import { languages, type RequesterType, requesterTypes } from '../../lib/request/vocabulary.ts';
import { documentToken } from '../../lib/store/document-links.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import { sha256 } from '../support/fakes.ts';
import { sampleBody, sampleDay } from '../support/sample-bodies.ts';
import { siteBench, visitSite } from '../support/site-fakes.ts';

function bodyOf(type: RequesterType, language: 'en' | 'es' = 'en') {
  const parsed = parseRequest(sampleBody(type, language), { today: sampleDay });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.request;
}

const reference = referenceFrom(Buffer.alloc(32, 7));
const another = showReference(referenceFrom(Buffer.alloc(32, 8)));

async function withRequest(type: RequesterType = 'patient') {
  const bench = siteBench();
  const record = newRecord(
    { body: bodyOf(type), reference, arrivedBy: 'web', suspect: false },
    'lake-norman',
    bench.clock.now(),
  );
  await bench.requests.submit(record);
  return { bench, visitor: visitSite(bench.site), record };
}

describe('the stylesheet', () => {
  it('is what its sources make', () => {
    const written = readFileSync(new URL('../../lib/pages/built/assets.ts', import.meta.url), 'utf8');
    expect(assetsModule(buildAssets())).toBe(written);
  });

  it('weighs at most 15 KB compressed and loads nothing else', () => {
    expect(gzipSync(stylesheet.css, { level: 9 }).length).toBeLessThanOrEqual(15 * 1024);
    expect(stylesheet.css).not.toMatch(/url\(|@import|@font-face/);
  });

  it.each([stylesheet.fileName, mark.fileName])('is served for ever under its hashed name: %s', async (file) => {
    const reply = await siteBench().site({
      method: 'GET',
      path: `/assets/${file}`,
      query: {},
      headers: {},
      cookies: {},
      body: new Uint8Array(),
      clientAddress: '',
    });
    expect(reply).toMatchObject({ status: 200, headers: { 'cache-control': 'public, max-age=31536000, immutable' } });
  });
});

describe('every page', () => {
  const plain = publicRoutes.filter(({ kind, methods }) => kind === 'page' && methods.some((method) => method === 'GET'));
  const paths = plain.flatMap(({ path }) =>
    languages.map((language) => path.replace('{language}', language).replace('{page}', 'who')),
  );

  it.each(paths)('%s needs no script, carries no inline style and names its language', async (path) => {
    const visitor = visitSite(siteBench().site);
    const { status, headers } = await visitor.get(path);
    const page = visitor.page();
    expect(status).toBe(200);
    expect(page).not.toMatch(/<script|<style|style=| on\w+=|javascript:|data:/);
    expect(page).toMatch(/<html lang="(en|es)">/);
    expect(page.match(/<h1[ >]/g)).toHaveLength(1);
    expect(page).toContain(`<link rel="stylesheet" href="/assets/${stylesheet.fileName}"`);
    expect(page).toMatch(/hreflang="es" href="\/es/);
    expect(headers?.['content-language']).toMatch(/^(en|es|en, es)$/);
    expect(Buffer.byteLength(page) + gzipSync(stylesheet.css).length).toBeLessThan(60 * 1024);
  });

  it('offers both languages at the root and sends nobody away', async () => {
    const visitor = visitSite(siteBench().site);
    const reply = await visitor.send({ path: '/', headers: { 'accept-language': 'es' } });
    expect(reply.status).toBe(200);
    expect(reply.body).toContain('href="/en"');
    expect(reply.body).toContain('href="/es"');
  });

  it('leads with the portal, then online, and says who may fax and where paper goes', async () => {
    const visitor = visitSite(siteBench().site);
    await visitor.get('/en');
    const page = visitor.page();
    const order = [
      'patient portal',
      'Whose medical records',
      'Who may fax',
      'P.O. Box 3250',
      '171 Fairview Road',
      '/en/forms/access-request.pdf',
    ];
    const positions = order.map((text) => page.indexOf(text));
    expect(positions).not.toContain(-1);
    expect([...positions].sort((one, other) => one - other)).toEqual(positions);
    expect(page).not.toContain('660-4038');
  });
});

describe('the two flows', () => {
  it.each(languages)('never mix: the page for records to Duke knows nothing of Mooresville (%s)', async (language) => {
    const visitor = visitSite(siteBench().site);
    await visitor.get(`/${language}/send-records`);
    const page = visitor.page();
    for (const own of ['Durham, NC 27710', 'P.O. Box 3016', '919-620-5165', '919-684-6178', 'Document Management'])
      expect(page).toContain(own);
    for (const other of ['704', '660-40', 'Mooresville', '3250', 'Fairview', '28117', 'Lake Norman'])
      expect(page).not.toContain(other);
  });

  it.each(['', '/rights', '/privacy', '/status', '/resume', '/request/who'])(
    'never mix: %s knows nothing of Durham',
    async (path) => {
      const visitor = visitSite(siteBench().site);
      await visitor.get(`/es${path}`);
      for (const other of ['919', 'Durham', '3016', '27710']) expect(visitor.page()).not.toContain(other);
    },
  );
});

describe('mailing instructions', () => {
  it.each(requesterTypes)('give a %s both addresses with their carriers and never the fax number', (type) => {
    for (const language of languages) {
      const instructions = mailingInstructions(routeOf(bodyOf(type, language)), lakeNorman, language);
      const [post, street] = instructions.addresses;
      expect(post).toMatchObject({ carriers: ['usps'], lines: expect.arrayContaining(['P.O. Box 3250']) });
      expect(street?.carriers).not.toContain('usps');
      expect(street?.lines.join()).not.toMatch(/P\.O\. Box/);
      expect(JSON.stringify(instructions)).not.toMatch(/660-4038|Durham|3016/);
      expect(instructions.call.phone).toBe('(704) 660-4035');
    }
  });

  it('tell an attorney why by mail, what to enclose and who signs', () => {
    const { reasons, enclose, sign } = mailingInstructions(routeOf(bodyOf('attorney')), lakeNorman, 'en');
    expect(reasons.map(({ code }) => code)).toEqual(['fax-is-for-care-only', 'all-others-are-mailed']);
    expect(enclose.map(({ code }) => code)).toEqual(['mail-cover', 'authorization', 'part2-consent']);
    expect(sign.map(({ code }) => code)).toEqual(['patient-signs-authorization']);
  });
});

describe('the status page', () => {
  const born = { 'dateOfBirth.month': '3', 'dateOfBirth.day': '9', 'dateOfBirth.year': '1984' };

  it('shows status words and dates, and no names', async () => {
    const { visitor } = await withRequest();
    await visitor.get('/en/status');
    const reply = await visitor.submit({ reference: showReference(reference).toLowerCase().replaceAll('-', ' '), ...born });
    expect(reply.status).toBe(200);
    expect(visitor.page()).toContain('Received');
    expect(visitor.page()).toContain('December 22, 2026');
    expect(visitor.page()).not.toMatch(/Peña|María|Discharge|1984/);
  });

  it('answers every miss with the same bytes and the same status', async () => {
    const { visitor } = await withRequest();
    const misses = [
      { reference: another, ...born },
      { reference: showReference(reference), ...born, 'dateOfBirth.day': '10' },
      { reference: showReference(reference) },
      { reference: '', ...born },
      { reference: 'not a reference', ...born },
      { reference: `${showReference(reference).slice(0, -1)}W`, ...born },
    ];
    const answers = [];
    for (const miss of misses) {
      await visitor.get('/en/status');
      const { status, headers, body } = await visitor.submit(miss);
      answers.push(JSON.stringify({ status, headers, body }));
    }
    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(answers[0] ?? '{}')).toMatchObject({ status: 404 });
  });

  it('slows down who guesses', async () => {
    const { bench, visitor } = await withRequest();
    await visitor.get('/en/status');
    let reply = visitor.last();
    for (let tries = 0; tries < 21; tries += 1)
      reply = await visitor.submit({ reference: showReference(reference) }, '/en/status');
    expect(reply.status).toBe(429);
    expect(bench.log.lines.map(({ message }) => message)).toContain('throttled');
    const right = await visitor.submit({ reference: showReference(reference), ...born }, '/en/status');
    expect(right.status).toBe(429);
  });
});

describe('documents', () => {
  const pdf = new TextEncoder().encode('%PDF-1.7 test');

  async function made() {
    const found = await withRequest();
    const hash = sha256(pdf);
    await found.bench.archive.put(hash, pdf);
    const at = found.bench.clock.now().toISOString();
    const entry = { kind: 'access-request', language: 'en', sha256: hash, bytes: pdf.length, pages: 1, madeAt: at } as const;
    await found.bench.requests.change(reference, () => ({ documents: [entry], events: [] }));
    const inAnHour = new Date(found.bench.clock.now().getTime() + 3_600_000);
    const path = `/documents/${documentToken(found.bench.secrets, { reference, kind: 'access-request' }, inAnHour)}`;
    return { ...found, path };
  }

  it('come by link for an hour, as a file, kept by nobody', async () => {
    const { bench, visitor, path } = await made();
    const reply = await visitor.send({ path });
    expect(reply).toMatchObject({
      status: 200,
      body: pdf,
      headers: { 'content-type': 'application/pdf', 'cache-control': 'no-store' },
    });
    expect(reply.headers?.['content-disposition']).toBe(
      `attachment; filename="access-request-${showReference(reference)}.pdf"`,
    );
    bench.clock.move(3_600_001);
    expect((await visitor.send({ path })).status).toBe(410);
  });

  it.each(['x', '..%2f..', 'a'.repeat(200)])('are not to be had by guessing: %s', async (token) => {
    const { visitor } = await made();
    expect((await visitor.send({ path: `/documents/${token}` })).status).toBe(410);
  });

  it('are waited for, and the page tries again when they take longer', async () => {
    const { bench, visitor } = await withRequest();
    const until = new Date(bench.clock.now().getTime() + 3_600_000);
    const path = `/documents/${documentToken(bench.secrets, { reference, kind: 'access-request' }, until)}`;
    const reply = await visitor.send({ path });
    expect(reply).toMatchObject({ status: 200, headers: { refresh: '2' } });
    expect(bench.waits.reduce((sum, wait) => sum + wait, 0)).toBe(5_000);
  });

  it.each(languages)('exist as blank forms in %s', async (language) => {
    const visitor = visitSite(siteBench().site);
    for (const kind of ['access-request', 'authorization', 'care-request']) {
      const reply = await visitor.send({ path: `/${language}/forms/${kind}.pdf` });
      expect(reply.status).toBe(200);
      expect(
        Buffer.from(reply.body ?? '')
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-');
      expect(reply.headers?.['content-disposition']).toMatch(/^inline; filename="[a-z-]+\.pdf"$/);
    }
    for (const other of ['fax-cover.pdf', 'authorization', 'authorization.txt']) {
      expect((await visitor.send({ path: `/${language}/forms/${other}` })).status).toBe(404);
    }
  });
});

describe('what goes wrong', () => {
  it.each(['/es/nada', '/es/request/a/b', '/es/forms'])('%s is not found, in the language of the address', async (path) => {
    const reply = await visitSite(siteBench().site).send({ path });
    expect(reply.status).toBe(404);
    expect(reply.body).toContain('Esta página no existe');
  });

  it.each(['/fr', '/../en', '/EN', '/<script>'])('%s is not found, in both languages', async (path) => {
    const reply = await visitSite(siteBench().site).send({ path });
    expect(reply.status).toBe(404);
    expect(reply.body).toContain('This page does not exist');
    expect(reply.body).toContain('Esta página no existe');
    expect(reply.body).not.toContain('<script');
  });

  it.each([
    ['DELETE', '/en/request/patient'],
    ['PUT', '/en/status'],
    ['POST', '/en/rights'],
    ['POST', '/'],
  ])('%s %s is not allowed', async (method, path) => {
    const reply = await visitSite(siteBench().site).send({ method, path });
    expect(reply.status).toBe(405);
    expect(reply.headers?.['allow']).toContain('GET');
  });

  it('tells nothing of a fault inside', async () => {
    const { bench } = await withRequest();
    const broken = { ...bench.requests, get: () => Promise.reject(new TypeError('María Peña 1984')) };
    const { createPublicSite } = await import('../../functions/serve-public-site.ts');
    const visitor = visitSite(createPublicSite({ ...bench, requests: broken }));
    const reply = await visitor.submit({ reference: showReference(reference) }, '/es/status');
    expect(reply.status).toBe(500);
    expect(reply.body).toContain('Algo salió mal');
    expect(`${reply.body}${JSON.stringify(bench.log.lines)}`).not.toContain('María');
    expect((await visitor.send({ path: '/healthz' })).status).toBe(503);
  });
});
