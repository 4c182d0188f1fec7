/** All questions, in groups for the pages. To add one: its field in the schema, its definition, its words in each language. */
import type { Answers } from './answers.ts';
import * as delivery from './delivery.ts';
import * as people from './people.ts';
import type { By, Control, Question, Required } from './question.ts';
import * as records from './records.ts';
import type { Situation } from './situation.ts';

const questions = {
  ...people.whoAsks,
  ...people.patientIdentity,
  ...people.patientContact,
  ...people.identityQuestions,
  ...people.requesterQuestions,
  ...people.caseQuestions,
  ...records.recordPresets,
  ...records.recordKinds,
  ...records.recordDates,
  ...records.sensitiveLines,
  ...delivery.recipientDetails,
  ...delivery.formatQuestions,
  ...delivery.destination,
  ...delivery.purposeQuestions,
  ...delivery.expiry,
  ...delivery.copyQuestions,
  ...delivery.signature,
};

/** A path in the request, or a name of the form's own (who.group, care.purpose, sign.how). */
export type QuestionPath = keyof typeof questions;

const byPath: Readonly<Record<QuestionPath, Question>> = questions;

export function isQuestion(path: string): path is QuestionPath {
  return Object.hasOwn(questions, path);
}

export function definitionOf(path: QuestionPath): Question {
  return byPath[path];
}

export const questionPaths: readonly QuestionPath[] = Object.keys(questions).filter(isQuestion);

/** Those that are answered with several values. */
export const listPaths: readonly QuestionPath[] = questionPaths.filter((path) => byPath[path].control === 'checkboxes');

export function pathsOf(group: Readonly<Partial<Record<QuestionPath, Question>>>): readonly QuestionPath[] {
  return Object.keys(group).filter(isQuestion);
}

/** A question with everything that depends on the situation decided. */
export interface Asked extends Omit<Question, 'control' | 'required' | 'autocomplete' | 'options'> {
  readonly path: QuestionPath;
  readonly control: Control;
  readonly required: Required;
  readonly autocomplete: string | undefined;
  readonly options: readonly string[];
}

export function asked(paths: readonly QuestionPath[], situation: Situation, answers: Answers): readonly Asked[] {
  return paths.filter((path) => byPath[path].when?.(situation, answers) ?? true).map((path) => askedAt(path, situation));
}

function askedAt(path: QuestionPath, situation: Situation): Asked {
  const { control, required = 'by-rules', autocomplete, options = [], ...rest } = byPath[path];
  const decide = <Value>(value: By<Value>): Value => (value instanceof Function ? value(situation) : value);
  return {
    ...rest,
    path,
    control: decide(control),
    required: decide(required),
    autocomplete: decide(autocomplete),
    options: decide(options),
  };
}
