/** What a record keeps of its release: what its pages say, who looked at them, what was delivered, and what counts as disclosed. */
import * as z from 'zod';
import { fileTypes } from '../package/stored.ts';
import { bases, purposes, recordTypes } from '../vocabulary.ts';

const instant = () => z.iso.datetime();
const actor = () => z.string().max(120);
const hash = () => z.string().length(64);

/** One letter a page, so that a thousand pages are a thousand signs. */
export const verdictLetters = { right: 'r', weak: 'w', other: 'o', none: 'n', unread: 'u' } as const;
export type PageVerdict = keyof typeof verdictLetters;

/** Words on pages that call for a second look: a mark, never a verdict, and a page without one is not cleared by it. */
export const pageMarks = ['hiv', 'substance-use', 'mental-health', 'genetic', 'reproductive'] as const;
export type PageMark = (typeof pageMarks)[number];

/** Of one file. */
export const PageCheck = z.lazy(() =>
  z.object({
    /** A letter of `verdictLetters` for each page. */
    verdicts: z.string().max(20_000),
    /** By category, the pages: 3,5-7 */
    marks: z.partialRecord(z.enum(pageMarks), z.string().max(2000)),
    /** Categories whose pages are listed up to some page only. */
    cut: z.array(z.enum(pageMarks)).readonly().optional(),
  }),
);
export type PageCheck = z.infer<typeof PageCheck>;

/** Somebody looked at a page that seems to be another person's, and said why it goes out all the same. */
const Look = z.lazy(() =>
  z.object({ file: z.string().max(40), page: z.int().positive(), by: actor(), at: instant(), reason: z.string().max(1000) }),
);
export type Look = z.infer<typeof Look>;

/** How a package that the service has sealed reaches its recipient. */
export const packageWays = ['link', 'post', 'courier', 'in-person', 'portal'] as const;
export type PackageWay = (typeof packageWays)[number];

const DeliveredFile = z.lazy(() =>
  z.object({
    id: z.string().max(40),
    recordType: z.enum(recordTypes),
    type: z.enum(fileTypes),
    sha256: hash(),
    bytes: z.int().nonnegative(),
    pages: z.int().positive().optional(),
    key: z.string().max(200),
    /** How many pages of each verdict, in the order of `verdictLetters`. */
    counts: z.array(z.int().nonnegative()).readonly(),
  }),
);
export type DeliveredFile = z.infer<typeof DeliveredFile>;

/** One package as it was released; a further part, or one in place of another, is a package of its own. */
const Delivery = z.lazy(() =>
  z.object({
    /** Random, like the nonce, which keeps the hashes of a package unguessable. */
    id: z.string().max(40),
    nonce: z.string().max(40),
    number: z.int().positive(),
    way: z.enum(packageWays),
    /** Carrier and number of a parcel, as staff typed them. */
    tracking: z.string().max(60).optional(),
    recipient: z.string().max(1000),
    /** When it was released, and by whom. */
    at: instant(),
    by: actor(),
    /** Work that seals it. */
    work: z.string().max(60),
    pages: z.int().nonnegative(),
    files: z.array(DeliveredFile).readonly(),
    looks: z.array(Look).readonly(),
    sealed: z
      .object({
        at: instant(),
        zip: z.object({ sha256: hash(), bytes: z.int().positive(), key: z.string().max(200) }),
        cover: z.object({ sha256: hash(), bytes: z.int().positive(), pages: z.int().positive() }),
        /** All of it as one PDF, where its files can be one. */
        joined: z
          .object({ sha256: hash(), bytes: z.int().positive(), pages: z.int().positive(), key: z.string().max(200) })
          .optional(),
        /** Detached signature over the manifest, RFC 7515 appendix F. */
        signature: z.string().max(400),
      })
      .optional(),
    /** When it was fetched, oldest first. */
    fetched: z.array(instant()).readonly().optional(),
    /** The first download of it that left us whole. */
    sentWhole: z.object({ at: instant() }).optional(),
    recalled: z.object({ at: instant(), by: actor(), reason: z.string().max(1000) }).optional(),
    /** Its time was over and its bytes were removed; the receipt stays. */
    removedAt: instant().optional(),
    /** It waits for the post or a courier. Absent on packages of older versions: of those nobody says when they left. */
    toPost: z.literal(true).optional(),
    /** The hospital's day on which it was handed to its carrier, and who said so. */
    posted: z.object({ on: z.iso.date(), at: instant(), by: actor() }).optional(),
  }),
);
export type Delivery = z.infer<typeof Delivery>;

