/** The pages on which a PDF is labelled: whose label, which file, waiting, and what became of it. They work without a script: the waiting one asks again by itself. */
import { clockInWords } from '../../languages/dates.ts';
import { inboundPaperWords } from '../../languages/inbound-papers.ts';
import type { Stamp } from '../../request/stamps.ts';
import { largestStamp, mostStampPages } from '../../uploads/limits.ts';
import type { UploadForm } from '../../uploads/ports.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { BucketFields } from '../../web/components/fields.tsx';
import { Alert, GoodBox, SummaryBox } from '../../web/components/messages.tsx';
import { pageFormId } from '../../web/layout.tsx';
import { controlWords, renderSitePage, type SiteView } from '../site-page.tsx';
import { type InboundView, PatientFields, renderInboundPage } from './form-parts.tsx';

export const stampPath = '/send-records/stamp';
export const stampFilePath = '/send-records/stamp/file';
export const stampStatePath = '/send-records/stamp/state';
export const wishField = '_wish';

const megabytes = largestStamp / 1024 ** 2;

/** `ended`: the hour of an earlier file is over, or it belongs to another browser. */
export function renderStampStart(view: InboundView, ended = false): string {
  const { language } = view;
  const { stamp: words } = inboundPaperWords(language).pages;
  return renderInboundPage(
    view,
    { path: stampPath, title: words.title, lead: words.lead, hasForm: true },
    <>
      {ended ? (
        <Alert tone="warning">
          <p role="status">{words.ended}</p>
        </Alert>
      ) : null}
      <form id={pageFormId} method="post" action={`/${language}${stampPath}`} noValidate>
        <PatientFields view={view} />
        <Buttons>
          <Button>{words.button}</Button>
        </Buttons>
        <SummaryBox>
          <p>{words.hint(megabytes, mostStampPages)}</p>
          <p>{words.keep}</p>
          <p>{words.notSent}</p>
        </SummaryBox>
      </form>
    </>,
  );
}

interface FileView extends SiteView {
  readonly form: UploadForm;
  /** When the form ends. */
  readonly until: string;
}

export function renderStampFile({ language, facility, form, until }: FileView): string {
  const { stamp: words } = inboundPaperWords(language).pages;
  return renderInboundPage(
    { language, facility },
    { path: stampFilePath, title: words.chooseTitle },
    <>
      <form method="post" action={form.action} encType="multipart/form-data">
        <BucketFields
          fields={form.fields}
          label={words.file}
          hint={words.hint(megabytes, mostStampPages)}
          accept="application/pdf"
          words={controlWords(language)}
        />
        <Buttons>
          <Button>{words.send}</Button>
        </Buttons>
      </form>
      <p class="soft">
        {words.wait} {words.until(clockInWords(until, { language, facility }))}
      </p>
      <p class="soft">{words.keep}</p>
    </>,
  );
}

interface StateView extends SiteView {
  readonly stamp: Stamp;
  readonly token: string;
  /** Where the download has begun. */
  readonly href?: string | undefined;
}

export function renderStampState(view: StateView): string {
  const { language, facility, stamp } = view;
  const { stamp: words } = inboundPaperWords(language).pages;
  const waits = stamp.state === 'waiting' || stamp.state === 'checking';
  const { readyTitle: ready, refusedTitle: refused, removedTitle: removed, waitTitle: waiting } = words;
  const title = { waiting, checking: waiting, ready, refused, removed }[stamp.state];
  return renderSitePage(
    { language, facility, path: stampStatePath, title, flow: 'inbound', failed: stamp.state === 'refused' },
    <>
      <a class="back" href={`/${language}/send-records`}>
        {inboundPaperWords(language).pages.back}
      </a>
      {waits ? <Waiting {...view} /> : null}
      {stamp.state === 'ready' ? <Ready {...view} /> : null}
      {stamp.state === 'refused' ? <Refused {...view} /> : null}
      {stamp.state === 'removed' ? (
        <>
          <h1>{words.removedTitle}</h1>
          <p>{words.removed}</p>
          <Another {...view} />
        </>
      ) : null}
    </>,
  );
}

function Waiting({ language, stamp }: StateView) {
  const { stamp: words } = inboundPaperWords(language).pages;
  return (
    <>
      <h1>{words.waitTitle}</h1>
      <p role="status">{stamp.state === 'waiting' ? words.incoming : words.waiting}</p>
      <Buttons>
        <LinkButton href={`/${language}${stampStatePath}`} look="outline">
          {words.lookAgain}
        </LinkButton>
        {stamp.state === 'waiting' ? (
          <LinkButton href={`/${language}${stampFilePath}`} look="plain">
            {words.chooseAgain}
          </LinkButton>
        ) : null}
      </Buttons>
    </>
  );
}

function Wish({ language, token, wish, children, look }: WishProps) {
  return (
    <form method="post" action={`/${language}${stampStatePath}`}>
      <input type="hidden" name="_token" value={token} />
      <Buttons>
        <Button name={wishField} value={wish} look={look} {...(wish === 'fetch' && { icon: 'download' as const })}>
          {children}
        </Button>
      </Buttons>
    </form>
  );
}

interface WishProps extends Pick<StateView, 'language' | 'token'> {
  readonly wish: 'fetch' | 'remove' | 'again';
  readonly look: 'main' | 'outline' | 'plain';
  readonly children: string;
}

function Ready(view: StateView) {
  const { language, facility, stamp, href } = view;
  const { stamp: words } = inboundPaperWords(language).pages;
  return (
    <>
      <GoodBox title={words.readyTitle}>
        <p role="status">{words.ready(stamp.pages ?? 0)}</p>
      </GoodBox>
      {href === undefined ? (
        <Wish {...view} wish="fetch" look="main">
          {words.download}
        </Wish>
      ) : (
        <Buttons>
          <LinkButton href={href} icon="download">
            {words.download}
          </LinkButton>
        </Buttons>
      )}
      <Wish {...view} wish="remove" look="outline">
        {words.remove}
      </Wish>
      <p>
        {stamp.fetchedAt === undefined ? words.readyUntil(clockInWords(stamp.until, { language, facility })) : words.fetched}
      </p>
      <p>{words.print}</p>
      <p class="soft">{words.signed}</p>
      <p>{words.notSent}</p>
    </>
  );
}

function Refused(view: StateView) {
  const { language, facility, stamp } = view;
  const words = inboundPaperWords(language);
  const why = words.refused[stamp.why ?? 'not-scanned'];
  const most = stamp.why === 'too-many-pages' ? mostStampPages : megabytes;
  return (
    <>
      <Alert tone="error" heading={words.pages.stamp.refusedTitle}>
        <p role="status">{typeof why === 'string' ? why : why(most)}</p>
      </Alert>
      <h1 class="out-of-sight">{words.pages.stamp.refusedTitle}</h1>
      <Wish {...view} wish="again" look="main">
        {words.pages.stamp.chooseAgain}
      </Wish>
      <Another language={language} facility={facility} />
    </>
  );
}

function Another({ language }: SiteView) {
  return (
    <p>
      <LinkButton href={`/${language}${stampPath}`} look="plain">
        {inboundPaperWords(language).pages.stamp.another}
      </LinkButton>
    </p>
  );
}
