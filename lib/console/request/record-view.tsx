/** What lies in the file besides the answers: documents, work with its tries, history, who looked. */

import { languageTitle } from '../../languages/language.ts';
import { showInstant } from '../../languages/staff.ts';
import { formsOf } from '../../request/letters.ts';
import { type Event, faxHeldUntil, type RequestRecord, type Work, workKinds } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { Button } from '../../web/components/buttons.tsx';
import { Table } from '../../web/components/lists.tsx';
import { StatusTag } from '../../web/components/messages.tsx';
import { type Console, documentName, labelIn, nameOf, requestPath } from '../console.ts';
import { FormFields } from '../frame.tsx';
import { factLines } from './facts.ts';
import { mayResolve as canResolve, isForStaff } from './resolve-work.ts';

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
          <a href={`${requestPath(record.reference)}/documents/${kind}`}>
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

/** The work list. Entries that need a person have the buttons to settle them, for those who may. */
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

/** Until when a fax waits for the hours of the receiving desk. */
function Held({ view, record, work }: FileProps & { readonly work: Work }) {
  const until = faxHeldUntil(record);
  if (until === null || work.kind !== 'send-fax') return null;
  return <p>{view.file.heldUntil(showInstant(until, view))}</p>;
}

/** The order in which the work is done; a stored map has none of its own. */
function inOrder(work: RequestRecord['work']): readonly Work[] {
  return Object.values(work).sort((one, other) => workKinds.indexOf(one.kind) - workKinds.indexOf(other.kind));
}

function Settle({ view, record, work }: FileProps & { readonly work: Work }) {
  const { words, file } = view;
  const what = labelIn(file.workKinds, work.kind);
  return (
    <form method="post" action={`${requestPath(record.reference)}/work/${work.id}`}>
      <FormFields token={view.token} record={record} />
      <p>{words.actions.settleLead}</p>
      <Button name="how" value="happened" look="plain">
        {words.actions.happened(what)}
      </Button>
      <Button name="how" value="repeat" look="plain">
        {words.actions.repeat(what)}
      </Button>
      <Button name="how" value="drop" look="plain">
        {words.actions.drop(what)}
      </Button>
    </form>
  );
}

function Tries({ view, work }: { readonly view: Console; readonly work: Work }) {
  const { words, file } = view;
  if (work.attempts.length === 0) return <>{words.frame.none}</>;
  const { attempts } = file;
  return (
    <ol>
      {work.attempts.map(({ number, startedAt, result, code, deliveredAt, bouncedAt }) => (
        <li key={number}>
          {[
            attempts.started(showInstant(startedAt, view)),
            result === undefined ? attempts.open : attempts.results[result],
            code
              ?.split(' ')
              .map((one) => labelIn(file.codes, one))
              .join(', '),
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

export function History({
  view,
  events,
  caption,
}: {
  readonly view: Console;
  readonly events: readonly Event[];
  readonly caption: string;
}) {
  const { words, file } = view;
  return (
    <Table
      caption={caption}
      columns={[
        { key: 'when', heading: words.request.when, figures: true },
        { key: 'who', heading: words.request.who },
        { key: 'what', heading: words.request.what },
      ]}
      rows={events.map((event, index) => ({
        id: `${index}`,
        cells: {
          when: showInstant(event.at, view),
          who: nameOf(event.who, view),
          what: (
            <>
              {labelIn(file.events, event.what)}
              {factLines(event, view).map((line) => (
                <span class="line" key={line}>
                  {line}
                </span>
              ))}
            </>
          ),
        },
      }))}
    />
  );
}

export interface SeenRow {
  readonly who: string;
  readonly what: string;
  readonly at: string;
}

/** Who looked; for those who may read the audit. */
export function Seen({ view, rows }: { readonly view: Console; readonly rows: readonly SeenRow[] }) {
  const { words, file } = view;
  const whatOf = (what: string) => {
    const [kind = what, detail] = what.split(' ');
    if (detail === undefined) return labelIn(file.seen, kind);
    const name = kind === 'checked' ? labelIn(view.kept.checkFile.verdicts, detail) : documentName(detail, view);
    return `${labelIn(file.seen, kind)}: ${name}`;
  };
  return (
    <Table
      caption={words.request.seenCaption}
      columns={[
        { key: 'when', heading: words.request.when, figures: true },
        { key: 'who', heading: words.request.who },
        { key: 'what', heading: words.request.what },
      ]}
      rows={rows.map(({ who, what, at }, index) => ({
        id: `${index}`,
        cells: { when: showInstant(at, view), who: nameOf(who, view), what: whatOf(what) },
      }))}
    />
  );
}
