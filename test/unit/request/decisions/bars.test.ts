/** What speaks against each decision, one thing at a time, and what the page then offers. Long: one table of cases. */
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import {
  type Asking,
  type Bar,
  barAgainst,
  isLetterOut,
  isQuoteOut,
  offersOn,
  primaryOf,
} from '../../../../lib/request/decisions/offers.ts';
import type { DecisionId } from '../../../../lib/request/decisions/rules.ts';
import type { Decisions, LastDecision, Taken } from '../../../../lib/request/decisions/taken.ts';
import type { Fee } from '../../../../lib/request/fees/quote.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { deliveryFrom } from '../../../../lib/request/release/deliveries.ts';
import type { RequesterType } from '../../../../lib/request/vocabulary.ts';
import { newWork } from '../../../../lib/request/work-list.ts';
import { withSheet } from '../../../support/decisions.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { noon, recordOf } from '../../../support/staff-fakes.ts';

const at = noon.toISOString();
const today = '2026-11-22';
const { timeZone } = lakeNorman;
const [ana, ben] = ['staff:sub-ana Ana Ruiz', 'staff:sub-ben Ben Otis'];
const staff: Asking = { actor: ana, rights: ['work'], now: noon, timeZone };
const requester: Asking = { actor: 'requester', rights: [], decider: 'requester', now: noon, timeZone };
const minutes = (many: number) => new Date(noon.getTime() + many * 60_000);
const taken = (evidence: Taken['evidence'] = {}, by = ben): Taken => ({ at, by, evidence });
const identity = { 'confirm-identity': taken() };

function of(
  type: RequesterType,
  status: RequestRecord['status'],
  taken: Decisions['taken'] = {},
  change: Partial<RequestRecord> = {},
) {
  const record = recordOf(sampleBody(type), 1, { status, receivedOn: today, work: {} });
  const body = { ...record.body, records: { ...record.body.records, sensitive: {} } };
  const moved = { to: status, by: ben };
  return {
    ...{ ...record, body, milestones: { ...record.milestones, moved } },
    decisions: { ...record.decisions, taken },
    ...change,
  };
}
const on = (record: RequestRecord, basis: RequestRecord['route']['basis']) => ({
  ...record,
  route: { ...record.route, basis },
});
const until = (record: RequestRecord, day: string) => ({ ...record, body: { ...record.body, expires: { on: day } } });
const having = (record: RequestRecord, last: Partial<LastDecision>, decisions: Partial<Decisions> = {}): RequestRecord => ({
  ...record,
  decisions: { ...record.decisions, last: { id: 'wait', at, by: ana, before: 'in-process', work: [], ...last }, ...decisions },
});
const proposed = (record: RequestRecord): RequestRecord => ({
  ...record,
  decisions: { ...record.decisions, proposal: { id: 'deny', letter: 'denial', typed: '', by: ana, at } },
});
const fee: Fee = { id: 'fee-1', at, by: ana, kind: 'ncic', lines: [], cents: 1620, state: 'quoted' };
const attorney = (status: RequestRecord['status'], more: Decisions['taken'] = {}, change: Partial<RequestRecord> = {}) =>
  until(of('attorney', status, more, change), '2027-05-10');
const ended = until(of('attorney', 'in-process'), '2026-11-21');
const unread = {
  package: { files: [{ id: 'f1', recordType: 'abstract', state: 'clean', addedBy: ana, addedAt: at } as const] },
};
const delivery = deliveryFrom(of('patient', 'released'), { id: 'd1', nonce: 'n', way: 'link', recipient: 'R', at, by: ben });
const letters = (...ids: readonly string[]): Partial<RequestRecord> => ({
  documents: ids.map((id) => ({
    ...{ kind: 'deficiency' as const, language: 'en' as const, sha256: 'a'.repeat(64), bytes: 1, pages: 1, madeAt: at },
    letter: { id, by: ana, notice: id },
  })),
  work: Object.fromEntries(ids.map((id) => [id, { ...newWork('notify-action-needed', at, [], id), state: 'done' as const }])),
});
const denial = taken({ grounds: ['danger-to-life'], letter: 'L1' });
const stopped = { stop: taken() };

