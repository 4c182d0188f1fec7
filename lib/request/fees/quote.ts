/**
 * The life of a quote: quoted, then accepted, declined or narrowed by who asks, paid or waived by staff. Pure: each step gives the new
 * fee, or the code of what speaks against it. No payment provider: staff note a cheque.
 */
import * as z from 'zod';
import { asksForOwnAccess } from '../requester.ts';
import type { RequesterType } from '../vocabulary.ts';
import { feeKinds } from './kind.ts';
import type { TieredWork } from './work.ts';
import { FeeLine, type Working } from './working.ts';

const instant = () => z.iso.datetime();
/** requester, or staff:<subject> */
const actor = () => z.string().max(120);

/** `narrowed`: the requester wants less, and waits for the next quote. */
const feeStates = ['quoted', 'accepted', 'declined', 'narrowed', 'paid', 'waived'] as const;

/** `cashier`: the reference of the hospital's cashier. */
export const paymentWays = ['cheque', 'cashier'] as const;

const Paid = z.lazy(() =>
  z.object({ how: z.enum(paymentWays), reference: z.string().max(100).optional(), at: instant(), by: actor() }),
);

export const Fee = z.lazy(() =>
  z.object({
    id: z.string().min(1).max(40),
    at: instant(),
    by: actor(),
    kind: z.enum(feeKinds),
    lines: z.array(FeeLine),
    cents: z.int().nonnegative(),
    state: z.enum(feeStates),
    answeredAt: instant().optional(),
    answeredBy: actor().optional(),
    /** What the requester wants in place of all. */
    narrowedTo: z.string().max(1000).optional(),
    paid: Paid.optional(),
    waived: z.object({ reason: z.string().max(1000), at: instant(), by: actor() }).optional(),
    /** Id of the quote whose place it takes. */
    replaces: z.string().max(40).optional(),
  }),
);
export type Fee = z.infer<typeof Fee>;

/**
 * replaced: a later quote took its place. answered, settled: this was done before. declined: the requester said no. nothing-to-pay: it
 * comes to $0.00. no-scope, no-reason, no-reference: a text is missing. unknown-quote: there is none to replace.
 */
export type FeeRefusal =
  | 'replaced'
  | 'answered'
  | 'settled'
  | 'declined'
  | 'nothing-to-pay'
  | 'no-scope'
  | 'no-reason'
  | 'no-reference'
  | 'unknown-quote';

export type FeeStep = { readonly ok: true; readonly fee: Fee } | { readonly ok: false; readonly why: FeeRefusal };

interface Act {
  readonly at: string;
  readonly by: string;
}

const done = (fee: Fee): FeeStep => ({ ok: true, fee });
const refused = (why: FeeRefusal): FeeStep => ({ ok: false, why });

type Fees = readonly Fee[];

function isReplaced(fees: Fees, { id }: Fee): boolean {
  return fees.some(({ replaces }) => replaces === id);
}

function isSettled({ state, cents }: Fee): boolean {
  return state === 'paid' || state === 'waived' || cents === 0;
}

/** A new quote. It may take the place of one that is not settled: the narrowed, the declined, or one that was wrong. */
export function quoteFee(
  fees: Fees,
  { kind, lines, cents }: Working,
  { id, at, by, replaces }: Act & { readonly id: string; readonly replaces?: string },
): FeeStep {
  const fee: Fee = { id, at, by, kind, lines: [...lines], cents, state: 'quoted' };
  if (replaces === undefined) return done(fee);
  const old = fees.find((one) => one.id === replaces);
  if (old === undefined) return refused('unknown-quote');
  if (isReplaced(fees, old)) return refused('replaced');
  return isSettled(old) && old.cents > 0 ? refused('settled') : done({ ...fee, replaces });
}

/** What speaks against an answer of the requester. A free quote asks nothing; an answer is given once. */
function againstAnswer(fees: Fees, fee: Fee): FeeRefusal | null {
  if (isReplaced(fees, fee)) return 'replaced';
  if (isSettled(fee)) return fee.cents === 0 ? 'nothing-to-pay' : 'settled';
  return fee.state === 'quoted' ? null : 'answered';
}

function answer(fees: Fees, fee: Fee, { at, by }: Act, change: Pick<Fee, 'state' | 'narrowedTo'>): FeeStep {
  const why = againstAnswer(fees, fee);
  return why === null ? done({ ...fee, ...change, answeredAt: at, answeredBy: by }) : refused(why);
}

/** "Yes." */
export function acceptFee(fees: Fees, fee: Fee, act: Act): FeeStep {
  return answer(fees, fee, act, { state: 'accepted' });
}

/** "No." */
export function declineFee(fees: Fees, fee: Fee, act: Act): FeeStep {
  return answer(fees, fee, act, { state: 'declined' });
}

