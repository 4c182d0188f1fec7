/** How a cost was worked out, line by line, in words and amounts: the same in the console, on the status page and in letters. */
import type { Fee } from '../request/fees/quote.ts';
import { feeCitations, pageLimits, showDollars } from '../request/fees/rules.ts';
import type { FeeLine } from '../request/fees/working.ts';
import type { Language } from '../request/vocabulary.ts';
import { costWords as english } from './english/costs.ts';
import { wordList } from './words.ts';

export const costWords = wordList('costs', english);

export interface CostRow {
  readonly id: string;
  readonly what: string;
  /** The rule, or whose price it is. */
  readonly law: string;
  readonly count: string;
  readonly each: string;
  readonly sum: string;
}

/** "Pages 26 to 100": the pages that a step of a limit is for. */
function tierInWords({ law, tier }: FeeLine, language: Language): string | null {
  const limit = Object.values(pageLimits)
    .flatMap((versions) => versions.slice(-1))
    .find((one) => one.law === law);
  const step = tier === undefined ? undefined : limit?.tiers[tier - 1];
  if (tier === undefined || step === undefined) return null;
  const from = String((limit?.tiers[tier - 2]?.upTo ?? 0) + 1);
  const words = costWords(language);
  return Number.isFinite(step.upTo) ? words.tier(from, String(step.upTo)) : words.lastTier(from);
}

/** The lines of a working, in its order. */
export function costRows(lines: readonly FeeLine[], language: Language): readonly CostRow[] {
  const words = costWords(language);
  return lines.map((line, index) => ({
    id: String(index),
    what: tierInWords(line, language) ?? words.items[line.item],
    law: line.law === 'hospital' ? words.ownPrice : feeCitations[line.law],
    count: String(line.count),
    each: showDollars(line.eachCents),
    sum: showDollars(line.cents),
  }));
}

/** Where a quote stands: its answer, its payment, or that another took its place. */
export function costState(fees: readonly Fee[], { id, state, cents }: Fee, language: Language): string {
  const words = costWords(language);
  if (fees.some(({ replaces }) => replaces === id)) return words.states.replaced;
  return cents === 0 ? words.nothing : words.states[state];
}
