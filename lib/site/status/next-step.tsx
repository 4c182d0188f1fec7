/** What happens next, and what is still missing, item by item in the words of the letter: state words, nothing about health. */
import { instantInWords } from '../../languages/dates.ts';
import { itemText } from '../../languages/items.ts';
import type { LetterWords } from '../../languages/letters.ts';
import { signingWords } from '../../languages/signing.ts';
import { siteWords } from '../../languages/site.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import { isQuoteOut } from '../../request/decisions/offers.ts';
import { isStopped } from '../../request/decisions/stop.ts';
import { holdsRelease, unanswered } from '../../request/fees/quote.ts';
import { type Item, isQuiet, itemsWaiting } from '../../request/items/item.ts';
import type { RequestRecord } from '../../request/record.ts';
import { isUnsignedCall, linkState } from '../../request/signing/link.ts';
import { isOpen, type Status } from '../../request/status.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { OpenItems } from '../../web/components/items.tsx';
import { DoBox } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { Addresses } from '../guides/start-page.tsx';
import { itemsPath } from '../items/paths.ts';
import type { SiteView } from '../site-page.tsx';
import { canDownload, isLinkOver } from './records-view.tsx';

/** Where records went out by a link. */
function ofLink({ record, today, facility }: Pick<NextStepProps, 'record' | 'today' | 'facility'>): Step | null {
  const dated = { record, now: today, facility };
  if (canDownload(dated)) return 'ready';
  return isLinkOver(dated) ? 'linkOver' : null;
}

export interface NextStepProps extends SiteView {
  readonly record: RequestRecord;
  readonly today: Date;
  /** While the papers to mail cannot be had. */
  readonly blank?: string | undefined;
  /** Where something is open; else nobody needs them. */
  readonly letterWords?: LetterWords | undefined;
  /** here: files and answers may be sent from this page. with-code: once it is opened. */
  readonly sending?: 'here' | 'with-code' | undefined;
}

/** What happens next, or what the reader has to do next: never "nothing" while something is open. */
export function NextStep({ language, facility, record, today, blank, letterWords, sending }: NextStepProps) {
  const { status: words, waiting } = siteWords(language);
  const { status } = record;
  const items = itemsWaiting(record);
  const cost = costAsked(record, today);
  const step = ofLink({ record, today, facility }) ?? stepNow(record, items.length);
  const text = <p>{words.steps[cost ?? step]}</p>;
  return (
    <>
      {cost !== null || toneOf(status) === 'soon' || items.length > 0 ? (
        <DoBox heading={words.next}>
          {text}
          {letterWords === undefined ? null : <StillOpen {...{ language, items, letterWords, record, sending }} />}
        </DoBox>
      ) : (
        <>
          <h2>{words.next}</h2>
          {text}
          {sending === 'here' ? <SendButton language={language} look="outline" /> : null}
        </>
      )}
      {isUnsignedCall(record) ? <SignByLink {...{ language, facility, record, today }} /> : null}
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

/** The link itself is in the mail alone. */
function SignByLink({ language, facility, record, today }: Pick<NextStepProps, 'language' | 'facility' | 'record' | 'today'>) {
  const link = record.signing?.link;
  if (link === undefined) return null;
  const words = signingWords(language).status;
  const { phone } = facility.outbound;
  const isOpenLink = linkState(record, link.number, today) === 'open';
  return isOpenLink ? (
    <p>{words.open(instantInWords(link.until, { language, facility }))}</p>
  ) : (
    <p>
      <WithPhone line={phone} text={words.over(phone.shown)} />
    </p>
  );
}

interface StillOpenProps {
  readonly language: Language;
  readonly items: readonly Item[];
  readonly letterWords: LetterWords;
  readonly sending: NextStepProps['sending'];
  readonly record: Pick<RequestRecord, 'route' | 'status'>;
}

function StillOpen({ language, items, letterWords, sending, record: { route, status } }: StillOpenProps) {
  const { items: words } = siteWords(language).status;
  if (items.length === 0) return null;
  const [quiet, named] = [items.filter(isQuiet), items.filter((item) => !isQuiet(item))];
  const texts = named.map((item) => itemText(item, letterWords, vocabulary(language)));
  const shown = [
    ...texts.map(({ title, cure }) => ({ tag: words.needed, title, why: cure })),
    ...(quiet.length > 0 ? [{ tag: words.needed, title: words.inLetter(quiet.length) }] : []),
  ];
  return (
    <>
      <p>
        <b>{words.count(items.length)}</b>
      </p>
      <OpenItems items={shown} />
      {/* The addresses for what is signed stand below. */}
      {status === 'awaiting-mail' || sending === 'here' ? null : <p>{sending === undefined ? words.send : words.withCode}</p>}
      {route.clock === 'access' && status !== 'awaiting-mail' ? <p>{words.clock}</p> : null}
      {sending === 'here' ? (
        <>
          <p>{words.online}</p>
          <SendButton language={language} />
        </>
      ) : null}
    </>
  );
}

function SendButton({ language, look = 'main' }: Pick<SiteView, 'language'> & { readonly look?: 'main' | 'outline' }) {
  return (
    <Buttons>
      <LinkButton href={itemsPath(language)} look={look}>
        {siteWords(language).done.sendProof}
      </LinkButton>
    </Buttons>
  );
}

/** A cost that waits for the requester's answer, and whether the records wait for it. */
function costAsked(record: RequestRecord, now: Date): 'fee' | 'feeOwn' | null {
  const waits =
    isOpen(record.status) && !isStopped(record) && unanswered(record.fees).some((fee) => isQuoteOut(record, fee, now));
  return waits ? (holdsRelease(record) === null ? 'feeOwn' : 'fee') : null;
}

export function toneOf(status: Status): 'plain' | 'soon' | 'good' {
  if (status === 'awaiting-mail' || status === 'deficient' || status === 'invoiced') return 'soon';
  return status === 'released' || status === 'closed' ? 'good' : 'plain';
}

/** What is waited for no more, or still open, comes before the state. */
function stepNow(record: RequestRecord, open: number): Step {
  const { status, milestones, review } = record;
  if (isStopped(record) && isOpen(status)) return 'stopped';
  if (status === 'awaiting-mail' && milestones.lapsedAt !== undefined) return 'lapsed';
  if (status === 'denied' && review !== null && review.decided === undefined) return 'underReview';
  const step = stepOf(status);
  return step === 'working' && open > 0 ? 'open' : step;
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
    case 'expired':
      return status;
    case 'duplicate':
      return 'joined';
    default:
      return isOpen(status) ? 'working' : 'closed';
  }
}
