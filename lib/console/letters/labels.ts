import { labelIn } from '../../languages/vocabulary.ts';
/** What the fields of a letter's form are called, in the clerk's language: for labels and for the summary of what is wrong. */

import type { SummaryLine } from '../../web/components/messages.tsx';
import type { LetterEditor } from './editor.ts';
import type { LetterFieldProblem } from './form.ts';
import { tickLists } from './letter-forms.ts';

/** The label of a field by its name; a tick and its text go by what the tick stands for. */
export function fieldLabel(name: string, view: LetterEditor): string {
  const [prefix, code] = name.split('.');
  const list = code === undefined ? undefined : tickLists.find(({ tick, text }) => tick === prefix || text === prefix);
  return list?.labelOf(view, code ?? '') ?? labelIn(view.editor.fields, name);
}

/** What is wrong with a field, without its label; undefined when nothing is. */
export function errorAt(problems: readonly LetterFieldProblem[], name: string, { editor }: LetterEditor): string | undefined {
  const found = problems.find(({ field }) => field === name);
  if (found === undefined) return undefined;
  const text = labelIn(editor.problems, found.code);
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

/** Everything that is wrong, one line each, with the field to jump to. */
export function problemLines(problems: readonly LetterFieldProblem[], view: LetterEditor): readonly SummaryLine[] {
  const { editor } = view;
  return problems.map(({ field, code }) =>
    field === ''
      ? { text: labelIn(editor.bars, code) }
      : { name: field, text: editor.problemAt(fieldLabel(field, view), labelIn(editor.problems, code)) },
  );
}
