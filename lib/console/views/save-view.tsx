/** On the queue: the filters that are in use, saved under a name. */
import { deskWords } from '../../languages/staff.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Select, TextField } from '../../web/components/fields.tsx';
import type { Console } from '../console.ts';
import { type Filters, filterQuery } from '../queue/filters.ts';
import { sightOf } from '../sign-in/desks.ts';
import { may } from '../sign-in/roles.ts';

export const viewsPath = '/staff/views';
export const viewFields = { name: 'name', query: 'query', desk: 'for' } as const;

interface SaveProps {
  readonly view: Console;
  readonly filters: Filters;
  readonly typed?: string | undefined;
  readonly error?: string | undefined;
}

/** Who may assign may also save a view for everybody of a desk. */
export function SaveView({ view, filters, typed, error }: SaveProps) {
  const { save } = deskWords(view.language);
  const { desks } = sightOf(view.staff);
  return (
    <form method="post" action={viewsPath} class="save-view">
      <input type="hidden" name="token" value={view.token} />
      <input type="hidden" name={viewFields.query} value={filterQuery(filters)} />
      <h2>{save.heading}</h2>
      <TextField
        name={viewFields.name}
        label={save.name}
        value={typed}
        error={error}
        autocomplete="off"
        words={view.controls}
      />
      {may(view.staff, 'assign') ? (
        <Select
          name={viewFields.desk}
          label={save.forDesk}
          options={desks.map((value) => ({ value, label: view.words.desks[value] }))}
          words={{ ...view.controls, choose: save.justMe }}
        />
      ) : null}
      <Buttons>
        <Button look="outline">{save.button}</Button>
      </Buttons>
    </form>
  );
}