describe('what speaks against a decision', () => {
  type Case = readonly [why: string, DecisionId, RequestRecord, Bar | null, Asking?];
  const cases: readonly Case[] = [
    ['another state', 'wait', of('patient', 'in-review'), 'not-in-this-state'],
    ['nothing', 'wait', of('patient', 'in-process'), null],
    ['another basis', 'extend', attorney('in-process'), 'not-on-this-basis'],
    ['no right', 'wait', of('patient', 'in-process'), 'not-your-right', { ...staff, rights: ['reopen'] }],
    ['a requester takes what is the requester’s', 'withdraw', of('patient', 'in-process'), null, requester],
    ['and nothing else', 'wait', of('patient', 'in-process'), 'not-your-right', requester],
    ['a judge marks', 'mark', of('patient', 'in-process'), null, { ...staff, rights: ['privacy'] }],
    [
      'who may only reopen marks nothing',
      'mark',
      of('patient', 'in-process'),
      'not-your-right',
      { ...staff, rights: ['reopen'] },
    ],
    ['no open item', 'waive-item', of('patient', 'in-process', {}, { items: [] }), 'nothing-open'],
    ['164.514(h): nobody confirmed who asks', 'accept', of('patient', 'in-review'), 'identity-first'],
    ['of a directive too', 'accept', on(of('patient', 'in-review'), 'directive'), 'identity-first'],
    ['an empty sheet', 'accept', of('guardian', 'in-review', identity), 'sheet-not-filled-in'],
    ['a sheet that says no', 'accept', saysNo(of('patient', 'in-review', identity)), 'sheet-says-no'],
    ['a whole sheet', 'accept', withSheet(of('patient', 'in-review', identity), today), null],
    ['an authorization that has ended', 'accept', { ...ended, status: 'in-review' }, 'authorization-ended'],
    ['an authorization that has ended', 'to-final-check', ended, 'authorization-ended'],
    ['a “stop”', 'to-final-check', attorney('in-process', stopped), 'stopped'],
    ['a “stop”', 'release', attorney('quality-check', stopped), 'stopped'],
    ['pages that nobody read', 'to-final-check', of('patient', 'in-process', identity, unread), 'pages-unread'],
    ['pages that nobody read', 'release', of('patient', 'quality-check', identity, unread), 'pages-unread'],
    ['a release without the identity', 'release', of('patient', 'quality-check'), 'identity-first'],
    ['a release by another person', 'release', of('patient', 'quality-check', identity), null],
    ['a quote that waits', 'release', attorney('quality-check', {}, { fees: [fee] }), 'cost-unanswered'],
    ['who brought it there', 'release', of('patient', 'quality-check', identity), 'second-person', { ...staff, actor: ben }],
    [
      'who gathered',
      'release',
      of('patient', 'quality-check', { ...identity, 'to-final-check': taken({}, ana) }),
      'second-person',
    ],
    [
      'nobody knows who brought it there',
      'release',
      { ...of('patient', 'quality-check', identity), milestones: of('patient', 'in-process').milestones },
      'second-person',
    ],
    [
      'nobody brought it anywhere',
      'release',
      { ...of('patient', 'quality-check', identity), milestones: { ...of('patient', 'closed').milestones, moved: null } },
      'second-person',
    ],
    ['a first “stop”', 'stop', attorney('in-process'), null],
    ['a second “stop”', 'stop', attorney('in-process', stopped), 'not-in-this-state'],
    ['no “stop”', 'stop-taken-back', attorney('in-process'), 'not-in-this-state'],
    ['a “stop”', 'stop-taken-back', attorney('in-process', stopped), null],
    ['a permission in review', 'no-records', attorney('in-review'), 'basis-first'],
    ['a permission accepted', 'no-records', attorney('in-review', { accept: taken() }), null],
    ['a permission in gathering', 'no-records', attorney('in-process'), null],
    ['own access without the identity', 'no-records', of('patient', 'in-process'), 'identity-first'],
    ['a directive without the identity', 'no-records', on(of('patient', 'in-process'), 'directive'), 'identity-first'],
    ['own access', 'no-records', of('patient', 'in-review', identity), null],
    ['the patient’s own', 'endangerment', of('patient', 'in-process'), 'not-on-this-basis', { ...staff, rights: ['review'] }],
    ['of somebody else', 'endangerment', of('guardian', 'in-process'), null, { ...staff, rights: ['review'] }],
    ['no flag', 'judge-flag', of('patient', 'in-process'), 'no-flag-to-judge', { ...staff, rights: ['review'] }],
    [
      'a flag',
      'judge-flag',
      of('patient', 'in-process', { mark: taken({ marks: ['hiv'] }) }),
      null,
      { ...staff, rights: ['review'] },
    ],
    [
      'a flag of another office',
      'judge-flag',
      of('patient', 'in-process', { mark: taken({ marks: ['hiv'] }) }),
      'no-flag-to-judge',
    ],
    ['care is free', 'quote', of('treating-provider', 'in-process'), 'no-fee'],
    ['own access', 'quote', of('patient', 'in-process'), null],
    ['a first extension', 'extend', of('patient', 'in-process'), null],
    ['a second extension', 'extend', of('patient', 'in-process', { extend: taken() }), 'already-extended'],
    ['an end that lies ahead', 'expire', attorney('in-process'), 'authorization-runs'],
    ['an end that is over', 'expire', ended, null],
    ['an event', 'expire', { ...ended, body: { ...ended.body, expires: { event: 'settled' } } }, null],
    ['the firm that asks', 'revoke', attorney('in-process'), 'not-the-signer', requester],
    ['the patient who signed', 'revoke', on(of('patient', 'in-process'), 'authorization'), null, requester],
    ['staff, for a paper', 'revoke', attorney('in-process'), null],
    ['no quote', 'pay', attorney('in-process'), 'no-open-quote'],
    ['a quote', 'pay', attorney('in-process', {}, { fees: [fee] }), null],
    [
      'staff answer at once',
      'answer-cost',
      having(attorney('in-process', {}, { fees: [fee] }), { id: 'quote', fee: { id: 'fee-1' } }),
      null,
    ],
    [
      'the requester once it is out',
      'answer-cost',
      having(attorney('in-process', {}, { fees: [fee] }), { id: 'quote', fee: { id: 'fee-1' } }),
      'quote-not-out',
      requester,
    ],
    [
      'one of two is not out',
      'answer-cost',
      having(attorney('in-process', {}, { fees: [{ ...fee, id: 'fee-0' }, fee] }), { id: 'quote', fee: { id: 'fee-1' } }),
      'quote-not-out',
      requester,
    ],
    ['one that is out', 'answer-cost', attorney('in-process', {}, { fees: [fee] }), null, requester],
    [
      'confirmed, and nothing asked',
      'cannot-confirm',
      of('patient', 'in-process', identity, { items: [] }),
      'identity-confirmed',
    ],
    ['asked once', 'cannot-confirm', of('patient', 'in-process', {}, letters('L1')), 'two-notices-first'],
    ['asked twice', 'cannot-confirm', of('patient', 'in-process', {}, letters('L1', 'L2')), null],
    ['confirmed, but papers are missing', 'cannot-confirm', of('guardian', 'in-process', identity, letters('L1', 'L2')), null],
    ['a denial of another kind', 'proof-came', of('patient', 'denied'), 'not-in-this-state'],
    [
      'it could not be confirmed',
      'proof-came',
      having(of('patient', 'denied'), {}, { ended: { id: 'cannot-confirm', from: 'in-review' } }),
      null,
    ],
    ['no denial', 'ask-review', of('patient', 'denied'), 'no-reviewable-denial'],
    ['a denial', 'ask-review', of('patient', 'denied', { deny: denial }), null, requester],
    [
      'a denial that is not out',
      'ask-review',
      having(of('patient', 'denied', { deny: denial }), { letter: 'L1' }),
      'denial-not-out',
      requester,
    ],
    [
      'a denial that is not out, by staff',
      'ask-review',
      having(of('patient', 'denied', { deny: denial }), { letter: 'L1' }),
      null,
    ],
    [
      'a denial without a letter',
      'ask-review',
      of('patient', 'denied', { deny: taken({ grounds: ['danger-to-life'] }) }),
      null,
      requester,
    ],
    [
      'a review that is open',
      'ask-review',
      of('patient', 'denied', { deny: denial }, { review: { asked: { at, by: ana } } }),
      'review-asked',
    ],
    ['no review', 'uphold-denial', of('patient', 'denied', { deny: denial }), 'no-open-review'],
    ['a review', 'overturn-denial', of('patient', 'denied', { deny: denial }, { review: { asked: { at, by: ana } } }), null],
    ['a proposal that waits', 'deny', proposed(of('patient', 'in-process')), 'waits-for-second-person'],
    ['a proposal that waits bars no other', 'wait', proposed(of('patient', 'in-process')), null],
    ['no proposal', 'deny', of('patient', 'in-process'), null],
    ['no package', 'recall', of('patient', 'released'), 'nothing-to-recall'],
    ['a package', 'recall', of('patient', 'released', {}, { release: { deliveries: [delivery] } }), null],
    [
      'a package that was fetched, after one that can be taken back',
      'recall',
      of(
        'patient',
        'released',
        {},
        {
          release: {
            deliveries: [
              { ...delivery, id: 'd0' },
              { ...delivery, fetched: [at] },
            ],
          },
        },
      ),
      null,
    ],
    [
      'a package that was fetched, the one before too',
      'recall',
      of(
        'patient',
        'released',
        {},
        {
          release: {
            deliveries: [
              { ...delivery, id: 'd0', way: 'post' },
              { ...delivery, fetched: [at] },
            ],
          },
        },
      ),
      'fetched-before',
    ],
  ];
  for (const [why, id, record, bar, asking = staff] of cases)
    it(`${why}: ${id}`, () => {
      expect(barAgainst(id, record, asking)).toBe(bar);
    });
});

