/**
 * The one extension of a case: its day moves when the letter is sent, before the first day is over, as that of a request does. 45 CFR
 * 164.528(c)(1)(ii); 164.526(b)(2)(ii).
 */
import type { CalendarDate } from '../dates.ts';
import { lettersOf } from '../issued-letters.ts';
import type { RecordChange, RequestState } from '../record.ts';
import { withCase } from './after.ts';
import { openCases } from './cases.ts';
import type { Case } from './stored.ts';

type Sendable = Pick<RequestState, 'cases' | 'documents'>;
export type About = { readonly letter: string } | { readonly notice: string };
/** How the letter went out: posted on a day, or told of by an e-mail at an instant. */
export type Sent = { readonly letter: string; readonly day: CalendarDate } | { readonly notice: string; readonly at: string };

type Extended = Case & { readonly extended: NonNullable<Case['extended']> };

/** The open case whose letter on more time this is. */
function extendedBy({ cases, documents }: Sendable, about: About): Extended | undefined {
  const noticed = lettersOf({ documents }).find(({ letter }) => 'notice' in about && letter.notice === about.notice);
  const id = 'letter' in about ? about.letter : noticed?.letter.id;
  return openCases({ cases }).find((one): one is Extended => id !== undefined && one.extended?.letter === id);
}

function dueBy(record: Sendable, one: Case, dueOn: CalendarDate): Pick<RecordChange, 'cases'> {
  return { cases: withCase(record, { ...one, dueOn }) };
}

/** The cases once the letter, or the notice of it, went out in time. */
export function casesAfterSending(record: Sendable, sent: Sent): Pick<RecordChange, 'cases'> {
  const one = extendedBy(record, sent);
  if (one === undefined || one.dueOn !== one.extended.first) return {};
  const { first, sendBefore, newDate } = one.extended;
  const inTime = 'day' in sent ? sent.day <= first : sent.at < sendBefore;
  return inTime ? dueBy(record, one, newDate) : {};
}

/** The last day on which a letter on more time gives it; null for any other letter. */
export function caseSendBy(record: Sendable, letter: string): CalendarDate | null {
  return extendedBy(record, { letter })?.extended.first ?? null;
}

/** True for a letter on more time that did not go out before the first day was over. */
export function isMissedCaseExtension(record: Sendable, about: About, today: CalendarDate): boolean {
  const one = extendedBy(record, about);
  return one !== undefined && one.dueOn === one.extended.first && today > one.extended.first;
}

/** A notice that comes back moved nothing, unless the letter went out by post meanwhile. */
export function casesAfterBounce(
  record: Sendable & Pick<RequestState, 'milestones'>,
  notice: string,
): Pick<RecordChange, 'cases'> {
  const one = extendedBy(record, { notice });
  if (one === undefined || one.dueOn !== one.extended.newDate) return {};
  const { letter, first, sendBefore } = one.extended;
  const posted = record.milestones.mailedLetters[letter];
  const inTime = posted?.day === undefined ? posted !== undefined && posted.at < sendBefore : posted.day <= first;
  return inTime ? {} : dueBy(record, one, first);
}
