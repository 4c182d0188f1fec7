/**
 * The one change that a decision is, as a whole: state, history, notices, what is kept of it, and what taking it back
 * gives back. Long: one change after the other, on one record.
 */

import { describe, expect, it } from 'vitest';
import { type DecisionTaken, decide, statusAfter } from '../../../../lib/request/decisions/decide.ts';
import type { Decisions, LastDecision, Proposal, Taken } from '../../../../lib/request/decisions/taken.ts';
import type { Fee } from '../../../../lib/request/fees/quote.ts';
import { RequestRecord } from '../../../../lib/request/record.ts';
import { rulesVersion } from '../../../../lib/request/rules-version.ts';
import { newWork } from '../../../../lib/request/work-list.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { noon, recordOf } from '../../../support/staff-fakes.ts';

const [by, second] = ['staff:sub-ana Ana Ruiz', 'staff:sub-ben Ben Otis'];
const at = noon.toISOString();
const earlier: Taken = { at: '2026-11-21T12:00:00.000Z', by, evidence: { reason: 'before' } };
const proposal: Proposal = { id: 'deny', letter: 'denial', typed: '', by, at };
const none: Decisions = { taken: {}, last: null, proposal: null };

const record = (change: Partial<RequestRecord> = {}, decisions: Partial<Decisions> = {}): RequestRecord => ({
  ...recordOf(sampleBody('patient'), 1, { status: 'in-process', work: {}, items: [] }),
  ...change,
  decisions: { ...none, ...decisions },
});
const taken = (id: DecisionTaken['id'], more: Partial<DecisionTaken> = {}): DecisionTaken => ({
  ...{ id, by, at: noon, evidence: {} },
  ...more,
});
const last = (id: DecisionTaken['id'], more: Partial<LastDecision> = {}): LastDecision => ({
  ...{ id, at, by, before: 'in-process', work: [] },
  ...more,
});
const decisionsAfter = (before: RequestRecord, now: DecisionTaken) => decide(before, now).decisions;

