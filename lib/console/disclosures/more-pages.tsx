/** The two forms beside the list of disclosures: what went out in another way, and what an agency has held back. */
import type { ComponentChildren } from 'preact';
import { dateInWords } from '../../languages/dates.ts';
import { accountingWords } from '../../languages/staff-accounting.ts';
import type { CalendarDate } from '../../request/dates.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { accountingKind, outsideKinds } from '../../request/release/accounting-kinds.ts';
import { suspendableRows, suspensionsOf } from '../../request/release/suspension.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Radios } from '../../web/components/choices.tsx';
import { DateField, Select, Textarea, TextField, type TypedDate } from '../../web/components/fields.tsx';
import { Table } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import type { RefusalCode } from '../decisions.ts';
import { consolePage, FormFields } from '../frame.tsx';
import { may } from '../sign-in/roles.ts';
import { disclosuresPath, outsidePath, suspensionPaperPath, suspensionPath } from './paths.ts';

export interface FormState {
  readonly record: RequestRecord;
  readonly today: CalendarDate;
  readonly done: boolean;
  /** As typed; a day by its parts. */
  readonly typed: Readonly<Record<string, string>>;
  readonly days: Readonly<Record<string, TypedDate>>;
  readonly problems: Readonly<Partial<Record<string, RefusalCode>>>;
  /** Said of the whole, where nothing typed is wrong. */
  readonly refusal?: RefusalCode | undefined;
}

interface FrameProps extends FormState {
  readonly view: Console;
  readonly words: { readonly title: string; readonly lead: string; readonly done: string };
  readonly children: ComponentChildren;
}

function framed({ view, words, record, done, problems, refusal, children }: FrameProps): string {
  const { back, problem } = accountingWords(view.language);
  const lines = Object.entries(problems).flatMap(([name, code]) =>
    code === undefined ? [] : [{ name, text: view.words.refusals[code] }],
  );
  return consolePage(view, {
    title: `${words.title} · ${showReference(record.reference)}`,
    section: 'queue',
    withErrors: lines.length > 0 || refusal !== undefined,
    children: (
      <>
        <a class="back" href={disclosuresPath(record.reference)}>
          {back}
        </a>
        {lines.length === 0 ? null : <ErrorSummary heading={problem} lines={lines} />}
        {refusal === undefined ? null : (
          <Alert tone="error">
            <p>{view.words.refusals[refusal]}</p>
          </Alert>
        )}
        {done ? (
          <Alert tone="success">
            <p role="status">{words.done}</p>
          </Alert>
        ) : null}
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        {children}
      </>
    ),
  });
}

/** Name, label, value and message of a field. */
function fieldsOf<Field extends string>(
  view: Console,
  { typed, problems }: FormState,
  labels: Readonly<Record<Field, string>>,
) {
  return (name: Field) => {
    const code = problems[name];
    const error = code === undefined ? undefined : view.words.refusals[code];
    return { name, label: labels[name], value: typed[name], error, words: view.controls };
  };
}

export function outsidePage(view: Console, state: FormState): string {
  const { outside: words, kinds } = accountingWords(view.language);
  const { kindHint, ...labels } = words.fields;
  const field = fieldsOf(view, state, labels);
  return framed({
    ...{ view, words, ...state },
    children: (
      <form class="letter" method="post" action={outsidePath(state.record.reference)} noValidate>
        <FormFields token={view.token} record={state.record} />
        <DateField {...field('on')} value={state.days['on'] ?? {}} />
        <Textarea {...field('to')} rows={2} />
        <TextField {...field('pages')} inputMode="numeric" />
        <Select
          {...field('kind')}
          hint={kindHint}
          options={outsideKinds.map((kind) => {
            const { listed, law } = accountingKind(kind);
            return { value: kind, label: `${kinds[kind]} – ${listed ? words.listed : words.left} (${law})` };
          })}
        />
        <Textarea {...field('why')} rows={2} />
        <Buttons>
          <Button>{words.button}</Button>
        </Buttons>
      </form>
    ),
  });
}

export function suspensionPage(view: Console, state: FormState): string {
  const { suspend: words } = accountingWords(view.language);
  return framed({
    ...{ view, words, ...state },
    children: (
      <>
        <HeldBack view={view} {...state} />
        {suspendableRows(state.record).length === 0 ? (
          <p>{words.nothing}</p>
        ) : may(view.staff, 'work') ? (
          <SuspensionForm view={view} {...state} />
        ) : null}
      </>
    ),
  });
}

function SuspensionForm({ view, ...state }: FormState & { readonly view: Console }) {
  const { suspend: words } = accountingWords(view.language);
  const { record, days } = state;
  const { untilHint, ...labels } = words.fields;
  const field = fieldsOf(view, state, labels);
  return (
    <form class="letter" method="post" action={suspensionPath(record.reference)} noValidate>
      <FormFields token={view.token} record={record} />
      <Radios
        {...field('disclosure')}
        options={suspendableRows(record).map(({ id, on, to }) => ({
          value: id,
          label: `${dateInWords(on, view.language)}, ${to}`,
        }))}
      />
      <Radios
        {...field('how')}
        sideBySide
        options={(['written', 'oral'] as const).map((value) => ({ value, label: words.ways[value] }))}
      />
      <Textarea {...field('official')} rows={2} />
      <DateField {...field('statedOn')} value={days['statedOn'] ?? {}} />
      <DateField {...field('until')} hint={untilHint} value={days['until'] ?? {}} />
      <Textarea {...field('document')} rows={2} />
      <Buttons>
        <Button>{words.button}</Button>
      </Buttons>
    </form>
  );
}

function HeldBack({ view, record, today }: FormState & { readonly view: Console }) {
  const { suspend: words } = accountingWords(view.language);
  const rows = suspensionsOf(record);
  if (rows.length === 0) return null;
  const day = (date: string) => dateInWords(date, view.language);
  const toOf = (id: string) => record.release?.disclosures?.find((row) => row.id === id)?.to ?? '';
  return (
    <>
      <Table
        caption={words.list}
        columns={(['to', 'official', 'how', 'stated', 'until'] as const).map((key) => ({ key, heading: words.columns[key] }))}
        rowHeader="to"
        rows={rows.map(({ id, disclosure, official, how, statedOn, until }) => ({
          id,
          cells: {
            to: <bdi>{toOf(disclosure)}</bdi>,
            official: <bdi>{official}</bdi>,
            how: words.ways[how],
            stated: day(statedOn),
            until: until < today ? words.over(day(until)) : day(until),
          },
        }))}
      />
      <ul>
        {rows.map(({ id, disclosure }) => (
          <li key={id}>
            <a href={suspensionPaperPath(record.reference, id)}>
              {words.paper}: <bdi>{toOf(disclosure)}</bdi>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
