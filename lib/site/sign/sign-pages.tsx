/** The pages of a link to sign: the date of birth, what is asked with the signature below it, and what became of a link that is over. */
import { signingWords } from '../../languages/signing.ts';
import { siteWords } from '../../languages/site.ts';
import type { Doubt } from '../../request/doubts.ts';
import type { Problem } from '../../request/problems.ts';
import type { PartialBody } from '../../request/schema.ts';
import type { LinkState } from '../../request/signing/link.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { DateField } from '../../web/components/fields.tsx';
import { Alert, ErrorSummary } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import type { Answers } from '../../web/questions/answers.ts';
import { anchorOf } from '../../web/questions/control.tsx';
import { situationOf } from '../../web/questions/situation.ts';
import { problemInSummary } from '../../web/questions/words.ts';
import type { typedIn } from '../lookup-page.tsx';
import { AllAnswers } from '../request/answer-rows.tsx';
import { Doubts, Hidden, Notice } from '../request/form-page.tsx';
import type { JourneyPage } from '../request/journey.ts';
import { SignatureFields } from '../request/signature-part.tsx';
import { controlWords, renderSitePage, type SiteView } from '../site-page.tsx';

export const reviewPath = '/sign/review';
/** The name about which the reader was asked: it is asked once. */
export const askedField = 'asked';

interface BirthProps extends SiteView {
  /** Of the link, below the language. */
  readonly path: string;
  /** After a wrong date: what was typed. */
  readonly typed?: ReturnType<typeof typedIn>['dateOfBirth'] | undefined;
}

export function renderBirth({ language, facility, path, typed }: BirthProps): string {
  const { birth } = signingWords(language);
  const { phone } = facility.outbound;
  return renderSitePage(
    { language, facility, path, title: birth.title, failed: typed !== undefined, languageNotice: true },
    <>
      {typed === undefined ? null : (
        <Alert tone="error" heading={birth.missHeading}>
          <p>{birth.missed}</p>
        </Alert>
      )}
      <h1>{birth.title}</h1>
      <p class="lead">{birth.lead}</p>
      <form method="post" action={`/${language}${path}`} noValidate>
        <DateField
          name="dateOfBirth"
          label={birth.label}
          hint={siteWords(language).form.birthHint}
          {...(typed && { value: typed })}
          words={controlWords(language)}
        />
        <Buttons>
          <Button>{birth.button}</Button>
        </Buttons>
      </form>
      <p class="soft">
        <WithPhone line={phone} text={birth.onPaper(phone.shown)} />
      </p>
    </>,
  );
}

interface ReviewProps extends SiteView {
  /** Where the signature is asked. */
  readonly page: JourneyPage;
  /** With what was typed as the signature. */
  readonly answers: Answers;
  /** As the form is printed. */
  readonly stored: Answers;
  readonly body: PartialBody;
  readonly problems: readonly Problem[];
  readonly doubts: readonly Doubt[];
  readonly token: string;
  readonly notice?: string | undefined;
}

export function renderReview(props: ReviewProps): string {
  const { language, facility, page, answers, stored, body, problems, doubts, token, notice } = props;
  const { review } = signingWords(language);
  const { form } = siteWords(language);
  const { phone } = facility.outbound;
  const situation = situationOf(answers);
  const context = {
    ...{ language, answers, situation, problems, words: controlWords(language) },
    takesFax: facility.outbound.fax !== null,
  };
  const lines = problems.map((problem) => ({
    name: anchorOf(problem, page.questions),
    text: problemInSummary(problem, situation.family, language),
  }));
  const failed = notice !== undefined || problems.length > 0;
  return renderSitePage(
    { language, facility, path: reviewPath, title: review.title, failed, languageNotice: true },
    <>
      <Notice text={notice} />
      <ErrorSummary heading={form.errorHeading(lines.length)} lines={lines} />
      <h1>{review.title}</h1>
      <p class="lead">{review.lead}</p>
      <p>
        <WithPhone line={phone} text={review.wrong(phone.shown)} />
      </p>
      <Doubts language={language} doubts={doubts} />
      <AllAnswers language={language} answers={stored} body={body} />
      <form method="post" action={`/${language}${reviewPath}`} noValidate>
        <Hidden token={token} />
        {doubts.map(({ typed }) => (
          <input key={typed} type="hidden" name={askedField} value={typed} />
        ))}
        <SignatureFields page={page} context={context} />
        <p class="soft">{form.check.online}</p>
        <Buttons>
          <Button>{review.button}</Button>
        </Buttons>
      </form>
    </>,
  );
}

/** `guessed`: too many wrong dates. `lapsed`: the browser's time is over, and the link opens the page again. */
export type LinkEnd = Exclude<LinkState, 'open'> | 'guessed' | 'lapsed';

/** Nothing went wrong. */
const good: readonly LinkEnd[] = ['signed', 'paper'];

/** What happened, in words, and the way on. */
export function renderLinkEnded({ language, facility, end }: SiteView & { readonly end: LinkEnd }): string {
  const { ended } = signingWords(language);
  const { title, text } = ended.ends[end];
  const { phone } = facility.outbound;
  return renderSitePage(
    { language, facility, path: '', title, failed: !good.includes(end) },
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
      <p>
        <WithPhone line={phone} text={ended.call(phone.shown)} />
      </p>
      <Buttons>
        <LinkButton href={`/${language}/status`} look="outline">
          {ended.status}
        </LinkButton>
      </Buttons>
    </>,
  );
}
