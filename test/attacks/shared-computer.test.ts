/** A computer that others use: in a library, at a clinic. The next person finds nothing of the one before. */
import { describe, expect, it } from 'vitest';
import { exitWords } from '../../lib/languages/exits.ts';
import { siteWords } from '../../lib/languages/site.ts';
import { referenceFrom } from '../../lib/request/reference.ts';
import { languages } from '../../lib/request/vocabulary.ts';
import { sha256 } from '../support/fakes.ts';
import { openByCode, type SiteVisitor, visitSite, withRequest } from '../support/site-fakes.ts';
import { asPatient, me, walk } from '../support/site-walk.ts';

const minute = 60_000;
const born = { 'dateOfBirth.month': '3', 'dateOfBirth.day': '9', 'dateOfBirth.year': '1984' };
const reference = referenceFrom(Buffer.alloc(32, 7));
const linkOn = (page: string) => /href="(\/documents\/[^"]+)"/.exec(page)?.[1] ?? 'no link';
const codeOn = (page: string) => /class="reference">([^<]+)</.exec(page)?.[1] ?? '';
const finish = (visitor: SiteVisitor, language = 'en') => visitor.submit({}, `/${language}/finish`);

describe('a draft', () => {
  it('is closed in the browser after 30 minutes without a page, whatever cookie is kept', async () => {
    const { bench, visitor } = await asPatient();
    await visitor.submit(me);
    const cookies = { ...visitor.cookies };
    bench.clock.move(30 * minute);
    await visitor.get('/en/request/patient');
    expect(visitor.page()).toContain('the form was closed in this browser');
    expect(visitor.cookies).not.toHaveProperty('__Host-draft');
    for (const page of ['patient', 'check', 'contact', 'save']) {
      const reply = await visitor.send({ path: `/en/request/${page}`, cookies: { ...cookies } });
      expect(reply.status).toBe(303);
      expect(reply.headers?.['location']).toMatch(/^\/en\/resume/);
    }
  });

  it('stays open while pages are asked for', async () => {
    const { bench, visitor } = await asPatient();
    await visitor.submit(me);
    for (let pages = 0; pages < 4; pages += 1) {
      bench.clock.move(29 * minute);
      await visitor.get('/en/request/patient');
      expect(visitor.page()).toContain('value="Zoë"');
    }
  });

  it('lives on by its code', async () => {
    const { bench, visitor } = await asPatient();
    await visitor.submit(me);
    await visitor.submit({ 'patient.email': 'zoe@example.com', _action: 'save' });
    const code = codeOn(visitor.page());
    bench.clock.move(3 * 24 * 60 * minute);
    await visitor.get('/en/resume');
    await visitor.submit({ code, ...born });
    expect(visitor.page()).toContain('value="zoe@example.com"');
  });

  it('takes what was typed in a page that stayed open, shows nothing of it, and gives the code that leads back', async () => {
    const { bench, visitor } = await asPatient();
    await visitor.submit(me);
    bench.clock.move(31 * minute);
    await visitor.submit({ 'patient.email': 'late@example.com' });
    const page = visitor.page();
    expect(page).toContain('More than 30 minutes had passed');
    expect(page).not.toContain('late@example.com');
    expect(visitor.cookies).not.toHaveProperty('__Host-draft');
    const other = visitSite(bench.site);
    await other.get('/en/resume');
    await other.submit({ code: codeOn(page), ...born });
    await other.get('/en/request/contact');
    expect(other.page()).toContain('value="late@example.com"');
  });

  it('is not reached by a cookie whose time was changed', async () => {
    const { bench, visitor } = await asPatient();
    await visitor.submit(me);
    const cookie = visitor.cookies['__Host-draft'] ?? '';
    bench.clock.move(31 * minute);
    const later = (Math.floor(bench.clock.now().getTime() / 1000) + 900).toString(36).padStart(7, '0');
    for (const value of [cookie.slice(0, 32), `${cookie.slice(0, 32)}${later}${cookie.slice(39)}`]) {
      const reply = await visitor.send({ path: '/en/request/patient', cookies: { '__Host-draft': value } });
      expect(reply.body).toContain('We can’t find your answers in this browser');
      expect(reply.body).not.toContain('Zyxcanaria');
    }
  });

  it('says before it matters how long it stays open', async () => {
    const { visitor } = await asPatient();
    expect(visitor.page()).toContain('After 30 minutes without a new page');
  });
});

