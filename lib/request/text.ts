/**
 * What text a person may give. Any script is welcome; what is refused are characters that no one types on purpose and that
 * can hide or reorder what a clerk reads: controls, bidirectional overrides, lone surrogates, unassigned and private use.
 */

const forbidden = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/u;
const lineBreaks = /[\t\r\n]/g;

/** True when one line of text holds nothing that is refused. */
export function isPlainLine(text: string): boolean {
  return !forbidden.test(text);
}

/** The same for several lines: line feeds and tabs are fine. */
export function isPlainProse(text: string): boolean {
  return isPlainLine(text.replace(lineBreaks, ' '));
}

/** Length as a person counts it: code points, not UTF-16 units. */
export function characterCount(text: string): number {
  return [...text].length;
}
