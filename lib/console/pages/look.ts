/** Somebody looked at a page that names somebody else, and says why it goes out all the same. Pure. */
import type { RequestState } from '../../request/record.ts';
import { withLook } from '../../request/release/pages.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { readText } from '../typed-text.ts';

export const lookField = 'look.reason';

export interface LookedPage {
  readonly file: string;
  readonly page: number;
  readonly reason: string;
}

export function decideLook(record: RequestState, { file, page, reason: typed }: LookedPage, { staff, now }: Acting): Decision {
  if (!may(staff, 'work', 'review')) return refuse('not-permitted');
  const reason = readText(typed);
  if ('refused' in reason) return refuse(reason.refused === 'empty' ? 'page-reason-required' : reason.refused, lookField);
  const [by, at] = [actorId(staff), now.toISOString()];
  const release = withLook(record, { file, page, by, at, reason: reason.text });
  if (release === null) return refuse('page-not-open');
  return change({
    release,
    events: [{ at, who: by, what: 'page-looked', facts: { page: String(page), reason: reason.text } }],
  });
}
