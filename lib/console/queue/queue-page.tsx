import { languageTitle } from '../../languages/language.ts';
import { showDay } from '../../languages/staff.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { showReference } from '../../request/reference.ts';
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
import { AgeTag } from './age-tag.tsx';
import { choices, type FilterName, type Filters, filterQuery, type QueueLine, type QueuePage } from './queue.ts';

export function queuePage(view: Console, page: QueuePage, filters: Filters, faxClosed: boolean): string {
  const { queue } = view.words;
  const title = page.cut ? queue.titleCut(page.count) : queue.title(page.count);
  return consolePage(view, {
    title,
    section: 'queue',
    children: (
      <>
        <h1>{title}</h1>
        {faxClosed ? <FaxAlert view={view} /> : null}
        <p class="lead" role="status">
          {figures(page, view).join(' · ')}
        </p>
        <SearchBox view={view} />
        <FilterForm view={view} filters={filters} />
        {page.lines.length === 0 ? <p>{queue.empty}</p> : <Lines view={view} lines={page.lines} />}
        <Pages view={view} page={page} filters={filters} />
      </>
    ),
  });
}

function figures({ overdue, dueThisWeek, oldestDays }: QueuePage, { words: { queue } }: Console): readonly string[] {
  const oldest = oldestDays === null ? [] : [queue.oldest(oldestDays)];
  return [queue.overdue(overdue), queue.dueThisWeek(dueThisWeek), ...oldest];
}

function Lines({ view, lines }: { readonly view: Console; readonly lines: readonly QueueLine[] }) {
  const { queue } = view.words;
  const names = ['who', 'needed', 'channel', 'language', 'owner'] as const;
  const columns: readonly Column[] = [
    { key: 'due', heading: queue.columns.due, figures: true, sort: 'ascending' },
    { key: 'reference', heading: queue.columns.reference, figures: true },
    ...names.map((key) => ({ key, heading: queue.columns[key] })),
  ];
  return (
    <div class="queue">
      <Table
        caption={queue.caption}
        columns={columns}
        rowHeader="reference"
        rows={lines.map((line) => ({ id: line.row.reference, cells: cellsOf(line, view) }))}
      />
    </div>
  );
}

function cellsOf({ row, age, next, mine }: QueueLine, view: Console) {
  const { words, labels, language } = view;
  const { card, reference } = row;
  const since = next.since === undefined ? '' : ` ${words.since(showDay(next.since, language))}`;
  return {
    due: <AgeTag age={age} view={view} />,
    reference: <a href={requestPath(reference)}>{showReference(reference)}</a>,
    who: labelIn(labels.requesterTypes, card.requesterType),
    needed: (
      <>
        {card.needsStaff || card.suspect ? <StatusTag tone="soon">!</StatusTag> : null} {words.needs[next.need]}
        {since}
        <br />
        <small class="soft">{words.statuses[row.status]}</small>
      </>
    ),
    channel: labelIn(labels.channels, card.channel),
    language: <span lang={card.language}>{card.language.toUpperCase()}</span>,
    owner: mine ? <strong>{words.frame.me}</strong> : card.assignee === null ? '—' : nameOf(card.assignee, view),
  };
}

type ListFilter = Exclude<FilterName, 'mine' | 'overdue' | 'trouble'>;
const lists: readonly ListFilter[] = ['status', 'requester', 'channel', 'desk', 'language'];
const ticks = ['mine', 'overdue', 'trouble'] as const;

function FilterForm({ view, filters }: { readonly view: Console; readonly filters: Filters }) {
  const { words, labels, controls } = view;
  const inUse = Object.keys(filters).length > 0;
  const names: Readonly<Record<ListFilter, Readonly<Record<string, string>>>> = {
    status: words.statuses,
    requester: labels.requesterTypes,
    channel: labels.channels,
    desk: words.desks,
    language: Object.fromEntries(languages.map((language) => [language, languageTitle(language, view.language)])),
  };
  return (
    <details class="filters" open={inUse}>
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
          <Button>{words.queue.apply}</Button>
          {inUse ? <a href="/staff">{words.queue.clear}</a> : null}
        </Buttons>
      </form>
    </details>
  );
}

function Pages({ view, page, filters }: { readonly view: Console; readonly page: QueuePage; readonly filters: Filters }) {
  const { queue } = view.words;
  if (page.next === null && !page.later) return null;
  const first = filterQuery(filters);
  return (
    <nav aria-label={queue.pages}>
      <ul class="sections">
        {page.next === null ? null : (
          <li>
            <a href={`/staff?${filterQuery(filters, page.next)}`} rel="next">
              {queue.next}
            </a>
          </li>
        )}
        {page.later ? (
          <li>
            <a href={first === '' ? '/staff' : `/staff?${first}`}>{queue.first}</a>
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
