/** Files on one machine: buckets on disk, S3 in front of them, the scan of what comes in, and the trail of what goes out. */
import { exportFolder } from '../../lib/uploads/keys.ts';
import { openFileBuckets, type StoredObject } from './file-buckets.ts';
import { startFileGateway } from './file-gateway.ts';
import { localNames } from './local-secrets.ts';
import { createdEvent, malwareScan } from './malware-scan.ts';
import type { SentAnswer } from './s3-call.ts';
import { trailWriter } from './trail-writer.ts';

interface Around {
  /** Absent: gone when this stops. */
  readonly folder: string | undefined;
  readonly secretOf: (accessKeyId: string) => string | undefined;
  readonly now: () => Date;
  /** The site whose pages may send parts. */
  readonly origin: string;
  /** Puts an event into the queue. */
  readonly tell: (event: object) => Promise<void>;
}

export type Uploads = Awaited<ReturnType<typeof startUploads>>;

export async function startUploads({ folder, secretOf, now, origin, tell }: Around) {
  const buckets = openFileBuckets(folder);
  const scans = malwareScan(buckets, tell);
  const trail = trailWriter(buckets, now);
  let working = 0;
  const onCreated = async (object: StoredObject, reason: string): Promise<void> => {
    await tell(createdEvent(object, reason));
    working += 1;
    // As in the cloud, nobody waits for it; a scan that breaks off leaves its file without a verdict.
    scans
      .scan(object)
      .catch(() => undefined)
      .finally(() => {
        working -= 1;
      });
  };
  const onSent = async (answer: SentAnswer): Promise<void> => {
    working += 1;
    await trail.write(answer).finally(() => {
      working -= 1;
    });
  };
  const gateway = await startFileGateway({ buckets, secretOf, now, origin, onCreated, onSent });
  return {
    endpoint: gateway.endpoint,
    buckets,
    plan: scans.plan,
    planned: scans.planned,
    busy: () => working,
    /** As the record system puts it there, under its own name. */
    takeExport: async (name: string, bytes: AsyncIterable<Uint8Array>): Promise<void> => {
      const facts = {
        bucket: localNames.incoming,
        key: `${exportFolder}${name}`,
        type: 'application/octet-stream',
        metadata: {},
      };
      await onCreated(await buckets.write(facts, bytes), 'PutObject');
    },
    /** Events are in memory alone: those of files that came before the last stop are told again. */
    resume: async () => {
      for (const object of buckets.list(localNames.incoming, '')) await onCreated(object, 'POST Object');
    },
    stop: async () => {
      await gateway.stop();
      buckets.close();
    },
  };
}
