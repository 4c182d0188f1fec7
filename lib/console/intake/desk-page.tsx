/** The desk of paper that came in: a scan to send, and the parts of scans that wait for somebody. */
import { entryWords } from '../../languages/staff-entry.ts';
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { scanWords } from '../../languages/staff-scans.ts';
import { arrivalWays, type Scan } from '../../request/scans.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Radios } from '../../web/components/choices.tsx';
import { DateField, TextField, type TypedDate } from '../../web/components/fields.tsx';
import { Alert, ErrorSummary, StatusTag } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import { directoryPath, entryPath } from '../entry/paths.ts';
import { consolePage } from '../frame.tsx';
import { handOverPath } from '../inbound/paths.ts';
import { cameLine, PartCard } from './part-view.tsx';
import { type IntakeView, intakePath, intakeViews, scanPath, viewPath } from './paths.ts';
import { InboundTo } from './scan-parts.tsx';
import type { ShownPart } from './standing.ts';

export interface TypedScan {
  readonly cameBy: string;
  readonly cameOn: TypedDate;
  readonly lateReason: string;
}

export type SendField = 'cameBy' | 'cameOn' | 'lateReason';
export interface SendProblem {
  readonly field: SendField;
  readonly text: string;
}

export const intakeDone = ['sent', 'cure', 'paper', 'filed', 'inbound', 'discarded', 'dismissed'] as const;
export type IntakeDone = (typeof intakeDone)[number];

export interface DeskView {
  readonly show: IntakeView;
  /** The parts of this view. */
  readonly parts: readonly ShownPart[];
  /** Scans that are not read: on their way, being checked, or refused. */
  readonly coming: readonly Scan[];
  /** Scans of which a part was handed over. */
  readonly inbound: readonly Scan[];
  readonly counts: Readonly<Record<'open' | 'unmatched', number>>;
  /** Cursor of the scans behind these. */
  readonly next: string | null;
  /** This page begins behind others. */
  readonly later: boolean;
  readonly mayWork: boolean;
  readonly typed: TypedScan;
  readonly problems: readonly SendProblem[];
  readonly done?: IntakeDone | undefined;
}

export function deskPage(view: Console, shown: DeskView): string {
  const words = scanWords(view.language);
  const { problems, done } = shown;
  return consolePage(view, {
    title: words.title,
    section: 'intake',
    withErrors: problems.length > 0,
    whole: true,
    children: (
      <>
        <div class="bar">
          <h1>{words.title}</h1>
          <Views view={view} shown={shown} />
          <div class="end">
            <a href={directoryPath}>{entryWords(view.language).directoryLink}</a>
            {shown.mayWork ? <a href={handOverPath}>{inboundDeskWords(view.language).handOver.short}</a> : null}
            {shown.mayWork ? (
              <a class="btn two" href={entryPath}>
                {words.newRequest}
              </a>
            ) : null}
          </div>
        </div>
        <div class="wrap intake">
          <div>
            <ErrorSummary heading={words.send.problem} lines={problems.map(({ field, text }) => ({ name: field, text }))} />
            {done === undefined ? null : (
              <Alert tone="success">
                <p role="status">{words.done[done]}</p>
              </Alert>
            )}
            <Listed view={view} shown={shown} />
          </div>
          {shown.mayWork ? <SendPane view={view} shown={shown} /> : null}
        </div>
      </>
    ),
  });
}

interface PartProps {
  readonly view: Console;
  readonly shown: DeskView;
}

/** The count of a view is that of this page; a plus where scans follow. */
function Views({ view, shown }: PartProps) {
  const words = scanWords(view.language);
  const more = shown.next === null ? '' : '+';
  const countOf = (one: IntakeView) => (one === 'inbound' ? '' : ` ${shown.counts[one]}${more}`);
  return (
    <nav aria-label={words.views.label}>
      <ul class="views">
        {intakeViews.map((one) => (
          <li key={one}>
            <a href={viewPath(one)} aria-current={one === shown.show ? 'page' : undefined}>
              {words.views[one]}
              {shown.show === 'inbound' ? '' : countOf(one)}
            </a>
          </li>
        ))}
        <li>
          <a href="/staff/mail">{words.views.mail}</a>
        </li>
      </ul>
    </nav>
  );
}

