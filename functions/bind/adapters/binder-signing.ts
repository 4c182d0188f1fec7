/** Loaded by binders.ts on first use. */
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import type { BinderSigner } from '../../../lib/delivery/binder/ports.ts';
import { binderType, signatureIn, signManifest } from '../../../lib/release/seal/receipt.ts';
import { kmsSigningKey } from '../../../lib/release/signing.ts';
import { jsonOf } from '../../../lib/runtime/json.ts';
import { sha256 } from '../../../lib/store/events.ts';
import { s3LockedTexts } from '../../../lib/store/s3-locked-texts.ts';
import type { LockedTexts } from '../../../lib/store/stores.ts';
import type { Sandbox } from '../provide.ts';

/** The signature that was locked away under a name. */
async function lockedIn(texts: Pick<LockedTexts, 'read'>, name: string): Promise<string | undefined> {
  const text = await texts.read(name);
  return text === null ? undefined : signatureIn(jsonOf(text));
}

/** Signatures are locked away beside the receipts, by the hash of what they sign: that a binder was made stays known, and what was in it does not. */
export function binderSigningIn({ makeClient, settings }: Sandbox<'SIGNING_KEYS' | 'ACCESS_SEALS_BUCKET'>): BinderSigner {
  const key = kmsSigningKey(makeClient(KMSClient, 'KMS'), settings.SIGNING_KEYS);
  const receipts = s3LockedTexts(makeClient(S3Client, 'S3'), settings.ACCESS_SEALS_BUCKET, 'receipts');
  return {
    async sign(index) {
      const name = `binder-${sha256(index)}.json`;
      const kept = await lockedIn(receipts, name);
      if (kept !== undefined) return kept;
      const mine = await signManifest(index, key, binderType);
      const isFirst = await receipts.put(name, JSON.stringify({ manifest: { index: sha256(index) }, signature: mine }));
      return isFirst ? mine : ((await lockedIn(receipts, name)) ?? mine);
    },
    receipt: (packageId) => receipts.read(`${packageId}.json`),
  };
}
