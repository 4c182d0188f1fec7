/** Failure pages, in the language of the address, or in every language where it has none. */
import type { Facility } from '../facility/facility.ts';
import { siteWords } from '../languages/site.ts';
import { baseLanguage, type Language, languages } from '../request/vocabulary.ts';
import { Buttons, LinkButton } from '../web/components/buttons.tsx';
import { WithPhone } from '../web/components/phone.tsx';
import { renderForAll, renderSitePage } from './site-page.tsx';

export type Failure = keyof ReturnType<typeof siteWords>['failures'] & keyof typeof failureStatus;

export const failureStatus = {
  'not-found': 404,
  'wrong-method': 405,
  'too-large': 413,
  'wrong-kind': 415,
  'bad-request': 400,
  'not-ours': 403,
  'too-many': 429,
  'staff-only': 429,
  unexpected: 500,
  gone: 410,
} as const;

interface FailurePageProps {
  readonly failure: Failure;
  readonly facility: Facility;
  readonly language: Language | undefined;
  readonly back?: string | undefined;
  readonly flow?: 'outbound' | 'inbound' | undefined;
}

export function renderFailure({ failure, facility, language, back, flow }: FailurePageProps): string {
  if (language === undefined) return renderInAll(failure, facility);
  const { failures } = siteWords(language);
  return renderSitePage(
    { language, facility, path: '', title: failures[failure].title, failed: true, flow },
    <>
      <h1>{failures[failure].title}</h1>
      <p class="lead">{failures[failure].text}</p>
      <Buttons>
        {back === undefined ? null : <LinkButton href={back}>{failures.goOn}</LinkButton>}
        <LinkButton href={`/${language}`} look={back === undefined ? 'main' : 'outline'}>
          {failures.start}
        </LinkButton>
      </Buttons>
    </>,
  );
}

function renderInAll(failure: Failure, facility: Facility): string {
  const titles = languages.map((language) => siteWords(language).failures[failure].title);
  return renderForAll(
    facility,
    () => titles.join(' / '),
    { errorPrefix: siteWords(baseLanguage).form.controls.error },
    languages.map((language, index) => {
      const { failures, shell: words } = siteWords(language);
      const { title, text } = failures[failure];
      return (
        <section key={language} lang={language}>
          {index === 0 ? <h1>{title}</h1> : <h2>{title}</h2>}
          <p>{text}</p>
          <p>
            <WithPhone line={facility.outbound.phone} text={words.call(facility.outbound.phone.shown)} />
          </p>
          <Buttons>
            <LinkButton href={`/${language}`}>{failures.start}</LinkButton>
          </Buttons>
        </section>
      );
    }),
  );
}

/** While a document is being made; the reply has a Refresh header. */
interface WaitingProps {
  readonly facility: Facility;
  readonly language: Language;
  readonly href: string;
  /** A blank form that serves as well. */
  readonly blank: string | undefined;
}

export function renderWaiting({ facility, language, href, blank }: WaitingProps): string {
  const { waiting } = siteWords(language);
  return renderSitePage(
    { language, facility, path: '/status', title: waiting.title },
    <>
      <h1>{waiting.title}</h1>
      <p>{waiting.text}</p>
      <Buttons>
        <LinkButton href={href}>{waiting.again}</LinkButton>
        {blank === undefined ? null : (
          <LinkButton href={blank} look="outline">
            {waiting.blank}
          </LinkButton>
        )}
      </Buttons>
    </>,
  );
}
