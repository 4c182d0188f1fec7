import { S3Client } from '@aws-sdk/client-s3';
import { s3DocumentRemover } from '../../../lib/delivery/document-archive.ts';
import { provider } from '../provide.ts';

export const documentRemover = provider(['DOCUMENTS_BUCKET'], async ({ makeClient, settings }) =>
  s3DocumentRemover(makeClient(S3Client, 'S3'), settings.DOCUMENTS_BUCKET),
);
