/** AES-256-GCM. Opens for nobody without the key, and not at all when altered. */
import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

const nonceBytes = 12;
const tagBytes = 16;

/** As a key object: Node prepares bytes several times slower. */
const keyOf = (key: Uint8Array) => createSecretKey(key);

/** base64url. A nonce given by the caller must belong to this text alone. */
export function sealText(key: Uint8Array, text: string, nonce: Uint8Array = randomBytes(nonceBytes)): string {
  const iv = nonce.subarray(0, nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), iv);
  return Buffer.concat([iv, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url');
}

/** Null when it was altered, made up, or sealed with another key. */
export function openText(key: Uint8Array, token: string): string | null {
  const sealed = Buffer.from(token, 'base64url');
  if (sealed.length <= nonceBytes + tagBytes) return null;
  const decipher = createDecipheriv('aes-256-gcm', keyOf(key), sealed.subarray(0, nonceBytes));
  decipher.setAuthTag(sealed.subarray(-tagBytes));
  try {
    const text = [decipher.update(sealed.subarray(nonceBytes, -tagBytes)), decipher.final()];
    return Buffer.concat(text).toString('utf8');
  } catch {
    return null;
  }
}