describe('the confirmation', () => {
  async function sent() {
    const found = await asPatient();
    await walk(found.visitor, 'patient', 'en');
    await found.visitor.submit({});
    const { bench, visitor } = found;
    const [record] = bench.requests.all();
    const pdf = new TextEncoder().encode('%PDF-1.7 test');
    await bench.archive.put(sha256(pdf), pdf);
    const made = { sha256: sha256(pdf), bytes: pdf.length, pages: 1, madeAt: bench.clock.now().toISOString() };
    const entry = { kind: 'access-request', language: 'en', ...made } as const;
    await bench.requests.change(record?.reference ?? '', () => ({ documents: [entry], events: [] }));
    return { ...found, link: linkOn(visitor.page()) };
  }

  it('shows its document for 15 minutes, in that browser', async () => {
    const { bench, visitor, link } = await sent();
    bench.clock.move(15 * minute - 1);
    expect((await visitor.send({ path: link })).status).toBe(200);
    expect((await visitSite(bench.site).send({ path: link })).status).toBe(410);
    await visitor.get('/en/request/done');
    expect(visitor.at()).toBe('/en/request/done');
    bench.clock.move(1);
    expect((await visitor.send({ path: link })).status).toBe(410);
    await visitor.get('/en/request/done');
    expect(visitor.at()).toBe('/en/status');
  });

  it('is not had again by pressing the button of an old tab', async () => {
    const { bench, visitor } = await asPatient();
    await walk(visitor, 'patient', 'en');
    const cookies = { ...visitor.cookies };
    await visitor.submit({});
    bench.clock.move(16 * minute);
    for (const method of ['GET', 'POST']) {
      const reply = await visitor.send({ method, path: '/en/request/check', cookies: { ...cookies } });
      expect(reply.headers?.['location']).toBe('/en/status');
    }
  });
});

describe('"Finish and clear this computer"', () => {
  it.each(languages)('is on every page of a draft, a confirmation and an open request, in %s', async (language) => {
    const { visitor } = await asPatient(language);
    const { shell } = siteWords(language);
    const offers = () => {
      expect(visitor.page()).toContain(`action="/${language}/finish"`);
      expect(visitor.page()).toContain(shell.finish);
    };
    offers();
    for (const path of ['', '/status', '/resume', '/privacy', '/request/save']) {
      await visitor.get(`/${language}${path}`);
      offers();
    }
    await walk(visitor, 'patient', language);
    offers();
    await visitor.submit({});
    offers();
    const found = await withRequest(reference);
    await openByCode(found.bench, found.visitor, reference, language);
    expect(found.visitor.page()).toContain(`action="/${language}/finish"`);
  });

  it.each(languages)('clears cookies, cache and storage, and says so, in %s', async (language) => {
    const { bench, visitor } = await asPatient(language);
    await visitor.submit(me);
    const reply = await finish(visitor, language);
    expect(reply).toMatchObject({ status: 200, headers: { 'clear-site-data': '"cookies", "cache", "storage"' } });
    expect(reply.headers?.['cache-control']).toBe('no-store');
    expect(visitor.page()).toContain(siteWords(language).finished.title);
    expect(visitor.page()).not.toContain('Zoë');
    expect(visitor.cookies).toEqual({});
    await visitor.get(`/${language}/request/patient`);
    expect(visitor.page()).toContain(exitWords(language).lost.title);
    expect(visitor.page()).not.toContain('Zoë');
    // The draft is for its code.
    expect(bench.heldDrafts()).toHaveLength(1);
  });

  it('ends the confirmation and the opened request on the server, for cookies that somebody kept', async () => {
    const { bench, visitor } = await withRequest(reference);
    await openByCode(bench, visitor, reference);
    const cookies = { ...visitor.cookies };
    await finish(visitor);
    const kept = await visitor.send({ path: '/en/status/request', cookies: { ...cookies } });
    expect(kept.headers?.['location']).toBe('/en/status');
    const { visitor: sender } = await asPatient();
    await walk(sender, 'patient', 'en');
    await sender.submit({});
    const confirmed = { ...sender.cookies };
    await finish(sender);
    const done = await sender.send({ path: '/en/request/done', cookies: confirmed });
    expect(done.headers?.['location']).toBe('/en/status');
  });

  it('is not pressed from elsewhere, and not by a link', async () => {
    const { visitor } = await asPatient();
    const cookies = { ...visitor.cookies };
    const headers = { 'sec-fetch-site': 'cross-site', 'content-type': 'application/x-www-form-urlencoded' };
    const foreign = await visitor.send({ method: 'POST', path: '/en/finish', headers, cookies });
    expect(foreign.status).toBe(403);
    expect(foreign.headers).not.toHaveProperty('clear-site-data');
    expect((await visitor.send({ path: '/en/finish', cookies })).status).toBe(405);
  });
});
