/**
 * How names sound, roughly: as an English, a Spanish or a Slavic ear writes them. A name has a reading in each, and two names sound
 * alike when they share one. Vowels and consonants that are heard for one another are near, not the same.
 */

type Rules = readonly (readonly [RegExp, string])[];

/** Signs with one sound in all three. H is a breathed h, C is ch, W the glide, G a hard g. */
const everywhere: Rules = [
  [/jh/g, 'j'],
  [/ph/g, 'f'],
  [/^wr/, 'r'],
  [/^wh/, 'W'],
  [/^ps/, 's'],
  [/tch|cz/g, 'C'],
  [/shch|sch|sh|sz|hs|zh/g, 's'],
  [/ch/g, 'C'],
  [/kh/g, 'H'],
  [/ght/g, 't'],
  [/gh$/, ''],
  [/([tdbg])h/g, '$1'],
  [/q+u(?=[eiy])/g, 'k'],
  [/q+u/g, 'kW'],
  [/c?q+|ck/g, 'k'],
  [/gu(?=[eiy])/g, 'G'],
  [/g?w|gu(?=[ao])|hu(?=[aeio])/g, 'W'],
  [/ts|tz/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/v/g, 'b'],
  [/eaux?$|aux$|oux$/g, 'o'],
  [/ee|ea|ie(?!$)/g, 'i'],
  [/oo|ou/g, 'u'],
  [/oe/g, 'o'],
  [/ue(?=[^rl])/g, 'u'],
  [/ae|ai|ay|ei|ey(?!$)/g, 'e'],
  [/(ii|iy|ij|yi|ey|ie|yj|yy|y|i)$/, 'i'],
  [/n[iyj](?=[aeou])/g, 'n'],
  [/([^aeiou])y(?![aeou])/g, '$1i'],
  [/([^aeiou])[yi](?=[aou])/g, '$1i'],
  [/^i(?=[aou])/, 'y'],
];

const english: Rules = [
  [/^[kgp]n/, 'n'],
  [/^x/, 's'],
  [/x/g, 'ks'],
  [/([aeiouy])h(?![aeiouy])/g, '$1'],
  [/([lmnr])h/g, '$1'],
  ...everywhere,
  [/h/g, 'H'],
  [/l+/g, 'l'],
  [/j/g, 'y'],
  [/mb$/, 'm'],
  [/([^aeiou])e$/, '$1'],
];
const spanish: Rules = [
  [/^x/, 'j'],
  [/x/g, 'ks'],
  [/ll/g, 'y'],
  [/gu(?=[eiy])/g, 'G'],
  [/g(?=[eiy])/g, 'j'],
  ...everywhere,
  [/h/g, ''],
  [/j/g, 'H'],
];
const slavic: Rules = [
  [/(off|ow|of|ova)$/, 'ov'],
  [/(eff|ew|ef|eva)$/, 'ev'],
  [/(skaya|skaia|skaja|ska)$/, 'ski'],
  [/(c|t)?(z|s)?k(iy|yi|yy|ii|ij|yj|i|y)$/, 'ski'],
  [/ina$/, 'in'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/kh/g, 'h'],
  [/y([aeou])/g, 'i$1'],
  ...everywhere,
  [/h/g, 'H'],
  [/l+/g, 'l'],
  [/j/g, 'y'],
];

function read(word: string, rules: Rules): string {
  const sounded = rules.reduce((text, [sign, sound]) => text.replace(sign, sound), word);
  return sounded.replace(/G/g, 'g').replace(/(.)\1+/g, '$1');
}

const known = new Map<string, readonly string[]>();

/** The readings of a word in Latin letters; of a word in others none. At most three. */
function readings(word: string): readonly string[] {
  if (!/^[a-z]+$/.test(word)) return [];
  const found = known.get(word);
  if (found !== undefined) return found;
  const made = [...new Set([english, spanish, slavic].map((rules) => read(word, rules)))];
  // A process lives for long and sees many names; a sandbox needs some of them.
  if (known.size > 5000) known.clear();
  known.set(word, made);
  return made;
}

/** True when two words may be heard as one. */
export function soundAlike(one: string, other: string): boolean {
  const others = readings(other);
  return readings(one).some((reading) => reading.length > 1 && others.includes(reading));
}

