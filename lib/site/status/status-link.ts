import type { Language } from '../../request/vocabulary.ts';

/** The status page with the reference filled in; the birth date is asked there. */
export function statusLink(origin: string, language: Language, reference: string): string {
  return new URL(`/${language}/status?reference=${reference}`, origin).href;
}
