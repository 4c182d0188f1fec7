/** What the simulators of fax vendor and mail service share: planned behaviours and background tasks. */
import { setTimeout } from 'node:timers/promises';

/** Decides what the next call meets: entries of `next` are used up, one per call; then `always` applies. */
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

/** Tasks that run after the answer was sent. */
export function backgroundTasks() {
  const running = new Set<Promise<void>>();
  return {
    add: (started: Promise<void>): void => {
      const task = started.catch(() => undefined).finally(() => running.delete(task));
      running.add(task);
    },
    count: () => running.size,
    /** Waits until all have ended, for at most a second. */
    end: () => Promise.race([Promise.allSettled([...running]), setTimeout(1000)]),
  };
}
