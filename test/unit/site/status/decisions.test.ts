/**
 * What requesters decide on the status page, behind the one-time code: who may, what is asked, and what comes of it. Long: each decision of a
 * requester.
 */
import { describe, expect, it } from 'vitest';
import { decideByStaff } from '../../../../lib/console/decide/decide.ts';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { siteWords } from '../../../../lib/languages/site.ts';
import { statusDecisionWords } from '../../../../lib/languages/status-decisions.ts';
import {
  decideByRequester,
  openToRequester,
  type RequesterDecision,
  requesterDecisions,
} from '../../../../lib/request/decisions/by-requester.ts';
import { decide } from '../../../../lib/request/decisions/decide.ts';
import type { EvidenceName } from '../../../../lib/request/decisions/evidence.ts';
import type { DecisionId } from '../../../../lib/request/decisions/rules.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { isOpen } from '../../../../lib/request/status.ts';
import { languages, type RequesterType, requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { decideAs } from '../../../support/decisions.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { openByCode, siteBench, visitSite } from '../../../support/site-fakes.ts';
import { ana, noon, recordOf, referenceNumber, after as written } from '../../../support/staff-fakes.ts';

const acting = { staff: ana, now: noon, timeZone: lakeNorman.timeZone };
const later = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
const when = { now: later(11), timeZone: lakeNorman.timeZone };

const working = (type: RequesterType): RequestRecord =>
  recordOf(sampleBody(type), 1, { status: 'in-process', receivedOn: '2026-11-22' });

function taken(id: DecisionId, record: RequestRecord, instead = {}): RequestRecord {
  const decision = decideAs(id, record, acting, instead);
  if (decision.outcome === 'refused') throw new Error(`${id}: ${decision.refusal.code}`);
  return written(record, decision.change);
}

function quoted(record: RequestRecord, fields: Readonly<Record<string, string>>): RequestRecord {
  const decision = decideByStaff(record, { id: 'quote', form: new URLSearchParams(fields), first: null }, acting);
  if (decision.outcome === 'refused') throw new Error(decision.refusal.code);
  return written(record, decision.change);
}

/** Denied on these grounds, by a letter that went out. */
function denied(record: RequestRecord, grounds: readonly string[], id: 'deny' | 'deny-in-part' = 'deny'): RequestRecord {
  const evidence = { letter: 'L1', grounds, decidedBy: 'Dr. Rosa Diaz' };
  return written(
    record,
    decide(record, { id, by: 'staff:a Ana Ruiz', second: 'staff:b Ben Otis', at: noon, evidence, letter: 'L1' }),
  );
}

const firm = quoted(working('attorney'), { pages: '180', sum: '7625' });
const own = working('patient');
const ownAuthorization: RequestRecord = { ...own, route: { ...own.route, basis: 'authorization' } };

const typedIn = (fields: Readonly<Record<string, string>>) => (name: EvidenceName) => [fields[name] ?? ''];

function byRequester(record: RequestRecord, id: RequesterDecision, fields: Readonly<Record<string, string>> = {}) {
  return decideByRequester(record, id, typedIn(fields), when);
}

function done(record: RequestRecord, id: RequesterDecision, fields: Readonly<Record<string, string>> = {}): RequestRecord {
  const decided = byRequester(record, id, fields);
  if (decided.outcome !== 'change') throw new Error(`${id}: ${decided.outcome}`);
  return written(record, decided.change);
}

/** What is open beside a list of disclosures and a correction, which hang on no state: `test/unit/request/cases`. */
function openBeside(...asked: Parameters<typeof openToRequester>): readonly RequesterDecision[] {
  return openToRequester(...asked).filter((id) => id !== 'ask-accounting' && id !== 'ask-correction');
}

describe('what is open to a requester', () => {
  it.each<[string, RequestRecord, readonly RequesterDecision[]]>([
    ['a patient may withdraw', own, ['on-its-way', 'withdraw']],
    ['a representative too', working('health-care-agent'), ['on-its-way', 'withdraw']],
    [
      'a firm may withdraw its own request, and revokes nothing of the patient: 164.508(b)(5)',
      working('attorney'),
      ['on-its-way', 'withdraw'],
    ],
    ['who signed an authorization may revoke it', ownAuthorization, ['on-its-way', 'revoke', 'withdraw']],
    ['revoke it after a part went, when nothing is left to withdraw', { ...ownAuthorization, status: 'released' }, ['revoke']],
    ['answer a cost', firm, ['answer-cost', 'on-its-way', 'withdraw']],
    ['nothing once all is released', { ...own, status: 'released' }, []],
    ['nothing of a closed request', { ...own, status: 'closed' }, []],
    ['a review of a denial for danger to life: 164.524(a)(3)(i)', denied(own, ['danger-to-life']), ['ask-review']],
    [
      'a review where one of two grounds allows it',
      denied(own, ['psychotherapy-notes', 'harm-to-person-named']),
      ['ask-review'],
    ],
    ['no review of psychotherapy notes: 164.524(a)(1)(i)', denied(own, ['psychotherapy-notes']), []],
    ['no review of what a source said in confidence: 164.524(a)(2)(v)', denied(own, ['confidential-source']), []],
    [
      'of a denial in part while the rest goes on',
      denied(own, ['danger-to-life'], 'deny-in-part'),
      ['ask-review', 'on-its-way', 'withdraw'],
    ],
    ['who did not ask for the withdrawal opens it again', taken('withdraw', own), ['not-asked']],
  ])('%s', (_, record, open) => {
    expect(openBeside(record, when)).toEqual(open);
  });

  it('is nothing that staff decide, on no request', () => {
    for (const type of requesterTypes)
      expect(requesterDecisions).toEqual(expect.arrayContaining([...openToRequester(working(type), when)]));
  });

  it('is not a cost or a denial that can still be taken back', () => {
    const early = { ...when, now: later(9) };
    expect(openBeside(firm, early)).toEqual(['on-its-way', 'withdraw']);
    expect(openBeside(denied(own, ['danger-to-life']), early)).toEqual([]);
  });

  it('is a withdrawal of 60 days ago no more', () => {
    const gone = taken('withdraw', own);
    expect(openBeside(gone, { ...when, now: new Date('2027-01-21T12:00:00Z') })).toEqual(['not-asked']);
    expect(openBeside(gone, { ...when, now: new Date('2027-01-23T12:00:00Z') })).toEqual([]);
  });
});

describe('what is asked', () => {
  it.each<[string, RequestRecord, RequesterDecision, Readonly<Record<string, string>>, readonly string[]]>([
    ['an answer', firm, 'answer-cost', {}, ['answer required']],
    ['an answer that there is', firm, 'answer-cost', { answer: 'maybe' }, ['answer not-a-choice']],
    ['what less is', firm, 'answer-cost', { answer: 'narrow', less: ' ' }, ['less required']],
    ['a text that can be stored', firm, 'answer-cost', { answer: 'narrow', less: 'a\u202eb' }, ['less forbidden-character']],
    [
      'everything wrong at once',
      firm,
      'answer-cost',
      { answer: '?', less: 'x'.repeat(1001) },
      ['answer not-a-choice', 'less too-long'],
    ],
    ['to be sure', own, 'withdraw', {}, ['sure all-checks']],
    ['to be sure and to sign', ownAuthorization, 'revoke', {}, ['sure all-checks', 'signature required']],
    [
      'the name of who signed',
      ownAuthorization,
      'revoke',
      { sure: 'revoke', signature: 'Ben Otis' },
      ['signature not-the-signer'],
    ],
    ['a short text', denied(own, ['danger-to-life']), 'ask-review', { about: 'x'.repeat(1001) }, ['about too-long']],
  ])('%s', (_, record, id, fields, problems) => {
    const decided = byRequester(record, id, fields);
    expect(decided.outcome === 'problems' && decided.problems.map(({ field, code }) => `${field} ${code}`)).toEqual(problems);
  });
});

describe('what comes of it', () => {
  it.each([
    ['accept', '', 'accepted'],
    ['decline', '', 'declined'],
    ['narrow', 'Only 2025', 'narrowed'],
  ])('an answer to a cost: %s', (answer, less, state) => {
    const record = done(firm, 'answer-cost', { answer, less });
    expect(record.fees?.[0]).toMatchObject({ state, answeredBy: 'requester', answeredAt: when.now.toISOString() });
    expect(record.decisions.taken['answer-cost']?.evidence).toMatchObject({ channel: 'status-page', day: '2026-11-22' });
    expect([record.status, byRequester(record, 'answer-cost', { answer }).outcome]).toEqual(['in-process', 'barred']);
  });

  it('which of two costs is meant is asked', () => {
    const two = quoted(firm, { pages: '20', replaces: 'further-part', sum: '500' });
    const decided = decideByRequester(two, 'answer-cost', typedIn({ answer: 'accept' }), { ...when, now: later(20) });
    expect(decided.outcome === 'problems' && decided.problems).toEqual([{ field: 'quote', code: 'required' }]);
    const second = decideByRequester(two, 'answer-cost', typedIn({ answer: 'accept', quote: 'fee-2' }), {
      ...when,
      now: later(20),
    });
    expect(second.outcome === 'change' && second.change.fees?.map(({ state }) => state)).toEqual(['quoted', 'accepted']);
  });

  it('a withdrawal ends the request, is confirmed the same day, and is opened again with the old day', () => {
    const gone = done(own, 'withdraw', { sure: 'withdraw' });
    expect([gone.status, isOpen(gone.status)]).toEqual(['withdrawn', false]);
    expect(gone.work['notify-withdrawn']?.dueAt).toBe(later(21).toISOString());
    expect(gone.decisions.taken['withdraw']?.evidence).toEqual({ how: 'code', channel: 'status-page', day: '2026-11-22' });
    const back = done(gone, 'not-asked');
    expect([back.status, back.dueOn, back.milestones.closedAt, back.milestones.answered]).toEqual([
      'in-process',
      own.dueOn,
      undefined,
      undefined,
    ]);
    expect(back.work['notify-reopened']?.state).toBe('ready');
    expect(back.decisions.taken['withdraw']).toBeUndefined();
  });

  it('a revocation is signed here, by any way in which the name is written', () => {
    for (const signature of ['María José Peña Nguyễn', 'MARIA PENA', 'M. J. Peña Nguyen']) {
      const record = done(ownAuthorization, 'revoke', { sure: 'revoke', signature });
      expect([record.status, record.decisions.taken['revoke']?.evidence['signature']]).toEqual(['revoked', signature]);
      expect(record.work['notify-ended']?.state).toBe('ready');
    }
  });

  it('a review is asked for once, and brings the request back into the queue', () => {
    const record = done(denied(own, ['danger-to-life']), 'ask-review', { about: 'Ask my own doctor' });
    expect(record.review).toEqual({ asked: { at: when.now.toISOString(), by: 'requester' } });
    expect([record.status, byRequester(record, 'ask-review').outcome]).toEqual(['denied', 'barred']);
  });

  it('a denial after a review may be reviewed once more, and a reopened one leads to the state before the denial', () => {
    const asked = done(denied(own, ['danger-to-life']), 'ask-review');
    const supervisor = { ...acting, staff: { ...ana, roles: ['supervisor'] as const }, now: later(30) };
    const reopened = decideAs('reopen', asked, supervisor);
    if (reopened.outcome === 'refused') throw new Error(reopened.refusal.code);
    expect(written(asked, reopened.change).status).toBe('in-process');
  });
});

describe('on the page', () => {
  async function opened(record: RequestRecord, language: 'en' | 'es' = 'en') {
    const bench = siteBench();
    bench.clock.move(11 * 60_000);
    await bench.requests.submit(record);
    const visitor = visitSite(bench.site);
    await openByCode(bench, visitor, record.reference, language);
    return { bench, visitor, now: async () => (await bench.requests.get(record.reference)) ?? record };
  }

  it.each(languages)('a cost is shown line by line and answered, %s', async (language) => {
    const { visitor, bench, now } = await opened(firm, language);
    const words = statusDecisionWords(language);
    for (const text of ['$76.25', '$18.75', '$37.50', '$20.00', 'G.S. 90-411', words.cost.waits])
      expect(visitor.page()).toContain(text);
    await visitor.submit({ _decide: 'answer-cost', 'answer-cost.less': 'Only 2025' });
    expect([visitor.last().status, visitor.page().includes('>\nOnly 2025</textarea>')]).toEqual([422, true]);
    expect(visitor.page()).toContain(words.problems.answer);
    await visitor.submit({ _decide: 'answer-cost', 'answer-cost.answer': 'narrow', 'answer-cost.less': 'Only 2025' });
    expect(visitor.page()).toContain(words.done['answer-cost']);
    expect(visitor.page()).toContain(words.cost.now.narrowed);
    expect((await now()).fees?.[0]?.narrowedTo).toBe('Only 2025');
    expect(visitor.at()).toBe(`/${language}/status/request?done=answer-cost`);
    expect(bench.mail.sent.map(({ text }) => text).join()).not.toMatch(/76\.25|2025/);
  });

  it('tells whoever has no code that there is a cost, and not how much', async () => {
    const bench = siteBench();
    bench.clock.move(11 * 60_000);
    await bench.requests.submit(firm);
    const visitor = visitSite(bench.site);
    await visitor.get('/en/status');
    await visitor.submit({
      reference: firm.reference,
      'dateOfBirth.month': '3',
      'dateOfBirth.day': '9',
      'dateOfBirth.year': '1984',
    });
    expect(visitor.page()).toContain(siteWords('en').status.steps.fee);
    expect(visitor.page()).not.toContain('$76');
    await visitor.submit({ _decide: 'withdraw', 'withdraw.sure': 'withdraw' });
    expect((await bench.requests.get(firm.reference))?.status).toBe('in-process');
  });

  it('a form of another page, or of nobody, changes nothing', async () => {
    const { visitor, now } = await opened(own);
    await visitor.submit({ _token: 'of another', _decide: 'withdraw', 'withdraw.sure': 'withdraw' });
    expect([visitor.last().status, (await now()).status]).toEqual([403, 'in-process']);
    await visitor.get('/en/status/request');
    await visitor.submit({ _decide: 'release' });
    expect((await now()).status).toBe('in-process');
  });

  it('a request is stopped, by one press or two, and opened again', async () => {
    const { visitor, now } = await opened(own);
    const words = statusDecisionWords('en');
    await visitor.submit({ _decide: 'withdraw' });
    expect(visitor.page()).toContain(words.problems.sure);
    const form = { _decide: 'withdraw', 'withdraw.sure': 'withdraw', _version: String((await now()).version) };
    await visitor.submit(form);
    expect(visitor.page()).toContain(words.done.withdraw);
    const { version } = await now();
    await visitor.submit(form);
    expect([visitor.page().includes(words.done.withdraw), (await now()).version]).toEqual([true, version]);
    await visitor.submit({ _decide: 'not-asked', _version: String(version) });
    expect([visitor.page().includes(words.done['not-asked']), (await now()).status]).toEqual([true, 'in-process']);
  });

  it('what somebody else has decided meanwhile is said, and nothing is done', async () => {
    const { visitor, now, bench } = await opened(own);
    await bench.requests.change(own.reference, () => ({ status: 'closed', events: [] }));
    await visitor.submit({ _decide: 'withdraw', 'withdraw.sure': 'withdraw' });
    expect([visitor.page().includes(statusDecisionWords('en').late), (await now()).status]).toEqual([true, 'closed']);
  });

  it('a denial is reviewed when it may be', async () => {
    const record = { ...denied(own, ['danger-to-life']), reference: referenceNumber(9) };
    const { visitor, now } = await opened(record, 'es');
    const { review, done: said } = statusDecisionWords('es');
    expect(visitor.page()).toContain(review.text);
    await visitor.submit({ _decide: 'ask-review', 'ask-review.about': 'Que opine mi doctora' });
    expect(visitor.page()).toContain(said['ask-review']);
    expect((await now()).review?.asked.by).toBe('requester');
  });
});