describe('a decision', () => {
  it('moves the state, and is kept with what taking it back needs', () => {
    expect(decide(record(), taken('wait', { evidence: { reason: 'because' } }))).toStrictEqual({
      status: 'pended',
      work: [],
      decisions: { taken: { wait: { at, by, evidence: { reason: 'because' } } }, last: last('wait'), proposal: null },
      events: [
        {
          ...{ at, who: by, what: 'moved' },
          facts: { from: 'in-process', to: 'pended', decision: 'wait', reason: 'because', rules: rulesVersion() },
        },
      ],
    });
  });

  it('that leaves the state where it is changes nothing else, and a proposal goes on waiting', () => {
    const before = record({}, { proposal });
    expect(decide(before, taken('mark', { evidence: { marks: ['hiv', 'genetic'] } }))).toStrictEqual({
      work: [],
      decisions: {
        ...{ taken: { mark: { at, by, evidence: { marks: ['hiv', 'genetic'] } } }, last: last('mark') },
        proposal,
      },
      events: [{ at, who: by, what: 'decided', facts: { decision: 'mark', marks: 'hiv genetic', rules: rulesVersion() } }],
    });
    expect(decisionsAfter(before, taken('wait'))?.proposal).toBeNull();
  });

  it('that a second person confirmed names both, ends the request, and the proposal with it', () => {
    const evidence = { codes: ['x'], reason: 'y' };
    const denied = decide(
      record({}, { proposal, taken: { deny: earlier } }),
      taken('deny', { second, letter: 'L1', evidence }),
    );
    expect(denied.decisions).toStrictEqual({
      taken: { deny: { at, by, evidence, second } },
      last: last('deny', { by: second, letter: 'L1', earlier }),
      proposal: null,
      ended: { id: 'deny', from: 'in-process' },
    });
    expect(denied.events).toEqual([
      {
        ...{ at, who: second, what: 'moved' },
        facts: { from: 'in-process', to: 'denied', decision: 'deny', reason: 'y', second, rules: rulesVersion() },
      },
    ]);
    expect(decisionsAfter(record({}, { proposal }), taken('deny-in-part', { second }))?.proposal).toBeNull();
  });

  it('of an end that there was already does not become the end', () => {
    const ended = { id: 'close', from: 'released' } as const;
    const revoked = decide(record({ status: 'closed' }, { ended }), taken('revoke'));
    expect([revoked.status, revoked.decisions?.ended]).toEqual(['revoked', ended]);
  });

  it('about a flag is kept under the flag', () => {
    const evidence = { flag: 'hiv', verdict: 'release' };
    const judged = decisionsAfter(record({}, { taken: { 'judge-flag hiv': earlier } }), taken('judge-flag', { evidence }));
    expect(judged?.taken).toEqual({ 'judge-flag hiv': { at, by, evidence } });
    expect(judged?.last).toStrictEqual(last('judge-flag', { key: 'judge-flag hiv', earlier }));
    const other = decisionsAfter(record(), taken('wait', { evidence: { flag: 'hiv' } }));
    expect(Object.keys(other?.taken ?? {})).toEqual(['wait']);
  });

  it('puts its notices off by ten minutes, and asks again on day 7 and 21', () => {
    const notice = newWork('notify-accepted', at);
    const waiting = newWork('notify-released', at, ['seal-package']);
    const asked = decide(record({ status: 'in-review' }), taken('ask', { notices: [notice, waiting] }));
    const reminders = ['notify-reminder-7-2026-11-22', 'notify-reminder-21-2026-11-22'];
    expect(asked.work?.map(({ id, dueAt }) => [id, dueAt])).toEqual([
      ['notify-accepted', '2026-11-22T17:10:00.000Z'],
      ['notify-released', null],
      [reminders[0], '2026-11-29T17:00:00.000Z'],
      [reminders[1], '2026-12-13T17:00:00.000Z'],
    ]);
    expect(asked.decisions?.last?.work).toEqual(['notify-accepted', 'notify-released', ...reminders]);
    const stopped = decide({ ...record(), route: { ...record().route, basis: 'authorization' } }, taken('stop'));
    expect(stopped.work?.map(({ id }) => id)).toEqual(reminders);
    expect(decide(record(), taken('resume', { notices: [notice] })).work).toHaveLength(1);
  });

  it('names the items that it settles by their codes', () => {
    const item = { cure: 'answer', raisedBy: 'system', raisedAt: at, state: 'open' } as const;
    const items = [
      { ...item, id: 'i1', code: 'ILLEGIBLE' as const },
      { ...item, id: 'i2', code: 'DATES_AMBIGUOUS' as const },
    ];
    const change = decide(record({ items }), taken('waive-item', { evidence: { items: ['i1', 'i2'], reason: 'so' } }));
    expect(change.events[0]?.facts).toEqual({
      decision: 'waive-item',
      items: 'ILLEGIBLE DATES_AMBIGUOUS',
      reason: 'so',
      rules: rulesVersion(),
    });
    expect(change.items?.map(({ state }) => state)).toEqual(['waived', 'waived']);
    expect(change.decisions?.last?.items).toEqual({ changed: items, raised: [] });
  });
});

describe('money', () => {
  const fee: Fee = { id: 'fee-1', at, by, kind: 'ncic', lines: [], cents: 1620, state: 'quoted' };
  const paid: Fee = { ...fee, state: 'paid' };
  const other: Fee = { ...fee, id: 'fee-2' };

  it('a quote is added, a change of it takes its place, and each can be taken back', () => {
    const quoted = decide(record(), taken('quote', { fee }));
    expect([quoted.fees, quoted.decisions?.last?.fee]).toStrictEqual([[fee], { id: 'fee-1' }]);
    expect(quoted.events[0]?.facts).toMatchObject({ quote: 'fee-1', sum: '$16.20' });
    const settled = decide(record({ fees: [fee, other] }), taken('pay', { fee: paid }));
    expect([settled.fees, settled.decisions?.last?.fee]).toEqual([[paid, other], { id: 'fee-1', before: fee }]);
    const back = (fees: readonly Fee[], its: LastDecision['fee']) =>
      decide(record({ fees: [...fees] }, { last: last('pay', { fee: its }) }), taken('undo')).fees;
    expect(back([paid, other], { id: 'fee-1', before: fee })).toEqual([fee, other]);
    expect(back([fee, other], { id: 'fee-2' })).toEqual([fee]);
  });
});

