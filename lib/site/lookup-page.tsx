/** Asks for a code and the date of birth: the status of a request, or a saved draft. */
import { siteWords } from '../languages/site.ts';
import type { Language } from '../request/vocabulary.ts';
import { Button, Buttons } from '../web/components/buttons.tsx';
import { DateField, TextField } from '../web/components/fields.tsx';
import { Alert } from '../web/components/messages.tsx';
import { controlWords, renderSitePage, type SiteView } from './site-page.tsx';

export interface LookupView extends SiteView {
  /** After a failed try: the same bytes for every reason, with nothing of what was typed. */
  readonly missed: boolean;
  readonly notice?: string | undefined;
}

interface LookupProps extends LookupView {
  readonly path: '/status' | '/resume';
  readonly code: { readonly name: string; readonly label: string; readonly hint: string; readonly value?: string | undefined };
  readonly text: Readonly<Record<'title' | 'lead' | 'missHeading' | 'miss' | 'birth' | 'button', string>>;
}

export function renderLookup({ language, facility, missed, notice, path, code, text }: LookupProps): string {
  return renderSitePage(
    { language, facility, path, title: text.title, failed: missed },
    <>
      {missed ? (
        <Alert tone="error" heading={text.missHeading}>
          <p>{text.miss}</p>
        </Alert>
      ) : null}
      {notice === undefined ? null : (
        <Alert tone="warning">
          <p>{notice}</p>
        </Alert>
      )}
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <LookupForm {...{ language, path, code, text }} />
    </>,
  );
}

/** `value`: from the address of a link in a mail. */
export function referenceField(language: Language, value?: string) {
  const { status } = siteWords(language);
  return { name: 'reference', label: status.reference, hint: status.referenceHint, value };
}

/** Code and date of birth, for the page of its own and for the start page. */
export function LookupForm({ language, path, code, text }: Pick<LookupProps, 'language' | 'path' | 'code' | 'text'>) {
  const words = controlWords(language);
  return (
    <form method="post" action={`/${language}${path}`} noValidate>
      <TextField {...code} autocomplete="off" spellcheck={false} width="medium" words={words} />
      <DateField name="dateOfBirth" label={text.birth} hint={siteWords(language).form.birthHint} words={words} />
      <Buttons>
        <Button>{text.button}</Button>
      </Buttons>
    </form>
  );
}
