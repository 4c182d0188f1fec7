/** The lists of names as they are looked up. */
import { commonGiven, commonSurnames } from './common-names.ts';
import { looseNicknames, nicknames } from './nicknames.ts';
import { romanSurnames, spellings, translations } from './variants.ts';

/** The rows in which a word stands. */
function rowsOf(rows: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  rows.forEach((row, index) => {
    for (const word of row.split(/[: ]+/)) found.set(word, [...(found.get(word) ?? []), index]);
  });
  return found;
}
export const share = (rows: ReadonlyMap<string, readonly number[]>, one: string, other: string) =>
  (rows.get(one) ?? []).some((row) => rows.get(other)?.includes(row) === true);

export const spelled = rowsOf(spellings);
export const translated = rowsOf(translations);
export const loose = rowsOf(looseNicknames);
export const roman = rowsOf(romanSurnames);
export const called = rowsOf(nicknames);
/** Names that have short forms. */
export const heads = new Set(nicknames.map((row) => row.split(':')[0] ?? ''));
const shortOf = new Map<string, Set<string>>();
for (const row of nicknames) {
  const [head = '', ...short] = row.split(/[: ]+/);
  shortOf.set(head, new Set([...(shortOf.get(head) ?? []), ...short]));
}
const knownGiven = new Set([
  ...commonGiven.split(' '),
  ...heads,
  ...[spellings, translations].flat().flatMap((row) => row.split(' ')),
]);
const knownSurnames = new Set(commonSurnames.split(' '));

/** A name that many have. */
export const isCommon = (word: string) => knownSurnames.has(word) || knownGiven.has(word);

/** Of a name whose short forms are known by another spelling of it as well: Alexandr, Sasha. */
function formsOf(word: string): readonly string[] {
  const rows = spelled.get(word) ?? [];
  return [word, ...rows.flatMap((row) => spellings[row]?.split(' ') ?? [])];
}

export function isShortOf(short: string, name: string): boolean {
  return formsOf(name).some((form) => shortOf.get(form)?.has(short) === true);
}

/** Other spellings of a name and all its short forms, of the names in the lists. */
const kin = new Map<string, readonly string[]>();

export function kinOf(word: string): readonly string[] {
  if (!spelled.has(word) && !called.has(word)) return [];
  const known = kin.get(word);
  if (known !== undefined) return known;
  const forms = formsOf(word);
  const all = [...forms, ...forms.flatMap((form) => [...(shortOf.get(form) ?? [])])];
  kin.set(word, all);
  return all;
}

export const isCommonGiven = (word: string) => knownGiven.has(word);
export const isCommonSurname = (word: string) => knownSurnames.has(word);
