/** What each decision does to the list of items, each list as a whole. */
import { describe, expect, it } from 'vitest';
import type { DecisionId } from '../../../lib/request/decisions/rules.ts';
import { itemsAfter, sheetAfter } from '../../../lib/request/items/after.ts';
import { bounded, type Item, itemsWaiting, openItems, settleable, waitsForRequester } from '../../../lib/request/items/item.ts';
import { asked, givenBack, idsOf, itemsAtStart, itemsBefore, settled, stopAsked } from '../../../lib/request/items/raise.ts';
import { suggestedCodes } from '../../../lib/request/items/suggested.ts';
import { itemsOfOlder } from '../../../lib/request/items/upgrade.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import type { RequesterType } from '../../../lib/request/vocabulary.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { noon, recordOf } from '../../support/staff-fakes.ts';

const at = noon.toISOString();
const before = '2026-11-20T12:00:00.000Z';
const by = 'staff:sub-ana Ana Ruiz';
const item = (id: string, code: Item['code'], change: Partial<Item> = {}): Item => ({
  ...{ id, code, cure: 'answer', raisedBy: 'system', raisedAt: before, state: 'open' },
  ...change,
});
const identity = item('i1', 'identity', { cure: 'document' });
const illegible = item('i2', 'ILLEGIBLE', { askedAt: before });
const waived = item('i3', 'DATES_AMBIGUOUS', { state: 'waived' });
const stop = item('i4', 'STOP_NOT_IN_WRITING');
const list = [identity, illegible, waived, stop];

function record(items: readonly Item[], change: Partial<RequestRecord> = {}, type: RequesterType = 'patient'): RequestRecord {
  return { ...recordOf(sampleBody(type), 1, { status: 'in-review', receivedOn: '2026-11-22' }), items, ...change };
}
const after = record(list);
const taken = (id: DecisionId, evidence = {}, more = {}) => ({ id, by, at: noon, evidence, ...more });
const codes = (items: readonly Item[]) => items.map(({ code }) => code);

