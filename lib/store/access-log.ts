/**
 * The access log: who looked at what, when and why (45 CFR 164.312(b), audit controls). One chain of rows for each hospital day and
 * actor; every row carries the hash of itself and of the row before, so a row that was changed, taken out or put elsewhere shows.
 */
import * as z from 'zod';
import { hospitalDay, type TimeZone } from '../request/dates.ts';
import { canonicalJson, sha256 } from './events.ts';

export const accessKinds = [
  ...(['file', 'document', 'search', 'listed', 'export'] as const),
  ...(['sign-in', 'sign-out', 'denied', 'break-glass'] as const),
] as const;

const text = (longest: number) => z.string().min(1).max(longest);

/** What a caller tells of one access. No names of patients and no dates of birth: only keyed hashes of them. */
export const AccessEvent = z.strictObject({
  kind: z.enum(accessKinds),
  /** An actor: `staff:<subject> <name>`. */
  who: text(120),
  /** Codes: `page`, `document access-request`, `move`. */
  what: text(120),
  /** Typed by the person, where a reason is asked for. */
  why: text(1000).optional(),
  reference: text(20).optional(),
  patientKey: text(60).optional(),
  /** Ids of the roles that the person had then, joined by spaces. Absent on older rows. */
  roles: text(120).optional(),
  nameKey: text(60).optional(),
});
export type AccessEvent = Readonly<z.infer<typeof AccessEvent>>;

/** A row as it is stored. Nothing ever changes it. */
export const AccessLogEntry = z.object({
  ...AccessEvent.shape,
  day: z.iso.date(),
  /** The id within `who`. */
  actor: z.string(),
  /** From 1. */
  number: z.int().min(1),
  /** Tells a row from an equal one of the same millisecond. */
  id: z.string(),
  at: z.string(),
  hash: z.string(),
});
export type AccessLogEntry = Readonly<z.infer<typeof AccessLogEntry>>;

/** How far a chain has got: what the next row leans on, and what a seal holds. */
export interface ChainEnd {
  readonly number: number;
  readonly lastHash: string;
}

const chainStart: ChainEnd = { number: 0, lastHash: '0'.repeat(64) };

function hashOf(lastHash: string, row: Omit<AccessLogEntry, 'hash'>): string {
  const { kind, who, what, why, reference, patientKey, nameKey, roles, day, actor, number, id, at } = row;
  // What a row does not have is no part of its hash: older rows keep theirs.
  const facts = { kind, who, what, why, reference, patientKey, nameKey, roles, day, actor, number, id, at };
  return sha256(`${lastHash}\n${canonicalJson(facts)}`);
}

/** Where and when one access took place. */
export interface Place {
  readonly day: string;
  readonly actor: string;
  readonly id: string;
  readonly at: string;
}

export function placeOf({ who }: Pick<AccessEvent, 'who'>, now: Date, timeZone: TimeZone, id: string): Place {
  const [actor = who] = who.split(' ');
  return { day: hospitalDay(now, timeZone), actor, id, at: now.toISOString() };
}

/** The next row of a chain; undefined stands for a chain without rows. */
export function entryAfter(end: ChainEnd | undefined, event: AccessEvent, place: Place): AccessLogEntry {
  const { number, lastHash } = end ?? chainStart;
  const row = { ...event, ...place, number: number + 1 };
  return { ...row, hash: hashOf(lastHash, row) };
}

export function endOf(rows: readonly AccessLogEntry[]): ChainEnd | undefined {
  const last = rows.at(-1);
  return last === undefined ? undefined : { number: last.number, lastHash: last.hash };
}

/** The number of the first row that is missing, changed or not of this chain; null when the chain holds as far as it goes. */
export function firstWrongRow(rows: readonly AccessLogEntry[], chain: Pick<Place, 'day' | 'actor'>): number | null {
  let { lastHash } = chainStart;
  for (const [index, row] of rows.entries()) {
    const fits = row.number === index + 1 && row.day === chain.day && row.actor === chain.actor;
    if (!fits || row.hash !== hashOf(lastHash, row)) return index + 1;
    lastHash = row.hash;
  }
  return null;
}
