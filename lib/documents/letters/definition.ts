/** What the definition of one kind of letter holds: what staff give, its rule, its drawing, and an example for the gallery. */
import type * as z from 'zod';
import type { SampleWords } from '../../languages/samples.ts';
import type { CalendarDate } from '../../request/dates.ts';
import type { DocumentRecord } from '../layout/document-context.ts';
import type { Strip } from '../layout/draw-ops.ts';
import type { Letter } from './letterhead.ts';

/** Messages of the schemas; what else a schema says is `invalid`. */
export const schemaCodes = [
  ...(['required', 'too-long', 'too-many', 'twice', 'forbidden-character', 'not-a-date', 'not-a-phone'] as const),
  ...(['dates-reversed', 'not-money'] as const),
] as const;

export type LetterProblemCode =
  | (typeof schemaCodes)[number]
  | 'invalid'
  | 'cannot-be-printed'
  /** A receipt or an extension of a request that has not arrived. */
  | 'not-received'
  /** Such a letter belongs to the right of access; this request rests on something else. */
  | 'not-an-access-request'
  | 'defect-not-for-this-request'
  /** An extension notice must go out within the first 30 days, 45 CFR 164.524(b)(2)(iii). */
  | 'notice-too-late'
  | 'already-extended'
  | 'not-after-due-date'
  | 'beyond-day-60'
  | 'beyond-day-90'
  | 'beyond-six-years'
  | 'first-is-free'
  | 'no-open-case'
  | 'case-extended'
  | 'case-too-late'
  | 'in-future'
  | 'nothing-to-mail'
  | 'no-open-quote'
  | 'ground-not-for-this-request'
  /** Its printed words are neutral, and an explanation would not be. */
  | 'neutral-ground';

export interface LetterProblem {
  /** Dotted path in the details; empty where the letter as a whole does not fit the request. */
  readonly path: string;
  readonly code: LetterProblemCode;
}

export function problem(path: string, code: LetterProblemCode): LetterProblem {
  return { path, code };
}

interface Case {
  /** Anything: a rule reads of it what can be read, so that one wrong field does not hide the next. */
  readonly given: unknown;
  readonly record: DocumentRecord;
  readonly today: CalendarDate;
}

export interface LetterDefinition<Details> {
  /** Number of the form, printed in the footer. */
  readonly number: string;
  /** The schema of what staff give. Its messages are codes, as in the schema of a request. */
  readonly details: z.ZodType<Details>;
  /** What is wrong with the details for this request on this day. */
  readonly rule?: (given: Case) => readonly (LetterProblem | false)[];
  /** Says nothing of whether there are records that are left out; title and lead are then neutral too. */
  readonly neutral?: (details: Details) => boolean;
  /** The part between opening and closing. */
  readonly draw: (letter: Letter, details: Details) => readonly Strip[];
  /** Invented, for the gallery of documents and its checks: who asked, and what staff give. */
  readonly example: {
    readonly asker: 'patient' | 'attorney' | 'agent';
    readonly details: (words: SampleWords) => Details;
    /** What its record has that no other example has. */
    readonly record?: Partial<DocumentRecord>;
  };
}

/** True for patients, those who act for them, and copies that they direct to somebody else. */
function isAccess({ route }: DocumentRecord): boolean {
  return route.basis === 'access' || route.basis === 'directive';
}

/** A refusal answers the right of access, 45 CFR 164.524(d), and no other request. */
export function accessRule({ record }: Pick<Case, 'record'>): readonly (LetterProblem | false)[] {
  return [!isAccess(record) && problem('', 'not-an-access-request')];
}
