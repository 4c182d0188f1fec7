/** The heavy half of `sealer.ts`. */
import { KMSClient } from '@aws-sdk/client-kms';
import { kmsSealer } from '../../../lib/delivery/kms-sealer.ts';
import type { Certificates } from '../../../lib/documents/seal/sealer.ts';

export const sealerBy = (keyId: string, certificates: Certificates) => kmsSealer(new KMSClient({}), keyId, certificates);
