/** The one text on cost, by fee kind, with the amounts of the rules. */
import type { FeeKind } from '../request/fees/kind.ts';
import { flatElectronicMostCents, showDollars } from '../request/fees/rules.ts';
import type { Language } from '../request/vocabulary.ts';
import { feeWords as english } from './english/fees.ts';
import { wordList } from './words.ts';

const feeWords = wordList('fees', english);

/** What a requester is told of the cost of copies. Pages, forms and letters have no other words for it. */
export function feeSentence(kind: FeeKind, language: Language): string {
  const words = feeWords(language);
  return kind === 'cost-based' ? words[kind](showDollars(flatElectronicMostCents)) : words[kind];
}
