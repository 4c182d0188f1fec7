/** What a clerk looks at before a request is stored: what is missing, what came along, what we have already, what the caller hears. */
import { shortDate, shortInstant } from '../../languages/dates.ts';
import { letterWords } from '../../languages/letters.ts';
import { entryWords } from '../../languages/staff-entry.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import { type CalendarDate, daysBetween } from '../../request/dates.ts';
import { isUnreachable } from '../../request/entry/gaps.ts';
import { fullName } from '../../request/names.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { asksForOwnAccess } from '../../request/requester.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { SummaryList } from '../../web/components/lists.tsx';
import { Alert } from '../../web/components/messages.tsx';
import { answersAt } from '../../web/questions/answers.ts';
import { type Console, requestPath } from '../console.ts';
import { type Candidate, isToJudge } from './candidates.ts';
import type { Findings } from './findings.ts';
import type { FormContext } from './parts.tsx';
import { entryPath } from './paths.ts';
import { ReadBack } from './read-back.tsx';

interface CandidateProps {
  readonly view: Console;
  readonly record: RequestRecord;
}

/** Who asks, for whom, for which days: enough to see whether it is the same. */
function Facts({ view, record: { body } }: CandidateProps) {
  const { check } = entryWords(view.language);
  const { requester, patient, records } = body;
  const day = (date: string | undefined) => (date === undefined ? '…' : shortDate(date, view.language));
  const dates =
    records.from === undefined && records.to === undefined ? check.allDates : `${day(records.from)} – ${day(records.to)}`;
  const who = [requester.organization, requester.name].filter(Boolean).join(', ');
  return (
    <SummaryList
      answers={[
        { question: check.asks, answer: who || labelIn(view.labels.requesterTypes, requester.type) },
        { question: check.patient, answer: `${fullName(patient)}, ${day(patient.dateOfBirth)}` },
        { question: check.dates, answer: dates },
        ...(requester.matter === undefined && requester.claim === undefined
          ? []
          : [{ question: check.number, answer: [requester.matter, requester.claim].filter(Boolean).join(', ') }]),
      ]}
    />
  );
}

interface WaitingProps {
  readonly view: Console;
  readonly findings: Findings;
  readonly id: string;
}

/** Requests that wait for this very envelope, each with the button that gives it to them: a form of its own, for what was typed is kept. */
export function WaitingPart({ view, findings, id }: WaitingProps) {
  const { check, buttons } = entryWords(view.language);
  return findings.candidates
    .filter(({ kind }) => kind === 'waiting')
    .map(({ record }) => {
      const reference = showReference(record.reference);
      return (
        <section key={record.reference} class="box info" aria-label={`${check.waiting}: ${reference}`}>
          <h2>{check.waiting}</h2>
          <p>
            <a href={requestPath(record.reference)}>{check.waitingLine(reference, shortInstant(record.submittedAt, view))}</a>
          </p>
          <Facts view={view} record={record} />
          <form method="post" action={entryPath}>
            <input type="hidden" name="token" value={view.token} />
            <input type="hidden" name="entry" value={id} />
            <Buttons>
              <Button name="use" value={record.reference}>
                {buttons.use(reference)}
              </Button>
            </Buttons>
          </form>
        </section>
      );
    });
}

interface CheckProps {
  readonly of: FormContext;
  readonly findings: Findings;
  readonly today: CalendarDate;
  /** The page speaks of a problem first, which has the focus. */
  readonly isQuiet: boolean;
}

