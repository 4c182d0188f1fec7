/** Addresses of the page of a person. They hold no name, no birth date and no reference: the key is made by us and read by us alone. */
import { type Reference, readReference } from '../../request/reference.ts';
import { openText, sealText } from '../../runtime/sealed-text.ts';
import type { Secrets } from '../../runtime/secrets.ts';

const keyOf = (secrets: Secrets): Uint8Array => secrets.hmacBytes('person key', '');

/** By one request of the person; of the same request always the same. */
export function personPath(reference: Reference, secrets: Secrets): string {
  // A nonce derived from the reference repeats only together with it.
  return `/staff/persons/${sealText(keyOf(secrets), reference, secrets.hmacBytes('person nonce', reference))}`;
}

/** Null for a key that we did not make. */
export function readPersonKey(key: string, secrets: Secrets): Reference | null {
  const text = openText(keyOf(secrets), key);
  return text === null ? null : readReference(text);
}
