import type { ComponentChildren } from 'preact';
import { dateInWords } from '../../languages/dates.ts';
import { deskWords } from '../../languages/staff.ts';
import { disclosureWords } from '../../languages/staff-disclosures.ts';
import { identityWords } from '../../languages/staff-identity.ts';
import type { Offer } from '../../request/decisions/offers.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { disclosuresOf } from '../../request/release/accounting.ts';
import { teams } from '../../request/requester.ts';
import { isOpen } from '../../request/status.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { Select, Textarea } from '../../web/components/fields.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import { Decisions } from '../decide/decisions-view.tsx';
import type { Refusal } from '../decisions.ts';
import { disclosuresPath } from '../disclosures/paths.ts';
import { FormFields } from '../frame.tsx';
import { lettersPath } from '../letters/paths.ts';
import { NextForm } from '../queue/next-button.tsx';
import type { NextNeeded } from '../queue/next-needed.ts';
import { Items } from '../sheet/items-view.tsx';
import { isActor } from '../sign-in/people.ts';
import { deskField } from './actions.ts';
import { GiveCode, NewEmail } from './give-code-view.tsx';
import { HoldForm } from './hold-view.tsx';
import { callPath } from './paths.ts';
import type { SignLinkPart } from './sign-link-view.tsx';

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
  /** Of a call that waits for its signature. */
  readonly signLink?: typeof SignLinkPart | undefined;
  readonly refusal?: Refusal | undefined;
  /** Between what can be done and the rest. */
  readonly children?: ComponentChildren;
  /** Something was just decided: the next request comes first. */
  readonly settled?: boolean;
}

export function needOf({ need, since }: NextNeeded, { words, language }: Console): string {
  return since === undefined ? words.needs[need] : `${words.needs[need]} ${words.since(dateInWords(since, language))}`;
}

/** The one thing to do first: what has arrived is entered, what nobody owns is taken, what somebody owns is decided on; then the next one. */
function primaryOf({ status, assignee }: RequestRecord, settled = false): 'next' | 'mail' | 'take' | 'decide' {
  if (settled) return 'next';
  if (status === 'awaiting-mail') return 'mail';
  return assignee === null && isOpen(status) ? 'take' : 'decide';
}

export function Actions(props: ActionsProps) {
  const { view, record, next, signLink: SignLink } = props;
  const first = primaryOf(record, props.settled);
  const { actions, request } = view.words;
  const reference = showReference(record.reference);
  return (
    <>
      <section class="pane first" aria-labelledby="actions">
        <h2 id="actions" class="out-of-sight">
          {actions.heading}
        </h2>
        {first === 'next' ? <NextFirst view={view} /> : null}
        <h3>{request.needed}</h3>
        <p>{needOf(next, view)}</p>
        <Items view={view} record={record} />
        {record.status === 'awaiting-mail' ? (
          <p>
            <LinkButton href={`/staff/mail?reference=${record.reference}`} look={first === 'mail' ? 'main' : 'outline'}>
              {actions.mailFirst(reference)}
            </LinkButton>
          </p>
        ) : null}
        {SignLink === undefined ? null : <SignLink view={view} record={record} level="h3" />}
        <Decisions view={view} record={record} offers={props.offers} today={props.today} main={first === 'decide'} />
        <p>
          <a href={lettersPath(record.reference)}>{view.kept.kept.write(reference)}</a>
        </p>
        {record.milestones.answered === undefined && disclosuresOf(record).length === 0 ? null : (
          <p>
            <a href={disclosuresPath(record.reference)}>{disclosureWords(view.language).open}</a>
          </p>
        )}
      </section>
      {props.children}
      <div class="pane">
        <p>
          <a href={callPath(record.reference)}>{identityWords(view.language).call.link}</a>
        </p>
        <NoteForm {...props} />
        <GiveCode {...props} />
        <NewEmail {...props} />
        <HoldForm {...props} />
        <DeskForm {...props} />
      </div>
    </>
  );
}

function NextFirst({ view }: { readonly view: Console }) {
  return (
    <>
      <p>{deskWords(view.language).nextLead}</p>
      <NextForm view={view} look="main" />
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

export function OwnerForm({ view, record, settled }: RecordProps & Pick<ActionsProps, 'settled'>) {
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
      <Button name="to" value={button.to} look={primaryOf(record, settled) === 'take' ? 'main' : 'outline'} label={button.text}>
        {button.text.replace(`: ${reference}`, '')}
      </Button>
    </form>
  );
}

function DeskForm({ view, record, refusal }: ActionsProps) {
  const { words, controls, language } = view;
  const { move } = deskWords(language);
  const error = refusal?.field === deskField ? words.refusals[refusal.code] : undefined;
  const others = teams.filter((team) => team !== record.route.desk);
  return (
    <details open={error !== undefined}>
      <summary>{move.heading}</summary>
      <form method="post" action={`${requestPath(record.reference)}/desk`}>
        <FormFields token={view.token} record={record} />
        <Select
          name={deskField}
          label={move.to}
          options={others.map((value) => ({ value, label: words.desks[value] }))}
          error={error}
          words={controls}
        />
        <Buttons>
          <Button look="outline">{move.button}</Button>
        </Buttons>
      </form>
    </details>
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
