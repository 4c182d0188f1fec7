import type { Problem } from '../request/problems.ts';
import type { Language } from '../request/vocabulary.ts';
import { problemWords as english } from './english/problems.ts';
import { wordList } from './words.ts';

const problemWords = wordList('problems', english);

/** A visible form of a character: marks on a circle, invisible ones by number. */
function visible(character: string): string {
  if (/\p{M}/u.test(character) && !/\p{Variation_Selector}/u.test(character)) return `\u25cc${character}`;
  if (!/[\p{C}\p{Z}\p{Variation_Selector}]/u.test(character)) return character;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The sentence for a problem: that of its field, else that of its code. */
export function problemSentence({ path, code, characters }: Problem, language: Language): string {
  const { codes, fields, cannotPrint, latinNeeded } = problemWords(language);
  const sentence = code === 'cannot-print' ? cannotPrint : code === 'latin-needed' ? latinNeeded : undefined;
  if (sentence !== undefined && characters !== undefined) return sentence([...characters].map(visible).join(' '));
  const last = path.split('.').at(-1) ?? path;
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = fields;
  return known[path]?.[code] ?? known[last]?.[code] ?? codes[code];
}
