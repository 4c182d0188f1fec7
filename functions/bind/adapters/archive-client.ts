/** Loaded by archive.ts on first use. */
import { S3Client } from '@aws-sdk/client-s3';
import { s3Archive } from '../../../lib/delivery/document-archive.ts';
import type { Sandbox } from '../provide.ts';

export const archiveIn = ({ makeClient, settings }: Sandbox<'DOCUMENTS_BUCKET'>) =>
  s3Archive(makeClient(S3Client, 'S3'), settings.DOCUMENTS_BUCKET);
