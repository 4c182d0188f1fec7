/**
 * All words of the product. English is the type: Spanish must have every key, with the same placeholders, or nothing
 * compiles. Texts that need values are functions. Each room has one file per language under english/ and spanish/.
 */
import type { Language } from '../request/vocabulary.ts';

/** True for a language whose texts were translated from the English ones, and whose translation may await review. */
export function isTranslation(language: Language): boolean {
  return language !== 'en';
}

/** The shape that a translation must fill: the same keys, any text, functions of the same arguments. */
export type Translation<Words> = Words extends string
  ? string
  : Words extends (...values: infer Values) => infer Result
    ? (...values: Values) => Translation<Result>
    : { readonly [Key in keyof Words]: Translation<Words[Key]> };
