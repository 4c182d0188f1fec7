/** What the pages of a package say of a request, and what that leaves of a release. Pure. */
import { filesOf, holdsUnchecked } from '../package/files.ts';
import type { PackageFile } from '../package/stored.ts';
import type { RequestState } from '../record.ts';
import { type Look, type PageCheck, type PageVerdict, type Release, verdictLetters } from './stored.ts';

type Packed = Pick<RequestState, 'package' | 'release'>;

const verdicts: readonly PageVerdict[] = ['right', 'weak', 'other', 'none', 'unread'];

function verdictOf(letter: string): PageVerdict {
  return verdicts.find((verdict) => verdictLetters[verdict] === letter) ?? 'unread';
}

/** True where the records go out as a package of the service, and not by hand. */
export function hasPackage(record: Packed): boolean {
  return filesOf(record).length > 0;
}

/** What was found on the pages of a file; undefined while it is not read. */
export function checkOf({ release }: Packed, file: Pick<PackageFile, 'id'>): PageCheck | undefined {
  return release?.checks?.[file.id];
}

/** The verdict on each page. A file without pages that can be counted has one, which nobody read. */
export function verdictsOf(record: Packed, file: Pick<PackageFile, 'id' | 'pages'>): readonly PageVerdict[] {
  const read = [...(checkOf(record, file)?.verdicts ?? '')].map(verdictOf);
  return read.length > 0 ? read : Array.from({ length: file.pages ?? 1 }, () => 'unread' as const);
}

export function pageCount(record: Packed): number {
  return filesOf(record).reduce((sum, file) => sum + (file.pages ?? 0), 0);
}

/** How many pages there are of each verdict, in the order of `verdictLetters`. */
export function countsOf(record: Packed, file: Pick<PackageFile, 'id' | 'pages'>): readonly number[] {
  const found = verdictsOf(record, file);
  return verdicts.map((verdict) => found.filter((one) => one === verdict).length);
}

export function allCounts(record: Packed): Readonly<Record<PageVerdict, number>> {
  const files = filesOf(record).map((file) => countsOf(record, file));
  const sum = (place: number) => files.reduce((total, counts) => total + (counts[place] ?? 0), 0);
  return { right: sum(0), weak: sum(1), other: sum(2), none: sum(3), unread: sum(4) };
}

export function lookAt({ release }: Packed, file: string, page: number): Look | undefined {
  return release?.looks?.findLast((look) => look.file === file && look.page === page);
}

interface Stray {
  readonly file: PackageFile;
  readonly page: number;
}

/** Pages that seem to be another person's, at which nobody has looked yet. */
export function straysOf(record: Packed): readonly Stray[] {
  return filesOf(record).flatMap((file) =>
    verdictsOf(record, file).flatMap((verdict, place) =>
      verdict === 'other' && lookAt(record, file.id, place + 1) === undefined ? [{ file, page: place + 1 }] : [],
    ),
  );
}

export type PackageBar = 'files-unchecked' | 'pages-unread' | 'strays-first';

/** What the package says against going on to the final check and to the release; null where nothing does, or there is none. */
export function packageBar(record: Packed): PackageBar | null {
  if (!hasPackage(record)) return null;
  if (holdsUnchecked(record)) return 'files-unchecked';
  if (filesOf(record).some((file) => checkOf(record, file) === undefined)) return 'pages-unread';
  return straysOf(record).length > 0 ? 'strays-first' : null;
}

const checked: readonly RequestState['status'][] = ['in-process', 'pended', 'quality-check'];

/** The release with a look at a page; null where the page names nobody else, was looked at before, or is past that. */
export function withLook(record: RequestState, look: Look): Release | null {
  const isStray = straysOf(record).some(({ file, page }) => file.id === look.file && page === look.page);
  if (!isStray || !checked.includes(record.status)) return null;
  return { ...record.release, looks: [...(record.release?.looks ?? []), look] };
}
