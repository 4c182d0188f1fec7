/** That a letter went out by post: who said so, and saying it. */

import type { CalendarDate } from '../../request/dates.ts';
import { dueAfterSending, isMissedExtension } from '../../request/decisions/extension.ts';
import type { NewEvent } from '../../request/history.ts';
import { type IssuedLetter, lettersOf } from '../../request/issued-letters.ts';
import type { RequestState, Work } from '../../request/record.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { settle } from '../request/resolve-work.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { postedField, whyNotPosted } from './posted.ts';

type Mailed = RequestState['milestones']['mailedLetters'][string];

/** When a letter went out by post, and who said so; null while nobody has. */
export function mailedOf({ milestones }: Pick<RequestState, 'milestones'>, id: string): Mailed | null {
  return milestones.mailedLetters[id] ?? null;
}

/** The notice of a letter that waits for a person: that the letter went out by post is what it waited for. */
function openNotice({ work }: RequestState, { letter }: IssuedLetter): Work | undefined {
  const notice = letter.notice === undefined ? undefined : work[letter.notice];
  return notice?.state === 'with-staff' ? notice : undefined;
}

/** Writes down on which day a letter went out by post, once; the notice that could not be sent is settled by it. */
export function decideMailed(record: RequestState, id: string, day: string, acting: Acting): Decision {
  if (!may(acting.staff, 'work')) return refuse('not-permitted');
  const kept = lettersOf(record).find(({ letter }) => letter.id === id);
  if (kept === undefined) return refuse('letter-unknown');
  if (mailedOf(record, id) !== null) return refuse('letter-mailed-already');
  const problem = whyNotPosted(day, kept.madeAt, acting);
  if (problem !== null) return refuse(problem, postedField(id));
  const at = acting.now.toISOString();
  const facts = { letter: kept.kind, id, postedOn: day };
  const mailed: NewEvent = { at, who: actorId(acting.staff), what: 'letter-mailed', facts };
  const notice = openNotice(record, kept);
  const settled = notice === undefined ? null : settle(record, notice, 'posted', acting, day);
  const due = dueAfterSending(record, { letter: id, day });
  if (settled?.outcome !== 'change') return change({ ...due, events: [mailed] });
  return change({ ...settled.change, ...due, events: [mailed, ...settled.change.events] });
}

/** What is said once a letter is marked: an extension that was posted too late gives no more time. */
export function mailedResult(
  record: RequestState,
  letter: string,
  today: CalendarDate,
): 'letter-mailed' | 'letter-mailed-late' {
  return isMissedExtension(record, { letter }, today) ? 'letter-mailed-late' : 'letter-mailed';
}