const near = new Map(
  [
    ...['ie 0.3', 'ou 0.3', 'ae 0.4', 'ao 0.5', 'eo 0.6', 'iu 0.6', 'au 0.5', 'ai 0.6', 'eu 0.6', 'io 0.6'],
    ...['bp 0.4', 'bW 0.4', 'bf 0.4', 'dt 0.4', 'gk 0.4', 'gH 0.5', 'gW 0.4', 'sC 0.4', 'Ck 0.7', 'mn 0.5', 'lr 0.6', 'Hk 0.5'],
    ...[
      'iy 0.2',
      'ey 0.5',
      'Hy 0.4',
      'Cy 0.4',
      'gy 0.5',
      'sH 0.6',
      'uW 0.3',
      'oW 0.5',
      'fH 0.6',
      'ly 0.6',
      'dr 0.7',
      'fp 0.5',
      'sy 0.6',
      'pf 0.5',
    ],
  ].flatMap((row) =>
    [row.slice(0, 2), `${row.charAt(1)}${row.charAt(0)}`].map((pair) => [pair, Number(row.slice(3))] as const),
  ),
);
const isVowel = (sound: string) => 'aeiou'.includes(sound);

type Swap = (one: string, other: string) => number;
type Loss = (sound: string) => number;
interface Costs {
  readonly swap: Swap;
  readonly loss: Loss;
}
type Lines = readonly [readonly number[], readonly number[]];
/** Too far to be of interest. */
export const far = 99;

function swapCost(one: string, other: string): number {
  return one === other ? 0 : (near.get(one + other) ?? 1);
}
/** Of a sound that one of two has. */
const lossCost = (sound: string) => (sound === 'H' ? 0.4 : isVowel(sound) ? 0.6 : 1);

/** Damerau's distance (optimal string alignment) with costs of a step; above `most` it is not worked out. */
function aligned(one: string, other: string, most: number, swap: Swap, loss: Loss): number {
  if (one === other) return 0;
  let before: readonly number[] = [];
  let last: readonly number[] = firstLine(other, loss);
  for (let row = 0; row < one.length; row += 1) {
    const line = nextLine(one, row, other, [before, last], { swap, loss });
    if (Math.min(...line) > most) return far;
    [before, last] = [last, line];
  }
  return last[other.length] ?? far;
}

/** The costs of each beginning of a word against nothing. */
function firstLine(word: string, loss: Loss): readonly number[] {
  const line = [0];
  for (const sound of word) line.push((line.at(-1) ?? 0) + loss(sound));
  return line;
}

/** The costs of a further sound of one word against each beginning of the other. */
function nextLine(one: string, row: number, other: string, [before, last]: Lines, { swap, loss }: Costs): readonly number[] {
  const [mine, previous] = [one.charAt(row), row > 0 ? one.charAt(row - 1) : ''];
  const line = [(last[0] ?? 0) + loss(mine)];
  for (let column = 0; column < other.length; column += 1) {
    const theirs = other.charAt(column);
    const turned = previous === theirs && column > 0 && mine === other.charAt(column - 1);
    const lost = Math.min((last[column + 1] ?? 0) + loss(mine), (line[column] ?? 0) + loss(theirs));
    line.push(Math.min(lost, (last[column] ?? 0) + swap(mine, theirs), turned ? (before[column - 1] ?? 0) + 1 : far));
  }
  return line;
}

/** The letters of one word that another has nowhere: each of them is a step, and to count them is cheap. */
function strange(one: string, other: string): number {
  let count = 0;
  for (const letter of one) if (!other.includes(letter)) count += 1;
  return count;
}

/** Letters that differ: lost, added, exchanged, or two neighbours turned; `far` above `most`. */
export function lettersApart(one: string, other: string, most: number): number {
  return Math.abs(one.length - other.length) > most || strange(one, other) > most
    ? far
    : aligned(
        one,
        other,
        most,
        (mine, theirs) => (mine === theirs ? 0 : 1),
        () => 1,
      );
}

/** How far two words are from being heard as one: 0 not at all, about 1 for each sound that differs; `far` above `most`. */
export function soundsApart(one: string, other: string, most: number): number {
  const others = readings(other);
  let nearest: number = far;
  for (const mine of readings(one))
    for (const theirs of others)
      if (Math.abs(mine.length - theirs.length) <= most / 0.4)
        nearest = Math.min(nearest, aligned(mine, theirs, Math.min(most, nearest), swapCost, lossCost));
  return nearest > most ? far : nearest;
}
