/** Whether a letter may be written: what staff gave, against the request and the day. Everything wrong is said at once. */
import * as z from 'zod';
import type { CalendarDate } from '../../request/dates.ts';
import { dueOn, extendedDueOn } from '../../request/deadlines.ts';
import { defectCodes, mayRaise } from '../../request/defects.ts';
import type { LetterKind } from '../../request/vocabulary.ts';
import { unprintable } from '../coverage.ts';
import type { DocumentRecord } from '../layout/document-context.ts';
import { day, detailSchemas, type LetterDetails } from './details.ts';

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

/** What a rule judges: the details as far as they can be read, so that one wrong field does not hide the next. */
interface Case {
  readonly given: unknown;
  readonly record: DocumentRecord;
  readonly today: CalendarDate;
}

type Rule = (given: Case) => readonly (LetterProblem | false)[];

function problem(path: string, code: LetterProblemCode): LetterProblem {
  return { path, code };
}

/** True for patients, those who act for them, and copies that they direct to somebody else. */
function isAccess({ route }: DocumentRecord): boolean {
  return route.basis === 'access' || route.basis === 'directive';
}

const Days = z.object({ newDate: day.optional().catch(undefined), searchedOn: day.optional().catch(undefined) }).catch({});
const Raised = z
  .object({
    defects: z
      .array(
        z
          .object({ code: z.enum(defectCodes) })
          .nullable()
          .catch(null),
      )
      .catch([]),
  })
  .catch({ defects: [] });

const extensionRule: Rule = ({ given, record, today }) => {
  const { receivedOn, route } = record;
  if (route.clock !== 'access') return [problem('', 'not-an-access-request')];
  const first = dueOn('access', receivedOn);
  if (receivedOn === null || first === null) return [problem('', 'not-received')];
  const { newDate } = Days.parse(given);
  return [
    // One extension moves the due date of the record; a second one does not exist.
    record.dueOn !== null && record.dueOn !== first && problem('', 'already-extended'),
    today > first && problem('', 'notice-too-late'),
    newDate !== undefined && newDate <= first && problem('newDate', 'not-after-due-date'),
    newDate !== undefined && newDate > extendedDueOn(receivedOn) && problem('newDate', 'beyond-day-60'),
  ];
};

const accessRule: Rule = ({ record }) => [!isAccess(record) && problem('', 'not-an-access-request')];

const rules: Readonly<Record<LetterKind, Rule>> = {
  receipt: ({ record }) => [record.receivedOn === null && problem('', 'not-received')],
  deficiency: ({ given, record }) =>
    Raised.parse(given).defects.map(
      (raised, index) =>
        raised !== null &&
        !mayRaise(raised.code, record.route.basis) &&
        problem(`defects.${index}.code`, 'defect-not-for-this-request'),
    ),
  extension: extensionRule,
  denial: accessRule,
  'partial-denial': accessRule,
  'no-records': ({ given, today }) => {
    const { searchedOn } = Days.parse(given);
    return [searchedOn !== undefined && searchedOn > today && problem('searchedOn', 'in-future')];
  },
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

/** Why a letter of this kind does not fit the request, whatever staff would give for it; empty when it does. */
export function ineligible(kind: LetterKind, record: DocumentRecord, today: CalendarDate): readonly LetterProblemCode[] {
  return rules[kind]({ given: {}, record, today }).flatMap((found) =>
    found !== false && found.path === '' ? [found.code] : [],
  );
}

/** The details as they will be printed, or every reason why this letter cannot be written. */
export function checkLetter<Kind extends LetterKind>(
  kind: Kind,
  record: DocumentRecord,
  given: unknown,
  today: CalendarDate,
): CheckedLetter<Kind> {
  const schema: z.ZodType<LetterDetails[Kind]> = detailSchemas[kind];
  const parsed = schema.safeParse(given);
  const malformed = parsed.success ? [] : parsed.error.issues.map(fromIssue);
  const unprinted = textsOf(given).map(([path, text]) => unprintable(text) !== '' && problem(path, 'cannot-be-printed'));
  const broken = rules[kind]({ given, record, today });
  const problems = [...malformed, ...unprinted, ...broken].filter((found) => found !== false);
  if (parsed.success && problems.length === 0) return { ok: true, details: parsed.data };
  return { ok: false, problems };
}
