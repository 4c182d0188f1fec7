/** Stands in for CloudTrail: a file for each answer out of a package, with what the real one tells of it. */
import { randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { trailDay } from '../../lib/release/downloads/s3-trail.ts';
import { releaseFolder } from '../../lib/release/seal/manifest.ts';
import type { FileBuckets } from './file-buckets.ts';
import { localNames, localTrail } from './local-secrets.ts';
import type { SentAnswer } from './s3-call.ts';

const left: readonly string[] = ['X-Amz-Signature', 'X-Amz-Credential', 'X-Amz-Security-Token'];

function eventOf({ bucket, key, query, bytes }: SentAnswer, at: string): object {
  const asked = Object.fromEntries([...query].filter(([name]) => !left.includes(name)));
  return {
    ...{ eventVersion: '1.11', eventID: randomUUID(), eventTime: at.replace(/\.\d+/, ''), eventSource: 's3.amazonaws.com' },
    ...{ eventName: 'GetObject', awsRegion: 'us-east-1', readOnly: true, managementEvent: false, eventCategory: 'Data' },
    requestParameters: { ...asked, bucketName: bucket, key },
    responseElements: null,
    additionalEventData: {
      SignatureVersion: 'SigV4',
      AuthenticationMethod: query.has('X-Amz-Signature') ? 'QueryString' : 'AuthHeader',
      bytesTransferredIn: 0,
      bytesTransferredOut: bytes,
    },
  };
}

export function trailWriter(buckets: FileBuckets, now: () => Date) {
  return {
    async write(answer: SentAnswer): Promise<void> {
      if (answer.bucket !== localNames.packages || !answer.key.startsWith(releaseFolder)) return;
      const at = now().toISOString();
      const file = gzipSync(JSON.stringify({ Records: [eventOf(answer, at)] }));
      async function* bytes() {
        yield file;
      }
      const key = `${trailDay(localTrail, at.slice(0, 10))}${randomUUID()}.json.gz`;
      await buckets.write({ bucket: localNames.trail, key, type: 'application/json', metadata: {} }, bytes());
    },
  };
}
