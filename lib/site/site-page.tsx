/** A page of the public site: the frame with the site's own header, footer and language switch. */
import type { ComponentChildren } from 'preact';
import type { Facility } from '../facility/facility.ts';
import { hospitalText } from '../languages/hospital.ts';
import { registry } from '../languages/registry.ts';
import { monthNames, type SiteWords, siteWords, timeInWords } from '../languages/site.ts';
import { type Language, languages } from '../request/vocabulary.ts';
import type { ControlWords } from '../web/components/control.tsx';
import { Brand, EnterMeansContinue, type LanguageSwitch, renderDocument, Switch } from '../web/layout.tsx';

/** What every page is made with. */
export interface SiteView {
  readonly language: Language;
  readonly facility: Facility;
}

interface SitePageProps extends SiteView {
  /** Path of this page below the language: '' for the start page, '/status'. */
  readonly path: string;
  readonly title: string;
  /** For pages that a search engine may list. */
  readonly description?: string | undefined;
  /** True when problems are shown: "Error:" goes before the title. */
  readonly failed?: boolean | undefined;
  /** `button` where the page has a form whose answers must survive the switch. */
  readonly switchBy?: 'link' | 'button' | undefined;
  /** Inbound pages help with the number of the health system and show nothing of the hospital's own. */
  readonly flow?: 'outbound' | 'inbound' | undefined;
}

/** To the same page in another language; a button where there is no path. */
function switchTo(to: Language, path: string | undefined): LanguageSwitch {
  const { name } = registry[to];
  return path === undefined ? { kind: 'button', to, name } : { kind: 'link', to, href: `/${to}${path}`, name };
}

/** The few words that controls need. */
export function controlWords(language: Language): ControlWords {
  return { ...siteWords(language).form.controls, months: monthNames(language) };
}

/** The whole page as text. */
export function renderSitePage(props: SitePageProps, children: ComponentChildren): string {
  const { language, facility, path, title, failed, description, switchBy = 'link', flow = 'outbound' } = props;
  const { shell, form } = siteWords(language);
  const under = flow === 'inbound' ? hospitalText('inbound-brand', { facility, language }) : facility.name;
  return renderDocument({
    language,
    title: `${title} – ${shell.brand} – ${under}`,
    errorPrefix: failed ? form.controls.error : undefined,
    description,
    skipText: shell.skip,
    first: switchBy === 'button' ? <EnterMeansContinue text={form.buttons.continue} /> : undefined,
    header: (
      <>
        <Brand href={`/${language}`} name={shell.brand} under={under} />
        {languages
          .filter((other) => other !== language)
          .map((to) => (
            <Switch key={to} to={switchTo(to, switchBy === 'link' ? path : undefined)} />
          ))}
      </>
    ),
    footer: <SiteFooter {...{ language, facility, flow, shell }} />,
    children,
  });
}

interface FooterProps extends SiteView {
  readonly flow: 'outbound' | 'inbound';
  readonly shell: SiteWords['shell'];
}

function SiteFooter({ language, facility, flow, shell }: FooterProps) {
  const { inbound, outbound } = facility;
  const { opens, closes } = inbound.hours;
  const hours = shell.hours(timeInWords(opens, language), timeInWords(closes, language));
  return (
    <>
      <h2>{shell.help}</h2>
      <p>{flow === 'inbound' ? shell.inboundCall(inbound.phone.shown, hours) : shell.call(outbound.phone.shown)}</p>
      <p>{shell.interpreters}</p>
      <ul>
        <li>
          <a href={`/${language}`}>{shell.home}</a>
        </li>
        <li>
          <a href={`/${language}/status`}>{shell.status}</a>
        </li>
        <li>
          <a href={`/${language}#forms`}>{shell.print}</a>
        </li>
        <li>
          <a href={`/${language}/rights`}>{shell.rights}</a>
        </li>
        <li>
          <a href={`/${language}/privacy`}>{shell.privacy}</a>
        </li>
      </ul>
    </>
  );
}