describe('a review', () => {
  const asked = { at: earlier.at, by: 'requester' };
  it('is asked for, decided by name, and as it was before when that is taken back', () => {
    const asking = decide(record({ status: 'denied' }), taken('ask-review'));
    expect([asking.review, asking.decisions?.last?.review]).toEqual([{ asked: { at, by } }, null]);
    const before = record({ status: 'denied', review: { asked } });
    const evidence = { decidedBy: 'Dr. Lund' };
    const decided = decide(before, taken('uphold-denial', { second, evidence }));
    expect(decided.review).toEqual({
      asked,
      decided: { at, by: second, outcome: 'upheld', professional: 'Dr. Lund' },
    });
    expect(decided.decisions?.last?.review).toEqual({ asked });
    const unnamed = decide(before, taken('overturn-denial', { second, evidence: { decidedBy: ['x'] } }));
    expect(unnamed.review?.decided).toMatchObject({ outcome: 'overturned', professional: '' });
    const undone = (review: LastDecision['review']) =>
      decide(record({}, { last: last('ask-review', review === undefined ? {} : { review }) }), taken('undo'));
    expect([undone(null).review, undone({ asked }).review, 'review' in undone(undefined)]).toEqual([null, { asked }, false]);
  });
});

describe('taking back', () => {
  const now = taken('undo');

  it('leads to the state before, drops what was to be sent, and brings back what was kept before', () => {
    const notice = newWork('notify-closed', at);
    const before = record(
      { status: 'pended', work: { 'notify-closed': notice } },
      {
        taken: { wait: { ...earlier, at }, mark: earlier },
        last: last('wait', { work: ['notify-closed', 'gone'], earlier }),
        proposal,
      },
    );
    expect(decide(before, now)).toStrictEqual({
      status: 'in-process',
      work: [{ ...notice, state: 'dropped', dueAt: null }],
      decisions: { taken: { wait: earlier, mark: earlier }, last: null, proposal: null },
      events: [
        { at, who: by, what: 'moved', facts: { from: 'pended', to: 'in-process', decision: 'undo', rules: rulesVersion() } },
      ],
    });
  });

  it('forgets what there was nothing of before, under the key of a flag too', () => {
    const flags = { 'judge-flag hiv': earlier, 'judge-flag genetic': earlier };
    const undone = (key: string, its?: Taken) =>
      decisionsAfter(
        record({}, { taken: flags, last: last('judge-flag', { key, ...(its !== undefined && { earlier: its }) }) }),
        now,
      )?.taken;
    expect(undone('judge-flag hiv')).toEqual({ 'judge-flag genetic': earlier });
    expect(undone('judge-flag hiv', { ...earlier, at })).toEqual({ ...flags, 'judge-flag hiv': { ...earlier, at } });
  });

  it('hides its letter for good, beside those that were hidden before', () => {
    const undone = (letter: string | undefined, undoneLetters?: readonly string[]) =>
      decisionsAfter(
        record(
          {},
          {
            last: last('ask', letter === undefined ? {} : { letter }),
            ...(undoneLetters !== undefined && { undoneLetters: [...undoneLetters] }),
          },
        ),
        now,
      )?.undoneLetters;
    expect([undone('L2'), undone('L2', ['L1']), undone(undefined), undone(undefined, ['L1'])]).toEqual([
      ...[['L2'], ['L1', 'L2'], undefined, ['L1']],
    ]);
  });

  const ended = { id: 'withdraw', from: 'quality-check' } as const;
  const both = { withdraw: earlier, pay: earlier };
  it.each<[string, DecisionTaken['id'], Partial<Decisions>, readonly string[]]>([
    ['a reopening takes the end back', 'reopen', { ended, last: last('withdraw') }, ['pay']],
    ['and not what came after the end', 'reopen', { ended, last: last('pay') }, ['pay']],
    ['nor what was decided before nobody knows which', 'reopen', { last: null }, ['withdraw', 'pay']],
    ['an undo takes the last back, not the end', 'undo', { ended, last: last('pay') }, ['withdraw']],
  ])('%s', (_, id, decisions, kept) => {
    const before = record({ status: 'withdrawn' }, { taken: both, ...decisions });
    expect(Object.keys(decisionsAfter(before, taken(id))?.taken ?? {})).toEqual(kept);
  });
  it.each<[string, Partial<Decisions>]>([
    ['that was the last', { last: last('revoke') }],
    ['that ended the request', { ended: { id: 'revoke', from: 'released' }, last: last('pay') }],
  ])('a reopening gives no permission back that was revoked: %s', (_, decisions) => {
    const before = record({ status: 'revoked' }, { taken: { revoke: earlier }, ...decisions });
    expect(decisionsAfter(before, taken('reopen'))?.taken).toEqual({ revoke: earlier });
  });
  it('an undo does', () => {
    const before = record({ status: 'revoked' }, { taken: { revoke: earlier }, last: last('revoke') });
    expect(decisionsAfter(before, now)?.taken).toEqual({});
  });

  it.each<[DecisionTaken['id'], RequestRecord['status'], Partial<Decisions>, RequestRecord['status']]>([
    ['undo', 'pended', { last: last('wait') }, 'in-process'],
    ['undo', 'denied', { ended, last: last('pay', { before: 'denied' }) }, 'denied'],
    ['undo', 'denied', {}, 'in-review'],
    ['undo', 'pended', {}, 'pended'],
    ['reopen', 'withdrawn', { ended, last: last('pay', { before: 'withdrawn' }) }, 'quality-check'],
    ['reopen', 'withdrawn', { last: last('withdraw') }, 'in-process'],
    ['reopen', 'withdrawn', {}, 'in-review'],
    ['wait', 'in-process', {}, 'pended'],
    ['mark', 'in-process', {}, 'in-process'],
    ['confirm-identity', 'deficient', {}, 'resubmitted'],
    ['confirm-identity', 'in-review', {}, 'in-review'],
    ['pay', 'deficient', {}, 'deficient'],
  ])('%s, from %s, with %j: %s', (id, status, decisions, into) => {
    expect(statusAfter(id, record({ status }, decisions))).toBe(into);
  });
});

