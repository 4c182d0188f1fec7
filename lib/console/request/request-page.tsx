import { dateInWords } from '../../languages/dates.ts';
import { languageTitle } from '../../languages/language.ts';
import { sheetWords } from '../../languages/staff.ts';
import type { Offer } from '../../request/decisions/offers.ts';
import { fullName } from '../../request/names.ts';
import { showReference } from '../../request/reference.ts';
import type { Status } from '../../request/status.ts';
import { SummaryList } from '../../web/components/lists.tsx';
import { StatusTag } from '../../web/components/messages.tsx';
import { type Console, requestPath } from '../console.ts';
import { CorrectedTexts } from '../corrections/texts-page.tsx';
import { Decisions } from '../decide/decisions-view.tsx';
import { Flags } from '../flags/flags-panel.tsx';
import { consolePage } from '../frame.tsx';
import type { PackagePane } from '../package/package-view.tsx';
import { AgeTag } from '../queue/age-tag.tsx';
import type { Age } from '../queue/ageing.ts';
import type { NextNeeded } from '../queue/next-needed.ts';
import { Sheet, sheetField } from '../sheet/sheet-view.tsx';
import { Actions, Owner, OwnerForm } from './actions-view.tsx';
import { answerParts } from './answers.ts';
import { CheckFileForm, fileProblem } from './check-pdf-view.tsx';
import { Facts, RouteFacts } from './facts-view.tsx';
import { History, type LogRows, Seen, WorkList } from './record-view.tsx';
import { type Cautions, type Outcome, OutcomeBox, Warnings } from './request-notices.tsx';

export interface RequestView extends Cautions {
  readonly today: string;
  readonly age: Age;
  readonly next: NextNeeded;
  readonly offers: readonly Offer[];
  readonly judgeable: Parameters<typeof Flags>[0]['judgeable'];
  readonly mayWork: boolean;
  /** Null for those who may not read the access log. */
  readonly seen: LogRows<string> | null;
  readonly outcome?: Outcome | undefined;
  /** The files that are to go out, where there are or can be some. */
  readonly files?: typeof PackagePane | undefined;
}

export function requestPage(view: Console, shown: RequestView): string {
  const { words } = view;
  const { record, outcome } = shown;
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
            <Files view={view} shown={shown} />
            <ReviewSheet view={view} shown={shown} />
            <FullRecord view={view} shown={shown} />
          </div>
        </div>
      </>
    ),
  });
}

interface PartProps {
  readonly view: Console;
  readonly shown: RequestView;
}

/** Also a clinician, who works on nothing and judges. */
function mayAct({ mayWork, offers }: RequestView): boolean {
  return mayWork || offers.length > 0;
}

function Next({ view, shown }: PartProps) {
  const { record, outcome, offers } = shown;
  const typed = outcome !== undefined && 'typed' in outcome ? outcome.typed : {};
  const refusal = outcome?.kind === 'refused' ? outcome.refusal : undefined;
  return (
    <div class="next">
      <Flags view={view} record={record} today={shown.today} judgeable={shown.judgeable} />
      {shown.mayWork ? (
        <Actions {...{ view, record, typed, refusal, offers }} next={shown.next} today={shown.today} />
      ) : (
        <section class="pane first">
          <Decisions view={view} record={record} offers={offers} today={shown.today} main />
        </section>
      )}
    </div>
  );
}

function Files({ view, shown: { files: Pane, record, mayWork, outcome } }: PartProps) {
  const refusal = outcome?.kind === 'refused' ? outcome.refusal : undefined;
  return Pane === undefined ? null : <Pane {...{ view, record, mayWork, refusal }} />;
}

/** Whose records, what state, how much time, and who works on it. */
function Subject({ view, shown: { record, age, mayWork } }: PartProps) {
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
      <span class="num">{showReference(record.reference)}</span>
      <StatusTag>{words.statuses[record.status]}</StatusTag>
      <b>{languageTitle(record.body.language, language)}</b>
      <div class="end">
        <span>
          <AgeTag age={age} view={view} />
        </span>
        {mayWork ? <OwnerForm view={view} record={record} /> : <Owner view={view} record={record} />}
      </div>
    </div>
  );
}

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

const toReview: readonly Status[] = ['received', 'in-review', 'deficient', 'resubmitted'];

function FullRecord({ view, shown: { record, today, history, mayWork, seen, outcome } }: PartProps) {
  const { request } = view.words;
  return (
    <>
      <section class="pane">
        <h2>{request.answers}</h2>
        {answerParts(record.body, view.language).map(({ heading, answers }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <SummaryList answers={answers} />
          </section>
        ))}
        <CorrectedTexts view={view} record={record} />
      </section>
      <section class="pane">
        <h2>{request.route}</h2>
        <RouteFacts view={view} record={record} />
      </section>
      <section class="pane">
        <h2>{request.work}</h2>
        <WorkList {...{ view, record, today }} mayResolve={mayWork} />
      </section>
      <section class="pane">
        <h2>{request.history}</h2>
        {history.from === 0 ? null : (
          <p>
            {request.earlierEvents(history.from)}{' '}
            <a href={`${requestPath(record.reference)}?history=all`}>{request.wholeHistory}</a>
          </p>
        )}
        <History view={view} events={history.events} caption={request.historyCaption} />
      </section>
      {seen === null ? null : (
        <section class="pane">
          <h2>{request.seen}</h2>
          <Seen view={view} rows={seen} />
        </section>
      )}
      {mayWork ? (
        <section class="pane">
          <h2>{view.kept.checkFile.heading}</h2>
          <CheckFileForm
            view={view}
            record={record}
            error={outcome?.kind === 'no-file' ? fileProblem(view, outcome.problem) : undefined}
          />
        </section>
      ) : null}
    </>
  );
}