/** The first thing of the form once it was checked; its button stores the request. */
export function CheckPart({ of, findings, today, isQuiet }: CheckProps) {
  const { view } = of;
  const { check, buttons } = entryWords(view.language);
  const { entry, candidates } = findings;
  const toJudge = candidates.filter(isToJudge);
  const others = candidates.filter((one) => !isToJudge(one));
  const isClear = entry.missing.length + toJudge.length + entry.proofs.length === 0 && entry.late === null;
  const hasWaiting = candidates.some(({ kind }) => kind === 'waiting');
  return (
    <section class="checked" aria-labelledby="check">
      <h2 id="check" tabIndex={-1} autofocus={!isQuiet}>
        {check.title}
      </h2>
      {isClear ? <p>{check.nothing}</p> : null}
      {entry.late === null ? null : <p>{check.late(daysBetween(entry.cameOn, today))}</p>}
      <Missing of={of} findings={findings} />
      {isUnreachable(entry.body) ? <p>{check.unreachable}</p> : null}
      <Enclosed of={of} findings={findings} />
      <Same of={of} candidates={toJudge} />
      {entry.cameBy === 'phone' ? <ReadBack of={of} body={entry.body} /> : null}
      {others.length === 0 ? null : (
        <p class="soft">
          {check.others}:{' '}
          {others.map(({ record }, index) => (
            <span key={record.reference}>
              {index === 0 ? '' : ', '}
              <a href={requestPath(record.reference)}>{showReference(record.reference)}</a> (
              {view.words.statuses[record.status]})
            </span>
          ))}
        </p>
      )}
      <Buttons>
        <Button look={hasWaiting ? 'outline' : 'main'}>{buttons.saveSeen}</Button>
        <Button look="outline" name="do" value="later">
          {buttons.later}
        </Button>
      </Buttons>
    </section>
  );
}

function Missing({ of: { view }, findings: { entry } }: Pick<CheckProps, 'of' | 'findings'>) {
  const { check } = entryWords(view.language);
  const { defects } = letterWords(view.language);
  if (entry.missing.length === 0) return null;
  return (
    <Alert tone="warning">
      <p>{check.missing(entry.missing.length)}</p>
      <ul>
        {entry.missing.map((code) => (
          <li key={code}>{defects[code].missing}</li>
        ))}
      </ul>
      {asksForOwnAccess(entry.body.requester.type) ? <p>{check.access}</p> : null}
    </Alert>
  );
}

function Enclosed({ of: { view, typed }, findings: { entry } }: Pick<CheckProps, 'of' | 'findings'>) {
  const { check } = entryWords(view.language);
  if (entry.proofs.length === 0) return null;
  const ticked = answersAt(typed.answers, 'enclosed');
  return (
    <fieldset aria-describedby="enclosed-hint">
      <legend>{check.enclosed}</legend>
      <span class="hint" id="enclosed-hint">
        {check.enclosedHint}
      </span>
      <div class="picks">
        {entry.proofs.map((kind) => (
          <label key={kind} class="pick" for={`enclosed-${kind}`}>
            <input id={`enclosed-${kind}`} type="checkbox" name="enclosed" value={kind} checked={ticked.includes(kind)} />
            <span>{view.labels.proofKinds[kind]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Same({
  of: { view, typed, problems },
  candidates,
}: {
  readonly of: FormContext;
  readonly candidates: readonly Candidate[];
}) {
  const { check } = entryWords(view.language);
  if (candidates.length === 0) return null;
  const ticked = answersAt(typed.answers, 'another');
  const error = problems.find(({ name }) => name === 'another')?.text;
  return (
    <fieldset
      class={error === undefined ? undefined : 'wrong'}
      aria-describedby={error === undefined ? undefined : 'another-error'}
    >
      <legend>{check.same}</legend>
      {error === undefined ? null : (
        <span class="message" id="another-error">
          <span class="out-of-sight">{view.controls.error} </span>
          {error}
        </span>
      )}
      {candidates.map(({ kind, record }, index) => {
        const reference = showReference(record.reference);
        const id = index === 0 ? 'another' : `another-${record.reference}`;
        const line = check.sameLine(reference, shortInstant(record.submittedAt, view), view.words.statuses[record.status]);
        return (
          <div key={record.reference}>
            {kind === 'waiting' ? null : (
              <p>
                <a href={requestPath(record.reference)}>{line}</a>
              </p>
            )}
            {kind === 'waiting' ? null : <Facts view={view} record={record} />}
            <label class="pick" for={id}>
              <input
                id={id}
                type="checkbox"
                name="another"
                value={record.reference}
                checked={ticked.includes(record.reference)}
              />
              <span>{check.another(reference)}</span>
            </label>
          </div>
        );
      })}
    </fieldset>
  );
}
