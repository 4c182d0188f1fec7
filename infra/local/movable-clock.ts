import type { Clock } from '../../lib/runtime/clock.ts';

export interface MovableClock extends Clock {
  /** Time goes on from there; null returns to real time. */
  moveTo(instant: Date | null): void;
  /** Milliseconds ahead of real time. */
  offset(): number;
}

export function movableClock(): MovableClock {
  let offset = 0;
  return {
    now: () => new Date(Date.now() + offset),
    moveTo: (instant) => {
      offset = instant === null ? 0 : instant.getTime() - Date.now();
    },
    offset: () => offset,
  };
}
