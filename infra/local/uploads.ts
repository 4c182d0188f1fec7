/** Files on one machine: buckets on disk, S3 in front of them, the scan of what comes in, and the trail of what goes out. */
import { openFileBuckets, type StoredObject } from './file-buckets.ts';
import { type SentAnswer, startFileGateway } from './file-gateway.ts';
import { localNames } from './local-secrets.ts';
import { createdEvent, malwareScan } from './malware-scan.ts';
import { trailWriter } from './trail-writer.ts';

interface Around {
  /** Absent: gone when this stops. */
  readonly folder: string | undefined;
  readonly secretOf: (accessKeyId: string) => string | undefined;
  readonly now: () => Date;
  /** Puts an event into the queue. */
  readonly tell: (event: object) => Promise<void>;
}

export type Uploads = Awaited<ReturnType<typeof startUploads>>;

export async function startUploads({ folder, secretOf, now, tell }: Around) {
  const buckets = openFileBuckets(folder);
  const scans = malwareScan(buckets, tell);
  const trail = trailWriter(buckets, now);
  let working = 0;
  const onCreated = async (object: StoredObject): Promise<void> => {
    await tell(createdEvent(object));
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
  const gateway = await startFileGateway({ buckets, secretOf, now, onCreated, onSent });
  return {
    endpoint: gateway.endpoint,
    buckets,
    plan: scans.plan,
    planned: scans.planned,
    busy: () => working,
    /** Events are in memory alone: those of files that came before the last stop are told again. */
    resume: async () => {
      for (const object of buckets.list(localNames.incoming, '')) await onCreated(object);
    },
    stop: async () => {
      await gateway.stop();
      buckets.close();
    },
  };
}
