/** A file came into the quarantine, or its scan has ended: from the queue of such events. The only function that opens what others send. */
import { createCheckIncoming } from '../lib/scans/check-incoming.ts';
import { uploadSettings } from '../lib/uploads/check-upload.ts';
import { StorageEvent } from '../lib/uploads/storage-events.ts';
import { pages } from './bind/adapters/page-reader.ts';
import { records } from './bind/adapters/records.ts';
import { scans } from './bind/adapters/scans.ts';
import { stamps } from './bind/adapters/stamps.ts';
import { uploadedFiles } from './bind/adapters/uploaded-files.ts';
import { batchFunction } from './bind/events.ts';
import { thisProcess } from './bind/process.ts';
import { provide, type Start } from './bind/provide.ts';

export const provided = provide(uploadSettings, { requests: records, files: uploadedFiles, pages, scans, stamps });
export const startUploadCheck = (start: Start) => batchFunction(StorageEvent, createCheckIncoming, () => provided(start));
export const handler = startUploadCheck(thisProcess);
