export type MovableClock = ReturnType<typeof movableClock>;

export function movableClock() {
  let offset = 0;
  return {
    now: () => new Date(Date.now() + offset),
    /** Time goes on from there; null returns to real time. */
    moveTo: (instant: Date | null): void => {
      offset = instant === null ? 0 : instant.getTime() - Date.now();
    },
    /** Milliseconds ahead of real time. */
    offset: () => offset,
  };
}
