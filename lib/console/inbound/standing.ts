/** What an item of the desk is now: what to do first, what else, and what speaks of it in one line. Pure. */
import { type InboundDecisionId, inboundDecisionsFor } from '../../inbound/decision-rules.ts';
import type { NoticeBody } from '../../inbound/notice.ts';
import type { InboundRecord, InboundState } from '../../inbound/record.ts';
import { inboundAwaitsLook } from '../../inbound/record.ts';
import type { InboundStatus } from '../../inbound/vocabulary.ts';
import { canonicalJson, sha256 } from '../../store/events.ts';

const firstIn: Readonly<Record<InboundStatus, readonly InboundDecisionId[]>> = {
  announced: ['arrive'],
  arrived: ['upload'],
  incomplete: ['arrive'],
  'password-needed': ['password-given'],
  uploaded: [],
  closed: ['reopen'],
  'never-came': ['followed-up'],
};

type Standing = Pick<InboundState, 'status' | 'arrivals' | 'work'>;

/** Of what came last: it cannot be opened, and nobody has asked for the password since. */
function isLocked({ status, arrivals }: Standing): boolean {
  return status === 'arrived' && arrivals.at(-1)?.condition.includes('encrypted') === true;
}

/**
 * The decision whose form stands open, or null. `cameNow`: its cover sheet was scanned, so that it is here whatever its state says.
 */
export function firstDecision(record: Standing & Pick<InboundState, 'milestones'>, cameNow: boolean): InboundDecisionId | null {
  const possible = inboundDecisionsFor(record.status, 'staff');
  const asked = record.milestones.moved?.from === 'password-needed';
  const wanted: readonly InboundDecisionId[] = [
    ...(cameNow ? ['arrive' as const] : []),
    ...(inboundAwaitsLook(record) ? ['let-go' as const] : []),
    ...(isLocked(record) && !asked ? ['need-password' as const] : []),
    ...firstIn[record.status],
  ];
  return wanted.find((id) => possible.includes(id)) ?? null;
}

/** Every other decision that is possible now, as the table has them. */
export function otherDecisions(record: Standing, first: InboundDecisionId | null): readonly InboundDecisionId[] {
  return inboundDecisionsFor(record.status, 'staff').filter(
    (id) => id !== first && (id !== 'let-go' || inboundAwaitsLook(record)),
  );
}

/** What a page showed, as its forms return it: what the service alone writes does not change it. */
export function shownToken({ status, assignee, expectedOn, arrivals, milestones }: InboundState): string {
  const { moved, byStaffAt } = milestones;
  return sha256(
    canonicalJson({ status, assignee, expectedOn, came: arrivals.length, moved: moved ?? null, by: byStaffAt ?? null }),
  ).slice(0, 24);
}

/** Pages and media that were announced; zero where nobody said how many. */
function announcedCount({ records: { what, pages = 0, discs = 0, drives = 0 } }: Pick<NoticeBody, 'records'>): number {
  const paper = what.includes('paper');
  const solid = what.some((medium) => medium !== 'paper');
  // Both together are counted apart, so that one number says nothing of them.
  return paper && solid ? 0 : paper ? pages : discs + drives;
}

/** True where fewer came, in all, than were announced. */
export function isShort({ body, arrivals }: Pick<InboundRecord, 'body' | 'arrivals'>): boolean {
  const counted = arrivals.flatMap(({ pieces }) => pieces ?? []);
  return counted.length > 0 && counted.reduce((sum, pieces) => sum + pieces, 0) < announcedCount(body);
}
