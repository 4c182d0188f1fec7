import type { ComponentChildren } from 'preact';
import { dateInWords, shortDate, shortInstant } from '../../languages/dates.ts';
import { searchWords } from '../../languages/staff.ts';
import { findWords } from '../../languages/staff-find.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { fullName, surnamesOf } from '../../request/names.ts';
import { showReference } from '../../request/reference.ts';
import { type SearchReason, searchReasons } from '../../request/search/reasons.ts';
import type { TypedSearch } from '../../request/search/typed-search.ts';
import type { FoundRequest } from '../../store/stores.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { DateField, Select, TextField, type TypedDate } from '../../web/components/fields.tsx';
import { type Column, Table } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary, StatusTag } from '../../web/components/messages.tsx';
import { type Console, requestPath } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { defaultReason } from './find-field.tsx';

export interface TypedFields {
  readonly name: string;
  readonly number: string;
  readonly born: TypedDate;
}

export type SearchProblem =
  | { readonly field: 'name' | 'born' | 'number'; readonly code: 'needed' | 'nameNeeded' | 'notADate' | 'notAText' }
  /** Of the field in the header. */
  | { readonly field: 'q'; readonly code: 'nothing' | 'tooLong' | 'noDay' };

/** A row as this person may see it. */
export interface ShownRow extends FoundRequest {
  /** The patient is restricted: neither name nor birth date is shown. */
  readonly hidden: boolean;
  /** Address of the page of the person. */
  readonly person: string;
}

interface SearchView {
  readonly typed: TypedFields;
  readonly problem?: SearchProblem | undefined;
  /** Absent before a search. */
  readonly found?: { readonly rows: readonly ShownRow[]; readonly cut: boolean } | undefined;
  readonly why?: SearchReason | undefined;
  /** As typed into the header, and how it was understood. */
  readonly asked?: string | undefined;
  readonly understood?: TypedSearch | undefined;
}

export function searchPage(view: Console, shown: SearchView): string {
  const { problem, found, why = defaultReason(view.staff), asked, understood } = shown;
  const words = searchWords(view.language);
  const lines = problem === undefined ? [] : [lineOf(view, problem)];
  return consolePage(view, {
    title: found === undefined ? words.title : words.found(found.rows.length),
    section: 'queue',
    withErrors: problem !== undefined,
    asked: asked === undefined ? undefined : { text: asked, why },
    children: (
      <>
        <h1>{words.title}</h1>
        <ErrorSummary heading={view.words.frame.problem} lines={lines} />
        {understood === undefined ? null : <Understood view={view} read={understood} />}
        {found === undefined ? null : <Results view={view} found={found} />}
        {found === undefined ? (
          <SearchForm view={view} shown={shown} />
        ) : (
          <details open={found.rows.length === 0}>
            <summary>{findWords(view.language).precise}</summary>
            <SearchForm view={view} shown={shown} />
          </details>
        )}
      </>
    ),
  });
}

function lineOf(view: Console, problem: SearchProblem) {
  if (problem.field === 'q') return { name: 'find-q', text: findWords(view.language)[problem.code] };
  return { name: problem.field, text: searchWords(view.language)[problem.code] };
}

/** How the one field was read, so that nobody wonders who was searched for. */
function Understood({ view, read }: { readonly view: Console; readonly read: TypedSearch }) {
  const words = findWords(view.language);
  const { understood } = words;
  const { name, days, numbers } = read;
  const isNamed = name !== '' && days.length > 0;
  const parts = [
    ...(isNamed ? [understood.named(name)] : []),
    ...(days.length > 0
      ? [understood.days(days.map((day) => dateInWords(day, view.language)).join(` ${understood.or} `))]
      : []),
    ...(numbers.length > 0 ? [understood.numbers(numbers.join(', '))] : []),
  ];
  return (
    <>
      <p class="soft">
        <bdi>{parts.join(' · ')}</bdi>
      </p>
      {days.length > 1 ? <p>{understood.twoWays}</p> : null}
      {name !== '' && days.length === 0 ? <p>{words.nameOnly}</p> : null}
    </>
  );
}

