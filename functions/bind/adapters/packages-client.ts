/** Loaded by packages.ts on first use. */
import { S3Client } from '@aws-sdk/client-s3';
import { s3Packages } from '../../../lib/release/s3-packages.ts';
import type { Sandbox } from '../provide.ts';

export const packagesIn = ({ makeClient, settings, clock }: Sandbox<'PACKAGES_BUCKET' | 'PACKAGES_ADDRESS'>) =>
  s3Packages(
    // Without a checksum of its own behind the bytes: a package is hashed while it is written.
    makeClient(S3Client, 'S3_FILES', { requestChecksumCalculation: 'WHEN_REQUIRED' }),
    { bucket: settings.PACKAGES_BUCKET, address: settings.PACKAGES_ADDRESS },
    clock,
  );
