/** What came of assigning: how many, and by name each that was not, with the reason. */
import { deskWords } from '../../languages/staff.ts';
import { showReference } from '../../request/reference.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Table } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { tickField } from '../queue/queue-lines.tsx';
import type { Given } from './assign.ts';
import { PeopleSelect, toField } from './assign-bar.tsx';
import { assignPath } from './paths.ts';
import type { Assignable } from './people.ts';

export type AssignProblem = keyof ReturnType<typeof deskWords>['assign']['problems'];

type AssignShown =
  | { readonly people: readonly Assignable[]; readonly result: Given; readonly to: Assignable | null }
  | {
      readonly people: readonly Assignable[];
      readonly problems: readonly AssignProblem[];
      /** What was ticked, as the boxes have it. */
      readonly values: readonly string[];
      readonly typed: string;
    };

export function assignedPage(view: Console, shown: AssignShown): string {
  const { assign } = deskWords(view.language);
  const { frame } = view.words;
  return consolePage(view, {
    title: assign.title,
    section: 'queue',
    withErrors: 'problems' in shown,
    children: (
      <>
        <p>
          <a href={view.queuePath}>{frame.back}</a>
        </p>
        <h1>{assign.title}</h1>
        {'problems' in shown ? <Again view={view} {...shown} /> : <Outcome view={view} {...shown} />}
      </>
    ),
  });
}

/** What was ticked stays ticked. */
function Again({
  view,
  people,
  problems,
  values,
  typed,
}: Extract<AssignShown, { problems: unknown }> & { readonly view: Console }) {
  const { assign } = deskWords(view.language);
  const lines = problems.map((problem) => ({
    name: problem === 'nobody' || problem === 'unknown' ? toField : undefined,
    text: assign.problems[problem],
  }));
  return (
    <>
      <ErrorSummary heading={view.words.frame.problem} lines={lines} />
      <form class="assign" method="post" action={assignPath}>
        <input type="hidden" name="token" value={view.token} />
        <ul>
          {values.map((value) => {
            const shown = showReference(value.split(':')[0] ?? '');
            return (
              <li key={value}>
                <label>
                  <input type="checkbox" name={tickField} value={value} checked /> {assign.heading}: {shown}
                </label>
              </li>
            );
          })}
        </ul>
        <PeopleSelect view={view} people={people} label={assign.to} value={typed} invalid />
        <Buttons>
          <Button>{assign.button}</Button>
        </Buttons>
      </form>
    </>
  );
}

function Outcome({ view, result, to }: { readonly view: Console; readonly result: Given; readonly to: Assignable | null }) {
  const { assign } = deskWords(view.language);
  const { given } = result;
  const text = to === null ? assign.doneNobody(given.length) : assign.done(given.length, to.name);
  return (
    <>
      {given.length === 0 ? null : (
        <Alert tone="success">
          <p role="status">{text}</p>
        </Alert>
      )}
      <NotGiven view={view} result={result} to={to} />
    </>
  );
}

/** Each that was not given, and why. */
export function NotGiven({
  view,
  result: { failed },
  to,
}: {
  readonly view: Console;
  readonly result: Given;
  readonly to: Assignable | null;
}) {
  const { assign } = deskWords(view.language);
  const { reasons } = assign;
  if (failed.length === 0) return null;
  const target = to?.name ?? view.words.frame.nobody;
  const reasonOf = ({ why, owner }: Given['failed'][number]): string => {
    if (why === 'taken') return reasons.taken(owner === null ? '' : nameOf(owner, view));
    return why === 'same' || why === 'desk' ? reasons[why](target) : reasons[why];
  };
  return (
    <Alert tone="warning" heading={assign.failed}>
      <Table
        caption={assign.failed}
        columns={[
          { key: 'reference', heading: assign.columns.reference, figures: true },
          { key: 'why', heading: assign.columns.why },
        ]}
        rowHeader="reference"
        rows={failed.map((one) => ({
          id: one.reference,
          cells: {
            reference: <a href={requestPath(one.reference)}>{showReference(one.reference)}</a>,
            why: reasonOf(one),
          },
        }))}
      />
    </Alert>
  );
}
