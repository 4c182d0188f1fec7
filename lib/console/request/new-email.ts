/** A new e-mail address that a person tells staff who called back: where there is no old address, or nobody can read its mail. */
import { unprintable } from '../../documents/coverage.ts';
import { changeEmailByStaff } from '../../request/changes/change.ts';
import { judgeEmail } from '../../request/changes/judge.ts';
import { hospitalDay } from '../../request/dates.ts';
import type { RequestState } from '../../request/record.ts';
import { newSecret } from '../../runtime/secrets.ts';
import { sealOf } from '../../store/events.ts';
import type { HttpReply } from '../../web/http.ts';
import type { StaffContext } from '../context.ts';
import { type Acting, change, type Decision, refuse } from '../decisions.ts';
import { actorId } from '../sign-in/people.ts';
import { action } from './act.ts';
import { calledBack, newEmailFields } from './call-back.ts';

export function decideNewEmail(
  record: RequestState,
  form: Pick<URLSearchParams, 'get'>,
  acting: Acting,
  salt: string,
): Decision {
  const called = calledBack(record, form, acting, newEmailFields);
  if ('refusal' in called) return refuse(called.refusal.code, called.refusal.field);
  const { staff, now, timeZone } = acting;
  const today = hospitalDay(now, timeZone);
  const judged = judgeEmail(record, form.get(newEmailFields.email) ?? '', { today, unprintable });
  if ('problems' in judged) return refuse('email-not-sound', newEmailFields.email);
  const changed = changeEmailByStaff(record, judged.value, { by: actorId(staff), at: now, salt, sealOf });
  return changed.outcome === 'change' ? change(changed.change) : refuse('nothing-corrected', newEmailFields.email);
}

export function postNewEmail(context: StaffContext): Promise<HttpReply> {
  const salt = newSecret().slice(0, 16);
  return action('email-changed', (record, acting, { form }) => decideNewEmail(record, form, acting, salt))(context);
}
