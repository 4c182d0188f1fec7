/** Load by person, and the page on which all of a person's requests are handed over. */
import { timeHere } from '../../languages/dates.ts';
import { deskWords } from '../../languages/staff.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Table } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { queueAddress } from '../queue/filters.ts';
import type { Given } from './assign.ts';
import { PeopleSelect, toField } from './assign-bar.tsx';
import type { Load } from './load.ts';
import { handPath, loadPath } from './paths.ts';
import type { Assignable } from './people.ts';
import { type AssignProblem, NotGiven } from './result-page.tsx';

type Words = ReturnType<typeof deskWords>['load'];

export function loadPage(
  view: Console,
  loads: readonly Load[],
  free: { readonly count: number; readonly at: string } | null,
): string {
  const { load } = deskWords(view.language);
  return consolePage(view, {
    title: load.title,
    section: 'load',
    children: (
      <>
        <h1>{load.title}</h1>
        <p class="lead">{load.lead}</p>
        {free === null ? null : (
          <p>
            <a href={queueAddress({ free: 'yes' })}>{load.free}</a>: <b>{free.count}</b>{' '}
            <span class="soft">{view.words.queue.asOf(timeHere(free.at, view))}</span>
          </p>
        )}
        <Loads view={view} loads={loads} />
      </>
    ),
  });
}

function Loads({ view, loads }: { readonly view: Console; readonly loads: readonly Load[] }) {
  const { load } = deskWords(view.language);
  const names = ['open', 'overdue', 'soon', 'oldest', 'claims'] as const;
  return (
    <Table
      caption={load.caption}
      columns={[
        { key: 'name', heading: load.columns.name },
        ...names.map((key) => ({ key, heading: load.columns[key], figures: true })),
        { key: 'hand', heading: load.columns.hand },
      ]}
      rowHeader="name"
      rows={loads.map((one) => ({ id: one.person.subject, cells: cellsOf(one, load) }))}
    />
  );
}

function cellsOf({ person, open, overdue, dueThisWeek, oldestDays, claims, more }: Load, load: Words) {
  const { subject, name } = person;
  return {
    name: <bdi>{name}</bdi>,
    open: open === 0 ? '0' : <a href={queueAddress({ owner: subject })}>{more ? load.more(open) : open}</a>,
    overdue: overdue === 0 ? '0' : <a href={queueAddress({ owner: subject, overdue: 'yes' })}>{overdue}</a>,
    soon: dueThisWeek,
    oldest: oldestDays === null ? '' : load.oldest(oldestDays),
    claims: claims === null ? '' : load.claims(claims.count, claims.minutes),
    hand: open === 0 ? null : <a href={handPath(subject)}>{load.hand(name)}</a>,
  };
}

interface HandShown {
  readonly person: Assignable;
  readonly people: readonly Assignable[];
  readonly load: Load;
  readonly problem?: Extract<AssignProblem, 'nobody' | 'unknown'>;
  readonly result?: Given;
  readonly to?: Assignable | null;
  readonly typed?: string;
}

export function handPage(view: Console, shown: HandShown): string {
  const { load: words, assign } = deskWords(view.language);
  const { person, people, load, problem, result, to = null, typed } = shown;
  const others = people.filter(({ subject }) => subject !== person.subject);
  return consolePage(view, {
    title: words.handTitle(person.name),
    section: 'load',
    withErrors: problem !== undefined,
    children: (
      <>
        <p>
          <a href={loadPath}>{words.back}</a>
        </p>
        <h1>{words.handTitle(person.name)}</h1>
        {problem === undefined ? null : (
          <ErrorSummary heading={view.words.frame.problem} lines={[{ name: toField, text: assign.problems[problem] }]} />
        )}
        {result === undefined ? null : <Handed view={view} person={person} result={result} to={to} load={load} />}
        {load.open === 0 ? (
          <p>{words.nothing}</p>
        ) : (
          <form class="assign" method="post" action={handPath(person.subject)}>
            <input type="hidden" name="token" value={view.token} />
            <p>{words.handLead(person.name, load.open)}</p>
            <PeopleSelect
              view={view}
              people={others}
              label={words.to(person.name)}
              value={typed}
              invalid={problem !== undefined}
            />
            <Buttons>
              <Button>{result === undefined ? words.button : words.goOn}</Button>
            </Buttons>
          </form>
        )}
      </>
    ),
  });
}

type HandedProps = { readonly view: Console } & Pick<Required<HandShown>, 'person' | 'result' | 'load'> & {
    readonly to: Assignable | null;
  };

function Handed({ view, person, result, to, load }: HandedProps) {
  const { load: words } = deskWords(view.language);
  const { given } = result;
  const text = to === null ? words.handedBack(given.length, person.name) : words.handed(given.length, person.name, to.name);
  return (
    <>
      <Alert tone="success">
        <p role="status">
          {text} {load.open === 0 ? null : words.rest(load.open)}
        </p>
      </Alert>
      <NotGiven view={view} result={result} to={to} />
    </>
  );
}
