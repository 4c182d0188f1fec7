/** A code as proof of who asks, where staff found the address that it was sent to in the chart. */
import { dispatch } from '../../delivery/dispatch.ts';
import { mailboxMark } from '../../delivery/mail/mailbox-mark.ts';
import { asksForCode, confirmByCode, type UsedCode } from '../../request/decisions/chart-contact.ts';
import type { RequestState } from '../../request/record.ts';
import type { LanguageContext } from '../context.ts';

/** What the page is told: that this code confirmed who asks, or nothing. */
export async function confirmAsker(
  { deps }: LanguageContext,
  { reference }: Pick<RequestState, 'reference'>,
  code: UsedCode,
): Promise<'' | '?done=confirm-identity'> {
  const { clock, facility } = deps;
  const outcome = { confirmed: false };
  const changed = await deps.requests.change(reference, (state) => {
    const opening = { code, mailbox: mailboxMark(state, deps), now: clock.now(), timeZone: facility.timeZone };
    const change = confirmByCode(state, opening);
    outcome.confirmed = change !== null;
    return change;
  });
  if (changed === null || !outcome.confirmed) return '';
  deps.log.info('requester decided', { reference, kind: 'confirm-identity' });
  await dispatch(deps, changed);
  return '?done=confirm-identity';
}

/** True where the page asks for it: who asks is not confirmed yet, and a code to this address would do it. */
export function isCodeAsked({ deps }: LanguageContext, record: RequestState): boolean {
  return asksForCode(record, mailboxMark(record, deps), { now: deps.clock.now(), timeZone: deps.facility.timeZone });
}
