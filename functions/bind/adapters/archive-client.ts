/** The heavy half of `archive.ts`. */
import { S3Client } from '@aws-sdk/client-s3';
import { s3Archive } from '../../../lib/delivery/document-archive.ts';

export const archiveIn = (bucket: string) => s3Archive(new S3Client({}), bucket);