/** One row of the accounting of disclosures, 45 CFR 164.528(b)(2): written once for each release and never changed. */
const Disclosure = z.lazy(() =>
  z.object({
    id: z.string().max(60),
    at: instant(),
    /** The hospital's day on which the records left. */
    on: z.iso.date(),
    to: z.string().max(1000),
    what: z.string().max(1000),
    pages: z.int().nonnegative(),
    channel: z.string().max(20),
    basis: z.enum(bases),
    purpose: z.enum(purposes).optional(),
    by: actor(),
    /** How it came that the records went to the wrong place; absent where they went where they should. */
    misdirected: z.string().max(1000).optional(),
    /** Of what this service did not send: its kind, an id of `accountingKinds`, and the purpose in words. */
    kind: z.string().max(40).optional(),
    why: z.string().max(1000).optional(),
    /** Id of the package; absent for records that were sent by hand. */
    delivery: z.string().max(40).optional(),
  }),
);
export type Disclosure = z.infer<typeof Disclosure>;

/** A disclosure is held back from the accounting because an agency said so: 45 CFR 164.528(a)(2). Written once and never changed. */
const Suspension = z.lazy(() =>
  z.object({
    id: z.string().max(60),
    at: instant(),
    by: actor(),
    /** Id of the disclosure. */
    disclosure: z.string().max(60),
    how: z.enum(['written', 'oral']),
    /** Agency and official who said it. */
    official: z.string().max(1000),
    statedOn: z.iso.date(),
    /** The last day on which it is held back. */
    until: z.iso.date(),
    /** What the statement is called and where it is kept; of a spoken one, what was said. */
    document: z.string().max(1000),
  }),
);
export type Suspension = z.infer<typeof Suspension>;

export const Release = z.lazy(() =>
  z.object({
    /** By id of the file. */
    checks: z.record(z.string(), PageCheck).optional(),
    looks: z.array(Look).readonly().optional(),
    deliveries: z.array(Delivery).readonly().optional(),
    disclosures: z.array(Disclosure).readonly().optional(),
    suspensions: z.array(Suspension).readonly().optional(),
  }),
);
export type Release = z.infer<typeof Release>;

/** Pages as their ranges: 3,5-7 */
export function rangesOf(pages: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const page of pages) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === page - 1) last[1] = page;
    else ranges.push([page, page]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
}

export function pagesIn(ranges: string): readonly number[] {
  return ranges.split(',').flatMap((range) => {
    if (range === '') return [];
    const [from = 0, to = from] = range.split('-').map(Number);
    return Array.from({ length: to - from + 1 }, (_, place) => from + place);
  });
}

/** Longer lists are cut, and it is said that they are: a record has an end. */
const longestRanges = 1500;

/** The pages of each category, from the categories of each page. */
export function marksOf(pages: readonly (readonly PageMark[])[]): Pick<PageCheck, 'marks' | 'cut'> {
  const found = pageMarks.map((mark) => {
    const ranges = rangesOf(pages.flatMap((marks, place) => (marks.includes(mark) ? [place + 1] : [])));
    const isLong = ranges.length > longestRanges;
    return { mark, isLong, ranges: isLong ? ranges.slice(0, ranges.lastIndexOf(',', longestRanges)) : ranges };
  });
  const cut = found.filter(({ isLong }) => isLong).map(({ mark }) => mark);
  return {
    marks: Object.fromEntries(found.filter(({ ranges }) => ranges !== '').map(({ mark, ranges }) => [mark, ranges])),
    ...(cut.length > 0 && { cut }),
  };
}

/** The last page that the list of a category tells of, where it was cut. */
export function cutAfter({ marks, cut = [] }: Pick<PageCheck, 'marks' | 'cut'>, mark: PageMark): number | undefined {
  return cut.includes(mark) ? pagesIn(marks[mark] ?? '').at(-1) : undefined;
}
