/** Chance that can be repeated: the same seed gives the same run. */

export interface Random {
  /** From 0 up to 1. */
  next(): number;
  chance(probability: number): boolean;
  /** A whole number, both ends included. */
  between(low: number, high: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  /** One of several, each as often as its weight says. */
  weighted<Item>(items: readonly [readonly [Item, number], ...(readonly [Item, number])[]]): Item;
  /** A stream of its own: drawing from it leaves this one as it is. */
  fork(name: string): Random;
}

function seedOf(text: string): number {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619);
  return hash >>> 0;
}

/** The first ones are each of a list, later ones by their weights. */
export function inProportion<Item extends { readonly weight: number }>(
  all: readonly [Item, ...Item[]],
  number: number,
  random: Random,
): Item {
  const [first, ...rest] = all;
  return all[number] ?? random.weighted([[first, first.weight], ...rest.map((one) => [one, one.weight] as const)]);
}

/** Mulberry32 (public domain), seeded by a text. */
export function randomFrom(seed: string): Random {
  let state = seedOf(seed);
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: ([first, ...rest]) => {
      const place = between(0, rest.length);
      return place === 0 ? first : (rest[place - 1] ?? first);
    },
    weighted: ([first, ...rest]) => {
      let roll = next() * [first, ...rest].reduce((sum, [, weight]) => sum + weight, 0);
      for (const [item, weight] of [first, ...rest]) {
        roll -= weight;
        if (roll < 0) return item;
      }
      return first[0];
    },
    fork: (name) => randomFrom(`${seed}/${name}`),
  };
}
