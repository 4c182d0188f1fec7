/**
 * The door to scripts beyond the built faces. Nothing behind it is loaded until a document has a text that needs it: most
 * documents are measured and drawn without.
 */

import { drawnText } from './coverage.ts';
import type { Weight } from './fonts/advances.ts';
import { needsFallback } from './fonts/fallback/choice.ts';
import type { SetLine } from './fonts/fallback/lines.ts';

let lines: typeof import('./fonts/fallback/lines.ts') | undefined;
const known = new Map<string, SetLine>();
const mostKnown = 5000;

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/**
 * Loads what the texts in `values` (found at any depth) need beyond the built faces; does nothing for most. Comes before
 * anything is measured, because layout does not wait. Rejects with RangeError for a character that cannot be drawn.
 */
export async function prepareFallback(...values: readonly unknown[]): Promise<void> {
  const texts = textsIn(values).map(drawnText).filter(needsFallback);
  if (texts.length === 0) return;
  lines ??= await import('./fonts/fallback/lines.ts');
  await lines.loadFaces(texts);
}

/** A line set in fallback faces where it needs them. Throws RangeError for what cannot be drawn or was not prepared. */
export function lineOf(text: string, weight: Weight, rightToLeft = false): SetLine {
  if (!lines) throw new RangeError('a text needs faces that are not loaded: prepareFallback comes first');
  const key = `${weight}${rightToLeft ? '<' : '>'}${text}`;
  const line = known.get(key) ?? lines.setLine(text, weight, rightToLeft);
  if (known.size >= mostKnown) known.clear();
  known.set(key, line);
  return line;
}
