/** The public keys of receipts. The client is loaded when they are first asked for. */
import type { PublicKeys } from '../../../lib/release/ports.ts';
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import { provider } from '../provide.ts';

export const publicKeys = provider(['SIGNING_KEYS'], async ({ makeClient, settings }): Promise<PublicKeys> => {
  const keys = onFirstUse(async () => {
    const [{ KMSClient }, { kmsPublicKeys }] = await Promise.all([
      import('@aws-sdk/client-kms'),
      import('../../../lib/release/signing.ts'),
    ]);
    return kmsPublicKeys(makeClient(KMSClient, 'KMS'), settings.SIGNING_KEYS);
  });
  return { list: async () => (await keys()).list() };
});
