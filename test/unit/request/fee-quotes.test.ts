/** From quote to money: who may do what when, and what waits for it. */
import { describe, expect, it } from 'vitest';
import {
  acceptFee,
  alreadyCharged,
  type CostHold,
  declineFee,
  Fee,
  type FeeRefusal,
  type FeeStep,
  holdsRelease,
  narrowFee,
  openFee,
  payFee,
  quoteFee,
  waiveFee,
} from '../../../lib/request/fees/quote.ts';
import type { FeeWork } from '../../../lib/request/fees/work.ts';
import { workFee } from '../../../lib/request/fees/working.ts';
import { type RequesterType, requesterTypes } from '../../../lib/request/vocabulary.ts';

const at = '2026-11-28T15:00:00.000Z';
const staff = { at, by: 'staff:7 Ana Ruiz' };
const asker = { at, by: 'requester' };

function fee(step: FeeStep): Fee {
  if (!step.ok) throw new Error(step.why);
  return Fee.parse(step.fee);
}

function working(work: FeeWork) {
  const answer = workFee(work, { day: '2026-11-28' });
  if (!answer.ok) throw new Error('no price');
  return answer.working;
}

const pages = (count: number, already?: { pages: number; cents: number }) =>
  working({ kind: 'nc-90-411', pages: count, ...(already && { already }) });
const free = working({ kind: 'cost-based', way: 'portal' });

const quoted = fee(quoteFee([], pages(180), { ...staff, id: 'a' }));
const accepted = fee(acceptFee([quoted], quoted, asker));
const declined = fee(declineFee([quoted], quoted, asker));
const narrowed = fee(narrowFee([quoted], quoted, { ...asker, to: 'Only 2025' }));
const paid = fee(payFee([accepted], accepted, { ...staff, how: 'cheque' }));
const waived = fee(waiveFee([quoted], quoted, { ...staff, reason: 'Hardship' }));
const nothing = fee(quoteFee([], free, { ...staff, id: 'n' }));
const replacing = fee(quoteFee([narrowed], pages(26), { ...staff, id: 'b', replaces: 'a' }));

describe('a quote', () => {
  it('keeps its working', () => {
    expect(quoted).toMatchObject({ id: 'a', ...staff, kind: 'nc-90-411', cents: 7625, state: 'quoted' });
    expect(quoted.lines).toHaveLength(3);
  });
  it('keeps who answered, and when', () => {
    expect([accepted, declined, narrowed].map(({ state, answeredBy, answeredAt }) => [state, answeredBy, answeredAt])).toEqual([
      ['accepted', 'requester', at],
      ['declined', 'requester', at],
      ['narrowed', 'requester', at],
    ]);
    expect(narrowed.narrowedTo).toBe('Only 2025');
  });
  it('keeps how it was settled', () => {
    expect(paid.paid).toEqual({ ...staff, how: 'cheque' });
    expect(waived.waived).toEqual({ ...staff, reason: 'Hardship' });
    const cashier = fee(payFee([quoted], quoted, { ...staff, how: 'cashier', reference: 'C-9' }));
    expect(cashier.paid).toEqual({ ...staff, how: 'cashier', reference: 'C-9' });
  });
  it('does not change the one that it was made of', () => {
    expect(quoted.state).toBe('quoted');
    expect(quoted.answeredAt).toBeUndefined();
  });
});

const steps = {
  accept: (fees: readonly Fee[], one: Fee) => acceptFee(fees, one, asker),
  decline: (fees: readonly Fee[], one: Fee) => declineFee(fees, one, asker),
  narrow: (fees: readonly Fee[], one: Fee) => narrowFee(fees, one, { ...asker, to: 'less' }),
  pay: (fees: readonly Fee[], one: Fee) => payFee(fees, one, { ...staff, how: 'cheque' }),
  waive: (fees: readonly Fee[], one: Fee) => waiveFee(fees, one, { ...staff, reason: 'x' }),
  replace: (fees: readonly Fee[], one: Fee) => quoteFee(fees, pages(1), { ...staff, id: 'z', replaces: one.id }),
};

