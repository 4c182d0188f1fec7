import { setTimeout } from 'node:timers/promises';

/** Entries of `next` are used up, one per call; then `always` applies. */
export function behaviourPlan<Behaviour extends string>(first: Behaviour) {
  let always = first;
  let next: Behaviour[] = [];
  return {
    plan: () => ({ always, next: [...next] }),
    change: (change: { readonly always?: Behaviour | undefined; readonly next?: Behaviour[] | undefined }): void => {
      always = change.always ?? always;
      next = change.next ?? next;
    },
    take: (): Behaviour => next.shift() ?? always,
  };
}

export function backgroundTasks() {
  const running = new Set<Promise<void>>();
  return {
    add: (started: Promise<void>): void => {
      const task = started.catch(() => undefined).finally(() => running.delete(task));
      running.add(task);
    },
    count: () => running.size,
    /** Waits at most a second. */
    end: () => Promise.race([Promise.allSettled([...running]), setTimeout(1000)]),
  };
}
