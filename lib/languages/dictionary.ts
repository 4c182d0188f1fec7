/**
 * All words of the product, as types. English is the type: another language must have every key, with the same placeholders, or
 * nothing compiles. Texts that need values are functions.
 */
import type { english } from './english/index.ts';

/** The shape that a translation must fill: the same keys, any text, functions of the same arguments. */
export type Translation<Words> = Words extends string
  ? string
  : Words extends (...values: infer Values) => infer Result
    ? (...values: Values) => Translation<Result>
    : { readonly [Key in keyof Words]: Translation<Words[Key]> };

type English = typeof english;
/** Every list of a language. */
export type Dictionary = { readonly [List in keyof English]: Translation<English[List]> };
