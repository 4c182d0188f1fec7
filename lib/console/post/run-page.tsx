/** One printed run: its PDF, and each envelope of it to be marked as posted, or put back. */
import { dateInWords, shortInstant } from '../../languages/dates.ts';
import { postWords } from '../../languages/staff-post.ts';
import { runCode } from '../../request/post/run-code.ts';
import { showReference } from '../../request/reference.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { idOf } from '../../web/components/control.tsx';
import { DateField, type TypedDate } from '../../web/components/fields.tsx';
import { Table } from '../../web/components/lists.tsx';
import { Alert, DoBox, ErrorSummary, StatusTag, type SummaryLine } from '../../web/components/messages.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { pagesPath } from '../pages/paths.ts';
import { may } from '../sign-in/roles.ts';
import { goneName, whatOf } from './names.tsx';
import { postPath, runPath, runPdfPath } from './paths.ts';
import { itemsField, keyOf } from './post-page.tsx';
import type { EnvelopeState, RunLine } from './run-list.ts';
import { envelopesOf, type PrintRun } from './runs.ts';

export const dayField = 'postedOn';
export const trackingField = (line: Pick<RunLine, 'reference' | 'item'>): string => `tracking-${line.reference}-${line.item}`;
export const runDone = ['print', 'posted', 'late', 'back'] as const;

export interface RunShown {
  readonly run: PrintRun;
  readonly lines: readonly RunLine[];
  /** As typed, or today. */
  readonly day: TypedDate;
  readonly chosen: readonly string[];
  /** By name of the field. */
  readonly tracking: Readonly<Record<string, string>>;
  readonly problems: readonly SummaryLine[];
  readonly done?: (typeof runDone)[number] | undefined;
  /** How many were chosen and are not in it; right after printing. */
  readonly left: number;
}

interface PartProps {
  readonly view: Console;
  readonly shown: RunShown;
}

export function runPage(view: Console, shown: RunShown): string {
  const words = postWords(view.language).run;
  const { run, lines, problems } = shown;
  const title = words.title(runCode(run.id));
  return consolePage(view, {
    title,
    section: 'post',
    whole: true,
    withErrors: problems.length > 0,
    children: (
      <>
        <div class="bar">
          <a class="back" href={postPath}>
            {words.back}
          </a>
          <h1>{title}</h1>
          <p>{words.lead(shortInstant(run.at, view), nameOf(run.by, view), lines.length)}</p>
        </div>
        <div class="wrap column desk-page">
          <ErrorSummary heading={view.words.frame.problem} lines={problems} />
          <Done view={view} shown={shown} />
          {run.sealed === null ? <Broken view={view} shown={shown} /> : <Sealed view={view} shown={shown} />}
        </div>
      </>
    ),
  });
}

function Done({ view, shown: { done, left } }: PartProps) {
  const words = postWords(view.language).run;
  const text = { print: words.printDone, posted: words.postedDone, late: words.postedLate, back: words.backDone };
  return (
    <>
      {done === undefined ? null : (
        <Alert tone={done === 'late' ? 'warning' : 'success'}>
          <p role="status">{text[done]}</p>
        </Alert>
      )}
      {left > 0 ? <p>{words.left(left)}</p> : null}
    </>
  );
}

/** It stopped between a claim and the seal. */
function Broken({ view, shown: { run, lines } }: PartProps) {
  const words = postWords(view.language).run;
  return (
    <DoBox heading={words.broken.heading}>
      <p>{words.broken.text(lines.length)}</p>
      {may(view.staff, 'work') ? (
        <form method="post" action={runPath(run.id)}>
          <input type="hidden" name="token" value={view.token} />
          <Buttons>
            <Button name="how" value="print">
              {words.broken.print}
            </Button>
            <Button name="how" value="back-all" look="outline">
              {words.broken.back}
            </Button>
          </Buttons>
        </form>
      ) : null}
    </DoBox>
  );
}

