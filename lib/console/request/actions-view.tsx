import { showDay } from '../../languages/staff.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { isOpen } from '../../request/status.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { Select, Textarea, TextField } from '../../web/components/fields.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import type { Refusal } from '../decisions.ts';
import { FormFields } from '../frame.tsx';
import { lettersPath } from '../letters/paths.ts';
import type { NextNeeded } from '../queue/next-needed.ts';
import { isActor } from '../sign-in/people.ts';
import type { OfferedMove } from './actions.ts';
import { GiveCode } from './give-code-view.tsx';
import { HoldForm } from './hold-view.tsx';

/** What a refused form held. */
export type Typed = Readonly<Record<string, string>>;

interface RecordProps {
  readonly view: Console;
  readonly record: RequestRecord;
}

interface ActionsProps extends RecordProps {
  readonly next: NextNeeded;
  readonly moves: readonly OfferedMove[];
  readonly typed: Typed;
  readonly refusal?: Refusal | undefined;
}

export function needOf({ need, since }: NextNeeded, { words, language }: Console): string {
  return since === undefined ? words.needs[need] : `${words.needs[need]} ${words.since(showDay(since, language))}`;
}

/** The one thing to do first: what has arrived is entered, what nobody owns is taken, what somebody owns is moved on. */
function primaryOf({ status, assignee }: RequestRecord): 'mail' | 'take' | 'move' {
  if (status === 'awaiting-mail') return 'mail';
  return assignee === null && isOpen(status) ? 'take' : 'move';
}

export function Actions(props: ActionsProps) {
  const { view, record, next } = props;
  const { actions, request } = view.words;
  const reference = showReference(record.reference);
  return (
    <>
      <section class="pane first" aria-labelledby="actions">
        <h2 id="actions" class="out-of-sight">
          {actions.heading}
        </h2>
        <h3>{request.needed}</h3>
        <p>{needOf(next, view)}</p>
        {record.status === 'awaiting-mail' ? (
          <p>
            <LinkButton href={`/staff/mail?reference=${record.reference}`}>{actions.mailFirst(reference)}</LinkButton>
          </p>
        ) : null}
        <p>
          <LinkButton href={lettersPath(record.reference)} look="outline">
            {view.kept.kept.write(reference)}
          </LinkButton>
        </p>
        <MoveForm {...props} />
      </section>
      <div class="pane">
        <NoteForm {...props} />
        <GiveCode {...props} />
        <HoldForm {...props} />
      </div>
    </>
  );
}

export function Owner({ view, record: { assignee } }: RecordProps) {
  const { frame, request } = view.words;
  const name = assignee === null ? frame.nobody : isActor(assignee, view.staff) ? frame.me : nameOf(assignee, view);
  return (
    <span>
      {request.owner}: <b>{name}</b>
    </span>
  );
}

export function OwnerForm({ view, record }: RecordProps) {
  const { actions } = view.words;
  const reference = showReference(record.reference);
  const owner = record.assignee;
  const button = isActor(owner, view.staff)
    ? { to: 'queue', text: actions.release(reference) }
    : owner === null
      ? { to: 'me', text: actions.take(reference) }
      : { to: 'me-instead', text: actions.takeOver(reference, nameOf(owner, view)) };
  return (
    <form class="owner" method="post" action={`${requestPath(record.reference)}/owner`}>
      <FormFields token={view.token} record={record} />
      <Owner view={view} record={record} />
      <Button name="to" value={button.to} look={primaryOf(record) === 'take' ? 'main' : 'outline'}>
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
        <Button look={primaryOf(record) === 'move' ? 'main' : 'outline'}>
          {actions.moveButton(showReference(record.reference))}
        </Button>
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
