/** On which days staff opened a request, and in which roles. Names are told by telephone. */
import { dateInWords } from '../../languages/dates.ts';
import { statusContactWords } from '../../languages/status-contact.ts';
import { hospitalDay, type TimeZone } from '../../request/dates.ts';
import type { RequestRecord } from '../../request/record.ts';
import type { Language } from '../../request/vocabulary.ts';
import type { Opening } from '../../store/stores.ts';
import { Details } from '../../web/components/messages.tsx';
import { WithPhone } from '../../web/components/phone.tsx';
import type { SiteView } from '../site-page.tsx';

/** Rows that are read: a day of busy work has many. */
export const mostOpenings = 500;
const mostDays = 50;

/** Requests of legal process, of law enforcement and of oversight tell of themselves alone: 45 CFR 164.528(a)(2). */
export function tellsOpenings({ route, body }: Pick<RequestRecord, 'route' | 'body'>): boolean {
  return route.basis !== 'legal-process' && route.basis !== 'law-enforcement' && body.requester.type !== 'oversight';
}

interface OpenedOn {
  readonly day: string;
  /** As the row has them; `staff` on older rows. */
  readonly roles: string;
}

/** Each role once a day, the newest day first. What only listed the request, or was refused, opened nothing. Pure. */
function openingsByDay(openings: readonly Opening[], timeZone: TimeZone): readonly OpenedOn[] {
  const opened = openings.filter(({ kind }) => kind === 'file' || kind === 'document');
  const days = opened.map(({ at, roles = 'staff' }) => ({ day: hospitalDay(new Date(at), timeZone), roles }));
  const once = new Map(days.map((one) => [`${one.day} ${one.roles}`, one]));
  return [...once.values()].slice(0, mostDays);
}

function rolesInWords(roles: string, language: Language): string {
  const words: Readonly<Record<string, string>> = statusContactWords(language).seen.roles;
  return roles
    .split(' ')
    .map((role) => words[role] ?? words['staff'] ?? role)
    .join(', ');
}

/** Nothing where it is told to nobody. */
export function WhoLooked({ language, facility, openings }: SiteView & { readonly openings?: readonly Opening[] | undefined }) {
  if (openings === undefined) return null;
  const { seen: words } = statusContactWords(language);
  const { phone } = facility.outbound;
  const lines = openingsByDay(openings, facility.timeZone);
  return (
    <Details summary={words.heading}>
      {lines.length === 0 ? <p>{words.none}</p> : null}
      <ul>
        {lines.map(({ day, roles }) => (
          <li key={`${day} ${roles}`}>{words.line(rolesInWords(roles, language), dateInWords(day, language))}</li>
        ))}
      </ul>
      <p>
        <WithPhone line={phone} text={words.lead(phone.shown)} />
      </p>
    </Details>
  );
}
