/** What a typed form comes to: a request with what its paper lacks, or every slip of whoever typed it, each at its field. Pure. */
import { unprintable } from '../../documents/coverage.ts';
import { problemSentence } from '../../languages/problems.ts';
import { entryWords } from '../../languages/staff-entry.ts';
import { type CalendarDate, isCalendarDate } from '../../request/dates.ts';
import { isGap } from '../../request/entry/gaps.ts';
import type { Keyed } from '../../request/entry/keyed.ts';
import { type OnPaper, readPaper, spoken } from '../../request/entry/missing.ts';
import { parseRequest } from '../../request/parse.ts';
import type { Problem } from '../../request/problems.ts';
import { type ArrivalDayProblem, type ArrivalWay, arrivalDayProblem } from '../../request/scans.ts';
import type { RequestBody } from '../../request/schema.ts';
import { characterCount, isPlain } from '../../request/text.ts';
import type { Language } from '../../request/vocabulary.ts';
import type { SummaryLine } from '../../web/components/messages.tsx';
import { answerAt, answersAt } from '../../web/questions/answers.ts';
import { labelOf } from './parts.tsx';
import { cameByOf, dayOf, defectsIn, enclosedIn, fieldOf, paperOf, rawBody, type Typed } from './typed.ts';

export interface Readable extends OnPaper {
  readonly body: RequestBody;
  readonly cameBy: ArrivalWay;
  readonly cameOn: CalendarDate;
  readonly late: Extract<ArrivalDayProblem, 'late' | 'very-late'> | null;
  readonly lateReason: string | undefined;
}

export type Judged =
  | { readonly ok: true; readonly entry: Readable }
  | { readonly ok: false; readonly problems: readonly SummaryLine[] };

interface Judging {
  readonly today: CalendarDate;
  readonly language: Language;
}

const longestReason = 200;

/** Problems of what only this form asks. */
function ownProblems(typed: Typed, { today, language }: Judging): readonly SummaryLine[] {
  const { problems } = entryWords(language);
  const day = dayOf(typed, 'cameOn');
  const found = day === undefined ? 'not-a-date' : arrivalDayProblem(day, today);
  const reason = answerAt(typed.answers, 'lateReason') ?? '';
  const signedOn = dayOf(typed, 'signedOn');
  const isSigned = answersAt(typed.answers, 'elements').includes('signed');
  const rows: readonly (readonly [boolean, string, string])[] = [
    [cameByOf(typed) === undefined, 'cameBy', problems.cameBy],
    [found === 'not-a-date', 'cameOn', problems.cameOn],
    [found === 'in-the-future', 'cameOn', problems.ahead],
    [found === 'very-late' && reason === '', 'lateReason', problems.lateReason],
    [characterCount(reason) > longestReason || !isPlain(reason), 'lateReason', problems.tooLong],
    [signedOn !== undefined && !isCalendarDate(signedOn), 'signedOn', problems.notADate],
    [signedOn !== undefined && isCalendarDate(signedOn) && signedOn > today, 'signedOn', problems.ahead],
    [signedOn !== undefined && !isSigned, 'elements', problems.datedUnsigned],
  ];
  return rows.flatMap(([wrong, name, text]) => (wrong ? [{ name, text }] : []));
}

function lineOf(problem: Problem, typed: Typed, { language }: Judging): SummaryLine {
  const name = fieldOf(problem.path, typed);
  const { inField } = entryWords(language);
  const label = labelOf(name, { language });
  const sentence = problemSentence(problem, language);
  // Several fields of one form lack the same thing: the line names the field.
  return { name, text: label === undefined ? sentence : inField(label, sentence) };
}

export function judgeEntry(typed: Typed, judging: Judging): Judged {
  const { today, language } = judging;
  const parsed = parseRequest(rawBody(typed, today, entryWords(language).nothingSaid), {
    today,
    unprintable,
    tolerates: (problem, sound) => isGap(problem, sound),
  });
  const own = ownProblems(typed, judging);
  const [cameBy, cameOn] = [cameByOf(typed), dayOf(typed, 'cameOn')];
  if (!parsed.ok || own.length > 0 || cameBy === undefined || cameOn === undefined) {
    const lines = parsed.ok ? [] : parsed.problems.map((problem) => lineOf(problem, typed, judging));
    return { ok: false, problems: [...own, ...lines] };
  }
  const body = parsed.request;
  const paper = cameBy === 'phone' ? spoken : readPaper(body, { cameOn, today }, paperOf(typed), defectsIn(typed));
  const late = arrivalDayProblem(cameOn, today);
  return {
    ok: true,
    entry: {
      ...paper,
      ...{ body, cameBy, cameOn },
      late: late === 'late' || late === 'very-late' ? late : null,
      lateReason: answerAt(typed.answers, 'lateReason'),
    },
  };
}

/** The keyed part of the record. */
export function keyedOf(entry: Readable, typed: Typed, by: string): Keyed {
  const { cameBy, cameOn, lateReason, missing, sheet, signatureSeen, proofs } = entry;
  const another = answersAt(typed.answers, 'another');
  return {
    ...{ by, cameBy, cameOn, signatureSeen, missing },
    enclosed: enclosedIn(typed).filter((kind) => proofs.includes(kind)),
    ...(lateReason !== undefined && { lateReason }),
    ...(sheet !== undefined && { sheet }),
    ...(another.length > 0 && { another }),
    ...(cameBy === 'phone' && { readBack: answerAt(typed.answers, 'readBack') === 'yes' }),
  };
}
