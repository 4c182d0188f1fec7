/** For a page of the form without its draft: what happened, and how to go on. Never silently the first question. */
import { exitWords } from '../../languages/exits.ts';
import { Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { Lines } from '../guides/start-page.tsx';
import { renderSitePage, type SiteView } from '../site-page.tsx';

export function renderLost({ language, facility }: SiteView): string {
  const words = exitWords(language).lost;
  return renderSitePage(
    { language, facility, path: '/request', title: words.title },
    <>
      <h1>{words.title}</h1>
      <p>{words.why}</p>
      <Buttons>
        <LinkButton href={`/${language}/resume`}>{words.resume}</LinkButton>
        <LinkButton href={`/${language}`} look="outline">
          {words.start}
        </LinkButton>
      </Buttons>
      <p>
        {words.sent} <a href={`/${language}/status`}>{words.status}</a>
      </p>
    </>,
  );
}

/** The browser did not bring back the cookie of the page before. */
export function renderNoCookies({ language, facility }: SiteView): string {
  const words = exitWords(language).cookies;
  const { phone } = facility.outbound;
  return renderSitePage(
    { language, facility, path: '', title: words.title },
    <>
      <h1>{words.title}</h1>
      <p>{words.why}</p>
      <Lines lines={words.ways} />
      <Buttons>
        <LinkButton href={`/${language}`}>{words.start}</LinkButton>
        <LinkButton href={`/${language}/forms/access-request.pdf`} look="outline">
          {words.print}
        </LinkButton>
      </Buttons>
      <p>
        <WithPhone line={phone} text={words.call(phone.shown)} />
      </p>
    </>,
  );
}
