/** Given names with given names, surnames with surnames. */
import { type Alike, alikeGiven, alikeSurname, best, slipped, unlike } from './alike.ts';
import { soundAlike } from './sounds.ts';
import { core } from './words.ts';

export const joinedWith = (words: readonly string[]) => [
  ...words,
  ...words.flatMap((word, index) => (words[index + 1] === undefined ? [] : [word + words[index + 1]])),
];

/** True when both have further words and no two of them go together. */
function contradict(mine: readonly string[], theirs: readonly string[], alike: (one: string, other: string) => Alike): boolean {
  return mine.length > 0 && theirs.length > 0 && !mine.some((one) => theirs.some((other) => alike(one, other).level >= 2));
}

export interface Part extends Alike {
  readonly contradicted: boolean;
}

/** The first given names decide; further ones may contradict. Another than the first alone is a form of it. */
export function compareGiven(mine: readonly string[], theirs: readonly string[]): Part {
  const [one = '', ...mineToo] = mine;
  const [other = '', ...theirsToo] = theirs;
  const first = alikeGiven(one, other);
  const glued = joinedGiven(mine, theirs);
  if (glued.level === 3 && glued.score >= first.score) return { ...glued, contradicted: false };
  if (first.level >= 2) return { ...first, contradicted: contradict(mineToo, theirsToo, alikeGiven) };
  const across = best(
    mine.flatMap((word, row) =>
      theirs.map((their, column) => {
        if (row === 0 && column === 0) return first;
        const found = alikeGiven(word, their);
        // An initial elsewhere says nothing.
        if (word.length === 1 || their.length === 1) return unlike;
        return found.level >= 2 ? { level: 2, score: found.score * 0.85 } : { ...found, score: found.score * 0.8 };
      }),
    ),
  );
  return { ...best([across, glued]), contradicted: false };
}

/** Mary Ann and Maryann, Min Jun and Minjun, J R and JR. */
function joinedGiven(mine: readonly string[], theirs: readonly string[]): Alike {
  if (mine.length === theirs.length && mine.length === 1) return unlike;
  const [one, other] = [mine.slice(0, 2).join(''), theirs.slice(0, 2).join('')];
  const pairs = [
    [mine[0] ?? '', other],
    [one, theirs[0] ?? ''],
    [one, other],
  ] as const;
  return best(
    pairs.map(([a, b]) => {
      if (a === '' || b === '') return unlike;
      if (a === b) return { level: 3, score: 0.98 };
      const found = best([slipped(a, b), soundAlike(a, b) ? { level: 2, score: 0.9 } : unlike]);
      return found.level === 0 ? unlike : { level: found.level, score: found.score - 0.02 };
    }),
  );
}

export function compareSurname(mine: readonly string[], theirs: readonly string[]): Part {
  const [one, other] = [core(mine), core(theirs)];
  const whole = best([
    alikeSurname(one.join(''), other.join('')),
    alikeSurname(mine.join(''), theirs.join('')),
    one.length > 1 && [...one].reverse().join('') === other.join('') ? { level: 3, score: 0.98 } : unlike,
  ]);
  if (whole.level === 3) return { ...whole, contradicted: false };
  const [long, longer] = [joinedWith(one), joinedWith(other)];
  const pairs = long.flatMap((word) => longer.map((their) => ({ word, their, found: alikeSurname(word, their) })));
  const top = pairs.reduce((most, pair) => (pair.found.score > most.found.score ? pair : most), {
    word: '',
    their: '',
    found: whole,
  });
  if (top.word === '') return { ...whole, contradicted: false };
  const rest = (words: readonly string[], used: string) => words.filter((word) => !used.includes(word));
  const [mineToo, theirsToo] = [rest(one, top.word), rest(other, top.their)];
  const further = mineToo.length + theirsToo.length > 0 ? 0.04 : 0;
  return {
    ...{ level: top.found.level, score: top.found.score - further },
    contradicted: contradict(mineToo, theirsToo, (a, b) => ({
      ...alikeSurname(a, b),
      level: alikeSurname(a, b).level > 0 ? 3 : 0,
    })),
  };
}
