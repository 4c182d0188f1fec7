/** The first pages: the choice of language, and the start page that answers who, what, how long and where before any form. */
import type { ComponentChildren } from 'preact';
import type { Facility } from '../../facility/facility.ts';
import { hospitalText } from '../../languages/hospital.ts';
import { registry } from '../../languages/registry.ts';
import { siteWords } from '../../languages/site.ts';
import { baseLanguage, type Language, languages } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { Card, SummaryBox } from '../../web/components/messages.tsx';
import { Brand, renderDocument } from '../../web/layout.tsx';
import { type Group, groups } from '../../web/questions/groups.ts';
import { renderSitePage, type SiteView } from '../site-page.tsx';
import { addressesByCarrier } from './addresses.ts';

/** `/`: both languages side by side. Nobody is sent anywhere by the language of a browser. */
export function renderWelcome(facility: Facility): string {
  const { shell } = siteWords(baseLanguage);
  const both = languages.map((language) => siteWords(language).shell.brand).join(' · ');
  return renderDocument({
    language: baseLanguage,
    title: `${both} – ${facility.name}`,
    description: languages.map((language) => siteWords(language).start.lead).join(' '),
    skipText: shell.skip,
    header: <Brand href="/" name={both} under={facility.name} />,
    children: (
      <>
        <h1>{facility.name}</h1>
        <ul class="choice">
          {languages.map((language) => (
            <li key={language} lang={language}>
              <a href={`/${language}`} hreflang={language}>
                <strong>{registry[language].name}</strong>
                {siteWords(language).start.title}
              </a>
            </li>
          ))}
        </ul>
        {languages.map((language) => (
          <p key={language} lang={language}>
            {siteWords(language).shell.interpreters} {siteWords(language).shell.call(facility.outbound.phone.shown)}
          </p>
        ))}
      </>
    ),
  });
}

/** The four doors into the form: buttons, because each begins a draft. */
function Doors({ language }: { readonly language: Language }) {
  const { form } = siteWords(language);
  return (
    <form method="post" action={`/${language}/request/start`}>
      <ul class="choice">
        {groups.map((group) => (
          <li key={group}>
            <button type="submit" name="who.group" value={group}>
              <strong>{form.groups[group].label}</strong>
              {form.groups[group].hint}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

export function renderStart(language: Language, facility: Facility): string {
  const { start } = siteWords(language);
  const { phone } = facility.outbound;
  return renderSitePage(
    { language, facility, path: '', title: start.title, description: start.lead },
    <>
      <h1>{start.title}</h1>
      <p class="lead">{start.lead}</p>
      <SummaryBox heading={start.portalHeading}>
        <p>{start.portal}</p>
        <Portal {...{ language, facility }} />
      </SummaryBox>
      <h2>{start.who}</h2>
      <Doors language={language} />
      <ul class="links">
        <Item href={`/${language}/resume`}>{start.resume}</Item>
        <Item href={`/${language}/status`}>{start.status}</Item>
        <Item href={`/${language}/send-records`}>{hospitalText('inbound-link', { facility, language })}</Item>
      </ul>
      <h2>{start.timeHeading}</h2>
      <Lines lines={start.time} />
      {facility.outbound.fax === null ? null : (
        <>
          <h2>{start.faxHeading}</h2>
          <p>{hospitalText('who-may-fax', { facility, language })}</p>
        </>
      )}
      <OnPaper {...{ language, facility }} />
      <p>
        {start.phone(phone.shown)} {hospitalText('hours-unknown', { facility, language })}
      </p>
    </>,
  );
}

function Portal({ language, facility }: SiteView) {
  const { start } = siteWords(language);
  const { portal } = facility.outbound;
  if (portal.url === null) return <p>{hospitalText('portal-how', { facility, language })}</p>;
  return (
    <p>
      <a href={portal.url}>{start.portalLink}</a>
    </p>
  );
}

function OnPaper({ language, facility }: SiteView) {
  const { start } = siteWords(language);
  return (
    <>
      <h2>{start.addressHeading}</h2>
      <p>{start.address}</p>
      <Addresses {...{ language, facility }} />
      <h3 id="forms" tabIndex={-1}>
        {start.formsHeading}
      </h3>
      <ul>
        <Item href={`/${language}/forms/access-request.pdf`}>{start.forms['access-request']}</Item>
        <Item href={`/${language}/forms/authorization.pdf`}>{start.forms.authorization}</Item>
        <Item href={`/${language}/forms/care-request.pdf`}>{start.forms['care-request']}</Item>
      </ul>
    </>
  );
}

/** Both addresses side by side, each under the carriers that reach it. */
export function Addresses({ language, facility }: SiteView) {
  const { done } = siteWords(language);
  return (
    <div class="two">
      {addressesByCarrier(facility, language).map(({ carrierText, lines }) => (
        <Card key={carrierText} heading={done.by(carrierText)}>
          <address>
            {lines.map((line) => (
              <div key={line}>{line}</div>
            ))}
          </address>
        </Card>
      ))}
    </div>
  );
}

function Item({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  return (
    <li>
      <a href={href}>{children}</a>
    </li>
  );
}

/** A plain list of sentences. */
export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

export interface BegunPageProps extends SiteView {
  /** What was pressed on the start page while another request was still in progress. */
  readonly group: Group | undefined;
}

/** Asked when a new request would take the place of one that is not finished. */
export function renderAlreadyBegun({ language, facility, group }: BegunPageProps): string {
  const { start } = siteWords(language);
  return renderSitePage(
    { language, facility, path: '', title: start.inProgressHeading },
    <>
      <h1>{start.inProgressHeading}</h1>
      <p class="lead">{start.inProgress}</p>
      <form method="post" action={`/${language}/request/start`}>
        {group === undefined ? null : <input type="hidden" name="who.group" value={group} />}
        <Buttons>
          <Button name="_action" value="continue">
            {start.goOn}
          </Button>
          <Button name="_action" value="fresh" look="outline">
            {start.fresh}
          </Button>
        </Buttons>
      </form>
    </>,
  );
}
