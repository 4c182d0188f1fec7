import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { Select, Textarea, TextField } from '../../web/components/fields.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import type { Refusal } from '../decisions.ts';
import { FormFields } from '../frame.tsx';
import { lettersPath } from '../letters/paths.ts';
import { isActor } from '../sign-in/people.ts';
import type { OfferedMove } from './actions.ts';
import { GiveCode } from './give-code-view.tsx';
import { HoldForm } from './hold-view.tsx';

/** What a refused form held. */
export type Typed = Readonly<Record<string, string>>;

interface ActionsProps {
  readonly view: Console;
  readonly record: RequestRecord;
  readonly moves: readonly OfferedMove[];
  readonly typed: Typed;
  readonly refusal?: Refusal | undefined;
}

export function Actions(props: ActionsProps) {
  const { view, record } = props;
  const { actions } = view.words;
  return (
    <section class="card" aria-labelledby="actions">
      <h2 id="actions">{actions.heading}</h2>
      <OwnerForm {...props} />
      {record.status === 'awaiting-mail' ? (
        <p>
          <LinkButton href={`/staff/mail?reference=${record.reference}`} look="outline">
            {actions.mailFirst(showReference(record.reference))}
          </LinkButton>
        </p>
      ) : null}
      <p>
        <LinkButton href={lettersPath(record.reference)} look="outline">
          {view.kept.kept.write(showReference(record.reference))}
        </LinkButton>
      </p>
      <MoveForm {...props} />
      <NoteForm {...props} />
      <GiveCode {...props} />
      <HoldForm {...props} />
    </section>
  );
}

function OwnerForm({ view, record }: ActionsProps) {
  const { actions, frame, request } = view.words;
  const reference = showReference(record.reference);
  const owner = record.assignee;
  const own = isActor(owner, view.staff);
  const button = own
    ? { to: 'queue', text: actions.release(reference) }
    : owner === null
      ? { to: 'me', text: actions.take(reference) }
      : { to: 'me-instead', text: actions.takeOver(reference, nameOf(owner, view)) };
  return (
    <form method="post" action={`${requestPath(record.reference)}/owner`}>
      <FormFields token={view.token} record={record} />
      <p>
        {request.owner}: <strong>{own ? frame.me : owner === null ? frame.nobody : nameOf(owner, view)}</strong>
      </p>
      <Button name="to" value={button.to} look="outline">
        {button.text}
      </Button>
    </form>
  );
}

function MoveForm({ view, record, moves, typed, refusal }: ActionsProps) {
  const { words, controls } = view;
  const { actions, statuses } = words;
  const open = moves.filter(({ forSecondPerson }) => !forSecondPerson);
  const others = moves.filter(({ forSecondPerson }) => forSecondPerson);
  const errorAt = (field: string) => (refusal?.field === field ? words.refusals[refusal.code] : undefined);
  if (moves.length === 0) return null;
  return (
    <form method="post" action={`${requestPath(record.reference)}/move`}>
      <FormFields token={view.token} record={record} />
      {others.length === 0 ? null : (
        <p>
          <strong>{others.map(({ to }) => statuses[to]).join(', ')}:</strong> {actions.secondPerson}
        </p>
      )}
      <Select
        name="to"
        label={actions.move}
        options={open.map(({ to, needsReason }) => ({
          value: to,
          label: needsReason ? `${statuses[to]} (${actions.needsReason})` : statuses[to],
        }))}
        value={typed['to']}
        error={errorAt('to')}
        words={controls}
      />
      <Textarea
        name="reason"
        label={actions.reason}
        hint={actions.reasonHint}
        value={typed['reason']}
        rows={2}
        error={errorAt('reason')}
        words={controls}
      />
      {open.some(({ to }) => to === 'duplicate') ? (
        <TextField
          name="first"
          label={actions.first}
          hint={actions.firstHint}
          value={typed['first']}
          width="medium"
          autocomplete="off"
          spellcheck={false}
          error={errorAt('first')}
          words={controls}
        />
      ) : null}
      <Buttons>
        <Button>{actions.moveButton(showReference(record.reference))}</Button>
      </Buttons>
    </form>
  );
}

function NoteForm({ view, record, typed, refusal }: ActionsProps) {
  const { words, controls } = view;
  const { actions, refusals } = words;
  return (
    <form method="post" action={`${requestPath(record.reference)}/notes`}>
      <FormFields token={view.token} record={record} />
      <Textarea
        name="note"
        label={actions.note}
        hint={actions.noteHint}
        value={typed['note']}
        rows={2}
        error={refusal?.field === 'note' ? refusals[refusal.code] : undefined}
        words={controls}
      />
      <Buttons>
        <Button look="outline">{actions.noteButton(showReference(record.reference))}</Button>
      </Buttons>
    </form>
  );
}
