import { languageTitle } from '../../languages/language.ts';
import { showDay, showInstant } from '../../languages/staff.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { isTranslation } from '../../languages/words.ts';
import { fullName } from '../../request/names.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { routeOf } from '../../request/routing.ts';
import { isOpen } from '../../request/status.ts';
import { SummaryList } from '../../web/components/lists.tsx';
import { StatusTag } from '../../web/components/messages.tsx';
import { type Console, requestPath } from '../console.ts';
import { textsPath } from '../corrections/paths.ts';
import { CorrectedTexts } from '../corrections/texts-page.tsx';
import { consolePage } from '../frame.tsx';
import { Letters } from '../letters/letters-view.tsx';
import { AgeTag } from '../queue/age-tag.tsx';
import type { Age } from '../queue/ageing.ts';
import type { NextNeeded } from '../queue/next-needed.ts';
import type { OfferedMove } from './actions.ts';
import { Actions, needOf, Owner, OwnerForm } from './actions-view.tsx';
import { answerParts } from './answers.ts';
import { CheckFileForm, fileProblem } from './check-pdf-view.tsx';
import { keptUntil } from './hold-view.tsx';
import { Documents, History, type LogRows, Seen, WorkList } from './record-view.tsx';
import { type Cautions, OthersOfPatient, type Outcome, OutcomeBox, Warnings } from './request-notices.tsx';

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
    whole: true,
    children: (
      <>
        <Subject view={view} shown={shown} />
        <div class={shown.mayWork ? 'wrap file' : 'wrap file reading'}>
          <div class="facts">
            <Facts view={view} shown={shown} />
          </div>
          {shown.mayWork ? (
            <div class="next">
              <Actions view={view} record={record} next={shown.next} moves={shown.moves} typed={typed} refusal={refusal} />
            </div>
          ) : null}
          <div class="main">
            {/* Beside what can be done, so that no message pushes it out of sight. */}
            <OutcomeBox view={view} outcome={outcome} />
            <Warnings view={view} shown={shown} />
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
      <span>{words.age.born(showDay(patient.dateOfBirth, language))}</span>
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

function Facts({ view, shown: { record, next, others, mayWork } }: PartProps) {
  const { words, language, file, labels } = view;
  const { request } = words;
  const { requester } = record.body;
  const fax = Object.values(record.work).filter(({ kind }) => kind === 'send-fax');
  const asker = [labelIn(labels.requesterTypes, requester.type), requester.name, requester.organization];
  return (
    <section class="pane">
      {mayWork ? null : (
        <>
          <h2>{request.needed}</h2>
          <p>{needOf(next, view)}</p>
        </>
      )}
      <SummaryList
        answers={[
          { question: request.requester, answer: asker.filter(Boolean).join('\n') },
          { question: request.routeFields.basis, answer: labels.bases[record.route.basis] },
          { question: request.routeFields.desk, answer: words.desks[record.route.desk] },
          {
            question: request.received,
            answer: record.receivedOn === null ? request.notReceived : showDay(record.receivedOn, language),
          },
          { question: request.sent, answer: showInstant(record.submittedAt, view) },
          ...keptUntil(view, record),
          ...fax.map(({ state }) => ({ question: request.fax, answer: file.workStates[state] })),
        ]}
      />
      <h2>{request.documents}</h2>
      <Documents view={view} record={record} />
      {mayWork && isOpen(record.status) ? <CorrectLink view={view} record={record} /> : null}
      <h2>{view.kept.kept.heading}</h2>
      <Letters view={view} record={record} mayWork={mayWork} />
      <OthersOfPatient view={view} others={others} />
      <DraftTexts view={view} record={record} />
    </section>
  );
}

function FullRecord({ view, shown: { record, history, mayWork, seen, outcome } }: PartProps) {
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
        <WorkList view={view} record={record} mayResolve={mayWork} />
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
    <p class="soft">
      <StatusTag>{request.draftTexts}</StatusTag> {request.draftLegal}
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