interface FormProps {
  readonly view: Console;
  readonly shown: SearchView;
}

/** POST: a name and a birth date belong in no address, and in no history of a browser. */
function SearchForm({ view, shown: { typed, problem, why } }: FormProps) {
  const words = searchWords(view.language);
  const find = findWords(view.language);
  const errorOf = (field: SearchProblem['field']) =>
    problem?.field === field && problem.field !== 'q' ? words[problem.code] : undefined;
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
      <Select
        name="why"
        label={find.why}
        options={searchReasons.map((value) => ({ value, label: find.reasons[value] }))}
        value={why ?? defaultReason(view.staff)}
        words={view.controls}
      />
      <Buttons>
        <Button>{words.button}</Button>
      </Buttons>
    </form>
  );
}

function Results({ view, found }: { readonly view: Console; readonly found: NonNullable<SearchView['found']> }) {
  const words = searchWords(view.language);
  const find = findWords(view.language);
  const { rows, cut } = found;
  if (rows.length === 0) return <p role="status">{words.none}</p>;
  const of = (answer: ShownRow['answer']) => rows.filter((row) => row.answer === answer);
  return (
    <>
      <p role="status">{words.found(rows.length)}</p>
      {cut ? <p>{words.cut}</p> : null}
      <Rows view={view} rows={of('match')} id="match" heading={find.match} lead={<p>{find.matchLead}</p>} />
      <Rows
        view={view}
        rows={of('possible')}
        id="possible"
        heading={find.possible}
        lead={
          <Alert tone="warning">
            <p>{words.possibleLead}</p>
          </Alert>
        }
      />
    </>
  );
}

interface RowsProps {
  readonly view: Console;
  readonly rows: readonly ShownRow[];
  readonly id: string;
  readonly heading: string;
  readonly lead: ComponentChildren;
}

/** Those that match stand apart from those that may be somebody else. */
function Rows({ view, rows, id, heading, lead }: RowsProps) {
  const words = searchWords(view.language);
  if (rows.length === 0) return null;
  const names = ['patient', 'born', 'who', 'sent', 'status'] as const;
  const columns: readonly Column[] = [
    { key: 'reference', heading: words.columns.reference, figures: true },
    ...names.map((key) => ({ key, heading: words.columns[key], figures: key === 'born' })),
    { key: 'person', heading: findWords(view.language).person, figures: true },
  ];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>
        {heading} <span class="soft">({rows.length})</span>
      </h2>
      {lead}
      <Table
        caption={`${heading}. ${words.caption}`}
        columns={columns}
        rowHeader="reference"
        rows={rows.map((row) => ({ id: row.reference, cells: cellsOf(row, view) }))}
      />
    </section>
  );
}

function patientOf({ patient, hidden, restricted }: ShownRow, view: Console) {
  const words = findWords(view.language);
  if (hidden) return { patient: <StatusTag>{words.restricted}</StatusTag>, born: '—' };
  const [, former] = surnamesOf(patient);
  const name = [fullName(patient), former === undefined ? '' : `(${former})`].filter(Boolean).join(' ');
  return {
    patient: (
      <>
        <bdi>{name}</bdi> {restricted === null ? null : <StatusTag>{words.restricted}</StatusTag>}
      </>
    ),
    born: shortDate(patient.dateOfBirth, view.language),
  };
}

function cellsOf(row: ShownRow, view: Console) {
  const { reference, submittedAt, status, requesterType, person, hidden } = row;
  return {
    ...patientOf(row, view),
    reference: <a href={requestPath(reference)}>{showReference(reference)}</a>,
    who: hidden ? '—' : labelIn(view.labels.requesterTypes, requesterType),
    sent: shortInstant(submittedAt, view),
    status: view.words.statuses[status],
    person: (
      <a href={person}>
        {findWords(view.language).openPerson}
        <span class="out-of-sight"> · {showReference(reference)}</span>
      </a>
    ),
  };
}
