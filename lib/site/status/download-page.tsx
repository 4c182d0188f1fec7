/** The page on which a download starts: its header leads to the file, and a link does where a browser ignores it. */
import { recordsWords } from '../../languages/records.ts';
import { Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { renderSitePage, type SiteView } from '../site-page.tsx';

interface Starting extends SiteView {
  readonly href: string;
  readonly as: 'pdf' | 'zip';
}

export function renderStarting({ language, facility, href, as }: Starting): string {
  const { starting } = recordsWords(language);
  return renderSitePage(
    { language, facility, path: '/status/request', title: starting.title },
    <>
      <h1>{starting.title}</h1>
      <p>{starting.about[as]}</p>
      <Buttons>
        <LinkButton href={href} look="outline">
          {starting.again}
        </LinkButton>
      </Buttons>
      <p>
        <a href={`/${language}/status/request`}>{starting.back}</a>
      </p>
    </>,
  );
}
