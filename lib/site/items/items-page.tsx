/** The open items of a request, each with the ways to settle it, and what has come already. Behind a code, or right after sending. Long: one page with its parts. */
import type { ComponentChildren } from 'preact';
import { dateInWords, instantInWords } from '../../languages/dates.ts';
import { itemText } from '../../languages/items.ts';
import type { LetterWords } from '../../languages/letters.ts';
import { proofWords } from '../../languages/proofs.ts';
import { siteWords } from '../../languages/site.ts';
import { statusDecisionWords } from '../../languages/status-decisions.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { FieldProblem } from '../../request/decisions/evidence.ts';
import { type Item, waitsForRequester } from '../../request/items/item.ts';
import { owedItems, questionsOf } from '../../request/items/owed.ts';
import { proofsOf } from '../../request/proofs/files.ts';
import type { ProofFile } from '../../request/proofs/stored.ts';
import type { RequestRecord } from '../../request/record.ts';
import { showReference } from '../../request/reference.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { Textarea } from '../../web/components/fields.tsx';
import { Alert, Details, ErrorSummary, StatusTag } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { Addresses } from '../guides/start-page.tsx';
import { Hidden } from '../request/form-page.tsx';
import { controlWords, renderSitePage, type SiteView } from '../site-page.tsx';
import { problemText, versionField } from '../status/decision-form.tsx';
import { itemsPath, sheetPath } from './paths.ts';

export const itemField = 'item';
export const wayField = 'way';
export const answerField = (item: string): string => `answer.${item}`;

export interface ItemsView extends SiteView {
  readonly record: RequestRecord;
  readonly token: string;
  /** Those for which files may be sent. */
  readonly forFiles: readonly Item[];
  readonly letterWords: LetterWords;
  /** Where the page leads back to, below the language. */
  readonly back: string;
  /** What became of the last button. */
  readonly news?: 'file' | 'told' | 'answered' | 'full' | 'late' | undefined;
  /** An answer that came back with problems. */
  readonly tried?: { readonly item: string; readonly about: string; readonly problems: readonly FieldProblem[] } | undefined;
}

export function renderItems(view: ItemsView): string {
  const { language, facility, record, back, tried } = view;
  const words = proofWords(language);
  const owed = owedItems(record);
  const shown = [...owed, ...view.forFiles.filter((item) => !owed.includes(item))];
  const path = itemsPath(language).slice(language.length + 1);
  return renderSitePage(
    { language, facility, path, title: words.title, failed: tried !== undefined },
    <>
      <News {...view} />
      <h1>{words.title}</h1>
      {owed.length > 0 ? (
        <p class="lead">
          {words.lead} {record.route.clock === 'access' ? words.clock : null}
        </p>
      ) : (
        <p class="lead">{words.none}</p>
      )}
      <ul class="items">
        {shown.map((item) => (
          <OneItem key={item.id} view={view} item={item} main={item === shown[0]} />
        ))}
      </ul>
      {record.items.some((item) => !shown.includes(item)) ? <WeHave view={view} shown={shown} /> : null}
      <p>
        <LinkButton href={`/${language}${back}`} look="plain">
          {words.back}
        </LinkButton>
      </p>
    </>,
  );
}

function News({ language, facility, news, tried }: ItemsView) {
  const [words, decisions, { form }] = [proofWords(language), statusDecisionWords(language), siteWords(language)];
  if (tried !== undefined) {
    const lines = tried.problems.map((problem) => ({
      name: answerField(tried.item),
      text: problemText(problem, language),
    }));
    return <ErrorSummary heading={form.errorHeading(lines.length)} lines={lines} />;
  }
  if (news === undefined) return null;
  if (news === 'late' || news === 'full')
    return (
      <Alert tone="info">
        <p role="status">
          {news === 'late' ? (
            decisions.late
          ) : (
            <WithPhone line={facility.outbound.phone} text={words.full(facility.outbound.phone.shown)} />
          )}
        </p>
      </Alert>
    );
  const text = { file: words.sent, told: decisions.done['on-its-way'], answered: decisions.done['record-arrival'] }[news];
  return (
    <Alert tone="success" heading={words.sentHeading}>
      <p role="status">{text}</p>
    </Alert>
  );
}

interface ItemProps {
  readonly view: ItemsView;
  readonly item: Item;
  /** The first one on the page has the main button. */
  readonly main: boolean;
}

function OneItem({ view, item, main }: ItemProps) {
  const { language, record, letterWords, forFiles } = view;
  const [words, { items }] = [proofWords(language), siteWords(language).status];
  const { title, cure } = itemText(item, letterWords, vocabulary(language));
  const owed = owedItems(record).includes(item);
  const files = proofsOf(record).filter((proof) => proof.item === item.id);
  const about = <span class="out-of-sight">{words.about(title)}</span>;
  return (
    <li id={`item-${item.id}`}>
      {owed ? <StatusTag tone="soon">{waitsForRequester(item) ? items.needed : words.maybe}</StatusTag> : null}
      <h2>{title}</h2>
      {cure === undefined ? null : <p>{cure}</p>}
      {owed && item.code === 'identity' ? <p>{words.identity}</p> : null}
      <Told view={view} item={item} />
      <Files view={view} files={files} />
      {questionsOf(record).includes(item) ? <AnswerForm view={view} item={item} /> : null}
      {forFiles.includes(item) ? (
        <WayForm view={view} item={item}>
          <Button name={wayField} value="file" look={main && owed ? 'main' : 'outline'}>
            {owed ? words.addFile : words.addMore} {about}
          </Button>
        </WayForm>
      ) : null}
      {owed ? <OtherWays view={view} item={item} title={title} /> : null}
    </li>
  );
}

