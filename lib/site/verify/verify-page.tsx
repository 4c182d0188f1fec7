/** The page on which anybody checks a file or a receipt. It says what was sent and when, never to whom or about whom. */
import { dateInWords } from '../../languages/dates.ts';
import { recordsWords } from '../../languages/records.ts';
import { siteWords } from '../../languages/site.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { TextField } from '../../web/components/fields.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import type { CheckingWords } from '../../web/scripts/words.ts';
import { controlWords, renderSitePage, type SiteView } from '../site-page.tsx';
import { largestRead } from './limits.ts';

type What =
  | { readonly kind: 'whole'; readonly files: number }
  | { readonly kind: 'cover' }
  | { readonly kind: 'joined'; readonly pages: number }
  | { readonly kind: 'file'; readonly part: number; readonly of: number; readonly pages?: number };

/** `on`: the instant of the release. */
export type Found =
  | { readonly state: 'sent'; readonly on: string; readonly what: What }
  | { readonly state: 'receipt'; readonly on: string }
  | { readonly state: 'recalled' }
  | { readonly state: 'unknown' };

export type VerifyProblem = 'choose' | 'tooLarge' | 'hash';

interface VerifyProps extends SiteView {
  readonly found?: Found;
  readonly problem?: VerifyProblem;
}

/** For the script of the page. */
function checkingWords(language: Language): CheckingWords {
  const { file, reading, tooLarge, unreadable } = recordsWords(language).verify.here;
  const megabytes = largestRead / 1024 ** 2;
  return { most: largestRead, file: file(megabytes), reading, tooLarge: tooLarge(megabytes), unreadable };
}

export function renderVerify({ language, facility, found, problem }: VerifyProps): string {
  const { verify: words } = recordsWords(language);
  const { form } = siteWords(language);
  const action = `/${language}/verify`;
  return renderSitePage(
    {
      language,
      facility,
      path: '/verify',
      title: words.title,
      description: words.lead,
      failed: problem !== undefined,
      script: 'checkFile',
    },
    <>
      {problem === undefined ? null : (
        <ErrorSummary
          heading={form.errorHeading(1)}
          lines={[{ name: problem === 'hash' ? 'sha256' : 'file', text: words.problems[problem] }]}
        />
      )}
      {found === undefined ? null : (
        <Alert tone={found.state === 'sent' || found.state === 'receipt' ? 'success' : 'error'} heading={words.answer}>
          <p role="status">{foundInWords(found, language, facility.timeZone)}</p>
        </Alert>
      )}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <form method="post" action={action} enctype="multipart/form-data" data-words={JSON.stringify(checkingWords(language))}>
        <label class="label" for="file">
          {words.file}
        </label>
        {/* The script shows it. */}
        <p class="hint" id="file-hint" hidden>
          {words.here.stays}
        </p>
        <input type="file" id="file" name="file" accept=".json,.pdf,application/json,application/pdf" />
        <p id="file-status" role="status" />
        <Buttons>
          <Button>{words.button}</Button>
        </Buttons>
      </form>
      <h2>{words.or}</h2>
      <form method="post" action={action} noValidate>
        <TextField
          name="sha256"
          label={words.hash}
          hint={words.hashHint}
          error={problem === 'hash' ? words.problems.hash : undefined}
          autocomplete="off"
          spellcheck={false}
          words={controlWords(language)}
        />
        <Buttons>
          <Button look="outline">{words.hashButton}</Button>
        </Buttons>
      </form>
      <ul class="links">
        <li>
          <a href="/.well-known/roi-keys.json">{words.keys}</a>
        </li>
      </ul>
    </>,
  );
}

function whatInWords(what: What, language: Language): readonly string[] {
  const { verify: words } = recordsWords(language);
  if (what.kind === 'whole') return [words.whole(what.files)];
  if (what.kind === 'cover') return [words.cover];
  if (what.kind === 'joined') return [words.joined, words.filePages(what.pages)];
  return [words.part(what.part, what.of), ...(what.pages === undefined ? [] : [words.filePages(what.pages)])];
}

function foundInWords(found: Found, language: Language, timeZone: SiteView['facility']['timeZone']): string {
  const { verify: words } = recordsWords(language);
  if (found.state === 'recalled' || found.state === 'unknown') return words[found.state];
  const day = dateInWords(hospitalDay(new Date(found.on), timeZone), language);
  return found.state === 'receipt' ? words.receiptGood(day) : [words.sent(day), ...whatInWords(found.what, language)].join(' ');
}