function Sealed({ view, shown }: PartProps) {
  const words = postWords(view.language).run;
  const { run, lines } = shown;
  const envelopes = envelopesOf(run);
  const pages = envelopes.reduce((sum, { papers }) => sum + papers.reduce((count, paper) => count + paper.pages, 0), 0);
  const isOpen = lines.some(({ state }) => state.is === 'waiting');
  const mayWork = may(view.staff, 'work');
  return (
    <>
      {envelopes.length === 0 ? (
        <p>{words.empty}</p>
      ) : mayWork ? (
        <Buttons>
          <LinkButton href={runPdfPath(run.id)} look={shown.done === 'print' || isOpen ? 'main' : 'outline'}>
            {words.pdf(envelopes.length, pages)}
          </LinkButton>
          <span class="soft">{words.same}</span>
        </Buttons>
      ) : null}
      {isOpen && mayWork ? (
        <div>
          <MarkForm view={view} shown={shown} />
        </div>
      ) : (
        <Lines view={view} shown={shown} isForm={false} />
      )}
    </>
  );
}

function MarkForm({ view, shown }: PartProps) {
  const words = postWords(view.language).run;
  return (
    <form method="post" action={runPath(shown.run.id)} noValidate>
      <input type="hidden" name="token" value={view.token} />
      <h2>{words.mark}</h2>
      <Lines view={view} shown={shown} isForm />
      <p class="hint" id="tracking-hint">
        {words.trackingHint}
      </p>
      <DateField
        name={dayField}
        label={words.day}
        value={shown.day}
        error={shown.problems.find(({ name }) => name === dayField)?.text}
        words={view.controls}
      />
      <Buttons>
        {/* Enter in a field is the first button: of what is ticked, and so never of all by a slip. */}
        <Button name="how" value="posted" look="outline">
          {words.posted}
        </Button>
        <Button name="how" value="posted-all" look="outline">
          {words.postedAll}
        </Button>
        <Button name="how" value="back" look="plain">
          {words.putBack}
        </Button>
      </Buttons>
    </form>
  );
}

function Lines({ view, shown, isForm }: PartProps & { readonly isForm: boolean }) {
  const { caption, columns } = postWords(view.language).run;
  const names = [
    ...(isForm ? (['choose'] as const) : []),
    ...(['reference', 'what', 'pages'] as const),
    ...(isForm ? (['tracking'] as const) : []),
    'state' as const,
  ];
  return (
    <Table
      caption={caption}
      columns={names.map((key) => ({ key, heading: columns[key], figures: key === 'reference' || key === 'pages' }))}
      rowHeader="reference"
      rows={shown.lines.map((line) => ({ id: keyOf(line), cells: cellsOf(view, shown, line) }))}
    />
  );
}

function cellsOf(view: Console, shown: RunShown, line: RunLine) {
  const words = postWords(view.language).run;
  const reference = showReference(line.reference);
  const what = line.thing === undefined ? (goneName(line.record, line.item, view) ?? '—') : whatOf(line.thing, view);
  const isOpen = line.state.is === 'waiting';
  return {
    choose: isOpen ? (
      <input
        type="checkbox"
        name={itemsField}
        value={keyOf(line)}
        checked={shown.chosen.includes(keyOf(line))}
        aria-label={words.chooseOne(what, reference)}
      />
    ) : null,
    reference: <a href={requestPath(line.reference)}>{reference}</a>,
    what,
    pages: line.apart ? <a href={pagesPath(line.reference)}>{words.openRecords}</a> : String(line.pages),
    tracking: isOpen ? <TrackingInput view={view} shown={shown} line={line} what={what} /> : null,
    state: (
      <>
        {stateText(line.state, view)}
        {line.tooLate ? <StatusTag tone="late">{postWords(view.language).tooLate}</StatusTag> : null}
      </>
    ),
  };
}

function TrackingInput({ view, shown, line, what }: PartProps & { readonly line: RunLine; readonly what: string }) {
  const name = trackingField(line);
  const isWrong = shown.problems.some((problem) => problem.name === name);
  return (
    <input
      type="text"
      id={idOf(name)}
      name={name}
      value={shown.tracking[name] ?? ''}
      autocomplete="off"
      spellcheck={false}
      aria-label={postWords(view.language).run.trackingOf(what, showReference(line.reference))}
      aria-describedby="tracking-hint"
      aria-invalid={isWrong ? 'true' : undefined}
    />
  );
}

function stateText(state: EnvelopeState, view: Console): string {
  const { states } = postWords(view.language).run;
  return state.is === 'posted' ? states.posted(dateInWords(state.day, view.language)) : states[state.is];
}
