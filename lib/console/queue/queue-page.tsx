/** The queue: its views, filters, counts and rows. Long: one page. */
import { Fragment } from 'preact';
import { clockInWords, shortDate } from '../../languages/dates.ts';
import { languageTitle } from '../../languages/language.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { showReference } from '../../request/reference.ts';
import { teams } from '../../request/requester.ts';
import { languages } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Checkbox } from '../../web/components/choices.tsx';
import { Select } from '../../web/components/fields.tsx';
import { type Column, Table } from '../../web/components/lists.tsx';
import { StatusTag } from '../../web/components/messages.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import { FaxAlert } from '../fax/fax-page.tsx';
import { consolePage } from '../frame.tsx';
import { SearchBox } from '../search/search-page.tsx';
import { may } from '../sign-in/roles.ts';
import { AgeLine, toneOf } from './age-tag.tsx';
import {
  type Cursor,
  choices,
  type Figures,
  type FilterName,
  type Filters,
  filterQuery,
  type QueueLine,
  type QueuePage,
} from './queue.ts';

interface Shown {
  readonly filters: Filters;
  readonly faxClosed: boolean;
  /** "Next" was pressed and found nothing. */
  readonly noneFree: boolean;
}

export function queuePage(view: Console, page: QueuePage, { filters, faxClosed, noneFree }: Shown): string {
  const { queue } = view.words;
  const title = page.figures === null ? queue.titleUncounted : queue.title(page.figures.count);
  return consolePage(view, {
    title,
    section: 'queue',
    whole: true,
    children: (
      <>
        <div class="bar">
          <h1>{title}</h1>
          {page.figures === null ? null : <p role="status">{figuresIn(page.figures, view).join(' · ')}</p>}
          <div class="end">
            <InUse view={view} filters={filters} />
            <FilterForm view={view} filters={filters} />
            <SearchBox view={view} />
            <NextForm view={view} filters={filters} />
          </div>
        </div>
        {faxClosed ? <FaxAlert view={view} /> : null}
        {noneFree ? (
          <p class="bar" role="status">
            {queue.noneFree}
          </p>
        ) : null}
        {page.lines.length > 0 ? <Lines view={view} lines={page.lines} /> : null}
        {page.lines.length === 0 && page.complete ? <p class="queue-note">{queue.empty}</p> : null}
        {page.complete ? null : <p class="queue-note">{queue.partly}</p>}
        <Pages view={view} page={page} filters={filters} />
      </>
    ),
  });
}

function figuresIn({ overdue, dueThisWeek, oldestDays, countedAt }: Figures, view: Console): readonly string[] {
  const { queue } = view.words;
  const oldest = oldestDays === null ? [] : [queue.oldest(oldestDays)];
  const asOf = countedAt === null ? [] : [queue.asOf(clockInWords(countedAt, view))];
  return [queue.overdue(overdue), queue.dueThisWeek(dueThisWeek), ...oldest, ...asOf];
}

/** Takes the most urgent free request of the desk that is filtered for, or of medical records. */
function NextForm({ view, filters: { desk } }: { readonly view: Console; readonly filters: Filters }) {
  const { queue, desks } = view.words;
  const team = teams.find((one) => one === desk) ?? 'medical-records';
  if (!may(view.staff, 'work')) return null;
  return (
    <form method="post" action="/staff/next">
      <input type="hidden" name="token" value={view.token} />
      <input type="hidden" name="desk" value={team} />
      <Button icon="arrow">{queue.takeNext(desks[team])}</Button>
    </form>
  );
}

function Lines({ view, lines }: { readonly view: Console; readonly lines: readonly QueueLine[] }) {
  const { queue } = view.words;
  const names = ['who', 'needed', 'status', 'channel', 'language', 'owner'] as const;
  const headings = { ...queue.columns, status: view.words.request.status };
  const columns: readonly Column[] = [
    { key: 'due', heading: queue.columns.due, figures: true, sort: 'ascending' },
    { key: 'reference', heading: queue.columns.reference, figures: true },
    ...names.map((key) => ({ key, heading: headings[key] })),
  ];
  return (
    <div class="queue">
      <Table
        caption={queue.caption}
        columns={columns}
        rowHeader="reference"
        rows={lines.map((line) => ({ id: line.row.reference, look: lookOf(line), cells: cellsOf(line, view) }))}
      />
    </div>
  );
}

function lookOf({ age }: QueueLine): string | undefined {
  const tone = toneOf(age);
  return tone === 'plain' ? undefined : tone;
}

