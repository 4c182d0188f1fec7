/** The documents and letters that a request leaves with a person, each behind a link for one hour. */
import { type DocumentLink, documentsForPeople } from '../../lib/pages/done-page.tsx';
import type { LetterLink } from '../../lib/pages/status-pages.tsx';
import { hospitalDay } from '../../lib/request/dates.ts';
import { isForRequester, lettersOf } from '../../lib/request/letters.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { documentToken } from '../../lib/store/document-links.ts';
import type { SiteDependencies } from './site.ts';

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
  { secrets, clock }: Pick<SiteDependencies, 'secrets' | 'clock'>,
  record: RequestRecord,
): readonly LetterLink[] {
  const { reference } = record;
  const until = new Date(clock.now().getTime() + hour);
  return lettersOf(record)
    .filter(isForRequester)
    .map(({ kind, madeAt, letter: { id } }) => ({
      kind,
      on: hospitalDay(new Date(madeAt)),
      href: `/documents/${documentToken(secrets, { reference, kind, letter: id }, until)}`,
    }))
    .reverse();
}
