/** The page where binders are asked for, agreed to and fetched. */
import { dateInWords } from '../../languages/dates.ts';
import { staffBinderWords } from '../../languages/staff-binder.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import {
  type AskedField,
  askedFields,
  type Binder,
  binderEnds,
  binderRules,
  binderState,
  sampleKinds,
  type TypedBinder,
} from '../../request/binder/binder.ts';
import { type CalendarDate, hospitalDay } from '../../request/dates.ts';
import { requesterTypes } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Radios } from '../../web/components/choices.tsx';
import { DateField, Select, Textarea, TextField, type TypedDate } from '../../web/components/fields.tsx';
import { Table } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import { type Console, nameOf } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { isActor } from '../sign-in/people.ts';
import type { BinderProblem, BinderProblems } from './ask.ts';
import { binderAgainPath, binderAgreePath, binderFilePath, binderPath } from './paths.ts';

export interface BinderForm {
  readonly typed: TypedBinder;
  readonly days: { readonly from: TypedDate; readonly to: TypedDate };
  readonly problems: BinderProblems;
  /** How many requests fit, where they are too many. */
  readonly found: number;
}

interface PageProps {
  readonly binders: readonly Binder[];
  readonly today: CalendarDate;
  /** What was just done. */
  readonly done?: string | undefined;
  readonly form?: BinderForm | undefined;
}

function problemInWords(view: Console, code: BinderProblem, found: number): string {
  const { problems } = staffBinderWords(view.language);
  if (code === 'count-required') return problems['count-required'](binderRules.most);
  return code === 'too-many' ? problems['too-many'](found, binderRules.most) : problems[code];
}

export function binderPage(view: Console, { binders, today, done, form }: PageProps): string {
  const words = staffBinderWords(view.language);
  const { problems = {}, found = 0 } = form ?? {};
  const lines = askedFields.flatMap((name) => {
    const code = problems[name];
    return code === undefined ? [] : [{ name, text: problemInWords(view, code, found) }];
  });
  return consolePage(view, {
    title: words.title,
    section: 'binder',
    withErrors: form !== undefined,
    children: (
      <>
        {lines.length === 0 ? null : <ErrorSummary heading={words.problem} lines={lines} />}
        <Said view={view} done={done} />
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <Binders view={view} binders={binders} today={today} />
        <AskForm view={view} form={form} />
      </>
    ),
  });
}

/** What was just done, in words; empty for anything else in the address. */
function doneInWords(done: string | undefined, words: ReturnType<typeof staffBinderWords>): string {
  switch (done) {
    case 'asked':
      return words.asked;
    case 'waits':
      return words.states['needs-second'];
    case 'agreed':
      return words.agreedDone;
    case 'again':
      return words.startedAgain;
    case 'not-yet':
      return words.notYet;
    default:
      return '';
  }
}

function Said({ view, done }: { readonly view: Console; readonly done: string | undefined }) {
  const said = doneInWords(done, staffBinderWords(view.language));
  if (said === '') return null;
  return (
    <Alert tone={done === 'not-yet' ? 'warning' : 'success'}>
      <p role="status">{said}</p>
    </Alert>
  );
}

interface FormProps {
  readonly view: Console;
  readonly form: BinderForm | undefined;
}

function AskForm({ view, form }: FormProps) {
  const words = staffBinderWords(view.language);
  const { typed, days, problems = {}, found = 0 } = form ?? {};
  const { seedHint, reasonHint, ...labels } = words.fields;
  const field = (name: AskedField) => {
    const code = problems[name];
    const error = code === undefined ? undefined : problemInWords(view, code, found);
    return { name, label: labels[name], value: typed?.[name], error, words: view.controls };
  };
  return (
    <section class="pane">
      <h2>{words.ask}</h2>
      <p>{words.limits(binderRules.alone, binderRules.most)}</p>
      <form class="letter" method="post" action={binderPath} noValidate>
        <input type="hidden" name="token" value={view.token} />
        <DateField {...field('from')} value={days?.from ?? {}} />
        <DateField {...field('to')} value={days?.to ?? {}} />
        <Radios {...field('kind')} options={sampleKinds.map((value) => ({ value, label: words.kinds[value] }))} />
        <TextField {...field('count')} inputMode="numeric" width="small" optional />
        <TextField {...field('seed')} hint={seedHint} optional />
        <Select
          {...field('type')}
          optional
          options={requesterTypes.map((value) => ({ value, label: labelIn(view.labels.requesterTypes, value) }))}
        />
        <Textarea {...field('reason')} hint={reasonHint} rows={2} />
        <Buttons>
          <Button>{words.button}</Button>
        </Buttons>
      </form>
    </section>
  );
}

interface ListProps {
  readonly view: Console;
  readonly binders: readonly Binder[];
  readonly today: CalendarDate;
}

function whatOf(view: Console, { from, to, sample, among, restricted }: Binder): string {
  const words = staffBinderWords(view.language);
  const { kind, count = 0, seed = '', type = '' } = sample;
  const drawn =
    kind === 'random'
      ? words.samples.random(count, among, seed)
      : kind === 'all'
        ? words.samples.all()
        : words.samples.type(labelIn(view.labels.requesterTypes, type));
  const day = (date: string) => dateInWords(date, view.language);
  const left = restricted === 0 ? [] : [words.restricted(restricted)];
  return [words.received(day(from), day(to)), drawn, ...left].join(' · ');
}

function Binders({ view, binders, today }: ListProps) {
  const words = staffBinderWords(view.language);
  if (binders.length === 0) return <p>{words.none}</p>;
  return (
    <>
      <Table
        caption={words.list}
        columns={(['asked', 'state', 'count', 'what'] as const).map((key) => ({ key, heading: words.columns[key] }))}
        rowHeader="asked"
        rows={binders.map((binder) => ({
          id: binder.id,
          cells: {
            asked: words.by(
              dateInWords(hospitalDay(new Date(binder.askedAt), view.facility.timeZone), view.language),
              nameOf(binder.by, view),
            ),
            what: whatOf(view, binder),
            count: String(binder.references.length),
            state: <State view={view} binder={binder} today={today} />,
          },
        }))}
      />
      <p class="soft">{words.verify}</p>
    </>
  );
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

function OneButton({ view, action, text }: { readonly view: Console; readonly action: string; readonly text: string }) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="token" value={view.token} />
      <Button look="outline">{text}</Button>
    </form>
  );
}

function State({ view, binder, today }: Omit<ListProps, 'binders'> & { readonly binder: Binder }) {
  const words = staffBinderWords(view.language);
  const { states } = words;
  switch (binderState(binder, today)) {
    case 'needs-second':
      return isActor(binder.by, view.staff) ? (
        <>
          {states['needs-second']}. {words.own}
        </>
      ) : (
        <>
          {states['needs-second']}. {words.agreeNote}
          <OneButton view={view} action={binderAgreePath(binder.id)} text={words.agree} />
        </>
      );
    case 'making':
      return (
        <>
          {states.making}
          <OneButton view={view} action={binderAgainPath(binder.id)} text={words.again} />
        </>
      );
    case 'ready':
      return (
        <>
          {states.ready(megabytes(binder.made?.bytes ?? 0), dateInWords(binderEnds(binder), view.language))}{' '}
          <a href={binderFilePath(binder.id)}>{words.fetch}</a>
        </>
      );
    case 'over':
      return <>{states.over}</>;
  }
}
