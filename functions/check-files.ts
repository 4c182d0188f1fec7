/** Runs through the small hours: looks at every file there is, a part in each run. */
import { type WalkRun, type WalkTools, walkFiles } from '../lib/delivery/integrity/record-walk.ts';
import { archive } from './bind/adapters/archive.ts';
import { facility } from './bind/adapters/facility.ts';
import { records } from './bind/adapters/records.ts';
import { standing } from './bind/adapters/standing.ts';
import { walk } from './bind/adapters/walk.ts';
import { eventFunction } from './bind/events.ts';
import { provide } from './bind/provide.ts';

export function createFileCheck(deps: WalkTools): () => Promise<WalkRun> {
  return () => walkFiles(deps);
}

export const provided = provide(['DOCUMENT_DAYS'], { requests: records, archive, standing, walk, facility });
export const handler = eventFunction(createFileCheck, provided);
