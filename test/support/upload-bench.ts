/** A request that waits for files, the function that checks them, and a bucket in memory. */
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { pageReader } from '../../lib/release/pages/read-pages.ts';
import { fileAdded, fileOf, filesOf } from '../../lib/request/package/files.ts';
import type { FileType, ObjectVersion, PackageFile } from '../../lib/request/package/stored.ts';
import { applied } from '../../lib/store/dynamo-requests.ts';
import { createCheckUpload } from '../../lib/uploads/check-upload.ts';
import { shownName } from '../../lib/uploads/file-name.ts';
import { incomingKey } from '../../lib/uploads/keys.ts';
import type { OpenedFile, UploadedFiles } from '../../lib/uploads/ports.ts';
import { StorageEvent } from '../../lib/uploads/storage-events.ts';
import { memoryLog, movableClock, testSettings } from './fakes.ts';
import { sampleBody } from './sample-bodies.ts';
import { noon, recordOf } from './staff-fakes.ts';

interface Stored {
  readonly version: ObjectVersion;
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** In pieces of an odd size, as a network would give them. */
export function openedBytes(bytes: Uint8Array, name = 'a'): OpenedFile {
  return {
    size: bytes.length,
    name: shownName(name),
    read: async (from, to) => bytes.subarray(from, to),
    async *chunks() {
      for (let at = 0; at < bytes.length; at += 77_777) yield bytes.subarray(at, at + 77_777);
    },
  };
}

export const fileId = 'ab'.repeat(16);

/** `status`: of the scan. Absent: the object came. */
interface Told {
  readonly version: ObjectVersion;
  readonly size?: number;
  readonly scan?: readonly [scan: string, result: string];
  readonly bucket?: string;
  readonly key?: string;
}

/** `closed`: how often the object cannot be read, though its scan has ended. */
export function uploadBench({ closed = 0 } = {}) {
  const clock = movableClock(noon);
  const log = memoryLog();
  const started = recordOf(sampleBody('patient'), 1, { status: 'in-process' });
  const { reference } = started;
  let record = applied(
    started,
    fileAdded(started, { id: fileId, recordType: 'progress-notes', by: 'staff:sub-ana Ana Ruiz' }, noon),
  );
  const key = incomingKey(reference, fileId);
  const objects: Stored[] = [];
  const copies = new Map<string, { readonly bytes: Uint8Array; readonly type: FileType }>();
  let opened = 0;
  let refusals = 0;
  const found = (version: ObjectVersion): Stored => {
    const object = objects.find((one) => one.version.versionId === version.versionId && one.version.etag === version.etag);
    if (object === undefined) throw new Error('NoSuchVersion');
    return object;
  };
  const files: UploadedFiles = {
    open: async (_key, version) => {
      if (refusals < closed) {
        refusals += 1;
        throw new Error('AccessDenied');
      }
      opened += 1;
      const { bytes, name } = found(version);
      return openedBytes(bytes, name);
    },
    write: async ({ key: at, type }, bytes) => {
      copies.set(at, { bytes, type });
    },
    remove: async (_key, version) => {
      const place = objects.findIndex((one) => one.version.versionId === version.versionId);
      if (place >= 0) objects.splice(place, 1);
    },
    copy: async (_key, version, to) => {
      copies.set(to.key, { bytes: found(version).bytes, type: to.type });
    },
  };
  const check = createCheckUpload({
    ...{ files, clock, log, settings: testSettings, waits: [1, 1] },
    pages: pageReader({ facility: lakeNorman, clock, log }),
    requests: {
      get: async (asked) => (asked === reference ? record : null),
      change: async (asked, decide) => {
        if (asked !== reference) return null;
        const change = decide(record);
        if (change !== null) record = { ...applied(record, change), version: record.version + 1 };
        return record;
      },
    },
  });
  /** As EventBridge would put it into the queue. */
  const eventOf = ({ version, size = 0, scan, bucket = testSettings.INCOMING_BUCKET, key: its = key }: Told): StorageEvent => {
    const { etag, versionId } = version;
    const created = {
      ...{ source: 'aws.s3', 'detail-type': 'Object Created' },
      detail: { bucket: { name: bucket }, object: { key: its, size, etag, 'version-id': versionId } },
    };
    const scanned = {
      ...{ source: 'aws.guardduty', 'detail-type': 'GuardDuty Malware Protection Object Scan Result' },
      detail: {
        scanStatus: scan?.[0],
        s3ObjectDetails: { bucketName: bucket, objectKey: its, eTag: `"${etag}"`, versionId },
        scanResultDetails: { scanResultStatus: scan?.[1] },
      },
    };
    return StorageEvent.parse(scan === undefined ? created : scanned);
  };
  const put = (bytes: Uint8Array, name = 'a.pdf'): Stored => {
    const number = objects.length + 1;
    const object = { bytes, name, version: { etag: `e${number}`, versionId: `v${number}` } };
    objects.push(object);
    return object;
  };
  const tell = (told: Told): Promise<void> => check(eventOf(told));
  const file = (): PackageFile => {
    const its = fileOf(record, fileId);
    if (its === undefined) throw new Error('the file is gone');
    return its;
  };
  return {
    ...{ reference, key, clock, log, copies, put, tell, file },
    record: () => record,
    files: () => filesOf(record),
    change: (change: Parameters<typeof applied>[1]) => {
      record = applied(record, change);
    },
    opened: () => opened,
    /** The usual way: it comes, and the scan finds nothing. */
    send: async (bytes: Uint8Array, name?: string): Promise<PackageFile> => {
      const { version } = put(bytes, name);
      await tell({ version, size: bytes.length });
      await tell({ version, scan: ['COMPLETED', 'NO_THREATS_FOUND'] });
      return file();
    },
  };
}
