/** Nightly: which packages have left us whole, by what CloudTrail knows of their downloads. */
import { reconcileDownloads } from '../lib/delivery/reconcile-downloads.ts';
import { checkpoints } from './bind/adapters/checkpoints.ts';
import { facility } from './bind/adapters/facility.ts';
import { records } from './bind/adapters/records.ts';
import { sealedFiles } from './bind/adapters/sealed-files.ts';
import { trail } from './bind/adapters/trail.ts';
import { timerFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide(['PACKAGES_BUCKET'], { requests: records, sealedFiles, trail, checkpoints, facility });
export const startReconcile = (start: Start) => timerFunction(reconcileDownloads, () => provided(start));
export const handler = startReconcile(thisProcess);
