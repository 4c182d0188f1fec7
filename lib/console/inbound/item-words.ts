/** Parts of an item in words. */

import type { NoticeBody } from '../../inbound/notice.ts';
import type { InboundRecord } from '../../inbound/record.ts';
import { shortDate } from '../../languages/dates.ts';
import { inboundDeskWords } from '../../languages/staff-inbound.ts';
import { daysBetween } from '../../request/dates.ts';
import { showPhone } from '../../request/phone-shown.ts';
import type { Console } from '../console.ts';

/** `120 pages, 2 discs`; empty where nobody said how many. */
export function announcedInWords({ records }: Pick<NoticeBody, 'records'>, { language }: Pick<Console, 'language'>): string {
  const { counts } = inboundDeskWords(language).item;
  const all = (['pages', 'discs', 'drives'] as const).flatMap((one) => {
    const count = records[one];
    return count === undefined ? [] : [counts[one](count)];
  });
  return all.join(', ');
}

/** `12 pages, 2 discs, radiology images`: each medium with its number, where there is one. */
export function whatInWords({ records }: Pick<NoticeBody, 'records'>, { language }: Pick<Console, 'language'>): string {
  const { item, media } = inboundDeskWords(language);
  const numbers = {
    paper: ['pages', records.pages],
    discs: ['discs', records.discs],
    drives: ['drives', records.drives],
  } as const;
  return records.what
    .map((medium) => {
      if (medium === 'images') return media.images;
      const [unit, count] = numbers[medium];
      return count === undefined ? media[medium] : item.counts[unit](count);
    })
    .join(', ');
}

/** Firm, or whoever sends; a name that nobody knows says the kind of sender. */
export function senderName({ sender }: Pick<NoticeBody, 'sender'>, { language }: Pick<Console, 'language'>): string {
  return sender.organization ?? (sender.name || inboundDeskWords(language).senders[sender.type]);
}

/** How far the expected day lies back or ahead, in words. */
export function expectedInWords(
  { expectedOn, here }: { readonly expectedOn: string; readonly here: boolean },
  today: string,
  { language }: Pick<Console, 'language'>,
): { readonly day: string; readonly text: string; readonly late: boolean } {
  const { queue } = inboundDeskWords(language);
  const days = daysBetween(expectedOn, today);
  const text = here ? queue.here : days > 0 ? queue.since(days) : days === 0 ? queue.today : queue.inDays(-days);
  return { day: shortDate(expectedOn, language), text, late: !here && days > 0 };
}

/** True once something of it has come. */
export function isHere({ arrivals }: Pick<InboundRecord, 'arrivals'>): boolean {
  return arrivals.length > 0;
}

/** As people write it, and as it is dialled. */
export function phoneShown(stored: string): { readonly e164: string; readonly shown: string } {
  return { e164: stored.split(';')[0] ?? stored, shown: showPhone(stored) };
}