function saysNo(record: RequestRecord): RequestRecord {
  const whole = withSheet(record, today);
  return whole.sheet === undefined ? whole : { ...whole, sheet: { ...whole.sheet, answers: { scope: 'no' } } };
}

describe('taking back', () => {
  const notice = newWork('notify-closed', at);
  const tried = { number: 1, startedAt: at } as const;
  const pended = (last: Partial<LastDecision> = {}, change: Partial<RequestRecord> = {}) =>
    having({ ...of('patient', 'pended'), ...change }, last);
  const sent = (change: object) => pended({ work: ['notify-closed'] }, { work: { 'notify-closed': { ...notice, ...change } } });
  const mailed = { milestones: { ...of('patient', 'pended').milestones, mailedLetters: { L1: { at, who: ana } } } };
  it.each<[string, RequestRecord, Bar | null, Partial<Asking>]>([
    ['nothing was decided', of('patient', 'pended'), 'nothing-to-undo', {}],
    ['somebody else decided', pended({ by: ben }), 'undo-not-yours', {}],
    ['within ten minutes', pended(), null, { now: minutes(9) }],
    ['after ten minutes', pended(), 'undo-too-late', { now: minutes(10) }],
    ['on the due day', pended({}, { dueOn: today }), null, {}],
    ['after the due day', pended({}, { dueOn: '2026-11-21' }), 'undo-too-late', {}],
    ['without a due day', pended({}, { dueOn: null }), null, {}],
    ['a notice lies ready', sent({}), null, {}],
    ['a notice waits', sent({ state: 'waiting' }), null, {}],
    ['a notice is being sent', sent({ state: 'claimed' }), 'has-left', {}],
    ['a notice was tried', sent({ attempts: [tried] }), 'has-left', {}],
    ['a notice that is gone', pended({ work: ['notify-closed'] }), null, {}],
    ['its letter was posted', pended({ letter: 'L1' }, mailed), 'has-left', {}],
    ['another letter was posted', pended({ letter: 'L2' }, mailed), null, {}],
    ['a letter was posted, of no decision', pended({}, mailed), null, {}],
  ])('%s', (_, record, bar, instead) => {
    expect(barAgainst('undo', record, { ...staff, ...instead })).toBe(bar);
  });

  const closed = (closedAt: string | undefined): RequestRecord => {
    const record = of('patient', 'withdrawn');
    return { ...record, milestones: { ...record.milestones, closedAt } };
  };
  it.each<[string, RequestRecord, string, Bar | null]>([
    ['on the sixtieth day', closed(at), '2027-01-21T12:00:00Z', null],
    ['on the day after', closed(at), '2027-01-22T12:00:00Z', 'reopen-too-late'],
    ['where nobody knows when it ended', closed(undefined), '2030-01-01T12:00:00Z', null],
  ])('of an end %s', (_, record, now, bar) => {
    const asking = { ...staff, rights: ['reopen'] as const, now: new Date(now) };
    expect(barAgainst('reopen', record, asking)).toBe(bar);
    expect(barAgainst('not-asked', record, { ...asking, rights: ['work'] })).toBe(bar);
  });

  it('nobody outside sees a letter or a quote before', () => {
    const record = having(of('patient', 'in-process'), { letter: 'L1', id: 'quote', fee: { id: 'fee-1' } });
    const letter = (id: string, now: Date, from: RequestRecord = record) => isLetterOut(from, id, now);
    const quote = (id: string, now: Date, from: RequestRecord = record) => isQuoteOut(from, { ...fee, id }, now);
    for (const out of [letter, quote]) {
      const id = out === letter ? 'L1' : 'fee-1';
      expect([out(id, minutes(9)), out(id, minutes(10)), out('another', noon)]).toEqual([false, true, true]);
      expect(out(id, noon, of('patient', 'in-process'))).toBe(true);
    }
    expect(quote('fee-1', noon, having(record, { id: 'pay', fee: { id: 'fee-1' } }))).toBe(true);
    expect(quote('fee-1', noon, having(record, { id: 'quote' }))).toBe(true);
    expect(letter('L1', minutes(60), having(record, {}, { undoneLetters: ['L1'] }))).toBe(false);
  });
});

