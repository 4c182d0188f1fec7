import { dateInWords } from '../../languages/dates.ts';
import { languageTitle } from '../../languages/language.ts';
import { sheetWords } from '../../languages/staff.ts';
import { findWords } from '../../languages/staff-find.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import { fullName } from '../../request/names.ts';
import { showReference } from '../../request/reference.ts';
import { isRestricted } from '../../request/restricted/restriction.ts';
import type { Status } from '../../request/status.ts';
import { StatusTag } from '../../web/components/messages.tsx';
import { Cases } from '../cases/cases-view.tsx';
import type { Console } from '../console.ts';
import { Decisions } from '../decide/decisions-view.tsx';
import { Flags } from '../flags/flags-panel.tsx';
import { consolePage } from '../frame.tsx';
import { AgeTag } from '../queue/age-tag.tsx';
import { Sheet, sheetField } from '../sheet/sheet-view.tsx';
import { Actions, Owner, OwnerForm } from './actions-view.tsx';
import { Facts } from './facts-view.tsx';
import { FullRecord } from './full-record.tsx';
import { RecentHistory } from './recent-history.tsx';
import { type Outcome, OutcomeBox, Warnings } from './request-notices.tsx';
import type { PartProps, RequestView } from './request-view.ts';
import { WhoAsks } from './who-asks-view.tsx';
export function requestPage(view: Console, shown: RequestView): string {
  const { words } = view;
  const { record, outcome, proofs: Proofs, scans: Scans } = shown;
  // Until the review begins, its sheet comes first.
  const toBegin = record.status === 'received';
  return consolePage(view, {
    title: words.request.title(showReference(record.reference)),
    section: 'queue',
    withErrors: outcome !== undefined && !['done', 'checked', 'code-given', 'kept'].includes(outcome.kind),
    whole: true,
    children: (
      <>
        <Subject view={view} shown={shown} />
        <div class={mayAct(shown) ? 'wrap file' : 'wrap file reading'}>
          <div class="facts">
            <Facts view={view} shown={shown} />
          </div>
          {mayAct(shown) ? <Next view={view} shown={shown} /> : null}
          <div class="main">
            {/* Beside what can be done, so that no message pushes it out of sight. */}
            <OutcomeBox view={view} outcome={outcome} />
            <Warnings view={view} shown={shown} />
            {mayAct(shown) ? null : <Flags view={view} record={record} today={shown.today} judgeable={shown.judgeable} />}
            {toBegin ? null : <Asker view={view} shown={shown} />}
            {Scans === undefined ? null : <Scans view={view} record={record} />}
            {Proofs === undefined ? null : <Proofs {...{ view, record }} mayWork={shown.mayWork} />}
            <Cases view={view} record={shown.record} offers={shown.offers} today={shown.today} />
            <Files view={view} shown={shown} />
            <ReviewSheet view={view} shown={shown} />
            {toBegin ? <Asker view={view} shown={shown} /> : null}
            <FullRecord view={view} shown={shown} />
          </div>
        </div>
      </>
    ),
  });
}

/** Also a clinician, who works on nothing and judges. */
function mayAct({ mayWork, offers }: RequestView): boolean {
  return mayWork || offers.length > 0;
}

function Next({ view, shown }: PartProps) {
  const { record, outcome, offers } = shown;
  const typed = outcome !== undefined && 'typed' in outcome ? outcome.typed : {};
  const refusal = outcome?.kind === 'refused' ? outcome.refusal : undefined;
  const settled = isSettled(outcome);
  const recent = <RecentHistory view={view} record={record} events={shown.history.events} />;
  return (
    <div class="next">
      <Flags view={view} record={record} today={shown.today} judgeable={shown.judgeable} />
      {shown.mayWork ? (
        <Actions
          {...{ view, record, typed, refusal, offers, settled }}
          next={shown.next}
          today={shown.today}
          signLink={shown.signLink}
        >
          {recent}
        </Actions>
      ) : (
        <div class="pane first">
          <Decisions view={view} record={record} offers={offers} today={shown.today} main />
        </div>
      )}
      {shown.mayWork ? null : recent}
    </div>
  );
}

/** After these the work of the reader on this request is done for now. */
const settling: readonly string[] = ['decided', 'letter-kept', 'proposed', 'proposal-returned', 'proposal-agreed', 'released'];

function isSettled(outcome: Outcome | undefined): boolean {
  return outcome?.kind === 'done' && settling.includes(outcome.what);
}

/** While nobody has confirmed who asks for a patient's own records. */
function Asker({ view, shown: { record, offers, mayWork, contact, outcome } }: PartProps) {
  const id = 'confirm-identity';
  const isOpen = offers.some((offer) => offer.id === id && offer.bar === null) && record.decisions.taken[id] === undefined;
  const typed = outcome !== undefined && 'form' in outcome ? outcome.form : undefined;
  const problems = outcome?.kind === 'match' ? outcome.problems : undefined;
  return isOpen && mayWork ? <WhoAsks {...{ view, record, typed, problems, ...contact }} /> : null;
}

function Files({ view, shown: { files: Pane, record, mayWork, outcome } }: PartProps) {
  const refusal = outcome?.kind === 'refused' ? outcome.refusal : undefined;
  return Pane === undefined ? null : <Pane {...{ view, record, mayWork, refusal }} />;
}

/** Whose records, what state, how much time, and who works on it. */
function Subject({ view, shown: { record, age, mayWork, person, outcome } }: PartProps) {
  const { words, language } = view;
  const { patient } = record.body;
  return (
    <div class="bar">
      <a class="back" href={view.queuePath}>
        {words.frame.back}
      </a>
      <h1>
        <bdi>{fullName(patient)}</bdi>
      </h1>
      <span>{words.age.born(dateInWords(patient.dateOfBirth, language))}</span>
      <a href={person}>{findWords(view.language).openPerson}</a>
      <span class="num">{showReference(record.reference)}</span>
      {isRestricted(record) ? <StatusTag tone="soon">{findWords(view.language).restricted}</StatusTag> : null}
      <StatusTag>{words.statuses[record.status]}</StatusTag>
      <b>{languageTitle(bodyNow(record).language, language)}</b>
      <div class="end">
        <span>
          <AgeTag age={age} view={view} />
        </span>
        {mayWork ? (
          <OwnerForm view={view} record={record} settled={isSettled(outcome)} />
        ) : (
          <Owner view={view} record={record} />
        )}
      </div>
    </div>
  );
}

const toReview: readonly Status[] = ['received', 'in-review', 'deficient', 'resubmitted'];

/** What the review is about before it is accepted; afterwards folded, for who looks at it again. */
function ReviewSheet({ view, shown: { record, today, mayWork, outcome } }: PartProps) {
  if (record.status === 'awaiting-mail') return null;
  const form = outcome !== undefined && 'form' in outcome && outcome.form.has(sheetField) ? outcome.form : undefined;
  const problems = outcome?.kind === 'sheet' ? outcome.problems : undefined;
  const sheet = <Sheet {...{ view, record, today, mayWork, problems }} typed={form} />;
  if (toReview.includes(record.status) || form !== undefined) return sheet;
  return (
    <details class="pane">
      <summary>{sheetWords(view.language).heading}</summary>
      {sheet}
    </details>
  );
}
