/**
 * What may be decided about records that are sent to the hospital, exhaustive: by whom, in which states, with what evidence, what it
 * leads to and what the sender is told. Nothing else changes a state. Store, console, status page and tests read this one table.
 * `source`: the hospital's page "Send Your Medical Records to Duke Health", read on 2026-11-22, or a rule of our own.
 */
import { conditions, endings, type InboundMail, type InboundStatus, missingParts } from './vocabulary.ts';

/** `clock`: the service itself, when a day has come. */
export type InboundDecider = 'staff' | 'clock' | 'sender';

/** A field of the evidence. day: past or today; ahead: today or later. checks: all of them; ticks: any. */
export type InboundField =
  | { readonly control: 'day' | 'ahead'; readonly name: string; readonly optional?: true }
  | { readonly control: 'prose'; readonly name: string; readonly optional?: true }
  | { readonly control: 'number'; readonly name: string; readonly optional?: true }
  | { readonly control: 'tracking'; readonly name: string; readonly optional?: true }
  | {
      readonly control: 'choice' | 'ticks' | 'checks';
      readonly name: string;
      readonly values: readonly string[];
      readonly optional?: true;
    };

export interface InboundRule {
  readonly by: readonly InboundDecider[];
  readonly from: readonly InboundStatus[];
  /** null: the state stays. `before`: the state before the last move. */
  readonly into: InboundStatus | null | 'before';
  /** Of staff; sender and clock give none but `asked`. */
  readonly evidence: readonly InboundField[];
  /** What a sender is asked. */
  readonly asked?: readonly InboundField[];
  /** The mail that the sender gets; null: the status page alone says it. */
  readonly tells: InboundMail | null;
  readonly source: string;
}

const page = 'Send Your Medical Records to Duke Health';
const own = 'hospital’s own rule, to be confirmed';

/** Whom staff reached on the telephone. */
const spokeTo = { control: 'prose', name: 'spokeTo' } as const;
const reason = { control: 'prose', name: 'reason' } as const;
const about = { control: 'prose', name: 'about' } as const;
const expectedOn = { control: 'ahead', name: 'expectedOn' } as const;
const tracking = { control: 'tracking', name: 'tracking', optional: true } as const;

const here = ['arrived', 'incomplete', 'password-needed'] as const;
const every = ['announced', ...here, 'uploaded', 'closed', 'never-came'] as const;

