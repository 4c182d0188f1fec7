/**
 * The link by which a request is signed online. Its secret is made of the reference, the number of the link and the root key: the queue's
 * worker can mail it, nothing stores it, and no page of staff shows it.
 */
import type { Language } from '../request/vocabulary.ts';
import { type Secrets, sameText } from '../runtime/secrets.ts';

type Keyed = Pick<Secrets, 'hmac'>;

export interface NumberedLink {
  readonly reference: string;
  /** From 1. */
  readonly number: number;
}

function keyOf(secrets: Keyed, { reference, number }: NumberedLink): string {
  return `${number}-${secrets.hmac('link to sign', `${reference} ${number}`)}`;
}

/** Its path, from the language on. Whoever has it still has to know the date of birth. */
export function signLinkPath(secrets: Keyed, language: Language, link: NumberedLink): string {
  return `/${language}/sign/${link.reference}/${keyOf(secrets, link)}`;
}

/** The number of the link that this key opens; null for what we never made. In constant time for a number. */
export function readSignLink(secrets: Keyed, reference: string, key: string): number | null {
  const number = Number(/^([1-9]\d{0,2})-/.exec(key)?.[1] ?? 0);
  return number > 0 && sameText(keyOf(secrets, { reference, number }), key) ? number : null;
}
