/** What is read of each kind of field, each problem by its code, and the rules between the fields. */
import { describe, expect, it } from 'vitest';
import {
  type Evidence,
  type EvidenceField,
  type EvidenceName,
  factsOf,
  readEvidence,
} from '../../../lib/request/decisions/evidence.ts';
import { referenceNumber } from '../../support/staff-fakes.ts';

const limits = { today: '2026-12-10', since: '2026-11-22' };
const items = [{ id: 'i1' }, { id: 'i2' }];

type Given = Readonly<Partial<Record<EvidenceName, readonly string[]>>>;

function read(fields: readonly EvidenceField[], given: Given, more: Partial<Parameters<typeof readEvidence>[2]> = {}) {
  return readEvidence(fields, (name) => given[name] ?? [], { ...limits, ...more });
}

describe('one field', () => {
  const prose = { control: 'prose', name: 'reason' } as const;
  const choice = { control: 'choice', name: 'reason', values: ['a', 'b'] } as const;
  const ticks = { control: 'ticks', name: 'reason', values: ['a', 'b', 'c'] } as const;
  const checks = { control: 'checks', name: 'reason', values: ['a', 'b'] } as const;
  const day = { control: 'day', name: 'reason' } as const;
  const number = { control: 'number', name: 'reason', least: 1 } as const;
  const money = { control: 'money', name: 'reason' } as const;
  const [reference] = [referenceNumber(1)];

  it.each<[EvidenceField, readonly string[], string | readonly string[]]>([
    [prose, ['  because \n'], 'because'],
    [prose, ['x'.repeat(1000)], 'x'.repeat(1000)],
    [choice, ['b'], 'b'],
    [ticks, ['c', 'a'], ['a', 'c']],
    [ticks, ['a', 'a'], ['a']],
    [checks, ['b', 'a'], ['a', 'b']],
    [day, ['2026-12-10'], '2026-12-10'],
    [day, ['2026-11-22'], '2026-11-22'],
    [{ ...day, anyPast: true }, ['2026-11-21'], '2026-11-21'],
    [{ control: 'date', name: 'reason' }, ['2031-01-01'], '2031-01-01'],
    [number, ['1'], '1'],
    [number, [' 007 '], '7'],
    [number, ['100000'], '100000'],
    [{ ...number, least: 0 }, ['0'], '0'],
    [money, ['6.50'], '6.50'],
    [money, [' $6 '], '6.00'],
    [money, ['$ 1,200.05'], '1200.05'],
    [money, ['1,234,567'], '1234567.00'],
    [money, ['999999'], '999999.00'],
    [{ control: 'reference', name: 'reason' }, [reference.toLowerCase()], reference],
    [{ control: 'items', name: 'reason' }, ['i2'], ['i2']],
  ])('%j: %j is read as %j', (field, given, value) => {
    expect(read([field], { reason: given }, { items })).toEqual({ evidence: { reason: value }, problems: [] });
  });

  it.each<[EvidenceField, readonly string[], string]>([
    [prose, [' ', '\n'], 'required'],
    [prose, [], 'required'],
    [prose, ['x'.repeat(1001)], 'too-long'],
    [prose, ['a\u202eb'], 'forbidden-character'],
    [prose, [`a${'\u0301'.repeat(20)}`], 'forbidden-character'],
    [choice, ['c'], 'not-a-choice'],
    [ticks, ['a', 'd'], 'not-a-choice'],
    [checks, ['a'], 'all-checks'],
    [checks, [], 'all-checks'],
    [checks, ['a', 'b', 'c'], 'not-a-choice'],
    [day, ['2026-12-11'], 'in-the-future'],
    [day, ['2026-11-21'], 'before-submission'],
    [day, ['2026-11-31'], 'not-a-date'],
    [{ ...day, anyPast: true }, ['2026-12-11'], 'in-the-future'],
    [{ control: 'date', name: 'reason' }, ['31.12.2026'], 'not-a-date'],
    [number, ['0'], 'not-a-number'],
    [number, ['100001'], 'not-a-number'],
    [number, ['1.5'], 'not-a-number'],
    [number, ['-1'], 'not-a-number'],
    [number, ['1 page'], 'not-a-number'],
    [number, ['0000001'], 'not-a-number'],
    [money, ['6,50'], 'not-money'],
    [money, ['6.5'], 'not-money'],
    [money, ['6.500'], 'not-money'],
    [money, ['1,2345'], 'not-money'],
    [money, ['1234567'], 'not-money'],
    [money, ['about 6.50'], 'not-money'],
    [{ control: 'reference', name: 'reason' }, ['LNH-0'], 'not-a-reference'],
    [{ control: 'items', name: 'reason' }, ['i3'], 'not-a-choice'],
  ])('%j: %j is refused, %s', (field, given, code) => {
    expect(read([field], { reason: given }, { items })).toEqual({ evidence: {}, problems: [{ field: 'reason', code }] });
  });

  it('that is optional and blank is left out', () => {
    expect(read([{ ...prose, optional: true }], { reason: [' '] })).toEqual({ evidence: {}, problems: [] });
  });

  it('that is wrong hides no other one', () => {
    const { evidence, problems } = read([{ ...day, name: 'day' }, { ...prose, name: 'about' }, choice], {
      ...{ day: ['2027-01-01'], about: ['her voice'] },
    });
    expect(evidence).toEqual({ about: 'her voice' });
    expect(problems).toEqual([
      { field: 'day', code: 'in-the-future' },
      { field: 'reason', code: 'required' },
    ]);
  });
});

