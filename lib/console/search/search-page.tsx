import { shortDate, shortInstant } from '../../languages/dates.ts';
import { searchWords } from '../../languages/staff.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { showReference } from '../../request/reference.ts';
import type { FoundRequest, PeopleFound } from '../../store/stores.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { DateField, TextField, type TypedDate } from '../../web/components/fields.tsx';
import { type Column, Table } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary, StatusTag } from '../../web/components/messages.tsx';
import { type Console, requestPath } from '../console.ts';
import { consolePage } from '../frame.tsx';

export interface TypedSearch {
  readonly name: string;
  readonly number: string;
  readonly born: TypedDate;
}

type SearchWords = ReturnType<typeof searchWords>;
export type SearchProblem = { readonly field: 'name' | 'born' | 'number'; readonly code: ProblemCode };
type ProblemCode = Extract<keyof SearchWords, 'needed' | 'nameNeeded' | 'notADate' | 'notAText'>;

interface SearchView {
  readonly typed: TypedSearch;
  readonly problem?: SearchProblem | undefined;
  /** Absent before a search. */
  readonly found?: PeopleFound | undefined;
}

export function searchPage(view: Console, { typed, problem, found }: SearchView): string {
  const words = searchWords(view.language);
  const lines = problem === undefined ? [] : [{ name: problem.field, text: words[problem.code] }];
  return consolePage(view, {
    title: found === undefined ? words.title : words.found(found.rows.length),
    section: 'queue',
    withErrors: problem !== undefined,
    children: (
      <>
        <h1>{words.title}</h1>
        <ErrorSummary heading={view.words.frame.problem} lines={lines} />
        {found === undefined ? null : <Results view={view} found={found} />}
        <SearchForm view={view} typed={typed} problem={problem} />
      </>
    ),
  });
}

/** On the queue page: closed until somebody needs it. */
export function SearchBox({ view }: { readonly view: Console }) {
  return (
    <details class="filters">
      <summary>{searchWords(view.language).box}</summary>
      <SearchForm view={view} typed={{ name: '', number: '', born: {} }} />
    </details>
  );
}

interface FormProps {
  readonly view: Console;
  readonly typed: TypedSearch;
  readonly problem?: SearchProblem | undefined;
}

/** POST: a name and a birth date belong in no address, and in no history of a browser. */
function SearchForm({ view, typed, problem }: FormProps) {
  const words = searchWords(view.language);
  const errorOf = (field: SearchProblem['field']) => (problem?.field === field ? words[problem.code] : undefined);
  const plain = { autocomplete: 'off', spellcheck: false, words: { ...view.controls, optional: '' } };
  return (
    <form method="post" action="/staff/search">
      <input type="hidden" name="token" value={view.token} />
      <p>{words.lead}</p>
      <TextField {...plain} name="name" label={words.name} hint={words.nameHint} value={typed.name} error={errorOf('name')} />
      <DateField name="born" label={words.born} value={typed.born} error={errorOf('born')} words={plain.words} />
      <TextField
        {...plain}
        name="number"
        label={words.number}
        hint={words.numberHint}
        value={typed.number}
        error={errorOf('number')}
      />
      <Buttons>
        <Button>{words.button}</Button>
      </Buttons>
    </form>
  );
}

function Results({ view, found }: { readonly view: Console; readonly found: PeopleFound }) {
  const words = searchWords(view.language);
  const { rows, cut } = found;
  if (rows.length === 0) return <p role="status">{words.none}</p>;
  const names = ['patient', 'born', 'who', 'sent', 'status'] as const;
  const columns: readonly Column[] = [
    { key: 'answer', heading: words.columns.answer },
    { key: 'reference', heading: words.columns.reference, figures: true },
    ...names.map((key) => ({ key, heading: words.columns[key], figures: key === 'born' })),
  ];
  return (
    <section aria-labelledby="found">
      <h2 id="found">{words.found(rows.length)}</h2>
      {cut ? <p>{words.cut}</p> : null}
      {rows.some(({ answer }) => answer === 'possible') ? (
        <Alert tone="warning">
          <p>{words.possibleLead}</p>
        </Alert>
      ) : null}
      <Table
        caption={words.caption}
        columns={columns}
        rowHeader="reference"
        rows={rows.map((row) => ({ id: row.reference, cells: cellsOf(row, view) }))}
      />
    </section>
  );
}

function cellsOf({ reference, answer, patient, submittedAt, status, requesterType }: FoundRequest, view: Console) {
  const { firstName, middleName, lastName, formerName } = patient;
  const name = [firstName, middleName, lastName, formerName && `(${formerName})`].filter(Boolean).join(' ');
  return {
    answer: <StatusTag tone={answer === 'match' ? 'good' : 'soon'}>{searchWords(view.language).answers[answer]}</StatusTag>,
    reference: <a href={requestPath(reference)}>{showReference(reference)}</a>,
    patient: <bdi>{name}</bdi>,
    born: shortDate(patient.dateOfBirth, view.language),
    who: labelIn(view.labels.requesterTypes, requesterType),
    sent: shortInstant(submittedAt, view),
    status: view.words.statuses[status],
  };
}
