/**
 * The letters of the hospital about a request, as PDF, drawn when they are needed: their length depends on what they say.
 * Import this module dynamically outside of this room; `check.ts` tells beforehand whether a letter may be written, and is small.
 */
import type { Facility } from '../../facility/facility.ts';
import { letterWords } from '../../languages/letters.ts';
import { loadLanguages } from '../../languages/words.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { Language, LetterKind } from '../../request/vocabulary.ts';
import { type MadeDocument, printLetter } from '../drawing.ts';
import { prepareFallback } from '../fallback.ts';
import type { Look } from '../looks.ts';
import type { Strip } from '../marks.ts';
import type { DocumentRecord } from '../sheet.ts';
import { groundOf } from '../worded.ts';
import { extension, noRecords, receipt } from './answers.ts';
import { checkLetter } from './check.ts';
import { part2Notice } from './citations.ts';
import { deficiency } from './deficiency.ts';
import { denial, partialDenial } from './denial.ts';
import type { LetterDetails } from './details.ts';
import { closing, type Letter, opening } from './letterhead.ts';
import { mailingInstructions, releaseCover } from './mailing.ts';

type Writers = { readonly [Kind in LetterKind]: (letter: Letter, details: LetterDetails[Kind]) => readonly Strip[] };

const writers: Writers = {
  receipt,
  deficiency,
  extension,
  denial,
  'partial-denial': partialDenial,
  'no-records': noRecords,
  'mailing-instructions': mailingInstructions,
  'release-cover': releaseCover,
};

export interface LetterOptions {
  readonly facility: Facility;
  /** The letter bears the hospital's day of this instant. */
  readonly now: Date;
  /** The language of the request unless another is asked for. */
  readonly language?: Language;
}

/**
 * Writes one letter. Deterministic: the same request, details and instant give the same bytes. Throws RangeError, with the
 * problems of `checkLetter` as its cause, for details that the letter may not have.
 */
export async function makeLetter<Kind extends LetterKind>(
  kind: Kind,
  record: DocumentRecord,
  given: LetterDetails[Kind],
  { facility, now, language = record.body.language }: LetterOptions,
): Promise<MadeDocument> {
  const today = hospitalDay(now, facility.timeZone);
  const checked = checkLetter(kind, record, given, today);
  if (!checked.ok) throw new RangeError(`this ${kind} letter may not be written`, { cause: checked.problems });
  await Promise.all([loadLanguages([language]), prepareFallback(record.body, checked.details)]);
  const words = letterWords(language);
  const compose = (look: Look) => {
    const sheet = { ...groundOf({ language, look, facility, record }), kind, title: words.titles[kind] };
    const letter: Letter = { sheet, record, words, today };
    return { sheet, strips: [...opening(letter), ...writers[kind](letter, checked.details), ...closing(letter)] };
  };
  return printLetter(compose, { at: now.toISOString(), english: [part2Notice] });
}
