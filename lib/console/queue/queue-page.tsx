/** The queue: its views, filters, counts and rows, twenty on a screen. */
import type { ComponentChildren } from 'preact';
import { timeHere } from '../../languages/dates.ts';
import { deskWords } from '../../languages/staff.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { showReference } from '../../request/reference.ts';
import { type Assignable, AssignBar } from '../assign/assign-bar.tsx';
import type { Console } from '../console.ts';
import { FaxAlert } from '../fax/fax-page.tsx';
import { consolePage } from '../frame.tsx';
import { viewsPath } from '../views/save-view.tsx';
import { FilterForm, InUse } from './filter-form.tsx';
import { type Cursor, type Filters, queueAddress } from './filters.ts';
import { namesPath } from './hidden-names.ts';
import type { Figures, QueuePage } from './queue.ts';
import { Lines } from './queue-lines.tsx';
import type { CountedView, StandingName } from './standing-views.ts';

export interface QueueShown {
  readonly filters: Filters;
  readonly faxClosed: boolean;
  /** "Next" was pressed and found nothing. */
  readonly noneFree: boolean;
  readonly namesHidden: boolean;
  /** A request that the reader's own act took to another desk. */
  readonly left: { readonly reference: string; readonly desk: string } | null;
  readonly standing: readonly CountedView<StandingName>[];
  readonly saved: readonly CountedView<string>[];
  /** To whom the ticked ones can go; null for those who may not assign. */
  readonly assignable: readonly Assignable[] | null;
  /** The name of the person whose requests are listed. */
  readonly owner?: string | undefined;
}

const assignForm = 'assign';

export function queuePage(view: Console, page: QueuePage, shown: QueueShown): string {
  const { queue } = view.words;
  const { filters, assignable } = shown;
  const title = page.figures === null ? queue.titleUncounted : queue.title(page.figures.count);
  const ticks = assignable !== null && page.lines.length > 0;
  return consolePage(view, {
    title,
    section: 'queue',
    whole: true,
    children: (
      <>
        <div class="bar views-bar">
          <h1 class="out-of-sight">{title}</h1>
          <Views view={view} {...shown} />
          <div class="end">
            {page.toPost === 0 ? null : <a href="/staff/post">{view.words.queue.toPost(page.toPost)}</a>}
            <InUse view={view} filters={filters} owner={shown.owner} />
            <FilterForm view={view} filters={filters} />
            <NamesSwitch view={view} hidden={shown.namesHidden} />
          </div>
        </div>
        {shown.faxClosed ? <FaxAlert view={view} /> : null}
        <Notes view={view} {...shown} />
        {page.lines.length > 0 ? (
          <Lines view={view} lines={page.lines} namesHidden={shown.namesHidden} tickFor={ticks ? assignForm : undefined} />
        ) : null}
        {page.lines.length === 0 && page.complete ? <p class="queue-note">{queue.empty}</p> : null}
        {page.complete ? null : <p class="queue-note">{queue.partly}</p>}
        <Foot view={view} page={page} filters={filters}>
          {ticks ? <AssignBar view={view} id={assignForm} people={assignable} /> : null}
        </Foot>
      </>
    ),
  });
}

function Views({ view, standing, saved }: Pick<QueueShown, 'standing' | 'saved'> & { readonly view: Console }) {
  const { views } = deskWords(view.language);
  const all = [
    ...standing.map((one) => ({ ...one, text: views[one.name], hot: one.name === 'late' })),
    ...saved.map((one) => ({ ...one, text: one.name, hot: false })),
  ];
  return (
    <nav class="views" aria-label={views.label}>
      <ul>
        {all.map(({ text, filters, count, isShown, hot }) => (
          <li key={text}>
            <a
              href={queueAddress(filters)}
              aria-current={isShown ? 'page' : undefined}
              class={hot && count ? 'hot' : undefined}
            >
              {text} {count === null ? null : <b>{count}</b>}
            </a>
          </li>
        ))}
        {saved.length === 0 ? null : (
          <li>
            <a href={viewsPath}>{views.saved}</a>
          </li>
        )}
      </ul>
    </nav>
  );
}

function NamesSwitch({ view, hidden }: { readonly view: Console; readonly hidden: boolean }) {
  const { showNames, hideNames } = deskWords(view.language);
  return (
    <form method="post" action={namesPath}>
      <input type="hidden" name="token" value={view.token} />
      <button type="submit" class="btn quiet" name="names" value={hidden ? 'shown' : 'hidden'}>
        {hidden ? showNames : hideNames}
      </button>
    </form>
  );
}

function Notes({ view, noneFree, left }: Pick<QueueShown, 'noneFree' | 'left'> & { readonly view: Console }) {
  const words = deskWords(view.language);
  return (
    <>
      {noneFree ? (
        <p class="bar" role="status">
          {words.noneFree}
        </p>
      ) : null}
      {left === null ? null : (
        <p class="bar" role="status">
          {words.left(showReference(left.reference), labelIn(view.words.desks, left.desk))}
        </p>
      )}
    </>
  );
}

function figuresIn({ overdue, dueThisWeek, oldestDays, countedAt }: Figures, view: Console): readonly string[] {
  const { queue } = view.words;
  const oldest = oldestDays === null ? [] : [queue.oldest(oldestDays)];
  const asOf = countedAt === null ? [] : [queue.asOf(timeHere(countedAt, view))];
  return [queue.overdue(overdue), queue.dueThisWeek(dueThisWeek), ...oldest, ...asOf];
}

interface FootProps {
  readonly view: Console;
  readonly page: QueuePage;
  readonly filters: Filters;
  readonly children: ComponentChildren;
}

function Foot({ view, page, filters, children }: FootProps) {
  const words = deskWords(view.language);
  const { figures, lines, previous } = page;
  const count = lines.length;
  const where =
    figures !== null && previous === null && count > 0 ? words.showing(1, count, figures.count) : words.shown(count);
  return (
    <div class="queue-foot">
      <span>
        <b>{where}</b>
      </span>
      <Pages view={view} page={page} filters={filters} />
      {figures === null ? null : <span role="status">{figuresIn(figures, view).join(' · ')}</span>}
      {children}
      <span class="soft end">
        {children === null ? `${words.legend} ` : null}
        <a href="/staff/keys">{words.keys}</a>
      </span>
    </div>
  );
}

function Pages({ view, page, filters }: { readonly view: Console; readonly page: QueuePage; readonly filters: Filters }) {
  const { queue } = view.words;
  const { next, previous, complete } = page;
  if (next === null && previous === null) return null;
  const to = (cursor?: Cursor) => queueAddress(filters, cursor);
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
