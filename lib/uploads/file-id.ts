import { createHash } from 'node:crypto';
import type { Secrets } from '../runtime/secrets.ts';

/** 128 bits that nobody can guess; the same for the same text, so that a form that is sent twice makes one file. */
export function fileIdFrom(secrets: Secrets, text: string): string {
  return createHash('sha256').update(secrets.hmacBytes('file-id', text)).digest('hex').slice(0, 32);
}
