/** That a letter went out by post: who said so, and saying it. */

import type { NewEvent } from '../../request/history.ts';
import { type IssuedLetter, lettersOf } from '../../request/issued-letters.ts';
import type { RequestState, Work } from '../../request/record.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { decideResolution } from '../request/resolve-work.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';

export interface Mailed {
  readonly at: string;
  readonly who: string;
}

/** When a letter went out by post, and who said so; null while nobody has. */
export function mailedOf({ milestones }: Pick<RequestState, 'milestones'>, id: string): Mailed | null {
  return milestones.mailedLetters[id] ?? null;
}

/** The notice of a letter that waits for a person: that the letter went out by post is what it waited for. */
function openNotice({ work }: RequestState, { letter }: IssuedLetter): Work | undefined {
  const notice = letter.notice === undefined ? undefined : work[letter.notice];
  return notice?.state === 'with-staff' ? notice : undefined;
}

/** Writes down that a letter went out by post, once; the notice that could not be sent is settled by it. */
export function decideMailed(record: RequestState, id: string, acting: Acting): Decision {
  if (!may(acting.staff, 'work')) return refuse('not-permitted');
  const kept = lettersOf(record).find(({ letter }) => letter.id === id);
  if (kept === undefined) return refuse('letter-unknown');
  if (mailedOf(record, id) !== null) return refuse('letter-mailed-already');
  const at = acting.now.toISOString();
  const mailed: NewEvent = { at, who: actorId(acting.staff), what: 'letter-mailed', facts: { letter: kept.kind, id } };
  const notice = openNotice(record, kept);
  const settled = notice === undefined ? null : decideResolution(record, notice.id, 'happened', acting);
  if (settled?.outcome !== 'change') return change({ events: [mailed] });
  return change({ ...settled.change, events: [mailed, ...settled.change.events] });
}
