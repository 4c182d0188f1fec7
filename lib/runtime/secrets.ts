/** Keyed hashes and random secrets. One root key per deployment; each purpose derives its own. */
import { createHmac, createSecretKey, type KeyObject, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Secrets {
  /** HMAC-SHA-256 under a key of its own for the purpose, base64url. */
  hmac(purpose: string, text: string): string;
  hmacBytes(purpose: string, text: string): Uint8Array;
}

/** Throws when the root key is shorter than 32 characters. */
export function secretsFrom(rootKey: string): Secrets {
  if (rootKey.length < 32) throw new RangeError('the root key needs at least 32 characters');
  // Purposes are a closed list. Node takes five times as long with the key as bytes.
  const derived = new Map<string, KeyObject>();
  const keyFor = (purpose: string): KeyObject => {
    const key = derived.get(purpose) ?? createSecretKey(createHmac('sha256', rootKey).update(purpose).digest());
    derived.set(purpose, key);
    return key;
  };
  const hmacBytes = (purpose: string, text: string): Uint8Array => createHmac('sha256', keyFor(purpose)).update(text).digest();
  return { hmacBytes, hmac: (purpose, text) => Buffer.from(hmacBytes(purpose, text)).toString('base64url') };
}

/** 192 random bits, base64url: cookies, links, sessions (OWASP ASVS 11.5.1 asks for at least 128). */
export function newSecret(): string {
  return randomBytes(24).toString('base64url');
}

/** In constant time. */
export function sameText(one: string, other: string): boolean {
  const left = Buffer.from(one);
  const right = Buffer.from(other);
  return left.length === right.length && timingSafeEqual(left, right);
}
