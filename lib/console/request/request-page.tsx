import { languageTitle } from '../../languages/language.ts';
import { showDay, showInstant } from '../../languages/staff.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { isTranslation } from '../../languages/words.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { routeOf } from '../../request/routing.ts';
import { isOpen } from '../../request/status.ts';
import { SummaryList } from '../../web/components/lists.tsx';
import { StatusTag, SummaryBox } from '../../web/components/messages.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import { textsPath } from '../corrections/paths.ts';
import { CorrectedTexts } from '../corrections/texts-page.tsx';
import { consolePage } from '../frame.tsx';
import { Letters } from '../letters/letters-view.tsx';
import { AgeTag } from '../queue/age-tag.tsx';
import type { Age } from '../queue/ageing.ts';
import type { NextNeeded } from '../queue/next-needed.ts';
import type { OfferedMove } from './actions.ts';
import { Actions } from './actions-view.tsx';
import { answerParts } from './answers.ts';
import { CheckFileForm, fileProblem } from './check-pdf-view.tsx';
import { keptUntil } from './hold-view.tsx';
import { Documents, History, type LogRows, Seen, WorkList } from './record-view.tsx';
import { type Cautions, type Outcome, OutcomeBox, Warnings } from './request-notices.tsx';

export interface RequestView extends Cautions {
  readonly age: Age;
  readonly next: NextNeeded;
  readonly moves: readonly OfferedMove[];
  readonly mayWork: boolean;
  /** Null for those who may not read the access log. */
  readonly seen: LogRows<string> | null;
  readonly outcome?: Outcome | undefined;
}

export function requestPage(view: Console, shown: RequestView): string {
  const { words } = view;
  const { record, outcome } = shown;
  const typed = outcome !== undefined && 'typed' in outcome ? outcome.typed : {};
  const refusal = outcome?.kind === 'refused' ? outcome.refusal : undefined;
  return consolePage(view, {
    title: words.request.title(showReference(record.reference)),
    section: 'queue',
    withErrors: outcome !== undefined && !['done', 'checked', 'code-given'].includes(outcome.kind),
    children: (
      <>
        <a class="back" href="/staff">
          {words.frame.back}
        </a>
        <h1>
          {words.request.title('')} <span class="nowrap">{showReference(record.reference)}</span>
        </h1>
        <OutcomeBox view={view} outcome={outcome} />
        <Warnings view={view} shown={shown} />
        <div class={shown.mayWork ? 'beside' : undefined}>
          <div>
            <Summary view={view} shown={shown} />
          </div>
          {shown.mayWork ? (
            <div>
              <Actions view={view} record={record} moves={shown.moves} typed={typed} refusal={refusal} />
            </div>
          ) : null}
          <div class="file">
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

function Summary({ view, shown: { record, age, next } }: PartProps) {
  const { words, language, file } = view;
  const { request } = words;
  const fax = Object.values(record.work).filter(({ kind }) => kind === 'send-fax');
  const since = next.since === undefined ? '' : ` ${words.since(showDay(next.since, language))}`;
  return (
    <>
      <SummaryBox heading={request.needed}>
        <p>
          {words.needs[next.need]}
          {since}
        </p>
      </SummaryBox>
      <SummaryList
        answers={[
          { question: request.status, answer: words.statuses[record.status] },
          { question: request.due, answer: <AgeTag age={age} view={view} /> },
          {
            question: request.received,
            answer: record.receivedOn === null ? request.notReceived : showDay(record.receivedOn, language),
          },
          { question: request.sent, answer: showInstant(record.submittedAt, view) },
          { question: request.owner, answer: record.assignee === null ? words.frame.nobody : nameOf(record.assignee, view) },
          { question: request.language, answer: languageTitle(record.body.language, language) },
          ...keptUntil(view, record),
          ...fax.map(({ state }) => ({ question: request.fax, answer: file.workStates[state] })),
        ]}
      />
    </>
  );
}

function FullRecord({ view, shown: { record, history, mayWork, seen, outcome } }: PartProps) {
  const { request } = view.words;
  return (
    <>
      <h2>{request.documents}</h2>
      <DraftTexts view={view} record={record} />
      <Documents view={view} record={record} />
      {mayWork && isOpen(record.status) ? <CorrectLink view={view} record={record} /> : null}
      <h2>{view.kept.kept.heading}</h2>
      <Letters view={view} record={record} mayWork={mayWork} />
      {mayWork ? (
        <>
          <h2>{view.kept.checkFile.heading}</h2>
          <CheckFileForm
            view={view}
            record={record}
            error={outcome?.kind === 'no-file' ? fileProblem(view, outcome.problem) : undefined}
          />
        </>
      ) : null}
      <h2>{request.answers}</h2>
      {answerParts(record.body, view.language).map(({ heading, answers }) => (
        <section key={heading}>
          <h3>{heading}</h3>
          <SummaryList answers={answers} />
        </section>
      ))}
      <CorrectedTexts view={view} record={record} />
      <h2>{request.route}</h2>
      <RouteFacts view={view} record={record} />
      <h2>{request.work}</h2>
      <WorkList view={view} record={record} mayResolve={mayWork} />
      <h2>{request.history}</h2>
      {history.from === 0 ? null : (
        <p>
          {request.earlierEvents(history.from)}{' '}
          <a href={`${requestPath(record.reference)}?history=all`}>{request.wholeHistory}</a>
        </p>
      )}
      <History view={view} events={history.events} caption={request.historyCaption} />
      {seen === null ? null : (
        <>
          <h2>{request.seen}</h2>
          <Seen view={view} rows={seen} />
        </>
      )}
    </>
  );
}

/** A document that cannot be drawn waits for this. */
function CorrectLink({ view, record }: { readonly view: Console; readonly record: RequestRecord }) {
  const { texts } = view.kept;
  const stuck = record.work['prepare-documents']?.state === 'with-staff';
  return (
    <p>
      {stuck ? <strong>{texts.drawing} </strong> : null}
      <a href={textsPath(record.reference)}>{texts.link(showReference(record.reference))}</a>
    </p>
  );
}

/** Tells staff, but not patients, that nobody qualified has reviewed the legal texts and their translation. */
function DraftTexts({ view, record }: { readonly view: Console; readonly record: RequestRecord }) {
  const { request } = view.words;
  return (
    <p>
      <StatusTag tone="soon">{request.draftTexts}</StatusTag> {request.draftLegal}
      {isTranslation(record.body.language) ? ` ${request.draftSpanish}` : null}
    </p>
  );
}

function RouteFacts({ view, record }: { readonly view: Console; readonly record: RequestRecord }) {
  const { words, labels } = view;
  const { routeFields } = words.request;
  const { route } = record;
  const { reasons, enclose } = routeOf(record.body, view.facility);
  return (
    <SummaryList
      answers={[
        { question: routeFields.channel, answer: labelIn(labels.channels, route.channel) },
        { question: routeFields.why, answer: reasons.map((reason) => labels.reasons[reason]).join('\n') },
        { question: routeFields.basis, answer: labels.bases[route.basis] },
        { question: routeFields.desk, answer: words.desks[route.desk] },
        { question: routeFields.clock, answer: words.clocks[route.clock] },
        { question: routeFields.fee, answer: words.fees[route.fee] },
        { question: routeFields.accounting, answer: words.accounting[route.accounting] },
        {
          question: routeFields.enclose,
          answer: enclose.map((kind) => labels.proofKinds[kind]).join('\n') || words.frame.none,
        },
        { question: routeFields.arrived, answer: words.arrivedBy[record.arrivedBy] },
      ]}
    />
  );
}
