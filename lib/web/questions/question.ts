/** What a question of the form is: everything that the form, the body of the request and the answers as people read them need to know. */
import type { formPageWords } from '../../languages/form-pages.ts';
import type { Vocabulary } from '../../languages/vocabulary.ts';
import type { Problem, ProblemCode } from '../../request/problems.ts';
import type { Answers } from './answers.ts';
import type { Situation } from './situation.ts';

export type Control = 'text' | 'email' | 'phone' | 'prose' | 'date' | 'radios' | 'checkboxes' | 'statement' | 'address';

/** A value, or how it depends on who asks for what. */
export type By<Value> = Value | ((situation: Situation) => Value);

/** The words of all questions, and the labels that are not the form's own. */
export interface Words {
  readonly own: ReturnType<typeof formPageWords>['questions'];
  readonly shared: Vocabulary;
}

export type Label = string | { readonly label: string; readonly hint: string };

/** By whom an answer is required; `no` shows "(optional)". */
export type Required = 'no' | 'by-rules' | 'by-form';

interface Common {
  /** Absent: whenever its page is shown. */
  readonly when?: (situation: Situation, answers: Answers) => boolean;
  /** `by-rules` when absent: the rules of the request alone decide. `by-form`: needed here although a request could do without. */
  readonly required?: By<Required>;
  /** What is wrong when an answer that the form requires is missing; `required` when absent. */
  readonly missing?: ProblemCode;
  /** Takes the place of the form's own checks. */
  readonly check?: (answers: Answers) => readonly Problem[];
  /** HTML token; that of a date or an address is divided among its parts. */
  readonly autocomplete?: By<string | undefined>;
  readonly inputMode?: 'numeric';
  readonly width?: 'medium';
  /** Two short choices beside each other. */
  readonly sideBySide?: true;
  /** The label, where it stands in the shared vocabulary. Such questions are alike, so their problems name them. */
  readonly label?: (shared: Vocabulary) => string;
  /** When neither of the two is answered, this one says so in words of its own. */
  readonly insteadOf?: string;
  /** How one answer enters the body, as typed when absent. `derived`: not from the answer alone, see `answersToBody`. */
  readonly body?: 'derived' | ((answer: string) => unknown);
}

interface Choices<Code extends string> {
  /** The codes on offer, in the order shown. What could not be done anyway is not offered; the rules check it all the same. */
  readonly options: By<readonly Code[]>;
  readonly labels: (words: Words) => Readonly<Record<NoInfer<Code>, Label>>;
  readonly hints?: (words: Words) => Readonly<Record<NoInfer<Code>, string>>;
}

export interface Question extends Common, Partial<Choices<string>> {
  readonly control: By<Control>;
  readonly statement?: (words: Words) => string;
}

export type Questions = Readonly<Record<string, Question>>;

/** A question with options. Each code has to have a label, or nothing compiles. */
export function choice<Code extends string>(
  question: Common & Choices<Code> & { readonly control: By<'radios' | 'checkboxes' | 'statement'> },
): Question {
  return question;
}

/** A single statement to agree to. */
export function agreement(statement: (words: Words) => string, more: Common = {}): Question {
  return { control: 'statement', statement, body: onlyYes, ...more };
}

export const onlyYes = (answer: string): true | undefined => (answer === 'yes' ? true : undefined);
