/** Whether a name on a page is the patient's. */
import { isCommon } from '../../request/names/kin.ts';
import { isParticle } from '../../request/names/words.ts';
import { mostWords, noNames, suffixes, titles, type Word, wordsIn } from './page-names.ts';
import { type Line, misread } from './page-text.ts';
import type { Subject } from './subject.ts';

/** Jun is no Juan whose letter was lost. */
const shortMonths = new Set('JAN FEB MAR APR MAY JUN JUL AUG SEP SEPT OCT NOV DEC ENE ABR AGO DIC'.split(' '));

/** A scanner may get one sign in seven wrong, and no letter of a short name. What many are called is no slip: Maria is not Marina. */
function isName(word: string, list: readonly string[], scanned: boolean): boolean {
  if (list.includes(word)) return true;
  if (!scanned || word.length < 3 || shortMonths.has(word) || isCommon(word.toLowerCase())) return false;
  const most = Math.max(0.7, word.length * 0.14);
  return list.some((one) => misread(word, one, most) <= most);
}

type Part = 'given' | 'family' | 'initial' | 'joint' | 'foreign';

/** What a word is in a name of this patient. */
function partOf(word: string, subject: Subject, scanned: boolean): Part {
  if (isName(word, subject.family, scanned)) {
    return subject.given.includes(word) || subject.middle.includes(word) ? 'given' : 'family';
  }
  if (isName(word, subject.given, scanned) || subject.alsoGiven.includes(word)) return 'given';
  if (isName(word, subject.middle, scanned)) return 'joint';
  if (word.length === 1) return 'initial';
  return suffixes[word] !== undefined || titles.has(word) || isParticle(word.toLowerCase()) ? 'joint' : 'foreign';
}

/**
 * same: given name and surname. near: they may be the same person. surname, given: only this part is the same. part: one part, the other
 * is not said. other: somebody else.
 */
export type NameLikeness = 'same' | 'near' | 'surname' | 'given' | 'part' | 'other';

/** Of a name that was given twice as given name and surname, Thomas Thomas. */
function countParts(words: readonly string[], subject: Subject, scanned: boolean) {
  const parts = words.map((word) => partOf(word, subject, scanned));
  const count = (part: Part) => parts.filter((one) => one === part).length;
  const [given, family] = [count('given'), count('family')];
  const both = subject.given.some((word) => subject.family.includes(word));
  if (family === 0 && given > 1 && both) return { parts, given: given - 1, family: 1 };
  return { parts, given, family };
}

/** Another generation is another person; one that is not said on either side says nothing. */
function otherGeneration(words: readonly string[], { generation }: Subject): boolean {
  const said = words.slice(1).flatMap((word) => suffixes[word] ?? [])[0];
  return said !== undefined && (generation === null ? said > 1 : said !== generation);
}

/** A second given name, or the initial of one, that is not the patient's: María Isabel and María G. are not María José. */
function otherSecondName(words: readonly string[], parts: readonly Part[], { given, middle, family }: Subject): boolean {
  const known = [...given, ...middle];
  if (known.length < 2) return false;
  const begins = (names: readonly string[], word = '') => names.some((name) => name.startsWith(word.charAt(0)));
  return words.some((word, place) => {
    if (parts[place - 1] !== 'given') return false;
    return parts[place] === 'foreign'
      ? !begins(known, word)
      : parts[place] === 'initial' && !begins([...known, ...family], word);
  });
}

const compoundFirsts = ['MARIA', 'JOSE', 'JUAN', 'ANA', 'LUIS'];

/** María José is one name: María Isabel is her sister. */
function isCompound({ given }: Subject): boolean {
  return given.length > 1 || compoundFirsts.includes(given[0] ?? '');
}

/** Particles of surnames that are given names as well: Santa E. Fitzpatrick, Fitzpatrick, Al. */
const givenParticles = new Set(['AL', 'DELLA', 'LE', 'SANTA', 'VAN']);
const isInSurname = (next: string | undefined) => next !== undefined && next.length > 1 && suffixes[next] === undefined;