describe('what the page offers', () => {
  const open = (record: RequestRecord, asking = staff) => offersOn(record, asking);
  const ids = (record: RequestRecord, asking = staff) => open(record, asking).map(({ id }) => id);

  it('is what is possible, and what is barred for a reason that helps', () => {
    const offers = open(of('patient', 'in-review'));
    expect(offers.find(({ id }) => id === 'accept')?.bar).toBe('identity-first');
    expect(offers.find(({ id }) => id === 'confirm-identity')?.bar).toBeNull();
    expect(ids(of('patient', 'in-review'))).not.toContain('wait');
    expect(ids(attorney('in-process'))).not.toContain('expire');
    expect(ids(of('patient', 'closed'))).toEqual(['ask-accounting', 'ask-correction']);
    expect(ids(attorney('closed'))).not.toContain('ask-accounting');
  });

  const narrowed = { fees: [{ ...fee, state: 'narrowed' as const }] };
  it.each<[string, RequestRecord, DecisionId | null]>([
    ['what just came is looked at', of('patient', 'received'), 'start-review'],
    ['then who asks is confirmed', withSheet(of('patient', 'in-review'), today), 'confirm-identity'],
    ['then it is accepted', withSheet(of('patient', 'in-review', identity), today), 'accept'],
    ['one letter asks for everything', saysNo(of('patient', 'in-review', identity)), 'ask'],
    ['the identity among it', saysNo(of('patient', 'in-review')), 'ask'],
    ['the sheet comes first', of('guardian', 'in-review', identity), null],
    ['what was asked for comes', of('patient', 'deficient'), 'record-arrival'],
    ['and is looked at', of('patient', 'resubmitted'), 'start-review'],
    ['gathered records are checked', of('patient', 'in-process'), 'to-final-check'],
    ['who wants less is quoted again', attorney('in-process', {}, narrowed), 'quote'],
    ['a wait ends', of('patient', 'pended'), 'resume'],
    ['checked records go out', of('patient', 'quality-check', identity), 'release'],
    ['who gathered releases nothing', of('patient', 'quality-check'), null],
    ['sent records are closed', of('patient', 'released'), 'close'],
    ['a review is decided', of('patient', 'denied', { deny: denial }, { review: { asked: { at, by: ana } } }), 'uphold-denial'],
    ['a denial stands', of('patient', 'denied', { deny: denial }), null],
    ['an end is an end', of('patient', 'closed'), null],
  ])('%s', (_, record, first) => {
    expect(primaryOf(record, open(record), today)).toBe(first);
  });
});
