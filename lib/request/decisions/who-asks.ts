/**
 * What a request says about who asks, to be compared with the chart, and whether what agrees is enough by itself: 45 CFR 164.514(h).
 * A match alone confirms nobody at a place that the chart does not hold (hospital's own rule, to be confirmed). Pure.
 */
import { destinationOf } from '../destination.ts';
import { asksForOwnAccess } from '../requester.ts';
import { earlierNames, type RequestBody } from '../schema.ts';
import { valueAt } from '../value-at.ts';
import { comparedFacts } from './evidence.ts';

export type ComparedFact = (typeof comparedFacts.always)[number] | (typeof comparedFacts.more)[number];

/** What a caller can say. */
export const spokenFacts: readonly ComparedFact[] = [...comparedFacts.always, ...comparedFacts.more].filter(
  (fact) => fact !== 'signature',
);

/** Where the request holds each fact; the name is put together from its parts. A signature is compared on paper only. */
const pathsOf: Readonly<Partial<Record<ComparedFact, readonly string[]>>> = {
  'birth-date': ['patient.dateOfBirth'],
  phone: ['requester.phone', 'patient.phone'],
  address: ['requester.address', 'patient.address'],
  email: ['requester.email', 'patient.email'],
  'record-number': ['patient.mrn'],
  'last-visit': ['identity.lastVisit'],
  'former-name': earlierNames.map((name) => `patient.${name}`),
};

export interface GivenFact {
  readonly fact: ComparedFact;
  /** Of its values in the body, each different one once; none for the name. */
  readonly paths: readonly string[];
}

/** The same address or number, however its letters are written; empty where there is none. */
function folded(value: unknown): string {
  return value === undefined ? '' : JSON.stringify(value).toLowerCase();
}

/** Of who asks for somebody else's records by permission or law, nothing stands in the chart. */
function givenPaths(body: RequestBody, paths: readonly string[]): readonly string[] {
  const own = asksForOwnAccess(body.requester.type);
  const given = paths.filter((path) => (own || !path.startsWith('requester')) && valueAt(body, path) !== undefined);
  const values = given.map((path) => folded(valueAt(body, path)));
  return given.filter((_, index) => values.indexOf(values[index] ?? '') === index);
}

/** The facts that this request gives, those that are always compared first. */
export function givenFacts(body: RequestBody): readonly GivenFact[] {
  const more = (['birth-date', 'phone', 'address', 'email', 'record-number', 'last-visit', 'former-name'] as const).map(
    (fact) => ({ fact, paths: givenPaths(body, pathsOf[fact] ?? []) }),
  );
  return [{ fact: 'name', paths: [] }, ...more.filter(({ paths }) => paths.length > 0)];
}

/**
 * Where the records go, seen from the chart. fact: to an address that is one of the facts. other: to another place. handed-over: to
 * nobody's address; who comes shows who they are.
 */
export type Place =
  | { readonly kind: 'portal' | 'handed-over' }
  | { readonly kind: 'fact'; readonly fact: 'address' | 'email' }
  | { readonly kind: 'other'; readonly path: string | undefined };

/** The place to which the records of a request go. */
export function placeOf(body: RequestBody): Place {
  const { method } = body.delivery;
  if (method === 'deliver-portal') return { kind: 'portal' };
  if (method === 'deliver-pickup' || method === 'deliver-inspect') return { kind: 'handed-over' };
  const path = destinationOf(body)?.path;
  const there = path === undefined ? '' : folded(valueAt(body, path));
  const isThere = (own: string) => there !== '' && folded(valueAt(body, own)) === there;
  const fact = (['address', 'email'] as const).find((one) => pathsOf[one]?.some(isThere));
  return fact === undefined ? { kind: 'other', path } : { kind: 'fact', fact };
}

/** Whether the chart holds the place where the records go, once these facts agree with it. `said`: staff found that other place there. */
export function heldByChart(place: Place, facts: readonly string[], said: boolean): 'chart' | 'new' {
  const held = { portal: true, 'handed-over': false, fact: 'fact' in place && facts.includes(place.fact), other: said };
  return held[place.kind] ? 'chart' : 'new';
}
