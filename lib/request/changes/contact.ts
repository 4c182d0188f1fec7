/** How a requester is reached, and at which fields of the body that stands. Pure. */
import { destinationOf } from '../destination.ts';
import { asksForOwnAccess } from '../requester.ts';
import type { RequestBody } from '../schema.ts';
import { valueAt } from '../value-at.ts';

export type ContactField = 'email' | 'phone' | 'address';

type People = Pick<RequestBody, 'requester' | 'patient'>;

/** A patient may have given it as the patient only. */
export function contactOf({ requester, patient }: People): Pick<RequestBody['requester'], ContactField> {
  const own = requester.type === 'patient' ? patient : undefined;
  const [email, phone] = [requester.email ?? own?.email, requester.phone ?? own?.phone];
  const address = own?.address ?? requester.address;
  return {
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...(address !== undefined && { address }),
  };
}

/** The part of the form on which the requester gave it. */
export function ownPart({ requester }: Pick<RequestBody, 'requester'>): 'patient' | 'requester' {
  return requester.type === 'patient' ? 'patient' : 'requester';
}

/** True where the records of a request for own access go to who asks. */
export function isForSelf({ requester, recipient }: Pick<RequestBody, 'requester' | 'recipient'>): boolean {
  return asksForOwnAccess(requester.type) && recipient.type === 'self';
}

/** Every field that holds it: who has one address has it everywhere. A recipient of somebody else's records is another person. */
export function contactPaths(body: RequestBody, field: ContactField): readonly string[] {
  const own = ownPart(body);
  const people = ['requester', ...(own === 'patient' ? (['patient'] as const) : [])] as const;
  const held = people.filter((part) => body[part][field] !== undefined);
  const parts = held.length === 0 ? [own] : held;
  const alsoThere = isForSelf(body) && body.recipient[field] !== undefined;
  return [...parts, ...(alsoThere ? ['recipient'] : [])].map((part) => `${part}.${field}`);
}

/**
 * What a signed form says of where a third party's records go stays, where that was said by the requester's own address alone:
 * the path that keeps it. 45 CFR 164.508(c)(1)(iii).
 */
export function keptPlace(body: RequestBody, field: ContactField): string | undefined {
  const goesThere = destinationOf(body)?.path === `requester.${field}`;
  return goesThere && !asksForOwnAccess(body.requester.type) ? `recipient.${field}` : undefined;
}

/** Where the records go, as one text: the way and, where there is one, the address. */
export function placeOf(body: RequestBody): string {
  const { method } = body.delivery;
  const path = destinationOf(body)?.path;
  return JSON.stringify([method, path === undefined ? null : valueAt(body, path)]);
}
