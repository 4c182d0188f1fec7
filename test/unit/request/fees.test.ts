/** What copies cost, to the cent: each case names its rule. Long: one table of cases, read as a whole. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { costBasedWaysOf, type FeeKind, feeKindOf } from '../../../lib/request/fees/kind.ts';
import {
  feeCitations,
  hospitalPrices,
  type Prices,
  pageLimits,
  ruleOn,
  showDollars,
  type TieredKind,
  tieredKinds,
} from '../../../lib/request/fees/rules.ts';
import { FeeWork } from '../../../lib/request/fees/work.ts';
import { FeeLine, pageCeiling, workFee } from '../../../lib/request/fees/working.ts';
import { routeOf } from '../../../lib/request/routing.ts';
import { type Basis, bases, claimKinds, type RequesterType, requesterTypes } from '../../../lib/request/vocabulary.ts';

const day = '2026-11-28';
const g411 = 'G.S. 90-411';
const cap = '164.524(c)(4)';

type Claim = (typeof claimKinds)[number];

describe('the kind of fee', () => {
  it.each<[string, RequesterType, Basis, Claim | undefined, FeeKind]>([
    [`${cap}: own copy`, 'patient', 'access', undefined, 'cost-based'],
    [`${cap}: own copy for a lawsuit`, 'patient', 'access', 'personal-injury', 'cost-based'],
    [`${cap}: own copy for Social Security`, 'patient', 'access', 'social-security-disability', 'cost-based'],
    [`${cap}: own copy for a workers’ claim`, 'patient', 'access', 'workers-compensation', 'cost-based'],
    [`${cap}: parent`, 'parent', 'access', 'personal-injury', 'cost-based'],
    [`${cap}: guardian`, 'guardian', 'access', undefined, 'cost-based'],
    [`${cap}: agent`, 'health-care-agent', 'access', 'other', 'cost-based'],
    [`${cap}: executor with a claim`, 'executor', 'access', 'personal-injury', 'cost-based'],
    [`${cap}: next of kin`, 'next-of-kin', 'access', undefined, 'cost-based'],
    ['Ciox v. Azar: directive', 'patient', 'directive', undefined, 'directive'],
    ['Ciox v. Azar: directive for a claim', 'patient', 'directive', 'personal-injury', 'directive'],
    [`${g411}: signed by the patient, personal injury`, 'patient', 'authorization', 'personal-injury', 'nc-90-411'],
    [`${g411}: signed by a parent, disability`, 'parent', 'authorization', 'social-security-disability', 'nc-90-411'],
    [`${g411}: lawyer, personal injury`, 'attorney', 'authorization', 'personal-injury', 'nc-90-411'],
    [`${g411}: lawyer, Social Security disability`, 'attorney', 'authorization', 'social-security-disability', 'nc-90-411'],
    [`${g411}: whoever asks`, 'employer', 'authorization', 'personal-injury', 'nc-90-411'],
    [`${g411}: sends workers’ claims to 97-26.1`, 'attorney', 'authorization', 'workers-compensation', 'ncic'],
    ['no ceiling: lawyer, another claim', 'attorney', 'authorization', 'other', 'schedule'],
    ['no ceiling: lawyer, no claim named', 'attorney', 'authorization', undefined, 'schedule'],
    ['no ceiling: patient’s permission for somebody', 'patient', 'authorization', undefined, 'schedule'],
    ['no ceiling: life insurer', 'life-insurer', 'authorization', undefined, 'schedule'],
    ['no ceiling: life insurer, whatever is typed', 'life-insurer', 'authorization', 'personal-injury', 'schedule'],
    ['no ceiling: life insurer, disability', 'life-insurer', 'authorization', 'social-security-disability', 'schedule'],
    ['no ceiling: life insurer, workers’ claim', 'life-insurer', 'authorization', 'workers-compensation', 'schedule'],
    [`${g411}, last sentence: DDS`, 'disability-determination', 'authorization', 'social-security-disability', 'schedule'],
    [`${g411}, last sentence: DDS, no claim typed`, 'disability-determination', 'authorization', undefined, 'schedule'],
    ['no ceiling: employer', 'employer', 'authorization', undefined, 'schedule'],
    ['no ceiling: school', 'school', 'authorization', undefined, 'schedule'],
    ['164.506: payer for payment', 'health-insurer', 'payment', undefined, 'schedule'],
    ['164.506: payer for payment, claim typed', 'health-insurer', 'payment', 'personal-injury', 'schedule'],
    ['164.508: payer on authorization', 'health-insurer', 'authorization', 'personal-injury', 'nc-90-411'],
    ['G.S. 97-26.1: carrier', 'workers-compensation', 'workers-compensation', undefined, 'ncic'],
    ['164.506: care', 'treating-provider', 'treatment', undefined, 'none'],
    ['164.508: a clinic, not for care', 'treating-provider', 'authorization', undefined, 'schedule'],
    ['none: subpoena', 'subpoena', 'legal-process', 'personal-injury', 'none'],
    ['none: order', 'court-order', 'legal-process', undefined, 'none'],
    ['none: officer', 'law-enforcement', 'law-enforcement', undefined, 'none'],
    ['to be sorted', 'other', 'none', undefined, 'schedule'],
  ])('%s (%s, %s, %s): %s', (_, type, basis, claimKind, kind) => {
    const records = { types: ['entire-record' as const], sensitive: {} };
    expect(feeKindOf({ requester: { type, ...(claimKind && { claimKind }) }, records }, basis)).toBe(kind);
  });
  it('164.512(b)(1)(vi): a school pays nothing for proof of immunization, and for that alone', () => {
    const asked = (...types: ('immunizations' | 'lab-reports')[]) =>
      feeKindOf({ requester: { type: 'school' }, records: { types, sensitive: {} } }, 'authorization');
    expect([asked('immunizations'), asked('immunizations', 'lab-reports')]).toEqual(['none', 'schedule']);
  });
  it('access is cost-based whatever the claim, and nothing else is', () => {
    for (const type of requesterTypes)
      for (const basis of bases)
        for (const claimKind of claimKinds) {
          const kind = feeKindOf({ requester: { type, claimKind }, records: { types: ['abstract'], sensitive: {} } }, basis);
          expect(kind === 'cost-based', `${type} ${basis} ${claimKind}`).toBe(basis === 'access');
        }
  });
  it('routing names the same kind', () => {
    const request = {
      requester: { type: 'patient', claimKind: 'personal-injury' },
      patient: { lastName: 'Ito', dateOfBirth: '1980-01-01' },
      records: { types: ['entire-record', 'imaging-films'], sensitive: {} },
      recipient: { type: 'third-party', name: 'Rosa Lee' },
      delivery: { format: 'format-paper', method: 'deliver-mail' },
    } as const;
    const asked = { ...request, records: { ...request.records, types: [...request.records.types] } };
    expect(routeOf(asked, lakeNorman).fee).toBe('nc-90-411');
    expect(routeOf({ ...asked, recipient: { type: 'self' } }, lakeNorman).fee).toBe('cost-based');
  });
});

describe('the ways of a cost-based copy', () => {
  it.each([
    ['portal is free', 'deliver-portal', 'format-pdf', 'abstract', ['portal']],
    ['looking is free', 'deliver-inspect', 'format-paper', 'abstract', ['inspection']],
    ['an electronic copy may be flat', 'deliver-email-encrypted', 'format-pdf', 'abstract', ['flat-electronic', 'copying']],
    ['a disc too', 'deliver-mail', 'format-media-disc', 'abstract', ['flat-electronic', 'copying']],
    ['paper never', 'deliver-mail', 'format-paper', 'abstract', ['copying']],
    ['films never', 'deliver-mail', 'format-media-disc', 'imaging-films', ['copying']],
  ] as const)('%s', (_, method, format, type, ways) => {
    expect(costBasedWaysOf({ delivery: { method, format }, records: { types: [type], sensitive: {} } })).toEqual(ways);
  });
});

function worked(work: FeeWork, given: Prices = {}) {
  const answer = workFee(FeeWork.parse(work), { day, given });
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  const { working } = answer;
  for (const line of working.lines) expect(FeeLine.parse(line)).toEqual(line);
  expect(working.lines.reduce((sum, { cents }) => sum + cents, 0)).toBe(working.cents);
  return working;
}

describe('G.S. 90-411: the ceiling for one request', () => {
  it.each([
    [0, 0],
    [1, 1000],
    [13, 1000],
    [14, 1050],
    [25, 1875],
    [26, 1925],
    [30, 2125],
    [75, 4375],
    [100, 5625],
    [101, 5650],
    [120, 6125],
    [150, 6875],
    [180, 7625],
    [240, 9125],
    [500, 15_625],
    [1000, 28_125],
  ])('%i pages: %i cents', (pages, cents) => {
    const { ceilingCents, cents: charged, law } = worked({ kind: 'nc-90-411', pages });
    expect([pageCeiling('nc-90-411', pages, day), charged, ceilingCents, law]).toEqual([cents, cents, cents, 'nc-90-411']);
  });
  it('shows the tiers, and the minimum as what is lacking', () => {
    expect(worked({ kind: 'nc-90-411', pages: 101 }).lines).toEqual([
      { law: 'nc-90-411', item: 'page', tier: 1, count: 25, eachCents: 75, cents: 1875 },
      { law: 'nc-90-411', item: 'page', tier: 2, count: 75, eachCents: 50, cents: 3750 },
      { law: 'nc-90-411', item: 'page', tier: 3, count: 1, eachCents: 25, cents: 25 },
    ]);
    expect(worked({ kind: 'nc-90-411', pages: 4 }).lines.map(({ item, cents }) => [item, cents])).toEqual([
      ['page', 300],
      ['minimum', 700],
    ]);
  });
  it('G.S. 90-410(2): two films are lines of their own outside of the ceiling', () => {
    const { lines, cents, ceilingCents } = worked({ kind: 'nc-90-411', pages: 180, films: 2 }, { film: 1500 });
    expect([cents, ceilingCents]).toEqual([7625 + 3000, 7625]);
    expect(lines.at(-1)).toEqual({ law: 'nc-90-410', item: 'film', count: 2, eachCents: 1500, cents: 3000 });
  });
  it('G.S. 90-410(2): tracings alone start no minimum', () => {
    expect(worked({ kind: 'nc-90-411', strips: 3 }, { strip: 200 }).cents).toBe(600);
  });
  it('a physician’s summary is outside of it as well', () => {
    expect(worked({ kind: 'nc-90-411', pages: 1, summary: true }, { summary: 5000 }).cents).toBe(6000);
  });
  it('electronic pages are pages', () => {
    expect(worked({ kind: 'nc-90-411', pages: 100, electronicPages: 80 }).cents).toBe(7625);
  });
  it.each([
    [
      [90, 90],
      [5125, 2500],
    ],
    [
      [5, 20],
      [1000, 875],
    ],
    [
      [5, 5, 5],
      [1000, 0, 125],
    ],
    [
      [0, 180],
      [0, 7625],
    ],
  ])('parts of %j pages cost %j', (pages, costs) => {
    expect(inParts('nc-90-411', pages)).toEqual(costs);
  });
  it('what was charged too much before is not charged again', () => {
    const { cents, ceilingCents } = worked({ kind: 'nc-90-411', pages: 10, already: { pages: 90, cents: 9000 } });
    expect([cents, ceilingCents]).toEqual([0, 0]);
  });
  it('a part that was let go for less is not charged later', () => {
    expect(worked({ kind: 'nc-90-411', pages: 5, already: { pages: 90, cents: 0 } }).cents).toBe(250);
    expect(worked({ kind: 'nc-90-411', pages: 90, already: { pages: 90, cents: 0 } }).cents).toBe(2500);
  });
  it('the hospital may charge less, and says how much', () => {
    expect(worked({ kind: 'nc-90-411', pages: 180 }, { page: 40 }).cents).toBe(100 * 40 + 80 * 25);
    expect(worked({ kind: 'nc-90-411', pages: 4 }, { minimum: 0 }).cents).toBe(300);
    const decided = workFee({ kind: 'nc-90-411', pages: 180 }, { day, prices: decidedPrices({ page: 10, minimum: 0 }) });
    expect(decided).toMatchObject({ ok: true, working: { cents: 1800, ceilingCents: 7625, undecided: [] } });
  });
  it('never more: a price above the law is refused, given or decided', () => {
    const answer = workFee({ kind: 'nc-90-411', pages: 1 }, { day, given: { page: 76, minimum: 1001 } });
    expect(answer).toEqual({ ok: false, missing: [], tooHigh: ['page', 'minimum'] });
    expect(workFee({ kind: 'nc-90-411', pages: 1 }, { day, prices: decidedPrices({ page: 76 }) }).ok).toBe(false);
  });
  it('mailing and searching are in it and cannot be added', () => {
    for (const extra of [{ postageCents: 500 }, { labourMinutes: 5 }, { search: 1 }, { media: 1 }])
      expect(FeeWork.safeParse({ kind: 'nc-90-411', pages: 5, ...extra }).success).toBe(false);
  });
});

function decidedPrices(cents: Prices) {
  const [first] = hospitalPrices;
  if (first === undefined) throw new Error('no prices');
  return [
    { ...first, kinds: { ...first.kinds, 'nc-90-411': { decided: true, cents }, schedule: { decided: true, cents } } },
  ] as const;
}

/** What each of the parts costs, one after the other. */
function inParts(kind: TieredKind, parts: readonly number[], given: Prices = {}): readonly number[] {
  const already = { pages: 0, cents: 0 };
  return parts.map((pages) => {
    const { cents, ceilingCents } = worked({ kind, pages, already: { ...already } }, given);
    expect(cents).toBeLessThanOrEqual(ceilingCents ?? 0);
    already.pages += pages;
    already.cents += cents;
    return cents;
  });
}

