/** The pages around the form: start, guides, failures; and the stylesheet that all of them load. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { mailingInstructions } from '../../../lib/delivery/mail/mailing-instructions.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { referenceFrom, showReference } from '../../../lib/request/reference.ts';
import { routeOf } from '../../../lib/request/routing.ts';
import { languages, requesterTypes } from '../../../lib/request/vocabulary.ts';
import { createPublicSite } from '../../../lib/site/front.ts';
import { siteRoutes } from '../../../lib/site/routes.ts';
import { consoleStylesheet, face, mark, stylesheet } from '../../../lib/web/built/assets.ts';
import { siteBench, soundBody, visitSite, withRequest } from '../../support/site-fakes.ts';

const reference = referenceFrom(Buffer.alloc(32, 7));

const kilobytes = (text: string) => gzipSync(text).length / 1024;
const faceKilobytes = Buffer.from(face.base64, 'base64').length / 1024;

describe('style sheets and face', () => {
  it('are small, and load nothing but the one face', () => {
    expect(kilobytes(stylesheet.css)).toBeLessThanOrEqual(8);
    expect(kilobytes(consoleStylesheet.css)).toBeLessThanOrEqual(5);
    expect(faceKilobytes).toBeLessThanOrEqual(15);
    const sheets = `${stylesheet.css}${consoleStylesheet.css}`;
    expect(sheets.match(/url\([^)]*\)/g)).toEqual([`url(/assets/${face.fileName})`]);
    expect(sheets).not.toContain('@import');
  });

  it.each([stylesheet.fileName, consoleStylesheet.fileName, face.fileName, mark.fileName])(
    'is served for ever under its hashed name: %s',
    async (file) => {
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
    },
  );
});

describe('every page', () => {
  const plain = siteRoutes.filter(({ kind, method }) => kind === 'page' && method === 'GET');
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
    const listed = /^public/.test(headers?.['cache-control'] ?? '');
    if (listed) expect(headers?.['link']).toMatch(/<https:\/\/[^>]+\/es[^>]*>; rel="alternate"; hreflang="es"/);
    if (listed) expect(page).toMatch(/<meta name="description" content="[^"]{60,}"/);
    expect(headers?.['x-robots-tag']).toBe(listed ? undefined : 'noindex');
    expect(headers?.['content-language']).toMatch(/^(en|es|en, es)$/);
    // A next page, and a first view with all that it loads.
    expect(kilobytes(page)).toBeLessThanOrEqual(10);
    expect(kilobytes(page) + kilobytes(stylesheet.css) + kilobytes(mark.svg) + faceKilobytes).toBeLessThanOrEqual(40);
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
    for (const other of ['(704)', '660-40', 'Mooresville', '3250', 'Fairview', '28117', 'Lake Norman'])
      expect(page).not.toContain(other);
  });

  it.each(['', '/rights', '/privacy', '/status', '/resume', '/request/who'])(
    'never mix: %s knows nothing of Durham',
    async (path) => {
      const visitor = visitSite(siteBench().site);
      await visitor.get(`/es${path}`);
      for (const other of ['919-', 'Durham', '3016', '27710']) expect(visitor.page()).not.toContain(other);
    },
  );
});

describe('mailing instructions', () => {
  it.each(requesterTypes)('give a %s both addresses with their carriers and never the fax number', (type) => {
    for (const language of languages) {
      const instructions = mailingInstructions(routeOf(soundBody(type, language), lakeNorman), lakeNorman, language);
      const [post, street] = instructions.addresses;
      expect(post).toMatchObject({ carriers: ['usps'], lines: expect.arrayContaining(['P.O. Box 3250']) });
      expect(street?.carriers).not.toContain('usps');
      expect(street?.lines.join()).not.toMatch(/P\.O\. Box/);
      expect(JSON.stringify(instructions)).not.toMatch(/660-4038|Durham|3016/);
      expect(instructions.call.phone).toBe('(704) 660-4035');
    }
  });

  it('tell an attorney why by mail, what to enclose and who signs', () => {
    const { reasons, enclose, sign } = mailingInstructions(routeOf(soundBody('attorney'), lakeNorman), lakeNorman, 'en');
    expect(reasons.map(({ code }) => code)).toEqual(['fax-is-for-care-only', 'all-others-are-mailed']);
    expect(enclose.map(({ code }) => code)).toEqual(['mail-cover', 'authorization', 'part2-consent']);
    expect(sign.map(({ code }) => code)).toEqual(['patient-signs-authorization']);
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
    const { bench } = await withRequest(reference);
    const fails = () => Promise.reject(new TypeError('María Peña 1984'));
    const broken = { ...bench.requests, get: fails, bornOn: fails };
    const visitor = visitSite(createPublicSite({ ...bench, requests: broken }));
    const reply = await visitor.submit({ reference: showReference(reference) }, '/es/status');
    expect(reply.status).toBe(500);
    expect(reply.body).toContain('Algo salió mal');
    expect(`${reply.body}${JSON.stringify(bench.log.lines)}`).not.toContain('María');
    expect((await visitor.send({ path: '/healthz' })).status).toBe(503);
  });
});
