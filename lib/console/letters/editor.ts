/** The console with the words of the letter editor, and with what letters say. */
import { type LetterWords, letterWords } from '../../languages/letters.ts';
import { type LetterEditorWords, letterEditorWords } from '../../languages/staff-letters.ts';
import type { Console } from '../console.ts';

export interface LetterEditor extends Console {
  readonly editor: LetterEditorWords;
  readonly letter: LetterWords;
}

export function letterEditorOf(view: Console): LetterEditor {
  const { language } = view;
  return { ...view, editor: letterEditorWords(language), letter: letterWords(language) };
}
