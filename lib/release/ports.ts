/** The outside world as a release sees it. */
import type { RequestRecord } from '../request/record.ts';
import type { Delivery } from '../request/release/stored.ts';

/** Checked files, and packages made of them. Keys are ours and hold ids alone. */
export interface PackageStore {
  /** From the beginning; throws where there is no such object. */
  read(key: string): Promise<AsyncIterable<Uint8Array>>;
  /** `size` in bytes, exactly. A repeat replaces the same bytes by themselves. */
  write(key: string, size: number, type: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  /** An address from which anybody downloads one object within a minute. */
  link(key: string, named: { readonly fileName: string; readonly type: string }): Promise<string>;
  /** Everything whose key begins so, with all older versions; repeatable. */
  remove(prefix: string): Promise<void>;
}

/** The files in which CloudTrail tells who was sent what. */
export interface DownloadTrail {
  /** Of a day, by UTC; in no order. */
  files(day: string): Promise<readonly string[]>;
  /** The text of one. */
  read(name: string): Promise<string>;
}

/** What the engine asks of a release. */
export interface Sealing {
  /** Repeatable: the same release gives the same package. */
  seal(record: RequestRecord, delivery: Delivery, now: Date): Promise<NonNullable<Delivery['sealed']>>;
  /** Every object whose key begins so. */
  remove(prefix: string): Promise<void>;
}

/** RFC 7517, and what tells one key from another. */
export interface PublicKey {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly y: string;
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'ES256';
}

export interface PublicKeys {
  /** The key that signs now, then those that signed before. */
  list(): Promise<readonly PublicKey[]>;
}

export interface SigningKey {
  /** Thumbprint of its public key, RFC 7638. */
  id(): Promise<string>;
  /** The signature of a SHA-256 digest, as DER. */
  sign(digest: Uint8Array): Promise<Uint8Array>;
}
