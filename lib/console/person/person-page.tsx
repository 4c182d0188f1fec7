/** All that is known here of one person. The name stands on the page, never in its address. */
import { dateInWords, shortDate, shortInstant } from '../../languages/dates.ts';
import { accessWords } from '../../languages/staff-access.ts';
import { accountingWords } from '../../languages/staff-accounting.ts';
import { disclosureWords } from '../../languages/staff-disclosures.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { bodiesOf } from '../../request/corrections.ts';
import { fullName, surnamesOf } from '../../request/names.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { accountedRows } from '../../request/release/accounting.ts';
import { accountingKind } from '../../request/release/accounting-kinds.ts';
import type { AccessRow } from '../../store/stores.ts';
import { Table } from '../../web/components/lists.tsx';
import { StatusTag } from '../../web/components/messages.tsx';
import { Reference, whyOf } from '../audit/audit-page.tsx';
import { whatInWords } from '../audit/what.ts';
import { type Console, nameOf, requestPath } from '../console.ts';
import { disclosuresPath, personPath } from '../disclosures/paths.ts';
import { consolePage } from '../frame.tsx';
import { may } from '../sign-in/roles.ts';

interface PersonView {
  /** The request by which the person was opened: its name stands in the title. */
  readonly record: RequestRecord;
  /** Newest first, that one included. */
  readonly records: readonly RequestRecord[];
  /** Newest first; null for those who may not read the access log. */
  readonly seen: readonly AccessRow[] | null;
  readonly restricted: boolean;
  readonly path: string;
  /** Every row of the access log, not the newest alone. */
  readonly all: boolean;
}

/** More are shown when they are asked for. */
const newestRows = 50;

interface PartProps {
  readonly view: Console;
  readonly shown: PersonView;
}

export function personPage(view: Console, shown: PersonView): string {
  const { person: words } = accessWords(view.language);
  const { record, records, restricted } = shown;
  const patient = (bodiesOf(record).at(-1) ?? record.body).patient;
  return consolePage(view, {
    // A title shows in the history of a browser: it names nobody.
    title: words.title,
    section: 'queue',
    children: (
      <>
        <h1>
          <bdi>{fullName(patient)}</bdi>
        </h1>
        <p class="lead">
          {view.words.age.born(dateInWords(patient.dateOfBirth, view.language))} · {words.lead(records.length)}{' '}
          {restricted ? <StatusTag tone="soon">{words.also}</StatusTag> : null}
        </p>
        <Requests view={view} shown={shown} />
        <Spellings view={view} shown={shown} />
        <Disclosures view={view} shown={shown} />
        <Accounting view={view} shown={shown} />
        <SeenBy view={view} shown={shown} />
      </>
    ),
  });
}

function Requests({ view, shown: { records } }: PartProps) {
  const { person: words } = accessWords(view.language);
  const columns = ['reference', 'sent', 'who', 'status', 'due', 'owner'] as const;
  return (
    <section aria-labelledby="requests">
      <h2 id="requests">{words.requests}</h2>
      <Table
        caption={words.requestsCaption}
        columns={columns.map((key) => ({ key, heading: words.columns[key], figures: key === 'reference' }))}
        rowHeader="reference"
        rows={records.map((one) => ({
          id: one.reference,
          cells: {
            reference: <a href={requestPath(one.reference)}>{showReference(one.reference)}</a>,
            sent: shortInstant(one.submittedAt, view),
            who: labelIn(view.labels.requesterTypes, one.body.requester.type),
            status: view.words.statuses[one.status],
            due: one.dueOn === null ? '—' : shortDate(one.dueOn, view.language),
            owner: one.assignee === null ? '—' : nameOf(one.assignee, view),
          },
        }))}
      />
    </section>
  );
}

/** Every form of the name that a request has, or had before it was corrected. */
function spellingsOf(records: readonly RequestRecord[]): readonly string[] {
  const patients = records.flatMap((record) => bodiesOf(record).map(({ patient }) => patient));
  return [...new Set(patients.flatMap((patient) => [fullName(patient), ...surnamesOf(patient).slice(1)]))];
}

function Spellings({ view, shown: { record, records } }: PartProps) {
  const { person: words } = accessWords(view.language);
  const shown = fullName((bodiesOf(record).at(-1) ?? record.body).patient);
  const others = spellingsOf(records).filter((name) => name !== shown);
  return (
    <section aria-labelledby="spellings">
      <h2 id="spellings">{words.spellings}</h2>
      {others.length === 0 ? <p>{words.oneSpelling}</p> : null}
      <ul>
        {others.map((name) => (
          <li key={name}>
            <bdi>{name}</bdi>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Disclosures({ view, shown: { records } }: PartProps) {
  const { person: words } = accessWords(view.language);
  const { owed } = disclosureWords(view.language);
  const { no } = accountingWords(view.language).person;
  const rows = records
    .flatMap((record) => accountedRows(record).map(({ row, kind }) => ({ ...row, kind, reference: record.reference })))
    .toSorted((one, other) => (one.on < other.on ? 1 : -1));
  const columns = ['on', 'to', 'pages', 'reference', 'owed'] as const;
  return (
    <section aria-labelledby="disclosures">
      <h2 id="disclosures">{words.disclosures}</h2>
      {rows.length === 0 ? (
        <p>{words.noDisclosures}</p>
      ) : (
        <Table
          caption={words.disclosuresCaption}
          columns={columns.map((key) => ({ key, heading: words.disclosureColumns[key] }))}
          rows={rows.map((row) => ({
            id: `${row.reference} ${row.id}`,
            cells: {
              on: shortDate(row.on, view.language),
              to: <bdi>{row.to}</bdi>,
              pages: String(row.pages),
              reference: <a href={disclosuresPath(row.reference)}>{showReference(row.reference)}</a>,
              owed: accountingKind(row.kind).listed ? owed : no(accountingKind(row.kind).law),
            },
          }))}
        />
      )}
    </section>
  );
}

/** The list that the patient may ask for, over every request that staff confirmed as this person's. */
function Accounting({ view, shown: { record } }: PartProps) {
  const { person: words } = accessWords(view.language);
  if (!may(view.staff, 'work')) return null;
  return (
    <section aria-labelledby="accounting">
      <h2 id="accounting">{words.accounting}</h2>
      <p>
        <a href={personPath(record.reference)}>{accountingWords(view.language).person.open}</a>
      </p>
    </section>
  );
}

function SeenBy({ view, shown: { seen, path, all } }: PartProps) {
  const { person: words } = accessWords(view.language);
  if (seen === null) return null;
  const rows = all ? seen : seen.slice(0, newestRows);
  const columns = ['at', 'who', 'what', 'reference'] as const;
  return (
    <section aria-labelledby="seen">
      <h2 id="seen">{words.seen}</h2>
      {seen.length === 0 ? <p>{words.seenNone}</p> : null}
      {rows.length < seen.length ? (
        <p>
          {words.seenCount(rows.length, seen.length)} <a href={`${path}?seen=all`}>{words.seenAll}</a>
        </p>
      ) : null}
      {rows.length === 0 ? null : (
        <Table
          caption={words.seenCaption}
          columns={columns.map((key) => ({ key, heading: words.seenColumns[key] }))}
          rows={rows.map((row, index) => ({
            id: `${row.at} ${index}`,
            cells: {
              at: shortInstant(row.at, view),
              who: nameOf(row.who, view),
              what: [whatInWords(row, view), whyOf(row, view)].filter(Boolean).join(' · '),
              reference: <Reference reference={row.reference} />,
            },
          }))}
        />
      )}
    </section>
  );
}
