/** A list of disclosures and a correction of the record: who may ask, by when it is answered, and on what it may be refused. */
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import { caseBar } from '../../../../lib/request/cases/bars.ts';
import {
  caseDueOn,
  caseExtendedDueOn,
  caseRules,
  earlierAccounting,
  openCases,
  owedFirst,
} from '../../../../lib/request/cases/cases.ts';
import { correctionGroundCodes, correctionGrounds } from '../../../../lib/request/cases/grounds.ts';
import { type Case, caseKinds } from '../../../../lib/request/cases/stored.ts';
import { openToRequester } from '../../../../lib/request/decisions/by-requester.ts';
import { barAgainst } from '../../../../lib/request/decisions/offers.ts';
import { type DecisionId, ruleOf } from '../../../../lib/request/decisions/rules.ts';
import { RequestRecord } from '../../../../lib/request/record.ts';
import { asksForOwnAccess } from '../../../../lib/request/requester.ts';
import { currentStatus, statuses } from '../../../../lib/request/status.ts';
import { requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { askedByRequester, askedByStaff, asking, issued, issuedOn, noonAfter } from '../../../support/cases.ts';
import { identified } from '../../../support/decisions.ts';
import { caseOf, refusedCorrection, withCases } from '../../../support/letter-samples.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { noon, recordOf } from '../../../support/staff-fakes.ts';

const { timeZone } = lakeNorman;
const staff = { actor: 'staff:sub-ana', rights: ['work'] as const, now: noon, timeZone };
const plain = recordOf(sampleBody('patient'), 1, { status: 'closed', work: {} });
const known = withCases(plain);
const answered = { at: noon.toISOString(), by: 'staff:sub-ana Ana Ruiz', letter: 'L1' };
const listed = (receivedOn: string): Case => caseOf('accounting', { receivedOn, answered: { ...answered, outcome: 'listed' } });

describe('the days', () => {
  it.each(caseKinds)('%s: 60 days from receipt and 30 more, once: 164.528(c)(1), 164.526(b)(2)', (kind) => {
    expect(caseRules[kind]).toMatchObject({ days: 60, extensionDays: 30 });
    expect(caseDueOn(kind, '2026-11-22')).toBe('2027-01-21');
    expect(caseExtendedDueOn({ kind, receivedOn: '2026-11-22' })).toBe('2027-02-20');
  });

  it.each<[string, RequestRecord, ReturnType<typeof owedFirst>]>([
    ['a request without cases: its own day', plain, { dueOn: plain.dueOn, receivedOn: plain.receivedOn }],
    [
      'an ended request: the day of the case',
      withCases(plain, caseOf('accounting')),
      { dueOn: '2027-01-21', receivedOn: '2026-11-22', kind: 'accounting' },
    ],
    [
      'an open request that is due before: its own day',
      withCases({ ...plain, status: 'in-process' }, caseOf('accounting')),
      { dueOn: plain.dueOn, receivedOn: plain.receivedOn },
    ],
    [
      'an open request that is due later: the day of the case',
      withCases({ ...plain, status: 'in-process', dueOn: '2027-03-01' }, caseOf('correction')),
      { dueOn: '2027-01-21', receivedOn: '2026-11-22', kind: 'correction' },
    ],
    [
      'two cases: the earlier one',
      withCases(plain, caseOf('correction'), caseOf('accounting', { dueOn: '2027-01-05', receivedOn: '2026-11-06' })),
      { dueOn: '2027-01-05', receivedOn: '2026-11-06', kind: 'accounting' },
    ],
  ])('%s', (_, record, owed) => {
    expect(owedFirst(record)).toEqual(owed);
  });

  it.each<[string, readonly Case[], boolean]>([
    ['the first list is free: 164.528(c)(2)', [], true],
    ['one of more than twelve months ago leaves it free', [listed('2025-11-22')], true],
    ['one within twelve months does not', [listed('2025-11-23')], false],
    ['a correction has nothing to do with it', [refusedCorrection], true],
  ])('%s', (_, cases, isFree) => {
    const record = withCases(plain, ...cases, caseOf('accounting', { id: 'accounting-2' }));
    expect(earlierAccounting(record, { id: 'accounting-2', receivedOn: '2026-11-22' }) === undefined).toBe(isFree);
  });
});

describe('who may ask', () => {
  it('the patient and who acts for the patient, and nobody else: 164.528(a)(1), 164.526(a)(1)', () => {
    for (const type of requesterTypes) {
      const record = recordOf(sampleBody(type), 1, { status: 'closed', work: {} });
      const isOwn = asksForOwnAccess(type) && ['access', 'directive'].includes(record.route.basis);
      const open = openToRequester(record, { now: noon, timeZone });
      for (const kind of caseKinds) {
        expect([type, open.includes(`ask-${kind}`)]).toEqual([type, isOwn]);
        expect([type, typeof askedByStaff(record, kind) === 'object']).toEqual([type, isOwn]);
      }
    }
  });

  it.each(statuses.filter((status) => currentStatus(status) === status && status !== 'draft'))(
    'in any state of the request, since it is about the record: %s',
    (status) => {
      for (const kind of caseKinds) expect(typeof askedByRequester({ ...plain, status }, kind)).toBe('object');
    },
  );

  it.each(caseKinds)('not twice while one is open, and again once it is answered: %s', (kind) => {
    const open = asking(known, kind);
    expect([askedByRequester(open, kind), askedByStaff(open, kind)]).toEqual(['barred', 'decision-barred']);
    const done = issuedOn(open, kind === 'accounting' ? 'accounting' : 'correction-accepted');
    expect(openCases(asking(done, kind))).toHaveLength(1);
  });

  it('a correction needs a word of what is wrong, a list none of its period: 164.526(b)(1)', () => {
    expect(askedByRequester(known, 'correction', noon, ' ')).toBe('problems');
    expect(askedByRequester(known, 'correction', noon, 'x'.repeat(1001))).toBe('problems');
    const list = askedByRequester(known, 'accounting', noon, '');
    expect(typeof list === 'object' && list.cases?.[0]).toEqual(caseOf('accounting'));
  });

  it('counts from the day on which it came by telephone or letter', () => {
    const record = askedByStaff(recordOf(sampleBody('patient'), 1, {}, noon), 'correction', noonAfter(5), '2026-11-24');
    expect(typeof record === 'object' && record.cases?.[0]).toMatchObject({ receivedOn: '2026-11-24', dueOn: '2027-01-23' });
  });
});

describe('what speaks against a decision', () => {
  const open = withCases(plain, caseOf('accounting'), caseOf('correction'));
  const item = { id: 'i1', cure: 'document', raisedBy: 'system', raisedAt: noon.toISOString(), state: 'open' } as const;
  const extended = { letter: 'L1', newDate: '2027-02-01', first: '2027-01-21', sendBefore: noon.toISOString() };
  it.each<[string, DecisionId, RequestRecord, ReturnType<typeof caseBar>]>([
    ['nothing against a list', 'answer-accounting', open, null],
    ['nothing against a correction', 'accept-correction', open, null],
    ['nothing against its refusal', 'deny-correction', open, null],
    ['no list that nobody asked for', 'answer-accounting', known, 'no-open-case'],
    ['no correction that nobody asked for', 'accept-correction', known, 'no-open-case'],
    ['no refusal of what nobody asked for', 'deny-correction', known, 'no-open-case'],
    ['no list to somebody unknown: 164.514(h)', 'answer-accounting', { ...open, decisions: plain.decisions }, 'identity-first'],
    [
      'no list to somebody whose right to act is open: 164.514(h)',
      'answer-accounting',
      { ...open, items: [{ ...item, code: 'REP_AUTHORITY_MISSING' }] },
      'identity-first',
    ],
    ['what else is open does not matter', 'deny-correction', { ...open, items: [{ ...item, code: 'DATES_AMBIGUOUS' }] }, null],
    ['more time for somebody unknown', 'extend-case', { ...open, decisions: plain.decisions }, null],
    ['no more time for nothing', 'extend-case', known, 'no-open-case'],
    [
      'no more time twice: 164.526(b)(2)(ii)',
      'extend-case',
      withCases(plain, caseOf('correction', { extended })),
      'case-extended',
    ],
    ['a statement after a refusal: 164.526(d)(2)', 'record-disagreement', withCases(plain, refusedCorrection), null],
    ['no statement after a correction', 'record-disagreement', open, 'no-refused-correction'],
    [
      'no second statement',
      'record-disagreement',
      withCases(plain, { ...refusedCorrection, disagreed: { ...answered } }),
      'no-refused-correction',
    ],
    ['nothing about any other decision', 'close', known, null],
  ])('%s', (_, id, record, bar) => {
    expect(caseBar(id, record)).toBe(bar);
    if (id !== 'close') expect(barAgainst(id, record, staff)).toBe(bar);
  });

  it('who asks is confirmed after the end for a case alone', () => {
    expect(barAgainst('confirm-identity', plain, staff)).toBe('not-in-this-state');
    expect(barAgainst('confirm-identity', { ...plain, cases: [caseOf('accounting')] }, staff)).toBeNull();
  });
});

describe('a refusal', () => {
  it('rests on the closed list of 164.526(a)(2)', () => {
    expect(correctionGroundCodes.map((code) => correctionGrounds[code].law)).toEqual(
      ['i', 'ii', 'iii', 'iv'].map((number) => `45 CFR 164.526(a)(2)(${number})`),
    );
    const open = asking(known, 'correction');
    expect(issued(open, 'correction-denied', { instead: { correctionGrounds: 'unpaid-bill' } })).toContain('correctionGrounds');
    expect(issued(open, 'correction-denied', { instead: { basis: '' } })).toBe('basis required');
    expect(issued(open, 'correction-denied', { instead: { 'contact.title': '' } })).toBe('contact.title required');
  });

  it('needs a second person, and a professional by name', () => {
    expect(ruleOf('deny-correction').second).toBe('confirms');
    expect(ruleOf('accept-correction').second).toBeUndefined();
  });
});

it('a record of an older version has none, and one with cases is read back as it was', () => {
  const { cases: _cases, ...old } = plain;
  expect(openCases(RequestRecord.parse(JSON.parse(JSON.stringify(old))))).toEqual([]);
  const record = identified(withCases(plain, caseOf('accounting'), refusedCorrection));
  expect(RequestRecord.parse(JSON.parse(JSON.stringify(record))).cases).toEqual(record.cases);
});