function cellsOf({ row, age, next, mine }: QueueLine, view: Console) {
  const { words, labels, language } = view;
  const { summary, reference } = row;
  const since = next.since === undefined ? '' : ` ${words.since(shortDate(next.since, language))}`;
  return {
    due: <AgeLine age={age} view={view} />,
    reference: <a href={requestPath(reference)}>{showReference(reference)}</a>,
    who: labelIn(labels.requesterTypes, summary.type),
    needed: (
      <>
        {isTrouble(summary) ? <StatusTag tone="soon">!</StatusTag> : null} {words.needs[next.need]}
        {since} <Awaited view={view} flags={summary.flags} />
      </>
    ),
    status: words.statuses[summary.status],
    channel: labelIn(labels.channels, summary.channel),
    language: <span lang={summary.language}>{summary.language.toUpperCase()}</span>,
    owner: mine ? <strong>{words.frame.me}</strong> : summary.assignee === null ? '—' : nameOf(summary.assignee, view),
  };
}

function isTrouble({ flags }: QueueLine['row']['summary']): boolean {
  return flags.includes('needsStaff') || flags.includes('suspect');
}

/** Whose word a request waits for, in words: neither a proposal nor a flag can be overlooked. */
function Awaited({ view, flags }: { readonly view: Console; readonly flags: readonly string[] }) {
  const { waits } = view.words.queue;
  return (
    <>
      {choices.waits
        .filter((flag) => flags.includes(flag))
        .map((flag) => (
          <Fragment key={flag}>
            {' '}
            <StatusTag>{waits[flag]}</StatusTag>
          </Fragment>
        ))}
    </>
  );
}

type ListFilter = Exclude<FilterName, 'mine' | 'overdue' | 'trouble'>;
const lists: readonly ListFilter[] = ['section', 'status', 'requester', 'channel', 'desk', 'language', 'waits'];
const ticks = ['mine', 'overdue', 'trouble'] as const;

function FilterForm({ view, filters }: { readonly view: Console; readonly filters: Filters }) {
  const { words, controls } = view;
  const inUse = Object.keys(filters).length > 0;
  const names = namesOf(view);
  return (
    <details class="filters">
      <summary>{inUse ? words.queue.filtered : words.queue.filter}</summary>
      <form method="get" action="/staff">
        <div class="fields">
          {lists.map((name) => (
            <Select
              key={name}
              name={name}
              label={words.queue.filters[name]}
              options={choices[name].map((value) => ({ value, label: labelIn(names[name], value) }))}
              value={filters[name]}
              words={{ ...controls, choose: words.queue.any }}
            />
          ))}
        </div>
        <div class="fields">
          {ticks.map((name) => (
            <Checkbox
              key={name}
              name={name}
              label={words.queue.filters[name]}
              checked={filters[name] === 'yes'}
              words={controls}
            />
          ))}
        </div>
        <Buttons>
          <Button look="outline">{words.queue.apply}</Button>
        </Buttons>
      </form>
    </details>
  );
}

/** What the list is filtered by, in words, and the way to all of it. */
function InUse({ view, filters }: { readonly view: Console; readonly filters: Filters }) {
  const { queue } = view.words;
  const names = namesOf(view);
  const listed = lists.flatMap((name) => {
    const value = filters[name];
    return value === undefined ? [] : [labelIn(names[name], value)];
  });
  const ticked = ticks.filter((name) => filters[name] === 'yes').map((name) => queue.filters[name]);
  const shown = [...listed, ...ticked];
  return shown.length === 0 ? null : (
    <>
      {shown.map((text) => (
        <StatusTag key={text}>{text}</StatusTag>
      ))}
      <a href="/staff">{queue.clear}</a>
    </>
  );
}

function namesOf({ words, labels, language: reader }: Console): Readonly<Record<ListFilter, Readonly<Record<string, string>>>> {
  return {
    section: words.queue.sections,
    status: words.statuses,
    requester: labels.requesterTypes,
    channel: labels.channels,
    desk: words.desks,
    waits: words.queue.waits,
    language: Object.fromEntries(languages.map((language) => [language, languageTitle(language, reader)])),
  };
}

function Pages({ view, page, filters }: { readonly view: Console; readonly page: QueuePage; readonly filters: Filters }) {
  const { queue } = view.words;
  const { next, previous, complete } = page;
  if (next === null && previous === null) return null;
  const to = (cursor?: Cursor) => {
    const query = filterQuery(filters, cursor);
    return query === '' ? '/staff' : `/staff?${query}`;
  };
  return (
    <nav aria-label={queue.pages}>
      <ul class="sections">
        {previous === null ? null : (
          <li>
            <a href={to({ before: previous })} rel="prev">
              {queue.previous}
            </a>
          </li>
        )}
        {next === null ? null : (
          <li>
            <a href={to({ after: next })} rel="next">
              {complete ? queue.next : queue.goOn}
            </a>
          </li>
        )}
        {previous === null ? null : (
          <li>
            <a href={to()}>{queue.first}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}