it('what is kept of decisions is read again as it was written', () => {
  const review = { asked: { at, by }, decided: { at, by, outcome: 'upheld' as const, professional: 'Dr. Lund' } };
  const fee: Fee = { id: 'fee-1', at, by, kind: 'ncic', lines: [], cents: 1620, state: 'quoted' };
  const item = { id: 'i1', code: 'ILLEGIBLE', cure: 'answer', raisedBy: by, raisedAt: at, state: 'open' } as const;
  const decisions: Decisions = {
    taken: { wait: { ...earlier, second } },
    last: last('judge-flag', {
      ...{ key: 'judge-flag hiv', letter: 'L1', delivery: 'd1', earlier, review, fee: { id: 'fee-1', before: fee } },
      items: { changed: [item], raised: ['i2'] },
    }),
    proposal: { ...proposal, reviewable: true, professional: { by, title: 'MD', at } },
    ended: { id: 'withdraw', from: 'pended' },
    undoneLetters: ['L0'],
  };
  const written = JSON.parse(JSON.stringify(record({ review }, decisions)));
  expect(RequestRecord.parse(written)).toMatchObject({ decisions, review });
  const without = (name: string) => ({
    ...written,
    decisions: { ...written.decisions, last: { ...decisions.last, [name]: 7 } },
  });
  for (const name of ['id', 'at', 'by', 'before', 'letter', 'fee', 'key', 'items', 'review'])
    expect(RequestRecord.safeParse(without(name)).success).toBe(false);
});
