/**
 * What the bucket and the malware scan tell, as EventBridge puts it into the queue. Events come at least once and in any order.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/ev-events.html
 * https://docs.aws.amazon.com/guardduty/latest/ug/monitor-with-eventbridge-s3-malware-protection.html
 */
import * as z from 'zod';
import type { ObjectVersion } from '../request/package/stored.ts';

/** Some reports put it into quotation marks. */
const etag = z.string().transform((text) => text.replaceAll('"', ''));

const version = (tag: string, id: string | null | undefined): ObjectVersion => ({
  etag: tag,
  ...(typeof id === 'string' && { versionId: id }),
});

const Created = z
  .object({
    source: z.literal('aws.s3'),
    'detail-type': z.literal('Object Created'),
    detail: z.object({
      bucket: z.object({ name: z.string() }),
      object: z.object({ key: z.string(), size: z.number(), etag, 'version-id': z.string().nullish() }),
    }),
  })
  .transform(({ detail: { bucket, object } }) => ({
    ...{ kind: 'arrived' as const, bucket: bucket.name, key: object.key, size: object.size },
    version: version(object.etag, object['version-id']),
  }));

const Scanned = z
  .object({
    source: z.literal('aws.guardduty'),
    'detail-type': z.literal('GuardDuty Malware Protection Object Scan Result'),
    detail: z.object({
      scanStatus: z.string(),
      s3ObjectDetails: z.object({
        bucketName: z.string(),
        objectKey: z.string(),
        eTag: etag,
        versionId: z.string().nullish(),
      }),
      scanResultDetails: z.object({ scanResultStatus: z.string() }),
    }),
  })
  .transform(({ detail: { scanStatus, s3ObjectDetails: about, scanResultDetails } }) => ({
    ...{ kind: 'scanned' as const, bucket: about.bucketName, key: about.objectKey },
    version: version(about.eTag, about.versionId),
    result: resultOf(scanStatus, scanResultDetails.scanResultStatus),
  }));

/** Fails closed: skipped, failed, unsupported and whatever AWS may say one day is not clean. */
function resultOf(scan: string, result: string): 'clean' | 'malware' | 'not-scanned' {
  if (result === 'THREATS_FOUND') return 'malware';
  return scan === 'COMPLETED' && result === 'NO_THREATS_FOUND' ? 'clean' : 'not-scanned';
}

export const StorageEvent = z.union([Created, Scanned]);
export type StorageEvent = z.infer<typeof StorageEvent>;
