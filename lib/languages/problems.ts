/** Turns a problem into a sentence in the person's language. */
import type { Problem } from '../request/problems.ts';
import type { Language } from '../request/vocabulary.ts';
import { problemWords as english } from './english/problems.ts';
import { wordList } from './words.ts';

const problemWords = wordList('problems', english);

/** A character that can be seen: marks on a circle, what draws nothing by its number. */
function visible(character: string): string {
  if (/\p{M}/u.test(character) && !/\p{Variation_Selector}/u.test(character)) return `\u25cc${character}`;
  if (!/[\p{C}\p{Z}\p{Variation_Selector}]/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The sentence for a problem: one for the very field where there is one, else one for the code. */
export function problemSentence({ path, code, characters }: Problem, language: Language): string {
  const { codes, fields, cannotPrint } = problemWords(language);
  if (code === 'cannot-print' && characters !== undefined) return cannotPrint([...characters].map(visible).join(' '));
  const last = path.split('.').at(-1) ?? path;
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = fields;
  return known[path]?.[code] ?? known[last]?.[code] ?? codes[code];
}
