/** Staff send the link by which who called signs online. It goes to the address on the request, and to no page of staff. */
import { emailOf } from '../../delivery/mail/notices.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { RequestState } from '../../request/record.ts';
import { linkBar } from '../../request/signing/bars.ts';
import { linkSent } from '../../request/signing/sign.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { may } from '../sign-in/roles.ts';
import { action } from './act.ts';

/** One more link ends the one before. */
export function decideSignLink(record: RequestState, { staff, now, timeZone }: Acting): Decision {
  if (!may(staff, 'work')) return refuse('not-permitted');
  const today = hospitalDay(now, timeZone);
  if (linkBar(record, { email: emailOf(record, today), today }) !== null) return refuse('no-link');
  return change(linkSent(record, actorId(staff), now));
}

/** POST /staff/requests/{reference}/sign-link */
export const postSignLink = action('link-sent', decideSignLink);
