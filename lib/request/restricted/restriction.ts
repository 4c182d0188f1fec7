/**
 * Restricted patients: whoever opens their requests says why first (break-glass), for an hour; the privacy officer alone needs not. The
 * hospital decides who is one; 45 CFR 164.308(a)(4) and 164.312(a)(2)(ii) ask for access by need and for a way in an emergency.
 */
import * as z from 'zod';

/** Why a patient's requests are restricted. staff: works here. relative: of somebody who does. vip: known to the public. */
export const restrictionKinds = ['staff', 'relative', 'vip', 'court-order', 'other'] as const;

/** Why somebody opens them all the same. */
export const glassReasons = ['work', 'caller', 'supervise', 'audit', 'urgent', 'other'] as const;
export type GlassReason = (typeof glassReasons)[number];

/** How long one reason opens the requests of one patient to one person. */
export const glassMinutes = 60;

export const Restriction = z.lazy(() =>
  z.object({
    /** The same on every request of the patient. */
    id: z.string().min(1).max(40),
    kind: z.enum(restrictionKinds),
    /** staff:<subject>; system: a later request of the same patient. */
    who: z.string().max(120),
    at: z.iso.datetime(),
  }),
);
export type Restriction = z.infer<typeof Restriction>;

export function isRestricted({ restriction }: { readonly restriction?: Restriction | null | undefined }): boolean {
  return restriction !== undefined && restriction !== null;
}

/** Restrictions by id that are open to somebody, each with the instant of its end, as an ISO text. */
export type OpenGlass = Readonly<Record<string, string>>;

/** Minutes that are left, rounded up; 0 when they are over. Instants are ISO texts. */
export function minutesLeft(until: string, now: Date): number {
  return Math.max(0, Math.ceil((Date.parse(until) - now.getTime()) / 60_000));
}
