import type { ComponentChildren } from 'preact';
import { bodyNow } from '../../request/changes/body-now.ts';
import { SummaryList } from '../../web/components/lists.tsx';
import { type Console, requestPath } from '../console.ts';
import { CorrectedTexts } from '../corrections/texts-page.tsx';
import { answerParts } from './answers.ts';
import { ChangedAnswers } from './changed-view.tsx';
import { CheckFileForm, fileProblem } from './check-pdf-view.tsx';
import { RouteFacts } from './facts-view.tsx';
import { History, Seen, WorkList } from './record-view.tsx';
import type { PartProps, RequestView } from './request-view.ts';
import { isForStaff } from './resolve-work.ts';

interface FoldProps {
  readonly summary: string;
  readonly id?: string;
  readonly open?: boolean;
  readonly children: ComponentChildren;
}

/** What is there for the record, and for who asks for it. */
function Fold({ summary, id, open, children }: FoldProps) {
  return (
    <details class="pane" id={id} open={open}>
      <summary>{summary}</summary>
      <div>{children}</div>
    </details>
  );
}

/** What a person has to settle stands open. */
function Work({
  view,
  record,
  today,
  mayWork,
}: Pick<RequestView, 'record' | 'today' | 'mayWork'> & { readonly view: Console }) {
  return (
    <section class="pane">
      <h2>{view.words.request.work}</h2>
      <WorkList {...{ view, record, today }} mayResolve={mayWork} />
    </section>
  );
}

/** Everything that stands on record, folded but for work that waits for a person. */
export function FullRecord({ view, shown }: PartProps) {
  const { record, today, history, mayWork, seen, outcome, shownWhole, restriction: Restriction } = shown;
  const { request } = view.words;
  const refusal = outcome?.kind === 'refused' ? outcome.refusal : undefined;
  const forStaff = Object.values(record.work).some(isForStaff);
  return (
    <>
      <Fold summary={request.answers}>
        {answerParts(bodyNow(record), view.language).map(({ heading, answers }) => (
          <section key={heading}>
            <h3>{heading}</h3>
            <SummaryList answers={answers} />
          </section>
        ))}
        <CorrectedTexts view={view} record={record} />
        <ChangedAnswers view={view} record={record} />
      </Fold>
      {forStaff ? <Work {...{ view, record, today, mayWork }} /> : null}
      <Fold summary={request.route}>
        <RouteFacts view={view} record={record} />
      </Fold>
      {forStaff ? null : (
        <Fold summary={request.work}>
          <WorkList {...{ view, record, today }} mayResolve={mayWork} />
        </Fold>
      )}
      <Fold summary={request.history} id="history" open={shownWhole || outcome?.kind === 'changed'}>
        {history.from === 0 ? null : (
          <p>
            {request.earlierEvents(history.from)}{' '}
            <a href={`${requestPath(record.reference)}?history=all`}>{request.wholeHistory}</a>
          </p>
        )}
        <History view={view} events={history.events} caption={request.historyCaption} />
      </Fold>
      {Restriction === undefined ? null : <Restriction {...{ view, record, refusal }} />}
      {seen === null ? null : (
        <Fold summary={request.seen}>
          <Seen view={view} rows={seen} />
        </Fold>
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
