/** Asking for a list of disclosures or a correction on the status page, behind the one-time code, and how both stand there. */
import { describe, expect, it } from 'vitest';
import { siteWords } from '../../../../lib/languages/site.ts';
import { statusCaseWords } from '../../../../lib/languages/status-cases.ts';
import { statusDecisionWords } from '../../../../lib/languages/status-decisions.ts';
import { casesOf } from '../../../../lib/request/cases/cases.ts';
import { type CaseKind, caseKinds } from '../../../../lib/request/cases/stored.ts';
import { dueAfterSending } from '../../../../lib/request/decisions/extension.ts';
import { lettersOf } from '../../../../lib/request/issued-letters.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { type Language, languages, type RequesterType } from '../../../../lib/request/vocabulary.ts';
import { asking, issuedOn } from '../../../support/cases.ts';
import { refusedCorrection, withCases } from '../../../support/letter-samples.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { openByCode, siteBench, visitSite } from '../../../support/site-fakes.ts';
import { recordOf, after as written } from '../../../support/staff-fakes.ts';

const of = (type: RequesterType) => withCases(recordOf(sampleBody(type), 1, { status: 'closed', work: {} }));
/** Of the form on the page. */
const tokenOn = (page: string) => /name="_token" value="([^"]+)"/.exec(page)?.[1] ?? '';
const pathOf = (kind: CaseKind, language: Language = 'en') => `/${language}/status/ask/${kind}`;

async function opened(record: RequestRecord, language: Language = 'en', minutes = 11) {
  const bench = siteBench();
  bench.clock.move(minutes * 60_000);
  await bench.requests.submit(record);
  const visitor = visitSite(bench.site);
  await openByCode(bench, visitor, record.reference, language);
  const now = async (): Promise<RequestRecord> => {
    const found = await bench.requests.get(record.reference);
    if (found === null) throw new Error('gone');
    return found;
  };
  return { bench, visitor, now };
}

describe.each(languages.flatMap((language) => caseKinds.map((kind) => ({ language, kind }))))(
  '$kind in $language',
  ({ language, kind }) => {
    it('is asked for on a page of its own, once, and then stands on the status page', async () => {
      const { visitor, now, bench } = await opened(of('patient'), language);
      const words = statusCaseWords(language);
      expect(visitor.page()).toContain(`<a href="${pathOf(kind, language)}">${words.links[kind]}</a>`);
      await visitor.get(pathOf(kind, language));
      expect(visitor.page()).toContain(words.pages[kind].cost);
      expect(visitor.page()).toContain(words.longerText);
      const about = `ask-${kind}.about`;
      const form = { [about]: 'The left knee', _version: String((await now()).version) };
      await visitor.submit(form);
      expect(visitor.at()).toBe(`/${language}/status/request?done=ask-${kind}`);
      expect(visitor.page()).toContain(statusDecisionWords(language).done[`ask-${kind}`]);
      expect(visitor.page()).toContain(siteWords(language).status.day(0, 60));
      expect(visitor.page()).not.toContain(pathOf(kind, language));
      const [asked] = casesOf(await now());
      expect(asked).toMatchObject({ kind, about: 'The left knee', askedBy: 'requester', dueOn: '2027-01-21' });
      expect(bench.mail.sent.map(({ text }) => text).join()).not.toContain('knee');
    });
  },
);

describe('the page of a correction', () => {
  it('names at once what is wrong, and keeps what was typed', async () => {
    const { visitor, now } = await opened(of('patient'));
    await visitor.get(pathOf('correction'));
    await visitor.submit({ 'ask-correction.about': ' ' });
    expect(visitor.last().status).toBe(422);
    expect(visitor.page()).toContain(statusDecisionWords('en').problems.about);
    const long = `Left knee ${'x'.repeat(1000)}`;
    await visitor.submit({ 'ask-correction.about': long });
    expect([visitor.last().status, visitor.page().includes(long)]).toEqual([422, true]);
    expect(visitor.page()).toContain(statusDecisionWords('en').problems.long);
    expect(casesOf(await now())).toEqual([]);
  });

  it('pressed twice, or sent from two pages, is one case', async () => {
    const { visitor, now } = await opened(of('patient'));
    await visitor.get(pathOf('correction'));
    const _token = tokenOn(visitor.page());
    const form = { _token, 'ask-correction.about': 'The left knee', _version: String((await now()).version) };
    await visitor.submit(form);
    const { version } = await now();
    await visitor.get(pathOf('correction'));
    expect(visitor.at()).toBe('/en/status/request');
    await visitor.get('/en/status/request');
    await visitor.submit({ ...form, _decide: 'ask-correction' });
    expect(casesOf(await now())).toHaveLength(1);
    await visitor.get('/en/status/request');
    await visitor.submit({ _token, 'ask-correction.about': 'The other knee', _decide: 'ask-correction', _version: '99' });
    expect(visitor.page()).toContain(statusDecisionWords('en').late);
    expect([casesOf(await now()).length, (await now()).version]).toEqual([1, version]);
  });

  it('takes no form of another page', async () => {
    const { visitor, now } = await opened(of('patient'));
    await visitor.get(pathOf('correction'));
    await visitor.submit({ 'ask-correction.about': 'The left knee', _token: 'of another' });
    expect([visitor.last().status, casesOf(await now())]).toEqual([403, []]);
  });
});

