/** What the program found on the pages of a package, and the pages that a person has to look at. */
import { dateInWords } from '../../languages/dates.ts';
import { decisionWords } from '../../languages/staff.ts';
import { pagesWords } from '../../languages/staff-pages.ts';
import { termsAsOf } from '../../release/pages/terms.ts';
import { filesOf } from '../../request/package/files.ts';
import type { PackageFile } from '../../request/package/stored.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { checkOf, lookAt, verdictsOf } from '../../request/release/pages.ts';
import { cutAfter, type PageCheck, type PageVerdict, pageMarks, pagesIn, rangesOf } from '../../request/release/stored.ts';
import { SummaryList, Table } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { KeptTyped } from '../request/request-notices.tsx';
import { Deliveries, type TypedTracking, trackingField } from './deliveries-view.tsx';
import { lookField } from './look.ts';
import { KeepForm, type LookView, MarkedPages, Neighbours, Subject } from './look-parts.tsx';
import { PageCounts } from './package-pages.tsx';
import { filePath, lookPath, pagesPath, picturePath } from './paths.ts';

interface PagesView {
  readonly record: RequestRecord;
  /** What was saved just now. */
  readonly done?: 'looked' | 'tracked' | undefined;
  /** A number that was refused. */
  readonly typed?: TypedTracking | undefined;
}

export function pagesPage(view: Console, { record, done, typed }: PagesView): string {
  const words = pagesWords(view.language);
  const [files, shown] = [filesOf(record), showReference(record.reference)];
  return consolePage(view, {
    title: `${words.title} · ${shown}`,
    section: 'queue',
    withErrors: typed !== undefined,
    children: (
      <>
        <a class="back" href={requestPath(record.reference)}>
          {decisionWords(view.language).back(shown)}
        </a>
        {done === undefined ? null : (
          <Alert tone="success">
            <p role="status">{done === 'looked' ? words.kept : words.delivered.tracked}</p>
          </Alert>
        )}
        {typed === undefined ? null : (
          <ErrorSummary heading={words.keep.problem} lines={[{ name: trackingField, text: typed.refusal }]} />
        )}
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {files.length === 0 ? <p>{words.none}</p> : <PageCounts view={view} record={record} />}
        {files.map((file, place) => (
          <File key={file.id} {...{ view, record, file, place }} />
        ))}
        <p class="soft">{words.asOf(dateInWords(termsAsOf, view.language))}</p>
        <Deliveries view={view} record={record} typed={typed} />
      </>
    ),
  });
}

interface AboutRecord {
  readonly view: Console;
  readonly record: RequestRecord;
}

interface FileProps extends AboutRecord {
  readonly file: PackageFile;
  readonly place: number;
}

function nameOfFile({ view, file, place }: Omit<FileProps, 'record'>): string {
  return pagesWords(view.language).file(place + 1, file.name ?? view.labels.recordTypes[file.recordType]);
}

function File(props: FileProps) {
  const { view, record, file } = props;
  const words = pagesWords(view.language);
  const name = nameOfFile(props);
  return (
    <section class="pane">
      <h2>{name}</h2>
      {file.state === 'clean' ? (
        <p>
          <a href={filePath(record.reference, file.id)}>{words.openFile}</a>
        </p>
      ) : null}
      {checkOf(record, file) === undefined ? <p>{words.unread}</p> : <Listed {...props} name={name} />}
    </section>
  );
}

interface Run {
  readonly verdict: PageVerdict;
  readonly pages: readonly number[];
}

/** Pages to look at: each stray by itself, others as runs. */
function runsOf(verdicts: readonly PageVerdict[]): readonly Run[] {
  const runs: { verdict: PageVerdict; pages: number[] }[] = [];
  for (const [place, verdict] of verdicts.entries()) {
    if (verdict === 'right') continue;
    const last = runs.at(-1);
    if (verdict !== 'other' && last?.verdict === verdict && last.pages.at(-1) === place) last.pages.push(place + 1);
    else runs.push({ verdict, pages: [place + 1] });
  }
  return runs;
}

