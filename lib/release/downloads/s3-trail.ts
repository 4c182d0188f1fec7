/** Files of CloudTrail in S3, by their day: AWSLogs/<account>/CloudTrail/<region>/2026/11/29/….json.gz */
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { GetObjectCommand, ListObjectsV2Command, type S3Client } from '@aws-sdk/client-s3';
import type { DownloadTrail } from '../ports.ts';

/** Of a bucket of trails: all that CloudTrail delivers. */
export const trailRoot = 'AWSLogs/';

export const trailFolder = (account: string, region: string): string => `${trailRoot}${account}/CloudTrail/${region}/`;

/** The folder of a day, by UTC. */
export const trailDay = (folder: string, day: string): string => `${folder}${day.replaceAll('-', '/')}/`;

const unpacked = promisify(gunzip);

export function s3Trail(
  client: S3Client,
  { bucket, folder }: { readonly bucket: string; readonly folder: string },
): DownloadTrail {
  return {
    async files(day) {
      const names: string[] = [];
      let ContinuationToken: string | undefined;
      do {
        const list = new ListObjectsV2Command({ Bucket: bucket, Prefix: trailDay(folder, day), ContinuationToken });
        const { Contents = [], NextContinuationToken } = await client.send(list);
        names.push(...Contents.flatMap(({ Key }) => Key ?? []));
        ContinuationToken = NextContinuationToken;
      } while (ContinuationToken !== undefined);
      return names;
    },
    async read(name) {
      const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: name }));
      const bytes = await Body?.transformToByteArray();
      return String(await unpacked(bytes ?? new Uint8Array()));
    },
  };
}
