import { packed } from './built/advances.ts';
import { coveredRanges } from './built/coverage.ts';
import { unpackedAdvances } from './packing.ts';

export type Weight = 'regular' | 'bold';

const missing = 0xffff;

/** By code point of the basic plane. A typed array is several times faster to read than a Map. */
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

/** In thousandths of an em; undefined when the built faces lack a character. */
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
