/** What a simulation is made of: events in order of time, chance that can be repeated, limits that let so much through in a second. */

export interface Agenda {
  /** Calls `run` when the clock stands at `at` (seconds). Of the same instant, in the order in which they were put in. */
  at(at: number, run: () => void): void;
  /** Runs all events up to an instant, that one included. */
  runUntil(end: number): void;
  now(): number;
}

interface Entry {
  readonly at: number;
  readonly turn: number;
  readonly run: () => void;
}

const isBefore = (one: Entry, other: Entry) => one.at < other.at || (one.at === other.at && one.turn < other.turn);

/** Puts an entry into its place towards the root of a binary heap. */
function lift(heap: Entry[], entry: Entry): void {
  let place = heap.length;
  heap.push(entry);
  while (place > 0) {
    const parent = (place - 1) >> 1;
    const above = heap[parent];
    if (above === undefined || !isBefore(entry, above)) break;
    heap[place] = above;
    place = parent;
  }
  heap[place] = entry;
}

/** Lets an entry fall from the root to its place. */
function sink(heap: Entry[], entry: Entry): void {
  let place = 0;
  for (;;) {
    const left = heap[2 * place + 1];
    const right = heap[2 * place + 2];
    if (left === undefined) break;
    const [lesser, child] = right !== undefined && isBefore(right, left) ? [right, 2 * place + 2] : [left, 2 * place + 1];
    if (!isBefore(lesser, entry)) break;
    heap[place] = lesser;
    place = child;
  }
  heap[place] = entry;
}

export function agenda(): Agenda {
  const heap: Entry[] = [];
  let now = 0;
  let turns = 0;
  return {
    at(at, run) {
      turns += 1;
      lift(heap, { at, turn: turns, run });
    },
    runUntil(end) {
      for (let first = heap[0]; first !== undefined && first.at <= end; first = heap[0]) {
        const last = heap.pop();
        if (last !== undefined && heap.length > 0) sink(heap, last);
        now = first.at;
        first.run();
      }
      now = end;
    },
    now: () => now,
  };
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32's recipe of mixing). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A limit behind which callers wait in turn. */
export interface Turnstile {
  /** Seconds until one who comes now is through. */
  wait(now: number): number;
  /** Takes a place in the line. */
  pass(now: number, units: number): void;
}

export function turnstile(perSecond: number): Turnstile {
  let free = 0;
  return {
    wait: (now) => Math.max(0, free - now),
    pass(now, units) {
      free = Math.max(now, free) + units / perSecond;
    },
  };
}

/** A limit that turns away: true when `units` were left of what a second brings, with so much saved up at most. */
export function bucket(perSecond: number, saved: number): (now: number, units: number) => boolean {
  let left = saved;
  let before = 0;
  return (now, units) => {
    left = Math.min(saved, left + (now - before) * perSecond);
    before = now;
    if (left < units) return false;
    left -= units;
    return true;
  };
}

/** First in, first out. */
export interface Line<Item> {
  push(item: Item): void;
  shift(): Item | undefined;
  length(): number;
}

export function line<Item>(): Line<Item> {
  let items: Item[] = [];
  let head = 0;
  return {
    push: (item) => items.push(item),
    shift() {
      const item = items[head];
      if (item === undefined) return undefined;
      head += 1;
      if (head > 4096 && head * 2 > items.length) {
        items = items.slice(head);
        head = 0;
      }
      return item;
    },
    length: () => items.length - head,
  };
}
