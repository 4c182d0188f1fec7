/** What a further list costs: told before, agreed to or taken back, and never for the first one in twelve months. 45 CFR 164.528(c)(2). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decidePerson } from '../../../../lib/console/disclosures/person.ts';
import { caseBar } from '../../../../lib/request/cases/bars.ts';
import { casesOf, earlierList, openCase } from '../../../../lib/request/cases/cases.ts';
import type { Case } from '../../../../lib/request/cases/stored.ts';
import { addDays, addYears } from '../../../../lib/request/dates.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { costAnswered, issued, issuedOn, noonAfter } from '../../../support/cases.ts';
import { answeredList, caseOf, withCases } from '../../../support/letter-samples.ts';
import { sampleBody } from '../../../support/sample-bodies.ts';
import { ana, noon, recordOf, after as written } from '../../../support/staff-fakes.ts';

const timeZone = 'America/New_York';
const plain = recordOf(sampleBody('patient'), 1, { status: 'closed', work: {} });
const further = withCases(plain, answeredList, caseOf('accounting', { id: 'accounting-2' }));
const first = withCases(plain, caseOf('accounting'));
const told = issuedOn(further, 'accounting-fee');
const answered = (answer: string): RequestRecord => {
  const done = costAnswered(told, answer, noonAfter(1));
  if (typeof done === 'string') throw new Error(done);
  return done;
};

describe('the cost of a list', () => {
  it('is told for a further one only', () => {
    expect(caseBar('quote-accounting', first)).toBe('first-is-free');
    expect(issued(first, 'accounting-fee')).toContain('first-is-free');
    expect(caseBar('quote-accounting', further)).toBeNull();
    expect(openCase(told, 'accounting')?.fee).toMatchObject({ amount: '4.50' });
  });

  it('holds the list until the person has answered', () => {
    expect(caseBar('answer-accounting', told)).toBe('fee-told');
    expect(issued(told, 'accounting', { now: noonAfter(1) })).toBe('fee-told');
    expect(caseBar('quote-accounting', told)).toBe('fee-told');
  });

  it('accepted, the list goes out', () => {
    const sent = issuedOn(answered('accept'), 'accounting', { now: noonAfter(2) });
    expect(casesOf(sent).at(-1)).toMatchObject({ answered: { outcome: 'listed' }, fee: { answer: { answer: 'accept' } } });
  });

  it('taken back, no list is owed any more and nothing is charged', () => {
    const back = answered('withdraw');
    expect(openCase(back, 'accounting')).toBeUndefined();
    expect(casesOf(back).at(-1)?.answered?.outcome).toBe('withdrawn');
    // It was no list: the next one is judged by the one before.
    expect(earlierList(back, { id: 'new', receivedOn: '2027-12-01' })).toBeUndefined();
  });

  it('less of it can be told again, or sent free', () => {
    const less = answered('narrow');
    expect(openCase(less, 'accounting')).toMatchObject({ about: 'Only 2026' });
    expect([caseBar('quote-accounting', less), caseBar('answer-accounting', less)]).toEqual([null, null]);
  });

  it('is answered once, and only where it was told', () => {
    expect(costAnswered(further, 'accept')).toBe('decision-barred');
    expect(costAnswered(answered('accept'), 'withdraw', noonAfter(2))).toBe('decision-barred');
  });

  it.each(['0', '4.5', '1,000', '$', '-3', '4,50'])('is an amount of money, not %s', (amount) => {
    expect(issued(further, 'accounting-fee', { instead: { amount } })).toContain('amount not-money');
  });
});

describe('the first list in twelve months over a person', () => {
  const other = { ...recordOf(sampleBody('patient'), 9, {}), cases: [answeredList] };
  const confirmed = (others: readonly RequestRecord[]): Case | undefined => {
    const decided = decidePerson(first, others, { staff: ana, now: noon, timeZone });
    if (decided.outcome === 'refused') throw new Error(decided.refusal.code);
    return openCase(written(first, decided.change), 'accounting');
  };

  it('counts the lists of the other requests that staff confirmed, and of no others', () => {
    const [alone, over] = [confirmed([]), confirmed([other])];
    expect([alone?.person?.earlier, over?.person?.earlier]).toEqual([
      undefined,
      { reference: other.reference, receivedOn: '2026-11-20', answeredAt: answeredList.answered?.at },
    ]);
    expect(over?.person?.references).toEqual([other.reference]);
  });

  it('a cost may be told only for a further one within twelve months: property', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800, max: 0 }), fc.boolean(), (days, listed) => {
        const receivedOn = addDays('2026-11-22', days);
        const outcome = listed ? 'listed' : 'withdrawn';
        const before = caseOf('accounting', {
          receivedOn,
          answered: { at: noon.toISOString(), by: 'staff:x', outcome, letter: 'A' },
        });
        const record = withCases(plain, before, caseOf('accounting', { id: 'accounting-2' }));
        const within = receivedOn > addYears('2026-11-22', -1);
        expect(caseBar('quote-accounting', record)).toBe(within && listed ? null : 'first-is-free');
      }),
    );
  });
});
