/** Where a search term stands in its index. */
import type { SearchTerm } from '../request/search-terms.ts';
import type { Secrets } from '../runtime/secrets.ts';

/** Characters of a hash, 132 bits: a key is in every entry of the index. */
const hashLength = 22;

/** Nobody reads a birth date or a number from it. A reference is no health data. */
export function findKey({ kind, value }: SearchTerm, secrets: Secrets): string {
  return kind === 'reference' ? `R#${value}` : secrets.hmac('find', `${kind}\n${value}`).slice(0, hashLength);
}
