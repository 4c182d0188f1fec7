/** Whether a letter may be written: what staff gave, against the request and the day. Everything wrong is said at once. */
import type * as z from 'zod';
import { type CalendarDate, hospitalDay } from '../../request/dates.ts';
import { dueOn, extendedDueOn } from '../../request/deadlines.ts';
import { mayRaise } from '../../request/defects.ts';
import { unprintable } from '../coverage.ts';
import type { DocumentRecord } from '../sheet.ts';
import { detailSchemas, type LetterDetails } from './details.ts';
import type { LetterKind } from './kinds.ts';

/** Messages of the schemas; what else a schema says is `invalid`. */
const schemaCodes = [
  ...(['required', 'too-long', 'too-many', 'twice', 'forbidden-character', 'not-a-date', 'not-a-phone'] as const),
  'dates-reversed',
] as const;
const codes: readonly string[] = schemaCodes;

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
  | 'in-future'
  | 'nothing-to-mail';

export interface LetterProblem {
  /** Dotted path in the details; empty where the letter as a whole does not fit the request. */
  readonly path: string;
  readonly code: LetterProblemCode;
}

export type CheckedLetter<Kind extends LetterKind> =
  | { readonly ok: true; readonly details: LetterDetails[Kind] }
  | { readonly ok: false; readonly problems: readonly LetterProblem[] };

interface Case<Kind extends LetterKind> {
  readonly details: LetterDetails[Kind];
  readonly record: DocumentRecord;
  readonly today: CalendarDate;
}

type Rules = { readonly [Kind in LetterKind]: (given: Case<Kind>) => readonly (LetterProblem | false)[] };

function problem(path: string, code: LetterProblemCode): LetterProblem {
  return { path, code };
}

/** True for patients, those who act for them, and copies that they direct to somebody else. */
function isAccess({ route }: DocumentRecord): boolean {
  return route.basis === 'access' || route.basis === 'directive';
}

function extensionProblems({ details, record, today }: Case<'extension'>): readonly (LetterProblem | false)[] {
  const { receivedOn, route } = record;
  if (route.clock !== 'access') return [problem('', 'not-an-access-request')];
  const first = dueOn('access', receivedOn);
  if (receivedOn === null || first === null) return [problem('', 'not-received')];
  return [
    // One extension moves the due date of the record; a second one does not exist.
    record.dueOn !== null && record.dueOn !== first && problem('', 'already-extended'),
    today > first && problem('', 'notice-too-late'),
    details.newDate <= first && problem('newDate', 'not-after-due-date'),
    details.newDate > extendedDueOn(receivedOn) && problem('newDate', 'beyond-day-60'),
  ];
}

const rules: Rules = {
  receipt: ({ record }) => [record.receivedOn === null && problem('', 'not-received')],
  deficiency: ({ details, record }) =>
    details.defects.map(
      ({ code }, index) =>
        !mayRaise(code, record.route.basis) && problem(`defects.${index}.code`, 'defect-not-for-this-request'),
    ),
  extension: extensionProblems,
  denial: ({ record }) => [!isAccess(record) && problem('', 'not-an-access-request')],
  'partial-denial': ({ record }) => [!isAccess(record) && problem('', 'not-an-access-request')],
  'no-records': ({ details, today }) => [details.searchedOn > today && problem('searchedOn', 'in-future')],
  'mailing-instructions': ({ record }) => [
    !record.route.waitsForPaper && record.route.channel !== 'mail' && problem('', 'nothing-to-mail'),
  ],
  'release-cover': () => [],
};

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

/** The details as they will be printed, or every reason why this letter cannot be written. */
export function checkLetter<Kind extends LetterKind>(
  kind: Kind,
  record: DocumentRecord,
  given: unknown,
  now: Date,
): CheckedLetter<Kind> {
  const schema: z.ZodType<LetterDetails[Kind]> = detailSchemas[kind];
  const parsed = schema.safeParse(given);
  if (!parsed.success) return { ok: false, problems: parsed.error.issues.map(fromIssue) };
  const details = parsed.data;
  const unprinted = textsOf(details).map(([path, text]) => unprintable(text) !== '' && problem(path, 'cannot-be-printed'));
  const broken = rules[kind]({ details, record, today: hospitalDay(now) });
  const problems = [...unprinted, ...broken].filter((found) => found !== false);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, details };
}
