/** What one request costs: its counts in, the working out, line by line. Pure; whole cents. */
import * as z from 'zod';
import type { CalendarDate } from '../dates.ts';
import type { FeeKind } from './kind.ts';
import {
  type FeeLaw,
  feeItems,
  feeLaws,
  flatElectronicLimits,
  type HospitalPrices,
  hospitalPrices,
  type PageLimit,
  type PricedItem,
  type Prices,
  pageLimits,
  ruleOn,
  type TieredKind,
} from './rules.ts';
import type { CostBasedWork, FeeWork, TieredWork, UnlimitedWork } from './work.ts';

export const FeeLine = z.lazy(() =>
  z.object({
    law: z.enum(feeLaws),
    item: z.enum(feeItems),
    /** Of a page limit, from 1. */
    tier: z.int().positive().optional(),
    count: z.int().nonnegative(),
    /** Below 0 for what earlier parts have paid already. */
    eachCents: z.int(),
    cents: z.int(),
  }),
);
export type FeeLine = z.infer<typeof FeeLine>;

export interface Working {
  readonly kind: FeeKind;
  /** The rule that the fee rests on; null where there is none to pay. */
  readonly law: FeeLaw | null;
  readonly lines: readonly FeeLine[];
  /** The sum of the lines. */
  readonly cents: number;
  /** The most that the law lets this part's pages, or its flat fee, cost; null where it sets no limit. */
  readonly ceilingCents: number | null;
  /** Items for which the hospital has decided no price: staff gave it, or the law's limit stands in its place. */
  readonly undecided: readonly PricedItem[];
  /** True where the amounts of the law have been read in its own text and wait for nobody. */
  readonly verified: boolean;
}

export type Worked =
  | { readonly ok: true; readonly working: Working }
  /** `missing`: no price is known and none was given. `tooHigh`: above what the law allows. */
  | { readonly ok: false; readonly missing: readonly PricedItem[]; readonly tooHigh: readonly PricedItem[] };

interface Priced {
  /** For the law's limits. */
  readonly day: CalendarDate;
  /** Unit prices that staff give for what the hospital has not decided. */
  readonly given?: Prices;
  readonly prices?: readonly HospitalPrices[];
}

interface Unit {
  readonly law: FeeLaw;
  readonly item: PricedItem;
  readonly count: number;
}

/** The highest price that the law allows for an item; undefined where it sets none. */
function mostFor(item: PricedItem, limit: PageLimit | null, day: CalendarDate): number | undefined {
  if (item === 'flat-electronic') return ruleOn(flatElectronicLimits, day).mostCents;
  if (limit === null) return undefined;
  return item === 'minimum' ? limit.minimumCents : item === 'page' ? limit.tiers[0]?.cents : undefined;
}

function decidedPrices(kind: FeeKind, { day, prices = hospitalPrices }: Priced): Prices {
  if (kind === 'none') return {};
  const decided = ruleOn(prices, day).kinds[kind];
  return decided.decided ? decided.cents : {};
}

const lineOf = (law: FeeLaw, item: FeeLine['item'], count: number, eachCents: number): FeeLine => ({
  ...{ law, item, count, eachCents },
  cents: count * eachCents,
});

const sumOf = (lines: readonly FeeLine[]) => lines.reduce((sum, line) => sum + line.cents, 0);

/** One line for each tier that the pages after `from` and up to `to` reach, none dearer than `pageCents`. */
function tierLines({ law, tiers }: PageLimit, from: number, to: number, pageCents = Number.POSITIVE_INFINITY): FeeLine[] {
  return tiers.flatMap(({ upTo, cents: limit }, index) => {
    const before = tiers[index - 1]?.upTo ?? 0;
    const pages = Math.min(to, upTo) - Math.max(from, before);
    return pages <= 0 ? [] : [{ ...lineOf(law, 'page', pages, Math.min(limit, pageCents)), tier: index + 1 }];
  });
}

/**
 * The most that this many pages of one request may cost in whole cents, all parts together; nothing for no page. G.S. 90-411: a
 * minimum is part of the bill and not added to it.
 */
export function pageCeiling(kind: TieredKind, pages: number, day: CalendarDate): number {
  const limit = ruleOn(pageLimits[kind], day);
  return pages === 0 ? 0 : Math.max(limit.minimumCents, sumOf(tierLines(limit, 0, pages)));
}

/** Pages of one part. Earlier parts have used up the dear tiers and the minimum, so that all parts together cost what one would. */
function pageLines(limit: PageLimit, pages: number, already: TieredWork['already'], prices: Prices): readonly FeeLine[] {
  const earlier = already ?? { pages: 0, cents: 0 };
  if (pages === 0) return [];
  const lines = tierLines(limit, earlier.pages, earlier.pages + pages, prices.page);
  const minimum = prices.minimum ?? limit.minimumCents;
  const lacking = earlier.pages === 0 ? minimum - sumOf(lines) : 0;
  if (lacking > 0) lines.push(lineOf(limit.law, 'minimum', 1, lacking));
  const whole = Math.max(minimum, sumOf(tierLines(limit, 0, earlier.pages + pages, prices.page)));
  const over = sumOf(lines) - Math.max(0, whole - earlier.cents);
  return over > 0 ? [...lines, lineOf(limit.law, 'earlier-parts', 1, -over)] : lines;
}

const some = (law: FeeLaw, item: PricedItem, count: number | undefined): readonly Unit[] =>
  count === undefined || count === 0 ? [] : [{ law, item, count }];

