import { isTranslation } from '../../languages/words.ts';
import { asItIsNow, bodyNow } from '../../request/changes/body-now.ts';
import type { FieldProblem } from '../../request/decisions/evidence.ts';
import { checksFor } from '../../request/doubts.ts';
import type { Event } from '../../request/history.ts';
import { awaitsLook, faxIsOverLimit, isSuspect, type RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { valueAt } from '../../request/value-at.ts';
import type { History as RequestHistory } from '../../store/history-pages.ts';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import { type Console, requestPath } from '../console.ts';
import type { DecisionProblem } from '../decide/own-rules.ts';
import type { Refusal } from '../decisions.ts';
import type { Typed } from './actions-view.tsx';
import { type CheckedFile, CheckedFileBox, type FileProblem, fileProblem } from './check-pdf-view.tsx';
import { type GivenCode, GivenCodeBox } from './give-code-view.tsx';
import { fileField } from './handed-in-file.ts';
import { History } from './record-view.tsx';

export type Outcome =
  | { readonly kind: 'done'; readonly what: keyof Console['words']['results'] }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly typed: Typed; readonly form: URLSearchParams }
  /** The facts ticked beside the chart confirm nobody: their pane says why itself. */
  | { readonly kind: 'match'; readonly problems: readonly DecisionProblem[]; readonly form: URLSearchParams }
  /** The review sheet was not kept: it says why itself. */
  | { readonly kind: 'sheet'; readonly problems: readonly FieldProblem[]; readonly form: URLSearchParams }
  | { readonly kind: 'checked'; readonly checked: CheckedFile }
  | ({ readonly kind: 'code-given' } & GivenCode)
  | { readonly kind: 'no-file'; readonly problem: FileProblem }
  /** What this person had typed when the session ended. */
  | { readonly kind: 'kept'; readonly typed: Typed; readonly form: URLSearchParams }
  /** Others' events meanwhile, and what this person had typed. */
  | {
      readonly kind: 'changed';
      readonly events: readonly Event[];
      readonly typed: Typed;
      readonly form: URLSearchParams;
    };

export function OutcomeBox({ view, outcome }: { readonly view: Console; readonly outcome: Outcome | undefined }) {
  const { words } = view;
  if (outcome === undefined || outcome.kind === 'sheet' || outcome.kind === 'match') return null;
  if (outcome.kind === 'done')
    return (
      <Alert tone={outcome.what === 'letter-mailed-late' ? 'error' : 'success'} heading={words.frame.done}>
        <p role="status">{words.results[outcome.what]}</p>
      </Alert>
    );
  if (outcome.kind === 'kept') return <KeptTyped view={view} />;
  if (outcome.kind === 'code-given') return <GivenCodeBox view={view} given={outcome} />;
  if (outcome.kind === 'checked') return <CheckedFileBox view={view} checked={outcome.checked} />;
  if (outcome.kind === 'no-file') {
    const text = fileProblem(view, outcome.problem);
    return <ErrorSummary heading={words.frame.problem} lines={[{ name: fileField, text }]} />;
  }
  if (outcome.kind === 'refused') {
    const { code, field } = outcome.refusal;
    return <ErrorSummary heading={words.frame.problem} lines={[{ name: field, text: words.refusals[code] }]} />;
  }
  const typed = Object.values(outcome.typed).filter((text) => text.trim() !== '');
  return (
    <Alert tone="error" heading={words.changed.title}>
      <p>{words.changed.lead}</p>
      {outcome.events.length === 0 ? (
        <p>{words.changed.quietly}</p>
      ) : (
        <History view={view} events={outcome.events} caption={words.changed.since} />
      )}
      {typed.length === 0 ? null : (
        <>
          <h3>{words.changed.typed}</h3>
          {typed.map((text) => (
            <p class="as-typed" key={text}>
              {text}
            </p>
          ))}
        </>
      )}
    </Alert>
  );
}

/** Above a form that holds what was typed before the session ended. */
export function KeptTyped({ view }: { readonly view: Console }) {
  return (
    <Alert tone="warning">
      <p role="status">{view.words.frame.keptTyped}</p>
    </Alert>
  );
}

export interface Cautions {
  readonly record: RequestRecord;
  readonly others: readonly { readonly reference: string; readonly status: RequestRecord['status'] }[];
  /** False when the hashes of the history do not match. */
  /** The newest part of the history, or the whole of it. */
  readonly history: RequestHistory;
}

/** The newest few are enough to tell a duplicate; the rest is folded. */
const othersShown = 5;

function Others({ view, others }: { readonly view: Console; readonly others: Cautions['others'] }) {
  return (
    <ul>
      {others.map(({ reference, status }) => (
        <li key={reference}>
          <a href={requestPath(reference)}>{showReference(reference)}</a> ({view.words.statuses[status]})
        </li>
      ))}
    </ul>
  );
}

/** The field, and what was typed there. */
function Checks({ view, record }: { readonly view: Console; readonly record: RequestRecord }) {
  const { check, doubts } = view.words.request;
  const checks = checksFor(asItIsNow(record));
  return checks.length === 0 ? null : (
    <>
      <h2>{check}</h2>
      <ul>
        {checks.map(({ path, code }) => (
          <li key={`${path} ${code}`}>
            {doubts[code]}: <bdi>{String(valueAt(bodyNow(record), path))}</bdi>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Beside the facts: same name and date of birth. */
export function OthersOfPatient({ view, others }: { readonly view: Console; readonly others: Cautions['others'] }) {
  const { request } = view.words;
  return others.length === 0 ? null : (
    <>
      <h2>{request.others}</h2>
      <p>{request.othersLead}</p>
      <Others view={view} others={others.slice(0, othersShown)} />
      {others.length <= othersShown ? null : (
        <details>
          <summary>{request.othersMore(others.length - othersShown)}</summary>
          <Others view={view} others={others.slice(othersShown)} />
        </details>
      )}
    </>
  );
}

/** All that somebody has to look at before the request goes on, in one box. */
function ToDecide({ view, record }: { readonly view: Console; readonly record: RequestRecord }) {
  const { request } = view.words;
  const suspect = isSuspect(record);
  const overLimit = faxIsOverLimit(record);
  return suspect || overLimit || checksFor(record).length > 0 ? (
    <Alert tone="warning">
      {suspect ? <p>{request.suspect}</p> : null}
      {suspect && awaitsLook(record) ? <p>{request.held}</p> : null}
      {overLimit ? <p>{request.overLimit(view.facility.outbound.phone.shown)}</p> : null}
      <Checks view={view} record={record} />
    </Alert>
  ) : null;
}

export function Warnings({ view, shown: { record, history } }: { readonly view: Console; readonly shown: Cautions }) {
  const { request } = view.words;
  return (
    <>
      {history.brokenAt < 0 ? null : (
        <Alert tone="error">
          <p>{request.broken}</p>
        </Alert>
      )}
      <ToDecide view={view} record={record} />
      {isTranslation(bodyNow(record).language) ? <p>{request.spanish}</p> : null}
    </>
  );
}
