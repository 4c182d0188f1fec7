/**
 * Everything that is to be printed and posted, the most urgent first, and the runs that are printed and not posted.
 * Long: one page.
 */
import { clockInWords, shortInstant } from '../../languages/dates.ts';
import { languageTitle } from '../../languages/language.ts';
import { postWords } from '../../languages/staff-post.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { runCode } from '../../request/post/run-code.ts';
import { showReference } from '../../request/reference.ts';
import { type Team, teams } from '../../request/requester.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Checkbox } from '../../web/components/choices.tsx';
import { TextField } from '../../web/components/fields.tsx';
import { Table } from '../../web/components/lists.tsx';
import { ErrorSummary, StatusTag } from '../../web/components/messages.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { may } from '../sign-in/roles.ts';
import { DueDay, whatOf } from './names.tsx';
import { postPath, runPath } from './paths.ts';
import type { PostLine, PostList } from './post-list.ts';
import { mostEnvelopes } from './print.ts';
import type { Chosen, PrintRun } from './runs.ts';

export interface PostShown {
  readonly list: PostList;
  readonly today: CalendarDate;
  readonly desk: string | undefined;
  readonly after: string | undefined;
  readonly bothSides: boolean;
  /** Keys of what was chosen before something was refused. */
  readonly chosen: readonly string[];
  readonly problem?: { readonly name?: string | undefined; readonly text: string } | undefined;
  /** As it was typed. */
  readonly run: string;
}

export const bothSidesField = 'both-sides';
export const itemsField = 'items';
export const runField = 'run';

/** The value of a check box. */
export const keyOf = ({ reference, item }: Chosen): string => `${reference} ${item}`;

export function postPage(view: Console, shown: PostShown): string {
  const words = postWords(view.language);
  const { list, problem } = shown;
  const counted = list.counted === null ? null : words.counted(list.counted.requests, clockInWords(list.counted.at, view));
  return consolePage(view, {
    title: words.title,
    section: 'post',
    whole: true,
    withErrors: problem !== undefined,
    children: (
      <>
        <div class="bar">
          <h1>{words.title}</h1>
          {counted === null ? null : <p role="status">{counted}</p>}
          <div class="end">
            <Desks view={view} desk={shown.desk} />
          </div>
        </div>
        <div class="wrap column desk-page">
          {problem === undefined ? null : <ErrorSummary heading={view.words.frame.problem} lines={[problem]} />}
          <Runs view={view} list={list} />
          {list.lines.length === 0 ? (
            <p>{words.none}</p>
          ) : (
            <div>
              <PrintForm view={view} shown={shown} />
            </div>
          )}
          <Pages view={view} shown={shown} />
          <RunForm view={view} shown={shown} />
        </div>
      </>
    ),
  });
}

interface PartProps {
  readonly view: Console;
  readonly shown: PostShown;
}

