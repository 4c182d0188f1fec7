/** The status page: status words and dates; no names, no health information before a one-time code. */
import { dateInWords, instantInWords } from '../../languages/dates.ts';
import { siteWords } from '../../languages/site.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import { daysBetween, hospitalDay } from '../../request/dates.ts';
import type { RequesterDecision } from '../../request/decisions/by-requester.ts';
import type { LetterKind } from '../../request/letters.ts';
import { awaitsLook, faxHeldUntil, faxIsOverLimit, type RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { isPacking } from '../../request/release/deliveries.ts';
import { isOpen } from '../../request/status.ts';
import type { Language } from '../../request/vocabulary.ts';
import { LinkButton } from '../../web/components/buttons.tsx';
import { Drawing } from '../../web/components/drawings.tsx';
import { SummaryList } from '../../web/components/lists.tsx';
import { Card, Reference, StatusTag } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { Days } from '../../web/components/progress.tsx';
import { type LookupView, referenceField, renderLookup } from '../lookup-page.tsx';
import { AllAnswers } from '../request/answer-rows.tsx';
import { bodyToAnswers } from '../request/body.ts';
import { type DocumentLink, Documents, Waits } from '../request/done-page.tsx';
import { Item, renderSitePage, type SiteView } from '../site-page.tsx';
import { AnswerCost } from './answer-cost.tsx';
import { AskReview } from './ask-review.tsx';
import { CodeForms, CodeNotice, type CodeView, statusPaths } from './code-view.tsx';
import type { DecisionProps } from './decision-form.tsx';
import { DecisionNotice } from './decision-notice.tsx';
import { NextStep, type NextStepProps, toneOf } from './next-step.tsx';
import { NotAsked } from './not-asked.tsx';
import { canDownload, Records } from './records-view.tsx';
import { Revoke } from './revoke.tsx';
import { Withdraw } from './withdraw.tsx';

/** `reference`: from the address of a link in a mail, so that nobody types it. */
export function renderStatusForm(view: LookupView, reference?: string): string {
  const code = referenceField(view.language, reference);
  return renderLookup({ ...view, path: '/status', code, text: siteWords(view.language).status });
}

export interface LetterLink {
  readonly kind: LetterKind;
  /** Its name tells nobody whether something is left out. */
  readonly neutral: boolean;
  readonly on: string;
  readonly href: string;
}

/** What a code opens, in this browser until then. */
export interface Opened {
  readonly documents: readonly DocumentLink[];
  readonly letters: readonly LetterLink[];
  readonly until: Date;
}

interface StatusResultProps extends NextStepProps {
  readonly today: Date;
  readonly opened: Opened | undefined;
  /** How to open it; absent once it is open. */
  readonly code: CodeView | undefined;
  /** What the requester may decide; absent until a code has opened the request. */
  readonly decisions?: DecisionProps | undefined;
  /** What became of the last decision. */
  readonly decided?: RequesterDecision | 'late' | undefined;
}

export function renderStatusResult(props: StatusResultProps): string {
  const { language, facility, today, blank, opened, code, letterWords, decisions, decided } = props;
  const record: RequestRecord = isPacking(props.record) ? { ...props.record, status: 'quality-check' } : props.record;
  const ready = canDownload({ facility, record, now: today });
  const { status: words } = siteWords(language);
  const { status, receivedOn, submittedAt } = record;
  const day = (date: string) => dateInWords(date, language);
  return renderSitePage(
    {
      ...{
        language,
        facility,
        path: statusPaths.request,
        title: words.resultTitle,
        failed: isProblem(code?.news) || decisions?.tried !== undefined,
      },
      aside: <Beside {...{ language, facility }} />,
    },
    <>
      <CodeNotice language={language} news={code?.news} />
      <DecisionNotice {...{ language, decisions, decided }} />
      <h1>{words.resultTitle}</h1>
      <Reference>{showReference(record.reference)}</Reference>
      {decisions === undefined ? null : <Records {...decisions} />}
      <Card>
        <DayCount {...{ language, facility, record, today }} />
        <SummaryList
          answers={[
            {
              question: words.state,
              answer: (
                <StatusTag tone={toneOf(status)}>{ready ? words.ready : vocabulary(language).statuses[status]}</StatusTag>
              ),
            },
            { question: words.submitted, answer: day(hospitalDay(new Date(submittedAt), facility.timeZone)) },
            { question: words.received, answer: receivedOn === null ? words.notReceived : day(receivedOn) },
            ...faxStates(record).map((state) => ({
              question: words.fax,
              answer: faxInWords(state, { record, language, facility }),
            })),
            ...(isOpen(status) && status !== 'released' ? [{ question: words.due, answer: dueInWords(record, language) }] : []),
          ]}
        />
      </Card>
      <Waits {...{ language, facility, record }} />
      {/* What comes next stands above already, with the records. */}
      {ready && opened !== undefined ? null : <NextStep {...{ language, facility, record, today, blank, letterWords }} />}
      {decisions === undefined ? null : (
        <>
          <AnswerCost {...decisions} />
          <NotAsked {...decisions} />
          <AskReview {...decisions} />
        </>
      )}
      {opened === undefined ? null : <Letters {...{ language, letters: opened.letters }} />}
      {opened === undefined ? null : <OpenedParts {...{ language, facility, record, opened, ready }} />}
      {decisions === undefined ? null : (
        <>
          <Revoke {...decisions} />
          <Withdraw {...decisions} />
        </>
      )}
      {code === undefined ? null : <CodeForms {...{ language, facility, ready, ...code }} />}
    </>,
  );
}

/** While the law's time runs: which day it is, and of how many. */
function DayCount({ language, facility, record, today }: Pick<StatusResultProps, 'record' | 'today'> & SiteView) {
  const { receivedOn, dueOn, route, status } = record;
  const runs = isOpen(status) && status !== 'released';
  if (route.clock !== 'access' || receivedOn === null || dueOn === null || !runs) return null;
  const [day, days] = [daysBetween(receivedOn, hospitalDay(today, facility.timeZone)), daysBetween(receivedOn, dueOn)];
  return (
    <>
      <div class="with-art">
        {/* The drawing says 30. */}
        {days === 30 ? <Drawing name="calendar" /> : null}
        <p class="day-count">{siteWords(language).status.day(Math.min(day, days), days)}</p>
      </div>
      <Days day={day} of={days} />
    </>
  );
}

function Beside({ language, facility }: SiteView) {
  const { status, done } = siteWords(language);
  const { phone } = facility.outbound;
  return (
    <>
      <div class="help screen-only">
        <LinkButton href={`/${language}/status`} look="outline" icon="arrow">
          {status.another}
        </LinkButton>
      </div>
      <div class="help">
        <Drawing name="phone" />
        <p>
          <WithPhone line={phone} text={done.call(phone.shown)} />
        </p>
      </div>
    </>
  );
}

function isProblem(news: CodeView['news']): boolean {
  return news !== undefined && news !== 'sent';
}

type OpenedProps = Pick<StatusResultProps, 'language' | 'facility' | 'record'> & {
  readonly opened: Opened;
  /** Records can be downloaded, which comes first. */
  readonly ready: boolean;
};

function OpenedParts({ language, facility, record, opened, ready }: OpenedProps) {
  const { code } = siteWords(language);
  const until = instantInWords(opened.until.toISOString(), { language, facility });
  return (
    <>
      <Documents language={language} documents={opened.documents} hint={code.documents(until)} main={!ready} />
      <AllAnswers language={language} body={record.body} answers={bodyToAnswers(record.body)} />
      <p>{code.opened(until)}</p>
    </>
  );
}

function Letters({ language, letters }: { readonly language: Language; readonly letters: Opened['letters'] }) {
  const { status } = siteWords(language);
  if (letters.length === 0) return null;
  return (
    <section class="screen-only" aria-labelledby="letters">
      <h2 id="letters">{status.letters}</h2>
      <ul class="links list">
        {letters.map(({ kind, neutral, on, href }) => (
          <Item key={href} href={href}>
            {status.openLetter(neutral ? status.neutralLetterTitle : status.letterTitles[kind], dateInWords(on, language))}
          </Item>
        ))}
      </ul>
    </section>
  );
}

/** The due date, or what it depends on. */
function dueInWords({ dueOn, route }: RequestRecord, language: Language): string {
  const { status } = siteWords(language);
  if (dueOn !== null) return dateInWords(dueOn, language);
  if (route.clock === 'access') return status.dueOnceReceived;
  return route.clock === 'order-date' ? status.orderDay : status.noDue;
}

function faxStates(record: RequestRecord): readonly ('sending' | 'looked-at' | 'delivered' | 'unconfirmed')[] {
  return Object.values(record.work)
    .filter(({ kind }) => kind === 'send-fax')
    .map(({ state }) => {
      if (state === 'done') return 'delivered';
      if (state === 'waiting' && awaitsLook(record)) return 'looked-at';
      return state === 'with-staff' || state === 'uncertain' || state === 'dropped' ? 'unconfirmed' : 'sending';
    });
}

function faxInWords(
  state: ReturnType<typeof faxStates>[number],
  { record, language, facility }: Pick<StatusResultProps, 'record' | 'language' | 'facility'>,
): string {
  const { status } = siteWords(language);
  const until = faxHeldUntil(record);
  if (until === null) return status.faxStates[state];
  const when = instantInWords(until, { language, facility });
  return faxIsOverLimit(record) ? status.faxWaits(when) : status.faxHeld(when);
}
