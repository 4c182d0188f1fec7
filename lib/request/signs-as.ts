/** Whether a typed signature is one of the ways in which a person writes their own name. */
import { nameKey } from './text.ts';

/** Letters that no decomposition turns into plain ones. */
const plainLetters: Readonly<Record<string, string>> = {
  ...{ ł: 'l', ø: 'o', đ: 'd', ð: 'd', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', þ: 'th', ħ: 'h', ŋ: 'n' },
};
/** Particles, titles and what stands behind a name: left out of one writing or the other. Single letters may be initials. */
const small = new Set(
  `al bin bint da das de del della der di do dos du el ibn la las le los san ten ter van von zu
  don dona dr dra jr junior miss mr mrs ms prof sr sra srta ii iii iv esq md phd rn`.split(/\s+/),
);

function plain(word: string): string {
  return nameKey(word).replace(/[łøđðßæœıþħŋ]/g, (letter) => plainLetters[letter] ?? letter);
}

function wordsOf(name: string): readonly string[] {
  const words = name.split(/[\s.,;()/\p{Pd}]+/u).map(plain);
  const given = words.filter((word) => word !== '');
  const long = given.filter((word) => !small.has(word));
  return long.length > 0 ? long : given;
}

const isInitialOf = (one: string, other: string) => one.length === 1 && other.startsWith(one);
const agree = (one: string, other: string) => one === other || isInitialOf(one, other) || isInitialOf(other, one);

/**
 * True when the signature names the person: a given and a family name agree, in any order, with initials, without middle names,
 * marks, particles and titles. A name in one piece is both its given and its family name; one name only has to be there.
 */
export function signsAs(signature: string, given: string, family = given): boolean {
  const signed = wordsOf(signature);
  const first = wordsOf(given);
  // An earlier name is often written with its given names.
  const last = given === family ? first : wordsOf(family).filter((word) => !first.includes(word));
  const names = new Set([...first, ...last]);
  if (first.length === 0 || last.length === 0 || names.size === 1) return signed.some((word) => names.has(word));
  const [whole, own, inherited] = [signature, given, family].map(plain);
  if (whole === `${own}${inherited}` || whole === `${inherited}${own}` || whole === inherited) return true;
  return signed.some((one, place) =>
    signed.some(
      (other, elsewhere) =>
        place !== elsewhere &&
        (one.length > 1 || other.length > 1) &&
        first.some((name) => agree(one, name) && last.some((next) => next !== name && agree(other, next))),
    ),
  );
}
