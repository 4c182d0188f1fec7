import type { ComponentChildren } from 'preact';
import { languageTitle } from '../../languages/language.ts';
import { showInstant } from '../../languages/staff.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import type { Event } from '../../request/history.ts';
import { formsOf } from '../../request/issued-letters.ts';
import { faxHeldUntil, lookFirst, type RequestRecord, type Work, workKinds } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { Button } from '../../web/components/buttons.tsx';
import { Table } from '../../web/components/lists.tsx';
import { StatusTag } from '../../web/components/messages.tsx';
import { type Console, documentName, nameOf, requestPath } from '../console.ts';
import { FormFields } from '../frame.tsx';
import { factLines, listed } from './facts.ts';
import { mayResolve as canResolve, isForStaff, type Resolution, resolutionsOf } from './resolve-work.ts';

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
            {languageTitle(its, view.language)} · {words.request.pages(pages)} · {showInstant(madeAt, view)}
          </small>
        </li>
      ))}
    </ul>
  );
}

/** Work that a person has to settle has buttons. */
export function WorkList({ view, record, mayResolve }: FileProps & { readonly mayResolve: boolean }) {
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
              {mayResolve && canResolve(record, work) ? <Settle view={view} record={record} work={work} /> : null}
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
  return <p>{view.file.heldUntil(showInstant(until, view))}</p>;
}

/** A stored map has no order. */
function inOrder(work: RequestRecord['work']): readonly Work[] {
  return Object.values(work).sort((one, other) => workKinds.indexOf(one.kind) - workKinds.indexOf(other.kind));
}

function Settle({ view, record, work }: FileProps & { readonly work: Work }) {
  const { words, file } = view;
  const { actions } = words;
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
      {resolutionsOf(work).map((how) => (
        <Button key={how} name="how" value={how} look="plain">
          {textOf(how)}
        </Button>
      ))}
    </form>
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
            attempts.started(showInstant(startedAt, view)),
            result === undefined ? attempts.open : attempts.results[result],
            code && listed(code, (one) => labelIn(codes, one), ', '),
            deliveredAt && attempts.delivered(showInstant(deliveredAt, view)),
            bouncedAt && attempts.bounced(showInstant(bouncedAt, view)),
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
        cells: { when: showInstant(row.at, view), who: nameOf(row.who, view), what: row.what },
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
