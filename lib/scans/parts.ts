/**
 * How the pages of a scan fall into parts. A part begins where another of our bar codes begins and behind a blank page, and never
 * guesses: what it puts apart too often, staff put together again; what it put together would be filed with the wrong request. Pure.
 */
import type { ScanPart } from '../request/scans.ts';

export interface ReadScanPage {
  readonly blank: boolean;
  /** Of our own bar codes on it. */
  readonly references: readonly string[];
  /** A code that is none of ours. */
  readonly foreign: boolean;
}

interface Begun {
  readonly firstPage: number;
  lastPage: number;
  readonly codes: { readonly page: number; readonly reference: string }[];
  foreign: boolean;
  /** Its last page is blank. */
  ended: boolean;
}

/** True where the codes of a page are all among those of the part before it: every sheet of one letter has the same. */
function continues(part: Begun, { references }: ReadScanPage): boolean {
  return references.length > 0 && references.every((one) => part.codes.some(({ reference }) => reference === one));
}

function beginsAt(part: Begun, page: ReadScanPage): boolean {
  if (page.blank) return false;
  // The back of a sheet of one letter may be blank.
  if (continues(part, page)) return false;
  return part.ended || page.references.length > 0;
}

function begun(firstPage: number): Begun {
  return { firstPage, lastPage: firstPage, codes: [], foreign: false, ended: false };
}

function put(part: Begun, number: number, page: ReadScanPage): void {
  part.lastPage = number;
  part.codes.push(...page.references.map((reference) => ({ page: number, reference })));
  part.foreign ||= page.foreign;
  part.ended = page.blank;
}

/** The parts of a scan, in order; each page is in exactly one. Blank pages belong to the part before them, the first ones to the first. */
export function partsOf(pages: readonly ReadScanPage[]): readonly ScanPart[] {
  const parts: Begun[] = [];
  let content = false;
  pages.forEach((page, place) => {
    const last = parts.at(-1);
    const isNew = last === undefined || (content && beginsAt(last, page));
    const part = isNew ? begun(place + 1) : last;
    if (isNew) parts.push(part);
    put(part, place + 1, page);
    content ||= !page.blank;
  });
  return parts.map(({ firstPage, lastPage, codes, foreign }, place) => ({
    ...{ id: place + 1, firstPage, lastPage, codes, settled: null },
    ...(foreign && { unreadable: true }),
  }));
}
