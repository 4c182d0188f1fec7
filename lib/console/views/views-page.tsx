import { deskWords } from '../../languages/staff.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import type { ViewOwner } from '../../store/staff-store.ts';
import { Button } from '../../web/components/buttons.tsx';
import { Table } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { type Filters, filtersIn, queueAddress } from '../queue/filters.ts';
import { may } from '../sign-in/roles.ts';
import { SaveView, viewFields, viewsPath } from './save-view.tsx';

export interface ListedView {
  readonly name: string;
  readonly query: string;
  readonly owner: ViewOwner;
  /** Null where more would have to be read for it than for the longest page of the queue. */
  readonly count: number | null;
}

export type SaveProblem = keyof ReturnType<typeof deskWords>['save']['problems'];

interface Shown {
  readonly done?: 'saved' | 'removed' | undefined;
  readonly problem?: SaveProblem | undefined;
  /** Of a view that could not be saved. */
  readonly filters?: Filters;
  readonly typed?: string;
}

export function viewsPage(view: Console, views: readonly ListedView[], { done, problem, filters, typed }: Shown): string {
  const { save } = deskWords(view.language);
  const error = problem === undefined ? undefined : save.problems[problem];
  return consolePage(view, {
    title: save.title,
    section: 'queue',
    withErrors: error !== undefined,
    children: (
      <>
        <p>
          <a href={view.queuePath}>{view.words.frame.back}</a>
        </p>
        <h1>{save.title}</h1>
        {error === undefined ? null : (
          <ErrorSummary heading={view.words.frame.problem} lines={[{ name: viewFields.name, text: error }]} />
        )}
        {done === undefined ? null : (
          <Alert tone="success">
            <p role="status">{save[done]}</p>
          </Alert>
        )}
        {filters === undefined ? null : <SaveView view={view} filters={filters} typed={typed} error={error} />}
        <p class="lead">{save.lead}</p>
        {views.length === 0 ? <p>{save.none}</p> : <Views view={view} views={views} />}
      </>
    ),
  });
}

function Views({ view, views }: { readonly view: Console; readonly views: readonly ListedView[] }) {
  const { save } = deskWords(view.language);
  const { name, whose, count, remove } = save.columns;
  return (
    <Table
      caption={save.title}
      columns={[
        { key: 'name', heading: name },
        { key: 'whose', heading: whose },
        { key: 'count', heading: count, figures: true },
        { key: 'remove', heading: remove },
      ]}
      rowHeader="name"
      rows={views.map((one) => ({
        id: `${JSON.stringify(one.owner)} ${one.name}`,
        cells: {
          name: <a href={queueAddress(filtersIn(one.query))}>{one.name}</a>,
          whose: 'desk' in one.owner ? labelIn(view.words.desks, one.owner.desk) : save.mine,
          count: one.count ?? save.noCount,
          remove: 'staff' in one.owner || may(view.staff, 'assign') ? <Remove view={view} one={one} /> : null,
        },
      }))}
    />
  );
}

function Remove({ view, one: { name, owner } }: { readonly view: Console; readonly one: ListedView }) {
  return (
    <form method="post" action={`${viewsPath}/remove`}>
      <input type="hidden" name="token" value={view.token} />
      <input type="hidden" name={viewFields.name} value={name} />
      <input type="hidden" name={viewFields.desk} value={'desk' in owner ? owner.desk : ''} />
      <Button look="plain">{deskWords(view.language).save.remove(name)}</Button>
    </form>
  );
}
