import type { ComponentChildren } from 'preact';
import { shortInstant } from '../../languages/dates.ts';
import { languageTitle } from '../../languages/language.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import type { CalendarDate } from '../../request/dates.ts';
import type { Event } from '../../request/history.ts';
import { formsOf } from '../../request/issued-letters.ts';
import {
  faxHeldUntil,
  isToPost,
  lookFirst,
  type RequestRecord,
  traceRecords,
  type Work,
  workKinds,
} from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { Button } from '../../web/components/buttons.tsx';
import { Table } from '../../web/components/lists.tsx';
import { Alert, StatusTag } from '../../web/components/messages.tsx';
import { type Console, documentName, nameOf, requestPath } from '../console.ts';
import { FormFields } from '../frame.tsx';
import { issuedPath } from '../letters/paths.ts';
import { PostedForm } from '../letters/posted-form.tsx';
import { factLines, listed } from './facts.ts';
import { mayResolve as canResolve, isForStaff, letterBehind, type Resolution, resolutionsOf } from './resolve-work.ts';
import { Traced } from './traced-view.tsx';

interface FileProps {
  readonly view: Console;
  readonly record: RequestRecord;
}

export function Documents({ view, record }: FileProps) {
  const { words, labels } = view;
  const forms = formsOf(record);
  if (forms.length === 0) return <p>{words.request.noDocuments}</p>;
  const reference = showReference(record.reference);
  return (
    <ul>
      {forms.map(({ kind, pages, madeAt, language: its, sha256 }) => (
        <li key={sha256}>
          <a href={`${requestPath(record.reference)}/documents/${kind}?language=${its}`}>
            {words.request.download(labelIn(labels.documentKinds, kind), reference)}
          </a>
          <br />
          <small class="soft">
            {languageTitle(its, view.language)} · {words.request.pages(pages)} · {shortInstant(madeAt, view)}
          </small>
        </li>
      ))}
    </ul>
  );
}

interface WorkProps extends FileProps {
  readonly today: CalendarDate;
}

/** Work that a person has to settle has buttons. */
export function WorkList({ view, record, today, mayResolve }: WorkProps & { readonly mayResolve: boolean }) {
  const { words, file } = view;
  return (
    <Table
      caption={words.request.workCaption}
      columns={[
        { key: 'kind', heading: words.request.work },
        { key: 'state', heading: words.request.status },
        { key: 'tries', heading: words.request.tries },
      ]}
      rowHeader="kind"
      rows={inOrder(record.work).map((work) => ({
        id: work.id,
        cells: {
          kind: labelIn(file.workKinds, work.kind),
          state: (
            <>
              <StatusTag tone={isForStaff(work) ? 'soon' : work.state === 'done' ? 'good' : 'plain'}>
                {file.workStates[work.state]}
              </StatusTag>
              <Held view={view} record={record} work={work} />
              {mayResolve && canResolve(record, work) ? <Settle {...{ view, record, today, work }} /> : null}
            </>
          ),
          tries: <Tries view={view} work={work} />,
        },
      }))}
    />
  );
}

/** Faxes wait for the receiver's office hours, or because many went out within the hour. */
function Held({ view, record, work }: FileProps & { readonly work: Work }) {
  const until = faxHeldUntil(record);
  if (until === null || work.kind !== 'send-fax') return null;
  return <p>{view.file.heldUntil(shortInstant(until, view))}</p>;
}

/** A stored map has no order. What came of a file stands with the file. */
function inOrder(work: RequestRecord['work']): readonly Work[] {
  const shown = Object.values(work).filter(({ kind, state }) => kind !== 'await-scan' || state !== 'done');
  return shown.sort((one, other) => workKinds.indexOf(one.kind) - workKinds.indexOf(other.kind));
}

function Settle(props: WorkProps & { readonly work: Work }) {
  const { view, record, work } = props;
  const { words, file } = view;
  const { actions } = words;
  if (isToPost(work)) return <ToPost {...props} />;
  if (work.kind === traceRecords) return <Traced {...{ view, record }} />;
  const what = labelIn(file.workKinds, work.kind);
  const looks = work.kind === lookFirst;
  const textOf = (how: Resolution) => {
    if (looks) return how === 'happened' ? actions.letGo : actions.keepBack;
    return actions[how](what);
  };
  return (
    <form method="post" action={`${requestPath(record.reference)}/work/${work.id}`}>
      <FormFields token={view.token} record={record} />
      <p>{looks ? actions.lookLead : actions.settleLead}</p>
      {resolutionsOf(record, work).map((how) => (
        <Button key={how} name="how" value={how} look="plain">
          {textOf(how)}
        </Button>
      ))}
    </form>
  );
}