describe('G.S. 97-26.1, amounts as another hospital prints them', () => {
  it.each([
    [0, 0],
    [1, 40],
    [10, 400],
    [40, 1600],
    [41, 1620],
    [62, 2040],
    [100, 2800],
  ])('%i pages: %i cents, not verified', (pages, cents) => {
    expect(worked({ kind: 'ncic', pages })).toMatchObject({
      cents,
      law: 'nc-97-26-1',
      verified: false,
    });
  });
  it('films are the hospital’s own price', () => {
    expect(worked({ kind: 'ncic', pages: 1, films: 1 }, { film: 900 }).lines.at(-1)?.law).toBe('hospital');
  });
});

describe('45 CFR 164.524(c)(4): the patient’s own copy', () => {
  it.each(['portal', 'inspection'] as const)('%s costs nothing, and says so', (way) => {
    const { lines, cents, ceilingCents } = worked({ kind: 'cost-based', way });
    expect([lines, cents, ceilingCents]).toEqual([[{ law: 'access', item: way, count: 1, eachCents: 0, cents: 0 }], 0, 0]);
  });
  it.each([
    [650, true],
    [400, true],
    [651, false],
  ])('a flat fee of %i: %s', (cents, ok) => {
    const answer = workFee(
      { kind: 'cost-based', way: 'flat-electronic', keptElectronically: true },
      { day, given: { 'flat-electronic': cents } },
    );
    expect(answer.ok).toBe(ok);
    if (answer.ok) expect(answer.working).toMatchObject({ cents, ceilingCents: 650, verified: false });
  });
  it('a flat fee stands alone, and only for what is kept electronically', () => {
    const flat = { kind: 'cost-based', way: 'flat-electronic', keptElectronically: true };
    expect(FeeWork.safeParse(flat).success).toBe(true);
    for (const extra of [{ postageCents: 1 }, { media: 1 }, { pages: 1 }, { labourMinutes: 1 }, { keptElectronically: false }])
      expect(FeeWork.safeParse({ ...flat, ...extra }).success).toBe(false);
  });
  it.each(['search', 'retrieval', 'verification', 'searchMinutes', 'electronicPages', 'minimum'])(
    '%s cannot be charged',
    (what) => {
      expect(FeeWork.safeParse({ kind: 'cost-based', way: 'copying', pages: 1 }).success).toBe(true);
      expect(FeeWork.safeParse({ kind: 'cost-based', way: 'copying', pages: 1, [what]: 1 }).success).toBe(false);
    },
  );
  it('labour of copying, supplies, postage and an agreed summary, each a line', () => {
    const work = { kind: 'cost-based', way: 'copying', labourMinutes: 12, pages: 40, media: 1, films: 1, strips: 1 } as const;
    const given = { 'labour-minute': 30, page: 5, media: 300, film: 700, strip: 100, summary: 2000 };
    const { lines, cents, ceilingCents } = worked({ ...work, postageCents: 480, summaryAgreed: true }, given);
    expect(cents).toBe(360 + 200 + 700 + 100 + 300 + 2000 + 480);
    expect(lines.every(({ law }) => law === 'access')).toBe(true);
    expect(ceilingCents).toBeNull();
  });
});