function Listed({ view, shown }: PartProps) {
  const words = scanWords(view.language);
  const { show, parts, coming, inbound, next, later } = shown;
  const isEmpty = parts.length + coming.length + inbound.length === 0;
  const at = (after: string) => `${viewPath(show)}${show === 'open' ? '?' : '&'}after=${encodeURIComponent(after)}`;
  return (
    <>
      {isEmpty ? <p class="pane">{words.none[show]}</p> : null}
      <ul class="scan-parts">
        {coming.map((scan) => (
          <Coming key={scan.id} view={view} scan={scan} />
        ))}
        {parts.map((one) => (
          <PartCard key={`${one.scan.id}-${one.part.id}`} {...one} view={view} mayWork={shown.mayWork} />
        ))}
        {inbound.map((scan) => (
          <Inbound key={scan.id} view={view} scan={scan} />
        ))}
      </ul>
      {next === null && !later ? null : (
        <p>
          {later ? <a href={viewPath(show)}>{words.first}</a> : null}{' '}
          {next === null ? null : <a href={at(next)}>{words.more}</a>}
        </p>
      )}
    </>
  );
}

/** A scan without parts yet. */
function Coming({ view, scan }: { readonly view: Console; readonly scan: Scan }) {
  const words = scanWords(view.language);
  const text =
    scan.state === 'refused' && scan.refusal !== undefined
      ? words.refusals[scan.refusal]
      : words.states[scan.state === 'sending' ? 'sending' : 'checking'];
  return (
    <li class="pane">
      <p>
        {scan.state === 'refused' ? <StatusTag tone="late">{words.refusedTitle}</StatusTag> : null} {text}
      </p>
      <p class="soft">{cameLine(scan, view)}</p>
      <p>
        <a href={scanPath(scan.id)}>{scan.state === 'sending' ? words.states.sendingOpen : words.part.openScan}</a>
      </p>
    </li>
  );
}

function Inbound({ view, scan }: { readonly view: Console; readonly scan: Scan }) {
  const words = scanWords(view.language);
  const parts = scan.parts.filter(({ settled }) => settled?.as === 'inbound');
  return (
    <li class="pane">
      {parts.map((part) => (
        <InboundTo key={part.id} view={view} part={part} />
      ))}
      <p class="soft">{cameLine(scan, view)}</p>
      <p>
        <a href={scanPath(scan.id)}>{words.part.openScan}</a>
      </p>
    </li>
  );
}

/** How and when it came, and then the form that takes the file. */
function SendPane({ view, shown: { typed, problems } }: PartProps) {
  const words = scanWords(view.language);
  const errorOf = (field: SendField) => problems.find((problem) => problem.field === field)?.text;
  const plain = { ...view.controls, optional: '' };
  return (
    <section class="pane" aria-labelledby="send-a-scan">
      <h2 id="send-a-scan">{words.send.heading}</h2>
      <p>{words.send.lead}</p>
      <form method="post" action={intakePath}>
        <input type="hidden" name="token" value={view.token} />
        <Radios
          name="cameBy"
          label={words.send.cameBy}
          options={arrivalWays.map((way) => ({ value: way, label: words.wayNames[way] }))}
          value={typed.cameBy}
          error={errorOf('cameBy')}
          sideBySide
          words={plain}
        />
        <DateField
          name="cameOn"
          label={words.send.cameOn}
          hint={words.send.cameOnHint}
          value={typed.cameOn}
          error={errorOf('cameOn')}
          words={plain}
        />
        <TextField
          name="lateReason"
          label={words.send.lateReason}
          hint={words.send.lateReasonHint}
          value={typed.lateReason}
          error={errorOf('lateReason')}
          words={plain}
        />
        <Buttons>
          <Button>{words.send.choose}</Button>
        </Buttons>
      </form>
    </section>
  );
}
