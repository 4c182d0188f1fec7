/** Runs through the small hours: looks at every file there is, a part in each run. */
import { type WalkRun, type WalkTools, walkFiles } from '../lib/delivery/file-walk.ts';
import { archive } from './wrap/adapters/archive.ts';
import { records } from './wrap/adapters/records.ts';
import { standing } from './wrap/adapters/standing.ts';
import { walk } from './wrap/adapters/walk.ts';
import { eventFunction } from './wrap/events.ts';
import { provide } from './wrap/provide.ts';

export function createFileCheck(deps: WalkTools): () => Promise<WalkRun> {
  return () => walkFiles(deps);
}

export const provided = provide(['DOCUMENT_DAYS'], { requests: records, archive, standing, walk });
export const handler = eventFunction(createFileCheck, provided);
