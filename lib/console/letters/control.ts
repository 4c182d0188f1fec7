/** What the form of a letter shows, and what each of its controls is given. */

import type { Event } from '../../request/history.ts';
import type { LetterKind } from '../../request/letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import type { LetterEditor } from './editor.ts';
import type { LetterFieldProblem } from './form.ts';
import { errorAt } from './labels.ts';
import type { TypedLetter } from './letter-forms.ts';

export interface LetterForm {
  readonly record: RequestRecord;
  readonly kind: LetterKind;
  readonly typed: TypedLetter;
  readonly problems: readonly LetterFieldProblem[];
  /** Why the letter was not kept, where that lies in the request and not in a field. */
  readonly refusal?: string;
  /** What others did meanwhile. */
  readonly changed?: readonly Event[];
}

export type FieldsProps = Omit<LetterForm, 'refusal' | 'changed'> & { readonly view: LetterEditor };

/** Name, label, what was typed and what is wrong: the same for every control. */
export function control({ view, problems, typed }: FieldsProps, name: keyof LetterEditor['editor']['fields']) {
  return {
    name,
    label: view.editor.fields[name],
    value: typed.get(name) ?? '',
    error: errorAt(problems, name, view),
    words: view.controls,
  };
}
