import { characterCount, cleanProse, hasTooManyMarks, isPlain } from '../request/text.ts';
import type { RefusalCode } from './decisions.ts';

/** In characters: a record stays one item of the table. */
const longestText = 1000;

export type TypedText = { readonly text: string } | { readonly refused: RefusalCode | 'empty' };

/** Cleaned and judged as a text of a request is. */
export function readText(typed: string): TypedText {
  const text = cleanProse(typed);
  if (text === '') return { refused: 'empty' };
  if (characterCount(text) > longestText) return { refused: 'too-long' };
  return isPlain(text) && !hasTooManyMarks(text) ? { text } : { refused: 'forbidden-character' };
}
