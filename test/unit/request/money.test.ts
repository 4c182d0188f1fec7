/**
 * Decisions about money, each case with its rule: what staff count, who may answer, what waits, and what an undo gives back. Long: each rule
 * about money.
 */
import { describe, expect, it } from 'vitest';
import { decideByStaff } from '../../../lib/console/decide/decide.ts';
import type { Acting } from '../../../lib/console/decisions.ts';
import { actorId, type StaffMember } from '../../../lib/console/sign-in/people.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import type { EvidenceName } from '../../../lib/request/decisions/evidence.ts';
import { evidenceFor } from '../../../lib/request/decisions/money.ts';
import { barAgainst, isQuoteOut, offersOn, primaryOf } from '../../../lib/request/decisions/offers.ts';
import type { DecisionId } from '../../../lib/request/decisions/rules.ts';
import { workQuote } from '../../../lib/request/fees/counted.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import type { RequesterType } from '../../../lib/request/vocabulary.ts';
import { decideAs, decisionForm } from '../../support/decisions.ts';
import { type SampleBody, sampleBody } from '../../support/sample-bodies.ts';
import { abe, ana, ben, noon, recordOf, sue, after as written } from '../../support/staff-fakes.ts';

const today = '2026-11-22';
const by = (staff: StaffMember, now = noon): Acting => ({ staff, now, timeZone: lakeNorman.timeZone });
const asking = (staff: StaffMember, now = noon) => ({
  ...{ actor: actorId(staff), rights: ['work', 'reopen'] as const, now, timeZone: lakeNorman.timeZone },
});
const minutesLater = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);

type Typed = Readonly<Record<string, string>>;

function received(type: RequesterType, change: Partial<SampleBody['requester']> = {}): RequestRecord {
  const sample = sampleBody(type);
  const record = recordOf({ ...sample, requester: { ...sample.requester, ...change } });
  // Nothing in it needs a judgement of its own before a release.
  const body = { ...record.body, records: { ...record.body.records, sensitive: {} } };
  return { ...record, body, status: 'in-process', receivedOn: today };
}

function quoteForm(record: RequestRecord, typed: Typed): URLSearchParams {
  const form = new URLSearchParams(typed);
  const evidence = Object.fromEntries(Object.entries(typed));
  const worked = workQuote(record, evidence, today);
  if (worked.ok) form.set('sum', String(worked.working.cents));
  return form;
}

function quoted(record: RequestRecord, typed: Typed, staff = ana, now = noon): RequestRecord {
  const decision = decideByStaff(record, { id: 'quote', form: quoteForm(record, typed), first: null }, by(staff, now));
  if (decision.outcome === 'refused') throw new Error(decision.refusal.code);
  return written(record, decision.change);
}

function taken(id: DecisionId, record: RequestRecord, instead: Typed = {}, staff = ana, now = noon): RequestRecord {
  const decision = decideAs(id, record, by(staff, now), instead);
  if (decision.outcome === 'refused') throw new Error(`${id}: ${decision.refusal.code}`);
  return written(record, decision.change);
}

const codeOf = (id: DecisionId, record: RequestRecord, instead: Typed = {}, staff = ana, now = noon) => {
  const decision = decideAs(id, record, by(staff, now), instead);
  return decision.outcome === 'refused' ? decision.refusal.code : 'change';
};

const fieldsOf = (record: RequestRecord) => evidenceFor('quote', record, today).map(({ name }) => name);

