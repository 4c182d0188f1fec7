/** The confirmation, made to be printed. Long: one page with its parts. */
import type { ComponentChildren } from 'preact';
import { dateInWords, instantInWords } from '../../languages/dates.ts';
import { feeSentence } from '../../languages/fees.ts';
import { languageName } from '../../languages/language.ts';
import { proofWords } from '../../languages/proofs.ts';
import { siteWords } from '../../languages/site.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import { hospitalDay } from '../../request/dates.ts';
import { itemsForFiles } from '../../request/proofs/files.ts';
import { awaitsLook, faxHeldUntil, faxIsOverLimit, type RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { type Route, routeOf } from '../../request/routing.ts';
import { sentAt } from '../../request/signing/stored.ts';
import type { DocumentKind, Language } from '../../request/vocabulary.ts';
import { Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { Drawing } from '../../web/components/drawings.tsx';
import { Alert, Details, DoBox, GoodBox, Reference } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { ProcessList, Steps } from '../../web/components/progress.tsx';
import { QrCode } from '../../web/components/qr-code.tsx';
import { Addresses, Lines } from '../guides/start-page.tsx';
import { itemsPath } from '../items/paths.ts';
import { OtherFlow } from '../other-flow.tsx';
import { renderSitePage, type SiteView } from '../site-page.tsx';
import { statusLink } from '../status/status-link.ts';
import { Mailing, type PaperProps } from './mailing-part.tsx';

export interface DocumentLink {
  readonly kind: DocumentKind;
  /** Absent: that of the request. */
  readonly language?: Language;
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
  const day = dateInWords(hospitalDay(new Date(sentAt(record)), facility.timeZone), language);
  const paper = route.channel === 'mail' || route.channel === 'legal';
  const sent = <p>{route.waitsForPaper ? done.filledOn(day) : done.sentOn(day)}</p>;
  const files = (
    <Documents
      {...{ language, documents }}
      hint={record.documents.length > 0 ? done.documentsReady(minutes) : done.documentsHint(minutes)}
    />
  );
  return renderSitePage(
    {
      ...{ language, facility, path: '/request/done', title },
      aside: <Beside {...{ language, facility, files: paper ? null : files }} />,
    },
    <>
      {route.waitsForPaper ? (
        <>
          <h1>{title}</h1>
          {sent}
        </>
      ) : (
        <GoodBox title={title}>{sent}</GoodBox>
      )}
      <section>
        <h2>{done.reference}</h2>
        <Reference>{showReference(record.reference)}</Reference>
        <p>
          <span class="screen-only">{done.copy}</span> {done.keep}
        </p>
        <p class="paper-only">{done.statusAt(`${origin}/${language}/status`)}</p>
      </section>
      <Waits {...{ language, facility, record }} />
      {paper ? files : null}
      {paper ? <Mailing {...{ language, facility, route }} /> : <ProofToFollow {...{ language, facility, route, record }} />}
      <h2>{done.next}</h2>
      <Next {...{ language, facility, route, record }} />
      <OnPhone {...{ language, origin, reference: record.reference }} />
      <OtherFlow {...{ language, facility }} to="inbound" />
    </>,
  );
}

/** What the reader may take along, and where to ask. */
function Beside({ language, facility, files }: SiteView & { readonly files: ComponentChildren }) {
  const { done } = siteWords(language);
  const { phone } = facility.outbound;
  return (
    <>
      {files}
      <div class="help">
        <p class="screen-only">
          <LinkButton href={`/${language}/status`} look="outline" icon="arrow">
            {done.status}
          </LinkButton>
        </p>
        <p class="screen-only soft">{done.printHint}</p>
        <p class="screen-only">
          <LinkButton href={`/${language}`} look="plain">
            {done.again}
          </LinkButton>
        </p>
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

function titleOf({ channel, documents, basis }: Route): keyof ReturnType<typeof siteWords>['done']['titles'] {
  if (channel === 'online' || channel === 'fax' || channel === 'legal') return channel;
  if (basis === 'public-duty') return 'publicBody';
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
    <Alert tone={fax ? 'warning' : 'info'} heading={looked ? lookFirst.heading : faxWaits.heading}>
      {fax ? (
        <p>
          <strong>
            <WithPhone line={facility.outbound.phone} text={urgentCare(facility.outbound.phone.shown)} />
          </strong>
        </p>
      ) : null}
      {until === null ? null : <p>{faxWaits.lead(instantInWords(until, { language, facility }))}</p>}
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
  /** False where the page has something else to press first. */
  readonly main?: boolean;
}

export function Documents({ language, documents, hint, main = true }: DocumentsProps) {
  const { done } = siteWords(language);
  const { documentKinds } = vocabulary(language);
  if (documents.length === 0) return null;
  return (
    <section class="screen-only help">
      <h2>{done.documents}</h2>
      <Buttons>
        {documents.map(({ kind, href, language: its }, index) => (
          <LinkButton key={href} href={href} look={main && index === 0 ? 'main' : 'outline'} icon="download">
            {its === undefined
              ? done.download(documentKinds[kind])
              : done.downloadIn(documentKinds[kind], languageName(its, language))}
          </LinkButton>
        ))}
      </Buttons>
      <p class="soft">{hint}</p>
    </section>
  );
}

/** Whoever signs online may send these online, too. */
function ProofToFollow({ language, facility, route, record }: PaperProps & { readonly record: RequestRecord }) {
  const { done } = siteWords(language);
  const { proofKinds } = vocabulary(language);
  const [first, ...more] = itemsForFiles(record, facility);
  if (route.channel !== 'online' || route.enclose.length === 0 || first === undefined) return null;
  const identityAlone = first.code === 'identity' && more.length === 0;
  return (
    <DoBox>
      <div class="with-art">
        <Drawing name="idcard" />
        <h2>{identityAlone ? done.identityHeading : done.proofHeading}</h2>
      </div>
      {identityAlone ? <p>{done.identity}</p> : <Lines lines={route.enclose.map((kind) => proofKinds[kind])} />}
      <p class="screen-only">
        <LinkButton href={itemsPath(language)}>{done.sendProof}</LinkButton>
      </p>
      <p>{identityAlone ? null : done.proof}</p>
      <Details summary={proofWords(language).otherWays}>
        <p>{proofWords(language).mail(showReference(record.reference))}</p>
        <Addresses {...{ language, facility }} />
      </Details>
    </DoBox>
  );
}

/** Only the law's day is a day; for the others the hospital publishes none. */
function Next({ language, facility, route, record }: PaperProps & { readonly record: RequestRecord }) {
  const { stepsOnline, calendar } = siteWords(language).done;
  const { dueOn } = record;
  if (route.channel !== 'online' || route.clock !== 'access' || dueOn === null)
    return <ProcessList steps={nextSteps(route, record, language)} />;
  const { phone } = facility.outbound;
  const unset = <WithPhone line={phone} text={stepsOnline.unset(phone.shown)} />;
  const sent = dateInWords(hospitalDay(new Date(record.submittedAt), facility.timeZone), language);
  return (
    <>
      <Steps
        steps={[
          { when: sent, what: stepsOnline.sent },
          { when: unset, what: stepsOnline.check },
          { when: stepsOnline.afterwards, what: `${stepsOnline.gather} ${feeSentence(route.fee, language)}` },
          { when: stepsOnline.by(dateInWords(dueOn, language)), what: stepsOnline.due },
        ]}
      />
      <p class="screen-only">
        <LinkButton href={`/${language}/request/due.ics`} look="outline" icon="download">
          {calendar.save}
        </LinkButton>
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

function nextSteps({ channel, clock, fee }: Route, record: RequestRecord, language: Language): readonly string[] {
  const { stepsOnline, stepsPolicy, stepsFax, stepsPaper } = siteWords(language).done;
  const cost = feeSentence(fee, language);
  const waits = awaitsLook(record) || faxIsOverLimit(record);
  if (channel === 'fax') return [waits ? stepsFax.held : stepsFax.send, stepsFax.fail, stepsFax.after];
  if (channel === 'online') return [stepsPolicy.check, stepsPolicy.after, cost];
  if (clock === 'access') return [stepsPaper.arrive, stepsOnline.check, stepsPaper.due, cost];
  const until = clock === 'order-date' ? stepsPaper.orderDay : stepsPolicy.after;
  return [stepsPaper.arrive, stepsPolicy.check, until, cost];
}
