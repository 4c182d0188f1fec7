/** The page of one item: what was announced, what came, what is missing, and what to do next above the fold. */

import type { InboundDecisionId } from '../../inbound/decision-rules.ts';
import { type InboundRecord, inboundAwaitsLook } from '../../inbound/record.ts';
import { dateInWords } from '../../languages/dates.ts';
import { languageTitle } from '../../languages/language.ts';
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { fullName } from '../../request/names.ts';
import { showReference } from '../../request/reference.ts';
import { Button } from '../../web/components/buttons.tsx';
import { Alert, ErrorSummary, StatusTag } from '../../web/components/messages.tsx';
import { PhoneLink } from '../../web/components/phone.tsx';
import { PeopleSelect } from '../assign/assign-bar.tsx';
import type { Assignable } from '../assign/people.ts';
import { type Console, nameOf } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { NextButton } from '../queue/next-button.tsx';
import { KeptTyped } from '../request/request-notices.tsx';
import { isActor } from '../sign-in/people.ts';
import { DecisionForm, ItemFields, OtherDecisions, problemLines, type Tried } from './decision-forms.tsx';
import { Came, Facts, History, type RecordProps } from './item-parts.tsx';
import { expectedInWords, isHere, phoneShown, senderName } from './item-words.ts';
import { inboundNextPath, inboundPath, itemOwnerPath } from './paths.ts';
import { otherDecisions } from './standing.ts';

export type ItemDone = 'arrived' | 'decided' | 'noted' | 'owner' | 'created' | 'taken';
export const itemDone: readonly ItemDone[] = ['arrived', 'decided', 'noted', 'owner', 'created', 'taken'];

export interface ItemView {
  readonly record: InboundRecord;
  readonly today: string;
  /** The decision whose form stands open. */
  readonly first: InboundDecisionId | null;
  readonly people: readonly Assignable[];
  /** The line of the history, from 1, at which its chain breaks; null where it is sound. */
  readonly brokenAt: number | null;
  readonly done?: ItemDone | undefined;
  /** A form that was refused. */
  readonly tried?: Tried | undefined;
  /** Somebody changed it since the form was shown. */
  readonly changed?: boolean;
  readonly kept?: boolean;
}

interface PartProps {
  readonly view: Console;
  readonly shown: ItemView;
}

export function itemPage(view: Console, shown: ItemView): string {
  const words = inboundDeskWords(view.language);
  const { record, tried, changed = false, done } = shown;
  return consolePage(view, {
    title: words.item.title(showReference(record.reference)),
    section: 'inbound',
    withErrors: changed || (tried?.problems.length ?? 0) > 0,
    whole: true,
    children: (
      <>
        <Subject view={view} shown={shown} />
        <div class="wrap file">
          <div class="facts">
            <Facts view={view} record={record} />
          </div>
          <div class="main">
            {shown.kept === true ? <KeptTyped view={view} /> : null}
            {tried === undefined ? null : <ErrorSummary heading={words.problemHeading} lines={problemLines(view, tried)} />}
            {changed ? (
              <Alert tone="error" heading={words.problemHeading}>
                <p>{words.item.changed}</p>
              </Alert>
            ) : null}
            {done === undefined ? null : (
              <Alert tone="success">
                <p role="status">{words.results[done]}</p>
              </Alert>
            )}
            <Cautions view={view} shown={shown} />
            <Next view={view} shown={shown} />
            <Came view={view} record={record} />
            <History view={view} record={record} brokenAt={shown.brokenAt} />
          </div>
          <Others view={view} shown={shown} />
        </div>
      </>
    ),
  });
}

function Subject({ view, shown: { record, today } }: PartProps) {
  const { language } = view;
  const words = inboundDeskWords(language);
  const { patient } = record.body;
  const expected = expectedInWords({ expectedOn: record.expectedOn, here: isHere(record) }, today, view);
  const awaited = record.status === 'announced' || record.status === 'incomplete';
  return (
    <div class="bar">
      <a class="back" href={inboundPath}>
        {words.item.back}
      </a>
      <h1>
        <bdi>{fullName(patient) || words.item.nobody}</bdi>
      </h1>
      <span>
        {patient.dateOfBirth === '' ? words.item.notBorn : words.item.born(dateInWords(patient.dateOfBirth, language))}
      </span>
      <span class="num">{showReference(record.reference)}</span>
      <StatusTag tone={record.status === 'password-needed' ? 'soon' : 'plain'}>{words.statuses[record.status]}</StatusTag>
      <b>{languageTitle(record.body.language, language)}</b>
      <div class="end">
        <span>
          {words.item.expected} {expected.day}{' '}
          {awaited ? <StatusTag tone={expected.late ? 'soon' : 'plain'}>{expected.text}</StatusTag> : null}
        </span>
        <OwnerForm view={view} record={record} />
      </div>
    </div>
  );
}