describe('what is counted', () => {
  const injury = received('attorney');
  it.each<[string, RequestRecord, readonly EvidenceName[], readonly EvidenceName[]]>([
    [
      '164.524(c)(4): search and electronic pages have no field',
      received('patient'),
      ['way', 'pages', 'postage', 'labourMinutes'],
      ['electronicPages', 'price.minimum'],
    ],
    [
      'G.S. 90-411: mailing and handling are in the ceiling',
      injury,
      ['pages', 'films', 'strips', 'price.film'],
      ['postage', 'labourMinutes', 'way', 'media'],
    ],
    [
      'no ceiling: the hospital’s prices',
      received('life-insurer'),
      ['pages', 'postage', 'price.page'],
      ['price.minimum', 'way'],
    ],
    ['G.S. 97-26.1', received('workers-compensation'), ['pages', 'price.page'], ['postage', 'price.minimum']],
    ['164.506: care is free', received('treating-provider'), [], ['pages']],
    ['a subpoena is free', received('subpoena'), [], ['pages']],
  ])('%s', (_, record, there, absent) => {
    expect(fieldsOf(record)).toEqual(expect.arrayContaining([...there]));
    for (const name of absent) expect(fieldsOf(record)).not.toContain(name);
  });

  it.each<[string, RequestRecord, Typed, number]>([
    ['G.S. 90-411: a page is 10.00', injury, { pages: '1' }, 1000],
    ['G.S. 90-411: 13 pages are still 10.00', injury, { pages: '13' }, 1000],
    ['G.S. 90-411: 14 pages', injury, { pages: '14' }, 1050],
    ['G.S. 90-411: 25 pages', injury, { pages: '25' }, 1875],
    ['G.S. 90-411: the 26th is 0.50', injury, { pages: '26' }, 1925],
    ['G.S. 90-411: 100 pages', injury, { pages: '100' }, 5625],
    ['G.S. 90-411: the 101st is 0.25', injury, { pages: '101' }, 5650],
    ['G.S. 90-411: 180 pages', injury, { pages: '180' }, 7625],
    ['90-410(2): 180 pages and 2 films, a line of its own', injury, { pages: '180', films: '2', 'price.film': '9.00' }, 9425],
    ['below the ceiling, by the hospital’s price', injury, { pages: '180', 'price.page': '0.10' }, 1800],
    ['G.S. 97-26.1 [K]: 41 pages', received('workers-compensation'), { pages: '41' }, 1620],
    [
      'a life insurer pays the schedule whatever claim is typed',
      received('life-insurer', { claimKind: 'personal-injury' }),
      { pages: '180', 'price.page': '1.00' },
      18_000,
    ],
    [
      '90-411, last sentence: DDS by the schedule',
      received('disability-determination'),
      { pages: '120', 'price.page': '1.00' },
      12_000,
    ],
    ['164.524(c)(4): own copy for a lawsuit', received('patient'), { way: 'copying', pages: '10', 'price.page': '0.05' }, 50],
    ['164.524(c)(4): postage as the post takes it', received('patient'), { way: 'copying', postage: '4.15' }, 415],
    [
      'HHS: one charge for an electronic copy',
      received('patient'),
      { way: 'flat-electronic', 'price.flat-electronic': '6.50' },
      650,
    ],
  ])('%s', (_, record, typed, cents) => {
    const after = quoted(record, typed);
    expect(after.fees?.map((fee) => [fee.id, fee.state, fee.cents])).toEqual([['fee-1', 'quoted', cents]]);
    expect(after.status).toBe(record.status);
    expect(after.work['notify-cost']?.dueAt).toBe(minutesLater(10).toISOString());
  });

  it.each<[string, RequestRecord, Typed, string]>([
    ['nothing', injury, {}, 'decision-incomplete'],
    ['a film without a price: the hospital has set none', injury, { films: '1' }, 'decision-incomplete'],
    ['a page above the law’s limit', injury, { pages: '5', 'price.page': '0.76' }, 'decision-incomplete'],
    ['a minimum above the law’s', injury, { pages: '5', 'price.minimum': '10.01' }, 'decision-incomplete'],
    [
      'more than the guidance allows for an electronic copy',
      received('patient'),
      { way: 'flat-electronic', 'price.flat-electronic': '6.51' },
      'decision-incomplete',
    ],
    ['no way of charging', received('patient'), { pages: '5' }, 'decision-incomplete'],
    ['an amount with a comma', received('patient'), { way: 'copying', postage: '4,15' }, 'decision-incomplete'],
    ['a sum that nobody looked at', injury, { pages: '180', sum: '7624' }, 'cost-unseen'],
  ])('%s is not quoted', (_, record, typed, code) => {
    const form = new URLSearchParams(typed);
    const decision = decideByStaff(record, { id: 'quote', form, first: null }, by(ana));
    expect(decision.outcome === 'refused' && decision.refusal.code).toBe(code);
  });

  it('G.S. 90-411: two parts of 90 pages come to 76.25 in all, and a quote in place of the first counts it no more', () => {
    const first = quoted(injury, { pages: '90' });
    const second = quoted(first, { pages: '90', replaces: 'further-part' });
    expect(second.fees?.map(({ cents }) => cents)).toEqual([5125, 2500]);
    const instead = quoted(first, { pages: '90', replaces: 'fee-1' });
    expect(instead.fees?.map(({ cents, replaces }) => [cents, replaces])).toEqual([
      [5125, undefined],
      [5125, 'fee-1'],
    ]);
  });
});

