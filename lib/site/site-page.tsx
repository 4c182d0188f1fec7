import type { ComponentChildren } from 'preact';
import type { Facility } from '../facility/facility.ts';
import { dateOrder, monthNames, timeInWords } from '../languages/dates.ts';
import { hospitalText } from '../languages/hospital.ts';
import { type SiteWords, siteWords } from '../languages/site.ts';
import { baseLanguage, type Language, languages } from '../request/vocabulary.ts';
import { Button } from '../web/components/buttons.tsx';
import type { ControlWords } from '../web/components/control.tsx';
import { BandPhone, WithPhone } from '../web/components/phone.tsx';
import { Opening, Shore } from '../web/components/shore.tsx';
import { Brand, EnterMeansContinue, LanguageSwitch, type PageScript, renderDocument } from '../web/layout.tsx';
import { LanguageNotice } from './language-notice.tsx';

export interface SiteView {
  readonly language: Language;
  readonly facility: Facility;
}

interface SitePageProps extends SiteView {
  /** Below the language: '' for the start page, '/status'. */
  readonly path: string;
  readonly title: string;
  /** For pages that a search engine may list. */
  readonly description?: string | undefined;
  /** Problems are shown: "Error:" goes before the title. */
  readonly failed?: boolean | undefined;
  /** Where answers of a form must survive the switch of the language: whether they are stored, or carried along. */
  readonly answers?: 'stored' | 'carried' | undefined;
  /** Inbound pages show the number of the health system, and none of the hospital's. */
  readonly flow?: 'outbound' | 'inbound' | undefined;
  /** Title and first words of an opening page. */
  readonly hero?: ComponentChildren;
  /** Beside the text where there is room. */
  readonly aside?: ComponentChildren;
  /** The notice of free language help stands at the end: 45 CFR 92.11. */
  readonly languageNotice?: boolean | undefined;
  readonly script?: PageScript;
}

export function controlWords(language: Language): ControlWords {
  return { ...siteWords(language).form.controls, months: monthNames(language), dateOrder: dateOrder(language) };
}

export function renderSitePage(props: SitePageProps, children: ComponentChildren): string {
  const { language, facility, path, title, failed, description, hero, aside, script } = props;
  const { answers, flow = 'outbound', languageNotice = false } = props;
  const { shell, form } = siteWords(language);
  const under = flow === 'inbound' ? hospitalText('inbound-brand', { facility, language }) : facility.name;
  return renderDocument({
    language,
    title: `${title} – ${shell.brand} – ${under}`,
    errorPrefix: failed ? form.controls.error : undefined,
    description,
    skipText: shell.skip,
    first: answers !== undefined ? <EnterMeansContinue text={form.buttons.continue} /> : undefined,
    header: (
      <>
        <Brand href={`/${language}`} name={shell.brand} under={under} />
        <BandPhone line={facility[flow].phone} call={shell.callNumber} />
        {languages
          .filter((other) => other !== language)
          .map((to) => (
            <LanguageSwitch key={to} to={to} href={`/${to}${path}`} form={answers} />
          ))}
      </>
    ),
    footer: (
      <>
        <Shore />
        <div class="wrap cols">
          <SiteFooter {...{ language, facility, flow, shell, languageNotice }} />
        </div>
      </>
    ),
    hero: hero === undefined ? undefined : <Opening>{hero}</Opening>,
    ...{ aside, script },
    children,
  });
}

interface FooterProps extends SiteView {
  readonly flow: 'outbound' | 'inbound';
  readonly shell: SiteWords['shell'];
  readonly languageNotice: boolean;
}

function SiteFooter({ language, facility, flow, shell, languageNotice }: FooterProps) {
  const { inbound, outbound, ownSite } = facility;
  const { opens, closes } = inbound.hours;
  const hours = shell.hours(timeInWords(opens, language), timeInWords(closes, language));
  const call = flow === 'inbound' ? shell.inboundCall(inbound.phone.shown, hours) : shell.call(outbound.phone.shown);
  return (
    <>
      <section>
        <h2>{shell.help}</h2>
        <p>
          <WithPhone line={facility[flow].phone} text={call} />
        </p>
        <p>{shell.interpreters}</p>
        {languageNotice ? <LanguageNotice language={language} phone={facility[flow].phone} /> : null}
      </section>
      <div>
        {ownSite ? null : <p>{shell.notTheHospital}</p>}
        {ownSite && flow === 'outbound' ? <p>{shell.runBy(facility.name)}</p> : null}
        <p>{shell.noSocialSecurity}</p>
        <form method="post" action={`/${language}/finish`}>
          <Button look="plain">{shell.finish}</Button>
        </form>
      </div>
      <ul>
        <Item href={`/${language}`}>{shell.home}</Item>
        {flow === 'inbound' ? (
          <Item href={`/${language}/send-records`}>{shell.inbound(facility.system.short)}</Item>
        ) : (
          <>
            <Item href={`/${language}/status`}>{shell.status}</Item>
            <Item href={`/${language}#forms`}>{shell.print}</Item>
            <Item href={`/${language}/rights`}>{shell.rights}</Item>
          </>
        )}
        <Item href={`/${language}/privacy`}>{shell.privacy}</Item>
      </ul>
    </>
  );
}

export function Item({ href, children }: { readonly href: string; readonly children: ComponentChildren }) {
  return (
    <li>
      <a href={href}>{children}</a>
    </li>
  );
}

/** A page in every language: `title` gets the names of the service. */
export function renderForAll(
  facility: Facility,
  title: (names: string) => string,
  options: { readonly description?: string; readonly errorPrefix?: string; readonly hero?: ComponentChildren },
  children: ComponentChildren,
): string {
  const names = languages.map((language) => siteWords(language).shell.brand).join(' · ');
  const header = <Brand href="/" name={names} under={facility.name} />;
  const skipText = siteWords(baseLanguage).shell.skip;
  return renderDocument({ ...options, language: baseLanguage, title: title(names), skipText, header, children });
}
