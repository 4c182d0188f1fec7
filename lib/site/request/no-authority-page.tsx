/** For a relative or friend without legal authority: where to go instead. */
import type { Facility } from '../../facility/facility.ts';
import { siteWords } from '../../languages/site.ts';
import type { Language } from '../../request/vocabulary.ts';
import { Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { Lines } from '../guides/start-page.tsx';
import { renderSitePage } from '../site-page.tsx';

export function renderNoAuthority(language: Language, facility: Facility): string {
  const { form } = siteWords(language);
  const words = form.noAuthority;
  return renderSitePage(
    { language, facility, path: '/request/no-authority', title: words.title },
    <>
      <a class="back" href={`/${language}/request/relationship`}>
        {form.buttons.back}
      </a>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Lines lines={words.ways} />
      <p>
        <WithPhone line={facility.outbound.phone} text={words.call(facility.outbound.phone.shown)} />
      </p>
      <Buttons>
        <LinkButton href={`/${language}/request/who`}>{words.start}</LinkButton>
        <LinkButton href={`/${language}/forms/authorization.pdf`} look="outline">
          {words.print}
        </LinkButton>
      </Buttons>
    </>,
  );
}
