/** The history of a request: its events, and what decisions have to know of them. Long: one fold over one list of events. */
import * as z from 'zod';
import { closing, isTerminal, statusNamed } from './status.ts';

const instant = () => z.iso.datetime();

export const eventKinds = [
  'submitted',
  'documents-made',
  'filed',
  'instructions-sent',
  'notice-sent',
  'notice-bounced',
  'notice-held',
  'fax-sent',
  'fax-delivered',
  'fax-failed',
  'fax-held',
  'fax-purged',
  'work-uncertain',
  'work-given-to-staff',
  'work-settled',
  'moved',
  'decided',
  'reviewed',
  'proposed',
  'proposal-returned',
  'proposal-agreed',
  'joined',
  'mail-received',
  'sign-link-sent',
  'signed',
  'assigned',
  'note',
  'corrected',
  'changed',
  'letter-kept',
  'letter-mailed',
  'code-given',
  'caller-matched',
  'desk-changed',
  'file-broken',
  'file-mended',
  'deadline-near',
  'lapsed',
  'work-retired',
  'other-answers-after-sending',
  'hold-set',
  'hold-lifted',
  'restricted',
  'restriction-lifted',
  'glass-broken',
  'file-added',
  'export-refused',
  'file-arrived',
  'file-clean',
  'file-refused',
  'file-named',
  'files-ordered',
  'file-removed',
  'scan-filed',
  'page-looked',
  'package-sealed',
  'package-fetched',
  'package-sent-whole',
  'package-expired',
  'tracking-noted',
  'printed',
  'print-put-back',
  'package-posted',
  'disclosed',
  'accounting-suspended',
  'person-confirmed',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** One line of the history. `hash` covers the line and the hash of the line before it, so that tampering shows. */
export const Event = z.lazy(() =>
  z.object({
    at: instant(),
    /** requester, system, or staff:<subject> */
    who: z.string().max(120),
    what: z.enum(eventKinds),
    /** Codes and ids. */
    facts: z.record(z.string(), z.string()),
    /** Id of the command that caused it; a repeat of the command is recognized by it. */
    command: z.string().max(60).optional(),
    hash: z.string(),
  }),
);
export type Event = z.infer<typeof Event>;

/** The hash before the first event. */
export const chainStart = '0'.repeat(64);

/** What has left the record: complete pages of the oldest events, and the hash that the next event continues from. */
export const HistoryPages = z.lazy(() =>
  z.object({ pages: z.int().nonnegative(), events: z.int().nonnegative(), lastHash: z.string() }),
);
export type HistoryPages = z.infer<typeof HistoryPages>;
/** An event before the store chains it to the last one. */
export type NewEvent = Pick<Event, 'at' | 'who' | 'what' | 'facts'>;

/** sent-back: the final check found something. */
const countedEvents = ['bounced', 'fax-failed', 'sent-back'] as const;

/**
 * What decisions need to know of the history, stored with the state. A history has no size limit; a rule that looked for an old
 * event in the part that is not read would pass because it finds none.
 */
export const Milestones = z.lazy(() =>
  z.object({
    /** Hash of the last event that is in it: an older version of the code adds events and leaves it behind. */
    upTo: z.string(),
    changedAt: instant().nullable(),
    /** The last move: into which state, and who made it. */
    moved: z.object({ to: z.string(), by: z.string() }).nullable(),
    /** The first move into a state that answers the request. Absent: none yet, or made by an older version. */
    answered: z.object({ at: instant(), outcome: z.enum(answers) }).optional(),
    /** When it came into a state that nothing follows. Absent: not yet, or by an older version. */
    closedAt: instant().optional(),
    /** Hash of the last event that a person caused. */
    byPerson: z.string().nullable(),
    /** Instant of the last event that staff caused. */
    byStaffAt: instant().nullable(),
    /** When "Next" gave the request to its owner; null once it was moved, or where it was taken otherwise. */
    claimedAt: instant().nullable().default(null),
    mailReceivedAt: instant().nullable(),
    /** When the wait for the paper ended; absent while it goes on, or once the paper came. */
    lapsedAt: instant().optional(),
    faxHeldUntil: z.string().nullable(),
    /** Work that a person asked to repeat at once, and that was not held again since. */
    urgentWork: z.array(z.string()),
    /** Letters that went out by post, by id: who said so, when, and on which day. Absent: the day on which it was said. */
    mailedLetters: z.record(
      z.string(),
      z.object({ at: instant(), who: z.string(), day: z.iso.date().optional(), tracking: z.string().optional() }),
    ),
    /** With whom on the telephone staff compared facts, the newest comparison of each member of staff. Absent: nobody did. */
    callers: z.array(z.object({ at: instant(), who: z.string(), facts: z.array(z.string()) })).optional(),
    /** Fingerprints of the findings that staff were told of. */
    findings: z.array(z.string()),
    repairedAt: instant().nullable(),
    /** How often it happened, for reports. Absent: never, or on older records not counted yet. */
    counted: z.partialRecord(z.enum(countedEvents), z.int().positive()).optional(),
  }),
);
export type Milestones = z.infer<typeof Milestones>;

const none: Milestones = {
  ...{
    upTo: '',
    changedAt: null,
    moved: null,
    byPerson: null,
    byStaffAt: null,
    claimedAt: null,
    mailReceivedAt: null,
    faxHeldUntil: null,
  },
  ...{ urgentWork: [], mailedLetters: {}, findings: [], repairedAt: null },
};

/** More findings than these are told of again: twice rather than never. */
const mostFindings = 20;

/** Nothing more is owed to the requester, or a part was refused. */
export const answers = ['released', 'closed', ...closing] as const;

/** More than these do not speak about one request within the time that a comparison counts. */
const mostCallers = 10;

function callersAfter({ callers = [] }: Milestones, { at, who, facts }: Hashed): Pick<Milestones, 'callers'> {
  const others = callers.filter((one) => !sameActor(one.who, who));
  return { callers: [...others, { at, who, facts: (facts['facts'] ?? '').split(' ') }].slice(-mostCallers) };
}

function answeredBy(to: string | undefined, at: string): Pick<Milestones, 'answered'> {
  const outcome = answers.find((answer) => answer === to);
  return outcome === undefined ? {} : { answered: { at, outcome } };
}

/** Decisions after which an ending, or an answer, stands no more. */
const opening: readonly (string | undefined)[] = ['undo', 'reopen', 'not-asked', 'proof-came', 'overturn-denial', 'recall'];

/** A decision that takes an ending back leaves neither answer nor end behind; paper that came, or was signed online, is waited for no more. */
function standing(before: Milestones, { what, facts: { decision } }: NewEvent): Milestones {
  if (what === 'mail-received' || what === 'signed') {
    const { lapsedAt: _lapsedAt, ...others } = before;
    return others;
  }
  if (!opening.includes(decision)) return before;
  const { answered: _answered, closedAt: _closedAt, ...others } = before;
  return others;
}

/** The name in an actor, `staff:5f1c… Ana Ruiz`; empty where it has none. */
export function readName(actor: string): string {
  const space = actor.indexOf(' ');
  return space < 0 ? '' : actor.slice(space + 1);
}

/** The same person, under any name of that day: `staff:5f1c… Ana Ruiz`. */
export function sameActor(one: string, other: string): boolean {
  return one.split(' ', 1)[0] === other.split(' ', 1)[0];
}

function isEnd(to: string | undefined): boolean {
  const status = statusNamed(to ?? '');
  return status !== undefined && isTerminal(status);
}

type Hashed = NewEvent & { readonly hash: string };

function postedBy({ at, who, facts: { postedOn, tracking } }: Hashed): Milestones['mailedLetters'][string] {
  return { at, who, ...(postedOn !== undefined && { day: postedOn }), ...(tracking !== undefined && { tracking }) };
}

/** What one kind of event leaves behind, beside who made it and when. */
function traceOf(before: Milestones, event: Hashed): Partial<Milestones> {
  const { what, who, at, facts } = event;
  const work = facts['work'] ?? '';
  const others = before.urgentWork.filter((id) => id !== work);
  switch (what) {
    case 'moved':
      return {
        moved: { to: facts['to'] ?? '', by: who },
        claimedAt: null,
        ...(before.answered === undefined && answeredBy(facts['to'], at)),
        ...(isEnd(facts['to']) && { closedAt: at }),
      };
    case 'assigned':
      return { claimedAt: facts['how'] === 'next' ? at : null };
    case 'mail-received':
      return { mailReceivedAt: at };
    case 'caller-matched':
      return callersAfter(before, event);
    case 'lapsed':
      return { lapsedAt: at };
    case 'fax-held':
      return { faxHeldUntil: facts['until'] ?? null, urgentWork: others };
    case 'work-settled':
      return { urgentWork: facts['how'] === 'repeat' ? [...others, work] : others };
    case 'letter-mailed':
      return { mailedLetters: { ...before.mailedLetters, [facts['id'] ?? '']: postedBy(event) } };
    case 'file-broken':
      return { findings: [...before.findings, facts['finding'] ?? ''].slice(-mostFindings) };
    case 'file-mended':
      return { repairedAt: at };
    default:
      return {};
  }
}

function countedAs({ what, facts }: NewEvent): (typeof countedEvents)[number] | null {
  if (what === 'notice-bounced') return 'bounced';
  if (what === 'fax-failed') return 'fax-failed';
  return facts['decision'] === 'send-back' ? 'sent-back' : null;
}

/** Each event is folded in once, so it is counted once. */
function countsAfter({ counted = {} }: Milestones, event: NewEvent): Pick<Milestones, 'counted'> {
  const name = countedAs(event);
  return name === null ? {} : { counted: { ...counted, [name]: (counted[name] ?? 0) + 1 } };
}

function after(earlier: Milestones, event: Hashed): Milestones {
  const before = standing(earlier, event);
  return {
    ...before,
    upTo: event.hash,
    changedAt: event.at,
    ...(event.who !== 'system' && { byPerson: event.hash }),
    ...(event.who.startsWith('staff:') && { byStaffAt: event.at }),
    ...countsAfter(before, event),
    ...traceOf(before, event),
  };
}

/** The milestones after further events. Pure. */
export function milestonesAfter(events: readonly Hashed[], before: Milestones = none): Milestones {
  return events.reduce(after, before);
}

/**
 * The milestones as they stand after the newest events. Stored ones are brought up to the last event, for an older version of the
 * code adds events and leaves them behind. `whole`: these are all events there are, so nothing stored is needed.
 */
export function milestonesOf(events: readonly Hashed[], stored: Milestones | undefined, whole: boolean): Milestones {
  const behind = events.findLastIndex(({ hash }) => hash === stored?.upTo);
  if (behind < 0) return milestonesAfter(events, whole ? none : stored);
  return milestonesAfter(events.slice(behind + 1), stored);
}
