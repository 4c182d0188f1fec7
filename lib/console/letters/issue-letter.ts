/**
 * Keeping a letter with the request that it is about: its entry among the documents, the line in the history, the move or the
 * new due date, and the notice to the requester are one change, written together or not at all.
 */
import type { LetterDetails } from '../../documents/letters/letters.ts';
import { lastAtHour } from '../../facility/opening-hours.ts';
import { hospitalDay, type TimeZone } from '../../request/dates.ts';
import type { NewEvent } from '../../request/history.ts';
import { lettersOf } from '../../request/issued-letters.ts';
import type { LetterKind } from '../../request/letters.ts';
import { letterRules } from '../../request/letters.ts';
import type { DocumentEntry, RecordChange, RequestState, Work } from '../../request/record.ts';
import { canonicalJson, sha256 } from '../../store/events.ts';
import { type Acting, change, concurrencyToken, type Decision, isAsShown, refuse, type Shown } from '../decisions.ts';
import { decideMove, repeatedWork } from '../request/actions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { whyNotEligible } from './allowed.ts';

/**
 * The instant that a letter of a day is made at: the same all day long, so that what was looked at and what is kept are the
 * same bytes: midnight on the hospital's clock.
 */
export function letterInstant(now: Date, timeZone: TimeZone): Date {
  return lastAtHour(0, now, timeZone);
}

/** A letter that is ready to be kept: what it says, and the bytes that say it. */
export interface ReadyLetter {
  readonly id: string;
  readonly kind: LetterKind;
  readonly details: LetterDetails[LetterKind];
  /** Clinician or counsel who decided a refusal. */
  readonly decidedBy?: string;
  readonly file: Pick<DocumentEntry, 'sha256' | 'bytes' | 'pages' | 'language'>;
  /** The record that the bytes were made from. */
  readonly madeFrom: RequestState;
  /** What the form showed of the request. */
  readonly shown: Shown;
}

/** The id of a letter: the same form, sent twice, is one letter; the same words about a request that has moved on are another. */
export function letterIdOf(letter: {
  readonly kind: LetterKind;
  /** The fields as they were sent. */
  readonly typed: string;
  readonly on: string;
  /** Of the request, as the form showed it. */
  readonly version: number;
}): string {
  return sha256(canonicalJson(letter)).slice(0, 10).toUpperCase();
}

/** True when a letter of this id lies with the request. */
export function isIssued(record: Pick<RequestState, 'documents'>, id: string): boolean {
  return lettersOf(record).some(({ letter }) => letter.id === id);
}

/** What the letter says, as codes for the history; free text stays in the letter. */
function factsOf({ id, kind, details, decidedBy, file }: ReadyLetter): Record<string, string> {
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code).join(' ');
  return {
    letter: kind,
    id,
    ...('defects' in details && { defects: codes(details.defects) }),
    ...('grounds' in details && { grounds: codes(details.grounds) }),
    ...(decidedBy !== undefined && { decidedBy }),
    sha256: file.sha256,
  };
}

function moveOf(record: RequestState, kind: LetterKind, acting: Acting): Decision | null {
  const { into } = letterRules[kind];
  if (into === null) return null;
  return decideMove(record, { to: into, reason: '', first: { typed: '', exists: false }, letter: kind }, acting);
}

/** The work that tells the requester: that of the move where it brings one, else our own. */
function noticeOf(record: RequestState, kind: LetterKind, moved: RecordChange | null, at: string): Work | null {
  const { notice } = letterRules[kind];
  if (notice === null) return null;
  return moved?.work?.find((work) => work.kind === notice) ?? repeatedWork(record, notice, at);
}

/** Keeps a letter, or says why not. A letter of the same id was kept before: the same form came twice. */
export function decideLetter(record: RequestState, ready: ReadyLetter, acting: Acting): Decision {
  const { id, kind, file, details, madeFrom, shown } = ready;
  if (!may(acting.staff, 'work')) return refuse('not-permitted');
  if (isIssued(record, id)) return refuse('letter-kept-already');
  if (!isAsShown(record, shown)) return refuse('changed-meanwhile');
  // The bytes tell dates and state of the record that they were made from.
  if (concurrencyToken(record) !== concurrencyToken(madeFrom)) return refuse('changed-meanwhile');
  if (whyNotEligible(kind, record, hospitalDay(acting.now, acting.timeZone)).length > 0)
    return refuse('letter-not-for-this-request');
  const moved = moveOf(record, kind, acting);
  if (moved?.outcome === 'refused') return moved;
  const at = acting.now.toISOString();
  const who = actorId(acting.staff);
  const notice = noticeOf(record, kind, moved?.change ?? null, at);
  const later = 'newDate' in details ? { dueOn: details.newDate } : {};
  const kept: NewEvent = { at, who, what: 'letter-kept', facts: { ...factsOf(ready), ...later } };
  const entry: DocumentEntry = {
    ...{ kind, ...file, madeAt: at },
    letter: { id, by: who, ...(notice !== null && { notice: notice.id }) },
  };
  return change({
    ...moved?.change,
    ...later,
    documents: [entry],
    work: notice === null ? [] : [notice],
    events: [kept, ...(moved?.change.events ?? [])],
  });
}
