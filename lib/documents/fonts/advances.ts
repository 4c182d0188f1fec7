/** How wide each character of the built faces is. Unpacked when a weight is first measured. */
import { packed } from './built/advances.ts';
import { coveredRanges } from './built/coverage.ts';
import { unpackedAdvances } from './packing.ts';

export type Weight = 'regular' | 'bold';

function tableOf(weight: Weight): ReadonlyMap<number, number> {
  const advances = unpackedAdvances(packed[weight]);
  const table = new Map<number, number>();
  let index = 0;
  for (const [first, last] of coveredRanges) {
    for (let codePoint = first; codePoint <= last; codePoint += 1, index += 1) table.set(codePoint, advances[index] ?? 0);
  }
  return table;
}

const tables: Partial<Record<Weight, ReadonlyMap<number, number>>> = {};

/** Advance in thousandths of an em by code point. */
export function advancesOf(weight: Weight): ReadonlyMap<number, number> {
  const table = tables[weight] ?? tableOf(weight);
  tables[weight] = table;
  return table;
}
