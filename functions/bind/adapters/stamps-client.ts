/** Loaded by stamps.ts on first use. */
import { S3Client } from '@aws-sdk/client-s3';
import type { StampFiles, StampPlace } from '../../../lib/stamps/ports.ts';
import { incomingStampFolder, readStampKey, stampedFolder } from '../../../lib/uploads/keys.ts';
import { agesUnder, removeUnder } from '../../../lib/uploads/s3-files.ts';
import type { Sandbox } from '../provide.ts';

export function stampFilesIn({ makeClient, settings }: Sandbox<'INCOMING_BUCKET' | 'PACKAGES_BUCKET'>): StampFiles {
  const client = makeClient(S3Client, 'S3_FILES');
  const at: Readonly<Record<StampPlace, { readonly bucket: string; readonly folder: string }>> = {
    incoming: { bucket: settings.INCOMING_BUCKET, folder: incomingStampFolder },
    stamped: { bucket: settings.PACKAGES_BUCKET, folder: stampedFolder },
  };
  return {
    async list(place) {
      const { bucket, folder } = at[place];
      const ages = await agesUnder(client, bucket, folder);
      return [...ages].flatMap(([key, came]) => {
        const id = readStampKey(key, folder);
        return id === null ? [] : [{ id, at: came.toISOString() }];
      });
    },
    remove: (place, id) => removeUnder(client, at[place].bucket, `${at[place].folder}${id}`),
  };
}
