/**
 * The receipt of a package: its manifest and a detached JWS over it (RFC 7515, appendix F; ES256 of RFC 7518, 3.4). Whoever holds a file can
 * check it with any library, or with openssl, and needs none of ours.
 */
import { createHash, createPublicKey, type JsonWebKey, verify } from 'node:crypto';
import * as z from 'zod';
import { canonicalJson } from '../../store/events.ts';
import type { PublicKey, SigningKey } from '../ports.ts';

const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64url');

/** Two numbers of 32 bytes, as JWS wants them, from the DER that KMS gives (RFC 3279, 2.2.3). Throws RangeError for anything else. */
export function rawSignature(der: Uint8Array): Uint8Array {
  const size = 32;
  let at = (der[1] ?? 0) > 0x80 ? 3 : 2;
  const take = (): Uint8Array => {
    if (der[at] !== 2) throw new RangeError('not a signature');
    const length = der[at + 1] ?? 0;
    let value = der.subarray(at + 2, at + 2 + length);
    at += 2 + length;
    while (value.length > size && value[0] === 0) value = value.subarray(1);
    if (value.length > size || value.length === 0) throw new RangeError('not a signature');
    return Buffer.concat([Buffer.alloc(size - value.length), value]);
  };
  return Buffer.concat([take(), take()]);
}

const type = 'roi-manifest+jws';
/** Of the index of a binder for an auditor. */
export const binderType = 'roi-binder+jws';
type SignedType = typeof type | typeof binderType;

/** `header..signature` */
export async function signManifest(manifest: string, key: SigningKey, typ: SignedType = type): Promise<string> {
  const header = base64(JSON.stringify({ alg: 'ES256', kid: await key.id(), typ }));
  const digest = createHash('sha256')
    .update(`${header}.${base64(manifest)}`)
    .digest();
  return `${header}..${base64(rawSignature(await key.sign(digest)))}`;
}

/** The file that goes out beside a package. */
export function receiptOf(
  manifest: string,
  signature: string,
  zip: { readonly sha256: string; readonly bytes: number },
): string {
  const { sha256, bytes } = zip;
  return `${JSON.stringify({ manifest: JSON.parse(manifest), signature, zip: { sha256, bytes } }, null, 2)}\n`;
}

const Receipt = z.object({ manifest: z.record(z.string(), z.unknown()), signature: z.string().max(400) });
/** The signature of a stored receipt; undefined where there is none. */
export function signatureIn(receipt: unknown): string | undefined {
  return Receipt.safeParse(receipt).data?.signature;
}

const Header = z.object({ alg: z.literal('ES256'), kid: z.string(), typ: z.enum([type, binderType]) });

/** True for a detached signature over this text by one of these keys, byte for byte as it was written. Never throws. */
export function isSigned(text: string, signature: string, keys: readonly PublicKey[], typ: SignedType): boolean {
  try {
    const [head = '', empty, signed = ''] = signature.split('.');
    const header = Header.parse(JSON.parse(Buffer.from(head, 'base64url').toString('utf8')));
    const key = keys.find((one) => one.kid === header.kid);
    const bytes = Buffer.from(signed, 'base64url');
    // Unused bits of the last character would let another text pass for the same signature.
    if (key === undefined || empty !== '' || header.typ !== typ || base64(bytes) !== signed) return false;
    const jwk: JsonWebKey = { ...key };
    const options = { key: createPublicKey({ key: jwk, format: 'jwk' }), dsaEncoding: 'ieee-p1363' as const };
    return verify('sha256', Buffer.from(`${head}.${base64(text)}`), options, bytes);
  } catch {
    return false;
  }
}

export const Manifest = z.object({
  package: z.string(),
  releasedAt: z.iso.datetime(),
  pages: z.int().nonnegative(),
  items: z.array(
    z.object({ order: z.int().nonnegative(), name: z.string(), sha256: z.string(), pages: z.int().positive().optional() }),
  ),
});
export type Manifest = z.infer<typeof Manifest>;

/** The manifest of a receipt that one of these keys has signed; null for any other text. Never throws. */
export function readReceipt(text: string, keys: readonly PublicKey[]): Manifest | null {
  try {
    const { manifest, signature } = Receipt.parse(JSON.parse(text));
    return isSigned(canonicalJson(manifest), signature, keys, type) ? Manifest.parse(manifest) : null;
  } catch {
    return null;
  }
}
