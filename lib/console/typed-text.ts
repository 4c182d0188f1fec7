import { characterCount, isPlainProse } from '../request/text.ts';
import type { RefusalCode } from './decisions.ts';

/** In characters: a record stays one item of the table. */
const longestText = 1000;

export type TypedText = { readonly text: string } | { readonly refused: RefusalCode | 'empty' };

/** Trims and normalizes; refuses the same characters as a request does. Line ends become LF. */
export function readText(typed: string): TypedText {
  const text = typed.replace(/\r\n?/g, '\n').trim().normalize('NFC');
  if (text === '') return { refused: 'empty' };
  if (characterCount(text) > longestText) return { refused: 'too-long' };
  return isPlainProse(text) ? { text } : { refused: 'forbidden-character' };
}
