import { dateInWords, instantInWords } from '../../languages/dates.ts';
import type { RequestRecord } from '../../request/record.ts';
import { erasureOf } from '../../request/retention.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Textarea } from '../../web/components/fields.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import type { Refusal } from '../decisions.ts';
import { FormFields } from '../frame.tsx';
import { may } from '../sign-in/roles.ts';
import { holdField } from './hold.ts';

/** Until when the request is kept; empty while nobody knows. */
export function keptUntil(
  view: Console,
  record: RequestRecord,
): readonly { readonly question: string; readonly answer: string }[] {
  const { hold: words } = view.kept;
  const { hold } = record;
  const { day } = erasureOf(record) ?? {};
  if (hold !== null) {
    const answer = words.held(instantInWords(hold.at, view), nameOf(hold.who, view), hold.reason);
    return [{ question: words.label, answer }];
  }
  return day === undefined ? [] : [{ question: words.label, answer: dateInWords(day, view.language) }];
}

interface HoldProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly typed: Readonly<Record<string, string>>;
  readonly refusal?: Refusal | undefined;
}

export function HoldForm({ view, record, typed, refusal }: HoldProps) {
  const { hold: words } = view.kept;
  if (!may(view.staff, 'hold')) return null;
  const error = refusal?.field === holdField ? view.words.refusals[refusal.code] : undefined;
  return (
    <details open={error !== undefined}>
      <summary>{words.heading}</summary>
      <p>{words.rule}</p>
      <form method="post" action={`${requestPath(record.reference)}/hold`}>
        <FormFields token={view.token} record={record} />
        <Textarea
          name={holdField}
          label={words.reason}
          hint={words.reasonHint}
          value={typed[holdField]}
          rows={2}
          error={error}
          words={view.controls}
        />
        <Buttons>
          <Button name="to" value={record.hold === null ? 'set' : 'lift'} look="outline">
            {record.hold === null ? words.set : words.lift}
          </Button>
        </Buttons>
      </form>
    </details>
  );
}
