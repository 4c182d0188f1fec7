/** What a question of the form is: all that the form, the body of the request and the answers as people read them need to know. */
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

type Label = string | { readonly label: string; readonly hint: string };

/** The label of each code. A code without one does not compile. */
type Labels<Code extends string> = (words: Words) => Readonly<Record<Code, Label>>;

/** By whom an answer is required; `no` shows "(optional)". */
export type Required = 'no' | 'by-rules' | 'by-form';

interface Settings {
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
  /** Hints of the options, where they stand there. */
  readonly hints?: (shared: Vocabulary) => Readonly<Record<string, string>>;
  /** When neither of the two is answered, this one says so in words of its own. */
  readonly insteadOf?: string;
  /** How one answer enters the body, as typed when absent. `derived`: not from the answer alone, see `answersToBody`. */
  readonly body?: 'derived' | ((answer: string) => unknown);
}

export interface Question extends Settings {
  readonly control: By<Control>;
  /** The codes on offer, in the order shown. What could not be done anyway is not offered; the rules check it all the same. */
  readonly options?: By<readonly string[]>;
  readonly labels?: Labels<string>;
  /** What is agreed to, where that is not the label. */
  readonly statement?: (words: Words) => string;
}

export type Questions = Readonly<Record<string, Question>>;

export function choice<Code extends string>(
  control: By<'radios' | 'checkboxes' | 'statement'>,
  options: By<readonly Code[]>,
  labels: Labels<NoInfer<Code>>,
  settings: Settings = {},
): Question {
  return { control, options, labels, ...settings };
}

export const onlyYes = (answer: string): true | undefined => (answer === 'yes' ? true : undefined);

/** An answer that decides what else is asked, and enters the body by what follows from it. */
export const decides = { required: 'by-form', body: 'derived' } as const;
