/** Loaded by release.ts on first use. */
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import type { Facility } from '../../../lib/facility/facility.ts';
import type { PackageStore, Sealing } from '../../../lib/release/ports.ts';
import { sealPackage } from '../../../lib/release/seal/seal-package.ts';
import { kmsSigningKey } from '../../../lib/release/signing.ts';
import type { Table } from '../../../lib/store/client.ts';
import { s3LockedTexts } from '../../../lib/store/s3-locked-texts.ts';
import { dynamoSealedFiles } from '../../../lib/store/sealed-files.ts';
import type { Sandbox } from '../provide.ts';

interface Made {
  readonly packages: PackageStore;
  readonly facility: Facility;
  readonly table: Table;
}

export function sealingIn(
  { makeClient, settings }: Sandbox<'SIGNING_KEYS' | 'ACCESS_SEALS_BUCKET'>,
  { packages, facility, table }: Made,
): Pick<Sealing, 'seal'> {
  const tools = {
    ...{ packages, facility },
    signing: kmsSigningKey(makeClient(KMSClient, 'KMS'), settings.SIGNING_KEYS),
    receipts: s3LockedTexts(makeClient(S3Client, 'S3'), settings.ACCESS_SEALS_BUCKET, 'receipts'),
    sealedFiles: dynamoSealedFiles(table),
  };
  return { seal: (record, delivery, now) => sealPackage(tools, record, delivery, now) };
}
