/**
 * What is still open about a request: one list for status page, letter, e-mail, console and reminders. An item is a proof that the
 * route asks for, or a defect that staff named; of each code one item at most is open.
 */
import * as z from 'zod';
import { type Defect, type DefectCode, defectCodes, defects, isDefectCode } from '../defects.ts';
import { isTerminal, type Status } from '../status.ts';
import { type ProofKind, proofKinds } from '../vocabulary.ts';

const instant = () => z.iso.datetime();
const actor = () => z.string().max(120);

export type ItemCode = DefectCode | ProofKind;

/** How an item was settled. enclosed: its paper came with the envelope. taken-back: the “stop” was. identity, sheet: by that decision, by the review sheet. */
const settledBy = ['arrival', 'enclosed', 'identity', 'sheet', 'waiver', 'taken-back'] as const;

export const toldWays = ['post', 'in-person'] as const;

const Answer = z.lazy(() =>
  z.object({
    at: instant(),
    by: actor(),
    how: z.enum(settledBy),
    /** The day on which it came, by which channel, and what came. */
    day: z.iso.date().optional(),
    channel: z.string().max(40).optional(),
    what: z.string().max(40).optional(),
  }),
);

export const Item = z.lazy(() =>
  z.object({
    id: z.string().max(12),
    code: z.enum([...defectCodes, ...proofKinds]),
    cure: z.enum(['new-form', 'document', 'answer', 'either-way']),
    /** `system`: the route asks for it. */
    raisedBy: actor(),
    raisedAt: instant(),
    /** When a letter named it; absent: none has. */
    askedAt: instant().optional(),
    /** When something came for it that staff have to look at before it is settled; a new letter asks again. */
    cameAt: instant().optional(),
    /** What the requester said of it: it was mailed, or will be brought. */
    told: z.object({ way: z.enum(toldWays), at: instant() }).optional(),
    state: z.enum(['open', 'answered', 'waived']),
    answer: Answer.optional(),
  }),
);
export type Item = z.infer<typeof Item>;
export type ItemAnswer = z.infer<typeof Answer>;

/** The defect as which a letter names a proof that did not come. */
const defectOfProof: Readonly<Record<ProofKind, DefectCode>> = {
  identity: 'ID_UNVERIFIED',
  'guardianship-letters': 'REP_AUTHORITY_MISSING',
  'health-care-power-of-attorney': 'REP_AUTHORITY_MISSING',
  'incapacity-note': 'HCPOA_NOT_TRIGGERED',
  'custody-order': 'REP_AUTHORITY_MISSING',
  'custody-or-appointment': 'REP_AUTHORITY_MISSING',
  'estate-letters': 'DECEASED_NO_LETTERS',
  'next-of-kin-affidavit': 'DECEASED_NO_LETTERS',
  'relationship-proof': 'REP_AUTHORITY_MISSING',
  'death-certificate': 'DEATH_CERT_MISSING',
  letterhead: 'ID_UNVERIFIED',
  'authorization-signed': 'AUTH_UNSIGNED',
  'part2-consent': 'PART2_CONSENT_MISSING',
  'claim-details': 'CLAIM_DETAILS_MISSING',
  'ssa-827': 'SSA_827_MISSING',
  'injury-details': 'CLAIM_DETAILS_MISSING',
  'employee-told': 'EMPLOYEE_NOT_TOLD',
  'agency-authority': 'ID_UNVERIFIED',
  'legal-authority': 'LEGAL_AUTHORITY_MISSING',
  'directors-demand': 'LEGAL_AUTHORITY_MISSING',
  'warrant-or-order': 'LEGAL_AUTHORITY_MISSING',
  subpoena: 'SUBPOENA_NOT_SERVED',
  'order-or-consent': 'SUBPOENA_WITHOUT_ORDER_OR_CONSENT',
  'certified-order': 'ORDER_NOT_CERTIFIED',
};

/** The defect that an item is, or as which a letter names it. */
export function defectOf(code: ItemCode): DefectCode {
  return isDefectCode(code) ? code : defectOfProof[code];
}

/** What their names say could be read as a word about somebody's care. */
const onlyInLetter: readonly DefectCode[] = ['PART2_CONSENT_MISSING', 'PART2_LEGAL_COMBINED', 'PSYCHOTHERAPY_SEPARATE'];

/** True for an item that a letter names, and no page before a code and nobody on the telephone. */
export function isQuiet({ code }: Pick<Item, 'code'>): boolean {
  return onlyInLetter.includes(defectOf(code));
}

/** What kind of thing cures an item. */
export function cureOf(code: ItemCode): Item['cure'] {
  const { cure }: Defect = defects[defectOf(code)];
  return cure;
}

/** The hospital finds these out by itself first, from the chart or by a call: the requester owes nothing until it is asked. */
const ownTurn: readonly ItemCode[] = ['identity', 'letterhead', 'agency-authority', 'STOP_NOT_IN_WRITING'];

/** True for an item that the requester has to act on. */
export function waitsForRequester({ code, state, askedAt, cameAt }: Item): boolean {
  return state === 'open' && cameAt === undefined && (askedAt !== undefined || !ownTurn.includes(code));
}

interface WithItems {
  readonly items: readonly Item[];
  readonly status: Status;
}

/** The open items of a request, oldest first; none once the records went out or the request ended. */
export function openItems({ items, status }: WithItems): readonly Item[] {
  return isTerminal(status) || status === 'released' ? [] : items.filter(({ state }) => state === 'open');
}

/** Those that an arrival, a waiver or the review sheet may settle: a “stop” is settled by its writing or by being taken back. */
export function settleable(record: WithItems): readonly Item[] {
  return openItems(record).filter(({ code }) => code !== 'STOP_NOT_IN_WRITING');
}

/** Those of them that wait for the requester: what the status page lists, notices count and reminders are about. */
export function itemsWaiting(record: WithItems): readonly Item[] {
  return openItems(record).filter(waitsForRequester);
}

/** Closed items that stay; older ones are in the history. Open ones are as many as there are codes at most. */
const newestClosed = 30;

/** At most one open item of each code, and the newest of those that are settled. */
export function bounded(items: readonly Item[]): readonly Item[] {
  const closed = items.filter(({ state }) => state !== 'open');
  const gone = new Set(closed.slice(0, Math.max(0, closed.length - newestClosed)));
  return gone.size === 0 ? items : items.filter((item) => !gone.has(item));
}
