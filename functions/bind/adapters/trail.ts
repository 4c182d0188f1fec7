import { S3Client } from '@aws-sdk/client-s3';
import { s3Trail } from '../../../lib/release/downloads/s3-trail.ts';
import { provider } from '../provide.ts';

export const trail = provider(['TRAIL_BUCKET', 'TRAIL_FOLDER'], async ({ makeClient, settings }) =>
  s3Trail(makeClient(S3Client, 'S3_FILES'), { bucket: settings.TRAIL_BUCKET, folder: settings.TRAIL_FOLDER }),
);