/** Only the surname is the patient's: an initial or the middle name may say the rest. */
function likenessOfSurname(words: readonly string[], foreign: number, { given, middle }: Subject): NameLikeness {
  const initial = words.some((word) => word.length === 1 && given.some((one) => one.startsWith(word)));
  const second = words.some((word) => word.length > 1 && middle.includes(word));
  if (words.some((word, place) => givenParticles.has(word) && !isInSurname(words[place + 1]))) return 'surname';
  // GARZA, ROSIE A. is nobody whose name begins with A.
  if (foreign > 0) return second ? 'near' : 'surname';
  return initial || second ? 'near' : 'part';
}

function likenessByParts(words: readonly string[], subject: Subject, scanned: boolean): NameLikeness {
  const { parts, given, family } = countParts(words, subject, scanned);
  const foreign = parts.filter((part) => part === 'foreign').length;
  if (family > 0 && given > 0) {
    if (otherSecondName(words, parts, subject)) return isCompound(subject) ? 'surname' : 'near';
    return otherGeneration(words, subject) ? 'near' : 'same';
  }
  if (family > 0) return likenessOfSurname(words, foreign, subject);
  return given > 0 ? likenessOfGiven(foreign, subject) : 'other';
}

/** Only the given name is the patient's. Who has two surnames keeps one of them. */
function likenessOfGiven(foreign: number, subject: Subject): NameLikeness {
  if (foreign === 0) return 'part';
  return foreign > 1 && isDoubled(subject) ? 'other' : 'given';
}

/** García Flores: both words, and both as one. */
function isDoubled({ family }: Subject): boolean {
  return family.some((whole) => family.some((one) => whole.startsWith(one) && family.includes(whole.slice(one.length))));
}

/** One whole word that is not the patient's, beside one that is, has lost no space: Aguilar, Anne is not Aguilar, Angel. */
function mayBeGlued(words: readonly string[], subject: Subject): boolean {
  const foreign = words.filter((word) => partOf(word, subject, true) === 'foreign');
  const [first = ''] = foreign;
  const { length } = first;
  if (foreign.length === 1 && words.length > 1 && isCommon(first.toLowerCase())) return false;
  return words.length === 1 || foreign.length !== 1 || length < 3 || length > 6;
}

/** Ma ria: words of the patient's name that a scanner parted. */
function withoutGaps(words: readonly string[], { given, middle, family }: Subject): readonly string[] {
  const known = [...given, ...middle, ...family].filter((word) => word.length > 3);
  const whole = words.findIndex((word, place) => known.includes(word + (words[place + 1] ?? '')) && !known.includes(word));
  return whole < 0 ? words : [...words.slice(0, whole), words.slice(whole, whole + 2).join(''), ...words.slice(whole + 2)];
}

/** Whether the words of a name are the patient's. */
export function likenessOfName(read: readonly string[], subject: Subject, scanned: boolean): NameLikeness {
  const words = scanned ? withoutGaps(read, subject) : read;
  const likeness = likenessByParts(words, subject, scanned);
  const differs = likeness === 'other' || likeness === 'surname' || likeness === 'given';
  if (!differs || !scanned) return likeness;
  if (mayBeGlued(words, subject) && isGlued(words, subject, scanned)) return 'same';
  return likenessOfRemains(words, subject) ?? likeness;
}

/**
 * The patient's surname beside the given name of somebody else that is the patient's with one letter lost or misread inside it: Luca for
 * Lucía. Not at its end, where Mario and María differ.
 */
export function isSlipOfGiven(words: readonly string[], subject: Subject): boolean {
  const isSlip = (word: string) =>
    subject.given.some(
      (one) => word.length > 2 && word.length <= one.length && word.at(-1) === one.at(-1) && misread(word, one, 1) <= 0.7,
    );
  const foreign = words.filter((word) => partOf(word, subject, true) === 'foreign');
  return foreign.length === 1 && foreign.every(isSlip);
}

/** Of the letters of a name, how many may be wrong where what stands there is nobody's name. */
const mostOfRemains = 0.3;

