/** The queue of what comes in: its views, filters, counts and lines. */
import type { ComponentChildren } from 'preact';
import { languageTitle } from '../../languages/language.ts';
import { deskWords } from '../../languages/staff.ts';
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { languages } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Select } from '../../web/components/fields.tsx';
import { Alert } from '../../web/components/messages.tsx';
import { PeopleSelect } from '../assign/assign-bar.tsx';
import type { Assignable } from '../assign/people.ts';
import type { Console } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { type InboundCursor, type InboundFilters, inboundAddress, inboundChoices } from './filters.ts';
import { arrivalsPath, inboundAssignPath, inboundPath } from './paths.ts';
import type { InboundQueuePage } from './queue.ts';
import { assignForm, InboundLines } from './queue-lines.tsx';

export interface InboundQueueShown {
  readonly filters: InboundFilters;
  readonly today: string;
  readonly people: readonly Assignable[];
  /** "Next" was pressed and found nothing. */
  readonly noneFree: boolean;
  /** What came of assigning. */
  readonly assigned?: { readonly given: number; readonly failed: number; readonly back: boolean } | undefined;
}

export function inboundQueuePage(view: Console, page: InboundQueuePage, shown: InboundQueueShown): string {
  const words = inboundDeskWords(view.language);
  const title = page.counted === null ? words.queue.titleUncounted : words.queue.title(page.counted[0]);
  return consolePage(view, {
    title,
    section: 'inbound',
    whole: true,
    children: (
      <>
        <div class="bar views-bar">
          <h1 class="out-of-sight">{title}</h1>
          <Views view={view} page={page} />
          <div class="end">
            <a href={arrivalsPath}>{words.arrivals.title}</a>
            <FilterForm view={view} filters={shown.filters} />
          </div>
        </div>
        <Notes view={view} shown={shown} />
        {page.lines.length > 0 ? <InboundLines view={view} lines={page.lines} today={shown.today} /> : null}
        {page.lines.length === 0 && page.complete ? <p class="queue-note">{words.queue.empty}</p> : null}
        {page.complete ? null : <p class="queue-note">{view.words.queue.partly}</p>}
        <Foot view={view} page={page} filters={shown.filters}>
          {page.lines.length === 0 ? null : (
            <form
              id={assignForm}
              class="assign"
              method="post"
              action={inboundAssignPath}
              aria-label={words.queue.assignHeading}
            >
              <input type="hidden" name="token" value={view.token} />
              <PeopleSelect view={view} people={shown.people} label={words.queue.assignHeading} />
              <Button look="outline">{deskWords(view.language).assign.button}</Button>
            </form>
          )}
        </Foot>
      </>
    ),
  });
}

function Views({ view, page }: { readonly view: Console; readonly page: InboundQueuePage }) {
  const { views } = inboundDeskWords(view.language).queue;
  return (
    <nav class="views" aria-label={views.label}>
      <ul>
        {page.views.map(({ name, filters, count, isShown }) => (
          <li key={name}>
            <a
              href={inboundAddress(filters)}
              aria-current={isShown ? 'page' : undefined}
              class={name === 'late' && count ? 'hot' : undefined}
            >
              {views[name]} {count === null ? null : <b>{count}</b>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

const lists = ['status', 'sender', 'way', 'language'] as const;

function FilterForm({ view, filters }: { readonly view: Console; readonly filters: InboundFilters }) {
  const words = inboundDeskWords(view.language);
  const { queue } = view.words;
  const inUse = Object.keys(filters).length > 0;
  const names: Readonly<Record<(typeof lists)[number], Readonly<Record<string, string>>>> = {
    status: words.statuses,
    sender: words.senders,
    way: words.ways,
    language: Object.fromEntries(languages.map((one) => [one, languageTitle(one, view.language)])),
  };
  return (
    <>
      {inUse ? <a href={inboundPath}>{queue.clear}</a> : null}
      <details class="filters">
        <summary>{inUse ? queue.filtered : queue.filter}</summary>
        <div class="unfolded">
          <form method="get" action={inboundPath}>
            <div class="fields">
              {lists.map((name) => (
                <Select
                  key={name}
                  name={name}
                  label={words.queue.filters[name]}
                  options={inboundChoices[name].map((value) => ({ value, label: labelIn(names[name], value) }))}
                  value={filters[name]}
                  words={{ ...view.controls, choose: queue.any }}
                />
              ))}
            </div>
            <Buttons>
              <Button look="outline">{queue.apply}</Button>
            </Buttons>
          </form>
        </div>
      </details>
    </>
  );
}

function Notes({ view, shown }: { readonly view: Console; readonly shown: InboundQueueShown }) {
  const words = inboundDeskWords(view.language).queue;
  const { assigned, noneFree } = shown;
  return (
    <>
      {noneFree ? (
        <p class="bar" role="status">
          {words.noneFree}
        </p>
      ) : null}
      {assigned === undefined ? null : (
        <Alert tone={assigned.failed > 0 ? 'warning' : 'success'}>
          <p role="status">
            {assigned.given > 0 ? (assigned.back ? words.givenBack : words.assigned)(assigned.given) : null}{' '}
            {assigned.failed > 0 ? words.notAssigned(assigned.failed) : null}
          </p>
        </Alert>
      )}
    </>
  );
}

interface FootProps {
  readonly view: Console;
  readonly page: InboundQueuePage;
  readonly filters: InboundFilters;
  readonly children: ComponentChildren;
}

function Foot({ view, page, filters, children }: FootProps) {
  const { queue } = inboundDeskWords(view.language);
  const desk = deskWords(view.language);
  const { counted, lines, next, previous } = page;
  const to = (cursor: InboundCursor) => inboundAddress(filters, cursor);
  const links = [
    ...(previous === null ? [] : [{ href: to({ before: previous }), rel: 'prev', text: view.words.queue.previous }]),
    ...(next === null ? [] : [{ href: to({ after: next }), rel: 'next', text: view.words.queue.next }]),
  ];
  return (
    <div class="queue-foot">
      <b>
        {counted !== null && previous === null && lines.length > 0
          ? desk.showing(1, lines.length, counted[0])
          : desk.shown(lines.length)}
      </b>
      {links.length === 0 ? null : (
        <nav aria-label={view.words.queue.pages}>
          <ul class="sections">
            {links.map(({ href, rel, text }) => (
              <li key={rel}>
                <a href={href} rel={rel}>
                  {text}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {counted === null ? null : <span role="status">{queue.overdue(counted[1])}</span>}
      {children}
    </div>
  );
}