const firm = quoted(received('attorney'), { pages: '180' });
const own = quoted(received('patient'), { way: 'copying', pages: '10', 'price.page': '0.10' });
const accepted = taken('answer-cost', firm, { answer: 'accept' });
const declined = taken('answer-cost', firm, { answer: 'decline' });
const narrowed = taken('answer-cost', firm, { answer: 'narrow', less: 'Only 2025' });
const paid = taken('pay', accepted);
const waived = taken('waive', declined);

describe('who may do what, when', () => {
  const states = { firm, accepted, declined, narrowed, paid, waived };
  const possible: Readonly<Record<keyof typeof states, readonly DecisionId[]>> = {
    firm: ['answer-cost', 'pay', 'waive'],
    accepted: ['pay', 'waive'],
    declined: ['waive'],
    narrowed: ['waive'],
    paid: [],
    waived: [],
  };
  it.each(['firm', 'accepted', 'declined', 'narrowed', 'paid', 'waived'] as const)('%s', (state) => {
    const offered = offersOn(states[state], asking(ana)).filter(({ bar }) => bar === null);
    const money = ['answer-cost', 'pay', 'waive'] as const;
    expect(money.filter((id) => offered.some((one) => one.id === id))).toEqual(possible[state]);
    expect(barAgainst('quote', states[state], asking(ana))).toBeNull();
  });

  it('nobody who may only look, and on no request without a copy fee', () => {
    for (const id of ['answer-cost', 'pay', 'waive'] as const) expect(codeOf(id, firm, {}, abe)).toBe('not-permitted');
    expect(barAgainst('quote', received('subpoena'), asking(sue))).toBe('no-fee');
  });

  it('a requester quotes, pays and waives nothing, and withdraws and answers alone', () => {
    const requester = { ...asking(ana, minutesLater(10)), actor: 'requester', rights: [], decider: 'requester' } as const;
    const offered = offersOn(firm, requester).flatMap(({ id, bar }) => (bar === null ? [id] : []));
    expect(offered).toEqual(expect.arrayContaining(['answer-cost', 'withdraw']));
    for (const id of ['quote', 'pay', 'waive', 'release', 'deny', 'close'] as const)
      expect(barAgainst(id, firm, requester)).not.toBeNull();
  });

  it.each<[string, DecisionId, Typed]>([
    ['less, without saying what', 'answer-cost', { answer: 'narrow' }],
    ['an answer that is none', 'answer-cost', { answer: 'perhaps' }],
    ['an answer by nobody', 'answer-cost', { answer: 'accept', about: '' }],
    ['the cashier without a reference', 'pay', { payment: 'cashier' }],
    ['a payment of tomorrow', 'pay', { 'day.day': '23' }],
    ['a waiver without a reason', 'waive', { reason: ' ' }],
  ])('%s: nothing changes', (_, id, instead) => {
    const form = decisionForm(id, today, instead);
    for (const [name, value] of Object.entries(instead)) form.set(name, value);
    const decision = decideByStaff(firm, { id, form, first: null }, by(ana));
    expect(decision.outcome === 'refused' && decision.refusal.code).toBe('decision-incomplete');
  });

  it('which of two costs is meant is asked, and only then', () => {
    const two = quoted(firm, { pages: '10', replaces: 'further-part' });
    expect(codeOf('waive', two)).toBe('decision-incomplete');
    const form = decisionForm('waive', today);
    form.set('quote', 'fee-2');
    const decision = decideByStaff(two, { id: 'waive', form, first: null }, by(ana));
    if (decision.outcome === 'refused') throw new Error(decision.refusal.code);
    expect(written(two, decision.change).fees?.map(({ state }) => state)).toEqual(['quoted', 'waived']);
  });

  it('what is kept: who said it and how, what less is, which cheque', () => {
    expect(narrowed.fees?.[0]).toMatchObject({ state: 'narrowed', narrowedTo: 'Only 2025', answeredBy: actorId(ana) });
    expect(narrowed.decisions.taken['answer-cost']?.evidence).toMatchObject({ channel: 'post', answer: 'narrow' });
    expect(taken('pay', firm, { paymentReference: 'No. 1182' }).fees?.[0]?.paid).toMatchObject({
      how: 'cheque',
      reference: 'No. 1182',
    });
    expect(paid.recentEvents.at(-1)?.facts).toMatchObject({ decision: 'pay', quote: 'fee-1', sum: '$76.25' });
  });
});

