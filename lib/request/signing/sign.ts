/**
 * The two changes that a link makes: it is sent by staff, and signed by who called. The signer is always the requester, and nothing here
 * takes a name from staff. Pure.
 */
import { hospitalDay, type TimeZone } from '../dates.ts';
import { dueOn } from '../deadlines.ts';
import { doubtsOf } from '../doubts.ts';
import type { RecordChange, RequestState, Work } from '../record.ts';
import { asksForOwnAccess } from '../requester.ts';
import { routeOf } from '../routing.ts';
import { endTimer } from '../timers.ts';
import type { Language } from '../vocabulary.ts';
import { newWork, repeatedWork } from '../work-list.ts';
import { signingRules } from './bars.ts';
import { type LinkState, linkState, textsOf } from './link.ts';
import { type Signed, signedBody } from './stored.ts';

/** A new link, which ends every earlier one. The caller has asked `linkBar`. */
export function linkSent(record: RequestState, by: string, now: Date): RecordChange {
  const at = now.toISOString();
  const until = new Date(now.getTime() + signingRules.days.number * 24 * 3_600_000).toISOString();
  const number = (record.signing?.link.number ?? 0) + 1;
  const work = repeatedWork(record, 'notify-sign-link', at);
  return {
    signing: { link: { number, at, until, by, work: work.id, texts: textsOf(record) } },
    work: [work],
    events: [{ at, who: by, what: 'sign-link-sent', facts: { link: String(number), until } }],
  };
}

export interface TypedSignature {
  /** Number of the link. */
  readonly link: number;
  /** Cleaned and judged as the form does. */
  readonly name: string;
  readonly latin?: string | undefined;
  readonly language: Language;
}

interface Signer {
  readonly now: Date;
  readonly timeZone: TimeZone;
  readonly salt: string;
  /** The seal of something kept beside the history. */
  readonly sealOf: (value: unknown) => string;
}

export type SignedOnline =
  | { readonly outcome: 'signed'; readonly change: RecordChange }
  | { readonly outcome: 'barred'; readonly state: Exclude<LinkState, 'open'> };

/** What nobody needs any more once it is signed: how to sign on paper, and the link. */
const moot: readonly Work['kind'][] = ['send-mail-instructions', 'notify-sign-link'];

/** Drawn again with the signature; the higher fence stops a worker that still has the request without it. */
function again(record: RequestState, kind: Work['kind'], at: string): Work {
  const before = record.work[kind];
  if (before === undefined) return repeatedWork(record, kind, at);
  return { ...before, state: 'ready', dueAt: at, leaseUntil: null, fence: before.fence + 1 };
}

/** The work of a request that was sent online, after that of the call. */
function workAfter(record: RequestState, at: string): readonly Work[] {
  const documents = again(record, 'prepare-documents', at);
  const dropped = Object.values(record.work)
    .filter(({ kind, state }) => moot.includes(kind) && (state === 'ready' || state === 'waiting'))
    .map((work): Work => ({ ...work, state: 'dropped', dueAt: null }));
  const filed = newWork('file-online', at, [documents.id], repeatedWork(record, 'file-online', at).id);
  const told = (['notify-received', 'notify-staff'] as const).map((kind) => repeatedWork(record, kind, at));
  return [...dropped, documents, filed, ...told, again(record, 'index-terms', at)];
}

/**
 * The signature of who called, on the same request: received on the hospital's day, its clock runs, its documents are made again, and who
 * signed is told. One change, and none where the link is not open.
 */
export function signOnline(record: RequestState, typed: TypedSignature, { now, timeZone, salt, sealOf }: Signer): SignedOnline {
  const state = linkState(record, typed.link, now);
  if (state !== 'open') return { outcome: 'barred', state };
  if (record.signing === undefined) return { outcome: 'barred', state: 'unknown' };
  if (!asksForOwnAccess(record.body.requester.type)) return { outcome: 'barred', state: 'ended' };
  const at = now.toISOString();
  const { link, name, latin, language } = typed;
  const signed: Signed = { name, ...(latin !== undefined && { latin }), at, link, language, salt };
  const body = signedBody(record.body, signed);
  const { channel, basis, clock, fee, accounting, documents, waitsForPaper } = routeOf(body, { outbound: { fax: null } });
  const { desk } = record.route;
  const route = { channel, basis, desk, clock, fee, accounting, documents: [...documents], waitsForPaper };
  const receivedOn = hospitalDay(now, timeZone);
  const due = dueOn(clock, receivedOn, body.requester.respondBy);
  const begun = { ...record, body, route };
  const doubts = doubtsOf(body).map(({ path, code }) => ({ path, code }));
  return {
    outcome: 'signed',
    change: {
      signing: { ...record.signing, signed },
      ...(doubts.length > 0 && { doubts }),
      ...{ status: 'received', receivedOn, dueOn: due, route },
      work: [...workAfter(record, at), ...endTimer(begun, now, timeZone)],
      events: [
        {
          at,
          who: 'requester',
          what: 'signed',
          facts: {
            ...{ receivedOn, link: String(link), seal: sealOf(signed) },
            ...(due !== null && { dueOn: due }),
          },
        },
      ],
    },
  };
}
