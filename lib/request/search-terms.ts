/** By what staff find a request: birth date, record number, matter and claim number, firm, beginning of the reference. */
import { isCalendarDate } from './dates.ts';
import type { RequestRecord } from './record.ts';
import { cleanCode, cleanLine } from './text.ts';

type SearchKind = 'birth-date' | 'record-number' | 'case-number' | 'firm' | 'reference';

export interface SearchTerm {
  readonly kind: SearchKind;
  readonly value: string;
}

/** Letters and digits, no leading zeros: `MRN 0012-345` and `mrn12345` are one number. Empty when there are none. */
export function searchNumber(typed: string): string {
  return cleanCode(typed)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^(MRN|NO)(?=\d)/, '')
    .replace(/^0+/, '');
}

const ofEveryFirm = new Set(
  'llp llc pllc plc pa pc inc corp co ltd lpa law laws lawyer lawyers office offices firm group attorney attorneys at of the and'.split(
    ' ',
  ),
);
const tellingWords = 2;

/** The first two telling words of a firm's name. */
export function searchFirm(typed: string): string {
  return cleanLine(typed)
    .normalize('NFKD')
    .replace(/[\p{M}'’.]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !ofEveryFirm.has(word))
    .slice(0, tellingWords)
    .join(' ');
}

/** Characters of a reference that a caller has to know. */
const knownCharacters = 4;

/** The beginning of a reference as it is read out on the telephone; empty when there is too little of it. */
export function searchReference(typed: string): string {
  const plain = cleanCode(typed)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  return plain.length < knownCharacters ? '' : plain.slice(0, knownCharacters);
}

/** The terms under which a request is found. Pure; of the same request always the same, in the same order. */
export function searchTermsOf({ reference, body: { patient, requester } }: Pick<RequestRecord, 'reference' | 'body'>) {
  const terms: readonly SearchTerm[] = [
    { kind: 'birth-date', value: patient.dateOfBirth },
    { kind: 'reference', value: searchReference(reference) },
    { kind: 'record-number', value: searchNumber(patient.mrn ?? '') },
    { kind: 'case-number', value: searchNumber(requester.matter ?? '') },
    { kind: 'case-number', value: searchNumber(requester.claim ?? '') },
    { kind: 'firm', value: searchFirm(requester.organization ?? '') },
  ];
  const known = new Map(terms.filter(({ value }) => value !== '').map((term) => [`${term.kind} ${term.value}`, term]));
  return [...known.values()];
}

const digits = [...'0123456789'];
/** Places of the digits in `2026-11-28`. */
const places = [0, 1, 2, 3, 5, 6, 8, 9] as const;

/**
 * The dates that a slip makes of a birth date: one digit wrong, two neighbours turned, day and month exchanged. Real days since 1900
 * until `today`; some 35.
 */
export function nearDates(date: string, today: string): readonly string[] {
  const put = (text: string, place: number, digit: string) => `${text.slice(0, place)}${digit}${text.slice(place + 1)}`;
  const wrong = places.flatMap((place) => digits.map((digit) => put(date, place, digit)));
  const turned = places.slice(1).map((place, index) => {
    const before = places[index] ?? 0;
    return put(put(date, place, date.charAt(before)), before, date.charAt(place));
  });
  const exchanged = `${date.slice(0, 5)}${date.slice(8, 10)}-${date.slice(5, 7)}`;
  const all = new Set([...wrong, ...turned, exchanged]);
  all.delete(date);
  return [...all].filter((near) => isCalendarDate(near) && near >= '1900' && near <= today);
}
