/** Who saw what on a day: everybody, or the rows of one person. Names no patient: the access log has none. */
import { clockInWords, dateInWords } from '../../languages/dates.ts';
import { accessWords } from '../../languages/staff-access.ts';
import { findWords } from '../../languages/staff-find.ts';
import type { CalendarDate } from '../../request/dates.ts';
import { showReference } from '../../request/reference.ts';
import type { AccessLogEntry } from '../../store/access-log.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { DateField, type TypedDate } from '../../web/components/fields.tsx';
import { Table } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { readActor } from '../sign-in/people.ts';
import { whatInWords } from './what.ts';

export interface DayOfPerson {
  readonly who: string;
  readonly actor: string;
  readonly rows: number;
  readonly opened: number;
  readonly searches: number;
  readonly denied: number;
  readonly glass: number;
}

interface AuditView {
  readonly day: CalendarDate;
  readonly people?: readonly DayOfPerson[];
  readonly chain?: { readonly rows: readonly AccessLogEntry[]; readonly wrongRow: number | null };
  /** As typed, which is no day. */
  readonly wrong?: TypedDate;
}

/** The subject alone: a name stands in no address. */
export function dayPath(day: CalendarDate, actor?: string): string {
  const query = new URLSearchParams({ day, ...(actor !== undefined && { who: actor.replace(/^staff:/, '') }) });
  return `/staff/audit?${query}`;
}

export const patternsPath = (day: CalendarDate, days: 1 | 7): string => `/staff/audit/patterns?day=${day}&days=${days}`;

export function auditPage(view: Console, shown: AuditView): string {
  const { audit: words } = accessWords(view.language);
  const { people, chain, wrong, day } = shown;
  const lines = wrong === undefined ? [] : [{ name: 'on', text: words.wrongDay }];
  return consolePage(view, {
    title: words.title,
    section: 'audit',
    withErrors: wrong !== undefined,
    children: (
      <>
        <h1>{words.title}</h1>
        <ErrorSummary heading={view.words.frame.problem} lines={lines} />
        <p class="lead">{words.lead}</p>
        <DayForm view={view} shown={shown} />
        {people === undefined ? null : <People view={view} people={people} day={day} />}
        {chain === undefined ? null : <Rows view={view} chain={chain} day={day} />}
        <section aria-labelledby="by-patient">
          <h2 id="by-patient">{words.byPatient}</h2>
          <p>{words.byPatientLead}</p>
        </section>
        <What view={view} />
      </>
    ),
  });
}

function DayForm({ view, shown: { day, wrong } }: { readonly view: Console; readonly shown: AuditView }) {
  const { audit: words } = accessWords(view.language);
  const [year, month, date] = day.split('-').map((part) => String(Number(part)));
  return (
    <>
      <form class="one-line" method="get" action="/staff/audit">
        <DateField
          name="on"
          label={words.day}
          value={wrong ?? { year, month, day: date }}
          error={wrong === undefined ? undefined : words.wrongDay}
          words={view.controls}
        />
        <Buttons>
          <Button look="outline">{words.show}</Button>
        </Buttons>
      </form>
      <ul class="links">
        <li>
          <a href={patternsPath(day, 1)}>{words.ofDay}</a>
        </li>
        <li>
          <a href={patternsPath(day, 7)}>{words.ofWeek}</a>
        </li>
      </ul>
    </>
  );
}

interface PeopleProps {
  readonly view: Console;
  readonly people: readonly DayOfPerson[];
  readonly day: CalendarDate;
}

function People({ view, people, day }: PeopleProps) {
  const { audit: words } = accessWords(view.language);
  const names = ['rows', 'opened', 'searches', 'denied', 'glass'] as const;
  if (people.length === 0) return <p role="status">{words.nobody}</p>;
  return (
    <section aria-labelledby="people">
      <h2 id="people">{words.people(dateInWords(day, view.language))}</h2>
      <Table
        caption={words.peopleCaption}
        columns={[
          { key: 'who', heading: words.peopleColumns.who },
          ...names.map((key) => ({ key, heading: words.peopleColumns[key], figures: true })),
        ]}
        rowHeader="who"
        rows={people.map((one) => ({
          id: one.actor,
          cells: {
            ...Object.fromEntries(names.map((key) => [key, String(one[key])])),
            who: <a href={dayPath(day, one.actor)}>{nameOf(one.who, view)}</a>,
          },
        }))}
      />
    </section>
  );
}

interface ChainProps {
  readonly view: Console;
  readonly chain: NonNullable<AuditView['chain']>;
  readonly day: CalendarDate;
}

function Rows({ view, chain: { rows, wrongRow }, day }: ChainProps) {
  const { audit: words, kinds } = accessWords(view.language);
  const name = readActor(rows.at(-1)?.who ?? '').name;
  const columns = ['at', 'kind', 'what', 'why', 'reference'] as const;
  return (
    <section aria-labelledby="rows">
      <a class="back" href={dayPath(day)}>
        {words.back}
      </a>
      {rows.length === 0 ? <p role="status">{words.nobody}</p> : null}
      <h2 id="rows">{words.rowsOf(name === '' ? '—' : name, dateInWords(day, view.language))}</h2>
      {wrongRow === null ? (
        <p class="soft">{words.sound}</p>
      ) : (
        <Alert tone="error">
          <p>{words.broken(wrongRow)}</p>
        </Alert>
      )}
      {rows.length === 0 ? null : (
        <Table
          caption={words.rowsCaption}
          columns={columns.map((key) => ({
            key,
            heading: words.rowColumns[key],
            figures: key === 'at' || key === 'reference',
          }))}
          rows={rows.map((row) => ({
            id: String(row.number),
            cells: {
              at: clockInWords(row.at, view),
              kind: kinds[row.kind],
              what: whatInWords(row, view),
              why: whyOf(row, view),
              // What comes in is no request: its readers see nothing behind it.
              reference: row.what.startsWith('inbound-') ? shownOf(row.reference) : <Reference reference={row.reference} />,
            },
          }))}
        />
      )}
    </section>
  );
}

/** A reason of a search is a code, one of a restricted patient was typed. */
export function whyOf({ why, kind }: Pick<AccessLogEntry, 'why' | 'kind'>, { language }: Console): string {
  const { reasons } = findWords(language);
  const coded = Object.entries(reasons).find(([code]) => code === why && kind !== 'break-glass');
  return coded?.[1] ?? why ?? '';
}

const shownOf = (reference: string | undefined) => (reference === undefined ? null : showReference(reference));

export function Reference({ reference }: { readonly reference: string | undefined }) {
  if (reference === undefined) return null;
  return <a href={requestPath(reference)}>{showReference(reference)}</a>;
}

/** What the access log knows, and what it does not. */
function What({ view }: { readonly view: Console }) {
  const { has } = accessWords(view.language).audit;
  return (
    <section aria-labelledby="has">
      <h2 id="has">{has.heading}</h2>
      <ul>
        {has.lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