describe('where no law sets a price', () => {
  it('DDS, 120 pages: the schedule, and 61.25 is no cap', () => {
    expect(worked({ kind: 'schedule', pages: 120 }, { page: 60 })).toMatchObject({
      cents: 7200,
      ceilingCents: null,
      law: 'hospital',
    });
  });
  it('nothing is assumed: a price that nobody has given is missing', () => {
    const work = { kind: 'schedule', pages: 1, electronicPages: 1, labourMinutes: 1, media: 1, summary: true } as const;
    expect(workFee({ ...work, postageCents: 100 }, { day })).toEqual({
      ok: false,
      missing: ['labour-minute', 'page', 'electronic-page', 'media', 'summary'],
      tooHigh: [],
    });
  });
  it('says which prices the hospital has not decided', () => {
    expect(worked({ kind: 'schedule', pages: 1, media: 1 }, { page: 1, media: 1 }).undecided).toEqual(['page', 'media']);
    expect(worked({ kind: 'nc-90-411', pages: 1 }).undecided).toEqual(['page', 'minimum']);
  });
  it('a decided price counts before a given one', () => {
    const answer = workFee({ kind: 'schedule', pages: 2 }, { day, given: { page: 90 }, prices: decidedPrices({ page: 7 }) });
    expect(answer).toMatchObject({ ok: true, working: { cents: 14, undecided: [] } });
  });
  it('a directive has its own', () => {
    expect(worked({ kind: 'directive', electronicPages: 3, postageCents: 60 }, { 'electronic-page': 2 }).cents).toBe(66);
  });
  it('no fee: nothing', () => {
    expect(worked({ kind: 'none' })).toMatchObject({ cents: 0, lines: [], law: null, ceilingCents: null });
  });
});

