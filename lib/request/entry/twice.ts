/**
 * Is a request that is about to be stored one that we have? The same patient is found by the people finder; here whoever asks, the dates
 * of care and the numbers are compared, with the tolerance that two clerks who key one paper need. Rather too often than once too
 * seldom: a clerk says with one tick that it is another request. Pure.
 */
import { asksForOwnAccess } from '../requester.ts';
import { samePerson } from '../same-person.ts';
import type { RequestBody } from '../schema.ts';
import { nearDates, searchFirm, searchNumber } from '../search-terms.ts';
import { namesKey } from '../text.ts';
import type { RequesterType } from '../vocabulary.ts';

type Asked = Pick<RequestBody, 'requester' | 'records'>;

/** Slips between two texts: letters that differ, are missing or too many, or are turned with their neighbour. */
export function slips(one: string, other: string): number {
  const [a, b] = [[...one], [...other]];
  let [before, last] = [[] as number[], b.map((_, index) => index + 1)];
  last.unshift(0);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const turned = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const cheapest = Math.min((last[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      next.push(turned ? Math.min(cheapest, (before[column - 2] ?? 0) + 1) : cheapest);
    }
    [before, last] = [last, next];
  }
  return last[b.length] ?? 0;
}

/** One slip in five letters, and one at least. */
const alike = (one: string, other: string) =>
  one !== '' && other !== '' && slips(one, other) <= Math.max(1, Math.floor(Math.min(one.length, other.length) / 5));

/** Telling words that both names have at their beginning, or as one word: `Whitlock Law Office`, `WhitLock, Attorneys`. */
function sameFirm(one: string, other: string): boolean {
  const [a, b] = [searchFirm(one), searchFirm(other)];
  if (a === '' || b === '') return alike(namesKey(one), namesKey(other));
  const [first = ''] = a.split(' ');
  const [second = ''] = b.split(' ');
  return alike(a, b) || alike(a.replaceAll(' ', ''), b.replaceAll(' ', '')) || (first.length > 3 && alike(first, second));
}

const samePersonName = (one: string, other: string) =>
  alike(namesKey(one), namesKey(other)) || samePerson({ name: one }, { name: other }).answer !== 'no';

const self = (type: RequesterType) => type === 'patient';

/** Two kinds of organization are one where a clerk took the other line of the list; a patient is nobody else. */
function sameAsker({ requester: one }: Asked, { requester: other }: Asked): boolean {
  if (self(one.type) || self(other.type)) return one.type === other.type;
  if (asksForOwnAccess(one.type) !== asksForOwnAccess(other.type)) return false;
  const firms = [one.organization, other.organization];
  const names = [one.name, other.name];
  const [firmA, firmB] = firms;
  if (firmA !== undefined && firmB !== undefined) return sameFirm(firmA, firmB);
  // What one clerk took for a firm, the other took for a person.
  const [a, b] = [firmA ?? names[0], firmB ?? names[1]];
  return a === undefined || b === undefined ? one.type === other.type : samePersonName(a, b) || sameFirm(a, b);
}

type Agreement = 'agree' | 'differ' | 'unknown';

const numbersOf = ({ requester: { matter, claim } }: Asked) =>
  [matter, claim].flatMap((number) => searchNumber(number ?? '') || []);

function numbers(one: Asked, other: Asked): Agreement {
  const [a, b] = [numbersOf(one), numbersOf(other)];
  if (a.length === 0 || b.length === 0) return 'unknown';
  return a.some((number) => b.some((second) => slips(number, second) <= 1)) ? 'agree' : 'differ';
}

const farFuture = '9999-12-31';

function dates({ records: one }: Asked, { records: other }: Asked): Agreement {
  const isOpen = ({ from, to }: Asked['records']) => from === undefined && to === undefined;
  if (isOpen(one) || isOpen(other)) return 'unknown';
  const span = ({ from, to }: Asked['records']) => [from ?? '', to ?? farFuture] as const;
  const [[fromA, toA], [fromB, toB]] = [span(one), span(other)];
  const near = (a: string, b: string) => a === b || nearDates(a, farFuture).includes(b);
  const meets = fromA <= toB && fromB <= toA;
  return meets || near(fromA, fromB) || near(toA, toB) ? 'agree' : 'differ';
}

/** `same`: it may be the request itself. `other`: the same people, and something else is asked for. `no`: somebody else asks. */
export type Twice = 'same' | 'other' | 'no';

/** How a request about the same patient stands to the one that is keyed. */
export function keyedTwice(one: Asked, other: Asked): Twice {
  if (!sameAsker(one, other)) return 'no';
  const found = [numbers(one, other), dates(one, other)];
  return found.includes('differ') && !found.includes('agree') ? 'other' : 'same';
}