/** A notice that reaches nobody by e-mail: the letter behind it, or its own words as a letter, is printed and posted. */
function ToPost({ view, record, today, work }: WorkProps & { readonly work: Work }) {
  const { actions } = view.words;
  const what = labelIn(view.file.workKinds, work.kind);
  const behind = letterBehind(record, work);
  const path = `${requestPath(record.reference)}/work/${work.id}`;
  const buttons = resolutionsOf(record, work).map((how) => (
    <Button key={how} name="how" value={how} look="plain">
      {actions[how](what)}
    </Button>
  ));
  return (
    <>
      <p>{behind === undefined ? actions.postLead : actions.postLetter}</p>
      <p>
        <a href={behind === undefined ? `${path}/pdf` : issuedPath(record.reference, behind.letter.id)}>
          {actions.print(what)}
        </a>
      </p>
      {behind === undefined ? (
        <PostedForm {...{ view, record, today }} id={work.id} action={path}>
          {buttons}
        </PostedForm>
      ) : (
        <form method="post" action={path}>
          <FormFields token={view.token} record={record} />
          {buttons}
        </form>
      )}
    </>
  );
}

function Tries({ view, work }: { readonly view: Console; readonly work: Work }) {
  const { attempts, codes } = view.file;
  if (work.attempts.length === 0) return <>{view.words.frame.none}</>;
  return (
    <ol>
      {work.attempts.map(({ number, startedAt, result, code, deliveredAt, bouncedAt }) => (
        <li key={number}>
          {[
            attempts.started(shortInstant(startedAt, view)),
            result === undefined ? attempts.open : attempts.results[result],
            code && listed(code, (one) => labelIn(codes, one), ', '),
            deliveredAt && attempts.delivered(shortInstant(deliveredAt, view)),
            bouncedAt && attempts.bounced(shortInstant(bouncedAt, view)),
          ]
            .filter(Boolean)
            .join(' · ')}
        </li>
      ))}
    </ol>
  );
}

export type LogRows<What> = readonly { readonly at: string; readonly who: string; readonly what: What }[];

interface LogProps {
  readonly view: Console;
  readonly caption: string;
  readonly rows: LogRows<ComponentChildren>;
}

function LogTable({ view, caption, rows }: LogProps) {
  const { when, who, what } = view.words.request;
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'when', heading: when, figures: true },
        { key: 'who', heading: who },
        { key: 'what', heading: what },
      ]}
      rows={rows.map((row, index) => ({
        id: `${index}`,
        cells: { when: shortInstant(row.at, view), who: nameOf(row.who, view), what: row.what },
      }))}
    />
  );
}

export function History({ events, ...table }: Omit<LogProps, 'rows'> & { readonly events: readonly Event[] }) {
  const { view } = table;
  const lines = (event: Event) =>
    factLines(event, view).map((line) => (
      <span class="line" key={line}>
        {line}
      </span>
    ));
  const whatOf = (event: Event) => [labelIn(view.file.events, event.what), lines(event)];
  return <LogTable {...table} rows={events.map((event) => ({ ...event, what: whatOf(event) }))} />;
}

export function Seen({ view, rows }: { readonly view: Console; readonly rows: LogRows<string> }) {
  const { words, file } = view;
  const whatOf = (what: string) => {
    const [kind = what, detail] = what.split(' ');
    if (detail === undefined || kind === 'listed') return labelIn(file.seen, kind);
    const name = kind === 'checked' ? labelIn(view.kept.checkFile.verdicts, detail) : documentName(detail, view);
    return `${labelIn(file.seen, kind)}: ${name}`;
  };
  const shown = rows.map((row) => ({ ...row, what: whatOf(row.what) }));
  return <LogTable view={view} caption={words.request.seenCaption} rows={shown} />;
}

/** On a form that was sent about an older state: what others did, and that nothing was written. */
export function ChangedMeanwhile({ view, events }: { readonly view: Console; readonly events: readonly Event[] }) {
  const { changed } = view.words;
  return (
    <Alert tone="error" heading={changed.title}>
      <p>{view.words.refusals['changed-meanwhile']}</p>
      {events.length === 0 ? <p>{changed.quietly}</p> : <History view={view} events={events} caption={changed.since} />}
    </Alert>
  );
}
