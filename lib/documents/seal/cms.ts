/**
 * The signature that stands in a sealed document: CMS SignedData (RFC 5652) with the attributes that CAdES asks for at its
 * basic level (ETSI EN 319 122-1). No signing time among them: in a PDF that is said outside (EN 319 142-1).
 */
import type { Signer } from './certificates.ts';
import { element, objectId, octets, ordered, sequence, setOf, smallNumber, tags } from './der.ts';

const names = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha256WithRsa: '1.2.840.113549.1.1.11',
} as const;

const nothing = element(tags.nothing);
const sha256 = sequence(objectId(names.sha256), nothing);

function attribute(name: string, value: Uint8Array): Buffer {
  return sequence(objectId(name), setOf(value));
}

/** What is signed: the digest of the document, and which certificate signs it (by SHA-256, the default of RFC 5035). */
export function signedAttributes(documentDigest: Uint8Array, { sha256: certificateDigest }: Signer): readonly Uint8Array[] {
  const certificate = sequence(sequence(sequence(octets(certificateDigest))));
  return [
    attribute(names.contentType, objectId(names.data)),
    attribute(names.messageDigest, octets(documentDigest)),
    attribute(names.signingCertificateV2, certificate),
  ];
}

export interface Signed {
  readonly signer: Signer;
  readonly certificates: readonly Uint8Array[];
  readonly attributes: readonly Uint8Array[];
  readonly signature: Uint8Array;
}

/** The whole, without the document: DER. As long for one signature as for another of the same key. */
export function signedData({ signer, certificates, attributes, signature }: Signed): Buffer {
  const signerInfo = sequence(
    smallNumber(1),
    signer.issuerAndSerial,
    sha256,
    element(tags.field0, ...ordered(attributes)),
    sequence(objectId(names.sha256WithRsa), nothing),
    octets(signature),
  );
  const data = sequence(
    smallNumber(1),
    setOf(sha256),
    sequence(objectId(names.data)),
    element(tags.field0, ...ordered(certificates)),
    setOf(signerInfo),
  );
  return sequence(objectId(names.signedData), element(tags.field0, data));
}
