/** Which requests are the same person's, with one tick each, and what the list says today of everything that was disclosed. */
import { dateInWords } from '../../languages/dates.ts';
import { accountingWords } from '../../languages/staff-accounting.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { earlierList, openCase } from '../../request/cases/cases.ts';
import { type CalendarDate, hospitalDay } from '../../request/dates.ts';
import { fullName } from '../../request/names.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { type AccountedRow, accountedRows, isListed, sixYearsTo } from '../../request/release/accounting.ts';
import { accountingKind } from '../../request/release/accounting-kinds.ts';
import type { FoundRequest } from '../../store/stores.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Checkboxes } from '../../web/components/choices.tsx';
import { Table } from '../../web/components/lists.tsx';
import { Alert } from '../../web/components/messages.tsx';
import { type Console, nameOf } from '../console.ts';
import type { RefusalCode } from '../decisions.ts';
import { consolePage, FormFields } from '../frame.tsx';
import { may } from '../sign-in/roles.ts';
import { disclosuresPath, personPath } from './paths.ts';
import { confirmedFor, type FoundPerson } from './person.ts';

interface PersonProps extends FoundPerson {
  readonly record: RequestRecord;
  readonly today: CalendarDate;
  readonly kept: boolean;
  readonly refusal?: RefusalCode | undefined;
  /** As they were ticked, where a form comes back. */
  readonly ticked?: readonly string[] | undefined;
}

export function personPage(view: Console, props: PersonProps): string {
  const { record, kept, refusal, gone } = props;
  const { person: words, back } = accountingWords(view.language);
  return consolePage(view, {
    title: `${words.title} · ${showReference(record.reference)}`,
    section: 'queue',
    withErrors: refusal !== undefined,
    children: (
      <>
        <a class="back" href={disclosuresPath(record.reference)}>
          {back}
        </a>
        {refusal === undefined ? null : (
          <Alert tone="error">
            <p>{view.words.refusals[refusal]}</p>
          </Alert>
        )}
        {kept ? (
          <Alert tone="success">
            <p role="status">{words.kept}</p>
          </Alert>
        ) : null}
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <Standing view={view} record={record} />
        {gone.length === 0 ? null : (
          <Alert tone="warning">
            <p>{words.gone(gone.map(showReference).join(', '))}</p>
          </Alert>
        )}
        <Same view={view} {...props} />
        <AllRows view={view} {...props} />
      </>
    ),
  });
}

/** Who confirmed the requests, and what the list may cost. */
function Standing({ view, record }: { readonly view: Console; readonly record: RequestRecord }) {
  const { person: words } = accountingWords(view.language);
  const open = openCase(record, 'accounting');
  const confirmed = confirmedFor(record);
  const day = (at: string) => dateInWords(hospitalDay(new Date(at), view.facility.timeZone), view.language);
  const earlier = open === undefined ? undefined : earlierList(record, open);
  return (
    <>
      <p>{confirmed === undefined ? words.notYet : words.confirmed(day(confirmed.at), nameOf(confirmed.by, view))}</p>
      {open === undefined ? <p>{words.noCase}</p> : null}
      {open === undefined ? null : (
        <p>
          {earlier === undefined
            ? words.free
            : words.further(day(earlier.answeredAt), showReference(earlier.reference ?? record.reference))}
        </p>
      )}
    </>
  );
}

function optionOf(view: Console, { reference, patient, answer, submittedAt, requesterType }: FoundRequest) {
  const { person: words } = accountingWords(view.language);
  const day = (date: string) => dateInWords(date, view.language);
  const asked = hospitalDay(new Date(submittedAt), view.facility.timeZone);
  return {
    value: reference,
    label: `${fullName(patient)}, ${words.born(day(patient.dateOfBirth))}`,
    hint: [
      showReference(reference),
      labelIn(view.labels.requesterTypes, requesterType),
      words.asked(day(asked)),
      answer === 'match' ? words.match : words.possible,
    ].join(' · '),
  };
}

/** Ticked beforehand is what was confirmed, and at first what agrees by name and birth date; never what is only possible. */
function tickedIn({ record, found, ticked }: PersonProps): readonly string[] {
  if (ticked !== undefined) return ticked;
  const matches = found.rows.filter(({ answer }) => answer === 'match').map(({ reference }) => reference);
  return confirmedFor(record)?.references ?? matches;
}

function Same({ view, ...props }: PersonProps & { readonly view: Console }) {
  const { person: words } = accountingWords(view.language);
  const { record, found } = props;
  if (openCase(record, 'accounting') === undefined || !may(view.staff, 'work')) return null;
  return (
    <form class="letter" method="post" action={personPath(record.reference)} noValidate>
      <FormFields token={view.token} record={record} />
      {found.rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <Checkboxes
          name="same"
          label={words.heading}
          options={found.rows.map((row) => optionOf(view, row))}
          values={tickedIn(props)}
          words={view.controls}
        />
      )}
      <Buttons>
        <Button>{words.button}</Button>
      </Buttons>
    </form>
  );
}

function listedInWords(view: Console, one: AccountedRow, today: CalendarDate): string {
  const { person: words } = accountingWords(view.language);
  const { kind, heldUntil, row } = one;
  if (!accountingKind(kind).listed) return words.no(accountingKind(kind).law);
  if (row.on < sixYearsTo(today).from) return words.old;
  return isListed(one, today) ? words.yes : words.held(dateInWords(heldUntil ?? today, view.language));
}

function AllRows({ view, record, others, today }: PersonProps & { readonly view: Console }) {
  const { person: words, kinds } = accountingWords(view.language);
  const rows = [record, ...others]
    .flatMap((one) => accountedRows(one).map((accounted) => ({ ...accounted, reference: one.reference })))
    .toSorted((one, other) => one.row.on.localeCompare(other.row.on));
  if (rows.length === 0) return <p>{words.empty}</p>;
  return (
    <Table
      caption={words.rows}
      columns={(['on', 'request', 'to', 'kind', 'listed'] as const).map((key) => ({ key, heading: words.columns[key] }))}
      rowHeader="on"
      rows={rows.map((one) => ({
        id: `${one.reference}-${one.row.id}`,
        cells: {
          on: dateInWords(one.row.on, view.language),
          request: showReference(one.reference),
          to: <bdi>{one.row.to}</bdi>,
          kind: kinds[one.kind],
          listed: listedInWords(view, one, today),
        },
      }))}
    />
  );
}
