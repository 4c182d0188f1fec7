/** Texts in a bucket whose objects are locked from their first moment: seals of the access log, the log of erasures, and receipts of packages. */
import {
  GetObjectCommand,
  ListObjectsV2Command,
  NoSuchKey,
  PutObjectCommand,
  type S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { LockedTexts } from './stores.ts';

/** Of the bucket. Who may put into one may not put into the other. */
export const lockedFolders = { seals: 'seals/', erasures: 'erasures/', receipts: 'receipts/' } as const;

/** In milliseconds, with the client's own retries. */
const longest = 10_000;
const refused = 412;

export function s3LockedTexts(client: S3Client, bucket: string, kind: keyof typeof lockedFolders): LockedTexts {
  const folder = lockedFolders[kind];
  const patient = () => ({ abortSignal: AbortSignal.timeout(longest) });
  return {
    async names(after = '') {
      const names: string[] = [];
      let ContinuationToken: string | undefined;
      do {
        const page = await client.send(
          new ListObjectsV2Command({
            Bucket: bucket,
            Prefix: folder,
            StartAfter: `${folder}${after}`,
            ...(ContinuationToken !== undefined && { ContinuationToken }),
          }),
          patient(),
        );
        names.push(...(page.Contents ?? []).map(({ Key = '' }) => Key.slice(folder.length)));
        ContinuationToken = page.NextContinuationToken;
      } while (ContinuationToken !== undefined);
      return names.filter((name) => name !== '');
    },
    async read(name) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: `${folder}${name}` }), patient());
        return (await Body?.transformToString()) ?? null;
      } catch (error) {
        if (error instanceof NoSuchKey) return null;
        throw error;
      }
    },
    async put(name, text) {
      const command = new PutObjectCommand({
        Bucket: bucket,
        Key: `${folder}${name}`,
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
