/** On the page of a request: whether its patient is restricted, and the form of those who may restrict. */
import { dateInWords } from '../../languages/dates.ts';
import { accessWords } from '../../languages/staff-access.ts';
import type { RequestRecord } from '../../request/record.ts';
import { restrictionKinds } from '../../request/restricted/restriction.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Select } from '../../web/components/fields.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import type { Refusal } from '../decisions.ts';
import { FormFields } from '../frame.tsx';
import { may } from '../sign-in/roles.ts';
import { restrictionField } from './restrict.ts';

interface RestrictionProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly refusal?: Refusal | undefined;
}

export function RestrictionForm({ view, record, refusal }: RestrictionProps) {
  const { restriction: words } = accessWords(view.language);
  const { restriction } = record;
  if (!may(view.staff, 'restrict')) return null;
  const error = refusal?.field === restrictionField ? view.words.refusals[refusal.code] : undefined;
  const isSet = restriction !== undefined && restriction !== null;
  return (
    <details class="pane" open={error !== undefined}>
      <summary>{words.heading}</summary>
      <p>{words.rule}</p>
      {isSet ? (
        <p>
          {words.since(
            nameOf(restriction.who, view),
            dateInWords(restriction.at.slice(0, 10), view.language),
            words.kinds[restriction.kind],
          )}
        </p>
      ) : null}
      <form method="post" action={`${requestPath(record.reference)}/restriction`}>
        <FormFields token={view.token} record={record} />
        {isSet ? null : (
          <Select
            name={restrictionField}
            label={words.kind}
            options={restrictionKinds.map((value) => ({ value, label: words.kinds[value] }))}
            error={error}
            words={view.controls}
          />
        )}
        <Buttons>
          <Button name="to" value={isSet ? 'lift' : 'set'} look="outline">
            {isSet ? words.lift : words.set}
          </Button>
        </Buttons>
      </form>
    </details>
  );
}
