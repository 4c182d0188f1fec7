import { S3Client } from '@aws-sdk/client-s3';
import { s3FileRemover, s3Files } from '../../../lib/uploads/s3-files.ts';
import { provider } from '../provide.ts';

const reads = ['INCOMING_BUCKET', 'PACKAGES_BUCKET'] as const;

export const uploadedFiles = provider(reads, async ({ makeClient, settings }) =>
  s3Files(makeClient(S3Client, 'S3_FILES'), { incoming: settings.INCOMING_BUCKET, packages: settings.PACKAGES_BUCKET }),
);

export const fileRemover = provider(reads, async ({ makeClient, settings }) =>
  s3FileRemover(makeClient(S3Client, 'S3_FILES'), { incoming: settings.INCOMING_BUCKET, packages: settings.PACKAGES_BUCKET }),
);
