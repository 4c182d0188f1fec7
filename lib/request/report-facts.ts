/** What a report counts of a request: codes, days and sums, nothing about a person. A firm that asks is none. */
import * as z from 'zod';
import { bodyNow } from './changes/body-now.ts';
import { answers } from './history.ts';
import { defectOf } from './items/item.ts';
import type { RequestState } from './record.ts';
import { closing, type Status } from './status.ts';
import { targetDay } from './targets.ts';

const reviewStates = ['open', 'upheld', 'overturned'] as const;
const enders = ['requester', 'staff', 'system'] as const;

export const ReportFacts = z.lazy(() =>
  z.object({
    type: z.string(),
    language: z.string(),
    channel: z.string(),
    receivedOn: z.iso.date(),
    /** Null while nothing has answered it. */
    answered: z.object({ at: z.iso.datetime(), outcome: z.string() }).nullable(),
    /** All below are absent on facts that an older version wrote, until the nightly walk writes them again; and where there is none. */
    arrivedBy: z.string().optional(),
    /** By law or by an order; absent where none sets a day. */
    dueOn: z.iso.date().optional(),
    /** The hospital's own target. */
    targetOn: z.iso.date().optional(),
    /** When records or letter left: the instant, or the day that staff noted. Null: decided, and nothing has left yet. */
    sent: z.union([z.iso.datetime(), z.iso.date()]).nullable().optional(),
    /** Whether it was accepted without a letter that asked for something. Absent: not judged yet. */
    complete: z.boolean().optional(),
    defects: z.array(z.string()).optional(),
    extended: z.literal(true).optional(),
    /** The first ground counts; a refusal in part leaves the rest to be released. */
    refused: z.object({ whole: z.boolean(), ground: z.string() }).optional(),
    review: z.enum(reviewStates).optional(),
    /** Cents of the quotes that stand. */
    billed: z.int().positive().optional(),
    paid: z.int().positive().optional(),
    waived: z.int().positive().optional(),
    bounced: z.int().positive().optional(),
    faxFailed: z.int().positive().optional(),
    sentBack: z.int().positive().optional(),
    misdirected: z.int().positive().optional(),
    /** Of a request that ended without a whole release. */
    endedBy: z.enum(enders).optional(),
    firm: z.string().optional(),
  }),
);
export type ReportFacts = z.infer<typeof ReportFacts>;

/** What staff sees of a firm's name in a table; a longer one is cut. */
const longestFirm = 80;

type Answer = NonNullable<ReportFacts['answered']>;

/** The instant at which the notice of a letter was taken, or the day on which it was posted; null while it has not left. */
function letterSent({ documents, work, milestones }: RequestState, letter: string): string | null | undefined {
  const posted = milestones.mailedLetters[letter];
  if (posted !== undefined) return posted.day ?? posted.at;
  const notice = documents.find((one) => one.letter?.id === letter)?.letter?.notice;
  const its = notice === undefined ? undefined : work[notice];
  // Nobody is notified of it, or the work has left the state.
  if (its === undefined) return undefined;
  const last = its.attempts.at(-1);
  return its.state === 'done' ? (last?.sentAt ?? last?.endedAt) : null;
}

/** The disclosure of the release that stands; a package left when it was sealed, and by hand on the day that staff noted. */
function recordsSent({ release, work }: RequestState, { at }: Answer): string | null | undefined {
  const rows = (release?.disclosures ?? []).filter((row) => row.misdirected === undefined && row.at >= at);
  const [first] = rows;
  if (first !== undefined) return first.delivery === undefined && first.on !== '' ? first.on : first.at;
  const isPending = Object.values(work).some(
    ({ kind, state }) => kind === 'disclose' && state !== 'done' && state !== 'dropped',
  );
  return isPending ? null : undefined;
}

/** Outcomes that owe nobody a letter or records. */
export const unsent: readonly string[] = ['withdrawn', 'revoked', 'expired', 'duplicate'];

/** Where nothing tells, as on older records, what answered it counts as sent with the answer. */
function sentOf(record: RequestState, answered: Answer | null): string | null {
  if (answered === null || unsent.includes(answered.outcome)) return null;
  const { outcome, at } = answered;
  if (outcome === 'released' || outcome === 'closed') {
    const sent = recordsSent(record, answered);
    return sent === undefined ? at : sent;
  }
  const letter = record.decisions.taken[record.decisions.ended?.id ?? '']?.evidence['letter'];
  const sent = typeof letter === 'string' ? letterSent(record, letter) : undefined;
  return sent === undefined ? at : sent;
}

