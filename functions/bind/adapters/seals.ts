import { S3Client } from '@aws-sdk/client-s3';
import { erasureLog as erasureLogIn } from '../../../lib/delivery/retention/erasure-log.ts';
import { s3LockedTexts } from '../../../lib/store/s3-locked-texts.ts';
import { provider } from '../provide.ts';

export const seals = provider(['ACCESS_SEALS_BUCKET'], async ({ makeClient, settings }) =>
  s3LockedTexts(makeClient(S3Client, 'S3'), settings.ACCESS_SEALS_BUCKET, 'seals'),
);

export const erasureLog = provider(['ACCESS_SEALS_BUCKET'], async ({ makeClient, settings }) =>
  erasureLogIn(s3LockedTexts(makeClient(S3Client, 'S3'), settings.ACCESS_SEALS_BUCKET, 'erasures')),
);
