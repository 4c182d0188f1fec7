/** A release as a package of the service: which ways are open, and the package that it makes. */
import { randomBytes } from 'node:crypto';
import { recipientOf } from '../../delivery/mail/notices.ts';
import { bodyNow } from '../../request/changes/body-now.ts';
import type { Evidence, EvidenceName } from '../../request/decisions/evidence.ts';
import { isPostBox, isPrivateCourier, readTracking } from '../../request/post/carriers.ts';
import type { RequestState } from '../../request/record.ts';
import { deliveryFrom } from '../../request/release/deliveries.ts';
import { hasPackage } from '../../request/release/pages.ts';
import { type Delivery, packageWays } from '../../request/release/stored.ts';
import { asksForOwnAccess } from '../../request/requester.ts';
import { textedNumber } from '../../request/text-number.ts';

export type ReleaseProblem = 'no-mailbox' | 'link-to-requester' | 'not-tracking' | 'courier-to-box';

/** The code of a link goes to who asks; whoever else is to have the records would not get it. */
function goesToOther({ body: { requester, recipient } }: RequestState): boolean {
  return asksForOwnAccess(requester.type) && recipient !== undefined && recipient.type !== 'self';
}

export function releaseProblem(
  { channel, recipient, tracking }: Evidence,
  record: RequestState,
): { readonly field: EvidenceName; readonly code: ReleaseProblem } | null {
  if (!hasPackage(record)) return null;
  const number = typeof tracking === 'string' ? readTracking(tracking) : undefined;
  if (number === null) return { field: 'tracking', code: 'not-tracking' };
  const byCourier = channel === 'courier' || (number !== undefined && isPrivateCourier(number.carrier));
  if (byCourier && isPostBox([String(recipient ?? '')])) return { field: 'recipient', code: 'courier-to-box' };
  if (channel !== 'link') return null;
  if (recipientOf(bodyNow(record)) === null && textedNumber(record) === null) return { field: 'channel', code: 'no-mailbox' };
  return goesToOther(record) ? { field: 'channel', code: 'link-to-requester' } : null;
}

/** Random, at least 128 bits: nobody guesses the key of a package, or its hashes. */
export interface PackageIds {
  readonly id: string;
  readonly nonce: string;
}

export function packageIds(): PackageIds {
  return { id: randomBytes(16).toString('base64url'), nonce: randomBytes(16).toString('base64url') };
}

/** Undefined where the records were sent by hand. */
export function packageOf(
  record: RequestState,
  { channel, recipient, tracking }: Evidence,
  made: PackageIds & Pick<Delivery, 'at' | 'by'>,
): Delivery | undefined {
  const way = packageWays.find((one) => one === channel);
  if (!hasPackage(record) || way === undefined) return undefined;
  const number = typeof tracking === 'string' ? readTracking(tracking) : null;
  const numbered = number === null ? {} : { tracking: number.text };
  return deliveryFrom(record, { ...made, way, recipient: String(recipient ?? ''), ...numbered });
}
