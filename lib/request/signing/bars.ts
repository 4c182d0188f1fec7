/**
 * Who may sign online a request that a clerk took by telephone, and the hospital's rules of the link. Staff send the link and never see it.
 * Pure.
 */
import { isStopped } from '../decisions/stop.ts';
import { defectsOfGaps } from '../entry/gaps.ts';
import type { RequestState } from '../record.ts';
import { asksForOwnAccess } from '../requester.ts';
import { routeOf } from '../routing.ts';
import { problemsBetweenFields } from '../rules.ts';

/** The hospital's own rules, to be confirmed. */
export const signingRules = {
  /** As long as a link that asks somebody to sign. */
  days: { number: 7, source: 'own rule', verified: false },
  /** Wrong dates of birth that end a link; those of the status page count besides (`findRequest`). */
  wrongDates: { number: 5, source: 'own rule', verified: false },
  /** Links of one request: who needs more is helped by telephone, or signs on paper. */
  links: { number: 10, source: 'own rule', verified: false },
  /**
   * A hospital may ask for access in writing; an electronic signature is one. Who signs online is who does so in the public form: the
   * patient or a personal representative.
   */
  online: { source: '45 CFR 164.524(b)(1); 164.502(g)(1); G.S. 66-317', verified: false },
} as const;

/** Why a request cannot be signed by a link; nothing where it can. */
export const linkBars = [
  'not-waiting',
  'not-a-call',
  'on-paper-only',
  'incomplete',
  'stopped',
  'too-many',
  'no-email',
] as const;
export type LinkBar = (typeof linkBars)[number];

type Signable = Pick<RequestState, 'body' | 'arrival' | 'status' | 'signing' | 'decisions'>;

/** The first reason against a link. `email`: where notices about the request go, or null. `today`: the hospital's day. */
export function linkBar(
  record: Signable,
  { email, today }: { readonly email: string | null; readonly today: string },
): LinkBar | null {
  const { body, arrival, status, signing } = record;
  if (arrival?.way !== 'phone') return 'not-a-call';
  if (status !== 'awaiting-mail') return 'not-waiting';
  if (!asksForOwnAccess(body.requester.type)) return 'on-paper-only';
  if (isStopped(record)) return 'stopped';
  const { basis } = routeOf(body, { outbound: { fax: null } });
  // What the form online would not take is completed first, or signed on paper.
  if (defectsOfGaps(problemsBetweenFields(body, today), basis).length > 0) return 'incomplete';
  if ((signing?.link.number ?? 0) >= signingRules.links.number) return 'too-many';
  return email === null ? 'no-email' : null;
}
