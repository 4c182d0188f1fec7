/** What became of a link by which a call is signed. Every function loads it with the timers, so it imports next to nothing. Pure. */
import { isStopped } from '../decisions/stop.ts';
import type { RequestState } from '../record.ts';

/** True for a request that a clerk took by telephone and that waits for its signature. */
export function isUnsignedCall({ arrival, status }: Pick<RequestState, 'arrival' | 'status'>): boolean {
  return arrival?.way === 'phone' && status === 'awaiting-mail';
}

/** Corrections and changes: each makes another text of what would be signed. */
export const textsOf = ({ corrections, changes = [] }: Pick<RequestState, 'corrections' | 'changes'>) =>
  corrections.length + changes.length;

/** What became of a link. `unknown`: no such link was sent. */
export const linkStates = [
  ...(['open', 'signed', 'paper', 'withdrawn', 'ended', 'replaced', 'corrected', 'expired', 'unknown'] as const),
] as const;
export type LinkState = (typeof linkStates)[number];

type Linked = Pick<RequestState, 'signing' | 'status' | 'milestones' | 'decisions' | 'corrections' | 'changes'>;

/** What became of the link with a number. Whatever was signed, or came on paper, is said before the link's own end. */
export function linkState(record: Linked, number: number, now: Date): LinkState {
  const { signing, status, milestones } = record;
  if (signing === undefined || !Number.isInteger(number) || number < 1 || number > signing.link.number) return 'unknown';
  if (signing.signed !== undefined) return 'signed';
  if (status === 'withdrawn' || status === 'revoked') return 'withdrawn';
  if (status !== 'awaiting-mail') return milestones.mailReceivedAt === null ? 'ended' : 'paper';
  if (isStopped(record)) return 'withdrawn';
  if (number < signing.link.number) return 'replaced';
  if (textsOf(record) !== signing.link.texts) return 'corrected';
  return now.getTime() < Date.parse(signing.link.until) ? 'open' : 'expired';
}
