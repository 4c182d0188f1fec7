/** The form of an export, and the exports that wait for a second person. */
import { shortInstant } from '../../languages/dates.ts';
import type { ListQuestion } from '../../reports/listed.ts';
import { sameActor } from '../../request/history.ts';
import type { ExportRequest } from '../../store/stores.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Checkbox } from '../../web/components/choices.tsx';
import { Textarea } from '../../web/components/fields.tsx';
import { Table } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import { nameOf } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { InUse, periodName } from './board-page.tsx';
import { mostNames, mostRows, secondFrom } from './export-limits.ts';
import { exportPath, exportsPath, listPath } from './paths.ts';
import { inDigits, listName, type Shown } from './shown.tsx';

type Words = Pick<Shown, 'view' | 'words' | 'letter'>;

export type ExportProblem = 'reason' | 'namesReason' | 'tooMany' | 'tooManyNames' | 'empty';

export interface TypedExport {
  readonly reason: string;
  readonly names: boolean;
  readonly namesReason: string;
}

function listText(question: ListQuestion, props: Words): string {
  const name = listName(question.what, props);
  return question.what.startsWith('age:') ? name : `${name}, ${periodName(question, props)}`;
}

function problemText(problem: ExportProblem, { words }: Words): string {
  const { problems } = words.exporting;
  if (problem === 'tooMany') return problems.tooMany(mostRows);
  return problem === 'tooManyNames' ? problems.tooManyNames(mostNames) : problems[problem];
}

const fieldOf: Readonly<Partial<Record<ExportProblem, string>>> = {
  reason: 'reason',
  namesReason: 'namesReason',
  tooManyNames: 'names',
};

interface FormProps extends Words {
  readonly question: ListQuestion;
  readonly typed: TypedExport;
  readonly problems: readonly ExportProblem[];
}

export function exportFormPage(props: FormProps): string {
  const { view, words, question, typed, problems } = props;
  const { exporting } = words;
  const lines = problems.map((problem) => ({ name: fieldOf[problem], text: problemText(problem, props) }));
  const errorAt = (name: string) => lines.find((line) => line.name === name)?.text;
  return consolePage(view, {
    title: exporting.title,
    section: 'reports',
    withErrors: problems.length > 0,
    children: (
      <>
        <h1>{exporting.title}</h1>
        <ErrorSummary heading={exporting.problems.heading} lines={lines} />
        <p class="lead">{exporting.lead}</p>
        <p>
          {exporting.about(listText(question, props))} <InUse view={view} words={words} chosen={question.parts} />
        </p>
        <p>{exporting.second(secondFrom)}</p>
        <form method="post" action={exportPath(question, question.what)}>
          <input type="hidden" name="token" value={view.token} />
          <Textarea
            name="reason"
            label={exporting.reason}
            hint={exporting.reasonHint}
            value={typed.reason}
            rows={2}
            error={errorAt('reason')}
            words={view.controls}
          />
          <Checkbox
            name="names"
            label={exporting.names}
            hint={exporting.namesHint(mostNames)}
            checked={typed.names}
            error={errorAt('names')}
            words={view.controls}
          />
          <Textarea
            name="namesReason"
            label={exporting.namesReason}
            value={typed.namesReason}
            rows={2}
            optional
            error={errorAt('namesReason')}
            words={view.controls}
          />
          <Buttons>
            <Button icon="download">{exporting.send}</Button>
            <a href={listPath(question, question.what)}>{words.list.back}</a>
          </Buttons>
        </form>
      </>
    ),
  });
}

export type ExportsNote = 'asked' | 'approvedNow' | 'refused' | 'ownRefused';

interface WaitingProps extends Words {
  readonly waiting: readonly { readonly asked: ExportRequest; readonly question: ListQuestion }[];
  readonly note: ExportsNote | null;
}

export function exportsPage(props: WaitingProps): string {
  const { view, words, waiting, note } = props;
  const { exporting } = words;
  return consolePage(view, {
    title: exporting.open,
    section: 'reports',
    children: (
      <>
        <h1>{exporting.open}</h1>
        {note === null ? null : (
          <Alert tone={note === 'refused' || note === 'ownRefused' ? 'error' : 'success'}>
            <p role="status">{exporting[note]}</p>
          </Alert>
        )}
        <p class="lead">{exporting.openLead}</p>
        {waiting.length === 0 ? <p>{exporting.none}</p> : <Waiting {...props} />}
      </>
    ),
  });
}

function Waiting(props: WaitingProps) {
  const { view, words, waiting } = props;
  const { exporting } = words;
  return (
    <Table
      caption={exporting.open}
      columns={[
        { key: 'list', heading: exporting.list },
        { key: 'rows', heading: exporting.rows, figures: true },
        { key: 'by', heading: exporting.by },
        { key: 'until', heading: exporting.until, figures: true },
        { key: 'why', heading: exporting.why },
        { key: 'state', heading: exporting.state },
      ]}
      rows={waiting.map(({ asked, question }) => ({
        id: asked.id,
        cells: {
          list: (
            <>
              {listText(question, props)} <InUse view={view} words={words} chosen={question.parts} />
            </>
          ),
          rows: inDigits(asked.rows, view),
          by: nameOf(asked.by, view),
          until: shortInstant(asked.until, view),
          why: (
            <>
              <bdi>{asked.reason}</bdi>
              {asked.namesReason === undefined ? null : <p>{exporting.withNames(asked.namesReason)}</p>}
            </>
          ),
          state: <State {...props} asked={asked} />,
        },
      }))}
    />
  );
}

function State({ view, words, asked }: WaitingProps & { readonly asked: ExportRequest }) {
  const { exporting } = words;
  const isOwn = sameActor(asked.by, actorId(view.staff));
  const { approved } = asked;
  const says = approved === undefined ? exporting.waits : exporting.approvedBy(nameOf(approved.by, view));
  const act = approved === undefined && !isOwn && may(view.staff, 'approve-export') ? 'approve' : 'make';
  const isOffered = act === 'approve' || (approved !== undefined && isOwn);
  return (
    <>
      <p>{says}</p>
      {isOffered ? (
        <form method="post" action={`${exportsPath}/${asked.id}/${act}`}>
          <input type="hidden" name="token" value={view.token} />
          <Button look="outline">{exporting[act]}</Button>
        </form>
      ) : (
        <p class="soft">{isOwn ? exporting.own : exporting.others}</p>
      )}
    </>
  );
}
