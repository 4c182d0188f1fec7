/**
 * What the public may read: the twelve whole months before this one, of the whole hospital, and no number from which one of fewer than
 * eleven people follows, alone or as the difference of two. Made each night and stored as it is shown: the public site can read nothing
 * else of the reports.
 */
import * as z from 'zod';
import { denialGroundCodes } from '../request/grounds.ts';
import { type CountRow, monthBefore, type Tally } from '../request/report-months.ts';
import { figuresOf, measuresIn } from './figures.ts';

/** The least number that is shown: cells of the Centers for Medicare & Medicaid Services are held back from 1 to 10. */
export const leastShown = 11;

/** `atLeast`: fewer than eleven were late, so no more is said. */
const Share = z.object({ percent: z.int().min(0).max(100), atLeast: z.boolean() });

const Published = z.object({
  from: z.string(),
  to: z.string(),
  /** Null where fewer than eleven were answered; then there is nothing else. */
  answered: z.int().min(leastShown).nullable(),
  medianDays: z.int().nonnegative().nullable(),
  p90Days: z.int().nonnegative().nullable(),
  /** Within 30 days. Null: fewer than eleven were. */
  inTime: Share.nullable(),
  /** Null where that number, or what it leaves, is too small. */
  refused: z.int().min(leastShown).nullable(),
  /** By the first ground of each refusal, most first; `other` stands for all that are not listed. */
  reasons: z.array(z.object({ reason: z.string(), count: z.int().min(leastShown) })),
});
export type Published = z.infer<typeof Published>;

/** Throws where it is no such text. */
export function readPublished(text: string): Published {
  return Published.parse(JSON.parse(text));
}

export type Reasons = Readonly<Record<string, number>>;

/**
 * Reasons with eleven and more, and the rest as one. Where the rest would be one of fewer than eleven, the smallest that could be shown
 * joins it, so that no sum gives it away. Without any reason where all together are too few, or where whoever knows which reasons there are
 * would learn each of the rest: all of them are at ten. `counts` has every reason that there can be, those of nobody as well.
 */
export function shownReasons(counts: Reasons): Published['reasons'] {
  const few = Object.values(counts).filter((count) => count < leastShown);
  if (few.length > 0 && few.every((count) => count === leastShown - 1)) return [];
  const all = Object.entries(counts).filter(([, count]) => count > 0);
  const byCount = all.toSorted(([name, one], [next, other]) => other - one || (name < next ? -1 : 1));
  const shown = byCount.filter(([, count]) => count >= leastShown);
  const hidden = byCount.filter(([, count]) => count < leastShown);
  const sum = () => hidden.reduce((total, [, count]) => total + count, 0);
  while (hidden.length > 0 && sum() < leastShown) {
    const smallest = shown.pop();
    if (smallest === undefined) return [];
    hidden.push(smallest);
  }
  const listed = shown.map(([reason, count]) => ({ reason, count }));
  return hidden.length === 0 ? listed : [...listed, { reason: 'other', count: sum() }];
}

/** Rounded down where too few were late: the number of those follows from nothing. */
export function shownShare(part: number, whole: number): Published['inTime'] {
  if (part < leastShown) return null;
  if (whole - part >= leastShown) return { percent: Math.round((100 * part) / whole), atLeast: false };
  return { percent: Math.floor((100 * Math.max(0, whole - leastShown + 1)) / whole), atLeast: true };
}

interface Months {
  readonly rows: readonly CountRow[];
  readonly tallies: readonly Tally[];
}

/** Requests whose answer left in these months, and refusals among those that were received in them. `month`: the present one. Pure. */
export function publishedOf(received: ReadonlyMap<string, Months>, month: string): Published {
  const [from, to] = [monthBefore(month, 12), monthBefore(month, 1)];
  const within = (one: string | null) => one !== null && one >= from && one <= to;
  const rows = [...received.values()].flatMap((one) => one.rows).filter(({ answerMonth }) => within(answerMonth));
  const { sent, medianDays, p90Days, inThirty } = figuresOf(rows);
  const tallies = [...received].flatMap(([name, one]) => (within(name) ? one.tallies : []));
  const grounds = Object.entries(measuresIn(tallies)).filter(([name]) => name.startsWith('ground:'));
  const none = [...denialGroundCodes, 'cannot-confirm'].map((name) => [name, 0] as const);
  const counted = grounds.map(([name, count]) => [name.slice('ground:'.length), count] as const);
  const reasons = shownReasons(Object.fromEntries([...none, ...counted]));
  const refused = reasons.reduce((sum, { count }) => sum + count, 0);
  if (sent < leastShown)
    return { from, to, answered: null, medianDays: null, p90Days: null, inTime: null, refused: null, reasons: [] };
  const isTold = refused >= leastShown;
  return {
    ...{ from, to, answered: sent, medianDays, p90Days, inTime: shownShare(inThirty, sent) },
    refused: isTold ? refused : null,
    reasons: isTold ? reasons : [],
  };
}
