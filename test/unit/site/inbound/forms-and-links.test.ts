/** Pages of the inbound half: a form keeps what was typed when the language is switched, and every link leads somewhere. */
import { describe, expect, it } from 'vitest';
import { languages } from '../../../../lib/request/vocabulary.ts';
import { siteRoutes } from '../../../../lib/site/routes.ts';
import { languageField } from '../../../../lib/web/layout.tsx';
import { filledForms } from '../../../support/fill-forms.ts';
import { halfOfPath } from '../../../support/halves.ts';
import { type SiteVisitor, siteBench, visitSite } from '../../../support/site-fakes.ts';

const paths = siteRoutes
  .filter(({ path, method }) => method === 'GET' && halfOfPath(path) === 'inbound' && !/\{(?!language)/.test(path))
  .map(({ path }) => path.replace('/{language}', ''));

const carriedTo = (html: string) => /<button[^>]* formaction="([^"]+)"/.exec(html)?.[1];

/** Its first form, filled in. */
function filledIn(visitor: SiteVisitor): Readonly<Record<string, string>> {
  return filledForms(visitor.page())[0]?.fields ?? {};
}

/** Presses the language button and compares what stands there afterwards. */
async function switchLanguage(visitor: SiteVisitor, typed: Readonly<Record<string, string>>): Promise<void> {
  const to = carriedTo(visitor.page()) ?? '';
  const { status } = await visitor.submit({ ...typed, [languageField]: 'es' }, to);
  expect([to, status]).toEqual([to, 200]);
  expect(visitor.page()).toContain('<html lang="es"');
  expect(visitor.page()).not.toContain('id="error-summary"');
}

const withForms = ['/send-records/notice', '/send-records/labels', '/send-records/cover', '/send-records/letter'];

describe('the language button', () => {
  it.each([...withForms, '/send-records/stamp'])('%s shows in Spanish what was typed in English', async (path) => {
    const visitor = visitSite(siteBench().site);
    await visitor.get(`/en${path}`);
    // Something is missing: the switch says nothing about it.
    const typed = { ...filledIn(visitor), 'patient.dateOfBirth.year': '' };
    const texts = Object.entries(typed).filter(([name, text]) => text !== '' && !name.startsWith('_'));
    await switchLanguage(visitor, typed);
    expect(visitor.at()).toBe(`/es${path}`);
    for (const [name, text] of texts)
      expect([name, visitor.page().includes(`value="${text}"`) || visitor.page().includes(`>${text}</textarea>`)]).toEqual([
        name,
        true,
      ]);
  });

  it.each(withForms.slice(3))('%s is shown whole in the other language once it is written', async (path) => {
    const visitor = visitSite(siteBench().site);
    await visitor.get(`/en${path}`);
    await visitor.submit(filledIn(visitor));
    expect(visitor.page()).toMatch(/<article class="[^"]*\bletter\b/);
    await switchLanguage(visitor, {});
    expect(visitor.page()).toMatch(/<article class="[^"]*\bletter\b/);
  });

  it('is on the page that is looked at before a notice is sent', async () => {
    const visitor = visitSite(siteBench().site);
    await visitor.get('/en/send-records/notice');
    await visitor.submit(
      { ...filledIn(visitor), 'delivery.way': 'fax', 'records.drives': '' },
      '/en/send-records/notice/check',
    );
    expect(visitor.page()).toContain('action="/en/send-records/notice/done"');
    await switchLanguage(visitor, {});
    expect(visitor.page()).toContain('action="/es/send-records/notice/done"');
    await visitor.submit({}, '/es/send-records/notice/done');
    expect(visitor.at()).toBe('/es/send-records/notice/done');
  });
});

describe.each(languages)('links (%s)', (language) => {
  it('of every page lead to a page or a file', async () => {
    const { site } = siteBench();
    const links = new Map<string, string>();
    const lists = [
      'who=patient&what=paper,disc,images&how=bring',
      'who=clinic&what=disc&how=courier',
      'who=other&what=electronic&how=email',
    ];
    for (const path of [...paths, ...lists.map((query) => `/send-records/checklist?${query}`)]) {
      const visitor = visitSite(site);
      await visitor.get(`/${language}${path}`);
      for (const [, href = ''] of visitor.page().matchAll(/<a [^>]*href="(\/[^"#]*)/g))
        links.set(href.replaceAll('&amp;', '&'), path);
    }
    expect(links.size).toBeGreaterThan(15);
    for (const [href, from] of links) {
      const { status } = await visitSite(site).get(href);
      expect([from, href, status]).toEqual([from, href, 200]);
    }
  });
});