describe('rules between fields', () => {
  const text = (name: EvidenceName): EvidenceField => ({ control: 'prose', name, optional: true });
  const fields: readonly EvidenceField[] = [
    ...(['what', 'how', 'goesTo', 'lateReason', 'answer', 'less', 'payment', 'paymentReference'] as const).map(text),
    { control: 'ticks', name: 'facts', values: ['name', 'birth-date', 'address', 'phone', 'email'], optional: true },
    { control: 'day', name: 'day', optional: true },
    { control: 'items', name: 'items', optional: true },
  ];
  const four = ['name', 'birth-date', 'address', 'phone'];

  it.each<[string, Given, readonly (readonly [EvidenceName, string])[]]>([
    ['164.514(h): four facts', { how: ['code'], facts: four }, []],
    ['three facts', { how: ['code'], facts: ['name', 'birth-date', 'phone'] }, [['facts', 'two-more-facts']]],
    [
      'four without the name',
      { how: ['code'], facts: ['birth-date', 'address', 'phone', 'email'] },
      [['facts', 'two-more-facts']],
    ],
    ['a match, and no word where it goes', { how: ['match'], facts: four }, [['goesTo', 'required']]],
    ['a match that goes to a new place', { how: ['match'], facts: four, goesTo: ['new'] }, [['goesTo', 'one-more-way']]],
    ['a match that goes where the chart says', { how: ['match'], facts: four, goesTo: ['chart'] }, []],
    ['a code that goes to a new place', { how: ['code'], facts: four, goesTo: ['new'] }, []],
    ['a match where nothing was compared', { how: ['match'] }, []],
    ['told ten days later', { what: ['pages'], day: ['2026-11-30'] }, []],
    ['told eleven days later', { what: ['pages'], day: ['2026-11-29'] }, [['lateReason', 'late-needs-reason']]],
    ['told eleven days later, with the reason', { what: ['pages'], day: ['2026-11-29'], lateReason: ['It lay there'] }, []],
    ['a day of something that did not arrive', { day: ['2026-11-29'] }, []],
    ['less, and nothing said', { answer: ['narrow'] }, [['less', 'required']]],
    ['less', { answer: ['narrow'], less: ['Only 2025'] }, []],
    ['a yes', { answer: ['accept'] }, []],
    ['the cashier without a reference', { payment: ['cashier'] }, [['paymentReference', 'required']]],
    ['the cashier', { payment: ['cashier'], paymentReference: ['C-9'] }, []],
    ['a cheque', { payment: ['cheque'] }, []],
  ])('%s', (_, given, problems) => {
    expect(read(fields, given).problems.map(({ field, code }) => [field, code])).toEqual(problems);
  });

  it.each<[string, Given, boolean]>([
    ['an answer', { what: ['answer'] }, true],
    ['an answer to one of them', { what: ['answer'], items: ['i1'] }, false],
    ['pages of the request itself', { what: ['pages'] }, false],
    ['nothing', {}, false],
  ])('while something waits for the requester, %s names what it settles: %s', (_, given, isAsked) => {
    const { problems } = read(fields, given, { items, waiting: items });
    expect(problems).toEqual(isAsked ? [{ field: 'items', code: 'which-items' }] : []);
    expect(read(fields, given, { items, waiting: [] }).problems).toEqual([]);
  });

  it('say nothing of a field that is wrong by itself', () => {
    const { problems } = read([...fields, { control: 'choice', name: 'goesTo', values: ['chart'] }], {
      ...{ how: ['match'], facts: four, goesTo: ['moon'] },
    });
    expect(problems).toEqual([{ field: 'goesTo', code: 'not-a-choice' }]);
  });
});

it('the history has texts as they are, lists with spaces, and not what a judgement rests on', () => {
  const evidence: Evidence = { reason: 'so', facts: ['name', 'phone'], because: ['marks hiv'] };
  expect(factsOf(evidence)).toStrictEqual({ reason: 'so', facts: 'name phone' });
});
