/** What a decision does to records that are sent to us: state, history, mails and timers as one change. Pure. Long: one change, part by part. */
import { type CalendarDate, isCalendarDate, type TimeZone } from '../request/dates.ts';
import { lookFirst, type Work } from '../request/record.ts';
import { characterCount, cleanProse, isPlain } from '../request/text.ts';
import {
  type InboundDecider,
  type InboundDecisionId,
  type InboundField,
  inboundEvidenceOf,
  inboundRuleOf,
} from './decision-rules.ts';
import { trackingOf } from './notice-rules.ts';
import { holdsPassword } from './password-in-text.ts';
import type { Arrival, InboundChange, InboundState } from './record.ts';
import { type Condition, conditions, endings, type InboundStatus, missingParts } from './vocabulary.ts';
import { endedTimers, type InboundDays, mailWork, settleTimer, traceTimer, waitingTimers } from './work.ts';

/** As a form sends it, cleaned by `readEvidence`. */
export type InboundEvidence = Readonly<Record<string, string | readonly string[] | undefined>>;

export interface InboundDecision {
  readonly id: InboundDecisionId;
  /** sender, system, or staff:<subject> and the name of that day. */
  readonly by: string;
  readonly at: Date;
  /** The hospital's day. */
  readonly today: CalendarDate;
  readonly evidence: InboundEvidence;
}

/** Of the hospital. */
export interface InboundTerms {
  readonly days: InboundDays;
  readonly timeZone: TimeZone;
}

export const inboundRefusals = [
  'not-allowed',
  'wrong-state',
  'required',
  'not-a-date',
  'in-the-future',
  'in-the-past',
  'not-an-option',
  'not-a-count',
  'not-a-tracking-number',
  'too-long',
  'forbidden-character',
  'password-in-text',
] as const;
export type InboundRefusal = (typeof inboundRefusals)[number];

/** `field`: of the evidence; absent where the decision itself is refused. */
export interface InboundProblem {
  readonly field?: string;
  readonly code: InboundRefusal;
}

export type InboundDecided =
  | { readonly ok: true; readonly change: InboundChange }
  | { readonly ok: false; readonly problems: readonly InboundProblem[] };

const longestText = 1000;

