/** The page of the one form: the scan beside it, what was found before it is saved, the fields, and what is not finished. */
import { instantInWords } from '../../languages/dates.ts';
import { letterWords } from '../../languages/letters.ts';
import { entryWords } from '../../languages/staff-entry.ts';
import { labelIn } from '../../languages/vocabulary.ts';
import type { CalendarDate } from '../../request/dates.ts';
import type { RequestRecord } from '../../request/record.ts';
import type { DirectoryEntry, KeptEntry } from '../../store/stores.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { ErrorSummary, SummaryBox, type SummaryLine } from '../../web/components/messages.tsx';
import { answerAt } from '../../web/questions/answers.ts';
import type { Console } from '../console.ts';
import { consolePage } from '../frame.tsx';
import { scanPicturePath } from '../intake/paths.ts';
import { CheckPart, WaitingPart } from './check-view.tsx';
import { FoldedFields, firmsId, MainFields } from './fields-view.tsx';
import type { Beside, Findings } from './findings.ts';
import { labelOf } from './parts.tsx';
import { directoryPath, entryPath } from './paths.ts';
import { cameByOf, type Typed, typeOf } from './typed.ts';

/** Names in the list of the firm field: those who ask most. Others are found once they are typed. */
const mostNames = 300;

export interface EntryView {
  readonly typed: Typed;
  /** Of the form: it is kept under it, and its request has one reference. */
  readonly id: string;
  readonly today: CalendarDate;
  readonly firms: readonly DirectoryEntry[];
  /** Other forms of the same clerk that are not finished. */
  readonly others: readonly (Omit<KeptEntry, 'typed'> & { readonly typed: Typed })[];
  /** The directory's entry of the firm that was typed. */
  readonly named?: DirectoryEntry | undefined;
  readonly beside?: Beside | null | undefined;
  readonly problems?: readonly SummaryLine[] | undefined;
  readonly findings?: Findings | undefined;
  readonly notice?: 'lapsed' | undefined;
  readonly savedAt?: string | undefined;
  /** The request whose sender stands in the form. */
  readonly sender?: RequestRecord | undefined;
  /** Fields that the directory has just filled in. */
  readonly filled?: readonly string[] | undefined;
  readonly status?: number | undefined;
}

export function entryPage(view: Console, shown: EntryView): string {
  const words = entryWords(view.language);
  const { problems = [], beside } = shown;
  const isCall = cameByOf(shown.typed) === 'phone';
  const title = isCall ? words.titleOf.call : beside ? words.titleOf.scan : words.title;
  return consolePage(view, {
    title,
    section: 'entry',
    withErrors: problems.length > 0,
    whole: true,
    children: (
      <>
        <div class="bar">
          <h1>{title}</h1>
          <span class="soft">{words.lead}</span>
          <div class="end">
            <a href={directoryPath}>{words.directoryLink}</a>
          </div>
        </div>
        <div class={beside ? 'wrap keying beside' : 'wrap keying'}>
          {beside ? <Pages view={view} beside={beside} /> : null}
          <div>
            <ErrorSummary heading={view.words.frame.problem} lines={problems} />
            <Notices view={view} shown={shown} />
            {shown.findings === undefined ? null : <WaitingPart view={view} findings={shown.findings} id={shown.id} />}
            <EntryForm view={view} shown={shown} />
            <Kept view={view} shown={shown} />
          </div>
        </div>
      </>
    ),
  });
}

interface PartProps {
  readonly view: Console;
  readonly shown: EntryView;
}

function Notices({ view, shown }: PartProps) {
  const { notices } = entryWords(view.language);
  const { notice, savedAt, sender, filled = [] } = shown;
  const who = sender?.body.requester.organization ?? sender?.body.requester.name;
  const lines = [
    ...(notice === undefined ? [] : [notices[notice]]),
    ...(savedAt === undefined ? [] : [notices.saved(instantInWords(savedAt, view))]),
    ...(who === undefined ? [] : [notices.sender(who)]),
    ...(filled.length === 0 ? [] : [notices.filled(filled.map((name) => labelOf(name, view) ?? name).join(', '))]),
  ];
  if (lines.length === 0) return null;
  return (
    <SummaryBox>
      {lines.map((line) => (
        <p key={line} role="status">
          {line}
        </p>
      ))}
    </SummaryBox>
  );
}

