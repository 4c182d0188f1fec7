/** How a form of these pages is taken: sender and size checked, not too many from one network, then read. */
import { hospitalDay } from '../../request/dates.ts';
import { networkOf } from '../../runtime/network.ts';
import type { Form } from '../../web/form.ts';
import { readForm } from '../../web/form.ts';
import type { HttpReply } from '../../web/http.ts';
import { languageField } from '../../web/layout.tsx';
import { fail, type LanguageContext } from '../context.ts';

/** Documents an hour: a clinic makes labels for many patients. */
const perHour = 120;

export const todayIn = ({ deps }: LanguageContext) => hospitalDay(deps.clock.now(), deps.facility.timeZone);

/** `again`: the language was switched, and the form is to be shown as it stands. */
type Taken = { readonly form: Form; readonly again: boolean } | { readonly reply: HttpReply };

/** The posted form, or the page that says why it was not read. */
export async function takeForm(context: LanguageContext, back: string, lists: readonly string[] = []): Promise<Taken> {
  const { deps, request } = context;
  const posted = readForm(request, deps.settings.PUBLIC_ORIGIN, { lists });
  if (!posted.ok) return { reply: fail(posted.failure, context, { back }) };
  const taken = { form: posted.form, again: posted.form.get(languageField) !== null };
  if (taken.again) return taken;
  const allowed = await deps.throttle.allow(`inbound documents ${networkOf(request.clientAddress)}`, perHour, 3600);
  return allowed ? taken : { reply: fail('too-many', context, { back, headers: { 'retry-after': '3600' } }) };
}
