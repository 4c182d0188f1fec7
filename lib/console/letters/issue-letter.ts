/**
 * Keeping a letter with the request that it is about: its entry among the documents, the line in the history, the move or the
 * new due date, and the notice to the requester are one change, written together or not at all. Long: that one change.
 */

import type { LetterDetails } from '../../documents/letters/letters.ts';
import { lastAtHour } from '../../facility/opening-hours.ts';
import { caseKindNamed, openCase } from '../../request/cases/cases.ts';
import { addDays, type CalendarDate, daysBetween, hospitalDay, type TimeZone } from '../../request/dates.ts';
import { decide } from '../../request/decisions/decide.ts';
import type { Evidence } from '../../request/decisions/evidence.ts';
import { barAgainst } from '../../request/decisions/offers.ts';
import { ruleOf } from '../../request/decisions/rules.ts';
import type { Proposal } from '../../request/decisions/taken.ts';
import { tookPartInDenial } from '../../request/decisions/took-part.ts';
import { isNeutral, needsProfessional } from '../../request/grounds.ts';
import type { NewEvent } from '../../request/history.ts';
import { lettersOf } from '../../request/issued-letters.ts';
import type { LetterKind } from '../../request/letters.ts';
import { isReview, letterRules, namesProfessional } from '../../request/letters.ts';
import type { DocumentEntry, RequestState } from '../../request/record.ts';
import { repeatedWork } from '../../request/work-list.ts';
import { canonicalJson, sha256 } from '../../store/events.ts';
import { askingOf } from '../decide/decide.ts';
import {
  type Acting,
  change,
  concurrencyToken,
  type Decision,
  isAsShown,
  type RefusalCode,
  refuse,
  type Shown,
} from '../decisions.ts';
import { actorId, isActor, readActor, type StaffMember } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { whyNotEligible } from './allowed.ts';

/**
 * The instant that a letter of a day is made at: the same all day long, so that what was looked at and what is kept are the
 * same bytes: midnight on the hospital's clock.
 */
export function letterInstant(now: Date, timeZone: TimeZone): Date {
  return lastAtHour(0, now, timeZone);
}

/** The instant at which a day is over on the hospital's clock. */
function endOfDay(day: CalendarDate, timeZone: TimeZone): string {
  // Noon by UTC is in the morning of the same day here.
  return lastAtHour(0, new Date(`${addDays(day, 1)}T12:00:00Z`), timeZone).toISOString();
}

/** A licensed professional whom the hospital named and who has no account here. */
export interface NamedProfessional {
  readonly name: string;
  readonly title: string;
}

