import { hospitalDay } from '../../request/dates.ts';
import { isMissedExtension } from '../../request/decisions/extension.ts';
import { isLetterOut } from '../../request/decisions/offers.ts';
import { lettersOf } from '../../request/issued-letters.ts';
import { isForRequester } from '../../request/letters.ts';
import type { RequestRecord } from '../../request/record.ts';
import { otherLanguagesOf } from '../../request/requester.ts';
import { browserMark, type DocumentNote, documentToken } from '../../store/document-links.ts';
import type { SiteDependencies } from '../context.ts';
import type { DocumentLink } from '../request/done-page.tsx';
import type { LetterLink } from './opened-parts.tsx';

type Dependencies = Pick<SiteDependencies, 'secrets' | 'facility'>;

/** The browser that may use the links, by a secret in its cookie, and until when. */
export interface LinkHolder {
  readonly secret: string;
  readonly until: Date;
}

function linkTo({ secrets }: Dependencies, note: DocumentNote, { secret, until }: LinkHolder): string {
  return `/documents/${documentToken(secrets, { ...note, browser: browserMark(secrets, secret) }, until)}`;
}

/** The fax cover goes to the hospital alone. */
export function documentLinks(
  deps: Dependencies,
  { reference, route, body }: RequestRecord,
  holder: LinkHolder,
): readonly DocumentLink[] {
  const kinds = route.documents.filter((kind) => kind !== 'fax-cover');
  return kinds.flatMap((kind) => [
    { kind, href: linkTo(deps, { reference, kind }, holder) },
    ...otherLanguagesOf(kind, body).map((language) => ({
      ...{ kind, language },
      href: linkTo(deps, { reference, kind, language }, holder),
    })),
  ]);
}

/** Letters for the requester, newest first; none that promises time which it does not give. */
export function letterLinks(
  deps: Dependencies & Pick<SiteDependencies, 'clock'>,
  record: RequestRecord,
  holder: LinkHolder,
): readonly LetterLink[] {
  const now = deps.clock.now();
  const today = hospitalDay(now, deps.facility.timeZone);
  return lettersOf(record)
    .filter(
      ({ kind, letter: { id: letter } }) =>
        isForRequester(kind) && isLetterOut(record, letter, now) && !isMissedExtension(record, { letter }, today),
    )
    .map(({ kind, madeAt, language, letter: { id, neutral = false, text } }) => ({
      ...{ kind, neutral, id, language, text },
      on: hospitalDay(new Date(madeAt), deps.facility.timeZone),
      href: linkTo(deps, { reference: record.reference, kind, letter: id }, holder),
    }))
    .reverse();
}