function imagesOf(
  law: FeeLaw,
  { films, strips }: { readonly films?: number | undefined; readonly strips?: number | undefined },
) {
  return [...some(law, 'film', films), ...some(law, 'strip', strips)];
}

function costBasedUnits(work: CostBasedWork): readonly Unit[] {
  if (work.way === 'flat-electronic') return some('access', 'flat-electronic', 1);
  if (work.way !== 'copying') return [];
  return [
    ...some('access', 'labour-minute', work.labourMinutes),
    ...some('access', 'page', work.pages),
    ...imagesOf('access', work),
    ...some('access', 'media', work.media),
    ...some('access', 'summary', work.summaryAgreed === true ? 1 : 0),
  ];
}

/** Films, tracings and a physician's summary are outside of the ceiling on pages, each a line of its own. */
function tieredUnits(work: TieredWork): readonly Unit[] {
  const capped = work.kind === 'nc-90-411';
  return [
    ...imagesOf(capped ? 'nc-90-410' : 'hospital', work),
    ...some(capped ? 'nc-90-411' : 'hospital', 'summary', work.summary === true ? 1 : 0),
  ];
}

function unlimitedUnits(work: UnlimitedWork): readonly Unit[] {
  return [
    ...some('hospital', 'labour-minute', work.labourMinutes),
    ...some('hospital', 'page', work.pages),
    ...some('hospital', 'electronic-page', work.electronicPages),
    ...imagesOf('hospital', work),
    ...some('hospital', 'media', work.media),
    ...some('hospital', 'summary', work.summary === true ? 1 : 0),
  ];
}

interface Parts {
  readonly law: FeeLaw | null;
  /** Need a price. */
  readonly units: readonly Unit[];
  /** Free, or what the post takes. */
  readonly fixed: readonly FeeLine[];
  readonly limit: PageLimit | null;
  readonly pages: number;
  readonly already: TieredWork['already'];
  readonly verified: boolean;
}

function partsOf(work: FeeWork, day: CalendarDate): Parts {
  const none: Parts = { law: null, units: [], fixed: [], limit: null, pages: 0, already: undefined, verified: true };
  const postage = (law: FeeLaw, sum = 0) => (sum === 0 ? [] : [lineOf(law, 'postage', 1, sum)]);
  switch (work.kind) {
    case 'none':
      return none;
    case 'cost-based': {
      const { way } = work;
      const free = way === 'portal' || way === 'inspection' ? [lineOf('access', way, 1, 0)] : [];
      const fixed = way === 'copying' ? postage('access', work.postageCents) : free;
      const verified = way !== 'flat-electronic' || ruleOn(flatElectronicLimits, day).verified;
      return { ...none, law: 'access', units: costBasedUnits(work), fixed, verified };
    }
    case 'nc-90-411':
    case 'ncic': {
      const limit = ruleOn(pageLimits[work.kind], day);
      const pages = (work.pages ?? 0) + (work.electronicPages ?? 0);
      const { law, verified } = limit;
      return { law, units: tieredUnits(work), fixed: [], limit, pages, already: work.already, verified };
    }
    case 'directive':
    case 'schedule':
      return { ...none, law: 'hospital', units: unlimitedUnits(work), fixed: postage('hospital', work.postageCents) };
  }
}

function ceilingOf(work: FeeWork, { pages, already }: Parts, day: CalendarDate): number | null {
  if (work.kind === 'cost-based') {
    if (work.way === 'copying') return null;
    return work.way === 'flat-electronic' ? ruleOn(flatElectronicLimits, day).mostCents : 0;
  }
  if (work.kind !== 'nc-90-411' && work.kind !== 'ncic') return null;
  const earlier = already ?? { pages: 0, cents: 0 };
  return pages === 0 ? 0 : Math.max(0, pageCeiling(work.kind, earlier.pages + pages, day) - earlier.cents);
}

/**
 * What a request, or a part of it, costs. A price that the hospital has decided counts before one that staff give; where neither is
 * there, pages are charged up to the law's limit, and nothing else can be. No price is above what the law allows.
 */
export function workFee(work: FeeWork, priced: Priced): Worked {
  const { day } = priced;
  const parts = partsOf(work, day);
  const { units, limit, pages } = parts;
  const decided = decidedPrices(work.kind, priced);
  const prices: Prices = { ...priced.given, ...decided };
  const paged: readonly PricedItem[] =
    limit === null || pages === 0 ? [] : limit.minimumCents > 0 ? ['page', 'minimum'] : ['page'];
  const items = [...paged, ...units.map(({ item }) => item)];
  const missing = units.flatMap(({ item }) => (prices[item] === undefined ? [item] : []));
  const tooHigh = items.filter((item) => (prices[item] ?? 0) > (mostFor(item, limit, day) ?? Number.POSITIVE_INFINITY));
  if (missing.length > 0 || tooHigh.length > 0) return { ok: false, missing, tooHigh };
  const lines = [
    ...(limit === null ? [] : pageLines(limit, pages, parts.already, prices)),
    ...units.map((unit) => lineOf(unit.law, unit.item, unit.count, prices[unit.item] ?? 0)),
    ...parts.fixed,
  ];
  const { law, verified } = parts;
  const undecided = items.filter((item) => decided[item] === undefined);
  const ceilingCents = ceilingOf(work, parts, day);
  return { ok: true, working: { kind: work.kind, law, lines, cents: sumOf(lines), ceilingCents, undecided, verified } };
}
