/** What the handlers of the list and of a run share: what was ticked, and the tools that print it. */
import type { StaffContext } from '../context.ts';
import { papersOf } from './papers.ts';
import { itemsField } from './post-page.tsx';
import type { PrintTools } from './print.ts';
import type { Chosen } from './runs.ts';

export function printTools({ deps }: StaffContext): PrintTools {
  const { requests, checkpoints } = deps;
  return { requests, checkpoints, papersOf: (record, item) => papersOf(deps, record, item) };
}

/** Everything else than a reference and a key of ours is dropped. */
export function chosenIn(form: URLSearchParams): readonly Chosen[] {
  return form.getAll(itemsField).flatMap((value) => {
    const [, reference = '', item = ''] = /^([0-9A-Z]{13}) ((?:letter|notice|package)\.[\w-]{1,60})$/.exec(value) ?? [];
    return reference === '' ? [] : [{ reference, item }];
  });
}
