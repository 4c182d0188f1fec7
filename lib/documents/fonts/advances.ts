/** How wide each character of the built faces is. Unpacked when a weight is first measured. */
import { packed } from './built/advances.ts';
import { coveredRanges } from './built/coverage.ts';
import { unpackedAdvances } from './packing.ts';

export type Weight = 'regular' | 'bold';

/** Marks a character that the built faces lack. */
const missing = 0xffff;

/** By code point; the built faces set the basic plane only. A typed array is several times faster to read than a Map. */
function tableOf(weight: Weight): Uint16Array {
  const advances = unpackedAdvances(packed[weight]);
  const table = new Uint16Array(0x10000).fill(missing);
  let index = 0;
  for (const [first, last] of coveredRanges) {
    table.set(advances.slice(index, index + last - first + 1), first);
    index += last - first + 1;
  }
  return table;
}

const tables: Partial<Record<Weight, Uint16Array>> = {};

/** Advance of a covered character in thousandths of an em. */
export function advanceOf(codePoint: number, weight: Weight): number {
  tables[weight] ??= tableOf(weight);
  return tables[weight][codePoint] ?? missing;
}

/** Width of a text in thousandths of an em; undefined when the built faces lack one of its characters. */
export function builtWidth(text: string, weight: Weight): number | undefined {
  tables[weight] ??= tableOf(weight);
  const table = tables[weight];
  let sum = 0;
  for (let index = 0; index < text.length; index += 1) {
    const advance = table[text.charCodeAt(index)] ?? missing;
    if (advance === missing) return undefined;
    sum += advance;
  }
  return sum;
}
