/** The documents and letters that a request leaves with a person, each behind a link for one hour. */
import { hospitalDay } from '../../request/dates.ts';
import { isForRequester, lettersOf } from '../../request/letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import { documentToken } from '../../store/document-links.ts';
import type { SiteDependencies } from '../context.ts';
import { type DocumentLink, documentsForPeople } from '../request/done-page.tsx';
import type { LetterLink } from './status-pages.tsx';

const hour = 3_600_000;

/** Links to the documents that a person gets, good for one hour from now. */
export function documentLinks(
  { secrets, clock }: Pick<SiteDependencies, 'secrets' | 'clock'>,
  record: RequestRecord,
): readonly DocumentLink[] {
  const { reference } = record;
  const until = new Date(clock.now().getTime() + hour);
  return documentsForPeople(record.route.documents).map((kind) => ({
    kind,
    href: `/documents/${documentToken(secrets, { reference, kind }, until)}`,
  }));
}

/** Links to the letters that a person is to read, newest first, good for one hour from now. */
export function letterLinks(
  { secrets, clock, facility }: Pick<SiteDependencies, 'secrets' | 'clock' | 'facility'>,
  record: RequestRecord,
): readonly LetterLink[] {
  const { reference } = record;
  const until = new Date(clock.now().getTime() + hour);
  return lettersOf(record)
    .filter(isForRequester)
    .map(({ kind, madeAt, letter: { id } }) => ({
      kind,
      on: hospitalDay(new Date(madeAt), facility.timeZone),
      href: `/documents/${documentToken(secrets, { reference, kind, letter: id }, until)}`,
    }))
    .reverse();
}