/** "Less": `to` says what; staff quote that, in place of this one. */
export function narrowFee(fees: Fees, fee: Fee, { to, ...act }: Act & { readonly to: string }): FeeStep {
  return to.trim() === '' ? refused('no-scope') : answer(fees, fee, act, { state: 'narrowed', narrowedTo: to });
}

function againstSettling(fees: Fees, fee: Fee): FeeRefusal | null {
  if (isReplaced(fees, fee)) return 'replaced';
  if (fee.cents === 0) return 'nothing-to-pay';
  return isSettled(fee) ? 'settled' : null;
}

/** Money came. Who pays without a word has said yes; after a no or "less" there is another quote first. */
export function payFee(
  fees: Fees,
  fee: Fee,
  { how, reference, at, by }: Act & { readonly how: (typeof paymentWays)[number]; readonly reference?: string },
): FeeStep {
  const why = againstSettling(fees, fee);
  if (why !== null) return refused(why);
  if (fee.state === 'declined') return refused('declined');
  if (fee.state === 'narrowed') return refused('answered');
  if (how === 'cashier' && (reference ?? '').trim() === '') return refused('no-reference');
  return done({ ...fee, state: 'paid', paid: { how, at, by, ...(reference !== undefined && { reference }) } });
}

/** The hospital lets it go, whatever the answer was. */
export function waiveFee(fees: Fees, fee: Fee, { reason, at, by }: Act & { readonly reason: string }): FeeStep {
  const why = againstSettling(fees, fee) ?? (reason.trim() === '' ? 'no-reason' : null);
  return why === null ? done({ ...fee, state: 'waived', waived: { reason, at, by } }) : refused(why);
}

/** Those whose place another may take: not settled, and not replaced before. */
export function replaceable(fees: Fees = []): Fees {
  return fees.filter((fee) => !isReplaced(fees, fee) && (fee.cents === 0 || !isSettled(fee)));
}

/** Those that the requester has not answered. */
export function unanswered(fees: Fees = []): Fees {
  return fees.filter((fee) => againstAnswer(fees, fee) === null);
}

/** Those that may be waived. */
export function waivable(fees: Fees = []): Fees {
  return fees.filter((fee) => againstSettling(fees, fee) === null);
}

/** Those that may be paid: who pays without a word has said yes. */
export function payable(fees: Fees = []): Fees {
  return waivable(fees).filter(({ state }) => state === 'quoted' || state === 'accepted');
}

/** The newest quote that still waits for somebody: for an answer, for money, or, narrowed, for the next quote. */
export function openFee(fees: Fees = []): Fee | null {
  const waiting = ({ state }: Fee) => state === 'quoted' || state === 'accepted' || state === 'narrowed';
  return fees.findLast((fee) => waiting(fee) && !isSettled(fee) && !isReplaced(fees, fee)) ?? null;
}

interface Held {
  readonly body: { readonly requester: { readonly type: RequesterType } };
  readonly fees?: Fees | undefined;
}

/** Why records wait for money: what the quote that stands for them waits for. */
export type CostHold = 'cost-unanswered' | 'cost-unpaid' | 'cost-declined' | 'cost-narrowed';

const holdOf: Readonly<Record<Fee['state'], CostHold | null>> = {
  quoted: 'cost-unanswered',
  accepted: 'cost-unpaid',
  declined: 'cost-declined',
  narrowed: 'cost-narrowed',
  paid: null,
  waived: null,
};

/**
 * What records of a third party wait for, until each quote is paid, waived or replaced; null where nothing holds them. A no settles
 * nothing and leaves three ways: another quote in its place, a waiver, or the requester's withdrawal. Records of a patient or
 * representative never wait: not being held for the copy fee is the hospital's policy, and an unpaid bill is never a ground (45 CFR
 * 164.524; HHS guidance).
 */
export function holdsRelease({ body, fees = [] }: Held): CostHold | null {
  if (asksForOwnAccess(body.requester.type)) return null;
  const [open] = waivable(fees);
  return open === undefined ? null : holdOf[open.state];
}

/** True where the requester wants less, or a third party said no: staff quote again, let it go, or end it with the requester. */
export function waitsForQuote({ body, fees }: Held): boolean {
  return openFee(fees)?.state === 'narrowed' || holdsRelease({ body, fees }) === 'cost-declined';
}

/** What earlier parts of the request count in the tiers of the next one: their pages, and what was asked for them, waived or not. */
export function alreadyCharged(fees: Fees = []): NonNullable<TieredWork['already']> {
  const stands = fees.filter((fee) => !isReplaced(fees, fee) && fee.state !== 'declined' && fee.state !== 'narrowed');
  const lines = stands.flatMap((fee) => fee.lines);
  const inTiers = lines.filter(({ item, tier }) => tier !== undefined || item === 'minimum' || item === 'earlier-parts');
  return {
    pages: inTiers.reduce((sum, { tier, count }) => sum + (tier === undefined ? 0 : count), 0),
    cents: inTiers.reduce((sum, { cents }) => sum + cents, 0),
  };
}