const listOf = (value: InboundEvidence[string]): readonly string[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value;
const textOf = (value: InboundEvidence[string]): string => cleanProse(listOf(value)[0] ?? '');

function problemOfText(text: string): InboundRefusal | null {
  if (characterCount(text) > longestText) return 'too-long';
  if (!isPlain(text)) return 'forbidden-character';
  return holdsPassword(text) ? 'password-in-text' : null;
}

function problemOfDay(text: string, today: CalendarDate, ahead: boolean): InboundRefusal | null {
  if (!isCalendarDate(text)) return 'not-a-date';
  if (ahead) return text < today ? 'in-the-past' : null;
  return text > today ? 'in-the-future' : null;
}

function problemOf(field: InboundField, value: InboundEvidence[string], state: InboundState, today: CalendarDate) {
  const all = listOf(value).filter((text) => text.trim() !== '');
  const [first = ''] = all;
  if (field.control === 'checks') return field.values.every((one) => all.includes(one)) ? null : 'required';
  if (all.length === 0) return field.optional === true ? null : 'required';
  switch (field.control) {
    case 'day':
    case 'ahead':
      return problemOfDay(first, today, field.control === 'ahead');
    case 'prose':
      return problemOfText(cleanProse(first));
    case 'number':
      return /^[1-9]\d{0,4}$/.test(first.trim()) ? null : 'not-a-count';
    case 'tracking': {
      const read = trackingOf(state.body.delivery.carrier ?? 'other', first);
      return read === null || read === 'other' ? 'not-a-tracking-number' : null;
    }
    case 'choice':
    case 'ticks':
      return all.every((one) => field.values.includes(one)) ? null : 'not-an-option';
  }
}

const deciderOf = (by: string): InboundDecider => (by === 'system' ? 'clock' : by === 'sender' ? 'sender' : 'staff');

/** Every problem of a decision at once; none: it may be taken. Pure. */
export function inboundProblems(state: InboundState, { id, by, today, evidence }: InboundDecision): readonly InboundProblem[] {
  const rule = inboundRuleOf(id);
  const decider = deciderOf(by);
  if (!rule.by.includes(decider)) return [{ code: 'not-allowed' }];
  if (!rule.from.includes(state.status)) return [{ code: 'wrong-state' }];
  return inboundEvidenceOf(id, decider).flatMap((field) => {
    const code = problemOf(field, evidence[field.name], state, today);
    return code === null ? [] : [{ field: field.name, code }];
  });
}

function statusAfter({ status, milestones, arrivals }: InboundState, { id }: InboundDecision): InboundStatus {
  const { into } = inboundRuleOf(id);
  if (into !== 'before') return into ?? status;
  // The state before the end, never an end again.
  const before = milestones.moved?.from;
  const open = before !== undefined && before !== 'closed' && before !== 'never-came';
  return open ? before : arrivals.length === 0 ? 'announced' : 'arrived';
}

const among = <Code extends string>(codes: readonly Code[], value: InboundEvidence[string]): readonly Code[] =>
  codes.filter((code) => listOf(value).includes(code));

function arrivalOf({ by, at, evidence }: InboundDecision): Arrival {
  const pieces = Number(textOf(evidence['pieces']));
  const condition: readonly Condition[] = among(conditions, evidence['condition']);
  return {
    ...{ on: textOf(evidence['day']), condition },
    ...(pieces > 0 && { pieces }),
    ...{ by, at: at.toISOString() },
  };
}

/** What the record itself keeps of a decision. */
function fieldsAfter(
  state: InboundState,
  decision: InboundDecision,
  to: InboundStatus,
): Omit<InboundChange, 'events' | 'work'> {
  const { id, evidence } = decision;
  const sent = textOf(evidence['tracking']);
  const read = sent === '' ? null : trackingOf(state.body.delivery.carrier ?? 'other', sent);
  return {
    ...(to !== state.status && { status: to }),
    ...(id === 'arrive' && { arrivals: [arrivalOf(decision)], missing: [] }),
    ...(id === 'incomplete' && { missing: among(missingParts, evidence['missing']) }),
    ...(id === 'reschedule' && { expectedOn: textOf(evidence['expectedOn']), ...(read !== null && { tracking: read }) }),
    ...(to === 'closed' && { ending: id === 'close' ? (among(endings, evidence['ending'])[0] ?? 'done') : endingOf(id) }),
    ...(state.status === 'closed' && to !== 'closed' && { ending: null }),
  };
}

const endingOf = (id: InboundDecisionId) => (id === 'call-off' ? ('called-off' as const) : ('done' as const));

const settledBy = (state: InboundState, wanted: (work: Work) => boolean): readonly Work[] =>
  Object.values(state.work)
    .filter((one) => one.state === 'with-staff' && wanted(one))
    .map((one): Work => ({ ...one, state: 'done' }));

/** Mails that wait for a look are let go; waiting ones become ready. */
function letGo(state: InboundState, at: string): readonly Work[] {
  const looked = settledBy(state, ({ id }) => id === lookFirst);
  if (looked.length === 0) return [];
  const waiting = Object.values(state.work).filter((one) => one.state === 'waiting' && one.after.includes(lookFirst));
  return [...looked, ...waiting.map((one): Work => ({ ...one, state: 'ready', dueAt: at }))];
}

/** States that only the sender ends, and that no day ends. */
const awaitsSender: readonly InboundStatus[] = ['password-needed', 'incomplete'];

function workAfter(
  state: InboundState,
  { id, at, today }: InboundDecision,
  to: InboundStatus,
  change: Partial<InboundChange>,
  terms: InboundTerms,
) {
  const instant = at.toISOString();
  const { tells } = inboundRuleOf(id);
  const moves = to !== state.status;
  const restart = id === 'reschedule' || (to === 'announced' && moves);
  // The sender has to act: where nothing is heard, a person is asked to call, and to call again.
  const awaits = awaitsSender.includes(to) && (moves || id === 'followed-up');
  const ended = moves || restart || awaits ? endedTimers(state.work) : [];
  const known = { ...state.work, ...Object.fromEntries(ended.map((one) => [one.id, one])) };
  const expectedOn = change.expectedOn ?? state.expectedOn;
  // One that is opened again was expected long ago: it is waited for from today.
  const from = expectedOn < today ? today : expectedOn;
  return [
    ...ended,
    ...(restart ? waitingTimers(known, from, terms.days, terms.timeZone) : []),
    ...(awaits ? [traceTimer(known, today, terms.days, terms.timeZone)] : []),
    ...(to === 'uploaded' && moves ? [settleTimer(known, today, terms.timeZone)] : []),
    ...(tells === null ? [] : [mailWork(state.work, tells, instant, waitsFor(state))]),
    ...(id === 'let-go' ? letGo(state, instant) : []),
    ...(id === 'followed-up' ? settledBy(state, (one) => one.id !== lookFirst) : []),
  ];
}

/** Nothing goes out to whoever may be a program before a person has looked. */
const waitsFor = ({ work }: InboundState): readonly string[] => (work[lookFirst]?.state === 'with-staff' ? [lookFirst] : []);

/** Codes and what staff typed, of the fields that the decision asks. */
function factsOf({ id, by, evidence }: InboundDecision): Readonly<Record<string, string>> {
  return Object.fromEntries(
    inboundEvidenceOf(id, deciderOf(by)).flatMap(({ name }) => {
      const said = listOf(evidence[name]).map(cleanProse).filter(Boolean).join(' ');
      return said === '' ? [] : [[name, said]];
    }),
  );
}

/** The change that a decision makes, or every problem of it. Pure: reads nothing but its arguments. */
export function change(state: InboundState, decision: InboundDecision, terms: InboundTerms): InboundDecided {
  const problems = inboundProblems(state, decision);
  if (problems.length > 0) return { ok: false, problems };
  const { id, by, at } = decision;
  const to = statusAfter(state, decision);
  const fields = fieldsAfter(state, decision, to);
  const moves = to !== state.status;
  const facts = { ...(moves && { from: state.status, to }), decision: id, ...factsOf(decision) };
  const what = id === 'note' ? 'note' : moves ? 'moved' : 'decided';
  return {
    ok: true,
    change: {
      ...fields,
      work: workAfter(state, decision, to, fields, terms),
      events: [{ at: at.toISOString(), who: by, what, facts }],
    },
  };
}

/** Gives records to a person, or back to all with null. Pure. */
export function assignment(state: InboundState, owner: string | null, by: string, at: Date, how?: 'next'): InboundChange {
  const facts = { owner: owner ?? '', before: state.assignee ?? '', ...(how !== undefined && { how }) };
  return { assignee: owner, events: [{ at: at.toISOString(), who: by, what: 'assigned', facts }] };
}

/** Sets a legal hold, or lifts it with null: nothing is erased meanwhile. Pure. */
export function holding(reason: string | null, by: string, at: Date): InboundChange {
  const instant = at.toISOString();
  return {
    hold: reason === null ? null : { who: by, at: instant, reason },
    events: [{ at: instant, who: by, what: reason === null ? 'hold-lifted' : 'hold-set', facts: {} }],
  };
}
