/** Loaded by part-uploads.ts on first use. */
import { S3Client } from '@aws-sdk/client-s3';
import { s3Parts } from '../../../lib/uploads/s3-parts.ts';
import type { Sandbox } from '../provide.ts';

export const partsIn = ({ makeClient, settings, clock }: Sandbox<'INCOMING_BUCKET' | 'INCOMING_ADDRESS'>) =>
  s3Parts(
    // A checksum that was announced would be asked of every part, and browsers send none.
    makeClient(S3Client, 'S3_FILES', { requestChecksumCalculation: 'WHEN_REQUIRED' }),
    { bucket: settings.INCOMING_BUCKET, address: settings.INCOMING_ADDRESS },
    clock,
  );
