/** To whom a thing is posted, and what speaks against posting it now. */
import { mayReachChosenPlace } from '../../delivery/mail/notices.ts';
import { readerOf } from '../../documents/letters/letterhead.ts';
import { asPrintedNow } from '../../request/changes/body-now.ts';
import { chosenPlace } from '../../request/chosen-place.ts';
import { type CalendarDate, hospitalDay, type TimeZone } from '../../request/dates.ts';
import { isPostBox } from '../../request/post/carriers.ts';
import type { PostItem } from '../../request/post/items.ts';
import type { RequestRecord, RequestState } from '../../request/record.ts';

export type PostBlock = 'restricted' | 'no-address' | 'place-waits' | 'packing' | 'courier-to-box';

/** Name and address, a line each. The recipient of a package is as staff typed it: with commas where it has one line. */
export function addresseeOf(record: RequestState, item: PostItem, timeZone: TimeZone): readonly string[] {
  if (item.kind === 'package') {
    const typed = item.delivery.recipient.split('\n').map((line) => line.trim());
    const [first = '', ...rest] = typed.filter((line) => line !== '');
    return rest.length > 0 ? [first, ...rest] : first.split(/,\s+(?![A-Z]{2}\b)/);
  }
  const shown = asPrintedNow(record, timeZone);
  return readerOf(shown, shown.body.language);
}

/** An address has a number in it: of the house, the box or the ZIP code. */
function isAddress(lines: readonly string[]): boolean {
  return lines.length > 1 && lines.some((line) => /\d/.test(line));
}

/** Null where it can be printed. */
export function blockOf(record: RequestRecord, item: PostItem, timeZone: TimeZone, now: Date): PostBlock | null {
  const to = addresseeOf(record, item, timeZone);
  if (item.kind === 'package') {
    if (item.delivery.sealed === undefined) return 'packing';
    if (!isAddress(to)) return 'no-address';
    return item.delivery.way === 'courier' && isPostBox(to) ? 'courier-to-box' : null;
  }
  const today: CalendarDate = hospitalDay(now, timeZone);
  if (chosenPlace(record) !== null && !mayReachChosenPlace(record, today)) return 'place-waits';
  return isAddress(to) ? null : 'no-address';
}