export const inboundRules = {
  // What comes after it was given up has come all the same, and so has the rest of what was incomplete.
  arrive: {
    by: ['staff'],
    from: ['announced', 'never-came', 'incomplete'],
    into: 'arrived',
    evidence: [
      { control: 'day', name: 'day' },
      { control: 'ticks', name: 'condition', values: conditions, optional: true },
      { control: 'number', name: 'pieces', optional: true },
      { ...about, optional: true },
    ],
    tells: 'arrived',
    source: `${page}: “The medical records department will follow up with the sender upon receipt of the records.”`,
  },
  'need-password': {
    by: ['staff'],
    from: ['arrived', 'incomplete'],
    into: 'password-needed',
    evidence: [{ control: 'choice', name: 'medium', values: ['disc', 'drive', 'file'] }],
    tells: 'password',
    source: `${page}: “provide any necessary passwords to access data on removable media. Do not send passwords with removable media.”`,
  },
  // The password itself is no evidence and stands nowhere.
  'password-given': {
    by: ['staff'],
    from: ['password-needed'],
    into: 'arrived',
    evidence: [spokeTo, { control: 'checks', name: 'sure', values: ['by-telephone', 'not-written-down'] }],
    tells: null,
    source: `${page}: “follow up with a phone call”; that it is asked by telephone alone: ${own}`,
  },
  incomplete: {
    by: ['staff'],
    from: ['arrived', 'password-needed'],
    into: 'incomplete',
    evidence: [
      { control: 'ticks', name: 'missing', values: missingParts },
      { ...about, optional: true },
    ],
    tells: 'incomplete',
    source: `${page}: “Each page … and the outside of any removable media … should be clearly marked”; ${own}`,
  },
  // Of an incomplete one: as much as came.
  upload: {
    by: ['staff'],
    from: ['arrived', 'incomplete'],
    into: 'uploaded',
    evidence: [
      { control: 'day', name: 'day' },
      { control: 'number', name: 'pages' },
    ],
    tells: null,
    source: `${page}: “for scanning or upload”`,
  },
  close: {
    by: ['staff'],
    from: ['announced', ...here, 'uploaded', 'never-came'],
    into: 'closed',
    evidence: [
      { control: 'choice', name: 'ending', values: endings },
      { ...reason, optional: true },
    ],
    tells: null,
    source: own,
  },
  settle: { by: ['clock'], from: ['uploaded'], into: 'closed', evidence: [], tells: null, source: own },
  'never-came': {
    by: ['clock', 'staff'],
    from: ['announced'],
    into: 'never-came',
    evidence: [reason],
    tells: 'never-came',
    source: `${page}: “It is the external clinic's responsibility to notify …”; the days: ${own}`,
  },
  reschedule: {
    by: ['sender', 'staff'],
    from: ['announced', 'never-came'],
    into: 'announced',
    evidence: [expectedOn, tracking],
    asked: [expectedOn, tracking],
    tells: null,
    source: own,
  },
  'call-off': {
    by: ['sender', 'staff'],
    from: ['announced', 'never-came'],
    into: 'closed',
    evidence: [reason],
    asked: [{ control: 'checks', name: 'sure', values: ['call-off'] }],
    tells: null,
    source: own,
  },
  // A call to a sender whose records do not come, or whose mail came back.
  'followed-up': {
    by: ['staff'],
    from: every,
    into: null,
    evidence: [
      { control: 'choice', name: 'how', values: ['telephone', 'email'] },
      { control: 'day', name: 'day' },
      spokeTo,
      { ...about, optional: true },
    ],
    tells: null,
    source: `${page}: “please follow up with a phone call or email”`,
  },
  // A person looked at one that may come from a program: its mails go out.
  'let-go': { by: ['staff'], from: every, into: null, evidence: [], tells: null, source: own },
  note: { by: ['staff'], from: every, into: null, evidence: [about], tells: null, source: own },
  reopen: {
    by: ['staff'],
    from: ['uploaded', 'closed', 'never-came'],
    into: 'before',
    evidence: [reason],
    tells: null,
    source: own,
  },
} as const satisfies Readonly<Record<string, InboundRule>>;

export type InboundDecisionId = keyof typeof inboundRules;

function isInboundDecision(id: string): id is InboundDecisionId {
  return Object.hasOwn(inboundRules, id);
}

export const inboundDecisionIds: readonly InboundDecisionId[] = Object.keys(inboundRules).filter(isInboundDecision);

/** Undefined for a text that names no decision. */
export function inboundDecisionNamed(id: string): InboundDecisionId | undefined {
  return isInboundDecision(id) ? id : undefined;
}

export function inboundRuleOf(id: InboundDecisionId): InboundRule {
  return inboundRules[id];
}

/** What somebody may decide about records in a state, in the order of the table. */
export function inboundDecisionsFor(status: InboundStatus, by: InboundDecider): readonly InboundDecisionId[] {
  return inboundDecisionIds.filter((id) => {
    const rule = inboundRuleOf(id);
    return rule.by.includes(by) && rule.from.includes(status);
  });
}

/** What is asked of whoever decides. */
export function inboundEvidenceOf(id: InboundDecisionId, by: InboundDecider): readonly InboundField[] {
  const { evidence, asked = [] } = inboundRuleOf(id);
  return by === 'staff' ? evidence : by === 'sender' ? asked : [];
}
