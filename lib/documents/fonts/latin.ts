/** Most documents embed no other characters, and stay small. */

/** First and last code points of nearly all names in Latin letters, Vietnamese included. */
export const latin: readonly (readonly [first: number, last: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x24f],
  [0x259, 0x259],
  [0x2b9, 0x2bf],
  [0x1e00, 0x1eff],
  [0x2010, 0x2022],
  [0x2026, 0x2026],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
];

const ranges = latin.map(([first, last]) => `\\u{${first.toString(16)}}-\\u{${last.toString(16)}}`);

/** Matches any other character, line ends aside. */
export const beyondLatin = new RegExp(`[^\\n${ranges.join('')}]`, 'u');
