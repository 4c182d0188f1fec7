import { S3Client } from '@aws-sdk/client-s3';
import { s3Seals } from '../../../lib/store/s3-seals.ts';
import { provider } from '../provide.ts';

export const seals = provider(['ACCESS_SEALS_BUCKET'], async ({ makeClient, settings }) =>
  s3Seals(makeClient(S3Client, 'S3'), settings.ACCESS_SEALS_BUCKET),
);
