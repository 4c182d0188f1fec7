import type { ComponentChildren } from 'preact';
import { faxRouteWords, peopleWords, staffWords } from '../languages/staff.ts';
import { eventCount, type RequestRecord } from '../request/record.ts';
import type { Language } from '../request/vocabulary.ts';
import { Button } from '../web/components/buttons.tsx';
import { Brand, type PageScript, renderDocument } from '../web/layout.tsx';
import type { Console } from './console.ts';
import { concurrencyToken } from './decisions.ts';
import { may } from './sign-in/roles.ts';

type Section = 'queue' | 'mail' | 'fax' | 'people';

interface PageProps {
  readonly title: string;
  readonly section?: Section | undefined;
  /** Puts "Error" before the title. */
  readonly withErrors?: boolean | undefined;
  /** The page fits one screen by a layout of its own. */
  readonly whole?: boolean;
  readonly script?: PageScript;
  readonly children: ComponentChildren;
}

/** A page with a session. */
export function consolePage(view: Console, { title, section, withErrors, whole, script, children }: PageProps): string {
  const { words, language } = view;
  return renderDocument({
    language,
    title: `${title} – ${words.frame.brand}`,
    errorPrefix: withErrors ? words.frame.error : undefined,
    skipText: words.frame.skip,
    desk: true,
    script,
    header: <Header view={view} section={section} />,
    children: whole ? children : <div class="wrap column desk-page">{children}</div>,
  });
}

/** A page without a session. */
export function outsidePage(
  language: Language,
  { title, withErrors, children }: Omit<PageProps, 'section' | 'whole' | 'script'>,
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

function Header({ view, section }: { readonly view: Console; readonly section: Section | undefined }) {
  const { words, staff } = view;
  const links: readonly { section: Section; href: string; text: string }[] = [
    ...(may(staff, 'view')
      ? [
          { section: 'queue', href: '/staff', text: words.frame.queue } as const,
          { section: 'mail', href: '/staff/mail', text: words.frame.mail } as const,
        ]
      : []),
    ...(view.facility.outbound.fax === null
      ? []
      : [{ section: 'fax', href: '/staff/fax', text: faxRouteWords(view.language).section } as const]),
    ...(may(staff, 'end-sessions')
      ? [{ section: 'people', href: '/staff/people', text: peopleWords(view.language).section } as const]
      : []),
  ];
  return (
    <>
      <Brand href="/staff" name={words.frame.brand} />
      <nav aria-label={words.frame.sections}>
        <ul class="sections">
          {links.map((link) => (
            <li key={link.section}>
              <a href={link.href} aria-current={link.section === section ? 'page' : undefined}>
                {link.text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <form class="signed-in" method="post" action="/staff/sign-out">
        <span>
          {staff.name} <span class="soft">({staff.roles.map((role) => words.roles[role]).join(', ')})</span>
        </span>
        <input type="hidden" name="token" value={view.token} />
        <Button look="plain">{words.frame.signOut}</Button>
      </form>
    </>
  );
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
