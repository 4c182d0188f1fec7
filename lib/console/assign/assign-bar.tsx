import { deskWords } from '../../languages/staff.ts';
import { Button } from '../../web/components/buttons.tsx';
import { idOf } from '../../web/components/control.tsx';
import type { Console } from '../console.ts';
import { assignPath } from './paths.ts';
import type { Assignable } from './people.ts';

export type { Assignable };

export const toField = 'to';
/** In place of a person: back to the queue. */
export const nobodyValue = '-';

interface PeopleProps {
  readonly view: Console;
  readonly people: readonly Assignable[];
  readonly label: string;
  readonly value?: string | undefined;
  readonly invalid?: boolean;
}

/** People by name, and the queue. */
export function PeopleSelect({ view, people, label, value, invalid }: PeopleProps) {
  const { assign } = deskWords(view.language);
  return (
    <>
      <label for={idOf(toField)}>{label}</label>
      <select id={idOf(toField)} name={toField} aria-invalid={invalid ? 'true' : undefined}>
        <option value="">{view.controls.choose}</option>
        {people.map(({ subject, name }) => (
          <option key={subject} value={subject} selected={subject === value}>
            {name}
          </option>
        ))}
        <option value={nobodyValue} selected={value === nobodyValue}>
          {assign.nobody}
        </option>
      </select>
    </>
  );
}

/** At the foot of the list; the boxes of the rows belong to this form. */
export function AssignBar({
  view,
  id,
  people,
}: {
  readonly view: Console;
  readonly id: string;
  readonly people: readonly Assignable[];
}) {
  const { assign } = deskWords(view.language);
  return (
    <form id={id} class="assign" method="post" action={assignPath} aria-label={assign.heading}>
      <input type="hidden" name="token" value={view.token} />
      <PeopleSelect view={view} people={people} label={assign.heading} />
      <Button look="outline">{assign.button}</Button>
    </form>
  );
}
