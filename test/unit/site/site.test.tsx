/** The pages around the form: start, guides, failures; and the stylesheet that all of them load. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { mailingInstructions } from '../../../lib/delivery/mail/mailing-instructions.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { languageHelp } from '../../../lib/languages/language-help.ts';
import { referenceFrom, showReference } from '../../../lib/request/reference.ts';
import { routeOf } from '../../../lib/request/routing.ts';
import { type Language, languages, requesterTypes } from '../../../lib/request/vocabulary.ts';
import { createPublicSite } from '../../../lib/site/front.ts';
import { siteRoutes } from '../../../lib/site/routes.ts';
import { checkFile, consoleStylesheet, face, mark, sendParts, stylesheet } from '../../../lib/web/built/assets.ts';
import { siteBench, soundBody, visitSite, withRequest } from '../../support/site-fakes.ts';

const reference = referenceFrom(Buffer.alloc(32, 7));

const kilobytes = (text: string) => gzipSync(text).length / 1024;
const faceKilobytes = Buffer.from(face.base64, 'base64').length / 1024;

describe('style sheets, scripts and face', () => {
  it('are small, and load nothing but the one face', () => {
    expect(kilobytes(stylesheet.css)).toBeLessThanOrEqual(8);
    expect(kilobytes(consoleStylesheet.css)).toBeLessThanOrEqual(5);
    expect(faceKilobytes).toBeLessThanOrEqual(15);
    const sheets = `${stylesheet.css}${consoleStylesheet.css}`;
    expect(sheets.match(/url\([^)]*\)/g)).toEqual([`url(/assets/${face.fileName})`]);
    expect(sheets).not.toContain('@import');
  });

  it.each([checkFile, sendParts])('$fileName is small, and has neither a style nor an address of its own', ({ js }) => {
    expect(kilobytes(js)).toBeLessThanOrEqual(2);
    expect(js).not.toMatch(/\.style\b|innerHTML|https?:|\beval\b|\bFunction\(/);
  });

  it.each([stylesheet, consoleStylesheet, face, mark, checkFile, sendParts].map(({ fileName }) => fileName))(
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
      if (file.endsWith('.js')) expect(reply.headers?.['content-type']).toBe('text/javascript; charset=utf-8');
    },
  );
});

describe('every page', () => {
  // What a link alone opens is looked at with its link.
  const byLink = ({ name, path }: (typeof siteRoutes)[number]) => path.includes('{secret}') || name === 'sign-review';
  const plain = siteRoutes.filter((route) => route.kind === 'page' && route.method === 'GET' && !byLink(route));
  const paths = plain.flatMap(({ path }) =>
    languages.map((language) => path.replace('{language}', language).replace('{page}', 'who').replace('{about}', 'correction')),
  );

  it.each(paths)('%s carries no inline script or style and names its language', async (path) => {
    const visitor = visitSite(siteBench().site);
    const { status, headers } = await visitor.get(path);
    const page = visitor.page();
    expect(status).toBe(200);
    expect(page).not.toMatch(/<style|style=| on\w+=|javascript:|data:/);
    // One page has one, and a policy that lets it run.
    const script = path.endsWith('/verify') ? [`<script src="/assets/${checkFile.fileName}" defer>`] : null;
    expect(page.match(/<script[^>]*>/g)).toEqual(script);
    expect(headers?.['content-security-policy']?.includes("script-src 'self';") ?? false).toBe(script !== null);
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
});

const startMain = async (language: Language) => {
  const visitor = visitSite(siteBench().site);
  await visitor.get(`/${language}`);
  return /<main[^>]*>(.*)<\/main>/s.exec(visitor.page())?.[1] ?? '';
};

describe.each(languages)('the start page (%s)', (language) => {
  it('begins with four choices after few words, then the look-up; everything else is folded', async () => {
    const main = await startMain(language);
    const choices = [...main.matchAll(/<li><(button|a)[^>]*(?:value|href)="([^"]*)"/g)].map(([, , to]) => to);
    expect(choices.slice(0, 4)).toEqual(['self', 'care', 'organization', `/${language}/send-records`]);
    const before = main.slice(0, main.indexOf('<button')).replace(/<[^>]+>/g, ' ');
    expect(before.trim().split(/\s+/).length).toBeLessThanOrEqual(120);
    const order = ['value="organization"', `action="/${language}/status"`, '<details', 'P.O. Box 3250', '171 Fairview Road'];
    const positions = [...order, `/${language}/forms/access-request.pdf`].map((text) => main.indexOf(text));
    expect(positions).not.toContain(-1);
    expect([...positions].sort((one, other) => one - other)).toEqual(positions);
    expect(main.match(/<details/g)?.length).toBeGreaterThanOrEqual(4);
  });

  it('calls by a tap', async () => {
    const visitor = visitSite(siteBench().site);
    await visitor.get(`/${language}`);
    const numbers = visitor.page().match(/\(704\) 660-4035/g) ?? [];
    expect(visitor.page().match(/<a [^>]*href="tel:\+17046604035"/g)).toHaveLength(numbers.length);
    expect(visitor.page()).not.toContain('format-detection');
  });

  it('looks a request up without another page', async () => {
    const { visitor } = await withRequest(reference);
    await visitor.get(`/${language}`);
    const born = { 'dateOfBirth.month': '3', 'dateOfBirth.day': '9', 'dateOfBirth.year': '1984' };
    await visitor.submit({ reference: showReference(reference), ...born }, `/${language}/status`);
    expect(visitor.at()).toBe(`/${language}/status/request`);
    await visitor.get(`/${language}/status?reference=${reference}`);
    expect(visitor.page()).toContain(`value="${showReference(reference)}"`);
    await visitor.get(`/${language}/status?reference=%3Cscript%3E`);
    expect(visitor.page()).not.toContain('script');
  });
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
    expect(reasons.map(({ code }) => code)).toEqual([
      'part2-has-all-elements',
      'fax-is-for-care-only',
      'all-others-are-mailed',
    ]);
    expect(enclose.map(({ code }) => code)).toEqual(['mail-cover', 'authorization']);
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

describe('the notice of free language help (45 CFR 92.11)', () => {
  it('is data of 16 languages, each with its text and the number', () => {
    expect(new Set(languageHelp.map(({ lang }) => lang)).size).toBe(16);
    for (const { lang, dir, text } of languageHelp) {
      expect(Intl.getCanonicalLocales(lang)).toEqual([lang]);
      expect(dir).toBe(lang === 'ar' ? 'rtl' : 'ltr');
      expect(text.split('{phone}')).toHaveLength(2);
    }
  });

  it.each(['', '/rights', '/request/who'])('stands on %s, each text marked with its language', async (path) => {
    for (const language of languages) {
      const visitor = visitSite(siteBench().site);
      await visitor.get(`/${language}${path}`);
      for (const { lang, text } of languageHelp) {
        expect(visitor.page()).toContain(`<li lang="${lang}"`);
        expect(visitor.page()).toContain(text.split('{phone}')[0]);
      }
      expect(visitor.page()).toContain('<li lang="ar" dir="rtl">');
    }
  });
});