describe('money at release', () => {
  const checkedBy = (record: RequestRecord): RequestRecord => ({
    ...record,
    status: 'quality-check',
    milestones: { ...record.milestones, moved: { to: 'quality-check', by: actorId(ben) } },
  });
  const bar = (record: RequestRecord) => barAgainst('release', checkedBy(record), asking(ana));
  it.each<[string, RequestRecord, string | null]>([
    ['is asked of a third party: unanswered', firm, 'cost-unanswered'],
    ['accepted is not paid', accepted, 'cost-unpaid'],
    ['a no does not release by itself', declined, 'cost-declined'],
    ['less waits for the next quote', narrowed, 'cost-narrowed'],
    ['paid', paid, null],
    ['waived after a no', waived, null],
    ['no quote at all', received('attorney'), null],
    ['a no, and then less that is paid', taken('pay', quoted(declined, { pages: '20', replaces: 'fee-1' })), null],
  ])('%s', (_, record, expected) => {
    expect(bar(record)).toBe(expected);
  });

  it('of an access request never waits for its copy fee, whatever the answer', () => {
    const identified = taken('confirm-identity', own);
    for (const answer of ['accept', 'decline', 'narrow'])
      expect(bar(taken('answer-cost', identified, { answer, less: 'the last visit' }))).toBeNull();
    expect(bar(identified)).toBeNull();
    // The money may come after the records.
    expect(codeOf('pay', { ...identified, status: 'released' })).toBe('change');
    expect(codeOf('waive', { ...identified, status: 'closed' })).toBe('change');
  });

  it('a no ends nothing, and three ways stay open: another quote, a waiver, a withdrawal', () => {
    expect(declined.status).toBe('in-process');
    expect(codeOf('waive', declined)).toBe('change');
    expect(quoted(declined, { pages: '20', replaces: 'fee-1' }).fees?.[1]?.state).toBe('quoted');
    expect(taken('withdraw', declined).status).toBe('withdrawn');
  });

  it('less makes the next quote the first thing to do', () => {
    const primary = (record: RequestRecord) => primaryOf(record, offersOn(record, asking(ana)), today);
    expect([primary(firm), primary(narrowed)]).toEqual(['to-final-check', 'quote']);
  });
});

describe('taking back', () => {
  it('a quote within ten minutes: it was never there, and the requester never saw it', () => {
    const [fee] = firm.fees ?? [];
    if (fee === undefined) throw new Error('no quote');
    expect([isQuoteOut(firm, fee, minutesLater(9)), isQuoteOut(firm, fee, minutesLater(10))]).toEqual([false, true]);
    const undone = taken('undo', firm, {}, ana, minutesLater(5));
    expect([undone.fees, undone.work['notify-cost']?.state]).toEqual([[], 'dropped']);
    expect(codeOf('undo', firm, {}, ana, minutesLater(10))).toBe('decision-barred');
  });
  it('an answer, a payment, a waiver: the cost stands as before', () => {
    expect(taken('undo', narrowed, {}, ana, minutesLater(1)).fees).toEqual(firm.fees);
    expect(taken('undo', paid, {}, ana, minutesLater(1)).fees).toEqual(accepted.fees);
    expect(taken('undo', waived, {}, ana, minutesLater(1)).fees).toEqual(declined.fees);
  });
  it('reopening a request that was paid for after its end leads to the state before the end', () => {
    const closed = taken('close', { ...own, status: 'released' });
    const later = taken('pay', closed);
    expect(taken('reopen', later, {}, sue).status).toBe('released');
  });
});