function OwnerForm({ view, record }: RecordProps) {
  const words = inboundDeskWords(view.language).item;
  const { frame } = view.words;
  const owner = record.assignee;
  const mine = isActor(owner, view.staff);
  const name = owner === null ? frame.nobody : mine ? frame.me : nameOf(owner, view);
  return (
    <form class="owner" method="post" action={itemOwnerPath(record.reference)}>
      <ItemFields view={view} record={record} />
      <span>
        {words.owner}: <b>{name}</b>
      </span>
      <Button name="to" value={mine ? '-' : view.staff.subject} look="outline">
        {mine ? words.giveBack : owner === null ? words.take : words.takeOver(name)}
      </Button>
    </form>
  );
}

/** The one decision that comes next, its form open. */
function Next({ view, shown }: PartProps) {
  const { record, first, today, tried, done } = shown;
  const words = inboundDeskWords(view.language);
  const settled = done === 'decided' || done === 'arrived' || done === 'created';
  return (
    <section class="pane first" aria-labelledby="next-heading">
      <h2 id="next-heading">
        {words.item.next}: {words.needs[record.status]}
      </h2>
      {record.status === 'password-needed' ? <Call view={view} record={record} /> : null}
      {first === null ? null : <DecisionForm {...{ view, record, today, tried }} id={first} look="main" wide />}
      {settled || first === null ? <NextItem view={view} main={first === null} /> : null}
    </section>
  );
}

function Others({ view, shown }: PartProps) {
  const { record, first, today, tried, people } = shown;
  const words = inboundDeskWords(view.language).item;
  return (
    <div class="next">
      <OtherDecisions {...{ view, record, today, tried }} ids={otherDecisions(record, first)}>
        <details>
          <summary>{words.hand}</summary>
          <form method="post" action={itemOwnerPath(record.reference)}>
            <ItemFields view={view} record={record} />
            <PeopleSelect view={view} people={people} label={words.hand} />
            <Button look="outline">{words.hand}</Button>
          </form>
        </details>
      </OtherDecisions>
    </div>
  );
}

function NextItem({ view, main }: { readonly view: Console; readonly main: boolean }) {
  const text = inboundDeskWords(view.language).nextItem;
  return <NextButton view={view} action={inboundNextPath} text={text} look={main ? 'main' : 'outline'} />;
}

/** The password is asked for at the number that the sender gave, by a person, and stands nowhere. */
function Call({ view, record }: RecordProps) {
  const words = inboundDeskWords(view.language).item;
  const { phone } = record.body.sender;
  return (
    <Alert tone="warning" heading={words.callHeading}>
      {phone === '' ? (
        <p>{words.noPhone}</p>
      ) : (
        <p>
          {words.callLead(senderName(record.body, view))}{' '}
          <b>
            <PhoneLink line={phoneShown(phone)} />
          </b>
        </p>
      )}
      <p>{words.callRule}</p>
    </Alert>
  );
}

/** What a person must know before deciding. */
function Cautions({ view, shown: { record, brokenAt } }: PartProps) {
  const words = inboundDeskWords(view.language).item;
  const last = record.arrivals.at(-1);
  const work = Object.values(record.work).filter(({ state }) => state === 'with-staff');
  const texts = [
    ...(brokenAt === null ? [] : [words.chainBroken(brokenAt)]),
    ...(inboundAwaitsLook(record) ? [words.letGo] : []),
    ...(work.some(({ kind }) => kind === 'trace-records') ? [words.trace] : []),
    ...(work.some(({ kind }) => kind.startsWith('notify-')) ? [words.mailFailed] : []),
    ...(last?.condition.includes('original') === true ? [words.originals] : []),
    ...(last?.condition.includes('password-enclosed') === true ? [words.passwordBeside] : []),
    ...(record.body.records.what.includes('images') && record.status !== 'closed' ? [words.images] : []),
  ];
  const { handedOver } = record;
  return (
    <>
      {handedOver === undefined ? null : (
        <Alert tone="info" heading={words.handed}>
          <p>
            {words.handedOver(nameOf(handedOver.by, view), dateInWords(handedOver.on, view.language))}{' '}
            {record.arrivals.length === 0 ? words.sentOn : null}
          </p>
        </Alert>
      )}
      {texts.length === 0 ? null : (
        <Alert tone="warning">
          {texts.map((text) => (
            <p key={text}>{text}</p>
          ))}
        </Alert>
      )}
    </>
  );
}
