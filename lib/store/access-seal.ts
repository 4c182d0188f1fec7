/**
 * Seals of the access log. A chain alone cannot tell that its last rows are gone, or that somebody wrote it again from the start: so
 * each hour the end of every chain goes, with the hash of the seal before, where nobody can change it (S3 Object Lock).
 */
import * as z from 'zod';
import { addDays, hospitalDay, type TimeZone } from '../request/dates.ts';
import type { Clock } from '../runtime/clock.ts';
import { type AccessLogEntry, endOf, firstWrongRow } from './access-log.ts';
import { canonicalJson, sha256 } from './events.ts';
import type { AccessRows, LockedTexts } from './stores.ts';

const SealedChain = z.object({ day: z.string(), actor: z.string(), number: z.int(), lastHash: z.string() });
type SealedChain = Readonly<z.infer<typeof SealedChain>>;

const Seal = z.object({
  sealedAt: z.string(),
  /** Null for the first of all. */
  before: z.object({ name: z.string(), sha256: z.string() }).nullable(),
  /** Every chain of these days; one that is not named had no row. */
  days: z.array(z.string()),
  chains: z.array(SealedChain),
});
export type Seal = Readonly<z.infer<typeof Seal>>;

export interface SealTools {
  readonly accessRows: Pick<AccessRows, 'actors' | 'ofDay'>;
  readonly seals: LockedTexts;
  readonly clock: Clock;
  readonly facility: { readonly timeZone: TimeZone };
}

/** Of an hour, by UTC: names sort by time. */
const nameOf = (at: string): string => `${at.slice(0, 13)}.json`;

/** So many days at most are sealed, at first and after seals stood still. */
const mostDays = 31;

/** From the last day of the seal before, so that no row behind it stays open, and from yesterday at least. */
function daysTo(today: string, before: Seal | null): readonly string[] {
  const since = before?.days.at(-1) ?? '';
  const days = Array.from({ length: mostDays }, (_, back) => addDays(today, -back));
  return days.filter((day) => day >= since || day >= addDays(today, -1)).toReversed();
}

async function chainsOf({ accessRows }: Pick<SealTools, 'accessRows'>, day: string): Promise<readonly SealedChain[]> {
  const chains: SealedChain[] = [];
  for (const actor of (await accessRows.actors(day)).toSorted()) {
    const end = endOf(await accessRows.ofDay(day, actor));
    if (end !== undefined) chains.push({ day, actor, ...end });
  }
  return chains;
}

/** Each hour. A second run in an hour changes nothing. */
export async function sealAccessLog(tools: SealTools): Promise<{ readonly sealed: number }> {
  const { seals, clock, facility } = tools;
  const sealedAt = clock.now().toISOString();
  const last = (await seals.names()).at(-1);
  if (last !== undefined && last >= nameOf(sealedAt)) return { sealed: 0 };
  const text = last === undefined ? null : await seals.read(last);
  const before = last === undefined || text === null ? null : { name: last, sha256: sha256(text) };
  const days = daysTo(hospitalDay(clock.now(), facility.timeZone), text === null ? null : Seal.parse(JSON.parse(text)));
  const chains: SealedChain[] = [];
  for (const day of days) chains.push(...(await chainsOf(tools, day)));
  const seal: Seal = { sealedAt, before, days: [...days], chains };
  await seals.put(nameOf(sealedAt), canonicalJson(seal));
  return { sealed: chains.length };
}

/** What does not hold. */
export type SealFinding =
  | { readonly wrong: 'row'; readonly day: string; readonly actor: string; readonly number: number }
  /** Rows that a seal has are gone, or others than it has. */
  | { readonly wrong: 'sealed'; readonly day: string; readonly actor: string; readonly number: number; readonly seal: string }
  | { readonly wrong: 'seal'; readonly seal: string };

export interface Checked {
  readonly chains: number;
  readonly rows: number;
  readonly seals: number;
  /** When the newest seal was made; rows after it lean on their chain alone. */
  readonly sealedTo: string | null;
  readonly findings: readonly SealFinding[];
}

interface ReadSeal {
  readonly name: string;
  readonly seal: Seal;
}

/** Seals in order, and those that do not lean on the one before. */
async function readSeals(seals: LockedTexts, from: string) {
  const [read, findings]: [ReadSeal[], SealFinding[]] = [[], []];
  let previous: { readonly name: string; readonly sha256: string } | null | undefined;
  for (const name of await seals.names(from)) {
    const text = (await seals.read(name)) ?? '';
    const parsed = Seal.safeParse(text === '' ? null : JSON.parse(text));
    // The one before the first of them is not looked at.
    const leans = previous === undefined || canonicalJson(parsed.data?.before) === canonicalJson(previous);
    if (!parsed.success || !leans) findings.push({ wrong: 'seal', seal: name });
    if (parsed.success) read.push({ name, seal: parsed.data });
    previous = { name, sha256: sha256(text) };
  }
  return { read, findings };
}

function unlikeSealed(rows: readonly AccessLogEntry[], { number, lastHash }: SealedChain): boolean {
  return rows[number - 1]?.hash !== lastHash;
}

/** Every chain of the days from `from` on: by itself, and against each seal that names it. */
export async function checkAccessLog({ accessRows, seals, clock, facility }: SealTools, from: string): Promise<Checked> {
  const { read, findings } = await readSeals(seals, from);
  const today = hospitalDay(clock.now(), facility.timeZone);
  const found: SealFinding[] = [...findings];
  let [chains, rowCount] = [0, 0];
  for (let day = from; day <= today; day = addDays(day, 1)) {
    const sealed = read.flatMap(({ name, seal }) =>
      seal.chains.filter((chain) => chain.day === day).map((chain) => ({ name, chain })),
    );
    const actors = new Set([...(await accessRows.actors(day)), ...sealed.map(({ chain }) => chain.actor)]);
    for (const actor of [...actors].toSorted()) {
      const rows = await accessRows.ofDay(day, actor);
      chains += 1;
      rowCount += rows.length;
      const wrong = firstWrongRow(rows, { day, actor });
      if (wrong !== null) found.push({ wrong: 'row', day, actor, number: wrong });
      const unlike = sealed.find(({ chain }) => chain.actor === actor && unlikeSealed(rows, chain));
      if (unlike !== undefined) found.push({ wrong: 'sealed', day, actor, number: unlike.chain.number, seal: unlike.name });
    }
  }
  return { chains, rows: rowCount, seals: read.length, sealedTo: read.at(-1)?.seal.sealedAt ?? null, findings: found };
}
