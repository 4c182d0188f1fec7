/** One scan: the form that takes its file, why it was refused, or its parts with all pages. */
import { clockInWords, dateInWords } from '../../languages/dates.ts';
import { scanWords } from '../../languages/staff-scans.ts';
import type { Scan, ScanPart } from '../../request/scans.ts';
import { largestScan, mostScanPages } from '../../uploads/limits.ts';
import type { UploadForm } from '../../uploads/ports.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { BucketFields } from '../../web/components/fields.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { cameLine, Settling, titleOf } from './part-view.tsx';
import { intakePath, partId, scanFilePath, scanPath, scanPicturePath } from './paths.ts';
import { fieldOf, OtherChoices, SettledPart, type TypedPart } from './scan-parts.tsx';
import type { Standing } from './standing.ts';

export const scanDone = ['matched', 'inbound', 'discarded', 'reopened', 'cut', 'joined'] as const;
export type ScanDone = (typeof scanDone)[number];

export interface ScanView {
  readonly scan: Scan;
  /** Of each open part, by its id. */
  readonly standings: ReadonlyMap<number, Standing>;
  readonly mayWork: boolean;
  /** It is being checked, and nothing came of it for long. */
  readonly stuck: boolean;
  readonly done?: ScanDone | undefined;
  readonly typed?: TypedPart | undefined;
  /** Why nothing was changed. */
  readonly problem?: string | undefined;
}

interface Props {
  readonly view: Console;
  readonly shown: ScanView;
}

export function scanPage(view: Console, shown: ScanView): string {
  const words = scanWords(view.language);
  const { scan, done, problem, typed } = shown;
  const name = typed?.error === undefined ? undefined : fieldOf(typed.error.field, typed.part);
  const text = problem ?? typed?.error?.text;
  return consolePage(view, {
    title: words.scan.title,
    section: 'intake',
    withErrors: text !== undefined,
    children: (
      <>
        <a class="back" href={intakePath}>
          {words.send.back}
        </a>
        <ErrorSummary heading={words.problems.heading} lines={text === undefined ? [] : [{ name, text }]} />
        {done === undefined ? null : (
          <Alert tone="success">
            <p role="status">{words.done[done]}</p>
          </Alert>
        )}
        <h1>{words.scan.title}</h1>
        <p>{cameLine(scan, view)}</p>
        {scan.lateReason === undefined ? null : <p>{words.scan.lateReason(scan.lateReason)}</p>}
        <State view={view} shown={shown} />
      </>
    ),
  });
}

function State({ view, shown }: Props) {
  const words = scanWords(view.language);
  const { scan, stuck, mayWork } = shown;
  if (scan.state === 'read') return <Parts view={view} shown={shown} />;
  const text = scan.state === 'refused' && scan.refusal !== undefined ? words.refusals[scan.refusal] : words.states.checking;
  const isOver = scan.state === 'refused' || stuck;
  return (
    <>
      <Alert tone={isOver ? 'error' : 'info'} heading={scan.state === 'refused' ? words.refusedTitle : undefined}>
        <p role="status">{stuck ? words.states.stuck : text}</p>
      </Alert>
      {isOver && mayWork && scan.dismissed === undefined ? <Dismiss view={view} scan={scan} /> : null}
    </>
  );
}

function Dismiss({ view, scan }: { readonly view: Console; readonly scan: Scan }) {
  return (
    <form method="post" action={scanPath(scan.id)}>
      <input type="hidden" name="token" value={view.token} />
      <Button look="outline">{scanWords(view.language).states.dismiss}</Button>
    </form>
  );
}

function Parts({ view, shown }: Props) {
  const words = scanWords(view.language);
  const { scan } = shown;
  return (
    <>
      <p>
        {words.scan.lead(words.pages(scan.pages), scan.parts.length)} <a href={scanFilePath(scan.id)}>{words.part.openFile}</a>
      </p>
      {scan.opaque === true ? <p>{words.part.noPicture}</p> : null}
      {scan.parts.map((part, place) => (
        <Part key={part.id} {...{ view, shown, part, place }} />
      ))}
    </>
  );
}

function Part({ view, shown, part, place }: Props & { readonly part: ScanPart; readonly place: number }) {
  const words = scanWords(view.language);
  const { scan, standings, mayWork, typed } = shown;
  const standing = standings.get(part.id);
  const behind = scan.parts[place + 1];
  const next = behind !== undefined && behind.settled === null ? { number: place + 2 } : undefined;
  const where = words.range(part.firstPage, part.lastPage);
  return (
    <section class="pane" id={partId(part.id)}>
      <h2>{words.scan.partTitle(place + 1, standing === undefined ? where : `${titleOf(standing, view)}, ${where}`)}</h2>
      {part.settled === null || part.settled.pending === true ? null : (
        <SettledPart view={view} scan={scan} part={part} mayWork={mayWork} />
      )}
      {standing === undefined ? null : <Settling {...{ view, scan, part, standing, mayWork }} />}
      {standing !== undefined && mayWork && part.settled === null ? (
        <OtherChoices
          {...{ view, scan, part, next }}
          matched={standing.kind !== 'unmatched'}
          typed={typed?.part === part.id ? typed : undefined}
        />
      ) : null}
      <Pages view={view} scan={scan} part={part} />
    </section>
  );
}

function Pages({ view, scan, part }: { readonly view: Console; readonly scan: Scan; readonly part: ScanPart }) {
  const words = scanWords(view.language).part;
  if (scan.opaque === true) return null;
  const pages = Array.from({ length: part.lastPage - part.firstPage + 1 }, (_, place) => part.firstPage + place);
  return (
    <ol class="scan-pages">
      {pages.map((page) => (
        <li key={page}>
          <a href={scanPicturePath(scan.id, page)}>
            <img src={scanPicturePath(scan.id, page)} alt={words.picture(page)} loading="lazy" width="170" height="220" />
            <span class="soft">{words.larger(page)}</span>
          </a>
        </li>
      ))}
    </ol>
  );
}

interface SendView {
  readonly scan: Scan;
  readonly form: UploadForm;
  /** When the form ends. */
  readonly until: string;
  /** The day lies more than three days back: that may be a slip. */
  readonly late: boolean;
}

const megabyte = 1024 ** 2;
/** For the browser's list of files; what a file really is, is judged when it has come. */
const accepted = '.pdf,.tif,.tiff,.jpg,.jpeg,.png,.heic,.heif';

/** The form that sends the file straight to the quarantine. */
export function sendScanPage(view: Console, { scan, form, until, late }: SendView): string {
  const words = scanWords(view.language);
  return consolePage(view, {
    title: words.send.heading,
    section: 'intake',
    children: (
      <>
        <a class="back" href={intakePath}>
          {words.send.back}
        </a>
        <h1>{words.send.heading}</h1>
        <p>{words.send.about(words.ways[scan.cameBy], dateInWords(scan.cameOn, view.language))}</p>
        {late ? (
          <Alert tone="warning">
            <p>{words.send.late}</p>
          </Alert>
        ) : null}
        <form method="post" action={form.action} encType="multipart/form-data">
          <BucketFields
            fields={form.fields}
            label={words.send.file}
            hint={words.send.limits(largestScan / megabyte, mostScanPages)}
            accept={accepted}
            words={view.controls}
          />
          <Buttons>
            <Button>{words.send.button}</Button>
          </Buttons>
        </form>
        <p>{words.send.until(clockInWords(until, view))}</p>
        <Dismiss view={view} scan={scan} />
      </>
    ),
  });
}
