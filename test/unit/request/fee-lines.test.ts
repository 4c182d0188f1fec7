/**
 * The lines of a working as the requester reads them, and what staff are asked for a quote, each as a whole. Long: tables
 * of cases.
 */
import { describe, expect, it } from 'vitest';
import { quoteFields, replacedBy, workQuote } from '../../../lib/request/fees/counted.ts';
import { costBasedWaysOf, type FeeKind, feeKindOf } from '../../../lib/request/fees/kind.ts';
import {
  declineFee,
  type Fee,
  type FeeStep,
  narrowFee,
  openFee,
  payable,
  payFee,
  quoteFee,
  replaceable,
  unanswered,
  waitsForQuote,
  waivable,
  waiveFee,
} from '../../../lib/request/fees/quote.ts';
import type { Prices } from '../../../lib/request/fees/rules.ts';
import { FeeWork } from '../../../lib/request/fees/work.ts';
import { type FeeLine, workFee } from '../../../lib/request/fees/working.ts';
import type { RequesterType } from '../../../lib/request/vocabulary.ts';

const day = '2026-11-28';

function worked(work: FeeWork, given: Prices = {}) {
  const answer = workFee(FeeWork.parse(work), { day, given });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.working;
}

type Shown = readonly [FeeLine['law'], FeeLine['item'], number, number];
const shown = (lines: readonly FeeLine[]): Shown[] => lines.map(({ law, item, count, cents }) => [law, item, count, cents]);

describe('each line rests on its own rule', () => {
  const every = { pages: 2, films: 3, strips: 4, summary: true } as const;
  const given = { page: 10, 'electronic-page': 1, film: 100, strip: 50, media: 300, 'labour-minute': 20, summary: 2000 };
  it.each<[string, FeeWork, Prices, readonly Shown[]]>([
    [
      'no law limits a directive',
      { kind: 'directive', pages: 2, postageCents: 60 },
      given,
      [
        ['hospital', 'page', 2, 20],
        ['hospital', 'postage', 1, 60],
      ],
    ],
    [
      'no law limits the schedule',
      { kind: 'schedule', ...every, electronicPages: 5, media: 1, labourMinutes: 6 },
      given,
      [
        ['hospital', 'labour-minute', 6, 120],
        ['hospital', 'page', 2, 20],
        ['hospital', 'electronic-page', 5, 5],
        ['hospital', 'film', 3, 300],
        ['hospital', 'strip', 4, 200],
        ['hospital', 'media', 1, 300],
        ['hospital', 'summary', 1, 2000],
      ],
    ],
    [
      'G.S. 97-26.1 limits pages alone',
      { kind: 'ncic', ...every },
      { film: 100, strip: 50, summary: 2000 },
      [
        ['nc-97-26-1', 'page', 2, 80],
        ['hospital', 'film', 3, 300],
        ['hospital', 'strip', 4, 200],
        ['hospital', 'summary', 1, 2000],
      ],
    ],
    [
      'G.S. 90-411 with 90-410(2)',
      { kind: 'nc-90-411', ...every, pages: 20 },
      { film: 100, strip: 50, summary: 2000 },
      [
        ['nc-90-411', 'page', 20, 1500],
        ['nc-90-410', 'film', 3, 300],
        ['nc-90-410', 'strip', 4, 200],
        ['nc-90-411', 'summary', 1, 2000],
      ],
    ],
    [
      'a minimum that the pages reach to the cent adds nothing',
      { kind: 'nc-90-411', pages: 20 },
      { page: 50 },
      [['nc-90-411', 'page', 20, 1000]],
    ],
    [
      'a tier that earlier parts used up has no line',
      { kind: 'nc-90-411', pages: 1, already: { pages: 25, cents: 1875 } },
      {},
      [['nc-90-411', 'page', 1, 50]],
    ],
    [
      '164.524(c)(4): the flat fee is all there is',
      { kind: 'cost-based', way: 'flat-electronic', keptElectronically: true },
      {
        'flat-electronic': 650,
      },
      [['access', 'flat-electronic', 1, 650]],
    ],
    ['looking costs nothing', { kind: 'cost-based', way: 'inspection' }, {}, [['access', 'inspection', 1, 0]]],
    ['the portal costs nothing', { kind: 'cost-based', way: 'portal' }, {}, [['access', 'portal', 1, 0]]],
    [
      'a summary that the patient did not agree to is not charged',
      {
        ...{ kind: 'cost-based', way: 'copying', pages: 1 },
        summaryAgreed: false,
      },
      { page: 5 },
      [['access', 'page', 1, 5]],
    ],
  ])('%s', (_, work, prices, lines) => {
    expect(shown(worked(work, prices).lines)).toEqual(lines);
  });

  it.each<[string, FeeWork, Prices, object]>([
    [
      'G.S. 90-411 films alone: no page, no minimum',
      { kind: 'nc-90-411', films: 1 },
      { film: 900 },
      {
        ...{ undecided: ['film'], ceilingCents: 0, law: 'nc-90-411', verified: false },
      },
    ],
    [
      'films after a part that paid less than the ceiling',
      {
        ...{ kind: 'nc-90-411', films: 1, already: { pages: 10, cents: 0 } },
      },
      { film: 900 },
      { ceilingCents: 0 },
    ],
    [
      'G.S. 97-26.1 has no minimum',
      { kind: 'ncic', pages: 1 },
      {},
      {
        ...{ undecided: ['page'], ceilingCents: 40, law: 'nc-97-26-1', verified: false },
      },
    ],
    [
      'the flat fee was read second-hand',
      { kind: 'cost-based', way: 'flat-electronic', keptElectronically: true },
      {
        'flat-electronic': 100,
      },
      { undecided: ['flat-electronic'], ceilingCents: 650, law: 'access', verified: false },
    ],
    [
      'cost-based copying was read',
      { kind: 'cost-based', way: 'copying', pages: 1 },
      { page: 5 },
      {
        ...{ undecided: ['page'], ceilingCents: null, law: 'access', verified: true },
      },
    ],
    [
      'the portal',
      { kind: 'cost-based', way: 'portal' },
      {},
      {
        ...{ undecided: [], ceilingCents: 0, law: 'access', verified: true },
      },
    ],
    ['no fee', { kind: 'none' }, {}, { undecided: [], ceilingCents: null, law: null, verified: true }],
    [
      'the schedule',
      { kind: 'schedule', pages: 1 },
      { page: 5 },
      {
        ...{ undecided: ['page'], ceilingCents: null, law: 'hospital', verified: true },
      },
    ],
  ])('%s: what stands beside the lines', (_, work, prices, beside) => {
    expect(worked(work, prices)).toMatchObject(beside);
  });
});

