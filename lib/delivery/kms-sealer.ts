/** The seal's key in AWS KMS: it was made there and cannot leave. Only a digest is sent. */
import { type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import type { Certificates, Sealer } from '../documents/seal/sealer.ts';

/** For all tries of the client together; far below the lease of the work that waits for it. */
const timeout = 10_000;

/** Throws when the key service refuses, does not answer in time, or answers without a signature. */
export function kmsSealer(client: KMSClient, keyId: string, certificates: Certificates): Sealer {
  return {
    certificates,
    async sign(digest) {
      const command = new SignCommand({
        KeyId: keyId,
        Message: digest,
        MessageType: 'DIGEST',
        SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
      });
      const { Signature } = await client.send(command, { abortSignal: AbortSignal.timeout(timeout) });
      if (Signature === undefined) throw new Error('no signature');
      return Signature;
    },
  };
}
