/**
 * Every kind of letter, and whether one may be written: what staff gave, against the request and the day, everything wrong at
 * once. A new kind is a line here, its own file, a line of `request/letters.ts`, its form and its words.
 */
import type * as z from 'zod';
import type { CalendarDate } from '../../request/dates.ts';
import type { LetterKind } from '../../request/letters.ts';
import { unprintable } from '../coverage.ts';
import type { DocumentRecord } from '../layout/document-context.ts';
import { accounting } from './accounting.ts';
import { accountingFee } from './accounting-fee.ts';
import { caseExtension } from './case-extension.ts';
import { correctionAccepted, correctionDenied, disagreement } from './correction.ts';
import { cost } from './cost.ts';
import { deficiency } from './deficiency.ts';
import { type LetterDefinition, type LetterProblem, type LetterProblemCode, problem, schemaCodes } from './definition.ts';
import { denial, partialDenial } from './denial.ts';
import { revocationReceipt, withdrawalReceipt } from './ended-by-requester.ts';
import { extension } from './extension.ts';
import { mailingInstructions } from './mailing-instructions.ts';
import { forwarded, misdirected } from './misdirected.ts';
import { noRecords } from './no-records.ts';
import { notConfirmed } from './not-confirmed.ts';
import { receipt } from './receipt.ts';
import { releaseCover } from './release-cover.ts';
import { reviewOverturned, reviewUpheld } from './review.ts';

const letters = {
  receipt,
  deficiency,
  extension,
  denial,
  'partial-denial': partialDenial,
  'no-records': noRecords,
  'mailing-instructions': mailingInstructions,
  'release-cover': releaseCover,
  cost,
  'not-confirmed': notConfirmed,
  misdirected,
  forwarded,
  'withdrawal-receipt': withdrawalReceipt,
  'revocation-receipt': revocationReceipt,
  'review-upheld': reviewUpheld,
  'review-overturned': reviewOverturned,
  accounting,
  'accounting-fee': accountingFee,
  'correction-accepted': correctionAccepted,
  'correction-denied': correctionDenied,
  'case-extension': caseExtension,
  disagreement,
};

type DetailsOf<Definition> = Definition extends LetterDefinition<infer Details> ? Details : never;

/** What staff give for each kind of letter. */
export type LetterDetails = { readonly [Kind in LetterKind]: DetailsOf<(typeof letters)[Kind]> };

export const definitions: { readonly [Kind in LetterKind]: LetterDefinition<LetterDetails[Kind]> } = letters;

const codes: readonly string[] = schemaCodes;

export type CheckedLetter<Kind extends LetterKind> =
  | { readonly ok: true; readonly details: LetterDetails[Kind] }
  | { readonly ok: false; readonly problems: readonly LetterProblem[] };

function isCode(text: string): text is (typeof schemaCodes)[number] {
  return codes.includes(text);
}

function fromIssue({ path, message }: Pick<z.core.$ZodIssue, 'path' | 'message'>): LetterProblem {
  return problem(path.map(String).join('.'), isCode(message) ? message : 'invalid');
}

/** Texts anywhere in the details, with their paths. */
function textsOf(value: unknown, path = ''): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, path === '' ? key : `${path}.${key}`));
}

function brokenRules(kind: LetterKind, given: unknown, record: DocumentRecord, today: CalendarDate) {
  return definitions[kind].rule?.({ given, record, today }) ?? [];
}

/** Why a letter of this kind does not fit the request, whatever staff would give for it; empty when it does. */
export function ineligible(kind: LetterKind, record: DocumentRecord, today: CalendarDate): readonly LetterProblemCode[] {
  return brokenRules(kind, {}, record, today).flatMap((found) => (found !== false && found.path === '' ? [found.code] : []));
}

/** The details as they will be printed, or every reason why this letter cannot be written. */
export function checkLetter<Kind extends LetterKind>(
  kind: Kind,
  record: DocumentRecord,
  given: unknown,
  today: CalendarDate,
): CheckedLetter<Kind> {
  const parsed = definitions[kind].details.safeParse(given);
  const malformed = parsed.success ? [] : parsed.error.issues.map(fromIssue);
  const unprinted = textsOf(given).map(([path, text]) => unprintable(text) !== '' && problem(path, 'cannot-be-printed'));
  const broken = brokenRules(kind, given, record, today);
  const problems = [...malformed, ...unprinted, ...broken].filter((found) => found !== false);
  if (parsed.success && problems.length === 0) return { ok: true, details: parsed.data };
  return { ok: false, problems };
}
