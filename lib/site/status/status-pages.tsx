/** The status page: status words and dates; no names, no health information before a one-time code. */
import { dateInWords } from '../../languages/dates.ts';
import { siteWords } from '../../languages/site.ts';
import { statusContactWords } from '../../languages/status-contact.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import { daysBetween, hospitalDay } from '../../request/dates.ts';
import type { RequestRecord } from '../../request/record.ts';
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
import { Waits } from '../request/done-page.tsx';
import { renderSitePage, type SiteView } from '../site-page.tsx';
import { AnswerCost } from './answer-cost.tsx';
import { AskReview } from './ask-review.tsx';
import { Cases } from './cases-view.tsx';
import { CodeForms, CodeNotice, type CodeView, statusPaths, wasSent } from './code-view.tsx';
import type { DecisionProps } from './decision-form.tsx';
import { type Decided, DecisionNotice } from './decision-notice.tsx';
import { faxInWords, faxStates } from './fax-words.ts';
import { NextStep, type NextStepProps, toneOf } from './next-step.tsx';
import { NotAsked } from './not-asked.tsx';
import { NotReceived } from './not-received.tsx';
import { OpenWithCode } from './open-with-code.tsx';
import { Letters, type Opened, OpenedParts } from './opened-parts.tsx';
import { canDownload, Records } from './records-view.tsx';
import { Revoke } from './revoke.tsx';
import { RequestTrack } from './track.tsx';
import { WhoLooked } from './who-looked.tsx';
import { Withdraw } from './withdraw.tsx';

/** `reference`: from the address of a link in a mail, so that nobody types it. */
export function renderStatusForm(view: LookupView, reference?: string): string {
  const code = referenceField(view.language, reference);
  return renderLookup({ ...view, path: '/status', code, text: siteWords(view.language).status });
}

interface StatusResultProps extends NextStepProps {
  readonly today: Date;
  readonly opened: Opened | undefined;
  /** How to open it; absent once it is open. */
  readonly code: CodeView | undefined;
  /** Opening it with a code shows who asks. */
  readonly codeAsked?: boolean;
  /** What the requester may decide; absent until a code has opened the request. */
  readonly decisions?: DecisionProps | undefined;
  /** What became of the last decision. */
  readonly decided?: Decided | undefined;
}

export function renderStatusResult(props: StatusResultProps): string {
  const { language, facility, today, blank, opened, code, letterWords, sending, decisions, decided } = props;
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
        <RequestTrack {...{ language, facility, record }} />
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
      {ready && opened !== undefined ? null : (
        <NextStep {...{ language, facility, record, today, blank, letterWords, sending }} />
      )}
      {decisions === undefined ? null : (
        <>
          <AnswerCost {...decisions} />
          <NotAsked {...decisions} />
          <AskReview {...decisions} />
        </>
      )}
      {opened === undefined ? null : <Letters {...{ language, letters: opened.letters }} />}
      {decisions === undefined ? null : (
        <>
          <Cases {...decisions} />
          <section class="screen-only" aria-labelledby="change">
            <h2 id="change">{words.change}</h2>
            <p>
              <LinkButton href={`/${language}${statusPaths.contact}`} look="outline">
                {statusContactWords(language).link}
              </LinkButton>
            </p>
            <NotReceived {...decisions} />
            <Revoke {...decisions} />
            <Withdraw {...decisions} />
            <WhoLooked {...{ language, facility }} openings={opened?.openings} />
          </section>
        </>
      )}
      {opened === undefined ? null : <OpenedParts {...{ language, facility, record, opened, ready }} />}
      <OpenWithCode language={language} asked={props.codeAsked} />
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
  return news !== undefined && !wasSent(news);
}

/** The due date, or what it depends on. */
function dueInWords({ dueOn, route }: RequestRecord, language: Language): string {
  const { status } = siteWords(language);
  if (dueOn !== null) return dateInWords(dueOn, language);
  if (route.clock === 'access') return status.dueOnceReceived;
  return route.clock === 'order-date' ? status.orderDay : status.noDue;
}
