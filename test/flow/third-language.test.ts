/**
 * A third language: a folder, its id, and one line of the registry. The language is English in brackets, written from right to
 * left; whatever a page says without brackets does not come from a dictionary.
 */
import { describe, expect, it, vi } from 'vitest';
import { documentMaker } from '../../lib/delivery/document-maker.ts';
import { loadLanguages } from '../../lib/languages/words.ts';
import { languages } from '../../lib/request/vocabulary.ts';
import { createApi } from '../../lib/site/api/api.ts';
import { bench } from '../support/delivery-bench.ts';
import { textOfPdf } from '../support/pdf-text.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import { siteBench, visitSite } from '../support/site-fakes.ts';
import { walk } from '../support/site-walk.ts';

// The set-up of the tests has loaded the languages that there are.
vi.hoisted(() => vi.resetModules());

/** The id. */
vi.mock('../../lib/request/vocabulary.ts', async (original) => {
  const real = await original<typeof import('../../lib/request/vocabulary.ts')>();
  return { ...real, languages: [...real.languages, 'qps'] };
});

/** The line of the registry; the folder is made of English. */
vi.mock('../../lib/languages/registry.ts', async (original) => {
  const real = await original<typeof import('../../lib/languages/registry.ts')>();
  const { english } = await import('../../lib/languages/english/index.ts');
  const bracketed = (value: unknown): unknown => {
    if (typeof value === 'string') return value === '' ? '' : `[${value}]`;
    if (typeof value === 'function')
      return (...values: readonly unknown[]) => bracketed(Reflect.apply(value, undefined, values));
    if (Array.isArray(value)) return value.map(bracketed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bracketed(inner)]));
  };
  const qps = { name: 'Pseudo', locale: 'en-US', direction: 'rtl', fault: '[fault]', load: async () => bracketed(english) };
  return { ...real, registry: { ...real.registry, qps } };
});

function third() {
  const found = languages.find((language) => String(language) === 'qps');
  if (found === undefined) throw new Error('not registered');
  return found;
}

/** Every text of a page between its tags, without what is the same in all languages. */
function texts(html: string): readonly string[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  return [...main.matchAll(/>([^<>]+)</g)].map(([, text = '']) => text.trim()).filter((text) => /[a-z]{3}/.test(text));
}

describe('a third language', () => {
  it('has its pages, and its name in the switch of every other', async () => {
    const visitor = visitSite(siteBench().site);
    await visitor.get('/qps');
    expect(visitor.page()).toContain('<html lang="qps" dir="rtl">');
    expect(visitor.page()).toContain('[Get a copy of your medical records]');
    expect(visitor.last().headers?.['content-language']).toBe('qps');
    expect(visitor.last().headers?.['link']).toMatch(/hreflang="en".*hreflang="es".*hreflang="qps"/);
    for (const language of ['en', 'es'])
      expect(visitor.page()).toContain(`href="/${language}" lang="${language}" hreflang="${language}"`);
    await visitor.get('/es/status');
    expect(visitor.page()).toMatch(/href="\/qps\/status" lang="qps" hreflang="qps">Pseudo</);
    await visitor.get('/');
    expect(visitor.page()).toMatch(/Pseudo<\/b><span>\[Get a copy/);
  });

  it('says nothing on the form that no dictionary says', async () => {
    const visitor = visitSite(siteBench().site);
    await visitor.get('/qps/request/who');
    const said = texts(visitor.page());
    expect(said.length).toBeGreaterThan(8);
    expect(said.filter((text) => !text.startsWith('['))).toEqual([]);
  });

  it('is walked through the form to a record, an e-mail and a document', async () => {
    const site = siteBench();
    const visitor = visitSite(site.site);
    await walk(visitor, 'patient', third());
    site.clock.move(30_000);
    await visitor.submit({});
    expect(visitor.at()).toBe('/qps/request/done');
    expect(visitor.page()).toContain('[What happens next]');
    const [record] = site.requests.all();
    if (record === undefined) throw new Error('nothing was handed in');
    expect(record.body.language).toBe('qps');
    const worker = bench({ documents: documentMaker });
    worker.clock.set(record.submittedAt);
    await worker.submit(record);
    await worker.drain();
    const mail = worker.mail.sent.find(({ to }) => to === 'maria@example.com');
    expect(mail?.subject).toMatch(/^\[/);
    expect(mail?.html).toContain('<html lang="qps" dir="rtl">');
    const documents = await Promise.all([...worker.archive.objects.values()].map(textOfPdf));
    expect(documents).toHaveLength(record.route.documents.length);
    for (const text of documents) expect(text).toContain('[Request for my health records]');
  });

  it('is a language of the JSON interface, and its answers are in it', async () => {
    const api = createApi(siteBench());
    const ask = (path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) =>
      api({
        method: body === undefined ? 'GET' : 'POST',
        ...{ path, query: {}, cookies: {}, clientAddress: '192.0.2.1' },
        headers: { 'content-type': 'application/json', ...headers },
        body: new TextEncoder().encode(body === undefined ? '' : JSON.stringify(body)),
      });
    const refused = await ask('/api/v1/nowhere', undefined, { 'accept-language': 'qps,en;q=0.5' });
    expect(JSON.parse(String(refused.body)).message).toBe('[There is nothing at this address]');
    expect(String((await ask('/api/v1/openapi.json')).body)).toContain('"enum":["en","es","qps"]');
    const taken = await ask('/api/v1/requests', { ...sampleBody('attorney'), language: 'qps' });
    expect(taken.status).toBe(201);
    expect(JSON.parse(String(taken.body)).instructions.steps[0].text).toMatch(/^\[/);
  });

  it('is loaded when it is first spoken, and only once', async () => {
    await loadLanguages();
    await expect(loadLanguages([third()])).resolves.toBeUndefined();
  });
});
