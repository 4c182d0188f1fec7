/** The confirmation, made to be printed. */

import { mailingInstructions } from '../../delivery/mail/mailing-instructions.ts';
import { dateInWords, instantInWords, siteWords } from '../../languages/site.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import { hospitalDay } from '../../request/dates.ts';
import { awaitsLook, faxHeldUntil, faxIsOverLimit, type RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { type Route, routeOf } from '../../request/routing.ts';
import type { DocumentKind, Language } from '../../request/vocabulary.ts';
import { Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { DatedSteps } from '../../web/components/dated-steps.tsx';
import { ProcessList } from '../../web/components/lists.tsx';
import { Alert, Card, SummaryBox } from '../../web/components/messages.tsx';
import { QrCode } from '../../web/components/qr-code.tsx';
import { Addresses, Lines } from '../guides/start-page.tsx';
import { WithPhone } from '../phone.tsx';
import { renderSitePage, type SiteView } from '../site-page.tsx';
import { statusLink } from '../status/status-link.ts';

export interface DocumentLink {
  readonly kind: DocumentKind;
  readonly href: string;
}

interface DonePageProps extends SiteView {
  readonly record: RequestRecord;
  readonly documents: readonly DocumentLink[];
  /** For which the documents can be had, after sending. */
  readonly minutes: number;
  /** Of the site, to be printed. */
  readonly origin: string;
}

export function renderDone({ language, facility, record, documents, minutes, origin }: DonePageProps): string {
  const { done } = siteWords(language);
  const route = routeOf(record.body, facility);
  const title = done.titles[titleOf(route)];
  const day = dateInWords(hospitalDay(new Date(record.submittedAt), facility.timeZone), language);
  const paper = route.channel === 'mail' || route.channel === 'legal';
  return renderSitePage(
    { language, facility, path: '/request/done', title },
    <>
      {route.waitsForPaper ? <h1>{title}</h1> : <Success title={title} text={done.sentOn(day)} />}
      {route.waitsForPaper ? <p class="soft">{done.filledOn(day)}</p> : null}
      <Card heading={done.reference} level={2}>
        <p class="reference">{showReference(record.reference)}</p>
        <p>
          <span class="screen-only">{done.copy}</span> {done.keep}
        </p>
        <p class="paper-only">{done.statusAt(`${origin}/${language}/status`)}</p>
      </Card>
      <Waits {...{ language, facility, record }} />
      <Documents
        {...{ language, documents }}
        hint={record.documents.length > 0 ? done.documentsReady(minutes) : done.documentsHint(minutes)}
      />
      {paper ? <Mailing {...{ language, facility, route }} /> : <ProofToFollow {...{ language, facility, route }} />}
      <h2>{done.next}</h2>
      <Next {...{ language, facility, route, record }} />
      <OnPhone {...{ language, origin, reference: record.reference }} />
      <p>
        <WithPhone text={done.call(facility.outbound.phone.shown)} phone={facility.outbound.phone} />
      </p>
      <p class="screen-only">{done.printHint}</p>
      <Buttons>
        <LinkButton href={`/${language}/status`} look="outline">
          {done.status}
        </LinkButton>
        <a href={`/${language}`}>{done.again}</a>
      </Buttons>
    </>,
  );
}

function titleOf({ channel, documents }: Route): keyof ReturnType<typeof siteWords>['done']['titles'] {
  if (channel === 'online' || channel === 'fax' || channel === 'legal') return channel;
  return documents.includes('access-request') ? 'paper' : 'thirdParty';
}

/** Why nothing goes out yet. Whoever needs the records for care reads the number to call first. */
export function Waits({ language, facility, record }: SiteView & { readonly record: RequestRecord }) {
  const { lookFirst, faxWaits, urgentCare } = siteWords(language).done;
  const looked = awaitsLook(record);
  const until = faxIsOverLimit(record) ? faxHeldUntil(record) : null;
  if (!looked && until === null) return null;
  const fax = record.route.channel === 'fax';
  return (
    <Alert tone="warning" heading={looked ? lookFirst.heading : faxWaits.heading}>
      {fax ? (
        <p>
          <strong>{urgentCare(facility.outbound.phone.shown)}</strong>
        </p>
      ) : null}
      {until === null ? null : <p>{faxWaits.lead(instantInWords(until, language, facility.timeZone))}</p>}
      {looked ? (
        <p>
          {lookFirst.lead} {fax ? lookFirst.fax : null}
        </p>
      ) : null}
    </Alert>
  );
}

interface DocumentsProps {
  readonly language: Language;
  readonly documents: readonly DocumentLink[];
  /** Until when and where the links work. */
  readonly hint: string;
}

export function Documents({ language, documents, hint }: DocumentsProps) {
  const { done } = siteWords(language);
  const { documentKinds } = vocabulary(language);
  if (documents.length === 0) return null;
  return (
    <section class="screen-only">
      <h2>{done.documents}</h2>
      <Buttons>
        {documents.map(({ kind, href }, index) => (
          <LinkButton key={kind} href={href} look={index === 0 ? 'main' : 'outline'}>
            {done.download(documentKinds[kind])}
          </LinkButton>
        ))}
      </Buttons>
      <p class="soft">{hint}</p>
    </section>
  );
}

interface PaperProps extends SiteView {
  readonly route: Route;
}

function Mailing({ language, facility, route }: PaperProps) {
  const { done } = siteWords(language);
  const { enclose, sign, reasons } = mailingInstructions(route, facility, language);
  return (
    <>
      <h2>{done.where}</h2>
      <Addresses {...{ language, facility }} />
      <SummaryBox heading={done.why}>
        <p>{reasons.map(({ text }) => text).join(' ')}</p>
      </SummaryBox>
      <h2>{done.signing}</h2>
      {sign.map(({ code, text }) => (
        <p key={code}>{text}</p>
      ))}
      <h2>{done.enclose}</h2>
      <Lines lines={enclose.map(({ text }) => text)} />
    </>
  );
}

function ProofToFollow({ language, facility, route }: PaperProps) {
  const { done } = siteWords(language);
  const { proofKinds } = vocabulary(language);
  if (route.channel !== 'online' || route.enclose.length === 0) return null;
  return (
    <>
      <SummaryBox heading={done.proofHeading}>
        <Lines lines={route.enclose.map((kind) => proofKinds[kind])} />
        <p>{done.proof}</p>
      </SummaryBox>
      <Addresses {...{ language, facility }} />
    </>
  );
}

/** What was asked for is done: said with a sign and in words. */
function Success({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div class="usa-alert usa-alert--success success">
      <div class="usa-alert__text">
        <h1>{title}</h1>
        <p>{text}</p>
      </div>
    </div>
  );
}

/** Only the law's day is a day; for the others the hospital publishes none. */
function Next({ language, facility, route, record }: PaperProps & { readonly record: RequestRecord }) {
  const { stepsOnline, calendar } = siteWords(language).done;
  const { dueOn } = record;
  if (route.channel !== 'online' || route.clock !== 'access' || dueOn === null)
    return <ProcessList steps={nextSteps(route, record, language)} />;
  const unset = stepsOnline.unset(facility.outbound.phone.shown);
  const sent = dateInWords(hospitalDay(new Date(record.submittedAt), facility.timeZone), language);
  return (
    <>
      <DatedSteps
        steps={[
          { when: sent, text: stepsOnline.sent },
          { when: unset, text: stepsOnline.check },
          { when: unset, text: stepsOnline.gather },
          { when: stepsOnline.by(dateInWords(dueOn, language)), text: stepsOnline.due },
        ]}
      />
      <p class="screen-only">
        <a href={`/${language}/request/due.ics`}>{calendar.save}</a>
      </p>
    </>
  );
}

function OnPhone({ language, origin, reference }: Pick<DonePageProps, 'language' | 'origin'> & { readonly reference: string }) {
  const { onPhone } = siteWords(language).done;
  return (
    <section>
      <h2>{onPhone.heading}</h2>
      <p>{onPhone.text}</p>
      <QrCode text={statusLink(origin, language, reference)} label={onPhone.alternative} />
    </section>
  );
}

function nextSteps({ channel, clock }: Route, record: RequestRecord, language: Language): readonly string[] {
  const { stepsOnline, stepsPolicy, stepsFax, stepsPaper } = siteWords(language).done;
  const waits = awaitsLook(record) || faxIsOverLimit(record);
  if (channel === 'fax') return [waits ? stepsFax.held : stepsFax.send, stepsFax.fail, stepsFax.after];
  if (channel === 'online') return [stepsPolicy.check, stepsPolicy.after, stepsPolicy.fee];
  if (clock === 'access') return [stepsPaper.arrive, stepsOnline.check, stepsPaper.due, stepsPaper.fee];
  const until = clock === 'order-date' ? stepsPaper.orderDay : stepsPolicy.after;
  return [stepsPaper.arrive, stepsPolicy.check, until, stepsPolicy.fee];
}
