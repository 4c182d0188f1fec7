/** Labels of the ids that a request is made of. */
import type { Dictionary } from './dictionary.ts';
import { vocabularyWords as english } from './english/vocabulary.ts';
import { wordList } from './words.ts';

export type Vocabulary = Dictionary['vocabulary'];

export const vocabulary = wordList('vocabulary', english);

/** The label of an id, or the id itself where the list has none: no stored value is hidden. */
export function labelIn(list: Readonly<Record<string, string>>, id: string): string {
  return list[id] ?? id;
}