/** A letter that is ready to be kept: what it says, and the bytes that say it. */
export interface ReadyLetter {
  readonly id: string;
  readonly kind: LetterKind;
  readonly details: LetterDetails[LetterKind];
  /** Who decided as a professional, where that person has no account. */
  readonly decidedBy?: NamedProfessional;
  readonly file: Pick<DocumentEntry, 'sha256' | 'bytes' | 'pages' | 'language'>;
  /** SHA-256 of what it says, as parts for a page. */
  readonly text: string;
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
function factsOf(
  { id, kind, details, decidedBy, file, text }: ReadyLetter,
  professional?: Professional,
): Record<string, string> {
  const codes = (list: readonly { readonly code: string }[]) => list.map(({ code }) => code).join(' ');
  return {
    letter: kind,
    id,
    ...('defects' in details && { defects: codes(details.defects) }),
    ...('grounds' in details && { grounds: codes(details.grounds) }),
    ...('correctionGrounds' in details && { grounds: details.correctionGrounds.join(' ') }),
    ...(professional !== undefined && { decidedBy: `${readActor(professional.by).name}, ${professional.title}` }),
    ...(decidedBy !== undefined && { decidedBy: `${decidedBy.name}, ${decidedBy.title}` }),
    sha256: file.sha256,
    pageSha256: text,
  };
}

/** Says a decision that a second person has to confirm: the letter is proposed first, and nothing is decided. */
export function needsConfirmation(kind: LetterKind): boolean {
  const { decision } = letterRules[kind];
  return decision !== null && ruleOf(decision).second === 'confirms';
}

type Professional = NonNullable<Proposal['professional']>;

/**
 * True for what rests on the judgement of a licensed professional who has an account and agrees: a refusal, 45 CFR 164.524(a)(3), and its
 * review, (a)(4); and the refusal of a correction.
 */
function needsAgreement({ kind, details, decidedBy }: Pick<ReadyLetter, 'kind' | 'details' | 'decidedBy'>): boolean {
  return namesProfessional(kind) ? decidedBy === undefined : 'grounds' in details && needsProfessional(details.grounds);
}

function isNeutralLetter(details: LetterDetails[LetterKind]): boolean {
  return 'grounds' in details && isNeutral(details.grounds);
}

/** Nobody who proposed the letter, agreed with it as a professional, or gathered the records. */
function tookPart({ decisions: { proposal, taken } }: RequestState, { subject }: Pick<StaffMember, 'subject'>): boolean {
  const parts = [proposal?.by, proposal?.professional?.by, taken['to-final-check']?.by];
  return parts.some((actor) => actor !== undefined && isActor(actor, { subject }));
}

/** Another one, who works on requests and took no part so far. What a reviewer decided here, whoever wrote the letter may issue. */
export function mayConfirm(record: RequestState, staff: StaffMember): boolean {
  const { proposal } = record.decisions;
  if (proposal === null || !may(staff, 'work')) return false;
  const isDecided = isReview(proposal.letter) && proposal.professional !== undefined;
  return isDecided || !tookPart(record, staff);
}

/** Why somebody may not say, as a licensed professional, that the refusal is right; null where they may. */
export function agreeBar(record: RequestState, staff: StaffMember): RefusalCode | null {
  const { proposal } = record.decisions;
  if (!may(staff, 'review')) return 'not-permitted';
  if (proposal?.reviewable !== true || proposal.professional !== undefined) return 'no-proposal';
  // 45 CFR 164.524(a)(4): somebody who did not take part in the decision to deny.
  const denied = isReview(proposal.letter) && tookPartInDenial(record, actorId(staff));
  if (denied || tookPart(record, staff)) return 'own-proposal';
  return staff.title === undefined ? 'title-needed' : null;
}

/** A licensed professional, named, takes part in the refusal. 45 CFR 164.524(a)(3). */
export function decideAgree(record: RequestState, { staff, now }: Acting): Decision {
  const bar = agreeBar(record, staff);
  const { proposal } = record.decisions;
  const { title } = staff;
  if (bar !== null || proposal === null || title === undefined) return refuse(bar ?? 'no-proposal');
  const [at, by] = [now.toISOString(), actorId(staff)];
  return change({
    decisions: { ...record.decisions, proposal: { ...proposal, professional: { by, title, at } } },
    events: [{ at, who: by, what: 'proposal-agreed', facts: { letter: proposal.letter, id: proposal.id, title } }],
  });
}

/** The details with the title of who agreed, which a denial prints; its review names nobody. */
export function withProfessional<Details extends LetterDetails[LetterKind]>(details: Details, title?: string): Details {
  const isPrinted = 'grounds' in details || 'correctionGrounds' in details;
  return title === undefined || !isPrinted ? details : { ...details, professional: title };
}

function barOn(record: RequestState, kind: LetterKind, acting: Acting, confirms: boolean): Decision | null {
  const { decision } = letterRules[kind];
  if (decision === null) return null;
  const bar = barAgainst(decision, record, askingOf(acting));
  const isProposed = confirms && bar === 'waits-for-second-person';
  return bar === null || isProposed ? null : refuse('decision-barred');
}

/** Keeps a letter for another person to confirm. */
export function decidePropose(
  record: RequestState,
  letter: Pick<ReadyLetter, 'id' | 'kind' | 'shown' | 'details' | 'decidedBy'> & { readonly typed: string },
  acting: Acting,
): Decision {
  const { id, kind, typed, shown } = letter;
  if (!may(acting.staff, 'work')) return refuse('not-permitted');
  if (record.decisions.proposal?.id === id) return refuse('letter-kept-already');
  if (!isAsShown(record, shown)) return refuse('changed-meanwhile');
  const bar = barOn(record, kind, acting, false);
  if (bar !== null) return bar;
  if (whyNotEligible(kind, record, hospitalDay(acting.now, acting.timeZone)).length > 0)
    return refuse('letter-not-for-this-request');
  const [at, by] = [acting.now.toISOString(), actorId(acting.staff)];
  return change({
    decisions: {
      ...record.decisions,
      proposal: { id, letter: kind, typed, by, at, ...(needsAgreement(letter) && { reviewable: true }) },
    },
    events: [{ at, who: by, what: 'proposed', facts: { letter: kind, id } }],
  });
}

/** Who proposed the letter, and who agreed, where a second person confirms it now. */
function proposerOf(
  record: RequestState,
  letter: ReadyLetter,
  { staff }: Acting,
): { readonly by?: string; readonly professional?: Professional | undefined } | Decision {
  if (!needsConfirmation(letter.kind)) return {};
  const { proposal } = record.decisions;
  if (proposal?.letter !== letter.kind) return refuse('no-proposal');
  if (!mayConfirm(record, staff)) return refuse('own-proposal');
  const { by, professional } = proposal;
  return needsAgreement(letter) && professional === undefined ? refuse('professional-first') : { by, professional };
}

/** The day that an extension moves, and the new one: that of a case where the letter is about one. */
function moreTime(
  { kind, details }: Pick<ReadyLetter, 'kind' | 'details'>,
  record: RequestState,
  timeZone: TimeZone,
): Evidence {
  if (!('newDate' in details)) return {};
  const its = 'case' in details ? caseKindNamed(details.case) : undefined;
  const first = kind === 'extension' ? record.dueOn : its && openCase(record, its)?.dueOn;
  if (first === null || first === undefined) return {};
  const days = { newDate: details.newDate, first, sendBefore: endOfDay(first, timeZone) };
  return { ...days, ...(its !== undefined && { case: its }) };
}

/** What the record keeps of a decision that a letter says. */
function evidenceOf(
  { id, kind, details, decidedBy }: ReadyLetter,
  record: RequestState,
  { now, timeZone }: Acting,
  professional?: Professional,
): Evidence {
  const { dueOn } = record;
  const late = dueOn === null ? 0 : Math.max(0, daysBetween(dueOn, hospitalDay(now, timeZone)));
  return {
    letter: id,
    ...(kind === 'review-overturned' && dueOn !== null && { dueOn, lateBy: String(late) }),
    ...('otherHolder' in details && details.otherHolder !== undefined && { where: details.otherHolder.name }),
    ...moreTime({ kind, details }, record, timeZone),
    ...('grounds' in details && { grounds: details.grounds.map(({ code }) => code) }),
    ...('correctionGrounds' in details && { grounds: details.correctionGrounds }),
    ...('amount' in details && { amount: details.amount }),
    ...('defects' in details && { codes: details.defects.map(({ code }) => code) }),
    ...(decidedBy !== undefined && { decidedBy: decidedBy.name, title: decidedBy.title }),
    ...(professional !== undefined && { decidedBy: professional.by, title: professional.title }),
  };
}

/** What speaks against issuing a letter that was drawn from the record as it stood; null where nothing does. */
function refusalOf(record: RequestState, { id, kind, madeFrom, shown }: ReadyLetter, acting: Acting): Decision | null {
  if (!may(acting.staff, 'work')) return refuse('not-permitted');
  if (isIssued(record, id)) return refuse('letter-kept-already');
  // The bytes tell dates and state of the record that they were made from.
  if (!isAsShown(record, shown) || concurrencyToken(record) !== concurrencyToken(madeFrom)) return refuse('changed-meanwhile');
  const bar = barOn(record, kind, acting, needsConfirmation(kind));
  if (bar !== null) return bar;
  const reasons = whyNotEligible(kind, record, hospitalDay(acting.now, acting.timeZone));
  return reasons.length > 0 ? refuse('letter-not-for-this-request') : null;
}

/** Issues a letter and takes the decision that it says, or says why not. A letter of the same id was issued before. */
export function decideLetter(record: RequestState, ready: ReadyLetter, acting: Acting): Decision {
  const { id, kind, file, text } = ready;
  const refusal = refusalOf(record, ready, acting);
  if (refusal !== null) return refusal;
  const proposer = proposerOf(record, ready, acting);
  if ('outcome' in proposer) return proposer;
  const [at, who] = [acting.now.toISOString(), actorId(acting.staff)];
  const { decision, notice: noticeKind } = letterRules[kind];
  const notices = noticeKind === null ? [] : [repeatedWork(record, noticeKind, at)];
  const author = proposer.by ?? who;
  const taken = {
    ...{
      by: author,
      at: acting.now,
      evidence: evidenceOf(ready, record, acting, proposer.professional),
      letter: id,
      notices,
    },
    ...(proposer.by !== undefined && { second: who }),
  };
  const decided = decision === null ? { work: notices, events: [] } : decide(record, { id: decision, ...taken });
  const kept: NewEvent = { at, who, what: 'letter-kept', facts: factsOf(ready, proposer.professional) };
  const [notice] = notices;
  const letter = {
    ...{ id, by: author, text },
    ...(notice !== undefined && { notice: notice.id }),
    ...(kind === 'partial-denial' && isNeutralLetter(ready.details) && { neutral: true }),
  };
  return change({
    ...decided,
    documents: [{ kind, ...file, madeAt: at, letter }],
    events: [kept, ...decided.events],
  });
}