/** Decisions that show that nothing was missing any more; a request that an older version accepted shows it by its state alone. */
const judging = ['accept', 'overturn-denial', 'to-final-check', 'release'] as const;
const judged: readonly Status[] = ['in-process', 'pended', 'quality-check', 'released', 'closed'];

function completeOf({ decisions: { taken }, status }: RequestState): Pick<ReportFacts, 'complete'> {
  if (taken['ask'] !== undefined) return { complete: false };
  const isJudged = judged.includes(status) || judging.some((id) => taken[id] !== undefined);
  return isJudged ? { complete: true } : {};
}

function refusedOf({ decisions: { taken } }: RequestState): Pick<ReportFacts, 'refused'> {
  const [whole, part] = [taken['deny'], taken['deny-in-part']];
  const said = whole ?? part;
  if (said !== undefined) {
    const [ground = 'unknown'] = [said.evidence['grounds'] ?? []].flat();
    return { refused: { whole: whole !== undefined, ground } };
  }
  return taken['cannot-confirm'] === undefined ? {} : { refused: { whole: true, ground: 'cannot-confirm' } };
}

function reviewOf({ review }: RequestState): Pick<ReportFacts, 'review'> {
  return review === null ? {} : { review: review.decided?.outcome ?? 'open' };
}

function costsOf({ fees = [] }: RequestState): Pick<ReportFacts, 'billed' | 'paid' | 'waived'> {
  const replaced = new Set(fees.map(({ replaces }) => replaces));
  const sum = (...states: readonly string[]) =>
    fees.filter(({ id, state }) => states.includes(state) && !replaced.has(id)).reduce((total, { cents }) => total + cents, 0);
  const sums = { billed: sum('quoted', 'accepted', 'paid'), paid: sum('paid'), waived: sum('waived') };
  return Object.fromEntries(Object.entries(sums).filter(([, cents]) => cents > 0));
}

function troubleOf({ milestones: { counted = {} }, release }: RequestState) {
  const misdirected = (release?.disclosures ?? []).filter((row) => row.misdirected !== undefined).length;
  const found = {
    ...{ bounced: counted.bounced ?? 0, faxFailed: counted['fax-failed'] ?? 0, sentBack: counted['sent-back'] ?? 0 },
    misdirected,
  };
  return Object.fromEntries(Object.entries(found).filter(([, count]) => count > 0));
}

function endedByOf({ decisions: { taken, ended } }: RequestState, answered: Answer | null): Pick<ReportFacts, 'endedBy'> {
  const by = taken[ended?.id ?? '']?.by;
  if (by === undefined || !closing.some((outcome) => outcome === answered?.outcome)) return {};
  return { endedBy: by === 'requester' || by === 'system' ? by : 'staff' };
}

/** What letters named as missing, each once. */
function defectsOf({ items }: RequestState): Pick<ReportFacts, 'defects'> {
  const asked = items.filter(({ askedAt }) => askedAt !== undefined).map(({ code }) => defectOf(code));
  return asked.length === 0 ? {} : { defects: [...new Set(asked)].sort() };
}

function firmOf(record: RequestState): Pick<ReportFacts, 'firm'> {
  const firm = bodyNow(record).requester.organization?.slice(0, longestFirm);
  return firm === undefined || firm === '' ? {} : { firm };
}

function answeredOf({ status, milestones, submittedAt }: RequestState): Answer | null {
  const outcome = answers.find((answer) => answer === status);
  // A request that an older version answered counts as answered on the day of its last change.
  const before = outcome === undefined ? null : { at: milestones.changedAt ?? submittedAt, outcome };
  return milestones.answered ?? before;
}

/**
 * A function of the state alone and written with it, so that a repeat, a lost answer or a second closing cannot count twice. Pure; for
 * requests that were received.
 */
export function reportFactsOf(record: RequestState): ReportFacts {
  const { body, route, submittedAt } = record;
  const receivedOn = record.receivedOn ?? submittedAt.slice(0, 10);
  const answered = answeredOf(record);
  const targetOn = targetDay(body.requester.type, receivedOn);
  return {
    ...{ type: body.requester.type, language: body.language, channel: route.channel, receivedOn, answered },
    arrivedBy: record.arrivedBy,
    ...(record.dueOn !== null && { dueOn: record.dueOn }),
    ...(targetOn !== null && { targetOn }),
    ...(answered !== null && { sent: sentOf(record, answered) }),
    ...completeOf(record),
    ...defectsOf(record),
    ...(record.decisions.taken['extend'] !== undefined && { extended: true }),
    ...refusedOf(record),
    ...reviewOf(record),
    ...costsOf(record),
    ...troubleOf(record),
    ...endedByOf(record, answered),
    ...firmOf(record),
  };
}
