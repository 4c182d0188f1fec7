/**
 * Any script is welcome; refused are characters that can hide or reorder what a clerk reads: controls, bidirectional overrides,
 * lone surrogates, unassigned and private use.
 */

const forbidden = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/u;
const lineBreaks = /[\t\r\n]/g;

export function isPlainLine(text: string): boolean {
  return !forbidden.test(text);
}

/** Line feeds and tabs are fine. */
export function isPlainProse(text: string): boolean {
  return isPlainLine(text.replace(lineBreaks, ' '));
}

/** In code points, not UTF-16 units. */
export function characterCount(text: string): number {
  return [...text].length;
}
