/** What the fields of a letter's form are called, in the clerk's language: for labels and for the summary of what is wrong. */

import type { SummaryLine } from '../../web/components/messages.tsx';
import { labelIn } from '../console.ts';
import type { Desk } from './editor.ts';
import type { LetterFieldProblem } from './form.ts';
import { lists } from './form.ts';

type Texts = Pick<Desk, 'desk' | 'letter' | 'labels'>;

/** The name of what a tick stands for: the defect, the ground, the kind of records. */
function tickLabel(prefix: string, code: string, { letter, labels }: Texts): string | undefined {
  const { defects, grounds, enclosed } = lists;
  if (prefix === defects.tick || prefix === defects.text)
    return Object.entries(letter.defects).find(([name]) => name === code)?.[1].missing;
  if (prefix === grounds.tick || prefix === grounds.text) return labelIn(letter.denial.grounds, code);
  if (prefix === enclosed.tick || prefix === enclosed.text) return labelIn(labels.recordTypes, code);
  return undefined;
}

/** The label of a field by its name. */
export function fieldLabel(name: string, texts: Texts): string {
  const [prefix = '', code] = name.split('.');
  const ticked = code === undefined ? undefined : tickLabel(prefix, code, texts);
  return ticked ?? labelIn(texts.desk.fields, name);
}

/** What is wrong with a field, without its label; undefined when nothing is. */
export function errorAt(problems: readonly LetterFieldProblem[], name: string, { desk }: Texts): string | undefined {
  const found = problems.find(({ field }) => field === name);
  if (found === undefined) return undefined;
  const text = labelIn(desk.problems, found.code);
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Everything that is wrong, one line each, with the field to jump to. */
export function problemLines(problems: readonly LetterFieldProblem[], texts: Texts): readonly SummaryLine[] {
  const { desk } = texts;
  return problems.map(({ field, code }) =>
    field === ''
      ? { text: labelIn(desk.bars, code) }
      : { name: field, text: desk.problemAt(fieldLabel(field, texts), labelIn(desk.problems, code)) },
  );
}
