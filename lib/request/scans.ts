/**
 * Paper that came in, as a scan: one file, its pages, and the parts that they fall into. Each page belongs to exactly one part at any
 * time, and each part is settled once: as a new request, as what was missing, as the paper that a request waits for, as records that
 * were meant to come in, or as nothing, with a reason. Pure.
 */
import * as z from 'zod';
import { type CalendarDate, daysBetween, isCalendarDate } from './dates.ts';
import { fileProblems, ObjectVersion } from './package/stored.ts';
import { arrivalWays } from './vocabulary.ts';

export { type ArrivalWay, arrivalWays } from './vocabulary.ts';

/** inbound: records that were meant to come in, handed over to whoever files them. */
export const settledAs = ['request', 'cure', 'paper', 'inbound', 'discarded'] as const;
export type SettledAs = (typeof settledAs)[number];

export const scanTypes = ['pdf', 'tiff', 'jpeg', 'png', 'heic'] as const;
export type ScanType = (typeof scanTypes)[number];

/** sending: a form waits for its file. checking: it came, nothing has opened it. refused: `refusal`. read: its pages and parts are known. */
const scanStates = ['sending', 'checking', 'refused', 'read'] as const;

export const scanRefusals = [...fileProblems, 'too-many-pages'] as const;
export type ScanRefusal = (typeof scanRefusals)[number];

const instant = () => z.iso.datetime();
const actor = () => z.string().max(120);
const page = () => z.int().positive();

const ScanPart = z.lazy(() =>
  z.object({
    /** From 1; a part keeps it whatever is split or joined. */
    id: z.int().positive(),
    /** From 1, both inside of the part. */
    firstPage: page(),
    lastPage: page(),
    /** Our own bar codes on its pages; `item` where the code names one. */
    codes: z.array(z.object({ page: page(), reference: z.string().max(20), item: z.string().max(12).optional() })).readonly(),
    /** A bar code is there that is none of ours, or damaged. */
    unreadable: z.boolean().optional(),
    /** The request that a person found for it by hand. */
    matched: z.object({ reference: z.string().max(20), by: actor(), at: instant() }).optional(),
    settled: z
      .object({
        as: z.enum(settledAs),
        /** Of the request that it belongs to. */
        reference: z.string().max(20).optional(),
        /** Of the open item that it is for. */
        item: z.string().max(12).optional(),
        /** Of the records that come in as which it was handed over. No request has it. */
        inbound: z.string().max(20).optional(),
        /** Why it was discarded, or to whom it was handed over. */
        reason: z.string().max(200).optional(),
        by: actor(),
        at: instant(),
        /** Its pages are on their way to the request: a repeat of the same goes on, and nobody else takes it. */
        pending: z.boolean().optional(),
      })
      .nullable(),
  }),
);
export type ScanPart = z.infer<typeof ScanPart>;

export const Scan = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(1),
    /** Of the stored item, from 1; each change adds one. */
    version: z.int().positive(),
    id: z.string().regex(/^[0-9a-f]{32}$/),
    facility: z.string().max(60),
    /** Known once it was opened. */
    type: z.enum(scanTypes).optional(),
    /** In bytes; 0 until it came. */
    size: z.int().nonnegative(),
    /** 0 until it is read. */
    pages: z.int().nonnegative(),
    cameBy: z.enum(arrivalWays),
    /** The hospital's day: the clock of what is in it runs from here. */
    cameOn: z.iso.date(),
    /** Why it comes into the scanner only now: more than ten days later. */
    lateReason: z.string().max(200).optional(),
    sentBy: actor(),
    sentAt: instant(),
    state: z.enum(scanStates),
    refusal: z.enum(scanRefusals).optional(),
    /** Somebody read why it was refused, or that nothing came, and took it off the list. */
    dismissed: z.object({ by: actor(), at: instant() }).optional(),
    /** The one object that counts, once it came. */
    arrived: z.object({ at: instant(), version: ObjectVersion }).optional(),
    /** Of the checked file: a PDF of all pages, or the file itself where nothing can draw it (`opaque`). */
    key: z.string().max(200).optional(),
    /** No page of it can be drawn here: it is opened as a file. */
    opaque: z.boolean().optional(),
    /** In the order of their pages. */
    parts: z.array(ScanPart).readonly(),
  }),
);
export type Scan = z.infer<typeof Scan>;

/** `late`: a warning, more than 3 days. `very-late`: a reason is asked for, more than 10 days. */
export type ArrivalDayProblem = 'not-a-date' | 'in-the-future' | 'late' | 'very-late';

const [warnAfter, reasonAfter] = [3, 10];

/**
 * What is to be said of a day on which paper came: any day up to today counts, since the earliest receipt governs. The first two may
 * not be kept; `late` is a warning; `very-late` needs a reason.
 */
export function arrivalDayProblem(cameOn: string, today: CalendarDate): ArrivalDayProblem | null {
  if (!isCalendarDate(cameOn)) return 'not-a-date';
  const age = daysBetween(cameOn, today);
  if (age < 0) return 'in-the-future';
  if (age > reasonAfter) return 'very-late';
  return age > warnAfter ? 'late' : null;
}

