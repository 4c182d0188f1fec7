/**
 * What may be decided about a request, exhaustive: by whom, in which states, on what basis, with what evidence, and what it does to the
 * state. Nothing else changes a state once a request is submitted. Console, store, status page, diagram and tests read this one table, hence long.
 * Rules not marked with a law are the hospital's own and wait for its confirmation.
 */
import { feeAnswers } from '../cases/stored.ts';
import { paymentWays } from '../fees/quote.ts';

import { chartNotes, flagIds, type Judge, marks, onFile, verdicts } from '../flags/ids.ts';
import { toldWays } from '../items/item.ts';
import type { Status } from '../status.ts';
import { type Basis, bases } from '../vocabulary.ts';
import { comparedFacts, type EvidenceField } from './evidence.ts';
import { quoteEvidence } from './quote-evidence.ts';

/** `clock`: the service itself, when a day has come. */
export type Decider = 'staff' | 'requester' | 'clock';

/** judge: whoever works on requests, or judges for an office of the hospital. */
export type Right = Judge | 'reopen' | 'judge';

export interface DecisionRule {
  readonly by: readonly Decider[];
  /** Right of the member of staff who decides. */
  readonly right: Right;
  readonly from: readonly Status[];
  /** null: the state stays. `before`: the state before the decision that is taken back. */
  readonly into: Status | null | 'before';
  /** Absent: on every basis. */
  readonly bases?: readonly Basis[];
  /**
   * other-than-mover: not who brought the request into its state. confirms: one person proposes the letter, another confirms it, and
   * only then is anything decided.
   */
  readonly second?: 'other-than-mover' | 'confirms';
  /** Said by its letter, which is issued in the same act; what the letter needs is its evidence. */
  readonly letter?: true;
  readonly evidence: readonly EvidenceField[];
  /** What requesters are asked in place of it on the status page, where they may decide themselves. */
  readonly asked?: readonly EvidenceField[];
  readonly source: string;
}

/** The records have not gone out, and nothing has ended the request. */
const beforeRelease = ['received', 'in-review', 'deficient', 'resubmitted', 'in-process', 'pended', 'quality-check'] as const;
const submitted = ['awaiting-mail', ...beforeRelease] as const;
/** A closed request may have a link that is still open. */
const whilePermitted = [...submitted, 'released', 'closed'] as const;
const ended = [
  ...(['closed', 'denied', 'no-records', 'withdrawn', 'revoked', 'expired', 'duplicate', 'misdirected'] as const),
] as const;

/** A case is about the patient's record: whatever became of the request, it can be asked for and is answered. */
const anyState = [...submitted, 'released', ...ended] as const;

/** A part may have been denied while the rest goes on, or has gone out. */
const afterDenial = ['denied', ...beforeRelease, 'released', 'closed'] as const;

const ownAccess = ['access', 'directive'] as const;
const notAccess = bases.filter((basis) => basis !== 'access' && basis !== 'directive');
const onPermission = ['authorization', 'directive'] as const;

const reason = { control: 'prose', name: 'reason' } as const;
const day = { control: 'day', name: 'day' } as const;
const lateReason = { control: 'prose', name: 'lateReason', optional: true } as const;

const channels = ['post', 'courier', 'in-person', 'fax', 'email', 'telephone', 'status-page'] as const;
const channel = { control: 'choice', name: 'channel', values: channels } as const;

const staff = { by: ['staff'], right: 'work', evidence: [] } as const;

/** Answers to a case: each by its letter. */
const ofCase = { ...staff, from: anyState, into: null, bases: ownAccess, letter: true } as const;

/** Money that is paid or let go after the records went out, which happens where they do not wait for it. */
const whileOwed = [...beforeRelease, 'released', 'closed'] as const;
const answer = { control: 'choice', name: 'answer', values: ['accept', 'decline', 'narrow'] } as const;
const less = { control: 'prose', name: 'less', optional: true } as const;
const about = { control: 'prose', name: 'about' } as const;
const facts = { control: 'ticks', name: 'facts', values: [...comparedFacts.always, ...comparedFacts.more] } as const;
/** One box that says it in words: nobody ends a request with a single press. */
const sure = (what: string) => ({ control: 'checks', name: 'sure', values: [what] }) as const;
const promise = { control: 'choice', name: 'promise', values: toldWays } as const;
/** By staff: what comes by the status page, the requester decides. */
const spokenOrWritten = { ...channel, values: channels.filter((way) => way !== 'status-page') } as const;
const hospital = 'hospital’s own rule, to be confirmed';