function WayForm({ view, item, children }: Omit<ItemProps, 'main'> & { readonly children: ComponentChildren }) {
  return (
    <form method="post" action={itemsPath(view.language)} noValidate>
      <Hidden token={view.token} />
      <input type="hidden" name={itemField} value={item.id} />
      <input type="hidden" name={versionField} value={view.record.version} />
      <Buttons>{children}</Buttons>
    </form>
  );
}

function Told({ view: { language, facility }, item: { told } }: Omit<ItemProps, 'main'>) {
  if (told === undefined) return null;
  const day = dateInWords(hospitalDay(new Date(told.at), facility.timeZone), language);
  return <p>{proofWords(language).told[told.way](day)}</p>;
}

function Files({ view, files }: { readonly view: ItemsView; readonly files: readonly ProofFile[] }) {
  const words = proofWords(view.language);
  if (files.length === 0) return null;
  const moving = files.some(
    ({ state, removedAt }) => removedAt === undefined && (state === 'incoming' || state === 'checking'),
  );
  return (
    <>
      <ul>
        {files.map((file) => (
          <li key={file.id}>{fileText(file, view)}</li>
        ))}
      </ul>
      {moving ? (
        <p>
          <LinkButton href={itemsPath(view.language)} look="plain">
            {words.lookAgain}
          </LinkButton>
        </p>
      ) : null}
    </>
  );
}

function fileText({ state, why, arrived, addedAt, removedAt }: ProofFile, view: ItemsView): string {
  const { states, problems } = proofWords(view.language);
  const dayOf = (at: string) => dateInWords(hospitalDay(new Date(at), view.facility.timeZone), view.language);
  if (removedAt !== undefined) return states.removed(dayOf(removedAt));
  if (why !== undefined) return problems[why];
  const when = instantInWords(arrived?.at ?? addedAt, view);
  if (state === 'checking') return states.checking(when);
  return state === 'clean' ? states.clean(when) : states.incoming;
}

function AnswerForm({ view, item }: Omit<ItemProps, 'main'>) {
  const { language, tried } = view;
  const words = proofWords(language);
  const [problem] = tried?.item === item.id ? tried.problems : [];
  return (
    <form method="post" action={itemsPath(language)} noValidate>
      <Hidden token={view.token} />
      <input type="hidden" name={itemField} value={item.id} />
      <input type="hidden" name={versionField} value={view.record.version} />
      <Textarea
        name={answerField(item.id)}
        label={words.answer}
        value={tried?.item === item.id ? tried.about : undefined}
        error={problem === undefined ? undefined : problemText(problem, language)}
        rows={3}
        words={controlWords(language)}
      />
      <Buttons>
        <Button name={wayField} value="answer" look="outline">
          {words.answerButton}
        </Button>
      </Buttons>
    </form>
  );
}

function OtherWays({ view, item, title }: Omit<ItemProps, 'main'> & { readonly title: string }) {
  const { language, facility, record } = view;
  const words = proofWords(language);
  const about = <span class="out-of-sight">{words.about(title)}</span>;
  return (
    <Details summary={words.otherWays}>
      <p>{words.mail(showReference(record.reference))}</p>
      <Addresses {...{ language, facility }} />
      <p class="screen-only">
        <LinkButton href={sheetPath(language)} look="plain" icon="download">
          {words.sheet} {about}
        </LinkButton>
      </p>
      <WayForm view={view} item={item}>
        <Button name={wayField} value="post" look="outline">
          {words.mailed} {about}
        </Button>
        <Button name={wayField} value="in-person" look="outline">
          {words.willBring} {about}
        </Button>
      </WayForm>
    </Details>
  );
}

/** What came before, or is needed no more. */
function WeHave({ view, shown }: { readonly view: ItemsView; readonly shown: readonly Item[] }) {
  const { language, facility, record, letterWords } = view;
  const words = proofWords(language);
  const dayOf = (at: string) => dateInWords(hospitalDay(new Date(at), facility.timeZone), language);
  return (
    <section aria-labelledby="have">
      <h2 id="have">{words.have}</h2>
      <ul>
        {record.items
          .filter((item) => !shown.includes(item))
          .map((item) => (
            <li key={item.id}>
              <b>{itemText(item, letterWords, vocabulary(language)).title}</b>{' '}
              {item.state === 'waived' ? words.waived : words.haveOn(dayOf(item.answer?.day ?? item.cameAt ?? item.raisedAt))}
            </li>
          ))}
      </ul>
    </section>
  );
}