describe('a decision', () => {
  const done = (one: Item, how: string, more = {}, state = 'answered') => ({ ...one, state, answer: { at, by, how, ...more } });
  it.each<[string, ReturnType<typeof taken>, readonly object[]]>([
    [
      'an arrival',
      taken('record-arrival', { items: 'i2', day: '2026-11-22', channel: 'post', what: 'answer' }),
      [...[identity, done(illegible, 'arrival', { day: '2026-11-22', channel: 'post', what: 'answer' }), waived, stop]],
    ],
    [
      'an arrival that says little',
      taken('record-arrival', { items: ['i2'], day: ['x'], channel: [], what: [] }),
      [...[identity, done(illegible, 'arrival'), waived, stop]],
    ],
    ['an arrival of nothing asked for', taken('record-arrival', { what: 'pages' }), list],
    ['an arrival for what is settled', taken('record-arrival', { items: ['i3'] }), list],
    [
      'a waiver',
      taken('waive-item', { items: ['i1', 'i2'] }),
      [...[done(identity, 'waiver', {}, 'waived'), done(illegible, 'waiver', {}, 'waived'), waived, stop]],
    ],
    ['the identity', taken('confirm-identity'), [done(identity, 'identity'), illegible, waived, stop]],
    ['the sheet', taken('accept'), [done(identity, 'sheet'), done(illegible, 'sheet'), waived, stop]],
    ['a “stop” that is taken back', taken('stop-taken-back'), [identity, illegible, waived, done(stop, 'taken-back')]],
    [
      'a “stop” in writing',
      taken('revoke', { day: '2026-11-22', channel: 'fax' }),
      [...[identity, illegible, waived, done(stop, 'arrival', { day: '2026-11-22', channel: 'fax' })]],
    ],
    ['anything else', taken('wait', { items: ['i1'] }), list],
    ['taking back where nothing was decided', taken('undo'), list],
  ])('%s', (_, decision, items) => {
    expect(itemsAfter(after, decision)).toStrictEqual(items);
  });
  it('names who confirmed it', () => {
    const [one] = itemsAfter(after, taken('confirm-identity', {}, { second: 'staff:b Ben' }));
    expect(one?.answer?.by).toBe('staff:b Ben');
  });
  it('that is taken back gives the list back', () => {
    const last = { id: 'ask', at, by, before: 'in-review' as const, work: [], items: { changed: [illegible], raised: ['i5'] } };
    const now = record([identity, { ...illegible, askedAt: at }, waived, stop, item('i5', 'QUESTION')]);
    expect(itemsAfter({ ...now, decisions: { ...now.decisions, last } }, taken('undo'))).toEqual(list);
  });
  it('that asks raises what is not open, and asks again for what is', () => {
    const asking = taken('ask', { codes: ['ID_UNVERIFIED', 'QUESTION', 'AUTH_EXPIRED', 'NONSENSE'] });
    expect(itemsAfter(after, asking)).toStrictEqual([
      ...[{ ...identity, askedAt: at }, illegible, waived, stop],
      { id: 'i5', code: 'QUESTION', cure: 'answer', raisedBy: by, raisedAt: at, state: 'open', askedAt: at },
    ]);
    expect(
      itemsAfter(record([waived]), taken('ask', { codes: 'DATES_AMBIGUOUS' })).map(({ id, state }) => [id, state]),
    ).toEqual([
      ['i3', 'waived'],
      ['i4', 'open'],
    ]);
  });
  it('a “stop” asks the patient for the writing, and a firm for nothing', () => {
    const raised = { id: 'i1', code: 'STOP_NOT_IN_WRITING', raisedBy: by, raisedAt: at, state: 'open' };
    expect(itemsAfter(record([]), taken('stop'))).toMatchObject([{ ...raised, askedAt: at }]);
    const [ofFirm] = stopAsked(record([], {}, 'attorney'), by, at);
    expect(ofFirm).toMatchObject(raised);
    expect(ofFirm).not.toHaveProperty('askedAt');
  });

  const sheet = (answers: NonNullable<RequestRecord['sheet']>['answers']) => ({ sheet: { answers, by, at } });
  it('an arrival empties the lines that said no to it, and those alone', () => {
    const filled = sheet({ scope: 'no', identity: 'no', signed: 'yes', 'no-danger': 'no', unknown: 'no' });
    const asking = record([item('i1', 'DATES_AMBIGUOUS'), item('i2', 'REQUEST_UNSIGNED')], filled);
    const came = (id: DecisionId, ...ids: readonly string[]) => {
      const decision = taken(id, { items: ids });
      return sheetAfter(asking, decision, itemsAfter(asking, decision)).sheet?.answers;
    };
    expect(came('record-arrival', 'i1')).toEqual({ identity: 'no', signed: 'yes', 'no-danger': 'no', unknown: 'no' });
    expect([came('record-arrival', 'i2'), came('record-arrival'), came('waive-item', 'i1')]).toEqual(Array(3).fill(undefined));
    expect(sheetAfter(record([]), taken('record-arrival'), [])).toEqual({});
  });
});

describe('who waits for whom', () => {
  it('the hospital looks itself first, until it asks', () => {
    const own = ['identity', 'letterhead', 'agency-authority', 'STOP_NOT_IN_WRITING'] as const;
    for (const code of own) {
      expect(waitsForRequester(item('i1', code))).toBe(false);
      expect(waitsForRequester(item('i1', code, { askedAt: at }))).toBe(true);
      expect(waitsForRequester(item('i1', code, { askedAt: at, state: 'answered' }))).toBe(false);
    }
    expect([waitsForRequester(item('i1', 'death-certificate')), waitsForRequester(waived)]).toEqual([true, false]);
  });
  it('nothing is open once the records went out or the request ended', () => {
    expect(openItems(after)).toEqual([identity, illegible, stop]);
    expect([settleable(after), itemsWaiting(after)]).toEqual([[identity, illegible], [illegible]]);
    for (const status of ['released', 'closed', 'withdrawn'] as const) expect(openItems({ ...after, status })).toEqual([]);
  });
  it('is found by the defect', () => {
    expect([idsOf(list, ['ID_UNVERIFIED']), idsOf(list, ['DATES_AMBIGUOUS', 'ILLEGIBLE']), idsOf([], ['ILLEGIBLE'])]).toEqual([
      ...[['i1'], ['i2'], []],
    ]);
  });
  it('a letter suggests what waits and what the sheet refuses, in the order of the defects', () => {
    const answers = { scope: 'no', identity: 'yes' } as const;
    const asking = record([item('i1', 'ILLEGIBLE', { askedAt: at }), item('i2', 'AUTH_EXPIRED')], {
      sheet: { answers, by, at },
    });
    expect(suggestedCodes(asking, '2026-11-22')).toEqual(['DATES_AMBIGUOUS', 'ILLEGIBLE']);
  });
});

