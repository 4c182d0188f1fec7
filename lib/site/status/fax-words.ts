/** How the fax of a request stands, in words. */
import { instantInWords } from '../../languages/dates.ts';
import { siteWords } from '../../languages/site.ts';
import { awaitsLook, faxHeldUntil, faxIsOverLimit, type RequestRecord } from '../../request/record.ts';
import type { SiteView } from '../site-page.tsx';

export function faxStates(record: RequestRecord): readonly ('sending' | 'looked-at' | 'delivered' | 'unconfirmed')[] {
  return Object.values(record.work)
    .filter(({ kind }) => kind === 'send-fax')
    .map(({ state }) => {
      if (state === 'done') return 'delivered';
      if (state === 'waiting' && awaitsLook(record)) return 'looked-at';
      return state === 'with-staff' || state === 'uncertain' || state === 'dropped' ? 'unconfirmed' : 'sending';
    });
}

export function faxInWords(
  state: ReturnType<typeof faxStates>[number],
  { record, language, facility }: SiteView & { readonly record: RequestRecord },
): string {
  const { status } = siteWords(language);
  const until = faxHeldUntil(record);
  if (until === null) return status.faxStates[state];
  const when = instantInWords(until, { language, facility });
  return faxIsOverLimit(record) ? status.faxWaits(when) : status.faxHeld(when);
}
