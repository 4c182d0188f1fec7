import type { CalendarDate } from '../dates.ts';
import { type DefectCode, defectCodes, mayRaise } from '../defects.ts';
import type { RequestState } from '../record.ts';
import { sheetOf, verdictOf } from '../sheets/sheet.ts';
import { defectOf, itemsWaiting } from './item.ts';

/** What a letter would ask for now: each "no" of the review sheet, and what waits for the requester. In the order of the defects. */
export function suggestedCodes(record: RequestState, today: CalendarDate): readonly DefectCode[] {
  const found = new Set([
    ...verdictOf(sheetOf(record, today)).codes,
    ...itemsWaiting(record).map(({ code }) => defectOf(code)),
  ]);
  return defectCodes.filter((code) => found.has(code) && mayRaise(code, record.route.basis));
}
