/** Whoever cannot go on as they began is shown a way on; answers that cannot be found are explained; a link asks the patient to sign. */
import { describe, expect, it } from 'vitest';
import { exitWords } from '../../../../lib/languages/exits.ts';
import { checksFor } from '../../../../lib/request/doubts.ts';
import { languages } from '../../../../lib/request/vocabulary.ts';
import { siteBench, visitSite } from '../../../support/site-fakes.ts';
import { allAnswers, asPatient, atCheckPage, walk } from '../../../support/site-walk.ts';

const name = { 'patient.firstName': 'Zoë', 'patient.lastName': 'Zyxcanaria' };
const bornIn = (year: string) => ({
  'patient.dateOfBirth.month': '3',
  'patient.dateOfBirth.day': '9',
  'patient.dateOfBirth.year': year,
});

async function asRelative(language: (typeof languages)[number], type: string) {
  const bench = siteBench();
  const visitor = visitSite(bench.site);
  await visitor.get(`/${language}`);
  await visitor.submit({ 'who.group': 'care' }, `/${language}/request/start`);
  await visitor.submit({ 'requester.type': type });
  return { bench, visitor };
}

describe.each(languages)('a way on (%s)', (language) => {
  const words = exitWords(language);

  it('for a wife, an adult child or a friend: three ways, and no question about an organization', async () => {
    const { visitor } = await asRelative(language, 'none');
    expect(visitor.at()).toBe(`/${language}/request/no-authority`);
    for (const heading of [words.noAuthority.askHeading, words.noAuthority.printHeading, words.noAuthority.papersHeading])
      expect(visitor.page()).toContain(heading);
    for (const way of ['request/ask', 'forms/authorization.pdf', 'request/relationship'])
      expect(visitor.page()).toContain(`href="/${language}/${way}"`);
    expect(visitor.page()).not.toMatch(/organiza/i);
  });

  it('for the parent of an adult: the same page, which says why; other mistakes come first', async () => {
    const { visitor } = await asRelative(language, 'parent');
    expect((await visitor.submit(bornIn('1990'))).status).toBe(422);
    const reply = await visitor.submit({ ...name, ...bornIn('1990') });
    expect([reply.status, visitor.at()]).toEqual([200, `/${language}/request/no-authority`]);
    expect(visitor.page()).toContain(words.noAuthority.adultChild);
    expect(visitor.page()).not.toContain('role="alert"');
  });

  it('for a custodian of an adult: the order gives no right any more', async () => {
    const { visitor } = await asRelative(language, 'custodian');
    await visitor.submit({ ...name, ...bornIn('1990') });
    expect(visitor.at()).toBe(`/${language}/request/no-authority`);
    expect(visitor.page()).toContain(words.noAuthority.adultInCustody);
    expect(visitor.page()).not.toContain(words.noAuthority.foster);
  });

  it('for a foster parent: an order of custody is needed', async () => {
    const { visitor } = await asRelative(language, 'none');
    expect(visitor.page()).toContain(words.noAuthority.foster);
  });

  it('for a minor: what stays private is said before anything is asked', async () => {
    const { visitor } = await asPatient(language);
    await visitor.submit({ ...name, ...bornIn('2012') });
    for (const line of words.minor.private) expect(visitor.page()).toContain(line);
  });

  it('for a minor: a parent asks, or the minor alone, and a clinician looks at it', async () => {
    const { visitor } = await asPatient(language);
    const reply = await visitor.submit({ ...name, ...bornIn('2012') });
    expect([reply.status, visitor.at()]).toEqual([200, `/${language}/request/minor`]);
    await visitor.submit({}, `/${language}/request/minor`);
    expect(visitor.at()).toContain(`/${language}/request/contact`);
    // Of another date of birth it was not said.
    await visitor.get(`/${language}/request/patient`);
    await visitor.submit({ ...name, ...bornIn('2013') });
    expect(visitor.at()).toBe(`/${language}/request/minor`);
  });
});

describe('a minor who asks alone', () => {
  it('is taken, and staff are told that a clinician looks first', async () => {
    const answers = allAnswers('patient', { 'patient.dateOfBirth.year': ['2012'] });
    const { bench, visitor } = await atCheckPage('en', { ...answers, 'journey.minorAlone': ['2012-03-09'] });
    await visitor.submit({});
    const [record] = bench.requests.all();
    expect(record?.body.patient.minorAlone).toBe(true);
    expect(record && checksFor(record)).toContainEqual({ path: 'patient.dateOfBirth', code: 'minor-alone' });
  });
});

