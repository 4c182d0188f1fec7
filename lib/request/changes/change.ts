/** What requesters may change once a request was sent, and the change that it is. Behind a one-time code. Pure. */
import { chosenPlace } from '../chosen-place.ts';
import { ruleOf } from '../decisions/rules.ts';
import { destinationOf } from '../destination.ts';
import type { NewEvent } from '../history.ts';
import { identityAgain } from '../items/raise.ts';
import type { RecordChange, RequestState, Work, WorkKind } from '../record.ts';
import { asksForOwnAccess } from '../requester.ts';
import type { Address, RequestBody } from '../schema.ts';
import { valueAt } from '../value-at.ts';
import type { DeliveryMethod, Language } from '../vocabulary.ts';
import { repeatedWork } from '../work-list.ts';
import { bodyNow } from './body-now.ts';
import { type ContactField, contactOf, contactPaths, isForSelf, keptPlace, placeOf } from './contact.ts';
import { Change, mostChanges } from './stored.ts';

/** Why nothing is changed here: the person calls. */
export type ChangeBar =
  /** The patient chose one place for everything: the privacy officer changes it, 45 CFR 164.522(b). */
  'chosen-place' | 'too-many';

/** Fields that one act may change at most. */
const mostAtOnce = 10;

export function changeBar(record: RequestState): ChangeBar | null {
  if (chosenPlace(record) !== null) return 'chosen-place';
  return (record.changes?.length ?? 0) + mostAtOnce > mostChanges ? 'too-many' : null;
}

/** The owner of an old address says yes to the new one; where there is none, staff call back. */
export function emailBar(record: RequestState): ChangeBar | 'no-email' | null {
  return changeBar(record) ?? (contactOf(bodyNow(record)).email === undefined ? 'no-email' : null);
}

export type DeliveryBar =
  | ChangeBar
  /** The signed form of a third party names who gets the records, and where. */
  | 'third-party'
  /** So does a patient's own: 45 CFR 164.524(c)(3)(ii), 164.508(c)(1)(iii). */
  | 'names-recipient'
  /** What counts is the paper that has not come yet. */
  | 'paper-first'
  /** The records went out, or the request ended. */
  | 'too-late';

/** Why the way and the place of the records stay; null where they may be changed. */
export function deliveryBar(record: RequestState): DeliveryBar | null {
  const { body, status } = record;
  if (!asksForOwnAccess(body.requester.type)) return 'third-party';
  if (!isForSelf(body)) return 'names-recipient';
  if (status === 'awaiting-mail') return 'paper-first';
  return isBeforeRelease(record) ? changeBar(record) : 'too-late';
}

function isBeforeRelease({ status }: Pick<RequestState, 'status'>): boolean {
  return ruleOf('chart-contact').from.includes(status);
}

/** Judged already; absent stays as it is. `null`: there is none any more. */
export interface Details {
  readonly phone?: string | null;
  readonly address?: Address | null;
  readonly language?: Language;
  readonly method?: DeliveryMethod;
  readonly emailRiskAccepted?: true;
}

/** Who does it, when, and what seals it in the history. */
export interface Acting {
  readonly by: string;
  readonly at: Date;
  readonly salt: string;
  readonly sealOf: (changes: readonly Change[]) => string;
}

/** A value for a field; undefined empties it. */
export type Put = readonly [path: string, value: unknown];

