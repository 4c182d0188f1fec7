/** Records that went out, for whoever asked: to download, or on their way. Shown once a code has opened the request. */
import { dateInWords } from '../../languages/dates.ts';
import { recordsWords } from '../../languages/records.ts';
import type { RequestRecord } from '../../request/record.ts';
import { type DownloadBar, deliveriesOf, downloadBar, linkEnds, linkRules } from '../../request/release/deliveries.ts';
import type { Delivery } from '../../request/release/stored.ts';
import { isOpen } from '../../request/status.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Alert } from '../../web/components/messages.tsx';
import { Hidden } from '../request/form-page.tsx';
import type { SiteView } from '../site-page.tsx';

const recordsPath = '/status/records';
export const packageField = 'package';
/** `pdf`: all records as one. */
export const formField = 'as';

type Dated = Pick<SiteView, 'facility'> & { readonly record: RequestRecord; readonly now: Date };

/** True where something lies ready behind a link. */
export function canDownload({ record, now, facility: { timeZone } }: Dated): boolean {
  return deliveriesOf(record).some((delivery) => downloadBar(record, delivery, now, timeZone) === null);
}

/** True where the newest records went out by a link that leads to nothing any more. */
export function isLinkOver(dated: Dated): boolean {
  const last = deliveriesOf(dated.record).at(-1);
  return dated.record.status === 'released' && last?.way === 'link' && last.sealed !== undefined && !canDownload(dated);
}

/**
 * The decision to release can still be taken back while its package is not sealed: nothing is said of it before. A package that was taken
 * back is no part any more once another one has gone out.
 */
function shownDeliveries(record: RequestRecord): readonly Delivery[] {
  const all = deliveriesOf(record);
  const sent = all.filter(({ sealed, recalled }) => sealed !== undefined && recalled === undefined);
  return sent.length > 0 ? sent : all.filter(({ recalled }) => recalled !== undefined).slice(-1);
}

interface RecordsProps extends SiteView, Dated {
  readonly token: string;
}

export function Records(props: RecordsProps) {
  const { language, record } = props;
  const words = recordsWords(language);
  const deliveries = shownDeliveries(record);
  if (deliveries.length === 0) return null;
  const parts = deliveries.map((delivery, place) => (
    <OnePackage key={delivery.id} {...props} delivery={delivery} part={deliveries.length > 1 ? place + 1 : null} />
  ));
  const isReady = canDownload(props);
  return (
    <section aria-labelledby="records" class={isReady ? 'screen-only box good' : 'screen-only'}>
      <h2 id="records">{isReady ? words.ready : words.heading}</h2>
      {parts}
    </section>
  );
}

interface PackageProps extends RecordsProps {
  readonly delivery: Delivery;
  /** Its number where there are several. */
  readonly part: number | null;
}

function OnePackage(props: PackageProps) {
  const { language, facility, record, delivery, part, now } = props;
  const words = recordsWords(language);
  const bar = downloadBar(record, delivery, now, facility.timeZone);
  return (
    <>
      {part === null ? null : <h3>{words.number(part)}</h3>}
      {bar === null ? <Download {...props} /> : <Barred {...{ language, record, delivery, bar }} />}
      {delivery.recalled === undefined ? <Receipt language={language} delivery={delivery} /> : null}
    </>
  );
}

function sizeInWords(bytes: number, language: Language): string {
  const megabyte = 1024 * 1024;
  const [value, unit] = bytes < megabyte ? [Math.ceil(bytes / 1024), 'kilobyte'] : [bytes / megabyte, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, maximumFractionDigits: 1 }).format(value);
}

function Download({ language, facility, delivery, token }: PackageProps) {
  const words = recordsWords(language);
  const left = linkRules.downloads - (delivery.fetched?.length ?? 0);
  return (
    <form method="post" action={`/${language}${recordsPath}`}>
      <Hidden token={token} />
      <input type="hidden" name={packageField} value={delivery.id} />
      <p>{words.until(dateInWords(linkEnds(delivery, facility.timeZone), language), left)}</p>
      <Choices language={language} delivery={delivery} />
    </form>
  );
}

/** One PDF first, where there is one: nobody has to unpack it. */
function Choices({ language, delivery: { pages, sealed } }: Pick<PackageProps, 'language' | 'delivery'>) {
  const words = recordsWords(language);
  const size = (bytes = 0, count = pages) => words.pages(count, sizeInWords(bytes, language));
  if (sealed?.joined === undefined)
    return (
      <>
        <p>{size(sealed?.zip.bytes)}</p>
        <Buttons>
          <Button name={formField} value="zip">
            {words.download}
          </Button>
        </Buttons>
      </>
    );
  return (
    <>
      <p>
        {words.asPdfAbout} {size(sealed.joined.bytes, sealed.joined.pages)}.
      </p>
      <Buttons>
        <Button name={formField} value="pdf">
          {words.asPdf}
        </Button>
      </Buttons>
      <p>{words.asZipAbout}</p>
      <Buttons>
        <Button name={formField} value="zip" look="outline">
          {words.asZip}
        </Button>
      </Buttons>
    </>
  );
}

function Barred({
  language,
  record,
  delivery,
  bar,
}: Pick<PackageProps, 'language' | 'record' | 'delivery'> & { readonly bar: DownloadBar }) {
  const { barred, ways, sealing, again } = recordsWords(language);
  const { way, tracking, posted } = delivery;
  if (bar === 'not-ready') return <p>{sealing}</p>;
  if (bar === 'not-by-link' && way !== 'link')
    return (
      <p>
        {ways[way]} {posted === undefined ? null : `${ways.posted(dateInWords(posted.on, language))} `}
        {tracking === undefined ? null : ways.tracking(tracking)}
      </p>
    );
  return bar === 'not-by-link' ? null : (
    <Alert tone="info">
      <p>{barred[bar]}</p>
      {bar === 'recalled' && isOpen(record.status) ? <p>{again}</p> : null}
    </Alert>
  );
}

function Receipt({ language, delivery }: { readonly language: Language; readonly delivery: Delivery }) {
  const words = recordsWords(language);
  return (
    <p>
      <a href={`/${language}${recordsPath}/${delivery.id}`}>{words.receipt}</a>. {words.receiptAbout}{' '}
      <a href={`/${language}/verify`}>{words.verify.title}</a>
    </p>
  );
}
