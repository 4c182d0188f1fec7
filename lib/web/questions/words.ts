/** The words of a question for the person who asks: its label, its options, and the sentence for what is wrong. */
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

/** What the dictionaries hold for a question. */
interface QuestionText {
  readonly label: string;
  readonly hint: string;
  /** What its answer is called, where that is not the label. */
  readonly answered?: string;
  /** What it means when neither this question nor the one that it stands for was answered. */
  readonly unanswered?: string;
  /** Said when the answer is missing, where the general sentence would not help. */
  readonly required?: string;
  /** The same, said to the patient. */
  readonly toPatient?: string;
}

type Entries = Readonly<Record<Exclude<QuestionPath, keyof typeof sensitiveLines>, QuestionText>>;

function wordsIn(language: Language): Words {
  return { own: formPageWords(language).questions, shared: vocabulary(language) };
}

/** The entry of the dictionary; a question that has none does not compile. */
function entryOf(path: string, language: Language): QuestionText | undefined {
  const entries: Entries = wordsIn(language).own;
  const byPath: Readonly<Record<string, QuestionText | undefined>> = entries;
  return byPath[path];
}

/** Label and hint of a question, and what its answer is called. */
export function questionText(path: QuestionPath, language: Language) {
  const entry = entryOf(path, language);
  const label = entry?.label ?? definitionOf(path).label?.(vocabulary(language)) ?? path;
  return { label, hint: entry?.hint || undefined, answered: entry?.answered ?? label, unanswered: entry?.unanswered };
}

/** What is agreed to. A line that may be released is its own statement. */
export function statementText(path: QuestionPath, language: Language): string {
  return definitionOf(path).statement?.(wordsIn(language)) ?? questionText(path, language).label;
}

/** The label and hint of one code of a choice. */
export function optionText(path: QuestionPath, code: string, language: Language): Option {
  const { labels, hints } = definitionOf(path);
  const words = wordsIn(language);
  const text = labels?.(words)[code] ?? code;
  const { label, hint } = typeof text === 'string' ? { label: text, hint: '' } : text;
  return { value: code, label, hint: hint || hints?.(words.shared)[code] || undefined };
}

function lowerFirst(sentence: string): string {
  return sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
}

/** The sentence for a problem: the question's own, first that for the patient, or else the general one. */
export function problemText(problem: Problem, family: Family | undefined, language: Language): string {
  const { path, code } = problem;
  const { required, toPatient } = entryOf(path, language) ?? {};
  const own = code === 'required' ? ((family === 'patient' ? toPatient : undefined) ?? required) : undefined;
  const sentence = own ?? problemSentence(problem, language);
  const line = isQuestion(path) ? definitionOf(path).label?.(vocabulary(language)) : undefined;
  // Five equal sentences in one summary would lead nowhere: each names its line.
  return line === undefined ? sentence : `${line}: ${lowerFirst(sentence)}`;
}
