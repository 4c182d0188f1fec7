/** A parcel came: its cover sheet or its own label is scanned, and its item opens with the decision that it arrived. */

import type { InboundRecord } from '../../inbound/record.ts';
import { readTracking } from '../../request/post/carriers.ts';
import { readReference } from '../../request/reference.ts';
import { readTyped } from '../../request/search/typed-search.ts';
import { searchNumber } from '../../request/search-terms.ts';
import { characterCount, cleanLine, isPlain } from '../../request/text.ts';
import type { HttpReply } from '../../web/http.ts';
import { privatePage, redirect } from '../../web/replies.ts';
import { type StaffContext, todayIn } from '../context.ts';
import { logItemSearch } from './access.ts';
import { type ArrivalProblem, arrivalsPage } from './arrivals-page.tsx';
import { itemPath } from './paths.ts';

const longest = 200;

export async function getArrivals({ view }: StaffContext): Promise<HttpReply> {
  return privatePage(arrivalsPage(view, { typed: '', found: [] }));
}

/** References as a scanner types them: alone, twice, with the name of the symbol before, or inside the address of a QR code. */
function referencesIn(context: StaffContext, text: string): readonly string[] {
  const alone = readReference(text);
  return alone !== null ? [alone] : readTyped(text, todayIn(context)).references;
}

/** Items with this very number; it may be typed with or without its carrier. */
export async function trackedAs({ deps }: Pick<StaffContext, 'deps'>, typed: string): Promise<readonly InboundRecord[]> {
  const number = searchNumber((readTracking(typed)?.text ?? typed).replace(/^\p{L}+\s+/u, ''));
  if (number.length < 5) return [];
  const found = await deps.inboundFinder.find({ number });
  return found.filter(({ tracking }) => tracking !== null && searchNumber(tracking).endsWith(number));
}

/** A number of some carrier. Thirteen characters that are no reference are one that was misread. */
function isNumber(typed: string): boolean {
  const plain = searchNumber(typed);
  return readTracking(typed) !== null || (/\d{5}/.test(plain) && plain.length !== 13);
}

export async function postArrivals(context: StaffContext): Promise<HttpReply> {
  const { deps, form, view } = context;
  const typed = cleanLine(form.get('code') ?? '');
  const again = (problem: ArrivalProblem, found: readonly InboundRecord[] = []) =>
    privatePage(arrivalsPage(view, { typed, problem, found }), { status: 422 });
  if (typed === '') return again('empty');
  if (characterCount(typed) > longest || !isPlain(typed)) return again('unreadable');
  const references = referencesIn(context, typed);
  for (const reference of references)
    if ((await deps.inbound.get(reference)) !== null) return redirect(`${itemPath(reference)}?came=now`);
  const found = references.length > 0 ? [] : await trackedAs(context, typed);
  await logItemSearch(context, found, 'mail');
  const [only] = found;
  if (only !== undefined && found.length === 1) return redirect(`${itemPath(only.reference)}?came=now`);
  if (found.length > 1) return again('several', found);
  return again(references.length > 0 || isNumber(typed) ? 'unknown' : 'unreadable');
}
