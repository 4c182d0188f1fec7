/** Seals in a bucket whose objects are locked from their first moment. */
import {
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { SealStore } from './access-seal.ts';

export const sealFolder = 'seals/';

/** In milliseconds, with the client's own retries. */
const longest = 10_000;
const refused = 412;

export function s3Seals(client: S3Client, bucket: string): SealStore {
  const patient = () => ({ abortSignal: AbortSignal.timeout(longest) });
  return {
    async names(after = '') {
      const names: string[] = [];
      let ContinuationToken: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: sealFolder,
            StartAfter: `${sealFolder}${after}`,
            ...(ContinuationToken !== undefined && { ContinuationToken }),
          }),
          patient(),
        );
        names.push(...(page.Contents ?? []).map(({ Key = '' }) => Key.slice(sealFolder.length)));
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
      return names.filter((name) => name !== '');
    },
    async read(name) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: `${sealFolder}${name}` }), patient());
        return (await Body?.transformToString()) ?? null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    async put(name, text) {
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: `${sealFolder}${name}`,
        Body: text,
        ContentType: 'application/json',
        // The function has no right to put without it (infra/aws/stacks/grantable.ts).
        IfNoneMatch: '*',
      });
      try {
        await client.send(command, patient());
        return true;
      } catch (error) {
        if (error instanceof S3ServiceException && error.$metadata.httpStatusCode === refused) return false;
        throw error;
      }
    },
  };
}
