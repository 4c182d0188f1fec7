/** What a code opens beside the state: letters, documents and the answers that were sent. */
import { dateInWords, instantInWords } from '../../languages/dates.ts';
import { siteWords } from '../../languages/site.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import { itemsWaiting } from '../../request/items/item.ts';
import type { LetterKind } from '../../request/letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import type { Language } from '../../request/vocabulary.ts';
import type { Opening } from '../../store/stores.ts';
import { Details } from '../../web/components/messages.tsx';
import { AllAnswers } from '../request/answer-rows.tsx';
import { bodyToAnswers } from '../request/body.ts';
import { type DocumentLink, Documents } from '../request/done-page.tsx';
import { Item, type SiteView } from '../site-page.tsx';

export interface LetterLink {
  readonly id: string;
  readonly language: Language;
  /** SHA-256 of its words; absent on letters of older versions, which are PDFs alone. */
  readonly text: string | undefined;
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
  /** When staff opened it; absent where that is told to nobody. */
  readonly openings?: readonly Opening[] | undefined;
}

interface OpenedProps extends SiteView {
  readonly record: RequestRecord;
  readonly opened: Opened;
  /** Records can be downloaded, which comes first. */
  readonly ready: boolean;
}

export function OpenedParts({ language, facility, record, opened, ready }: OpenedProps) {
  const { code } = siteWords(language);
  const body = bodyNow(record);
  const until = instantInWords(opened.until.toISOString(), { language, facility });
  return (
    <>
      <Documents
        language={language}
        documents={opened.documents}
        hint={code.documents(until)}
        main={!ready && itemsWaiting(record).length === 0}
      />
      <Details summary={siteWords(language).status.answers}>
        <AllAnswers language={language} body={body} answers={bodyToAnswers(body)} />
      </Details>
      <p>{code.opened(until)}</p>
    </>
  );
}

export function Letters({ language, letters }: { readonly language: Language; readonly letters: Opened['letters'] }) {
  const { status } = siteWords(language);
  if (letters.length === 0) return null;
  return (
    <section class="screen-only" aria-labelledby="letters">
      <h2 id="letters">{status.letters}</h2>
      <ul class="links list">
        {letters.map(({ id, text, kind, neutral, on, href }) => (
          <Item key={id} href={text === undefined ? href : `/${language}/status/letters/${id}`}>
            {status[text === undefined ? 'openLetterPdf' : 'openLetter'](
              neutral ? status.neutralLetterTitle : status.letterTitles[kind],
              dateInWords(on, language),
            )}
          </Item>
        ))}
      </ul>
    </section>
  );
}
