/** Removes files that came to be labelled: minutes after they were fetched, and after their hour whatever became of them. Each minute. */
import { stampIsOver, stampLife } from '../request/stamps.ts';
import type { Clock } from '../runtime/clock.ts';
import { errorName, type Log } from '../runtime/log.ts';
import type { StampStore } from '../store/stores.ts';
import { type StampFiles, type StampPlace, stampPlaces } from './ports.ts';

export interface RemoveTools {
  readonly stamps: Pick<StampStore, 'read'>;
  readonly stampFiles: StampFiles;
  readonly clock: Clock;
  readonly log: Log;
}

const minute = 60_000;

async function removeIn({ stamps, stampFiles, clock }: RemoveTools, place: StampPlace): Promise<number> {
  const now = clock.now();
  let removed = 0;
  for (const { id, at } of await stampFiles.list(place)) {
    const old = Date.parse(at) + stampLife.all * minute <= now.getTime();
    if (!old && !stampIsOver(await stamps.read(id), now)) continue;
    await stampFiles.remove(place, id);
    removed += 1;
  }
  return removed;
}

/** Never throws: what stays is met again a minute later, and goes by the lifecycle of its bucket at last. */
export async function removeStamps(tools: RemoveTools): Promise<void> {
  try {
    for (const place of stampPlaces) {
      const count = await removeIn(tools, place);
      if (count > 0) tools.log.info('labelled files removed', { kind: place, count });
    }
  } catch (error) {
    tools.log.warn('unexpected error', { route: 'remove-stamps', error: errorName(error) });
  }
}