describe('each step from each state', () => {
  const states = { quoted, accepted, declined, narrowed, paid, waived, nothing };
  const table: Record<keyof typeof states, Record<keyof typeof steps, FeeRefusal | 'ok'>> = {
    quoted: { accept: 'ok', decline: 'ok', narrow: 'ok', pay: 'ok', waive: 'ok', replace: 'ok' },
    accepted: { accept: 'answered', decline: 'answered', narrow: 'answered', pay: 'ok', waive: 'ok', replace: 'ok' },
    declined: { accept: 'answered', decline: 'answered', narrow: 'answered', pay: 'declined', waive: 'ok', replace: 'ok' },
    narrowed: { accept: 'answered', decline: 'answered', narrow: 'answered', pay: 'answered', waive: 'ok', replace: 'ok' },
    paid: { accept: 'settled', decline: 'settled', narrow: 'settled', pay: 'settled', waive: 'settled', replace: 'settled' },
    waived: { accept: 'settled', decline: 'settled', narrow: 'settled', pay: 'settled', waive: 'settled', replace: 'settled' },
    nothing: {
      ...{ accept: 'nothing-to-pay', decline: 'nothing-to-pay', narrow: 'nothing-to-pay' },
      ...{ pay: 'nothing-to-pay', waive: 'nothing-to-pay', replace: 'ok' },
    },
  };
  const result = (step: FeeStep) => (step.ok ? 'ok' : step.why);

  for (const [state, one] of Object.entries(states))
    for (const [name, step] of Object.entries(steps))
      it(`${state}: ${name}`, () => {
        expect(result(step([one], one))).toBe(Object.entries(table).find(([key]) => key === state)?.[1][nameOf(name)]);
      });
  it('nothing can be done to one that another has replaced', () => {
    const fees = [narrowed, replacing];
    expect(Object.values(steps).map((step) => result(step(fees, narrowed)))).toEqual(Array(6).fill('replaced'));
  });
  it('asks for what a step needs', () => {
    expect(result(narrowFee([quoted], quoted, { ...asker, to: ' ' }))).toBe('no-scope');
    expect(result(waiveFee([quoted], quoted, { ...staff, reason: ' ' }))).toBe('no-reason');
    expect(result(payFee([quoted], quoted, { ...staff, how: 'cashier' }))).toBe('no-reference');
    expect(result(payFee([quoted], quoted, { ...staff, how: 'cashier', reference: ' ' }))).toBe('no-reference');
    expect(result(quoteFee([quoted], pages(1), { ...staff, id: 'c', replaces: 'nobody' }))).toBe('unknown-quote');
  });
});

function nameOf(name: string): keyof typeof steps {
  if (name === 'accept' || name === 'decline' || name === 'narrow') return name;
  return name === 'pay' || name === 'waive' ? name : 'replace';
}

describe('what waits', () => {
  it.each<[string, readonly Fee[], string | null]>([
    ['no quote', [], null],
    ['a quote', [quoted], 'a'],
    ['a yes, for the money', [accepted], 'a'],
    ['less, for the next quote', [narrowed], 'a'],
    ['the next quote in its place', [narrowed, replacing], 'b'],
    ['a no', [declined], null],
    ['money came', [paid], null],
    ['waived', [waived], null],
    ['free', [nothing], null],
    ['an earlier part', [quoted, { ...paid, id: 'p' }], 'a'],
  ])('%s', (_, fees, id) => {
    expect(openFee(fees)?.id ?? null).toBe(id);
  });

  const held = (type: RequesterType, fees?: readonly Fee[]) => holdsRelease({ body: { requester: { type } }, fees });

  it.each<[string, readonly Fee[], CostHold | null]>([
    ['a quote', [quoted], 'cost-unanswered'],
    ['a yes without money', [accepted], 'cost-unpaid'],
    ['a no', [declined], 'cost-declined'],
    ['less', [narrowed], 'cost-narrowed'],
    ['less, then a quote that is paid', [narrowed, { ...replacing, state: 'paid' }], null],
    ['a no, then a quote that is paid', [declined, { ...replacing, state: 'paid' }], null],
    ['a no that the hospital lets go', [{ ...declined, state: 'waived' }], null],
    ['money', [paid], null],
    ['a waiver', [waived], null],
    ['nothing to pay', [nothing], null],
    ['one of two parts unpaid', [paid, { ...quoted, id: 'q' }], 'cost-unanswered'],
  ])('a third party’s records wait, %s: %s', (_, fees, waits) => {
    expect(held('attorney', fees)).toBe(waits);
  });
  it('records of a patient or representative never wait for the copy fee', () => {
    const own = requesterTypes.filter((type) => held(type, [quoted]) === null);
    expect(own).toEqual(['patient', 'parent', 'guardian', 'custodian', 'health-care-agent', 'executor', 'next-of-kin']);
    expect(held('attorney')).toBeNull();
  });
});

describe('earlier parts in the tiers', () => {
  it('G.S. 90-411: two parts of 90 pages come to 76.25', () => {
    const first = fee(quoteFee([], pages(90), { ...staff, id: '1' }));
    expect(alreadyCharged([first])).toEqual({ pages: 90, cents: 5125 });
    const second = fee(quoteFee([first], pages(90, alreadyCharged([first])), { ...staff, id: '2' }));
    expect(first.cents + second.cents).toBe(7625);
    expect(alreadyCharged([first, second])).toEqual({ pages: 180, cents: 7625 });
  });
  it('the minimum and what was taken off count, films and lapsed quotes do not', () => {
    const first = fee(quoteFee([], pages(5), { ...staff, id: '1' }));
    const second = fee(quoteFee([first], pages(20, { pages: 5, cents: 1000 }), { ...staff, id: '2' }));
    expect(alreadyCharged([first, second])).toEqual({ pages: 25, cents: 1875 });
    const film = { law: 'nc-90-410', item: 'film', count: 2, eachCents: 900, cents: 1800 } as const;
    expect(alreadyCharged([{ ...first, lines: [...first.lines, film] }])).toEqual({ pages: 5, cents: 1000 });
    expect(alreadyCharged([declined, narrowed])).toEqual({ pages: 0, cents: 0 });
    expect(alreadyCharged([narrowed, replacing])).toEqual({ pages: 26, cents: 1925 });
    expect(alreadyCharged()).toEqual({ pages: 0, cents: 0 });
  });
  it('a waived part has used its pages', () => {
    expect(alreadyCharged([waived])).toEqual({ pages: 180, cents: 7625 });
  });
});
