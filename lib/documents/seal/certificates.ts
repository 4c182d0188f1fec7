/** Certificates of the seal: read from text, and what a signature has to say of the one that signs. */
import { createHash, type KeyObject, X509Certificate } from 'node:crypto';
import { elementsIn, sequence, tags } from './der.ts';
import type { Certificates } from './sealer.ts';

/** DER of every certificate in a PEM text, in its order. Throws RangeError when there is none, or one that is no certificate. */
export function certificatesIn(pem: string): Certificates {
  const [first, ...more] = pem.match(/-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g) ?? [];
  if (first === undefined) throw new RangeError('no certificate');
  const derOf = (block: string): Uint8Array => new X509Certificate(block).raw;
  try {
    return [derOf(first), ...more.map(derOf)];
  } catch {
    throw new RangeError('not a certificate');
  }
}

export interface Signer {
  readonly publicKey: KeyObject;
  /** Length of every signature of its key. */
  readonly signatureBytes: number;
  /** DER of IssuerAndSerialNumber. */
  readonly issuerAndSerial: Uint8Array;
  readonly sha256: Uint8Array;
  readonly validUntil: Date;
}

/** Issuer and number stand in the certified part, behind a version that may be left out (RFC 5280, 4.1). */
function issuerAndSerial(der: Uint8Array): Buffer {
  const [certificate] = elementsIn(der);
  const [certified] = certificate ? elementsIn(certificate.content) : [];
  const fields = certified ? elementsIn(certified.content) : [];
  const [serial, , issuer] = fields[0]?.tag === tags.field0 ? fields.slice(1) : fields;
  if (serial?.tag !== tags.integer || issuer?.tag !== tags.sequence) throw new RangeError('not a certificate');
  return sequence(issuer.whole, serial.whole);
}

/** Throws RangeError for a certificate whose key is not RSA: the port signs with no other. */
export function signerOf(der: Uint8Array): Signer {
  const { publicKey, validToDate } = new X509Certificate(der);
  const bits = publicKey.asymmetricKeyDetails?.modulusLength;
  if (publicKey.asymmetricKeyType !== 'rsa' || bits === undefined) throw new RangeError('the certificate holds no RSA key');
  return {
    publicKey,
    signatureBytes: Math.ceil(bits / 8),
    issuerAndSerial: issuerAndSerial(der),
    sha256: createHash('sha256').update(der).digest(),
    validUntil: validToDate,
  };
}
