import { formPageWords } from '../../languages/form-pages.ts';
import { problemSentence } from '../../languages/problems.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import type { Problem } from '../../request/problems.ts';
import type { Family } from '../../request/requester.ts';
import type { Language } from '../../request/vocabulary.ts';
import type { Option } from '../components/fields.tsx';
import type { Words } from './question.ts';
import { definitionOf, isQuestion, type QuestionPath } from './questions.ts';
import type { sensitiveLines } from './records.ts';
import type { Situation } from './situation.ts';

interface QuestionText {
  readonly label: string;
  readonly hint: string;
  /** The name of its answer, if not the label. */
  readonly answered?: string;
  /** Shown when neither this question nor its `insteadOf` was answered. */
  readonly unanswered?: string;
  /** Replaces the general sentence when the answer is missing. */
  readonly required?: string;
  /** The same for the patient. */
  readonly toPatient?: string;
}

type Entries = Readonly<Record<Exclude<QuestionPath, keyof typeof sensitiveLines>, QuestionText>>;

function wordsIn(language: Language): Words {
  return { own: formPageWords(language).questions, shared: vocabulary(language) };
}

/** A question without an entry in the dictionary does not compile. */
function entryOf(path: string, language: Language): QuestionText | undefined {
  const entries: Entries = wordsIn(language).own;
  const byPath: Readonly<Record<string, QuestionText | undefined>> = entries;
  return byPath[path];
}

export function questionText(path: QuestionPath, language: Language) {
  const entry = entryOf(path, language);
  const label = entry?.label ?? definitionOf(path).label?.(vocabulary(language)) ?? path;
  return { label, hint: entry?.hint || undefined, answered: entry?.answered ?? label, unanswered: entry?.unanswered };
}

/** What is agreed to; the label where there is no statement. */
export function statementText(path: QuestionPath, situation: Situation, language: Language): string {
  return definitionOf(path).statement?.(wordsIn(language), situation) ?? questionText(path, language).label;
}

export function optionText(path: QuestionPath, code: string, language: Language): Option {
  const { labels, hints } = definitionOf(path);
  const words = wordsIn(language);
  const text = labels?.(words)[code] ?? code;
  const { label, hint } = typeof text === 'string' ? { label: text, hint: '' } : text;
  return { value: code, label, hint: hint || hints?.(words.shared)[code] || undefined };
}

/** The question's own sentence for a problem, else the general one. */
export function problemText(problem: Problem, family: Family | undefined, language: Language): string {
  const { path, code } = problem;
  const { required, toPatient } = entryOf(path, language) ?? {};
  const own = code === 'required' ? ((family === 'patient' ? toPatient : undefined) ?? required) : undefined;
  return own ?? problemSentence(problem, language);
}

/** The same far from its question: names the line where up to five sentences would be equal. */
export function problemInSummary(problem: Problem, family: Family | undefined, language: Language): string {
  const sentence = problemText(problem, family, language);
  const { path } = problem;
  const line = isQuestion(path) ? definitionOf(path).label?.(vocabulary(language)) : undefined;
  return line === undefined ? sentence : `${line}: ${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`;
}
