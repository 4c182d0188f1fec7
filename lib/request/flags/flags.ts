/** The flags of a request on a day, what was said of each, and what they leave of a release. Pure. */
import { sameActor } from '../history.ts';
import { type FlagId, flagIds, type Judge, type Verdict } from './ids.ts';
import { type FlagRule, flagRules, type Raised } from './rules.ts';
import { type Flagged, seenOf } from './seen.ts';

/** Under which key a record keeps what was decided of a flag. */
export function judgementKey(flag: string): string {
  return `judge-flag ${flag}`;
}

/** What was said of a flag as it stands. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  /** The attending physician, or who the hospital named instead. */
  readonly physician?: string;
}

export interface Flag extends Omit<FlagRule, 'raised'>, Raised {
  readonly id: FlagId;
  /** told: closes nothing. blocked: nobody can open it, something has to come first. open: waits for somebody's word. */
  readonly state: 'told' | 'blocked' | 'open' | Verdict;
  /** Null while it is open. */
  readonly judged: Judgement | null;
}

/** What a judgement rests on, as the record keeps it. */
export function restsOn({ because }: Pick<Raised, 'because'>): string {
  return because.toSorted().join(' ');
}

/** Null where nobody has judged the flag, or something that the judgement rested on has changed since. */
function judgementOf({ decisions }: Flagged, id: FlagId, raised: Raised): Judgement | null {
  const kept = decisions.taken[judgementKey(id)];
  if (kept === undefined || kept.evidence['because'] !== restsOn(raised)) return null;
  const { verdict: said, reason, physician } = kept.evidence;
  const verdict = raised.leaves.find((one) => one === said);
  if (verdict === undefined || typeof reason !== 'string') return null;
  const { by, at } = kept;
  return { verdict, reason, by, at, ...(typeof physician === 'string' && { physician }) };
}

function stateOf({ closes, judges }: FlagRule, judged: Judgement | null): Flag['state'] {
  if (!closes) return 'told';
  return judges.length === 0 ? 'blocked' : (judged?.verdict ?? 'open');
}

/** In the order of the table. */
export function flagsOn(record: Flagged, today: string): readonly Flag[] {
  const seen = seenOf(record, today);
  return flagIds.flatMap((id) => {
    const { raised: raisedBy, ...rule } = flagRules[id];
    const raised = raisedBy(seen);
    if (raised === null) return [];
    const judged = judgementOf(record, id, raised);
    return [{ id, ...rule, ...raised, judged, state: stateOf(flagRules[id], judged) }];
  });
}

export type FlagBar = 'flag-blocks' | 'flag-open' | 'flag-withheld' | 'denial-first';

/** The grounds of every refusal in part that stands. */
function refusedGrounds({ decisions }: Flagged): readonly string[] {
  const grounds = decisions.taken['deny-in-part']?.evidence['grounds'] ?? [];
  return typeof grounds === 'string' ? [grounds] : grounds;
}

/** What the flags say against a release; null where nothing does. */
export function releaseBar(record: Flagged, today: string): FlagBar | null {
  const flags = flagsOn(record, today);
  const is = (state: Flag['state']) => flags.some((flag) => flag.state === state);
  if (is('blocked')) return 'flag-blocks';
  if (is('open')) return 'flag-open';
  if (is('withhold')) return 'flag-withheld';
  // What is left out of somebody's own copy is refused in part, by a letter that says so.
  const refused = refusedGrounds(record);
  const isAccess = record.route.basis === 'access' || record.route.basis === 'directive';
  const unsaid = flags.some(({ state, ground }) => state === 'part' && ground !== undefined && !refused.includes(ground));
  return isAccess && unsaid ? 'denial-first' : null;
}

/** Flags that somebody with these rights may judge: those that wait, and those that were judged before. */
export function judgeableFlags(record: Flagged, rights: readonly string[], today: string): readonly Flag[] {
  return flagsOn(record, today).filter(({ judges, closes }) => closes && judges.some((judge) => rights.includes(judge)));
}

/** Whose word a request waits for before it can be released. */
export function awaitedJudges(record: Flagged, today: string): readonly Judge[] {
  const open = flagsOn(record, today).filter(({ state }) => state === 'open');
  return [...new Set(open.flatMap(({ judges }) => judges))];
}

/** True for who opened a flag, which only somebody with a special right could: another one releases. */
export function openedFlag(record: Flagged, actor: string, today: string): boolean {
  return flagsOn(record, today).some(
    ({ judges, judged }) => judged !== null && !judges.includes('work') && sameActor(judged.by, actor),
  );
}