describe('rules as data', () => {
  it('each has a day, a source and a mark', () => {
    for (const rule of [...Object.values(pageLimits).flat(), ...hospitalPrices]) {
      expect(rule.from).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(rule.source).not.toBe('');
      expect(rule.verified).toBe(false);
    }
    expect(Object.values(feeCitations).every((citation) => /\d/.test(citation))).toBe(true);
  });
  it('the version of the day counts, the oldest one before that', () => {
    const versions = ['2026-01-01', '2027-01-01'].map((from) => ({ from, source: 'x', verified: true }));
    const on = (date: string) => ruleOn(versions, date).from;
    expect(['2025-01-01', '2026-12-31', '2027-01-01', '2030-01-01'].map(on)).toEqual([
      '2026-01-01',
      '2026-01-01',
      '2027-01-01',
      '2027-01-01',
    ]);
    expect(() => ruleOn([], day)).toThrow(RangeError);
  });
  it('shows dollars', () => {
    expect([0, 5, 650, 1000, 28_125, -625].map(showDollars)).toEqual([
      '$0.00',
      '$0.05',
      '$6.50',
      '$10.00',
      '$281.25',
      '-$6.25',
    ]);
  });
  it('counts are whole and not below nothing', () => {
    for (const pages of [-1, 0.5, Number.NaN, 100_001]) expect(FeeWork.safeParse({ kind: 'ncic', pages }).success).toBe(false);
  });
});

