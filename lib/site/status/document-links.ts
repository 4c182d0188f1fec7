import { hospitalDay } from '../../request/dates.ts';
import { lettersOf } from '../../request/issued-letters.ts';
import { isForRequester } from '../../request/letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import { type DocumentNote, documentToken } from '../../store/document-links.ts';
import type { SiteDependencies } from '../context.ts';
import type { DocumentLink } from '../request/done-page.tsx';
import type { LetterLink } from './status-pages.tsx';

type Dependencies = Pick<SiteDependencies, 'secrets' | 'clock' | 'facility'>;

const hour = 3_600_000;

function linkTo({ secrets, clock }: Dependencies, note: DocumentNote): string {
  return `/documents/${documentToken(secrets, note, new Date(clock.now().getTime() + hour))}`;
}

/** Valid for one hour. The fax cover goes to the hospital alone. */
export function documentLinks(deps: Dependencies, { reference, route }: RequestRecord): readonly DocumentLink[] {
  const kinds = route.documents.filter((kind) => kind !== 'fax-cover');
  return kinds.map((kind) => ({ kind, href: linkTo(deps, { reference, kind }) }));
}

/** Letters for the requester, newest first, valid for one hour. */
export function letterLinks(deps: Dependencies, record: RequestRecord): readonly LetterLink[] {
  return lettersOf(record)
    .filter(({ kind }) => isForRequester(kind))
    .map(({ kind, madeAt, letter: { id } }) => ({
      kind,
      on: hospitalDay(new Date(madeAt), deps.facility.timeZone),
      href: linkTo(deps, { reference: record.reference, kind, letter: id }),
    }))
    .reverse();
}
