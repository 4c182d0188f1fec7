/** What the pages of a package say, in a few lines, with the way to the pages themselves: on the request's page and at the final check. */
import { pagesWords } from '../../languages/staff-pages.ts';
import type { RequestRecord } from '../../request/record.ts';
import { deliveriesOf } from '../../request/release/deliveries.ts';
import { allCounts, hasPackage, straysOf } from '../../request/release/pages.ts';
import { Alert } from '../../web/components/messages.tsx';
import type { Console } from '../console.ts';
import { fetchedAnswer } from './deliveries-view.tsx';
import { pagesPath } from './paths.ts';
import { takesTracking } from './tracking.ts';

interface PackagePagesProps {
  readonly view: Console;
  readonly record: RequestRecord;
}

export function PackagePages({ view, record }: PackagePagesProps) {
  if (!hasPackage(record) && deliveriesOf(record).length === 0) return null;
  const words = pagesWords(view.language);
  return (
    <>
      {hasPackage(record) ? <PageCounts view={view} record={record} /> : null}
      <Newest view={view} record={record} />
      <p>
        <a href={pagesPath(record.reference)}>{deliveriesOf(record).length === 0 ? words.open : words.openSent}</a>
      </p>
    </>
  );
}

/**
 * What became of the newest package: how often it was downloaded, or that a clerk has to print it or to put it where it goes, until its number is
 * noted or the request is closed.
 */
function Newest({ view, record }: PackagePagesProps) {
  const words = pagesWords(view.language).delivered;
  const last = deliveriesOf(record).at(-1);
  if (record.status !== 'released' || last?.sealed === undefined || (last.tracking ?? last.removedAt) !== undefined)
    return null;
  if (last.way === 'link')
    return (
      <p>
        {words.fetched}: {fetchedAnswer(view, last)}
      </p>
    );
  return (
    <Alert tone="warning">
      <p>
        {words.toDo[last.way]} <a href={pagesPath(record.reference)}>{takesTracking(last) ? words.toDoLink : words.toDoOpen}</a>
      </p>
    </Alert>
  );
}

/** How many pages there are of each verdict. */
export function PageCounts({ view, record }: PackagePagesProps) {
  const words = pagesWords(view.language);
  const counts = allCounts(record);
  const strays = straysOf(record).length;
  return (
    <>
      {strays === 0 ? null : (
        <Alert tone="error">
          <p>{words.stops(strays)}</p>
        </Alert>
      )}
      <ul>
        {(['right', 'weak', 'other', 'none', 'unread'] as const)
          .filter((verdict) => counts[verdict] > 0)
          .map((verdict) => (
            <li key={verdict}>{words.sum[verdict](counts[verdict])}</li>
          ))}
      </ul>
    </>
  );
}
