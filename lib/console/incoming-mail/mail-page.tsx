import { dateInWords } from '../../languages/dates.ts';
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { fullName, latinFullName } from '../../request/names.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { routeOf } from '../../request/routing.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { DateField, TextField, type TypedDate } from '../../web/components/fields.tsx';
import { SummaryList } from '../../web/components/lists.tsx';
import { Alert, ErrorSummary, SummaryBox } from '../../web/components/messages.tsx';
import { type Console, requestPath } from '../console.ts';
import type { RefusalCode } from '../decisions.ts';
import { consolePage, FormFields } from '../frame.tsx';
import { handOverPath } from '../inbound/paths.ts';

export interface MailView {
  readonly typed: string;
  readonly lookup: 'nothing-typed' | 'unreadable' | 'unknown' | 'found';
  readonly record: RequestRecord | null;
  readonly day: TypedDate;
  readonly lateReason?: string;
  readonly mayWork: boolean;
  readonly refusal?: RefusalCode | undefined;
  readonly done?: RequestRecord | undefined;
}

export function mailPage(view: Console, shown: MailView): string {
  const { mail, frame } = view.words;
  const notFound = shown.lookup === 'unreadable' || shown.lookup === 'unknown' ? mail[shown.lookup] : undefined;
  const refused = shown.refusal === undefined ? undefined : view.words.refusals[shown.refusal];
  const lines = [
    ...(notFound === undefined ? [] : [{ name: 'reference', text: notFound }]),
    ...(refused === undefined ? [] : [{ name: fieldOf(shown.refusal), text: refused }]),
  ];
  return consolePage(view, {
    title: mail.title,
    section: 'intake',
    withErrors: lines.length > 0,
    children: (
      <>
        <a class="back" href="/staff/intake">
          {frame.intake}
        </a>
        <h1>{mail.title}</h1>
        <ErrorSummary heading={frame.problem} lines={lines} />
        {shown.done === undefined ? null : <Done view={view} record={shown.done} />}
        {shown.record === null ? null : <Envelope view={view} shown={shown} record={shown.record} />}
        <Lookup view={view} shown={shown} error={notFound} />
        {shown.mayWork ? (
          <p>
            <a href={handOverPath}>{inboundDeskWords(view.language).handOver.link}</a>
          </p>
        ) : null}
      </>
    ),
  });
}

const dayRefusals: readonly (RefusalCode | undefined)[] = ['not-a-date', 'in-the-future'];
const reasonRefusals: readonly (RefusalCode | undefined)[] = ['late-reason-required', 'too-long', 'forbidden-character'];

function fieldOf(refusal: RefusalCode | undefined): string | undefined {
  if (dayRefusals.includes(refusal)) return 'receivedOn';
  return reasonRefusals.includes(refusal) ? 'lateReason' : undefined;
}

interface PartProps {
  readonly view: Console;
  readonly shown: MailView;
}

function Lookup({ view, shown, error }: PartProps & { readonly error: string | undefined }) {
  const { mail } = view.words;
  const again = shown.record !== null || shown.done !== undefined;
  return (
    <section aria-labelledby="lookup">
      <h2 id="lookup">{again ? mail.next : mail.reference}</h2>
      <p>{mail.lead}</p>
      {/* A scanner types the reference and presses Enter. */}
      <form method="get" action="/staff/mail">
        <TextField
          name="reference"
          label={mail.reference}
          hint={mail.hint}
          value={shown.record === null ? shown.typed : ''}
          width="medium"
          autocomplete="off"
          spellcheck={false}
          // With an error, the focus belongs to the summary: a page has one autofocus.
          autofocus={shown.record === null && error === undefined}
          error={error}
          words={view.controls}
        />
        <Buttons>
          <Button look={again ? 'outline' : 'main'}>{mail.find}</Button>
        </Buttons>
      </form>
    </section>
  );
}

function Envelope({ view, shown, record }: PartProps & { readonly record: RequestRecord }) {
  const { words, labels, language } = view;
  const { mail, request, statuses, frame } = words;
  const { requester } = record.body;
  const waits = record.status === 'awaiting-mail';
  const reference = showReference(record.reference);
  return (
    <section class="card" aria-labelledby="envelope">
      <h2 id="envelope">{reference}</h2>
      {waits ? null : (
        <SummaryBox>
          <p>
            {mail.nothingExpected}{' '}
            {record.receivedOn === null ? null : mail.receivedBefore(dateInWords(record.receivedOn, language))}
          </p>
        </SummaryBox>
      )}
      <SummaryList
        answers={[
          { question: request.status, answer: statuses[record.status] },
          { question: request.requester, answer: whoOf(record, view) },
          { question: view.file.fields.matter, answer: requester.matter ?? requester.claim ?? frame.notProvided },
          { question: view.file.parts.patient, answer: patientOf(record, view) },
          {
            question: mail.expected,
            answer:
              routeOf(record.body, view.facility)
                .enclose.map((kind) => labels.proofKinds[kind])
                .join('\n') || frame.none,
          },
        ]}
      />
      {waits && shown.mayWork ? <ReceivedForm view={view} shown={shown} record={record} /> : null}
      <p>
        <a href={requestPath(record.reference)}>{mail.open(reference)}</a>
      </p>
    </section>
  );
}

/** As it was written, as the papers have it, and that it is all there is. */
function patientOf({ body }: RequestRecord, { file }: Console): string {
  const only = body.patient.oneName === true ? file.questions['patient.oneName'].staff : undefined;
  return [fullName(body.patient), latinFullName(body), only].filter(Boolean).join('\n');
}

function whoOf({ body: { requester, patient } }: RequestRecord, { labels }: Console): string {
  const name = requester.name ?? (requester.type === 'patient' ? fullName(patient) : undefined);
  return [labelIn(labels.requesterTypes, requester.type), name, requester.organization].filter(Boolean).join('\n');
}

function ReceivedForm({ view, shown, record }: PartProps & { readonly record: RequestRecord }) {
  const { mail, refusals } = view.words;
  const errorOf = (field: string) =>
    shown.refusal !== undefined && fieldOf(shown.refusal) === field ? refusals[shown.refusal] : undefined;
  return (
    <form method="post" action="/staff/mail">
      <FormFields token={view.token} record={record} />
      <input type="hidden" name="of" value={record.reference} />
      <DateField
        name="receivedOn"
        label={mail.day}
        hint={mail.dayHint}
        value={shown.day}
        error={errorOf('receivedOn')}
        words={view.controls}
      />
      <TextField
        name="lateReason"
        label={mail.lateReason}
        hint={mail.lateReasonHint}
        value={shown.lateReason}
        error={errorOf('lateReason')}
        words={{ ...view.controls, optional: '' }}
      />
      <Buttons>
        <Button>{mail.button(showReference(record.reference))}</Button>
      </Buttons>
    </form>
  );
}

function Done({ view, record }: { readonly view: Console; readonly record: RequestRecord }) {
  const { words, language } = view;
  const { mail } = words;
  const day = record.receivedOn === null ? '' : dateInWords(record.receivedOn, language);
  return (
    <Alert tone="success" heading={mail.doneTitle}>
      <p role="status">
        {mail.doneLead(showReference(record.reference), day)}{' '}
        {record.dueOn === null ? mail.donePolicy : mail.doneDue(dateInWords(record.dueOn, language))}
      </p>
      <p>
        <a href={requestPath(record.reference)}>{mail.open(showReference(record.reference))}</a>
      </p>
    </Alert>
  );
}
