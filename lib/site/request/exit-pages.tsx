/** Ways on for people whom the form cannot serve as they began. */
import { exitWords } from '../../languages/exits.ts';
import { siteWords } from '../../languages/site.ts';
import { Button, Buttons, LinkButton } from '../../web/components/buttons.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { Lines } from '../guides/start-page.tsx';
import { renderSitePage, type SiteView } from '../site-page.tsx';
import { Hidden } from './form-page.tsx';

interface NoAuthorityProps extends SiteView {
  /** Who asked for a child that has grown up; everybody else has no authority yet. */
  readonly grownUp: 'parent' | 'custodian' | null;
}

/** A relative, friend or parent of an adult, who may not ask alone: three ways, 45 CFR 164.502(g), 164.508. */
export function renderNoAuthority({ language, facility, grownUp }: NoAuthorityProps): string {
  const words = exitWords(language).noAuthority;
  const leads = { parent: words.adultChild, custodian: words.adultInCustody } as const;
  const { phone } = facility.outbound;
  return renderSitePage(
    { language, facility, path: '/request/no-authority', title: words.title },
    <>
      <a class="back" href={`/${language}/request/${grownUp === null ? 'relationship' : 'patient'}`}>
        {siteWords(language).form.buttons.back}
      </a>
      <h1>{words.title}</h1>
      <p class="lead">{grownUp === null ? words.lead : leads[grownUp]}</p>
      <h2>{words.askHeading}</h2>
      <p>{words.ask}</p>
      <Buttons>
        <LinkButton href={`/${language}/request/ask`}>{words.askButton}</LinkButton>
      </Buttons>
      <h2>{words.printHeading}</h2>
      <p>{words.print}</p>
      <Buttons>
        <LinkButton href={`/${language}/forms/authorization.pdf`} look="outline" icon="download">
          {words.printLink}
        </LinkButton>
      </Buttons>
      <h2>{words.papersHeading}</h2>
      <p>{words.papers}</p>
      <Lines lines={words.papersList} />
      {grownUp === null ? <p>{words.foster}</p> : null}
      <Buttons>
        <LinkButton href={`/${language}/request/relationship`} look="outline">
          {words.papersLink}
        </LinkButton>
      </Buttons>
      <p>
        <WithPhone line={phone} text={words.call(phone.shown)} />
      </p>
    </>,
  );
}

/** A patient under 18, who may ask alone for care consented to alone: 45 CFR 164.502(g)(3)(i), G.S. 90-21.5(a). */
export function renderMinor({ language, facility, token }: SiteView & { readonly token: string }): string {
  const words = exitWords(language).minor;
  const { phone } = facility.outbound;
  return renderSitePage(
    { language, facility, path: '/request/minor', title: words.title },
    <>
      <a class="back" href={`/${language}/request/patient`}>
        {siteWords(language).form.buttons.back}
      </a>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <h2>{words.parentHeading}</h2>
      <p>{words.parent}</p>
      <form method="post" action={`/${language}/request/start`}>
        <input type="hidden" name="who.group" value="care" />
        <Buttons>
          <Button name="_action" value="fresh" look="outline">
            {words.parentButton}
          </Button>
        </Buttons>
      </form>
      <h2>{words.aloneHeading}</h2>
      <p>{words.alone}</p>
      <Lines lines={words.private} />
      <form method="post" action={`/${language}/request/minor`}>
        <Hidden token={token} />
        <Buttons>
          <Button>{words.aloneButton}</Button>
        </Buttons>
      </form>
      <p>
        <WithPhone line={phone} text={words.call(phone.shown)} />
      </p>
    </>,
  );
}
