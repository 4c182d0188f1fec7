/** Problems page by page: those of `parseRequest`, and of questions that only the form has. */
import type { CalendarDate } from '../../request/dates.ts';
import { type Doubt, doubtsOf } from '../../request/doubts.ts';
import { type ParsedRequest, parseRequest, soundBody } from '../../request/parse.ts';
import type { Problem } from '../../request/problems.ts';
import type { PartialBody } from '../../request/schema.ts';
import type { Language } from '../../request/vocabulary.ts';
import { type Answers, answerAt, answersAt, marks, withAnswers } from '../../web/questions/answers.ts';
import type { Asked } from '../../web/questions/questions.ts';
import { ownsProblem } from '../../web/questions/values.ts';
import { answersToBody } from './body.ts';
import { type JourneyPage, type PageId, pagesFor } from './journey.ts';

export interface JudgeOptions {
  readonly language: Language;
  readonly today: CalendarDate;
  readonly unprintable: (text: string) => string;
}

/** The request that these answers make, or every problem. */
export function judge(answers: Answers, { language, today, unprintable }: JudgeOptions): ParsedRequest {
  const parsed = parseRequest(answersToBody(answers, language), { today, unprintable });
  const asFirst = answerAt(answers, 'patient.oneName') !== undefined && answerAt(answers, 'patient.lastName') === undefined;
  if (parsed.ok || !asFirst || answerAt(answers, 'patient.firstName') === undefined) return parsed;
  return { ok: false, problems: parsed.problems.map(whereTyped) };
}

/** The only name, which the body has as the last, was typed as the first. */
function whereTyped(problem: Problem): Problem {
  return { ...problem, path: problem.path.replace('patient.lastName', 'patient.firstName') };
}

function ownProblems({ path, control, required, missing, check, options }: Asked, answers: Answers): readonly Problem[] {
  if (check !== undefined) return check(answers);
  if (answerAt(answers, path) === undefined) return required === 'by-form' ? [{ path, code: missing ?? 'required' }] : [];
  const choice = control === 'radios' || control === 'checkboxes';
  // Other answers changed since, or the code was forged.
  return choice && !answersAt(answers, path).every((code) => options.includes(code)) ? [{ path, code: 'not-an-option' }] : [];
}

/** A general problem ("no address") besides a problem of a part of the same answer. */
function isEcho(problem: Problem, all: readonly Problem[], answers: Answers): boolean {
  if (problem.code === 'address-for-mail' || problem.code === 'email-for-email' || problem.code === 'fax-for-provider') {
    return all.some((other) => other !== problem && ownsProblem(problem, other.path));
  }
  if (problem.code !== 'contact-required') return false;
  const section = problem.path.split('.')[0];
  return [`${section}.email`, `${section}.phone`, `${section}.address.street`].some(
    (path) => answerAt(answers, path) !== undefined,
  );
}

/** At most one problem for each question or part of an answer, in the order of the page. */
export function problemsOfPage(page: JourneyPage, answers: Answers, parsed: ParsedRequest): readonly Problem[] {
  const found = parsed.ok ? [] : parsed.problems;
  return page.questions.flatMap((question) => {
    const all = [...ownProblems(question, answers), ...found.filter(({ path }) => ownsProblem(question, path))];
    const seen = new Set<string>();
    return all.filter((problem) => {
      if (seen.has(problem.path) || isEcho(problem, found, answers)) return false;
      seen.add(problem.path);
      return true;
    });
  });
}

/** The whole request, or as much of it as is valid. */
export function soundPart(parsed: ParsedRequest, answers: Answers, language: Language): PartialBody {
  return parsed.ok ? parsed.request : soundBody(answersToBody(answers, language), parsed.problems);
}

const questionOf = ({ path, typed }: Doubt): string => `${path} ${typed}`;

/** The doubts about the answers of a page, in its order. */
export function doubtsOfPage({ questions }: JourneyPage, sound: PartialBody): readonly Doubt[] {
  return doubtsOf(sound).filter(({ path }) => questions.some((question) => ownsProblem(question, path)));
}

/** Those that the person was not asked about, or answered with something else since. */
export function notAsked(doubts: readonly Doubt[], answers: Answers): readonly Doubt[] {
  const asked = answersAt(answers, marks.asked);
  return doubts.filter((doubt) => !asked.includes(questionOf(doubt)));
}

/** The answers, with the mark that the person was asked. */
export function withAsked(answers: Answers, doubts: readonly Doubt[]): Answers {
  return withAnswers(answers, { [marks.asked]: [...answersAt(answers, marks.asked), ...doubts.map(questionOf)] });
}

/** The last page counts as seen: it is signed and sent by one button. */
function isComplete(page: JourneyPage, answers: Answers, parsed: ParsedRequest): boolean {
  if (page.id === 'check') return problemsOfPage(page, answers, parsed).length === 0;
  return answersAt(answers, marks.seen).includes(page.id) && problemsOfPage(page, answers, parsed).length === 0;
}

/** Null when the request can be checked and sent. */
export function firstIncomplete(answers: Answers, options: JudgeOptions): PageId | null {
  const parsed = judge(answers, options);
  return pagesFor(answers).find((page) => !isComplete(page, answers, parsed))?.id ?? null;
}
