/** The box for text messages on the form and in the JSON interface. */
import { describe, expect, it } from 'vitest';
import { apiWords } from '../../../../lib/languages/api.ts';
import { formPageWords } from '../../../../lib/languages/form-pages.ts';
import { problemSentence } from '../../../../lib/languages/problems.ts';
import { type Language, languages } from '../../../../lib/request/vocabulary.ts';
import { createApi } from '../../../../lib/site/api/api.ts';
import { createPublicSite } from '../../../../lib/site/front.ts';
import { marks } from '../../../../lib/web/questions/answers.ts';
import { testSettings } from '../../../support/fakes.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { siteBench, visitSite } from '../../../support/site-fakes.ts';
import { me, walk } from '../../../support/site-walk.ts';

const silent = { ...testSettings, TEXTS_FROM: 'none' } as const;

/** The page that asks for the phone of a patient. */
async function contactPage(language: Language, settings = testSettings as typeof testSettings | typeof silent) {
  const bench = siteBench();
  const visitor = visitSite(createPublicSite({ ...bench, settings }));
  await visitor.get(`/${language}/request/who`);
  await visitor.submit({ 'who.group': 'self' });
  await visitor.submit(me);
  expect(visitor.at()).toContain('/request/contact');
  return { bench, visitor };
}

describe.each(languages)('the form in %s', (language) => {
  const { 'contact.texts': words } = formPageWords(language).questions;

  it('asks once, unticked, and says what it means', async () => {
    const { visitor } = await contactPage(language);
    expect(visitor.page()).toContain(words.label);
    for (const word of ['STOP', 'HELP']) expect(words.hint).toContain(word);
    const box = /<input[^>]*name="contact\.texts"[^>]*>/.exec(visitor.page())?.[0];
    expect(box).toMatch(/type="checkbox"/);
    expect(box).not.toMatch(/checked/);
  });

  it('asks nothing where the service sends no texts, and takes no tick', async () => {
    const { bench, visitor } = await contactPage(language, silent);
    expect(visitor.page()).not.toContain('contact.texts');
    await visitor.submit({ 'patient.email': 'maria@example.com', 'contact.texts': 'yes' });
    expect(Object.keys(bench.heldDrafts()[0]?.answers ?? {})).not.toContain('contact.texts');
  });

  it.each([
    [{ 'patient.email': 'maria@example.com' }, 'phone-for-texts'],
    [{ 'patient.phone': '+52 55 1234 5678' }, 'texts-in-states-only'],
    [{ 'patient.phone': '7045' }, 'not-a-phone'],
  ] as const)('says at once what is wrong: %o', async (answers, code) => {
    const { visitor } = await contactPage(language);
    expect((await visitor.submit({ ...answers, 'contact.texts': 'yes' })).status).toBe(422);
    expect(visitor.page()).toContain(problemSentence({ path: 'contact.texts', code }, language));
    expect(visitor.page().includes(problemSentence({ path: 'contact.texts', code: 'phone-for-texts' }, language))).toBe(
      code === 'phone-for-texts',
    );
  });
});

it.each(['patient', 'parent', 'attorney'] as const)('a tick of a %s is in the request', async (type) => {
  const bench = siteBench();
  const visitor = visitSite(bench.site);
  await walk(visitor, type, 'en', { [marks.texts]: ['yes'], 'contact.texts': ['yes'] });
  expect(visitor.page()).toContain(formPageWords('en').questions['contact.texts'].answered);
  await visitor.submit({});
  expect(bench.requests.all()[0]?.body.contact?.texts).toBe(true);
});

describe('the JSON interface', () => {
  it.each([
    [testSettings, false],
    [silent, true],
  ])('takes the wish, and warns where there are no texts', async (settings, warned) => {
    const bench = siteBench();
    const body = new TextEncoder().encode(JSON.stringify({ ...sampleBody('patient'), contact: { texts: true } }));
    const api = createApi({ ...bench, settings });
    const headers = { 'content-type': 'application/json' };
    const reply = await api({
      method: 'POST',
      path: '/api/v1/requests',
      headers,
      body,
      query: {},
      cookies: {},
      clientAddress: '192.0.2.1',
    });
    expect(reply.status).toBe(201);
    expect(String(reply.body).includes(apiWords('en').warnings['no-texts'])).toBe(warned);
    expect(bench.requests.all()[0]?.body.contact).toEqual({ texts: true });
  });
});
