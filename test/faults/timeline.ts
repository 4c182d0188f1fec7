/**
 * Time without waiting: what is planned happens in order, the clock jumps from one to the next, and whatever runs has come to
 * rest before the next begins. So a day takes a second, and a run can be repeated exactly.
 */
import type { Clock } from '../../lib/runtime/clock.ts';

interface Planned {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

export interface Timeline extends Clock {
  readonly milliseconds: () => number;
  /** Plans something so many milliseconds from now. */
  after(milliseconds: number, run: () => void): void;
  sleep(milliseconds: number): Promise<void>;
  /** Work of a real engine: time stands still until it is over. */
  outside<Result>(work: Promise<Result>): Promise<Result>;
  /** Runs what is planned up to an instant, or all of it. */
  run(until?: number): Promise<void>;
  readonly planned: () => number;
}

function before(one: Planned, other: Planned): boolean {
  return one.at < other.at || (one.at === other.at && one.order < other.order);
}

/** A binary heap: the earliest first. */
function agenda() {
  const heap: Planned[] = [];
  const at = (place: number): Planned => {
    const entry = heap[place];
    if (entry === undefined) throw new Error('empty agenda');
    return entry;
  };
  const swap = (one: number, other: number): void => {
    const held = at(one);
    heap[one] = at(other);
    heap[other] = held;
  };
  const sink = (): void => {
    for (let place = 0; ; ) {
      const left = 2 * place + 1;
      if (left >= heap.length) return;
      const child = left + 1 < heap.length && before(at(left + 1), at(left)) ? left + 1 : left;
      if (!before(at(child), at(place))) return;
      swap(place, child);
      place = child;
    }
  };
  return {
    first: () => heap[0],
    size: () => heap.length,
    add(entry: Planned): void {
      heap.push(entry);
      for (let place = heap.length - 1; place > 0; ) {
        const parent = (place - 1) >> 1;
        if (!before(at(place), at(parent))) return;
        swap(place, parent);
        place = parent;
      }
    },
    take(): Planned {
      const first = at(0);
      const last = heap.pop();
      if (last !== undefined && heap.length > 0) {
        heap[0] = last;
        sink();
      }
      return first;
    },
  };
}

export function timeline(start: string): Timeline {
  const plan = agenda();
  let time = Date.parse(start);
  let order = 0;
  let busy = 0;
  const rest = async (): Promise<void> => {
    do await new Promise((resolve) => setImmediate(resolve));
    while (busy > 0);
  };
  const after = (milliseconds: number, run: () => void): void => {
    order += 1;
    plan.add({ at: time + Math.max(0, milliseconds), order, run });
  };
  return {
    now: () => new Date(time),
    milliseconds: () => time,
    after,
    sleep: (milliseconds) => new Promise((resolve) => after(milliseconds, resolve)),
    async outside(work) {
      busy += 1;
      try {
        return await work;
      } finally {
        busy -= 1;
      }
    },
    async run(until = Number.POSITIVE_INFINITY) {
      for (let next = plan.first(); next !== undefined && next.at <= until; next = plan.first()) {
        time = next.at;
        plan.take().run();
        await rest();
      }
      if (Number.isFinite(until)) time = Math.max(time, until);
    },
    planned: plan.size,
  };
}
