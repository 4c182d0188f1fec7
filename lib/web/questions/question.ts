import type { formPageWords } from '../../languages/form-pages.ts';
import type { Vocabulary } from '../../languages/vocabulary.ts';
import type { Problem, ProblemCode } from '../../request/problems.ts';
import type { Answers } from './answers.ts';
import type { Situation } from './situation.ts';

export type Control = 'text' | 'email' | 'phone' | 'prose' | 'date' | 'radios' | 'checkboxes' | 'statement' | 'address';

/** A value, or how it depends on who asks for what. */
export type By<Value> = Value | ((situation: Situation) => Value);

export interface Words {
  readonly own: ReturnType<typeof formPageWords>['questions'];
  readonly shared: Vocabulary;
}

type Label = string | { readonly label: string; readonly hint: string };

/** A code without a label does not compile. */
type Labels<Code extends string> = (words: Words) => Readonly<Record<Code, Label>>;

/** By whom an answer is required; `no` shows "(optional)". */
export type Required = 'no' | 'by-rules' | 'by-form';

interface Settings {
  /** Absent: whenever its page is shown. */
  readonly when?: (situation: Situation, answers: Answers) => boolean;
  /** Absent: `by-rules`, the schema decides. `by-form`: required here although not by the schema. */
  readonly required?: By<Required>;
  /** The problem of a missing answer; absent: `required`. */
  readonly missing?: ProblemCode;
  /** Replaces the checks of the form. */
  readonly check?: (answers: Answers) => readonly Problem[];
  /** HTML token, split for the parts of a date or an address. */
  readonly autocomplete?: By<string | undefined>;
  readonly inputMode?: 'numeric';
  readonly width?: 'medium';
  readonly sideBySide?: true;
  /** From the shared vocabulary. Such questions are alike, so their problems name them. */
  readonly label?: (shared: Vocabulary) => string;
  readonly hints?: (shared: Vocabulary) => Readonly<Record<string, string>>;
  /** When neither of the two is answered, this one says so. */
  readonly insteadOf?: string;
  /** How an answer enters the body; absent: as typed. `derived`: see `answersToBody`. */
  readonly body?: 'derived' | ((answer: string) => unknown);
}

export interface Question extends Settings {
  readonly control: By<Control>;
  readonly options?: By<readonly string[]>;
  readonly labels?: Labels<string>;
  /** What is agreed to, if not the label. */
  readonly statement?: (words: Words, situation: Situation) => string;
}

export type Questions = Readonly<Record<string, Question>>;

export function choice<Code extends string>(
  control: By<'radios' | 'checkboxes' | 'statement'>,
  options: By<readonly Code[]>,
  labels: Labels<NoInfer<Code>>,
  settings: Settings & Pick<Question, 'statement'> = {},
): Question {
  return { control, options, labels, ...settings };
}

export const onlyYes = (answer: string): true | undefined => (answer === 'yes' ? true : undefined);

/** For an answer that decides what else is asked. */
export const decides = { required: 'by-form', body: 'derived' } as const;