/** What is only said counts once it stands who said it. */
const spoken = {
  ...staff,
  evidence: [
    { control: 'choice', name: 'who', values: ['patient', 'representative'] },
    { control: 'choice', name: 'how', values: ['match', 'code', 'call-back', 'document', 'portal', 'in-person'] },
    { ...channel, values: ['telephone', 'in-person'] },
    day,
    about,
  ],
} as const;
const spokenLaw =
  '45 CFR 164.508(b)(5); 164.514(h); that a spoken word holds the records: hospital’s own rule, to be confirmed';

export const decisionRules = {
  'start-review': { ...staff, from: ['received', 'resubmitted'], into: 'in-review', source: hospital },
  'confirm-identity': {
    ...staff,
    // The requester's way is a code to an address that staff found in the chart: `confirmByCode`.
    by: ['staff', 'requester'],
    // Of one that went out or has ended, for a case alone.
    from: anyState,
    into: null,
    bases: ownAccess,
    evidence: [
      {
        ...{ control: 'choice', name: 'how' },
        values: ['match', 'code', 'call-back', 'document', 'portal', 'in-person'],
      },
      facts,
      { control: 'choice', name: 'goesTo', values: ['chart', 'new'], optional: true },
    ],
    asked: [],
    source: '45 CFR 164.514(h); 164.524(b)(1)',
  },
  'chart-contact': {
    ...staff,
    from: beforeRelease,
    into: null,
    bases: ownAccess,
    evidence: [{ control: 'choice', name: 'contact', values: ['email', 'phone'] }, facts],
    source: '45 CFR 164.514(h); that a code shows who asks: hospital’s own rule, to be confirmed',
  },
  // A requester answers a question so, and files come in by it.
  'record-arrival': {
    ...staff,
    by: ['staff', 'requester'],
    from: beforeRelease,
    into: null,
    evidence: [
      { control: 'choice', name: 'what', values: ['answer', 'proof', 'signed-form', 'pages'] },
      { control: 'items', name: 'items', optional: true },
      { ...channel, values: channels.filter((way) => way !== 'status-page') },
      day,
      about,
      lateReason,
    ],
    asked: [{ control: 'items', name: 'items' }, about],
    source: hospital,
  },
  // What the requester says of it changes nothing but what the page shows: the item stays open until it is here.
  'on-its-way': {
    ...staff,
    by: ['staff', 'requester'],
    from: ['awaiting-mail', ...beforeRelease],
    into: null,
    evidence: [{ control: 'items', name: 'items' }, promise, { ...channel, values: ['telephone', 'in-person'] }, day],
    asked: [{ control: 'items', name: 'items' }, promise],
    source: hospital,
  },
  'waive-item': {
    ...staff,
    from: ['awaiting-mail', ...beforeRelease],
    into: null,
    evidence: [{ control: 'items', name: 'items' }, reason],
    source: hospital,
  },
  accept: {
    ...staff,
    from: ['in-review'],
    into: 'in-process',
    source: '45 CFR 164.524(b)(2); 164.508(b); 164.514(h)',
  },
  ask: { ...staff, from: beforeRelease, into: 'deficient', letter: true, source: '45 CFR 164.508(b)(2); 164.514(h)' },
  extend: {
    ...staff,
    from: beforeRelease,
    into: null,
    bases: ownAccess,
    letter: true,
    source: '45 CFR 164.524(b)(2)(iii)',
  },
  wait: { ...staff, from: ['in-process'], into: 'pended', evidence: [reason], source: hospital },
  resume: { ...staff, from: ['pended'], into: 'in-process', source: hospital },
  quote: {
    ...staff,
    from: beforeRelease,
    into: null,
    // Which of them a request asks hangs on its fee kind: `evidenceFor`.
    evidence: quoteEvidence,
    source: '45 CFR 164.524(c)(4); G.S. 90-410(2); 90-411; 97-26.1',
  },
  'answer-cost': {
    ...staff,
    by: ['staff', 'requester'],
    from: beforeRelease,
    into: null,
    evidence: [answer, less, { ...channel, values: channels.filter((way) => way !== 'status-page') }, day, about, lateReason],
    asked: [answer, less],
    source: '45 CFR 164.524(c)(4); HHS guidance: the amount is told before the work; hospital’s own rule for others',
  },
  pay: {
    ...staff,
    from: whileOwed,
    into: null,
    evidence: [
      { control: 'choice', name: 'payment', values: paymentWays },
      { control: 'prose', name: 'paymentReference', optional: true },
      day,
    ],
    source: hospital,
  },
  waive: { ...staff, from: whileOwed, into: null, evidence: [reason], source: hospital },
  'to-final-check': {
    ...staff,
    from: ['in-process'],
    into: 'quality-check',
    evidence: [
      { control: 'number', name: 'pages', least: 1 },
      { control: 'prose', name: 'records' },
    ],
    source: hospital,
  },
  'send-back': { ...staff, from: ['quality-check'], into: 'in-process', evidence: [reason], source: hospital },
  release: {
    ...staff,
    from: ['quality-check'],
    into: 'released',
    second: 'other-than-mover',
    evidence: [
      {
        ...{ control: 'checks', name: 'checks' },
        values: ['right-patient', 'dates', 'only-what-was-asked', 'sensitive', 'recipient'],
      },
      { control: 'choice', name: 'channel', values: ['portal', 'post', 'courier', 'in-person', 'email', 'fax'] },
      day,
      { control: 'number', name: 'pages', least: 1 },
      { control: 'prose', name: 'recipient' },
      // Sent by hand: why not as a package of the service.
      reason,
      lateReason,
    ],
    source: '45 CFR 164.524(c); 164.508(a)(1); 164.502(b); 164.514(h)',
  },
  // Before anybody has fetched it; afterwards it is an incident.
  recall: {
    ...staff,
    from: ['released', 'closed'],
    into: 'in-process',
    evidence: [reason],
    source: '45 CFR 164.530(c)(1); hospital’s own rule, to be confirmed',
  },
  close: { ...staff, by: ['staff', 'clock'], from: ['released'], into: 'closed', source: hospital },
  deny: {
    ...staff,
    from: beforeRelease,
    into: 'denied',
    bases: ownAccess,
    second: 'confirms',
    letter: true,
    source: '45 CFR 164.524(d)',
  },
  'deny-in-part': {
    ...staff,
    from: beforeRelease,
    into: null,
    bases: ownAccess,
    second: 'confirms',
    letter: true,
    source: '45 CFR 164.524(d)(1)',
  },
  'ask-review': {
    ...staff,
    by: ['staff', 'requester'],
    from: afterDenial,
    into: null,
    bases: ownAccess,
    evidence: [channel, day, about, lateReason],
    asked: [{ ...about, optional: true }],
    source: '45 CFR 164.524(a)(4), (d)(2)(ii)',
  },
  'uphold-denial': {
    ...staff,
    from: afterDenial,
    into: null,
    bases: ownAccess,
    second: 'confirms',
    letter: true,
    source: '45 CFR 164.524(a)(4), (d)(4)',
  },
  'overturn-denial': {
    ...staff,
    // Before a request is accepted there is nothing to gather again.
    from: ['denied', 'in-process', 'pended', 'quality-check', 'released', 'closed'],
    into: 'in-process',
    bases: ownAccess,
    second: 'confirms',
    letter: true,
    source: '45 CFR 164.524(a)(4), (d)(4)',
  },
  'ask-accounting': {
    ...staff,
    by: ['staff', 'requester'],
    from: anyState,
    into: null,
    bases: ownAccess,
    evidence: [
      { ...channel, values: channels.filter((way) => way !== 'status-page') },
      day,
      { ...about, optional: true },
      lateReason,
    ],
    asked: [{ ...about, optional: true }],
    source: '45 CFR 164.528(a)(1), (c)',
  },
  'ask-correction': {
    ...staff,
    by: ['staff', 'requester'],
    from: anyState,
    into: null,
    bases: ownAccess,
    evidence: [{ ...channel, values: channels.filter((way) => way !== 'status-page') }, day, about, lateReason],
    asked: [about],
    source: '45 CFR 164.526(a)(1), (b)(1)',
  },
  'answer-accounting': { ...ofCase, source: '45 CFR 164.528(b), (c)(1)(i)' },
  'quote-accounting': { ...ofCase, source: '45 CFR 164.528(c)(2)' },
  'answer-accounting-fee': {
    ...staff,
    from: anyState,
    into: null,
    bases: ownAccess,
    evidence: [{ control: 'choice', name: 'answer', values: feeAnswers }, less, spokenOrWritten, day, lateReason],
    source: '45 CFR 164.528(c)(2)',
  },
  'accept-correction': { ...ofCase, source: '45 CFR 164.526(c)' },
  'deny-correction': { ...ofCase, second: 'confirms', source: '45 CFR 164.526(a)(2), (d)(1)' },
  'extend-case': { ...ofCase, source: '45 CFR 164.528(c)(1)(ii); 164.526(b)(2)(ii)' },
  'record-disagreement': { ...ofCase, source: '45 CFR 164.526(d)(2), (d)(3)' },
  endangerment: {
    ...staff,
    right: 'review',
    from: beforeRelease,
    into: null,
    bases: ownAccess,
    evidence: [{ control: 'choice', name: 'belief', values: ['abuse', 'endangers'] }, reason],
    source: '45 CFR 164.502(g)(5)',
  },
  mark: {
    ...staff,
    right: 'judge',
    from: beforeRelease,
    into: null,
    evidence: [
      { control: 'ticks', name: 'marks', values: marks, optional: true },
      { control: 'ticks', name: 'chart', values: chartNotes, optional: true },
      { control: 'prose', name: 'chosen', optional: true },
      { control: 'day', name: 'died', anyPast: true, optional: true },
      { control: 'ticks', name: 'onFile', values: onFile, optional: true },
      { control: 'prose', name: 'scope', optional: true },
      { ...reason, optional: true },
    ],
    source: '45 CFR 164.524(a); 164.522; G.S. 90-21.5(a); 42 CFR 2.31; 2.32(b)',
  },
  'judge-flag': {
    ...staff,
    right: 'judge',
    from: beforeRelease,
    into: null,
    evidence: [
      { control: 'choice', name: 'flag', values: flagIds },
      { control: 'choice', name: 'verdict', values: verdicts },
      { control: 'prose', name: 'physician', optional: true },
      reason,
    ],
    source: 'the law of the flag, see flags/rules.ts',
  },
  'no-records': {
    ...staff,
    from: ['in-review', 'in-process', 'pended', 'quality-check'],
    into: 'no-records',
    letter: true,
    source: '45 CFR 164.524(d)(3)',
  },
  withdraw: {
    ...staff,
    by: ['staff', 'requester'],
    from: submitted,
    into: 'withdrawn',
    evidence: [
      { control: 'choice', name: 'who', values: ['patient', 'representative', 'requester'] },
      { control: 'choice', name: 'how', values: ['match', 'code', 'call-back', 'document', 'in-person', 'writing'] },
      channel,
      day,
      about,
      lateReason,
    ],
    asked: [sure('withdraw')],
    source: hospital,
  },
  revoke: {
    ...staff,
    by: ['staff', 'requester'],
    from: whilePermitted,
    into: 'revoked',
    bases: onPermission,
    evidence: [{ ...channel, values: ['post', 'courier', 'in-person', 'fax', 'email', 'status-page'] }, day, about, lateReason],
    asked: [sure('revoke'), { control: 'prose', name: 'signature' }],
    source: '45 CFR 164.508(b)(5)',
  },
  stop: { ...spoken, from: whilePermitted, into: null, bases: onPermission, source: spokenLaw },
  'stop-taken-back': { ...spoken, from: whilePermitted, into: null, bases: onPermission, source: spokenLaw },
  expire: {
    ...staff,
    by: ['staff', 'clock'],
    from: submitted,
    into: 'expired',
    bases: ['authorization'],
    evidence: [{ control: 'prose', name: 'event', optional: true }],
    source: '45 CFR 164.508(b)(2)(i); (c)(1)(v)',
  },
  duplicate: {
    ...staff,
    from: submitted,
    into: 'duplicate',
    evidence: [
      { control: 'reference', name: 'first' },
      { control: 'prose', name: 'otherReason', optional: true },
    ],
    source: hospital,
  },
  'cannot-confirm': {
    ...staff,
    from: beforeRelease,
    into: 'denied',
    bases: ownAccess,
    second: 'confirms',
    letter: true,
    source: '45 CFR 164.514(h); 164.524(d); that it ends so: counsel to confirm',
  },
  'proof-came': {
    ...staff,
    from: ['denied'],
    into: 'before',
    bases: ownAccess,
    evidence: [{ ...channel, values: channels.filter((way) => way !== 'status-page') }, day, about, lateReason],
    source: hospital,
  },
  // An access request does not end by it: the hospital passes it on, and its time runs. Counsel to confirm.
  misdirected: { ...staff, from: submitted, into: 'misdirected', bases: notAccess, letter: true, source: hospital },
  forward: { ...staff, from: beforeRelease, into: null, bases: ownAccess, letter: true, source: hospital },
  'not-asked': {
    ...staff,
    by: ['staff', 'requester'],
    from: ['withdrawn'],
    into: 'before',
    evidence: [channel, day, about, lateReason],
    asked: [],
    source: hospital,
  },
  // Once the records went out; what was found out settles it.
  'not-received': {
    ...staff,
    by: ['staff', 'requester'],
    from: ['released', 'closed'],
    into: null,
    evidence: [{ ...channel, values: channels.filter((way) => way !== 'status-page') }, day, about, lateReason],
    asked: [{ ...about, optional: true }],
    source: hospital,
  },
  'settle-not-received': {
    ...staff,
    from: [...beforeRelease, 'released', ...ended],
    into: null,
    evidence: [{ control: 'choice', name: 'found', values: ['arrived', 'sent-again', 'wrong-place', 'lost'] }, reason],
    source: hospital,
  },
  reopen: { ...staff, right: 'reopen', from: ended, into: 'before', evidence: [reason], source: hospital },
  undo: { ...staff, right: 'judge', from: [...submitted, 'released', ...ended], into: 'before', source: hospital },
} as const satisfies Readonly<Record<string, DecisionRule>>;

