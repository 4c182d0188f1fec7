import { dateInWords } from '../../languages/dates.ts';
import { disclosureWords } from '../../languages/staff-disclosures.ts';
import type { Offer } from '../../request/decisions/offers.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { disclosuresOf } from '../../request/release/accounting.ts';
import { isOpen } from '../../request/status.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { Textarea } from '../../web/components/fields.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import { Decisions } from '../decide/decisions-view.tsx';
import type { Refusal } from '../decisions.ts';
import { disclosuresPath } from '../disclosures/paths.ts';
import { FormFields } from '../frame.tsx';
import { lettersPath } from '../letters/paths.ts';
import type { NextNeeded } from '../queue/next-needed.ts';
import { Items } from '../sheet/items-view.tsx';
import { isActor } from '../sign-in/people.ts';
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
  readonly offers: readonly Offer[];
  readonly today: string;
  readonly typed: Typed;
  readonly refusal?: Refusal | undefined;
}

export function needOf({ need, since }: NextNeeded, { words, language }: Console): string {
  return since === undefined ? words.needs[need] : `${words.needs[need]} ${words.since(dateInWords(since, language))}`;
}

/** The one thing to do first: what has arrived is entered, what nobody owns is taken, what somebody owns is decided on. */
function primaryOf({ status, assignee }: RequestRecord): 'mail' | 'take' | 'decide' {
  if (status === 'awaiting-mail') return 'mail';
  return assignee === null && isOpen(status) ? 'take' : 'decide';
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
        <Items view={view} record={record} />
        {record.status === 'awaiting-mail' ? (
          <p>
            <LinkButton href={`/staff/mail?reference=${record.reference}`}>{actions.mailFirst(reference)}</LinkButton>
          </p>
        ) : null}
        <Decisions
          view={view}
          record={record}
          offers={props.offers}
          today={props.today}
          main={primaryOf(record) === 'decide'}
        />
        <p>
          <a href={lettersPath(record.reference)}>{view.kept.kept.write(reference)}</a>
        </p>
        {record.milestones.answered === undefined && disclosuresOf(record).length === 0 ? null : (
          <p>
            <a href={disclosuresPath(record.reference)}>{disclosureWords(view.language).open}</a>
          </p>
        )}
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
