/**
 * Which characters the documents can print. Small on purpose: the web functions import it to refuse a name before it is
 * sent, and they must not load fonts or a PDF library for that.
 */
import { coveredRanges } from './fonts/built/coverage.ts';

/** Line ends and tabs lay text out and need no glyph; the invisible joiners and the soft hyphen draw as nothing. */
const invisible = /[\t\n\r\u2028\u2029\u00ad\u200b-\u200d]/gu;

/** True when the fonts hold a glyph for this code point. */
export function isCovered(codePoint: number): boolean {
  let low = 0;
  let high = coveredRanges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [first = 0, last = 0] = coveredRanges[middle] ?? [];
    if (codePoint < first) high = middle - 1;
    else if (codePoint > last) low = middle + 1;
    else return true;
  }
  return false;
}

/**
 * Text as it is drawn: composed (NFC), line ends as \n, every other space as a plain or no-break space, invisible joiners
 * gone. Nothing that a reader can see is changed.
 */
export function drawnText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/\t/g, ' ')
    .replace(/[\u00ad\u200b-\u200d]/gu, '')
    .replace(/\p{Zs}/gu, (space) => (space === '\u00a0' || space === '\u202f' ? '\u00a0' : ' '));
}

/**
 * The distinct characters of a text that cannot be printed right, each once, in order; '' when all can. Combining marks
 * that are left after composition count as unprintable: without mark positioning they would stand beside their letter.
 */
export function unprintable(text: string): string {
  const seen = new Set<string>();
  for (const character of drawnText(text).replace(invisible, '')) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!isCovered(codePoint)) seen.add(character);
  }
  return [...seen].join('');
}
