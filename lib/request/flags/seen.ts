/** What the rules of flags read of a request on a day: ages, dates, who asks, and what staff recorded. Pure. */
import { addDays, addYears, ageOn } from '../dates.ts';
import { isStopped } from '../decisions/stop.ts';
import { ofSignature } from '../doubts.ts';
import { minorCaseOf } from '../minors.ts';
import type { RequestState } from '../record.ts';
import { authorizationEnd } from '../sheets/sheet.ts';
import type { SensitiveCategory } from '../vocabulary.ts';
import { type ChartNote, type Mark, type OnFile, scopedConsents } from './ids.ts';

/** Days before its end on which an authorization is pointed out: long enough to ask for a new one. */
const soonDays = 10;

export type Flagged = Pick<RequestState, 'body' | 'route' | 'decisions' | 'submittedAt' | 'receivedOn' | 'sheet'>;

export interface Seen {
  readonly type: Flagged['body']['requester']['type'];
  readonly basis: Flagged['route']['basis'];
  /** The patient, or who acts for one, asks for the patient's own records: 45 CFR 164.524. */
  readonly isAccess: boolean;
  readonly born: string;
  readonly age: number;
  readonly ageWhenSent: number;
  /** Somebody asks in a living minor's place. */
  readonly isOfChild: boolean;
  readonly isDead: boolean;
  /** More than 50 years ago, 45 CFR 164.502(f). */
  readonly isLongDead: boolean;
  readonly has: (mark: Mark) => boolean;
  /** Where the patient wants everything to go; empty where nothing was chosen. */
  readonly chosen: string;
  /** What the consent of 42 CFR 2.31 covers; empty where nobody wrote it down. */
  readonly scope: string;
  readonly noted: (note: ChartNote) => boolean;
  readonly filed: (document: OnFile) => boolean;
  /** True where an authorization names the category; care is not held up by what its request ticks. */
  readonly asksFor: (category: SensitiveCategory) => boolean;
  /** All that staff found in the records. */
  readonly marks: readonly string[];
  readonly ends: { readonly soon: boolean; readonly over: boolean };
  readonly isRevoked: boolean;
  readonly isStopped: boolean;
  readonly isEndangered: boolean;
  readonly signerDiffers: boolean;
}

function listIn(evidence: Readonly<Record<string, string | readonly string[]>>, name: string): readonly string[] {
  const value = evidence[name];
  return typeof value === 'string' ? [value] : (value ?? []);
}

/** True from the day after the last day of an authorization: its last day counts whole. 45 CFR 164.508(b)(2)(i). */
export function hasEnded(record: Parameters<typeof authorizationEnd>[0], today: string): boolean {
  const end = authorizationEnd(record);
  return end !== null && end < today;
}

function endsSoon(record: Flagged, today: string): boolean {
  const end = authorizationEnd(record);
  return end !== null && end >= today && end <= addDays(today, soonDays);
}

/** `today`: the hospital's day. */
export function seenOf(record: Flagged, today: string): Seen {
  const { body, route, decisions, submittedAt } = record;
  const found = decisions.taken['mark']?.evidence ?? {};
  const [marks, notes, documents] = ['marks', 'chart', 'onFile'].map((name) => listIn(found, name));
  const { dateOfBirth: born, deceased } = body.patient;
  const [died] = listIn(found, 'died');
  const [scope = ''] = listIn(found, 'scope');
  const isDead = deceased === true || died !== undefined;
  const asked = body.records.sensitive;
  return {
    type: body.requester.type,
    basis: route.basis,
    isAccess: route.basis === 'access' || route.basis === 'directive',
    born,
    age: ageOn(born, today),
    ageWhenSent: ageOn(born, submittedAt.slice(0, 10)),
    isOfChild: minorCaseOf(body, today) === 'asked-for' && !isDead,
    isDead,
    isLongDead: died !== undefined && addYears(died, 50) < today,
    has: (mark) => marks?.includes(mark) === true,
    chosen: listIn(found, 'chosen')[0] ?? '',
    scope,
    noted: (note) => notes?.includes(note) === true,
    filed: (document) => documents?.includes(document) === true && (scope !== '' || !scopedConsents.includes(document)),
    asksFor: (category) => route.basis === 'authorization' && asked[category] === 'include',
    marks: marks ?? [],
    ends: { soon: endsSoon(record, today), over: hasEnded(record, today) },
    isRevoked: decisions.taken['revoke'] !== undefined,
    isStopped: isStopped(record),
    isEndangered: decisions.taken['endangerment'] !== undefined,
    signerDiffers: ofSignature(body).length > 0,
  };
}
