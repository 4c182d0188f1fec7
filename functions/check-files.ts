/** Runs through the small hours: checks every record there is, a part in each run. */
import { walkFiles } from '../lib/delivery/integrity/record-walk.ts';
import { archive } from './bind/adapters/archive.ts';
import { records } from './bind/adapters/records.ts';
import { standing } from './bind/adapters/standing.ts';
import { walk } from './bind/adapters/walk.ts';
import { eventFunction } from './bind/events.ts';
import { provide } from './bind/provide.ts';

export const provided = provide(['DOCUMENT_DAYS'], { requests: records, archive, standing, walk });
export const handler = eventFunction((tools) => () => walkFiles(tools), provided);
