/** The seal of documents, where a deployment has a key for it; undefined elsewhere. The client of KMS is loaded on first use. */
import { certificatesIn, signerOf } from '../../../lib/documents/seal/certificates.ts';
import type { Sealer } from '../../../lib/documents/seal/sealer.ts';
import { onFirstUse } from '../../../lib/runtime/first-use.ts';
import { provider } from '../provide.ts';

const day = 86_400_000;
/** Long enough to get a new certificate: after the end of the old one no document can be made. */
const notice = 45 * day;

export const sealer = provider(
  ['SEAL_KEY_ID', 'SEAL_CERTIFICATES'],
  async ({ settings, clock, log }): Promise<Sealer | undefined> => {
    const { SEAL_KEY_ID: keyId = '', SEAL_CERTIFICATES: pem = '' } = settings;
    if (keyId === '' && pem === '') return undefined;
    if (keyId === '' || pem === '') throw new Error('settings: SEAL_KEY_ID and SEAL_CERTIFICATES go together');
    const certificates = certificatesIn(pem);
    const left = signerOf(certificates[0]).validUntil.getTime() - clock.now().getTime();
    if (left < notice) log.warn('seal ends soon', { count: Math.floor(left / day) });
    const kms = onFirstUse(async () => (await import('./sealer-client.ts')).sealerBy(keyId, certificates));
    return { certificates, sign: async (digest) => (await kms()).sign(digest) };
  },
);