export function partOf(scan: Pick<Scan, 'parts'>, id: number): ScanPart | undefined {
  return scan.parts.find((part) => part.id === id);
}

/** Parts that are not settled to the end. */
export function openParts({ parts }: Pick<Scan, 'parts'>): readonly ScanPart[] {
  return parts.filter(({ settled }) => settled === null || settled.pending === true);
}

/** The request that a part seems to belong to: found by hand, or the one reference of all its codes. */
export function referenceOf({ matched, codes }: ScanPart): string | undefined {
  const named = new Set(codes.map(({ reference }) => reference));
  return matched?.reference ?? (named.size === 1 ? codes[0]?.reference : undefined);
}

/** How many pages a part has. */
export function pageCount({ firstPage, lastPage }: Pick<ScanPart, 'firstPage' | 'lastPage'>): number {
  return lastPage - firstPage + 1;
}

/** Why a decision on a part changes nothing. */
export type ScanRefused = 'no-such-part' | 'settled' | 'not-settled' | 'no-such-page';

type Decided = Scan | ScanRefused;

function withPart(scan: Scan, part: ScanPart): Scan {
  return { ...scan, parts: scan.parts.map((one) => (one.id === part.id ? part : one)) };
}

function openPart(scan: Scan, id: number): ScanPart | ScanRefused {
  const part = partOf(scan, id);
  if (part === undefined) return 'no-such-part';
  return part.settled === null ? part : 'settled';
}

type Settled = NonNullable<ScanPart['settled']>;

/** True where a part was settled in the same way before. */
export function isSettledSo({ settled }: ScanPart, other: Pick<Settled, 'as' | 'reference' | 'item'>): boolean {
  return settled?.as === other.as && settled.reference === other.reference && settled.item === other.item;
}

/** Settles a part, once: whoever comes second is refused, but where it is the same and its pages are still on their way. */
export function settle(scan: Scan, id: number, settled: Settled): Decided {
  const part = partOf(scan, id);
  if (part === undefined) return 'no-such-part';
  const goesOn = part.settled === null || (part.settled.pending === true && isSettledSo(part, settled));
  return goesOn ? withPart(scan, { ...part, settled }) : 'settled';
}

/** What became of the pages of a part that was settled so: they are with the request, or could not go there and the part is open again. */
export function arrivedThere(scan: Scan, id: number, settled: Settled, there: boolean): Scan | null {
  const part = partOf(scan, id);
  if (part?.settled?.pending !== true || !isSettledSo(part, settled)) return null;
  const { pending: _there, ...done } = settled;
  return withPart(scan, { ...part, settled: there ? done : null });
}

/** Names the request of an open part by hand. */
export function match(scan: Scan, id: number, matched: NonNullable<ScanPart['matched']>): Decided {
  const part = openPart(scan, id);
  return typeof part === 'string' ? part : withPart(scan, { ...part, matched });
}

/** Only what touched no request can be taken back. */
const undoable: readonly SettledAs[] = ['discarded', 'inbound'];

/** Opens a part again that was discarded or handed over. */
export function reopen(scan: Scan, id: number): Decided {
  const part = partOf(scan, id);
  if (part === undefined) return 'no-such-part';
  if (part.settled === null || !undoable.includes(part.settled.as)) return 'not-settled';
  return withPart(scan, { ...part, settled: null });
}

const codesIn = (part: ScanPart, first: number, last: number): ScanPart['codes'] =>
  part.codes.filter((code) => code.page >= first && code.page <= last);

/** Cuts an open part in two: `page` is the first of the second one, which gets a new id. */
export function split(scan: Scan, id: number, page: number): Decided {
  const part = openPart(scan, id);
  if (typeof part === 'string') return part;
  const { firstPage, lastPage } = part;
  if (!Number.isInteger(page) || page <= firstPage || page > lastPage) return 'no-such-page';
  const next = Math.max(...scan.parts.map((one) => one.id)) + 1;
  const before: ScanPart = { ...part, lastPage: page - 1, codes: codesIn(part, firstPage, page - 1) };
  // Who it was found to belong to is said of the whole, and has to be said again of what was cut off.
  const { matched: _whole, ...cut } = part;
  const after: ScanPart = { ...cut, id: next, firstPage: page, codes: codesIn(part, page, lastPage) };
  return { ...scan, parts: scan.parts.flatMap((one) => (one.id === id ? [before, after] : [one])) };
}

/** Puts an open part together with the open part behind it; the first one's id stays. */
export function join(scan: Scan, id: number): Decided {
  const part = openPart(scan, id);
  if (typeof part === 'string') return part;
  const next = scan.parts[scan.parts.indexOf(part) + 1];
  if (next === undefined) return 'no-such-part';
  if (next.settled !== null) return 'settled';
  const joined: ScanPart = {
    ...part,
    lastPage: next.lastPage,
    codes: [...part.codes, ...next.codes],
    ...((part.unreadable === true || next.unreadable === true) && { unreadable: true }),
  };
  return { ...scan, parts: scan.parts.flatMap((one) => (one === part ? [joined] : one === next ? [] : [one])) };
}
