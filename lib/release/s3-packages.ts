/** Checked files and sealed packages in S3. Sizes are known beforehand, so that a package of gigabytes is one call and needs no memory. */
import { Readable } from 'node:stream';
import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Clock } from '../runtime/clock.ts';
import { removeUnder } from '../uploads/s3-files.ts';
import { signedAddress } from '../uploads/signed-address.ts';
import type { PackageStore } from './ports.ts';

/** For which a link of a download is good. */
const linkSeconds = 60;

interface Place {
  readonly bucket: string;
  /** Where browsers reach the bucket. */
  readonly address: string;
}

async function* piecesOf(body: { transformToWebStream(): ReadableStream } | undefined): AsyncGenerator<Uint8Array> {
  if (body === undefined) return;
  for await (const piece of body.transformToWebStream()) if (piece instanceof Uint8Array) yield piece;
}

export function s3Packages(client: S3Client, { bucket, address }: Place, clock: Clock): PackageStore {
  return {
    async read(key) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
      return piecesOf(Body);
    },
    async write(key, size, type, bytes) {
      const Body = Readable.from(bytes, { objectMode: false, highWaterMark: 1024 * 1024 });
      await client.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body, ContentLength: size, ContentType: type }));
    },
    async link(key, { fileName, type }) {
      const { config } = client;
      const [credentials, region] = [await config.credentials(), await config.region()];
      // The signature covers the headers of the answer too.
      const query = {
        'response-cache-control': 'no-store',
        'response-content-disposition': `attachment; filename="${fileName}"`,
        'response-content-type': type,
      };
      const signer = { region, credentials, now: clock.now(), seconds: linkSeconds };
      return signedAddress({ address, key }, { method: 'GET', query, headers: {} }, signer);
    },
    remove: (prefix) => removeUnder(client, bucket, prefix),
  };
}
