/** Whatever came into the quarantine: files of requests, and by their keys scans and PDFs to be labelled, whose parts are loaded with the first one. */

import type { CheckStampTools } from '../stamps/check-stamp.ts';
import { createCheckUpload } from '../uploads/check-upload.ts';
import { readScanKey, readStampKey } from '../uploads/keys.ts';
import type { StorageEvent } from '../uploads/storage-events.ts';
import type { CheckScanTools } from './check-scan.ts';

export function createCheckIncoming(tools: CheckScanTools & CheckStampTools): (event: StorageEvent) => Promise<void> {
  const checkUpload = createCheckUpload(tools);
  return async (event) => {
    const [id, stamp] = [readScanKey(event.key), readStampKey(event.key)];
    if (stamp !== null && event.bucket === tools.settings.INCOMING_BUCKET)
      return (await import('../stamps/check-stamp.ts')).checkStamp(tools, stamp, event);
    if (id === null || event.bucket !== tools.settings.INCOMING_BUCKET) return checkUpload(event);
    const { checkScan } = await import('./check-scan.ts');
    return checkScan(tools, id, event);
  };
}
