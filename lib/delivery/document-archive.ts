/** Documents in S3 by SHA-256, checked on write and read: a damaged or swapped document counts as missing. */
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectVersionsCommand,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import type { DocumentArchive, DocumentRemover } from './ports.ts';
import { sha256Of } from './prepare-documents.ts';

/** In milliseconds, with the client's own retries. */
const longest = 10_000;

/** The key in the bucket, never made from what a person typed. Throws RangeError for text that is no SHA-256. */
export function documentKey(sha256: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError('not a SHA-256');
  return `documents/${sha256}`;
}

export function s3Archive(client: S3Client, bucket: string, timeout = longest): DocumentArchive {
  return {
    async put(sha256, bytes) {
      if (sha256Of(bytes) !== sha256) throw new RangeError('bytes do not match their SHA-256');
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: documentKey(sha256),
        Body: bytes,
        ContentType: 'application/pdf',
      });
      await client.send(command, { abortSignal: AbortSignal.timeout(timeout) });
    },
    async get(sha256) {
      const command = new GetObjectCommand({ Bucket: bucket, Key: documentKey(sha256) });
      try {
        const { Body } = await client.send(command, { abortSignal: AbortSignal.timeout(timeout) });
        const bytes = await Body?.transformToByteArray();
        return bytes !== undefined && sha256Of(bytes) === sha256 ? bytes : null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
  };
}

/** The name of a document begins no other name, and few have more than one version: one page of the list holds them all. */
export function s3DocumentRemover(client: S3Client, bucket: string, timeout = longest): DocumentRemover {
  const patient = () => ({ abortSignal: AbortSignal.timeout(timeout) });
  return {
    async remove(sha256) {
      const Key = documentKey(sha256);
      const list = new ListObjectVersionsCommand({ Bucket: bucket, Prefix: Key });
      const { Versions = [], DeleteMarkers = [] } = await client.send(list, patient());
      for (const { VersionId } of [...Versions, ...DeleteMarkers])
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key, VersionId }), patient());
      // The local engine keeps no versions and lists none.
      if (Versions.length === 0) await client.send(new DeleteObjectCommand({ Bucket: bucket, Key }), patient());
    },
  };
}
