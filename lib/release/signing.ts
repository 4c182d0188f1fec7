/** The keys of receipts in KMS: one signs, those before it are still published, so that an old receipt stays good. */
import { createHash, createPublicKey } from 'node:crypto';
import { GetPublicKeyCommand, type KMSClient, SignCommand } from '@aws-sdk/client-kms';
import * as z from 'zod';
import type { PublicKey, PublicKeys, SigningKey } from './ports.ts';

const Jwk = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });

/** A public key as KMS gives it, and its thumbprint (RFC 7638, 3.2). */
export function publicKeyOf(der: Uint8Array): PublicKey {
  const key = createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' });
  const { kty, crv, x, y } = Jwk.parse(key.export({ format: 'jwk' }));
  const kid = createHash('sha256').update(JSON.stringify({ crv, kty, x, y })).digest('base64url');
  return { kty, crv, x, y, kid, use: 'sig', alg: 'ES256' };
}

/** Ids of keys, the newest first, as the setting has them. */
const listed = (ids: string): readonly string[] => ids.split(',').map((id) => id.trim());

/** A key never changes, so each is asked for once in a sandbox. */
export function kmsPublicKeys(client: KMSClient, ids: string): PublicKeys {
  const known = new Map<string, PublicKey>();
  const ask = async (id: string): Promise<PublicKey> => {
    const { PublicKey: der } = await client.send(new GetPublicKeyCommand({ KeyId: id }));
    if (der === undefined) throw new Error('no public key');
    const key = publicKeyOf(der);
    known.set(id, key);
    return key;
  };
  return { list: () => Promise.all(listed(ids).map(async (id) => known.get(id) ?? ask(id))) };
}

export function kmsSigningKey(client: KMSClient, ids: string): SigningKey {
  const [current = ''] = listed(ids);
  const keys = kmsPublicKeys(client, current);
  return {
    id: async () => (await keys.list())[0]?.kid ?? '',
    async sign(digest) {
      const command = new SignCommand({
        KeyId: current,
        Message: digest,
        MessageType: 'DIGEST',
        SigningAlgorithm: 'ECDSA_SHA_256',
      });
      const { Signature } = await client.send(command);
      if (Signature === undefined) throw new Error('no signature');
      return Signature;
    },
  };
}