describe('whatever is counted', () => {
  const kind = fc.constantFrom(...tieredKinds);
  const pages = fc.nat({ max: 3000 });

  it('more pages never cost less, and a page never more than the first', () => {
    fc.assert(
      fc.property(kind, pages, (which, count) => {
        const [now, next] = [count, count + 1].map((each) => worked({ kind: which, pages: each }).cents);
        const first = pageLimits[which][0]?.tiers[0]?.cents ?? 0;
        return now !== undefined && next !== undefined && next >= now && (count === 0 || next - now <= first);
      }),
    );
  });
  it('each step is the tier’s at and behind each boundary', () => {
    const step = (which: TieredKind, from: number) => pageCeiling(which, from + 1, day) - pageCeiling(which, from, day);
    expect([14, 24, 25, 26, 99, 100, 101].map((from) => step('nc-90-411', from))).toEqual([75, 75, 50, 50, 50, 25, 25]);
    expect([0, 39, 40, 41].map((from) => step('ncic', from))).toEqual([40, 40, 20, 20]);
  });
  it('parts cost together what the whole costs, and never more than the ceiling', () => {
    const split = fc.array(fc.nat({ max: 120 }), { minLength: 1, maxLength: 6 });
    const given = fc.record({ page: fc.integer({ min: 0, max: 40 }), minimum: fc.integer({ min: 0, max: 1000 }) });
    fc.assert(
      fc.property(kind, split, fc.option(given, { nil: {} }), (which, parts, prices) => {
        const allowed = which === 'ncic' ? { ...prices, minimum: 0 } : prices;
        const total = parts.reduce((sum, part) => sum + part, 0);
        const whole = worked({ kind: which, pages: total }, allowed);
        const sum = inParts(which, parts, allowed).reduce((all, cents) => all + cents, 0);
        return sum === whole.cents && sum <= pageCeiling(which, total, day);
      }),
    );
  });
  it('one more of anything never costs less', () => {
    const counts = fc.record({ pages, films: fc.nat(20), strips: fc.nat(20), media: fc.nat(5), labourMinutes: fc.nat(600) });
    const given = { page: 10, film: 700, strip: 50, media: 300, 'labour-minute': 25 };
    fc.assert(
      fc.property(counts, fc.constantFrom('pages', 'films', 'strips', 'media', 'labourMinutes'), (work, item) => {
        const more = { ...work, [item]: work[item] + 1 };
        const [now, next] = [work, more].map((each) => worked({ kind: 'cost-based', way: 'copying', ...each }, given).cents);
        return now !== undefined && next !== undefined && next > now;
      }),
    );
  });
});
