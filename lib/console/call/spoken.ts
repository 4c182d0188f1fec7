/** How a request stands, in words that may be said to a caller who passed: those of the requester's own page, and nothing of health. */
import type { Facility } from '../../facility/facility.ts';
import { costState } from '../../languages/costs.ts';
import { dateInWords } from '../../languages/dates.ts';
import { itemText } from '../../languages/items.ts';
import { letterWords } from '../../languages/letters.ts';
import { siteWords } from '../../languages/site.ts';
import { identityWords } from '../../languages/staff-identity.ts';
import { vocabulary } from '../../languages/vocabulary.ts';
import { daysBetween, hospitalDay } from '../../request/dates.ts';
import { isQuoteOut } from '../../request/decisions/offers.ts';
import { showDollars } from '../../request/fees/rules.ts';
import { isQuiet, itemsWaiting } from '../../request/items/item.ts';
import type { RequestRecord } from '../../request/record.ts';
import { isPacking } from '../../request/release/deliveries.ts';
import { isOpen } from '../../request/status.ts';
import type { Language } from '../../request/vocabulary.ts';

export interface SpokenLine {
  readonly id: string;
  readonly what: string;
  readonly text: string;
}

interface Moment {
  readonly facility: Facility;
  readonly now: Date;
}

function dayLines(record: RequestRecord, language: Language, { facility, now }: Moment): readonly SpokenLine[] {
  const { status: words } = siteWords(language);
  const { receivedOn, dueOn, submittedAt, route, status } = record;
  const day = (date: string) => dateInWords(date, language);
  const runs = isOpen(status) && status !== 'released' && dueOn !== null;
  const lines = [
    { id: 'sent', what: words.submitted, text: day(hospitalDay(new Date(submittedAt), facility.timeZone)) },
    { id: 'received', what: words.received, text: receivedOn === null ? words.notReceived : day(receivedOn) },
  ];
  if (!runs) return lines;
  const counted =
    route.clock === 'access' && receivedOn !== null
      ? `. ${words.day(daysBetween(receivedOn, hospitalDay(now, facility.timeZone)), daysBetween(receivedOn, dueOn))}`
      : '';
  return [...lines, { id: 'due', what: words.due, text: `${day(dueOn)}${counted}` }];
}

/** Each with its cure; what its name would tell of somebody's care is only counted. */
function itemLines(record: RequestRecord, language: Language): readonly SpokenLine[] {
  const { needed, nothingOpen } = identityWords(language).call;
  const items = itemsWaiting(record);
  if (items.length === 0) return [{ id: 'items', what: needed, text: nothingOpen }];
  const quiet = items.filter(isQuiet).length;
  const named = items
    .filter((item) => !isQuiet(item))
    .map((item) => ({ item, its: itemText(item, letterWords(language), vocabulary(language)) }));
  return [
    ...named.map(({ item, its }) => ({ id: item.id, what: needed, text: [its.title, its.cure].filter(Boolean).join(' ') })),
    ...(quiet === 0 ? [] : [{ id: 'quiet', what: needed, text: siteWords(language).status.items.inLetter(quiet) }]),
  ];
}

/** Costs that the requester may see, and that no other has replaced. */
function costLines(record: RequestRecord, language: Language, { now }: Moment): readonly SpokenLine[] {
  const { fees = [] } = record;
  return fees
    .filter((fee) => isQuoteOut(record, fee, now) && !fees.some(({ replaces }) => replaces === fee.id))
    .map((fee) => ({
      id: fee.id,
      what: identityWords(language).call.cost,
      text: `${showDollars(fee.cents)}: ${costState(fees, fee, language)}`,
    }));
}

/** In a language that is loaded. The ids are the same in each. */
export function spokenLines(record: RequestRecord, language: Language, moment: Moment): readonly SpokenLine[] {
  const status = isPacking(record) ? 'quality-check' : record.status;
  return [
    { id: 'state', what: siteWords(language).status.state, text: vocabulary(language).statuses[status] },
    ...dayLines(record, language, moment),
    ...itemLines(record, language),
    ...costLines(record, language, moment),
  ];
}