/** No name that many have, and one of these as far as one can read it. */
function isRemainsOf(word: string, list: readonly string[]): boolean {
  if (list.includes(word)) return true;
  if (word.length < 3 || isCommon(word.toLowerCase())) return false;
  return list.some((one) => {
    const most = Math.min(2.2, one.length * mostOfRemains);
    return misread(word, one, most) <= most;
  });
}

/** What a bad scan left of the patient's name: too little to say that it is, too much alike to say that it is not. */
function likenessOfRemains(words: readonly string[], subject: Subject): NameLikeness | null {
  const telling = words.filter((word) => word.length > 1 && partOf(word, subject, true) !== 'joint');
  const family = telling.filter((word) => isRemainsOf(word, subject.family));
  const given = telling.filter((word) => !family.includes(word) && isRemainsOf(word, [...subject.given, ...subject.middle]));
  if (family.length + given.length < telling.length || family.length === 0) return null;
  return given.length > 0 ? 'near' : 'part';
}

/** The parts of a name as one word, in the orders in which names are printed. */
function gluedNames({ given, middle, family }: Subject): readonly string[] {
  const firsts = [
    ...given,
    given.join(''),
    ...middle.flatMap((word) => given.flatMap((one) => [one + word, one + word.charAt(0)])),
  ];
  const lasts = [...family, ...family.flatMap((one) => family.filter((other) => other !== one).map((other) => one + other))];
  return lasts.flatMap((last) => firsts.flatMap((first) => [last + first, first + last]));
}

/** Spaces that a scanner lost, or put into a name. */
function isGlued(words: readonly string[], subject: Subject, scanned: boolean): boolean {
  const whole = words.join('');
  return (
    scanned &&
    whole.length > 6 &&
    gluedNames(subject).some((wanted) => {
      const most = Math.min(2.9, wanted.length * 0.16);
      return misread(whole, wanted, most) <= most;
    })
  );
}

export interface FoundName {
  readonly from: number;
  readonly to: number;
}

/** Gaps between the words of one name: a comma, a period after an initial, a hyphen. */
const between = /^[\s,.'-]{1,3}$/;

/** How far a name goes on from a word: words of the patient's name, initials, and one middle name that nobody told us. */
function reach(line: Line, words: readonly Word[], start: number, subject: Subject, scanned: boolean): number {
  let end = start;
  for (let next = start + 1; next < words.length && next - start < mostWords; next += 1) {
    const [before, word] = [words[next - 1], words[next]];
    if (before === undefined || word === undefined || !between.test(line.upper.slice(before.to, word.from))) break;
    const part = partOf(word.text, subject, scanned);
    const isMiddle =
      part === 'foreign' && word.capital && next === start + 1 && subject.given.length === 1 && !noNames.has(word.text);
    if (part === 'foreign' && !isMiddle) break;
    if (part !== 'foreign') end = next;
  }
  return end;
}

/** What follows a name that may go on: María of María Isabel. */
function secondName({ upper }: Line, words: readonly Word[], end: number, subject: Subject): readonly Word[] {
  const [last, next] = [words[end], words[end + 1]];
  if (last === undefined || next === undefined || !isCompound(subject) || subject.family.includes(last.text)) return [];
  const goesOn = next.capital && upper.slice(last.to, next.from) === ' ' && next.text.length > 1;
  return goesOn && !noNames.has(next.text) ? [next] : [];
}

/** Every place of a line where the patient is named in full. */
export function namesIn(line: Line, subject: Subject, scanned: boolean): readonly FoundName[] {
  const words = wordsIn(line);
  const found: FoundName[] = [];
  for (let start = 0; start < words.length; start += 1) {
    const first = words[start];
    const part = first === undefined ? 'foreign' : partOf(first.text, subject, scanned);
    if (first === undefined || (part !== 'given' && part !== 'family') || !first.capital) continue;
    const end = reach(line, words, start, subject, scanned);
    const to = words[end]?.to ?? first.to;
    const texts = [...words.slice(start, end + 1), ...secondName(line, words, end, subject)].map(({ text }) => text);
    if (end === start || likenessOfName(texts, subject, scanned) !== 'same') continue;
    found.push({ from: first.from, to });
    start = end;
  }
  return found;
}
