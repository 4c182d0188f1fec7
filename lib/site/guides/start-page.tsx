import { addressesByCarrier } from '../../delivery/mail/addresses.ts';
import { feeSentence } from '../../languages/fees.ts';
import { hospitalText } from '../../languages/hospital.ts';
import { registry } from '../../languages/registry.ts';
import { siteWords } from '../../languages/site.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import { languages, paperFormKinds } from '../../request/vocabulary.ts';
import { Button, Buttons } from '../../web/components/buttons.tsx';
import { ChoiceCard, ChoiceCards } from '../../web/components/choice-cards.tsx';
import { Drawing, type DrawingName } from '../../web/components/drawings.tsx';
import { Card, Details } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import { Opening } from '../../web/components/shore.tsx';
import type { HttpReply } from '../../web/http.ts';
import { type Group, groups } from '../../web/questions/groups.ts';
import { type LanguageContext, type SiteContext, sharedPage } from '../context.ts';
import { LookupForm, referenceField } from '../lookup-page.tsx';
import { OtherFlow } from '../other-flow.tsx';
import { Item, renderForAll, renderSitePage, type SiteView } from '../site-page.tsx';

/** GET / in every language. The browser's language redirects nobody. */
export async function getWelcome(context: SiteContext): Promise<HttpReply> {
  const { facility } = context.deps;
  const page = renderForAll(
    facility,
    (names) => `${names} – ${facility.name}`,
    {
      description: languages.map((language) => siteWords(language).start.lead).join(' '),
      hero: (
        <Opening>
          <h1>{facility.name}</h1>
        </Opening>
      ),
    },
    <>
      <ChoiceCards>
        {languages.map((language) => (
          <ChoiceCard
            key={language}
            lang={language}
            href={`/${language}`}
            hreflang={language}
            title={registry[language].name}
            text={siteWords(language).start.title}
          />
        ))}
      </ChoiceCards>
      {languages.map((language) => (
        <p key={language} lang={language}>
          {siteWords(language).shell.interpreters}{' '}
          <WithPhone line={facility.outbound.phone} text={siteWords(language).shell.call(facility.outbound.phone.shown)} />
        </p>
      ))}
    </>,
  );
  return sharedPage(page, context);
}

const drawings = { self: 'folder', care: 'person', organization: 'org' } as const satisfies Readonly<
  Record<Group, DrawingName>
>;

/** Buttons, because each begins a draft. The last choice leads to the other flow. */
function StartChoices({ language, facility }: SiteView) {
  const { form, start } = siteWords(language);
  return (
    <form method="post" action={`/${language}/request/start`}>
      <ChoiceCards four>
        {groups.map((group) => (
          <ChoiceCard
            key={group}
            drawing={drawings[group]}
            name="who.group"
            value={group}
            title={form.groups[group].label}
            text={form.groups[group].hint}
          />
        ))}
        <ChoiceCard
          drawing="inbound"
          href={`/${language}/send-records`}
          title={hospitalText('inbound-link', { facility, language })}
          text={start.inboundHint}
        />
      </ChoiceCards>
    </form>
  );
}

/** GET /{language} */
export async function getStart(context: LanguageContext): Promise<HttpReply> {
  const { language } = context;
  const { facility } = context.deps;
  const { start, status } = siteWords(language);
  const { phone } = facility.outbound;
  const page = renderSitePage(
    {
      ...{ language, facility, path: '', title: start.title, languageNotice: true },
      description: `${start.lead} ${start.time[0]}`,
      hero: (
        <>
          <h1>{start.title}</h1>
          <p class="lead">{start.lead}</p>
        </>
      ),
    },
    <>
      <h2>{start.who}</h2>
      <StartChoices {...{ language, facility }} />
      <ul class="links">
        <Item href={`/${language}/resume`}>{start.resume}</Item>
      </ul>
      <Portal {...{ language, facility }} />
      <div class="box info inline-form">
        <h2>{start.sentAlready}</h2>
        <LookupForm {...{ language, path: '/status', code: referenceField(language), text: status }} />
      </div>
      <h2>{start.more}</h2>
      <Details summary={start.timeHeading}>
        <Lines lines={start.time} />
        <ul class="links">
          <Item href={`/${language}/answers`}>{start.answersLink}</Item>
        </ul>
      </Details>
      <Details summary={start.costHeading}>
        <Lines lines={[start.answer, feeSentence('cost-based', language)]} />
      </Details>
      <OnPaper {...{ language, facility }} />
      {facility.outbound.fax === null ? null : (
        <Details summary={start.faxHeading}>
          <p>{hospitalText('who-may-fax', { facility, language })}</p>
        </Details>
      )}
      <p>
        <WithPhone line={phone} text={start.phone(phone.shown)} /> {hospitalText('hours-unknown', { facility, language })}
      </p>
      <OtherFlow {...{ language, facility }} to="inbound" />
    </>,
  );
  return sharedPage(page, context);
}

/** One quiet line. */
function Portal({ language, facility }: SiteView) {
  const { start } = siteWords(language);
  const { portal, phone } = facility.outbound;
  return (
    <p class="soft">
      {start.portal}{' '}
      {portal.url === null ? (
        <WithPhone line={phone} text={hospitalText('portal-how', { facility, language })} />
      ) : (
        <a href={portal.url}>{start.portalLink}</a>
      )}
    </p>
  );
}

function OnPaper({ language, facility }: SiteView) {
  const { start } = siteWords(language);
  return (
    <Details summary={start.addressHeading}>
      <p>{start.address}</p>
      <Addresses {...{ language, facility }} />
      <h3 id="forms" tabIndex={-1}>
        {start.formsHeading}
      </h3>
      <ul class="links list">
        <Item href={`/${language}/forms/access-request.pdf`}>{start.forms['access-request']}</Item>
        <Item href={`/${language}/forms/authorization.pdf`}>{start.forms.authorization}</Item>
        <Item href={`/${language}/forms/care-request.pdf`}>{start.forms['care-request']}</Item>
        {paperFormKinds.map((kind) => (
          <Item key={kind} href={`/${language}/forms/${kind}.pdf`}>
            {vocabulary(language).paperForms[kind]}
          </Item>
        ))}
      </ul>
    </Details>
  );
}

export function Addresses({ language, facility }: SiteView) {
  const { done } = siteWords(language);
  return (
    <div class="pair">
      {addressesByCarrier(facility, language).map(({ carriers, carrierText, lines }) => (
        <Card
          key={carrierText}
          heading={done.by(carrierText)}
          art={<Drawing name={carriers.includes('usps') ? 'mailbox' : 'truck'} />}
        >
          <AddressLines lines={lines} />
        </Card>
      ))}
    </div>
  );
}

export function AddressLines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <address>
      {lines.map((line) => (
        <div key={line}>{line}</div>
      ))}
    </address>
  );
}

export function Lines({ lines }: { readonly lines: readonly string[] }) {
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

/** Asked before a new request replaces one in progress. `group`: pressed on the start page. */
export function renderAlreadyBegun({ language, facility }: SiteView, group: Group | undefined): string {
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
