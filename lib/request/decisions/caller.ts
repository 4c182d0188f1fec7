/**
 * A person on the telephone: what staff compared, for how long it counts, and what the person may then decide by word. To who calls in
 * and did not pass, nothing of the request is told. How long it counts is the hospital's own rule, to be confirmed. Pure.
 */
import { chosenPlace } from '../chosen-place.ts';
import { type NewEvent, sameActor } from '../history.ts';
import type { RequestState } from '../record.ts';
import { asksForOwnAccess } from '../requester.ts';
import type { DecisionId } from './rules.ts';

/** A call lasts no longer; whoever calls again is asked again. */
const callMinutes = 30;

/** Decided by a requester on the status page, or by word; a permission is taken back in writing only, and by word held (`stop`). */
const byWord = [
  'answer-cost',
  'record-arrival',
  'on-its-way',
  'ask-review',
  'not-asked',
  'stop',
  'stop-taken-back',
  'withdraw',
  'not-received',
  'ask-accounting',
  'ask-correction',
] as const satisfies readonly DecisionId[];
export type ByWord = (typeof byWord)[number];

/** What the facts of this request may open for a caller. stop: a third party's, of whose request the patient is told nothing by phone. */
export type CallScope = 'own' | 'stop' | 'nothing';

type Called = Pick<RequestState, 'body' | 'route' | 'decisions'>;

/**
 * Who made a request may hear how it stands. A third party knows the facts of the patient as well as the patient does, so a match opens
 * nothing of its request but the “stop”, which only holds; legal process and public bodies are told of to nobody. Where the patient chose
 * one place for everything, 45 CFR 164.522(b), nothing is told elsewhere.
 */
export function callScope(record: Called): CallScope {
  if (chosenPlace(record) !== null) return 'nothing';
  if (asksForOwnAccess(record.body.requester.type)) return 'own';
  return record.route.basis === 'authorization' ? 'stop' : 'nothing';
}

/** Those that a caller may take on this request. */
export function wordsOpen(record: Called): readonly ByWord[] {
  const scope = callScope(record);
  if (scope === 'own') return byWord;
  return scope === 'stop' ? byWord.filter((id) => id === 'stop' || id === 'stop-taken-back') : [];
}

export interface MatchedCaller {
  readonly facts: readonly string[];
  readonly until: Date;
}

/** What this clerk compared with a caller about this request, while it counts; null otherwise. */
export function matchedCaller(
  { milestones: { callers = [] } }: Pick<RequestState, 'milestones'>,
  actor: string,
  now: Date,
): MatchedCaller | null {
  const own = callers.findLast(({ who }) => sameActor(who, actor));
  if (own === undefined) return null;
  const until = new Date(new Date(own.at).getTime() + callMinutes * 60_000);
  return now < until && now.toISOString() >= own.at ? { facts: own.facts, until } : null;
}

/** The event that says so: who compared, and which facts, never what they are. */
export function callerMatched(facts: readonly string[], who: string, now: Date): NewEvent {
  return { at: now.toISOString(), who, what: 'caller-matched', facts: { facts: facts.join(' ') } };
}
