/**
 * The letters of the hospital about a request, as PDF. Other modules import this one dynamically, because it brings the PDF
 * library along; `check.ts` tells beforehand whether a letter may be written, and is small.
 */
import type { Facility } from '../../facility/facility.ts';
import { letterWords } from '../../languages/letters.ts';
import { loadLanguages } from '../../languages/words.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { LetterPart } from '../../request/letter-text.ts';
import type { LetterKind } from '../../request/letters.ts';
import type { Language } from '../../request/vocabulary.ts';
import { contextBaseOf, type DocumentRecord } from '../layout/document-context.ts';
import { fewest, type LaidPage, lay, type MadeDocument, printed } from '../layout/drawing.ts';
import { letterThemes } from '../layout/themes.ts';
import { prepareFallback, rememberLinesOf } from '../layout/type.ts';
import { printedRecord } from '../printed-record.ts';
import { part2Notice } from './citations.ts';
import { textOf } from './letter-text.ts';
import { closing, type Letter, opening } from './letterhead.ts';
import { checkLetter, definitions, type LetterDetails } from './letters.ts';

export interface LetterOptions {
  readonly facility: Facility;
  /** The letter bears the hospital's day of this instant. */
  readonly now: Date;
  /** The language of the request unless another is asked for. */
  readonly language?: Language;
}

/** `text`: what it says, for a page. */
interface MadeLetter extends MadeDocument {
  readonly text: readonly LetterPart[];
}

/** A letter laid out, not printed yet. Its faces have to be prepared before, and its language loaded. */
export function layLetter<Kind extends LetterKind>(
  kind: Kind,
  record: DocumentRecord,
  details: LetterDetails[Kind],
  { facility, now, language = record.body.language }: LetterOptions,
): readonly LaidPage[] {
  const words = letterWords(language);
  const { number, draw, neutral: isNeutral } = definitions[kind];
  const neutral = isNeutral?.(details) === true;
  const title = neutral ? words.denial.neutral.title : words.titles[kind];
  rememberLinesOf(words);
  return fewest(letterThemes, (theme) => {
    const base = contextBaseOf({ language, theme, facility, record });
    const context = { ...base, kind, number, title };
    const letter: Letter = { kind, neutral, context, record, words, today: hospitalDay(now, facility.timeZone) };
    return lay(context, [[...opening(letter), ...draw(letter, details), ...closing(letter)]]);
  });
}

/**
 * Writes one letter. Deterministic: the same request, details and instant give the same bytes. Throws RangeError, with the
 * problems of `checkLetter` as its cause, for details that the letter may not have.
 */
export async function makeLetter<Kind extends LetterKind>(
  kind: Kind,
  record: DocumentRecord,
  given: LetterDetails[Kind],
  options: LetterOptions,
): Promise<MadeLetter> {
  const { facility, now, language = record.body.language } = options;
  const checked = checkLetter(kind, record, given, hospitalDay(now, facility.timeZone));
  if (!checked.ok) throw new RangeError(`this ${kind} letter may not be written`, { cause: checked.problems });
  const shown = printedRecord(record);
  await Promise.all([
    loadLanguages([language]),
    prepareFallback(shown.body, checked.details, record.decisions?.taken['mark'], record.release?.disclosures, record.ofPerson),
  ]);
  const pages = layLetter(kind, shown, checked.details, options);
  const text = textOf(pages);
  return { ...(await printed(pages, { at: now.toISOString(), english: [part2Notice] })), text };
}