function Listed({ view, record, file, name }: FileProps & { readonly name: string }) {
  const words = pagesWords(view.language);
  const runs = runsOf(verdictsOf(record, file));
  return (
    <>
      {runs.length === 0 ? (
        <p>{words.allRight}</p>
      ) : (
        <Table
          caption={words.caption(name)}
          columns={[
            { key: 'page', heading: words.page },
            { key: 'found', heading: words.found },
            { key: 'look', heading: words.look },
          ]}
          rowHeader="page"
          rows={runs.map((run) => ({ id: String(run.pages[0]), cells: cellsOf({ view, record, file, run }) }))}
        />
      )}
      <Marks {...{ view, record, file }} />
    </>
  );
}

function cellsOf({ view, record, file, run: { verdict, pages } }: Omit<FileProps, 'place'> & { readonly run: Run }) {
  const words = pagesWords(view.language);
  const [first = 1] = pages;
  const look = lookAt(record, file.id, first);
  return {
    page: rangesOf(pages),
    found: (
      <>
        {words.verdicts[verdict]}
        {look === undefined ? null : <p class="soft">{words.looked(nameOf(look.by, view), look.reason)}</p>}
      </>
    ),
    look: <a href={lookPath(record.reference, file.id, first)}>{words.lookAt(first)}</a>,
  };
}

const noMarks: Pick<PageCheck, 'marks' | 'cut'> = { marks: {} };

/** Pages with words that call for a look, each with the way to it. */
export function Marks({ view, record, file }: Omit<FileProps, 'place'>) {
  const words = pagesWords(view.language);
  const { marks, cut } = checkOf(record, file) ?? noMarks;
  const found = pageMarks.flatMap((mark) => (marks[mark] === undefined ? [] : [{ mark, pages: marks[mark] }]));
  if (found.length === 0) return null;
  return (
    <>
      <h3>{words.markedHeading}</h3>
      <ul>
        {found.map(({ mark, pages }) => {
          const last = cutAfter({ marks, cut }, mark);
          return (
            <li key={mark}>
              {words.marks[mark]}: <MarkedPages {...{ view, record, file, pages }} />
              {last === undefined ? null : <strong> {words.markedCut(last)}</strong>}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** One page, its picture, and what was found on it. */
export function lookPage(view: Console, { record, file, page, typed, kept, refusal }: LookView): string {
  const words = pagesWords(view.language);
  const { reference } = record;
  const place = filesOf(record).findIndex(({ id }) => id === file.id);
  const verdict = verdictsOf(record, file)[page - 1] ?? 'unread';
  const { marks, cut } = checkOf(record, file) ?? noMarks;
  const marked = pageMarks.filter((mark) => pagesIn(marks[mark] ?? '').includes(page));
  const unlisted = pageMarks.filter((mark) => (cutAfter({ marks, cut }, mark) ?? page) < page);
  const title = `${words.page} ${page} · ${nameOfFile({ view, file, place })}`;
  const look = lookAt(record, file.id, page);
  return consolePage(view, {
    title,
    section: 'queue',
    withErrors: refusal !== undefined,
    children: (
      <>
        <a class="back" href={pagesPath(reference)}>
          {words.back}
        </a>
        {refusal === undefined ? null : (
          <ErrorSummary heading={words.keep.problem} lines={[{ name: lookField, text: refusal }]} />
        )}
        {kept === true ? <KeptTyped view={view} /> : null}
        <h1>{title}</h1>
        <SummaryList
          answers={[
            { question: words.subject, answer: <Subject view={view} record={record} /> },
            { question: words.found, answer: words.verdicts[verdict] },
            ...(marked.length === 0
              ? []
              : [{ question: words.marked, answer: marked.map((mark) => words.marks[mark]).join(', ') }]),
            ...(unlisted.length === 0
              ? []
              : [{ question: words.unlisted, answer: unlisted.map((mark) => words.marks[mark]).join(', ') }]),
          ]}
        />
        {look === undefined ? null : <p>{words.looked(nameOf(look.by, view), look.reason)}</p>}
        {verdict === 'other' && look === undefined ? <KeepForm {...{ view, record, file, page, typed, refusal }} /> : null}
        <Neighbours {...{ view, record, file, page }} />
        {file.type === 'pdf' ? (
          <p>
            <img class="page-picture" src={picturePath(reference, file.id, page)} alt={words.picture(page)} />
          </p>
        ) : (
          <p>
            {words.noPicture} <a href={filePath(reference, file.id)}>{words.openFile}</a>
          </p>
        )}
      </>
    ),
  });
}
