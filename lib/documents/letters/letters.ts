/** Every kind of letter: a new one is a line here, its own file, a line of `request/letters.ts`, its form and its words. */
import type { LetterKind } from '../../request/letters.ts';
import { deficiency } from './deficiency.ts';
import type { LetterDefinition } from './definition.ts';
import { denial, partialDenial } from './denial.ts';
import { extension } from './extension.ts';
import { mailingInstructions } from './mailing-instructions.ts';
import { noRecords } from './no-records.ts';
import { receipt } from './receipt.ts';
import { releaseCover } from './release-cover.ts';

const letters = {
  receipt,
  deficiency,
  extension,
  denial,
  'partial-denial': partialDenial,
  'no-records': noRecords,
  'mailing-instructions': mailingInstructions,
  'release-cover': releaseCover,
};

type DetailsOf<Definition> = Definition extends LetterDefinition<infer Details> ? Details : never;

/** What staff give for each kind of letter. */
export type LetterDetails = { readonly [Kind in LetterKind]: DetailsOf<(typeof letters)[Kind]> };

export const definitions: { readonly [Kind in LetterKind]: LetterDefinition<LetterDetails[Kind]> } = letters;
