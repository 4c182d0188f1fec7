/**
 * What is wrong with the answers, page by page. The judgement is `parseRequest`'s, the same as for every other door; added are
 * only the questions that exist for the journey alone.
 */
import type { CalendarDate } from '../../request/dates.ts';
import { type ParsedRequest, parseRequest } from '../../request/parse.ts';
import type { Problem } from '../../request/problems.ts';
import type { Language } from '../../request/vocabulary.ts';
import { type Answers, answerAt, answersAt, marks } from './answers.ts';
import { answersToBody, dateFrom } from './body.ts';
import { type Field, ownsProblem } from './fields.ts';
import { type JourneyPage, type PageId, pagesFor } from './journey.ts';
import { optionsOf } from './options.ts';
import { type Situation, situationOf } from './situation.ts';

export interface JudgeOptions {
  readonly language: Language;
  /** The hospital's day. */
  readonly today: CalendarDate;
  readonly unprintable: (text: string) => string;
}

/** The request that these answers make, or every problem. */
export function judge(answers: Answers, { language, today, unprintable }: JudgeOptions): ParsedRequest {
  return parseRequest(answersToBody(answers, language), { today, unprintable });
}

/** Answers that the journey needs although a request could do without. */
const neededHere: readonly string[] = [
  'who.group',
  'requester.type',
  'requester.organization',
  'requester.relationship',
  'care.purpose',
  'patient.diedHere',
  'purpose.type',
  'sign.how',
];

function missing(field: Field, answers: Answers, situation: Situation): Problem[] {
  const { path, kind, optional } = field;
  const answer = answerAt(answers, path);
  if (path === 'records.allDates') return missingDates(answers);
  if (answer === undefined && kind === 'radios' && path.startsWith('records.sensitive.'))
    return [{ path, code: 'every-category-answered' }];
  if (answer === undefined) {
    const needed = neededHere.includes(path) && !optional;
    return needed ? [{ path, code: 'required' }] : [];
  }
  const choice = kind === 'radios' || kind === 'checkboxes';
  const offered = optionsOf(path, situation);
  // A code that was fine under an earlier answer, or was never ours.
  return choice && !answersAt(answers, path).every((code) => offered.includes(code)) ? [{ path, code: 'not-an-option' }] : [];
}

function missingDates(answers: Answers): Problem[] {
  const choice = answerAt(answers, 'records.allDates');
  const typed = dateFrom(answers, 'records.from') ?? dateFrom(answers, 'records.to');
  if (choice === undefined && typed === undefined) return [{ path: 'records.allDates', code: 'required' }];
  return choice === 'no' && typed === undefined ? [{ path: 'records.from', code: 'required' }] : [];
}

/** A general complaint ("no address") says nothing more once a part of the answer is itself complained about. */
function isEcho(problem: Problem, all: readonly Problem[], answers: Answers): boolean {
  if (problem.code === 'address-for-mail' || problem.code === 'email-for-email' || problem.code === 'fax-for-provider') {
    return all.some((other) => other !== problem && ownsProblem({ path: problem.path, kind: 'text' }, other.path));
  }
  if (problem.code !== 'contact-required') return false;
  const section = problem.path.split('.')[0];
  return [`${section}.email`, `${section}.phone`, `${section}.address.street`].some(
    (path) => answerAt(answers, path) !== undefined,
  );
}

/** Problems of one page, at most one for each field or part of a field, in the order of the page. */
export function problemsOfPage(page: JourneyPage, answers: Answers, parsed: ParsedRequest): readonly Problem[] {
  const situation = situationOf(answers);
  const found = parsed.ok ? [] : parsed.problems;
  return page.fields.flatMap((field) => {
    const own = [...missing(field, answers, situation), ...found.filter(({ path }) => ownsProblem(field, path))];
    const seen = new Set<string>();
    return own.filter((problem) => {
      if (seen.has(problem.path) || isEcho(problem, found, answers)) return false;
      seen.add(problem.path);
      return true;
    });
  });
}

/** True when the page was completed and nothing on it is wrong. */
function isComplete(page: JourneyPage, answers: Answers, parsed: ParsedRequest): boolean {
  return answersAt(answers, marks.seen).includes(page.id) && problemsOfPage(page, answers, parsed).length === 0;
}

/** The first page that still needs something, or null when the request can be checked and sent. */
export function firstIncomplete(answers: Answers, options: JudgeOptions): PageId | null {
  const parsed = judge(answers, options);
  return pagesFor(answers).find((page) => !isComplete(page, answers, parsed))?.id ?? null;
}
