/** The review sheets of public bodies, custodians and carriers: which rows, what a "no" is called, what is known beforehand. */
import { describe, expect, it } from 'vitest';
import { mayRaise } from '../../../../lib/request/defects.ts';
import { defectOf } from '../../../../lib/request/items/item.ts';
import { requesterRules } from '../../../../lib/request/requester.ts';
import { type RowId, rowOf } from '../../../../lib/request/sheets/rows.ts';
import { sheetOf, verdictOf } from '../../../../lib/request/sheets/sheet.ts';
import { type RequesterType, requesterTypes } from '../../../../lib/request/vocabulary.ts';
import { type SampleBody, sampleBody } from '../../../support/sample-bodies.ts';
import { recordOf } from '../../../support/staff-fakes.ts';

const today = '2026-11-29';

function recordFor(type: RequesterType, requester: Partial<SampleBody['requester']> = {}, answers: Record<string, 'no'> = {}) {
  const sample = sampleBody(type);
  const sheet = { answers, by: 'staff:ana', at: '2026-11-28T15:00:00.000Z' };
  return recordOf({ ...sample, requester: { ...sample.requester, ...requester } }, 1, { receivedOn: '2026-11-20', sheet });
}

const rowsOf = (type: RequesterType) => sheetOf(recordFor(type), today).map(({ id }) => id);
const publicBody: readonly RowId[] = ['body-known', 'body-authority', 'patient-found', 'body-scope'];

describe('the rows', () => {
  it.each([
    ['45 CFR 164.512(g)', 'coroner-me', publicBody],
    ['45 CFR 164.512(b)', 'public-health', publicBody],
    ['45 CFR 164.512(d)', 'oversight', publicBody],
    ['G.S. 7B-302(e)', 'protective-services', ['body-known', 'directors-demand', 'patient-found', 'body-scope']],
  ] as const)('%s: %s', (_, type, rows) => {
    expect(rowsOf(type)).toEqual(rows);
  });

  it('of a custodian ask for the order, and whether the patient is under 18: 45 CFR 164.502(g)(3)', () => {
    expect(rowsOf('custodian')).toEqual(expect.arrayContaining(['custody-order', 'under-18', 'identity', 'no-danger']));
    expect(rowsOf('parent')).not.toContain('custody-order');
  });

  it.each(requesterTypes)('of %s are there', (type) => {
    expect(rowsOf(type).length).toBeGreaterThan(3);
  });
});

describe('a “no”', () => {
  it.each([
    ['who asks: 45 CFR 164.514(h)(2)(ii)', 'coroner-me', 'body-known', 'ID_UNVERIFIED'],
    ['by what right: 45 CFR 164.514(h)(2)(iii)', 'public-health', 'body-authority', 'LEGAL_AUTHORITY_MISSING'],
    ['too much: 45 CFR 164.502(b)', 'oversight', 'body-scope', 'SCOPE_TOO_BROAD'],
    ['no written demand: G.S. 7B-302(e)', 'protective-services', 'directors-demand', 'LEGAL_AUTHORITY_MISSING'],
    ['no order of custody: G.S. 7B-903.1', 'custodian', 'custody-order', 'REP_AUTHORITY_MISSING'],
  ] as const)('%s', (_, type, id, code) => {
    const record = recordFor(type, {}, { [id]: 'no' });
    expect(verdictOf(sheetOf(record, today)).codes).toContain(code);
    expect(mayRaise(code, record.route.basis)).toBe(true);
  });

  it.each(['coroner-me', 'public-health', 'oversight', 'protective-services'] as const)(
    'never sends %s for the patient’s authorization: 45 CFR 164.512',
    (type) => {
      const codes = rowsOf(type).map((id) => rowOf(id).code);
      expect(codes.filter((code) => code === 'AUTHORIZATION_NEEDED' || code?.startsWith('AUTH_'))).toEqual([]);
      expect(mayRaise('AUTHORIZATION_NEEDED', requesterRules[type].basis)).toBe(false);
    },
  );
});

describe('what is known beforehand', () => {
  const answerOf = (id: RowId, requester: Partial<SampleBody['requester']>) =>
    sheetOf(recordFor('workers-compensation', requester), today).find((row) => row.id === id)?.answer;

  it.each([
    ['employer and day of injury', 'comp-injury', { employer: 'Piedmont Mills', injuredOn: '2026-03-10' }, 'yes'],
    ['the day of injury is missing', 'comp-injury', { employer: 'Piedmont Mills' }, null],
    ['the employee was told', 'comp-told', { employeeTold: true }, 'yes'],
    ['nothing is said of it', 'comp-told', {}, null],
  ] as const)('G.S. 97-25.6: %s', (_, id, requester, answer) => {
    expect(answerOf(id, requester)).toBe(answer);
  });

  it('the day on which form SSA-827 was signed, with the end that follows', () => {
    const rows = (day: string) =>
      sheetOf(recordFor('disability-determination', { formSignedOn: '2026-03-10' }), day).flatMap(({ id, answer }) =>
        id === 'auth-dated' || id === 'auth-running' ? [answer] : [],
      );
    expect([rows('2027-03-10'), rows('2027-03-11')]).toEqual([
      ['yes', 'yes'],
      ['yes', 'no'],
    ]);
  });
});

describe('an open item', () => {
  it.each(requesterTypes)('of %s is of a kind that its basis allows', (type) => {
    const { proof, basis } = requesterRules[type];
    expect(proof.filter((kind) => !mayRaise(defectOf(kind), basis))).toEqual([]);
  });
});
