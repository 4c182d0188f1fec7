/** The status page: status words and dates; no names, no health information before a one-time code. */
import { dateInWords, instantInWords, siteWords } from '../../languages/site.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import { daysBetween, hospitalDay } from '../../request/dates.ts';
import type { LetterKind } from '../../request/letters.ts';
import { awaitsLook, faxHeldUntil, faxIsOverLimit, type RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { isOpen, type Status } from '../../request/status.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { Drawing } from '../../web/components/drawings.tsx';
import { SummaryList } from '../../web/components/lists.tsx';
import { Card, DoBox, Reference, StatusTag } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { Days } from '../../web/components/progress.tsx';
import { Addresses } from '../guides/start-page.tsx';
import { type LookupView, referenceField, renderLookup } from '../lookup-page.tsx';
import { AllAnswers } from '../request/answer-rows.tsx';
import { bodyToAnswers } from '../request/body.ts';
import { type DocumentLink, Documents, Waits } from '../request/done-page.tsx';
import { Item, renderSitePage, type SiteView } from '../site-page.tsx';
import { CodeForms, CodeNotice, type CodeView, statusPaths } from './code-view.tsx';

/** `reference`: from the address of a link in a mail, so that nobody types it. */
export function renderStatusForm(view: LookupView, reference?: string): string {
  const code = referenceField(view.language, reference);
  return renderLookup({ ...view, path: '/status', code, text: siteWords(view.language).status });
}

export interface LetterLink {
  readonly kind: LetterKind;
  readonly on: string;
  readonly href: string;
}

/** What a code opens, in this browser until then. */
export interface Opened {
  readonly documents: readonly DocumentLink[];
  readonly letters: readonly LetterLink[];
  readonly until: Date;
}

interface StatusResultProps extends SiteView {
  readonly record: RequestRecord;
  readonly today: Date;
  /** While the papers to mail cannot be had. */
  readonly blank?: string | undefined;
  readonly opened: Opened | undefined;
  /** How to open it; absent once it is open. */
  readonly code: CodeView | undefined;
}

export function renderStatusResult({ language, facility, record, today, blank, opened, code }: StatusResultProps): string {
  const { status: words } = siteWords(language);
  const { status, receivedOn, submittedAt } = record;
  const day = (date: string) => dateInWords(date, language);
  return renderSitePage(
    {
      ...{ language, facility, path: statusPaths.request, title: words.resultTitle, failed: isProblem(code?.news) },
      aside: <Beside {...{ language, facility }} />,
    },
    <>
      <CodeNotice language={language} news={code?.news} />
      <h1>{words.resultTitle}</h1>
      <Reference>{showReference(record.reference)}</Reference>
      <Card>
        <DayCount {...{ language, facility, record, today }} />
        <SummaryList
          answers={[
            {
              question: words.state,
              answer: <StatusTag tone={toneOf(status)}>{vocabulary(language).statuses[status]}</StatusTag>,
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
      <Next {...{ language, facility, record, blank }} />
      {opened === undefined ? null : <Letters {...{ language, letters: opened.letters }} />}
      {opened === undefined ? null : <OpenedParts {...{ language, facility, record, opened }} />}
      {code === undefined ? null : <CodeForms {...{ language, facility, ...code }} />}
    </>,
  );
}

/** What happens next, or what the reader has to do next. */
function Next({ language, facility, record: { status }, blank }: Pick<StatusResultProps, 'record' | 'blank'> & SiteView) {
  const { status: words, waiting } = siteWords(language);
  const text = <p>{words.steps[stepOf(status)]}</p>;
  return (
    <>
      {toneOf(status) === 'soon' ? (
        <DoBox heading={words.next}>{text}</DoBox>
      ) : (
        <>
          <h2>{words.next}</h2>
          {text}
        </>
      )}
      {status === 'awaiting-mail' ? <Addresses {...{ language, facility }} /> : null}
      {blank === undefined ? null : (
        <Buttons>
          <LinkButton href={blank} look="outline">
            {waiting.blank}
          </LinkButton>
        </Buttons>
      )}
    </>
  );
}

/** While the law's time runs: which day it is, and of how many. */
function DayCount({ language, facility, record, today }: Pick<StatusResultProps, 'record' | 'today'> & SiteView) {
  const { receivedOn, dueOn, route, status } = record;
  if (route.clock !== 'access' || receivedOn === null || dueOn === null || !isOpen(status)) return null;
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

type OpenedProps = Pick<StatusResultProps, 'language' | 'facility' | 'record'> & { readonly opened: Opened };

function OpenedParts({ language, facility, record, opened }: OpenedProps) {
  const { code } = siteWords(language);
  const until = instantInWords(opened.until.toISOString(), language, facility.timeZone);
  return (
    <>
      <Documents language={language} documents={opened.documents} hint={code.documents(until)} />
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
        {letters.map(({ kind, on, href }) => (
          <Item key={href} href={href}>
            {status.openLetter(status.letterTitles[kind], dateInWords(on, language))}
          </Item>
        ))}
      </ul>
    </section>
  );
}

function toneOf(status: Status): 'plain' | 'soon' | 'good' {
  if (status === 'awaiting-mail' || status === 'deficient' || status === 'invoiced') return 'soon';
  return status === 'released' || status === 'closed' ? 'good' : 'plain';
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
  const when = instantInWords(until, language, facility.timeZone);
  return faxIsOverLimit(record) ? status.faxWaits(when) : status.faxHeld(when);
}

type Step = keyof ReturnType<typeof siteWords>['status']['steps'];

function stepOf(status: Status): Step {
  switch (status) {
    case 'awaiting-mail':
    case 'deficient':
      return status;
    case 'invoiced':
      return 'fee';
    case 'released':
      return 'released';
    default:
      return isOpen(status) ? 'working' : 'closed';
  }
}
