/** What an open item is called and how it is cured, in the words of a language. */
import { isDefectCode } from '../request/defects.ts';
import { defectOf, type Item } from '../request/items/item.ts';
import type { LetterWords } from './letters.ts';
import type { Vocabulary } from './vocabulary.ts';

export interface ItemText {
  readonly title: string;
  /** Undefined for a proof that nobody has asked for in a letter: it is cured by sending it. */
  readonly cure: string | undefined;
}

/** The words of an item: the letter's own where it is a defect, or where a letter has asked for it. */
export function itemText({ code, askedAt }: Pick<Item, 'code' | 'askedAt'>, letter: LetterWords, labels: Vocabulary): ItemText {
  if (askedAt === undefined && !isDefectCode(code)) return { title: labels.proofKinds[code], cure: undefined };
  const { missing, cure } = letter.defects[defectOf(code)];
  return { title: missing, cure };
}
