/** Line breaks without spaces: between Chinese, Japanese and Korean characters, and between words of South-East Asia. */
import { holdsTogether, pieces } from './choice.ts';

/** Written without spaces between words: Unicode Standard Annex 14, class SA. */
const unspaced = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const wide =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Extended_Pictographic}\u3000-\u303f\uff00-\uff60]/u;
/** What may not begin a line, and what may not end one. */
const clings =
  /^[\u3001\u3002\u3005\u3009\u300b\u300d\u300f\u3011\u3015\u3017\u3019\u301b\u303b\u309b-\u309e\u30fb-\u30fe\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\uff01\uff09\uff0c\uff0e\uff1a\uff1b\uff1f\uff3d\uff5d,.;:!?)\]}%\u2019\u201d\u2026]/u;
const opens = /[\u3008\u300a\u300c\u300e\u3010\u3014\u3016\u3018\u301a\uff08\uff3b\uff5b([{\u2018\u201c]$/u;

let words: Intl.Segmenter | undefined;

/** By dictionaries, which the platform chooses by script. */
function wordsOf(text: string): readonly string[] {
  words ??= new Intl.Segmenter('th', { granularity: 'word' });
  const found: string[] = [];
  for (const { segment } of words.segment(text)) {
    const last = found.at(-1);
    if (last !== undefined && holdsTogether(last.slice(-3), segment)) found[found.length - 1] = last + segment;
    else found.push(segment);
  }
  return found;
}

/** A line may end between the parts; the word alone where it may not. */
export function breakable(word: string): readonly string[] {
  if (unspaced.test(word)) return wordsOf(word);
  const parts: string[] = [];
  for (const { segment } of pieces(word)) {
    const before = parts.at(-1);
    const together = before === undefined || clings.test(segment) || opens.test(before);
    if (before !== undefined && (together || !(wide.test(before) || wide.test(segment))))
      parts[parts.length - 1] = before + segment;
    else parts.push(segment);
  }
  return parts;
}