/** A contact detail at every field that holds it; the place where a third party's records go stays. */
export function contactPuts(body: RequestBody, field: ContactField, value: unknown): readonly Put[] {
  const kept = keptPlace(body, field);
  const place = kept === undefined ? [] : [[kept, contactOf(body)[field]] as const];
  return [...place, ...contactPaths(body, field).map((path) => [path, value] as const)];
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Those that change something. An address is compared part by part, in any order. */
function differing(body: RequestBody, puts: readonly Put[]): readonly Put[] {
  const parts = (value: unknown) =>
    typeof value === 'object' && value !== null
      ? Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
      : value;
  return puts.filter(([path, value]) => !same(parts(valueAt(body, path)), parts(value)));
}

/** Who was confirmed by a match with the chart alone was confirmed at what the chart holds: not at a place that is new. 45 CFR 164.514(h). */
function identityAfter(
  record: RequestState,
  after: RequestBody,
  { by, at }: Acting,
): Pick<RecordChange, 'decisions' | 'items'> {
  const { decisions, items } = record;
  const { 'confirm-identity': confirmed, ...others } = decisions.taken;
  const { how, goesTo } = confirmed?.evidence ?? {};
  const before = bodyNow(record);
  const moved = placeOf(before) !== placeOf(after) && destinationOf(after) !== undefined;
  // The code of a link goes to the e-mail address, whatever way was chosen.
  const isNew = moved || contactOf(before).email !== contactOf(after).email;
  if (how !== 'match' || goesTo !== 'chart' || !isNew || !isBeforeRelease(record)) return {};
  return {
    decisions: { ...decisions, taken: others },
    items: identityAgain(items, by, at.toISOString()),
  };
}

/** A new e-mail address where the records go: its owner typed a code, or staff called back. */
function confirmedBy(before: RequestBody, after: RequestBody, { by, at }: Acting): Pick<RecordChange, 'contact'> {
  const email = destinationOf(after)?.email;
  if (email === undefined || email === contactOf(before).email) return {};
  return { contact: { confirmed: { how: by === 'requester' ? 'code' : 'staff', at: at.toISOString() } } };
}

function changed(record: RequestState, puts: readonly Put[], acting: Acting, notices: readonly Work[]): RecordChange {
  const { by, at, salt, sealOf } = acting;
  const body = bodyNow(record);
  const tells = notices.find(({ kind }) => kind === 'notify-email-changed')?.id;
  const changes = puts.map(([path, value]) =>
    Change.parse({
      ...{ path, who: by, at: at.toISOString(), salt },
      ...(value !== undefined && { value }),
      ...(tells !== undefined && { notice: tells }),
    }),
  );
  const after = bodyNow({ body, changes });
  const identity = identityAfter(record, after, acting);
  const event: NewEvent = {
    at: at.toISOString(),
    who: by,
    what: 'changed',
    facts: {
      changed: puts.map(([path]) => path).join(' '),
      seal: sealOf(changes),
      ...(identity.items !== undefined && { identity: 'open-again' }),
    },
  };
  return { changes, ...identity, ...confirmedBy(body, after, acting), work: notices, events: [event] };
}

export type Changed =
  | { readonly outcome: 'change'; readonly change: RecordChange }
  /** Everything is as it was. */
  | { readonly outcome: 'same' }
  | { readonly outcome: 'barred'; readonly bar: DeliveryBar | 'no-email' };

const noticeFor = (record: RequestState, kind: WorkKind, { at }: Acting) => repeatedWork(record, kind, at.toISOString());

function outcomeOf(
  record: RequestState,
  wanted: readonly Put[],
  acting: Acting,
  notice: (puts: readonly Put[]) => readonly Work[],
): Changed {
  const puts = differing(bodyNow(record), wanted);
  return puts.length === 0 ? { outcome: 'same' } : { outcome: 'change', change: changed(record, puts, acting, notice(puts)) };
}

/** Telephone, postal address, language, and how the records go. All but the language is told at the e-mail address on file. */
export function changeDetails(record: RequestState, details: Details, acting: Acting): Changed {
  const { phone, address, language, method, emailRiskAccepted } = details;
  const body = bodyNow(record);
  const bar = changeBar(record);
  if (bar !== null) return { outcome: 'barred', bar };
  const way = method !== undefined && method !== body.delivery.method ? deliveryBar(record) : null;
  if (way !== null) return { outcome: 'barred', bar: way };
  const wanted: readonly Put[] = [
    ...(phone === undefined ? [] : contactPuts(body, 'phone', phone ?? undefined)),
    ...(address === undefined ? [] : contactPuts(body, 'address', address ?? undefined)),
    ...(language === undefined ? [] : [['language', language] as const]),
    ...(method === undefined ? [] : [['delivery.method', method] as const]),
    ...(emailRiskAccepted === undefined ? [] : [['delivery.emailRiskAccepted', true] as const]),
  ];
  const told = (puts: readonly Put[]) =>
    puts.some(([path]) => path !== 'language') ? [noticeFor(record, 'notify-changed', acting)] : [];
  return outcomeOf(record, wanted, acting, told);
}

/** Told to staff by whom they called back. Where there was an address, it is told. */
export function changeEmailByStaff(record: RequestState, email: string, acting: Acting): Changed {
  const bar = changeBar(record);
  if (bar !== null) return { outcome: 'barred', bar };
  const body = bodyNow(record);
  const notices = contactOf(body).email === undefined ? [] : [noticeFor(record, 'notify-email-changed', acting)];
  return outcomeOf(record, contactPuts(body, 'email', email), acting, () => notices);
}

/** After the codes that went to both addresses. The old one is told. */
export function changeEmail(record: RequestState, email: string, acting: Acting): Changed {
  const bar = emailBar(record);
  return bar === null ? changeEmailByStaff(record, email, acting) : { outcome: 'barred', bar };
}
