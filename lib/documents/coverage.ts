/** Small: the web functions refuse a name with it before it is sent, without loading fonts or a PDF library. */
import { drawnText, faceFor, needsFallback, obstacles, pieces } from './fonts/fallback/choice.ts';

/**
 * Characters that cannot be printed right, each once, in order, with marks that no face can place on their letter; '' if none.
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
