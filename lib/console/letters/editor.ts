/** The console at the letter desk: with the words of its forms, and with what letters say. */
import { type LetterWords, letterWords } from '../../languages/letters.ts';
import { type LetterDeskWords, letterDeskWords } from '../../languages/staff-letters.ts';
import type { Console } from '../console.ts';

export interface Desk extends Console {
  readonly desk: LetterDeskWords;
  readonly letter: LetterWords;
}

export function deskOf(view: Console): Desk {
  const { language } = view;
  return { ...view, desk: letterDeskWords(language), letter: letterWords(language) };
}