describe('the list', () => {
  it('says what changed, and gives it back', () => {
    const now = [identity, { ...illegible, state: 'waived' as const }, waived, stop, item('i5', 'QUESTION')];
    expect(itemsBefore(list, now)).toEqual({ changed: [illegible], raised: ['i5'] });
    expect(itemsBefore(list, [...list])).toBeUndefined();
    expect(itemsBefore(list, [...list, item('i5', 'QUESTION')])).toEqual({ changed: [], raised: ['i5'] });
    expect(givenBack(now, { changed: [illegible], raised: ['i5'] })).toEqual(list);
    // One that has left the list meanwhile is there again.
    expect(givenBack([stop], { changed: [illegible], raised: [] })).toEqual([illegible, stop]);
  });
  it('keeps thirty that are settled', () => {
    const closed = Array.from({ length: 30 }, (_, place) => item(`i${place}`, 'QUESTION', { state: 'answered' }));
    expect(bounded([...closed, stop])).toEqual([...closed, stop]);
    expect(bounded([stop, ...closed, { ...waived, id: 'i99' }])[1]?.id).toBe('i1');
    const answer = { at, by, how: 'waiver' } as const;
    expect(settled([...closed, item('i99', 'QUESTION')], ['i99'], 'waived', answer)).toHaveLength(30);
  });
  it('numbers on from the highest there ever was', () => {
    const items = asked(
      { items: [item('i7', 'QUESTION'), illegible], route: { basis: 'access' } },
      ['DATES_AMBIGUOUS'],
      by,
      at,
    );
    expect(items.map(({ id }) => id)).toEqual(['i7', 'i2', 'i8']);
  });

  const body = (type: RequesterType) => record([], {}, type).body;
  it.each<[string, RequestRecord['body'], readonly string[]]>([
    ['an attorney', body('attorney'), ['authorization-signed']],
    [
      '42 CFR 2.31: alcohol',
      withSensitive('attorney', { 'sens-alcohol-use': 'include' }),
      ['authorization-signed', 'part2-consent'],
    ],
    [
      '42 CFR 2.31: drugs',
      withSensitive('attorney', { 'sens-drug-use': 'include' }),
      ['authorization-signed', 'part2-consent'],
    ],
    ['left out', withSensitive('attorney', { 'sens-drug-use': 'leave-out' }), ['authorization-signed']],
    ['2.23: the patient’s own', withSensitive('patient', { 'sens-drug-use': 'include' }), ['identity']],
    ['a payer without a claim', withClaim('health-insurer', undefined), ['claim-details']],
    ['a payer with a claim', withClaim('health-insurer', 'C-1'), []],
  ])('from the start: %s', (_, asks, proofs) => {
    const items = itemsAtStart(asks, at);
    expect(codes(items)).toEqual(proofs);
    expect(items.map(({ id, raisedBy, raisedAt, state }) => [id, raisedBy, raisedAt, state])).toEqual(
      proofs.map((_proof, place) => [`i${place + 1}`, 'system', at, 'open']),
    );
  });
  function withSensitive(type: RequesterType, sensitive: RequestRecord['body']['records']['sensitive']) {
    const own = body(type);
    return { ...own, records: { ...own.records, sensitive } };
  }
  function withClaim(type: RequesterType, claim: string | undefined) {
    const own = body(type);
    return { ...own, requester: { ...own.requester, claim } };
  }

  const letter = (codesOf: string | undefined, what: 'letter-kept' | 'moved' = 'letter-kept') => ({
    ...{ at, who: by, what, hash: 'h' },
    facts: codesOf === undefined ? {} : { defects: codesOf },
  });
  it.each<[string, RequestRecord['status'], RequestRecord['recentEvents'], readonly string[]]>([
    ['received', 'received', [], ['identity']],
    ['being gathered', 'in-process', [letter('ILLEGIBLE')], []],
    ['asked', 'deficient', [letter('ILLEGIBLE QUESTION NONSENSE')], ['identity', 'ILLEGIBLE', 'QUESTION']],
    [
      'asked, by the newest letter',
      'deficient',
      [letter('ILLEGIBLE'), letter('QUESTION'), letter(undefined)],
      ['identity', 'QUESTION'],
    ],
    ['asked, nobody knows for what', 'deficient', [letter('ILLEGIBLE', 'moved')], ['identity']],
    ['answered', 'resubmitted', [letter('ILLEGIBLE')], ['identity']],
  ])('of an older version, %s', (_, status, recentEvents, open) => {
    expect(codes(itemsOfOlder({ ...record([]), submittedAt: at, status, recentEvents }))).toEqual(open);
  });
});
