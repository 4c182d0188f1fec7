/**
 * The one extension of the due date moves it when its letter is sent, not when it is written: by an e-mail that was taken and did not come
 * back, or by post, before the first due day is over. 45 CFR 164.524(b)(2)(iii).
 */
import type { CalendarDate } from '../dates.ts';
import { lettersOf } from '../issued-letters.ts';
import type { RecordChange, RequestState } from '../record.ts';

type Extended = Pick<RequestState, 'decisions' | 'documents' | 'dueOn'>;

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

/** How the letter went out: posted on a day, or told of by an e-mail at an instant. */
type Sent = { readonly letter: string; readonly day: CalendarDate } | { readonly notice: string; readonly at: string };

function isAbout(extension: Extension, about: { readonly letter: string } | { readonly notice: string }): boolean {
  return 'letter' in about ? about.letter === extension.letter : about.notice === extension.notice;
}

/** The due day once the letter, or the notice of it, went out; nothing where it was too late or is about something else. */
export function dueAfterSending(record: Extended, sent: Sent): Pick<RecordChange, 'dueOn'> {
  const extension = extensionOf(record);
  if (extension === null || !isAbout(extension, sent) || record.dueOn !== extension.first) return {};
  const inTime = 'day' in sent ? sent.day <= extension.first : sent.at < extension.sendBefore;
  return inTime ? { dueOn: extension.newDate } : {};
}

/**
 * True for the letter of an extension, or its notice, that did not go out before the first due day was over: it gives no more time, and
 * nobody may be told that it does.
 */
export function isMissedExtension(
  record: Extended,
  about: { readonly letter: string } | { readonly notice: string },
  today: CalendarDate,
): boolean {
  const extension = extensionOf(record);
  return extension !== null && isAbout(extension, about) && record.dueOn === extension.first && today > extension.first;
}

/** A notice that comes back moved nothing: the old day rules again, unless the letter went out by post meanwhile. */
export function dueAfterBounce(
  record: Extended & Pick<RequestState, 'milestones'>,
  notice: string,
): Pick<RecordChange, 'dueOn'> {
  const extension = extensionOf(record);
  if (extension === null || extension.notice !== notice || record.dueOn !== extension.newDate) return {};
  const posted = record.milestones.mailedLetters[extension.letter];
  const inTime =
    posted?.day === undefined ? posted !== undefined && posted.at < extension.sendBefore : posted.day <= extension.first;
  return inTime ? {} : { dueOn: extension.first };
}
