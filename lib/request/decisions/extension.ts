/**
 * The one extension of the due date moves it when its letter is sent, not when it is written: by an e-mail that was taken and did not come
 * back, or by post, before the first due day is over. 45 CFR 164.524(b)(2)(iii).
 */
import {
  type About,
  caseSendBy,
  casesAfterBounce,
  casesAfterSending,
  isMissedCaseExtension,
  type Sent,
} from '../cases/extension.ts';
import type { CalendarDate } from '../dates.ts';
import { lettersOf } from '../issued-letters.ts';
import type { RecordChange, RequestState } from '../record.ts';

type Extended = Pick<RequestState, 'decisions' | 'documents' | 'dueOn' | 'cases'>;
type Moved = Pick<RecordChange, 'dueOn' | 'cases'>;

interface Extension {
  readonly letter: string;
  /** Work that tells the requester. */
  readonly notice: string | undefined;
  readonly newDate: string;
  /** The due day before, and the instant at which it is over. */
  readonly first: string;
  readonly sendBefore: string;
}

/** Null while no extension was decided. */
function extensionOf({ decisions, documents }: Extended): Extension | null {
  const { letter, newDate, first, sendBefore } = decisions.taken['extend']?.evidence ?? {};
  if (typeof letter !== 'string' || typeof newDate !== 'string' || typeof first !== 'string') return null;
  const notice = lettersOf({ documents }).find((one) => one.letter.id === letter)?.letter.notice;
  return { letter, notice, newDate, first, sendBefore: typeof sendBefore === 'string' ? sendBefore : '' };
}

function isAbout(extension: Extension, about: About): boolean {
  return 'letter' in about ? about.letter === extension.letter : about.notice === extension.notice;
}

/** The due day, or that of a case, once the letter, or the notice of it, went out; nothing where it was too late or is about something else. */
export function dueAfterSending(record: Extended, sent: Sent): Moved {
  const extension = extensionOf(record);
  if (extension === null || !isAbout(extension, sent)) return casesAfterSending(record, sent);
  if (record.dueOn !== extension.first) return {};
  const inTime = 'day' in sent ? sent.day <= extension.first : sent.at < extension.sendBefore;
  return inTime ? { dueOn: extension.newDate } : {};
}

/** The last day on which the letter of an extension gives more time; null for any other letter. */
export function sendBy(record: Extended, letter: string): CalendarDate | null {
  const extension = extensionOf(record);
  return extension?.letter === letter ? extension.first : caseSendBy(record, letter);
}

/**
 * True for the letter of an extension, or its notice, that did not go out before the first due day was over: it gives no more time, and
 * nobody may be told that it does.
 */
export function isMissedExtension(record: Extended, about: About, today: CalendarDate): boolean {
  const extension = extensionOf(record);
  if (extension === null || !isAbout(extension, about)) return isMissedCaseExtension(record, about, today);
  return record.dueOn === extension.first && today > extension.first;
}

/** A notice that comes back moved nothing: the old day rules again, unless the letter went out by post meanwhile. */
export function dueAfterBounce(record: Extended & Pick<RequestState, 'milestones'>, notice: string): Moved {
  const extension = extensionOf(record);
  if (extension === null || extension.notice !== notice) return casesAfterBounce(record, notice);
  if (record.dueOn !== extension.newDate) return {};
  const posted = record.milestones.mailedLetters[extension.letter];
  const inTime =
    posted?.day === undefined ? posted !== undefined && posted.at < extension.sendBefore : posted.day <= extension.first;
  return inTime ? {} : { dueOn: extension.first };
}