describe('what staff are asked', () => {
  const body = {
    delivery: { format: 'format-pdf' as const, method: 'deliver-email-encrypted' as const },
    records: { types: ['abstract' as const], sensitive: {} },
  };
  const asked = (fee: FeeKind, fees?: readonly Fee[]) => ({ body, route: { fee }, fees });
  const names = (fee: FeeKind) => quoteFields(asked(fee), day).map(({ name }) => name);
  const images = ['price.film', 'price.strip'];

  it.each<[FeeKind, readonly string[]]>([
    [
      'cost-based',
      [
        ...['way', 'pages', 'films', 'strips', 'media', 'labourMinutes', 'postage', 'summary', 'price.page'],
        ...[...images, 'price.media', 'price.labour-minute', 'price.summary', 'price.flat-electronic'],
      ],
    ],
    [
      'nc-90-411',
      [
        ...['pages', 'electronicPages', 'films', 'strips', 'summary'],
        ...['price.page', ...images, 'price.summary', 'price.minimum'],
      ],
    ],
    ['ncic', [...['pages', 'electronicPages', 'films', 'strips', 'summary', 'price.page', ...images, 'price.summary']]],
    [
      'directive',
      [
        ...['pages', 'electronicPages', 'films', 'strips', 'media', 'labourMinutes', 'postage', 'summary', 'price.page'],
        ...['price.electronic-page', ...images, 'price.media', 'price.labour-minute', 'price.summary'],
      ],
    ],
    [
      'schedule',
      [
        ...['pages', 'electronicPages', 'films', 'strips', 'media', 'labourMinutes', 'postage', 'summary', 'price.page'],
        ...['price.electronic-page', ...images, 'price.media', 'price.labour-minute', 'price.summary'],
      ],
    ],
    ['none', []],
  ])('for %s', (kind, fields) => {
    expect(names(kind)).toEqual(fields);
  });

  it('the ways of charging are those of the request', () => {
    const way = (method: 'deliver-portal' | 'deliver-mail') =>
      quoteFields({ body: { ...body, delivery: { ...body.delivery, method } }, route: { fee: 'cost-based' } }, day)[0];
    expect([way('deliver-portal'), way('deliver-mail')]).toMatchObject([
      { name: 'way', values: ['portal'] },
      { name: 'way', values: ['flat-electronic', 'copying'] },
    ]);
  });

  it('164.524(c)(4): films on a disc beside paper records are no flat fee', () => {
    const records = { types: ['abstract' as const, 'imaging-films' as const], sensitive: {} };
    expect(costBasedWaysOf({ ...body, records })).toEqual(['copying']);
  });

  it('164.512(b)(1)(vi) frees the school of the fee, nobody else', () => {
    const records = { types: ['immunizations' as const], sensitive: {} };
    expect(feeKindOf({ requester: { type: 'employer' }, records }, 'authorization')).toBe('schedule');
  });

  it.each<[string, FeeKind, Readonly<Record<string, string | readonly string[]>>, object]>([
    ['a request without a fee is not quoted', 'none', { pages: '1' }, { ok: false, problems: [] }],
    ['nor one whose way nobody chose', 'cost-based', { pages: '1' }, { ok: false, problems: [] }],
    [
      'the first count is where nothing was counted',
      'ncic',
      {},
      {
        ...{ ok: false, problems: [{ field: 'pages', code: 'nothing-counted' }] },
      },
    ],
    [
      'each price that is missing',
      'schedule',
      { films: '1', media: '2' },
      {
        ok: false,
        problems: [
          { field: 'price.film', code: 'price-missing' },
          { field: 'price.media', code: 'price-missing' },
        ],
      },
    ],
    [
      'each price above the law',
      'nc-90-411',
      { pages: '1', 'price.page': '0.76', 'price.minimum': '10.01' },
      {
        ok: false,
        problems: [
          { field: 'price.page', code: 'price-too-high' },
          { field: 'price.minimum', code: 'price-too-high' },
        ],
      },
    ],
    ['the portal is quoted at nothing', 'cost-based', { way: 'portal' }, { ok: true, working: { cents: 0 } }],
    ['a directive', 'directive', { pages: '3', postage: '0.60', 'price.page': '0.10' }, { ok: true, working: { cents: 90 } }],
    [
      'the schedule',
      'schedule',
      { media: '3', postage: '4.05', 'price.media': '2.00' },
      { ok: true, working: { cents: 1005 } },
    ],
    ['a summary', 'ncic', { summary: ['summary-agreed'], 'price.summary': '20.00' }, { ok: true, working: { cents: 2000 } }],
    ['no summary', 'ncic', { pages: '1', 'price.summary': '20.00' }, { ok: true, working: { cents: 40 } }],
    [
      'a summary for the patient',
      'cost-based',
      {
        ...{ way: 'copying', summary: ['summary-agreed'], 'price.summary': '20.00' },
      },
      { ok: true, working: { cents: 2000 } },
    ],
    [
      'electronic pages of a ceiling are pages',
      'nc-90-411',
      { pages: '90', electronicPages: '90' },
      {
        ...{ ok: true, working: { cents: 7625 } },
      },
    ],
  ])('%s', (_, kind, evidence, result) => {
    expect(workQuote(asked(kind), evidence, day)).toMatchObject(result);
  });

  it('where there is no quote none loses its place', () => {
    expect([replacedBy(asked('ncic'), {}), replacedBy(asked('ncic', []), { replaces: 'fee-1' })]).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('which quotes a step may be about', () => {
  const staff = { at: '2026-11-28T15:00:00.000Z', by: 'staff:7 Ana Ruiz' };
  const asker = { ...staff, by: 'requester' };
  const fee = (step: FeeStep): Fee => {
    if (!step.ok) throw new Error(step.why);
    return step.fee;
  };
  const quoted = fee(quoteFee([], worked({ kind: 'ncic', pages: 10 }), { ...staff, id: 'quoted' }));
  const free = fee(quoteFee([], worked({ kind: 'cost-based', way: 'portal' }), { ...staff, id: 'free' }));
  const named = (id: string): Fee => ({ ...quoted, id });
  const fees: readonly Fee[] = [
    ...[quoted, free, { ...named('accepted'), state: 'accepted' as const }],
    fee(declineFee([], named('declined'), asker)),
    fee(narrowFee([], named('narrowed'), { ...asker, to: 'Only 2025' })),
    fee(payFee([], named('paid'), { ...staff, how: 'cheque' })),
    fee(waiveFee([], named('waived'), { ...staff, reason: 'Hardship' })),
    named('replaced'),
    { ...named('instead'), replaces: 'replaced' },
  ];
  it.each<[string, (fees?: readonly Fee[]) => readonly Fee[], readonly string[]]>([
    ['another takes its place', replaceable, ['quoted', 'free', 'accepted', 'declined', 'narrowed', 'instead']],
    ['an answer', unanswered, ['quoted', 'instead']],
    ['a waiver', waivable, ['quoted', 'accepted', 'declined', 'narrowed', 'instead']],
    ['a payment', payable, ['quoted', 'accepted', 'instead']],
  ])('%s', (_, chosen, ids) => {
    expect(chosen(fees).map(({ id }) => id)).toEqual(ids);
    expect(chosen()).toEqual([]);
  });
  it('nothing is open where nothing was quoted', () => {
    expect(openFee()).toBeNull();
  });
  it('a payment without a reference keeps none', () => {
    expect(fee(payFee([], quoted, { ...staff, how: 'cheque' })).paid).toStrictEqual({ ...staff, how: 'cheque' });
  });

  it.each<[string, RequesterType, Fee | undefined, boolean]>([
    ['less, for a third party', 'attorney', fees[4], true],
    ['less, for a patient', 'patient', fees[4], true],
    ['a no of a third party', 'attorney', fees[3], true],
    ['a patient’s no holds nothing', 'patient', fees[3], false],
    ['an answer that is awaited', 'attorney', quoted, false],
    ['nothing quoted', 'attorney', undefined, false],
  ])('staff quote again: %s', (_, type, one, waits) => {
    expect(waitsForQuote({ body: { requester: { type } }, ...(one && { fees: [one] }) })).toBe(waits);
  });
});
