/** Runs through the small hours: looks at every file there is, a part in each run. */
import { type WalkRun, type WalkTools, walkFiles } from '../lib/delivery/integrity/record-walk.ts';
import { archive } from './bind/adapters/archive.ts';
import { records } from './bind/adapters/records.ts';
import { standing } from './bind/adapters/standing.ts';
import { walk } from './bind/adapters/walk.ts';
import { eventFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export function createFileCheck(deps: WalkTools): () => Promise<WalkRun> {
  return () => walkFiles(deps);
}

export const provided = provide(['DOCUMENT_DAYS'], { requests: records, archive, standing, walk });
export const startFileCheck = (start: Start) => eventFunction(createFileCheck, () => provided(start));
export const handler = startFileCheck(thisProcess);