describe('who may not ask', () => {
  it.each<RequesterType>(['attorney', 'law-enforcement', 'court-order'])('%s sees neither link nor page', async (type) => {
    const { visitor, now } = await opened({ ...of(type), status: 'in-process' });
    const words = statusCaseWords('en');
    for (const kind of caseKinds) {
      expect(visitor.page()).not.toContain(words.links[kind]);
      await visitor.get(pathOf(kind));
      expect(visitor.at()).toBe('/en/status/request');
    }
    await visitor.get('/en/status/request');
    await visitor.submit({ _decide: 'ask-accounting' });
    expect(visitor.page()).toContain(statusDecisionWords('en').late);
    expect(casesOf(await now())).toEqual([]);
  });

  it('whoever has no code is led to the page that asks for one, and whoever looked nothing up to the search', async () => {
    const record = of('patient');
    const bench = siteBench();
    await bench.requests.submit(record);
    const visitor = visitSite(bench.site);
    await visitor.get(pathOf('accounting'));
    expect(visitor.at()).toBe('/en/status');
    await visitor.get('/en/status/ask/anything');
    expect(visitor.last().status).toBe(404);
    await visitor.get('/en/status');
    const born = { 'dateOfBirth.month': '3', 'dateOfBirth.day': '9', 'dateOfBirth.year': '1984' };
    await visitor.submit({ reference: record.reference, ...born });
    expect(visitor.page()).not.toContain(statusCaseWords('en').links.accounting);
    await visitor.get(pathOf('accounting'));
    expect(visitor.at()).toBe('/en/status/request');
    await visitor.get('/en/status/request');
    await visitor.submit({ _decide: 'ask-accounting' });
    expect(casesOf((await bench.requests.get(record.reference)) ?? record)).toEqual([]);
  });
});

describe('how a case stands', () => {
  const words = statusCaseWords('en');
  const day = 24 * 60;
  const correction = asking(of('patient'), 'correction');

  it('day 12 of 60, and that it is late', async () => {
    expect((await opened(correction, 'en', 12 * day)).visitor.page()).toContain(siteWords('en').status.day(12, 60));
    const late = (await opened(correction, 'en', 61 * day)).visitor.page();
    expect(late).toContain(words.over('January 21, 2027'));
    expect(late).toContain(siteWords('en').status.day(60, 60));
  });

  it('its answer in words, once it can no longer be taken back', async () => {
    const done = issuedOn(correction, 'correction-accepted');
    expect((await opened(done, 'en', 9)).visitor.page()).not.toContain(words.outcomes.corrected('November 22, 2026'));
    expect((await opened(done)).visitor.page()).toContain(words.outcomes.corrected('November 22, 2026'));
    const disagreed = issuedOn(withCases(of('patient'), refusedCorrection), 'disagreement');
    const page = (await opened(disagreed)).visitor.page();
    expect(page).toContain(words.outcomes.refused('November 22, 2026'));
    expect(page).toContain(words.disagreed('November 22, 2026'));
  });

  it('the new day, once the letter on more time went out', async () => {
    const extended = issuedOn(correction, 'case-extension');
    expect((await opened(extended)).visitor.page()).toContain(words.due('January 21, 2027'));
    const letter = lettersOf(extended).at(-1)?.letter.id ?? '';
    const sent = written(extended, { ...dueAfterSending(extended, { letter, day: '2026-11-23' }), events: [] });
    const page = (await opened(sent, 'en', 20 * day)).visitor.page();
    expect(page).toContain(words.due('February 10, 2027'));
    expect(page).toContain(words.moreTime);
    expect(page).toContain(siteWords('en').status.day(20, 80));
  });
});
