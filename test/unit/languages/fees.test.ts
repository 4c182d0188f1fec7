/** One text on cost for each fee kind, and nobody else speaks of amounts. */
import { describe, expect, it } from 'vitest';
import { english } from '../../../lib/languages/english/index.ts';
import { feeSentence } from '../../../lib/languages/fees.ts';
import { spanish } from '../../../lib/languages/spanish/index.ts';
import { feeKinds } from '../../../lib/request/fees/kind.ts';
import { languages } from '../../../lib/request/vocabulary.ts';

/** Every text of a list, functions as they are written. */
function textsOf(words: unknown): readonly string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [words.toString()];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(textsOf) : [];
}

/** The lists that the product speaks from; `samples` shows components to who builds pages. */
function elsewhere({ fees: _fees, samples: _samples, ...others }: typeof english | typeof spanish): readonly string[] {
  return textsOf(others);
}

describe('what is said of the cost of copies', () => {
  it.each(languages)('differs by fee kind and names the flat fee once, %s', (language) => {
    const said = feeKinds.map((kind) => feeSentence(kind, language));
    expect(new Set(said).size).toBe(feeKinds.length);
    expect(feeKinds.filter((_, index) => said[index]?.includes('$'))).toEqual(['cost-based']);
    expect(feeSentence('cost-based', language).split('$6.50')).toHaveLength(2);
  });
  it.each([
    ['english', english, /\$\d|flat fee|amount before|amount of|before we start|charge for cop/i],
    ['spanish', spanish, /\$\d|cantidad fija|monto|antes de empezar|costo por las copias|copias tengan un costo/i],
  ])('stands nowhere else, %s', (_, words, cost) => {
    expect(elsewhere(words).filter((text) => cost.test(text))).toEqual([]);
  });
});
