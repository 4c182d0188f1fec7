/**
 * What staff count for a quote: the fields that the fee kind of a request allows, and the work that their answers stand for. What a
 * kind may not charge has no field.
 */
import type { Evidence, EvidenceField, FieldProblem } from '../decisions/evidence.ts';
import { quoteEvidence } from '../decisions/quote-evidence.ts';
import type { RequestBody } from '../schema.ts';
import { type Count, counts, furtherPart, priceField, type QuoteField } from './fields.ts';
import { costBasedWaysOf, type FeeKind } from './kind.ts';
import { alreadyCharged, type Fee, replaceable } from './quote.ts';
import { hospitalPrices, type PricedItem, type Prices, ruleOn } from './rules.ts';
import { FeeWork } from './work.ts';
import { type Working, workFee } from './working.ts';

const itemOf: Readonly<Record<Count, PricedItem>> = {
  pages: 'page',
  electronicPages: 'electronic-page',
  films: 'film',
  strips: 'strip',
  media: 'media',
  labourMinutes: 'labour-minute',
};

interface Chargeable {
  readonly counts: readonly [Count, ...Count[]];
  readonly postage: boolean;
  /** Beside those of what is counted. */
  readonly prices: readonly PricedItem[];
}

/** As the schemas of `work.ts` have it. */
const chargeable: Readonly<Record<Exclude<FeeKind, 'none'>, Chargeable>> = {
  'cost-based': {
    counts: ['pages', 'films', 'strips', 'media', 'labourMinutes'],
    postage: true,
    prices: ['summary', 'flat-electronic'],
  },
  'nc-90-411': { counts: ['pages', 'electronicPages', 'films', 'strips'], postage: false, prices: ['summary', 'minimum'] },
  ncic: { counts: ['pages', 'electronicPages', 'films', 'strips'], postage: false, prices: ['summary'] },
  directive: { counts, postage: true, prices: ['summary'] },
  schedule: { counts, postage: true, prices: ['summary'] },
};

/** Electronic pages of a kind with a limit cost what a page costs. */
function pricesOf(kind: Exclude<FeeKind, 'none'>): readonly PricedItem[] {
  const { counts: counted, prices } = chargeable[kind];
  const items = [...counted.map((count) => itemOf[count]), ...prices];
  return kind === 'nc-90-411' || kind === 'ncic' ? items.filter((item) => item !== 'electronic-page') : items;
}

interface Quoted {
  readonly body: Pick<RequestBody, 'delivery' | 'records'>;
  readonly route: { readonly fee: FeeKind };
  readonly fees?: readonly Fee[] | undefined;
}

/** The fields of a quote for a request; none where there is no copy fee. What has a price of the hospital on this day is not asked for. */
export function quoteFields({ body, route: { fee }, fees }: Quoted, today: string): readonly EvidenceField[] {
  if (fee === 'none') return [];
  const decided = ruleOn(hospitalPrices, today).kinds[fee];
  const known = decided.decided ? decided.cents : {};
  const replaced = replaceable(fees).map(({ id }) => id);
  const asked = new Set<string>([
    ...(replaced.length === 0 ? [] : ['replaces']),
    ...(fee === 'cost-based' ? ['way'] : []),
    ...chargeable[fee].counts,
    ...(chargeable[fee].postage ? ['postage'] : []),
    'summary',
    ...pricesOf(fee)
      .filter((item) => known[item] === undefined)
      .map(priceField),
  ]);
  return quoteEvidence
    .filter(({ name }) => asked.has(name))
    .map((field) => {
      if (field.name === 'replaces') return { ...field, values: [...replaced, furtherPart] };
      return field.name === 'way' ? { ...field, values: costBasedWaysOf(body) } : field;
    });
}

/** Whole cents of an amount as evidence keeps it: "6.50". */
function centsOf(amount: string): number {
  return Math.round(Number(amount) * 100);
}

const textOf = (evidence: Evidence, name: QuoteField): string | undefined => {
  const value = evidence[name];
  return typeof value === 'string' ? value : undefined;
};

function givenPrices(evidence: Evidence, kind: Exclude<FeeKind, 'none'>): Prices {
  const given = pricesOf(kind).flatMap((item) => {
    const amount = textOf(evidence, priceField(item));
    return amount === undefined ? [] : [[item, centsOf(amount)] as const];
  });
  return Object.fromEntries(given);
}

/** The quote whose place the new one takes; undefined for a further part, and where there is none. */
export function replacedBy({ fees = [] }: Quoted, evidence: Evidence): Fee | undefined {
  return replaceable(fees).find(({ id }) => id === textOf(evidence, 'replaces'));
}

function workOf(record: Quoted, evidence: Evidence, kind: Exclude<FeeKind, 'none'>): FeeWork | null {
  const way = textOf(evidence, 'way');
  const number = (name: Count) => Number(textOf(evidence, name) ?? 0);
  const agreed = evidence['summary'] !== undefined;
  const counted = Object.fromEntries(chargeable[kind].counts.map((name) => [name, number(name)]));
  const postageCents = centsOf(textOf(evidence, 'postage') ?? '0');
  const earlier = (record.fees ?? []).filter(({ id }) => id !== replacedBy(record, evidence)?.id);
  const bySort = {
    'cost-based':
      way === 'copying'
        ? { way, ...counted, postageCents, summaryAgreed: agreed }
        : { way, ...(way === 'flat-electronic' && { keptElectronically: true }) },
    'nc-90-411': { ...counted, summary: agreed, already: alreadyCharged(earlier) },
    ncic: { ...counted, summary: agreed, already: alreadyCharged(earlier) },
    directive: { ...counted, postageCents, summary: agreed },
    schedule: { ...counted, postageCents, summary: agreed },
  };
  const read = FeeWork.safeParse({ kind, ...bySort[kind] });
  return read.success ? read.data : null;
}

export type QuoteWorked =
  | { readonly ok: true; readonly working: Working }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

/** What the counts of a quote come to, line by line, or what is missing for it. Pure. */
export function workQuote(record: Quoted, evidence: Evidence, today: string): QuoteWorked {
  const kind = record.route.fee;
  const work = kind === 'none' ? null : workOf(record, evidence, kind);
  if (kind === 'none' || work === null) return { ok: false, problems: [] };
  const worked = workFee(work, { day: today, given: givenPrices(evidence, kind) });
  if (!worked.ok) {
    const problems = [
      ...worked.missing.map((item) => ({ field: priceField(item), code: 'price-missing' }) as const),
      ...worked.tooHigh.map((item) => ({ field: priceField(item), code: 'price-too-high' }) as const),
    ];
    return { ok: false, problems };
  }
  const { working } = worked;
  return working.lines.length > 0
    ? { ok: true, working }
    : { ok: false, problems: [{ field: chargeable[kind].counts[0], code: 'nothing-counted' }] };
}
