/** How items are raised and settled. Pure: each function gives the whole list back. */
import { type DefectCode, mayRaise } from '../defects.ts';
import { asksForOwnAccess } from '../requester.ts';
import { type Routable, type Route, routeOf } from '../routing.ts';
import type { Basis, ProofKind } from '../vocabulary.ts';
import { bounded, cureOf, defectOf, type Item, type ItemAnswer, type ItemCode } from './item.ts';

function newItem(number: number, code: ItemCode, raisedBy: string, raisedAt: string): Item {
  return { id: `i${number}`, code, cure: cureOf(code), raisedBy, raisedAt, state: 'open' };
}

function lastNumber(items: readonly Item[]): number {
  return Math.max(0, ...items.map(({ id }) => Number(id.slice(1))));
}

/** Of a claim only where none was named. */
function isNeeded(kind: ProofKind, { requester }: Routable): boolean {
  return kind !== 'claim-details' || requester.claim === undefined;
}

/** What 42 CFR 2.31(a) wants of a third party’s authorization, where such records are asked for: no sheet or mail lists it, the item does. */
function needsPart2({ records, requester }: Routable, { documents }: Pick<Route, 'documents'>): boolean {
  const { 'sens-alcohol-use': alcohol, 'sens-drug-use': drugs } = records.sensitive;
  const ofThirdParty = documents.includes('authorization') && !asksForOwnAccess(requester.type);
  return ofThirdParty && (alcohol === 'include' || drugs === 'include');
}

/** The proofs that the route asks for, open from the submission on. They are the same whether the hospital has a fax or not. */
export function itemsAtStart(body: Routable, at: string): readonly Item[] {
  const route = routeOf(body, { outbound: { fax: null } });
  const special = needsPart2(body, route) ? (['part2-consent'] as const) : [];
  return [...route.enclose.filter((kind) => isNeeded(kind, body)), ...special].map((kind, index) =>
    newItem(index + 1, kind, 'system', at),
  );
}

/** Nothing that came before the letter, or was said before it, counts as its answer. */
function askedAgain({ cameAt: _came, told: _told, ...item }: Item, askedAt: string): Item {
  return { ...item, askedAt };
}

/** The items that a letter names: an open one is asked for now, another one is raised. Codes that the basis forbids are left out. */
export function asked(
  { items, route }: { readonly items: readonly Item[]; readonly route: { readonly basis: Basis } },
  codes: readonly DefectCode[],
  by: string,
  at: string,
): readonly Item[] {
  const named = codes.filter((code) => mayRaise(code, route.basis));
  const isNamed = ({ state, code }: Item) => state === 'open' && named.includes(defectOf(code));
  const open = new Set(items.filter(isNamed).map(({ code }) => defectOf(code)));
  const last = lastNumber(items);
  const raised = named.filter((code) => !open.has(code)).map((code, index) => newItem(last + index + 1, code, by, at));
  return bounded([
    ...items.map((item) => (isNamed(item) ? askedAgain(item, at) : item)),
    ...raised.map((item) => ({ ...item, askedAt: at })),
  ]);
}

/** The items for these defects, where none is open: nobody has been asked for them yet. Codes that the basis forbids are the caller's to leave out. */
export function raised(items: readonly Item[], codes: readonly DefectCode[], by: string, at: string): readonly Item[] {
  const last = lastNumber(items);
  const missing = codes.filter((code) => idsOf(items, [code]).length === 0);
  return bounded([...items, ...missing.map((code, index) => newItem(last + index + 1, code, by, at))]);
}

/** The “stop” that is to come in writing. It is the patient's to write: a firm that asks on a permission owes nothing. */
export function stopAsked(
  { items, body }: { readonly items: readonly Item[]; readonly body: Pick<Routable, 'requester'> },
  by: string,
  at: string,
): readonly Item[] {
  const item = newItem(lastNumber(items) + 1, 'STOP_NOT_IN_WRITING', by, at);
  return bounded([...items, asksForOwnAccess(body.requester.type) ? { ...item, askedAt: at } : item]);
}

/** Who asks has to be confirmed once more; an item that is open says so already. */
export function identityAgain(items: readonly Item[], by: string, at: string): readonly Item[] {
  if (idsOf(items, ['ID_UNVERIFIED']).length > 0) return items;
  return bounded([...items, newItem(lastNumber(items) + 1, 'identity', by, at)]);
}

/** The open items among these ids, settled. */
export function settled(
  items: readonly Item[],
  ids: readonly string[],
  state: 'answered' | 'waived',
  answer: ItemAnswer,
): readonly Item[] {
  return bounded(items.map((item) => (item.state === 'open' && ids.includes(item.id) ? { ...item, state, answer } : item)));
}

/** The open items among these ids, with something that staff have to look at. */
export function came(items: readonly Item[], ids: readonly string[], cameAt: string): readonly Item[] {
  return items.map((item) => (item.state === 'open' && ids.includes(item.id) ? { ...item, cameAt } : item));
}

/** The ids of the open items that one of these defects names. */
export function idsOf(items: readonly Item[], codes: readonly DefectCode[]): readonly string[] {
  return items.filter(({ code, state }) => state === 'open' && codes.includes(defectOf(code))).map(({ id }) => id);
}

/** What a decision did to the list, so that it can be taken back. */
export interface ItemsBefore {
  /** As they were. */
  readonly changed: readonly Item[];
  /** Ids of those that it raised. */
  readonly raised: readonly string[];
}

/** Undefined where nothing changed. */
export function itemsBefore(before: readonly Item[], after: readonly Item[]): ItemsBefore | undefined {
  const changed = before.filter((item) => !after.includes(item));
  const known = new Set(before.map(({ id }) => id));
  const raised = after.flatMap(({ id }) => (known.has(id) ? [] : [id]));
  return changed.length + raised.length === 0 ? undefined : { changed, raised };
}

/** The list as it was before a decision; what other acts changed since stays changed. */
export function givenBack(items: readonly Item[], { changed, raised }: ItemsBefore): readonly Item[] {
  const kept = items.filter(({ id }) => !raised.includes(id)).map((item) => changed.find(({ id }) => id === item.id) ?? item);
  const dropped = changed.filter(({ id }) => !items.some((item) => item.id === id));
  return [...dropped, ...kept];
}
