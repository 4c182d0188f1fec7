/**
 * Which characters the documents can print. Small on purpose: the web functions import it to refuse a name before it is
 * sent, and they must not load fonts or a PDF library for that.
 */
import { drawnText, faceFor, needsFallback, obstacles, pieces } from './fonts/fallback/choice.ts';

/**
 * The distinct characters of a text that cannot be printed right, each once, in order; '' when all can. A mark that no face
 * can place on its letter counts too.
 */
export function unprintable(text: string): string {
  const drawn = drawnText(text);
  if (!needsFallback(drawn)) return '';
  const seen = new Set<string>();
  for (const { segment } of pieces(drawn.replaceAll('\n', ' '))) {
    if (faceFor(segment) === undefined) for (const character of obstacles(segment)) seen.add(character);
  }
  return [...seen].join('');
}
