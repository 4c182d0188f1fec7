/** Whom the records of a request went to, what of it the patient is owed, its documents, and what went to the wrong place. */
import { dateInWords } from '../../languages/dates.ts';
import { decisionWords } from '../../languages/staff.ts';
import { accountingWords } from '../../languages/staff-accounting.ts';
import { disclosureWords } from '../../languages/staff-disclosures.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { accountedRows } from '../../request/release/accounting.ts';
import { accountingKind } from '../../request/release/accounting-kinds.ts';
import { deliveriesOf } from '../../request/release/deliveries.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { DateField, Textarea, TextField, type TypedDate } from '../../web/components/fields.tsx';
import { Table } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import { type Console, nameOf, requestPath } from '../console.ts';
import { consolePage, FormFields } from '../frame.tsx';
import { KeptTyped } from '../request/request-notices.tsx';
import { may } from '../sign-in/roles.ts';
import { type MisdirectedProblems, misdirectedFields, type TypedMisdirected } from './note-misdirected.ts';
import {
  accountingPath,
  certificationPath,
  certificationsPath,
  disclosuresPath,
  outsidePath,
  personPath,
  suspensionPath,
} from './paths.ts';

export interface TypedForm {
  readonly typed: Omit<TypedMisdirected, 'on'> & { readonly on: TypedDate };
  readonly problems: MisdirectedProblems;
  /** Said of the whole, where nothing typed is wrong. */
  readonly refusal?: string | undefined;
}

interface DisclosuresProps {
  readonly record: RequestRecord;
  readonly noted: boolean;
  readonly form?: TypedForm | undefined;
  /** The form holds what was typed before the session ended. */
  readonly kept?: boolean;
}

export function disclosuresPage(view: Console, { record, noted, form, kept = false }: DisclosuresProps): string {
  const words = disclosureWords(view.language);
  const shown = showReference(record.reference);
  const lines = misdirectedFields.flatMap((name) => {
    const code = form?.problems?.[name];
    return code === undefined ? [] : [{ name, text: view.words.refusals[code] }];
  });
  return consolePage(view, {
    title: `${words.title} · ${shown}`,
    section: 'queue',
    withErrors: form !== undefined && !kept,
    children: (
      <>
        <a class="back" href={requestPath(record.reference)}>
          {decisionWords(view.language).back(shown)}
        </a>
        {lines.length === 0 ? null : <ErrorSummary heading={words.problem} lines={lines} />}
        {form?.refusal === undefined ? null : (
          <Alert tone="error">
            <p>{form.refusal}</p>
          </Alert>
        )}
        {kept ? <KeptTyped view={view} /> : null}
        {noted ? (
          <Alert tone="success">
            <p role="status">{words.noted}</p>
          </Alert>
        ) : null}
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <Rows view={view} record={record} />
        <Papers view={view} record={record} />
        {may(view.staff, 'work') ? <MisdirectedForm view={view} record={record} form={form} /> : null}
      </>
    ),
  });
}

interface AboutRecord {
  readonly view: Console;
  readonly record: RequestRecord;
}

function Rows({ view, record }: AboutRecord) {
  const words = disclosureWords(view.language);
  const rows = accountedRows(record);
  const { kinds, person } = accountingWords(view.language);
  if (rows.length === 0) return <p>{words.none}</p>;
  const { values } = decisionWords(view.language);
  return (
    <Table
      caption={words.caption}
      columns={(['on', 'to', 'how', 'pages', 'by', 'owed'] as const).map((key) => ({ key, heading: words.columns[key] }))}
      rowHeader="on"
      rows={rows.map(({ row, kind }) => ({
        id: row.id,
        cells: {
          on: dateInWords(row.on, view.language),
          to: <bdi>{row.to}</bdi>,
          how:
            row.misdirected === undefined
              ? row.channel === 'outside'
                ? `${kinds[kind]}: ${row.why ?? ''}`
                : labelIn(values, row.channel)
              : `${words.wrongPlace}: ${row.misdirected}`,
          pages: String(row.pages),
          by: nameOf(row.by, view),
          owed: accountingKind(kind).listed ? words.owed : person.no(accountingKind(kind).law),
        },
      }))}
    />
  );
}

function Papers({ view, record }: AboutRecord) {
  const words = disclosureWords(view.language);
  const more = accountingWords(view.language);
  const sealed = deliveriesOf(record).filter((one) => one.sealed !== undefined && one.recalled === undefined);
  return (
    <section class="pane">
      <h2>{words.papers}</h2>
      <ul>
        <li>
          <a href={accountingPath(record.reference)}>{words.accounting}</a>
        </li>
        <li>
          <a href={personPath(record.reference)}>{more.person.open}</a>
        </li>
        {may(view.staff, 'work') ? (
          <>
            <li>
              <a href={outsidePath(record.reference)}>{more.outside.open}</a>
            </li>
            <li>
              <a href={suspensionPath(record.reference)}>{more.suspend.open}</a>
            </li>
          </>
        ) : null}
        {sealed.length > 1 ? (
          <li>
            <a href={certificationsPath(record.reference)}>{words.certifications}</a>
          </li>
        ) : null}
        {sealed.map(({ id, number }) => (
          <li key={id}>
            <a href={certificationPath(record.reference, id)}>{words.certification(number)}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function MisdirectedForm({ view, record, form }: AboutRecord & Pick<DisclosuresProps, 'form'>) {
  const words = disclosureWords(view.language);
  const { typed, problems = {} } = form ?? {};
  const errorOf = (name: (typeof misdirectedFields)[number]) => {
    const code = problems[name];
    return code === undefined ? undefined : view.words.refusals[code];
  };
  const shared = (name: 'to' | 'pages' | 'what') => ({
    ...{ name, label: words.fields[name], value: typed?.[name], error: errorOf(name), words: view.controls },
  });
  return (
    <section class="pane">
      <h2>{words.wrongHeading}</h2>
      <p>{words.wrongLead}</p>
      <form class="letter" method="post" action={disclosuresPath(record.reference)} noValidate>
        <FormFields token={view.token} record={record} />
        <DateField name="on" label={words.fields.on} value={typed?.on ?? {}} error={errorOf('on')} words={view.controls} />
        <Textarea {...shared('to')} rows={2} />
        <TextField {...shared('pages')} inputMode="numeric" />
        <Textarea {...shared('what')} rows={3} />
        <Buttons>
          <Button look="outline">{words.button}</Button>
        </Buttons>
      </form>
    </section>
  );
}