function Pages({ view, beside: { scan, part } }: { readonly view: Console; readonly beside: Beside }) {
  const { scan: words } = entryWords(view.language);
  const pages = Array.from({ length: part.lastPage - part.firstPage + 1 }, (_, index) => part.firstPage + index);
  return (
    <section class="pane scanned" aria-labelledby="scan">
      <h2 id="scan">{words.title(part.firstPage, part.lastPage)}</h2>
      {scan.opaque === true ? (
        <p>{words.opaque}</p>
      ) : (
        pages.map((page) => <img key={page} src={scanPicturePath(scan.id, page)} alt={words.page(page)} loading="lazy" />)
      )}
    </section>
  );
}

function FirmHint({ view, shown: { named } }: PartProps) {
  const words = entryWords(view.language);
  if (named === undefined) return null;
  return (
    <p class="soft">
      {words.firmKnown(named.requests)} <a href={`${directoryPath}/${named.id}`}>{words.firmOpen}</a>
    </p>
  );
}

function EntryForm({ view, shown }: PartProps) {
  const words = entryWords(view.language);
  const { typed, id, beside, problems = [], findings, firms } = shown;
  const of = { view, typed, problems };
  const isBlank = problems.length === 0 && findings === undefined;
  const showsReason =
    findings?.entry.late === 'very-late' ||
    answerAt(typed.answers, 'lateReason') !== undefined ||
    problems.some(({ name }) => name === 'lateReason');
  return (
    <form method="post" action={entryPath} class="pane" noValidate id="entry">
      <input type="hidden" name="token" value={view.token} />
      <input type="hidden" name="entry" value={id} />
      {beside ? <input type="hidden" name="scan" value={beside.scan.id} /> : null}
      {beside ? <input type="hidden" name="part" value={beside.part.id} /> : null}
      {findings === undefined ? null : <input type="hidden" name="checked" value={findings.seal} />}
      {findings === undefined ? null : (
        <CheckPart of={of} findings={findings} today={shown.today} isQuiet={problems.length > 0} />
      )}
      <MainFields of={of} first={isBlank} showsReason={showsReason} firmHint={<FirmHint view={view} shown={shown} />} />
      <datalist id={firmsId}>
        {firms.slice(0, mostNames).map(({ id: entry, name }) => (
          <option key={entry} value={name} />
        ))}
      </datalist>
      {findings === undefined ? (
        <Buttons>
          <Button>{words.buttons.save}</Button>
          <Button look="outline" name="do" value="check">
            {words.buttons.check}
          </Button>
          <Button look="outline" name="do" value="later">
            {words.buttons.later}
          </Button>
        </Buttons>
      ) : null}
      <FoldedFields of={of} letters={letterWords(view.language)} />
      <Button look="plain" name="do" value="discard">
        {words.buttons.discard}
      </Button>
    </form>
  );
}

function Kept({ view, shown: { others } }: PartProps) {
  const { kept } = entryWords(view.language);
  if (others.length === 0) return null;
  return (
    <section class="pane" aria-labelledby="kept">
      <h2 id="kept">{kept.title}</h2>
      <ul>
        {others.map(({ id, typed, savedAt }) => {
          const type = typeOf(typed);
          // A firm, or a kind: a list of patients would be one more place where they stand.
          const firm = answerAt(typed.answers, 'requester.organization');
          const who = firm ?? (type === undefined ? kept.nobody : labelIn(view.labels.requesterTypes, type));
          return (
            <li key={id}>
              {kept.line(who, instantInWords(savedAt, view))}{' '}
              <a href={`${entryPath}?kept=${id}`}>
                {kept.open}
                <span class="out-of-sight"> {who}</span>
              </a>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
