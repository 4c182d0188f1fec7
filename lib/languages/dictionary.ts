/** All words as types. Another language must have every key of English, with functions of the same arguments, to compile. */
import type { english } from './english/index.ts';

export type Translation<Words> = Words extends string
  ? string
  : Words extends (...values: infer Values) => infer Result
    ? (...values: Values) => Translation<Result>
    : { readonly [Key in keyof Words]: Translation<Words[Key]> };

type English = typeof english;
/** Every list of a language. */
export type Dictionary = { readonly [List in keyof English]: Translation<English[List]> };