export type DecisionId = keyof typeof decisionRules;

function isDecisionId(id: string): id is DecisionId {
  return Object.hasOwn(decisionRules, id);
}

export const decisionIds: readonly DecisionId[] = Object.keys(decisionRules).filter(isDecisionId);

/** Undefined for a text that names no decision. */
export function decisionNamed(id: string): DecisionId | undefined {
  return isDecisionId(id) ? id : undefined;
}

export function ruleOf(id: DecisionId): DecisionRule {
  return decisionRules[id];
}

/** The bases on which a decision may be taken. */
export function basesOf(id: DecisionId): readonly Basis[] {
  return ruleOf(id).bases ?? bases;
}

/** What happens to a request without a decision: it is submitted, its paper arrives, its requester answers. */
const arrivals: Readonly<Partial<Record<Status, readonly Status[]>>> = {
  draft: ['received', 'awaiting-mail', 'withdrawn'],
  'awaiting-mail': ['received'],
  deficient: ['resubmitted'],
};

/** The states that may follow a state; what is taken back goes to the state before and is left out. */
export function statusesAfter(from: Status): readonly Status[] {
  const decided = decisionIds.flatMap((id) => {
    const rule = ruleOf(id);
    return rule.from.includes(from) && rule.into !== null && rule.into !== 'before' && rule.into !== from ? [rule.into] : [];
  });
  return [...new Set([...(arrivals[from] ?? []), ...decided])];
}
