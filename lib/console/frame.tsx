import type { ComponentChildren } from 'preact';
import { timeHere } from '../languages/dates.ts';
import { deskWords, faxRouteWords, peopleWords, staffWords } from '../languages/staff.ts';
import { staffBinderWords } from '../languages/staff-binder.ts';
import { findWords } from '../languages/staff-find.ts';
import { eventCount, type RequestRecord } from '../request/record.ts';
import { minutesLeft } from '../request/restricted/restriction.ts';
import type { Language } from '../request/vocabulary.ts';
import { Button } from '../web/components/buttons.tsx';
import { Brand, type PageScript, renderDocument } from '../web/layout.tsx';
import type { Console } from './console.ts';
import { concurrencyToken } from './decisions.ts';
import { entryPath } from './entry/paths.ts';
import { InboundHeader } from './inbound/header.tsx';
import { arrivalsPath, inboundFiguresPath, inboundPath } from './inbound/paths.ts';
import { NextForm } from './queue/next-button.tsx';
import { type Asked, FindField } from './search/find-field.tsx';
import { may } from './sign-in/roles.ts';

type InboundSection = 'inbound' | 'arrivals' | 'inbound-figures';
type Section =
  | ('queue' | 'intake' | 'post' | 'fax' | 'reports' | 'people' | 'entry' | 'load' | 'audit' | 'binder')
  | InboundSection;

interface PageProps {
  readonly title: string;
  readonly section?: Section | undefined;
  /** Puts "Error" before the title. */
  readonly withErrors?: boolean | undefined;
  /** The page fits one screen by a layout of its own. */
  readonly whole?: boolean;
  readonly script?: PageScript;
  /** What was searched for, on the page that answers. */
  readonly asked?: Asked | undefined;
  readonly children: ComponentChildren;
}

/** A page with a session. */
export function consolePage(view: Console, { title, section, withErrors, whole, script, asked, children }: PageProps): string {
  const { words, language } = view;
  return renderDocument({
    language,
    title: `${title} – ${words.frame.brand}`,
    errorPrefix: withErrors ? words.frame.error : undefined,
    skipText: words.frame.skip,
    desk: true,
    script,
    header: <Header view={view} section={section} asked={asked} />,
    hero: <GlassBanner view={view} />,
    children: whole ? children : <div class="wrap column desk-page">{children}</div>,
  });
}

/** A page without a session. */
export function outsidePage(
  language: Language,
  { title, withErrors, children }: Omit<PageProps, 'section' | 'whole' | 'script' | 'asked'>,
): string {
  const { frame } = staffWords(language);
  return renderDocument({
    language,
    title: `${title} – ${frame.brand}`,
    errorPrefix: withErrors ? frame.error : undefined,
    skipText: frame.skip,
    header: <Brand href="/staff" name={frame.brand} under={frame.area} />,
    children,
  });
}

interface HeaderProps {
  readonly view: Console;
  readonly section: Section | undefined;
  readonly asked: Asked | undefined;
}

/** First the work and who does it, then every section on a line of its own: the daily ones before the others. */
function Header({ view, section, asked }: HeaderProps) {
  const { words, staff } = view;
  return (
    <>
      <Brand href="/staff" name={words.frame.brand} />
      {isInbound(view, section) ? (
        <InboundHeader view={view} asked={asked} />
      ) : (
        <>
          <FindField view={view} asked={asked} />
          <NextForm view={view} />
        </>
      )}
      <form class="signed-in" method="post" action="/staff/sign-out">
        <span>
          {staff.name} <span class="soft">({staff.roles.map((role) => words.roles[role]).join(', ')})</span>
        </span>
        {view.until === undefined ? null : (
          <span title={deskWords(view.language).untilLabel}>{deskWords(view.language).until(timeHere(view.until, view))}</span>
        )}
        <input type="hidden" name="token" value={view.token} />
        <a href="/staff/keys">{findWords(view.language).keys.link}</a>
        <Button look="plain">{words.frame.signOut}</Button>
      </form>
      <nav aria-label={words.frame.sections}>
        <ul class="sections">
          {sectionsFor(view).map((link) => (
            <li key={link.section} class={daily.has(link.section) ? undefined : 'rarer'}>
              <a href={link.href} aria-current={link.section === section ? 'page' : undefined}>
                {link.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

const daily: ReadonlySet<Section> = new Set(['queue', 'intake', 'post', 'reports', 'inbound', 'arrivals']);

const inboundSections: readonly (Section | undefined)[] = ['inbound', 'arrivals', 'inbound-figures'];

/** Search and “Next” are of the half whose page it is; of the only one that somebody sees on every other page. */
function isInbound({ staff }: Console, section: Section | undefined): boolean {
  return may(staff, 'inbound') && (inboundSections.includes(section) || !may(staff, 'view'));
}

interface SectionLink {
  readonly section: Section;
  readonly href: string;
  readonly text: string;
}

/** The sections that the reader may open, by how often they are used. */
function sectionsFor(view: Console): readonly SectionLink[] {
  const { words, staff, language } = view;
  const { frame } = words;
  const sees = may(staff, 'view');
  const faxes = view.facility.outbound.fax !== null && may(staff, 'view', 'configure');
  const audits = may(staff, 'audit-read');
  const receives = may(staff, 'inbound');
  const { inbound } = findWords(language);
  const all: readonly (readonly [shown: boolean, section: Section, href: string, text: string])[] = [
    [sees, 'queue', '/staff', frame.queue],
    [sees, 'intake', '/staff/intake', frame.intake],
    [sees, 'post', '/staff/post', frame.post],
    [receives, 'inbound', inboundPath, inbound.queue],
    [receives, 'arrivals', arrivalsPath, inbound.arrivals],
    [may(staff, 'report', 'approve-export'), 'reports', reportsHref(staff), frame.reports],
    [may(staff, 'work'), 'entry', entryPath, frame.entry],
    [may(staff, 'assign'), 'load', '/staff/load', deskWords(language).load.section],
    [faxes, 'fax', '/staff/fax', faxRouteWords(language).section],
    [audits, 'audit', '/staff/audit', findWords(language).access],
    [audits, 'binder', '/staff/binder', staffBinderWords(language).section],
    [receives, 'inbound-figures', inboundFiguresPath, inbound.figures],
    [may(staff, 'end-sessions'), 'people', '/staff/people', peopleWords(language).section],
  ];
  return all.flatMap(([shown, section, href, text]) => (shown ? [{ section, href, text }] : []));
}

/** While requests of a restricted patient are open by a reason: how long still. */
function GlassBanner({ view: { glass, language, now } }: { readonly view: Console }) {
  const minutes = Math.max(0, ...Object.values(glass).map((until) => minutesLeft(until, now)));
  if (minutes === 0) return null;
  const words = findWords(language);
  return (
    <p class="open-glass">
      <b>{words.open(minutes)}</b> {words.recorded}
    </p>
  );
}

/** Who only approves exports sees no figures. */
function reportsHref(staff: Console['staff']): string {
  return may(staff, 'report') ? '/staff/reports' : '/staff/reports/exports';
}

/** The form token, and the state that the page showed. */
export function FormFields({ token, record }: { readonly token: string; readonly record: RequestRecord }) {
  return (
    <>
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="version" value={record.version} />
      <input type="hidden" name="standing" value={concurrencyToken(record)} />
      <input type="hidden" name="events" value={eventCount(record)} />
    </>
  );
}