function Desks({ view, desk }: { readonly view: Console; readonly desk: string | undefined }) {
  const words = postWords(view.language);
  const nameOfDesk = (team: Team | undefined) => (team === undefined ? words.allDesks : view.words.desks[team]);
  return (
    <nav aria-label={words.desks}>
      <ul class="sections">
        {[undefined, ...teams].map((team) => (
          <li key={team ?? 'all'}>
            <a href={`${postPath}?desk=${team ?? 'all'}`} aria-current={team === desk ? 'true' : undefined}>
              {team === desk ? <strong>{nameOfDesk(team)}</strong> : nameOfDesk(team)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Runs({ view, list }: { readonly view: Console; readonly list: PostList }) {
  const words = postWords(view.language);
  if (list.runs.length === 0) return null;
  const countOf = (run: PrintRun) => list.lines.filter((line) => line.run === run).length;
  return (
    <section aria-labelledby="runs">
      <h2 id="runs">{words.runs.heading}</h2>
      <ul>
        {list.runs.map((run) => (
          <li key={run.id}>
            <a href={runPath(run.id)}>
              {words.runs.line(runCode(run.id), shortInstant(run.at, view), nameOf(run.by, view), countOf(run))}
            </a>{' '}
            {run.sealed === null ? <StatusTag tone="soon">{words.runs.broken}</StatusTag> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function PrintForm({ view, shown }: PartProps) {
  const words = postWords(view.language);
  const { columns } = words;
  const mayWork = may(view.staff, 'work');
  const names = ['due', 'reference', 'what', 'language', 'to', 'state'] as const;
  const table = (
    <Table
      caption={words.caption}
      columns={[
        ...(mayWork ? [{ key: 'choose', heading: columns.choose }] : []),
        ...names.map((key) => ({ key, heading: columns[key], figures: key === 'reference' })),
      ]}
      rowHeader="reference"
      rows={shown.list.lines.map((line) => ({
        id: keyOf({ reference: line.record.reference, item: line.item.key }),
        cells: cellsOf(view, shown, line),
      }))}
    />
  );
  if (!mayWork) return table;
  return (
    <form method="post" action={postPath}>
      <input type="hidden" name="token" value={view.token} />
      <input type="hidden" name="desk" value={shown.desk ?? 'all'} />
      <input type="hidden" name="after" value={shown.after ?? ''} />
      {table}
      <Checkbox name={bothSidesField} label={words.bothSides} checked={shown.bothSides} words={view.controls} />
      <Buttons>
        <Button>{words.print}</Button>
        <Button name="all" value="yes" look="outline">
          {words.printAll}
        </Button>
        <span class="soft">{words.most(mostEnvelopes)}</span>
      </Buttons>
    </form>
  );
}

function cellsOf(view: Console, { today, chosen }: PostShown, { record, item, to, block, run, tooLate }: PostLine) {
  const words = postWords(view.language);
  const what = whatOf(item, view);
  const reference = showReference(record.reference);
  const value = keyOf({ reference: record.reference, item: item.key });
  const language = item.kind === 'letter' ? item.letter.language : bodyNow(record).language;
  return {
    choose:
      block !== null || run !== null ? null : (
        <input
          type="checkbox"
          name={itemsField}
          value={value}
          checked={chosen.includes(value)}
          aria-label={words.chooseOne(what, reference)}
        />
      ),
    due: <DueDay item={item} today={today} view={view} />,
    reference: <a href={requestPath(record.reference)}>{reference}</a>,
    what,
    language: languageTitle(language, view.language),
    to: to.length === 0 ? '—' : <Address view={view} to={to} />,
    state: (
      <>
        {block === null ? null : <StatusTag tone="soon">{words.blocks[block]}</StatusTag>}
        {tooLate ? <StatusTag tone="late">{words.tooLate}</StatusTag> : null}
        {block === null && run === null ? words.states.toPrint : null}
        {run === null ? null : (
          <>
            {words.states.printed}. <a href={runPath(run.id)}>{words.states.openRun(runCode(run.id))}</a>
          </>
        )}
      </>
    ),
  };
}

function Address({ view, to }: { readonly view: Console; readonly to: readonly string[] }) {
  return (
    <details class="plain-details">
      <summary>{postWords(view.language).address}</summary>
      {to.map((line) => (
        <div key={line}>
          <bdi>{line}</bdi>
        </div>
      ))}
    </details>
  );
}

function Pages({ view, shown: { list, desk, after } }: PartProps) {
  const words = postWords(view.language);
  if (list.next === null && after === undefined) return null;
  const base = `${postPath}?desk=${desk ?? 'all'}`;
  return (
    <nav aria-label={view.words.queue.pages}>
      <ul class="sections">
        {list.next === null ? null : (
          <li>
            <a href={`${base}&${new URLSearchParams({ after: list.next })}`} rel="next">
              {words.next}
            </a>
          </li>
        )}
        {after === undefined ? null : (
          <li>
            <a href={base}>{words.first}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

/** A scanner types the number and presses Enter. */
function RunForm({ view, shown: { run, problem } }: PartProps) {
  const words = postWords(view.language);
  return (
    <form method="get" action={postPath}>
      <TextField
        name={runField}
        label={words.runField}
        hint={words.runHint}
        value={run}
        width="medium"
        autocomplete="off"
        spellcheck={false}
        error={problem?.name === runField ? problem.text : undefined}
        words={view.controls}
      />
      <Buttons>
        <Button look="outline">{words.runOpen}</Button>
      </Buttons>
    </form>
  );
}
