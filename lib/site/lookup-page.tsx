/** Asks for a code and the date of birth: the status of a request, or a saved draft. */
import { siteWords } from '../languages/site.ts';
import { showReference, slipIn } from '../request/reference.ts';
import type { Language } from '../request/vocabulary.ts';
import { Button, Buttons } from '../web/components/buttons.tsx';
import { DateField, TextField } from '../web/components/fields.tsx';
import { Alert } from '../web/components/messages.tsx';
import type { Form } from '../web/form.ts';
import { controlWords, renderSitePage, type SiteView } from './site-page.tsx';

interface TypedDate {
  readonly year?: string | undefined;
  readonly month?: string | undefined;
  readonly day?: string | undefined;
}

interface Typed {
  readonly code: string;
  readonly dateOfBirth: TypedDate;
}

/** What stays in the fields after a miss. */
export function typedIn(form: Form, code: string): Typed {
  const part = (name: string) => form.get(`dateOfBirth.${name}`) ?? undefined;
  return { code: form.get(code) ?? '', dateOfBirth: { year: part('year'), month: part('month'), day: part('day') } };
}

export interface LookupView extends SiteView {
  /** After a failed try, with what was typed. The answer depends on that alone, never on what is stored. */
  readonly missed: boolean;
  readonly typed?: Typed | undefined;
  readonly notice?: string | undefined;
}

interface LookupProps extends LookupView {
  readonly path: '/status' | '/resume' | '/send-records/notice/status';
  readonly flow?: 'inbound';
  readonly code: {
    readonly name: string;
    readonly label: string;
    readonly hint: string;
    readonly value?: string | undefined;
    readonly error?: string | undefined;
  };
  readonly text: Readonly<Record<'title' | 'lead' | 'missHeading' | 'miss' | 'birth' | 'button', string>>;
}

export function renderLookup({ language, facility, missed, typed, notice, path, flow, code, text }: LookupProps): string {
  const wrong = typed && slipText(typed.code, language);
  return renderSitePage(
    { language, facility, path, title: text.title, failed: missed, flow },
    <>
      {missed ? (
        <Alert tone="error" heading={text.missHeading}>
          <p>{wrong ?? text.miss}</p>
        </Alert>
      ) : null}
      {notice === undefined ? null : (
        <Alert tone="warning">
          <p>{notice}</p>
        </Alert>
      )}
      <h1>{text.title}</h1>
      <p class="lead">{text.lead}</p>
      <LookupForm
        {...{ language, path, text }}
        code={typed ? { ...code, value: typed.code, error: wrong } : code}
        birth={typed?.dateOfBirth}
      />
    </>,
  );
}

/** What is wrong with the characters of a reference or code; undefined where they are in order. */
function slipText(typed: string, language: Language): string | undefined {
  const { slip: words } = siteWords(language);
  const slip = slipIn(typed);
  switch (slip?.code) {
    case 'empty':
      return words.empty;
    case 'length':
      return words.length(slip.count);
    case 'character':
      return [words.character(slip.at, slip.typed), slip.likely && words.meant(slip.likely)].filter(Boolean).join(' ');
    case 'check': {
      const [one, other] = slip.likely.map(showReference);
      if (one === undefined) return words.check;
      return `${words.check} ${words.meant(other === undefined ? one : words.or(one, other))}`;
    }
    default:
      return undefined;
  }
}

/** `value`: from the address of a link in a mail. */
export function referenceField(language: Language, value?: string) {
  const { status } = siteWords(language);
  return { name: 'reference', label: status.reference, hint: status.referenceHint, value };
}

/** Code and date of birth, for the page of its own and for the start page. */
type LookupFormProps = Pick<LookupProps, 'language' | 'path' | 'code' | 'text'> & { readonly birth?: TypedDate | undefined };

export function LookupForm({ language, path, code, text, birth }: LookupFormProps) {
  const words = controlWords(language);
  return (
    <form method="post" action={`/${language}${path}`} noValidate>
      <TextField {...code} autocomplete="off" spellcheck={false} width="medium" words={words} />
      <DateField
        name="dateOfBirth"
        label={text.birth}
        hint={siteWords(language).form.birthHint}
        {...(birth && { value: birth })}
        words={words}
      />
      <Buttons>
        <Button>{text.button}</Button>
      </Buttons>
    </form>
  );
}
