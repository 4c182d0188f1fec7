import { clockInWords } from '../../languages/dates.ts';
import { itemText } from '../../languages/items.ts';
import type { LetterWords } from '../../languages/letters.ts';
import { proofWords } from '../../languages/proofs.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import { defectOf, type Item } from '../../request/items/item.ts';
import { largestProof } from '../../uploads/limits.ts';
import type { UploadForm } from '../../uploads/ports.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { BucketFields } from '../../web/components/fields.tsx';
import { controlWords, renderSitePage, type SiteView } from '../site-page.tsx';
import { itemsPath } from './paths.ts';

interface SendView extends SiteView {
  readonly item: Item;
  readonly form: UploadForm;
  /** When the form ends. */
  readonly until: string;
  readonly letterWords: LetterWords;
}

/** Without HEIC in the list, telephones that store it hand over a JPEG; what a file really is, is judged when it has come. */
const accepted = 'image/jpeg,image/png,image/webp,application/pdf';

export function renderSend({ language, facility, item, form, until, letterWords }: SendView): string {
  const { send } = proofWords(language);
  const { title } = itemText(item, letterWords, vocabulary(language));
  const path = itemsPath(language).slice(language.length + 1);
  return renderSitePage(
    { language, facility, path, title: send.title },
    <>
      <h1>{send.title}</h1>
      <p class="lead">{title}</p>
      <p>{send.how}</p>
      <form method="post" action={form.action} encType="multipart/form-data">
        <BucketFields
          fields={form.fields}
          label={send.file}
          hint={send.hint(largestProof / 1024 ** 2)}
          accept={accepted}
          words={controlWords(language)}
        />
        <p class="soft">
          {send.place} {defectOf(item.code) === 'ID_UNVERIFIED' ? send.identity : null}
        </p>
        <Buttons>
          <Button>{send.button}</Button>
        </Buttons>
      </form>
      <p class="soft">
        {send.wait} {send.until(clockInWords(until, { language, facility }))}
      </p>
      <p>
        <LinkButton href={itemsPath(language)} look="plain">
          {send.back}
        </LinkButton>
      </p>
    </>,
  );
}
