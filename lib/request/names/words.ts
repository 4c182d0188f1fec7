/** The words of a name as they are compared: Latin letters without marks where the script has them, titles and suffixes apart. */
import { cleanLine } from '../text.ts';
import { inLatin } from './scripts.ts';

const special: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', æ: 'ae', œ: 'oe', þ: 'th', ð: 'd', ı: 'i', ŋ: 'ng', ħ: 'h', ĸ: 'k', ə: 'a' },
};

/** Joined to a surname, or left out by who says it. */
const particles = new Set(
  'de del dela delos delas la las los el y e da do dos das di du van der den vander von zu zum al ul ur as ad bin ibn ben bint abu abou st saint san santa sta ste ter ten le les lo mc mac o d l dell della dello'.split(
    ' ',
  ),
);
const titles = new Set(
  'mr mrs ms miss mx dr dra sra srta srita senor senora senorita don dona prof professor rev fr sister lic ing md phd rn dds esq dvm do pa np ret'.split(
    ' ',
  ),
);
/** Told apart where both persons have one: father and son. */
const generations: Readonly<Record<string, number>> = {
  ...{ sr: 1, senior: 1, '1st': 1, jr: 2, junior: 2, ii: 2, '2nd': 2, hijo: 2, iii: 3, '3rd': 3, iv: 4, '4th': 4 },
};

/** Of a name, and letters of a word: whoever files a hundred of them buys no time of ours. */
const mostWords = 10;
const longestWord = 30;

export interface Words {
  readonly words: readonly string[];
  readonly generation: number | null;
}

function plain(name: string): string {
  return inLatin(cleanLine(name).normalize('NFKD').toLowerCase())
    .replace(/[\u0300-\u036f\u064b-\u065f\u0670\u0640\p{Cf}]/gu, '')
    .normalize('NFC')
    .replace(/[ßøłđæœþðıŋħĸə]/g, (letter) => special[letter] ?? letter)
    .replace(/\(.*?\)|["“”][^"“”]*["“”]/g, (aside) => ` ${aside.slice(1, -1)} `)
    .replace(/\p{L}(?=['’‘`´ʼʻʹ]\p{L})['’‘`´ʼʻʹ]/gu, (pair) => pair.slice(0, 1))
    .replace(/['’‘`´ʼʻʹ]/g, '');
}

/** All words of a name, in order; a title counts only where other words are left. */
export function wordsOf(name: string | undefined): Words {
  const all = plain(name ?? '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, mostWords)
    .map((word) => word.slice(0, longestWord));
  const generation = all.slice(1).flatMap((word) => generations[word] ?? [])[0] ?? null;
  const names = all.filter((word, index) => index === 0 || generations[word] === undefined);
  const untitled = names.filter((word) => !titles.has(word));
  return { words: untitled.length > 0 ? untitled : names, generation };
}

export function isParticle(word: string): boolean {
  return particles.has(word);
}

/** The words that are not particles, or all when there are no others. */
export function core(words: readonly string[]): readonly string[] {
  const telling = words.filter((word) => !particles.has(word));
  return telling.length > 0 ? telling : words;
}

/** Written as one with the surname: Delacruz, Vandermeer, McDonald, Alhassan. */
const joined =
  /^(?:de ?la|de ?los|de ?las|del|de|la|los|las|el|al|ul|van ?der|van ?den|van|von|mac|mc|o|san|santa|st|abu|bin|ben|ibn|di|da|du|le)/;

/** A surname without the particle that is written as one with it; null when it has none. */
export function withoutParticle(word: string): string | null {
  const rest = word.replace(joined, '');
  return rest !== word && rest.length >= 3 ? rest : null;
}
