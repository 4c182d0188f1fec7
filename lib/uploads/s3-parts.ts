/** Files in parts, in S3. Which parts came is asked of the bucket each time: what a browser says of them is not needed. */
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  ListPartsCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { Clock } from '../runtime/clock.ts';
import type { PartPlace, PartUploads } from './ports.ts';
import { signedAddress } from './signed-address.ts';

interface Bucket {
  readonly bucket: string;
  /** Where browsers reach it. */
  readonly address: string;
}

/** RFC 2047, in which S3 returns the names that forms send: headers are ASCII. */
const encodedWord = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString('base64')}?=`;

/** Null where the bucket does not know the upload any more. */
async function known<Answer>(call: Promise<Answer>): Promise<Answer | null> {
  try {
    return await call;
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchUpload') return null;
    throw error;
  }
}

export function s3Parts(client: S3Client, { bucket, address }: Bucket, clock: Clock): PartUploads {
  const at = ({ key, upload }: PartPlace) => ({ Bucket: bucket, Key: key, UploadId: upload });
  return {
    async begin(key, name) {
      const facts = { ContentType: 'application/octet-stream', Metadata: { name: encodedWord(name) } };
      const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket: bucket, Key: key, ...facts }));
      if (UploadId === undefined) throw new Error('an upload without an id');
      return UploadId;
    },
    async sign({ key, upload }, { number, size }, until) {
      const { config } = client;
      const [credentials, region] = [await config.credentials(), await config.region()];
      const now = clock.now();
      const seconds = Math.floor((until.getTime() - now.getTime()) / 1000);
      const query = { partNumber: String(number), uploadId: upload };
      const headers = { 'content-length': String(size) };
      return signedAddress({ address, key }, { method: 'PUT', query, headers }, { region, credentials, now, seconds });
    },
    async sent(place) {
      // The largest file has 640 parts, and a page of the list a thousand.
      const listed = await known(client.send(new ListPartsCommand(at(place))));
      if (listed === null) return null;
      return (listed.Parts ?? []).map(({ PartNumber: number = 0, Size: size = 0, ETag: etag = '' }) => ({
        ...{ number, size, etag },
      }));
    },
    async complete(place, parts) {
      const Parts = parts.map(({ number, etag }) => ({ PartNumber: number, ETag: etag }));
      await client.send(new CompleteMultipartUploadCommand({ ...at(place), MultipartUpload: { Parts } }));
    },
    async abort(place) {
      await known(client.send(new AbortMultipartUploadCommand(at(place))));
    },
  };
}