describe.each(languages)('answers that cannot be found (%s)', (language) => {
  const words = exitWords(language);

  it.each(['patient', 'records', 'check', 'minor', 'ask'])('%s says so, with the ways to go on', async (page) => {
    const visitor = visitSite(siteBench().site);
    await visitor.get(`/${language}/request/${page}`);
    expect(visitor.at()).toBe(`/${language}/request/${page}`);
    expect(visitor.page()).toContain(words.lost.title);
    for (const way of ['/resume', '', '/status']) expect(visitor.page()).toContain(`href="/${language}${way}"`);
    await visitor.submit({ 'patient.firstName': 'Zoë' });
    expect(visitor.page()).toContain(words.lost.title);
  });

  it('because the browser keeps no cookie: says that, from both ways in', async () => {
    const visitor = visitSite(siteBench().site);
    for (const [path, fields] of [
      [`/${language}/request/start`, { 'who.group': 'self' }],
      [`/${language}/request/who`, { 'who.group': 'self' }],
    ] as const) {
      const body = new TextEncoder().encode(new URLSearchParams(fields).toString());
      const begun = await visitor.send({ method: 'POST', path, body, cookies: {} });
      const reply = await visitor.send({ path: begun.headers?.['location'] ?? '', cookies: {} });
      expect(reply.body).toContain(words.cookies.title);
      expect(reply.body).toContain(`/${language}/forms/access-request.pdf`);
    }
  });
});

describe('asking somebody to sign', () => {
  async function asked() {
    const { bench, visitor } = await asRelative('en', 'none');
    await visitor.get('/en/request/ask');
    await visitor.submit({ 'recipient.name': 'Zoila Zyxcanaria' });
    const [, link = ''] = /href="(https:[^"]+\/en\/sign\/[^"]+)"/.exec(visitor.page()) ?? [];
    return { bench, asker: visitor, path: new URL(link).pathname };
  }

  it('needs the name of the person who asks', async () => {
    const { bench, visitor } = await asRelative('es', 'none');
    await visitor.get('/es/request/ask');
    const reply = await visitor.submit({ 'recipient.name': ' ' });
    expect([reply.status, visitor.page().includes(exitWords('es').ask.nameMissing)]).toEqual([422, true]);
    expect((await visitor.submit({ 'recipient.name': 'x'.repeat(101) })).status).toBe(422);
    expect(bench.heldDrafts()).toHaveLength(1);
  });

  it('makes a link that holds a secret alone, to a request of the patient’s own, which works once', async () => {
    const { bench, asker, path } = await asked();
    expect(path).toMatch(/^\/en\/sign\/[\w-]{32}$/);
    expect(asker.page()).toContain('<svg');
    expect(asker.page()).toContain(exitWords('en').ask.waiting);
    const [one, other] = [visitSite(bench.site), visitSite(bench.site)];
    for (const visitor of [one, one, other]) {
      await visitor.get(path);
      expect(visitor.page()).toContain('Zoila Zyxcanaria asks you');
    }
    await Promise.all([one.submit({}, path), other.submit({}, path)]);
    const places = [one.at(), other.at()].sort();
    expect(places).toEqual(['/en/request/patient?begun=yes', path]);
    const begun = one.at() === path ? other : one;
    const late = begun === one ? other : one;
    expect(late.page()).toContain(exitWords('en').sign.endedTitle);
    expect((await late.get(path)).status).toBe(410);
    await asker.get('/en/request/ask');
    expect(asker.page()).toContain(exitWords('en').ask.usedTitle);
    // It is the patient's own request, and the asker is the proposed recipient.
    await walk(begun, 'patient', 'en', { 'recipient.type': ['third-party'], 'recipient.name': ['Zoila Zyxcanaria'] });
    await begun.submit({});
    expect(bench.requests.all()).toMatchObject([
      { body: { requester: { type: 'patient' }, recipient: { type: 'third-party', name: 'Zoila Zyxcanaria' } } },
    ]);
  });

  it('ends after seven days', async () => {
    const { bench, path } = await asked();
    bench.clock.move(7 * 24 * 3600 * 1000 + 1000);
    expect((await visitSite(bench.site).get(path)).status).toBe(410);
  });

  it('shows nobody a draft that is not meant for it', async () => {
    const { bench, visitor } = await asPatient();
    await visitor.submit({ ...name, ...bornIn('1984') });
    const secret = visitor.cookies['__Host-draft']?.slice(0, 32) ?? '';
    const stranger = visitSite(bench.site);
    expect((await stranger.get(`/en/sign/${secret}`)).status).toBe(410);
    expect((await stranger.submit({}, `/en/sign/${secret}`)).status).toBe(410);
    expect(stranger.page()).not.toContain('Zyxcanaria');
  });
});
