/** The port behind which the key of the seal lies: in a key service, never in this process. */

/** DER: the certificate of the key first, then those above it. */
export type Certificates = readonly [Uint8Array, ...Uint8Array[]];

export interface Sealer {
  /** Public, and part of every sealed document. */
  readonly certificates: Certificates;
  /**
   * RSA signature (PKCS #1 version 1.5) over a SHA-256 digest that was already made. Nothing of the document leaves for it.
   * Throws when the key cannot be reached; the same digest may be given again.
   */
  sign(digest: Uint8Array): Promise<Uint8Array>;
}

/** A seal to be set. */
export interface Sealing {
  readonly sealer: Sealer;
  /** When the seal says that it was set. */
  readonly at: Date;
}
