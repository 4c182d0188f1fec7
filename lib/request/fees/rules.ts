/**
 * What copies may cost, as data: the law's limits and what the hospital has decided, each with the day from which it counts, its
 * source, and whether that was read (`verified`) or waits for counsel. Whole cents throughout.
 */
import type { CalendarDate } from '../dates.ts';
import type { FeeKind } from './kind.ts';

/** The rule on which a line of a fee rests. `hospital`: its own price, on which no law sets a limit. */
export const feeLaws = ['access', 'nc-90-411', 'nc-90-410', 'nc-97-26-1', 'hospital'] as const;
export type FeeLaw = (typeof feeLaws)[number];

/** As they are quoted, the same in each language. */
export const feeCitations: Readonly<Record<Exclude<FeeLaw, 'hospital'>, string>> = {
  access: '45 CFR 164.524(c)(4)',
  'nc-90-411': 'G.S. 90-411',
  // X-rays and fetal monitor records are not "medical records" there: outside of the ceiling.
  'nc-90-410': 'G.S. 90-410(2)',
  'nc-97-26-1': 'G.S. 97-26.1',
};

/** What a line counts. `minimum` raises a small fee, `earlier-parts` takes off what was charged before. */
export const feeItems = [
  'page',
  'electronic-page',
  'film',
  'strip',
  'media',
  'labour-minute',
  'postage',
  'summary',
  'flat-electronic',
  'portal',
  'inspection',
  'minimum',
  'earlier-parts',
] as const;
export type FeeItem = (typeof feeItems)[number];

const unpriced = ['postage', 'portal', 'inspection', 'earlier-parts'] as const;

/** Items that have a price of their own. Postage is what the post takes; portal and inspection are free. */
export type PricedItem = Exclude<FeeItem, (typeof unpriced)[number]>;

function isPriced(item: FeeItem): item is PricedItem {
  return !unpriced.some((one) => one === item);
}

export const pricedItems: readonly PricedItem[] = feeItems.filter(isPriced);

export type Prices = Readonly<Partial<Record<PricedItem, number>>>;

interface Dated {
  /** First day on which it counts. */
  readonly from: CalendarDate;
  readonly source: string;
  readonly verified: boolean;
}

/** Pages up to and with the `upTo`th cost `cents` each. */
interface Tier {
  readonly upTo: number;
  readonly cents: number;
}

export interface PageLimit extends Dated {
  readonly law: FeeLaw;
  readonly tiers: readonly Tier[];
  /** The highest minimum that may be charged for one request, copying included; 0 where there is none. */
  readonly minimumCents: number;
}

/** Fees whose pages have a limit of their own. */
export const tieredKinds = ['nc-90-411', 'ncic'] as const satisfies readonly FeeKind[];
export type TieredKind = (typeof tieredKinds)[number];

export const pageLimits: Readonly<Record<TieredKind, readonly PageLimit[]>> = {
  // Covers searching, handling, copying and mailing, so none of them is charged beside it.
  'nc-90-411': [
    {
      ...{ law: 'nc-90-411', from: '2015-06-01' },
      source: 'G.S. 90-411; no amendment found, the newest copy read is of June 2015: counsel confirms the amounts',
      verified: false,
      tiers: [
        { upTo: 25, cents: 75 },
        { upTo: 100, cents: 50 },
        { upTo: Number.POSITIVE_INFINITY, cents: 25 },
      ],
      minimumCents: 1000,
    },
  ],
  ncic: [
    {
      ...{ law: 'nc-97-26-1', from: '2026-11-22' },
      source: 'G.S. 97-26.1; amounts as another hospital of the state prints them, the Commission’s own text was not found',
      verified: false,
      tiers: [
        { upTo: 40, cents: 40 },
        { upTo: Number.POSITIVE_INFINITY, cents: 20 },
      ],
      minimumCents: 0,
    },
  ],
};

interface FlatLimit extends Dated {
  readonly mostCents: number;
}

/** A choice of the hospital in place of counting its costs, and no ceiling on what counting them comes to. */
export const flatElectronicLimits: readonly FlatLimit[] = [
  {
    from: '2016-02-25',
    source: 'HHS guidance on the right of access (labour, supplies and postage included), read second-hand',
    verified: false,
    mostCents: 650,
  },
];

/** Of the newest version, for the sentences that say it. */
export const flatElectronicMostCents = Math.min(...flatElectronicLimits.slice(-1).map(({ mostCents }) => mostCents));

/** `decided: false`: the hospital has set no prices, so staff give the price of each item by hand. */
type Decided = { readonly decided: false } | { readonly decided: true; readonly cents: Prices };

export interface HospitalPrices extends Dated {
  readonly kinds: Readonly<Record<Exclude<FeeKind, 'none'>, Decided>>;
}

/**
 * The hospital's own prices. It publishes none, and none is assumed. Of the kinds with a limit on pages, `page` is what a page costs
 * within the limit, and `minimum` the least for a request.
 */
export const hospitalPrices: readonly HospitalPrices[] = [
  {
    from: '2026-11-22',
    source: 'the hospital publishes no prices',
    verified: false,
    kinds: {
      'cost-based': { decided: false },
      directive: { decided: false },
      'nc-90-411': { decided: false },
      ncic: { decided: false },
      schedule: { decided: false },
    },
  },
];

/** The version of a rule on a day, the oldest one before that: `versions` are oldest first, and there is always one. */
export function ruleOn<Rule extends Dated>(versions: readonly Rule[], day: CalendarDate): Rule {
  const [oldest] = versions;
  const rule = versions.findLast(({ from }) => from <= day) ?? oldest;
  if (rule === undefined) throw new RangeError('a fee rule without a version');
  return rule;
}

/** $6.50, the same in both languages; -$6.25 for what is taken off. */
export function showDollars(cents: number): string {
  const positive = Math.abs(cents);
  return `${cents < 0 ? '-' : ''}$${Math.floor(positive / 100)}.${String(positive % 100).padStart(2, '0')}`;
}
