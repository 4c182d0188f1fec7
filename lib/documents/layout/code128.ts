/** Code 128, set B (ISO/IEC 15417), and QR symbols. Only the reference is ever encoded: it names nobody. */
import { encode } from 'uqr';

/** Rectangles (`re` operators) in units of `unit` points; `width` in points. */
export interface BarCode {
  readonly path: string;
  readonly unit: readonly [width: number, height: number];
  readonly width: number;
}

/** Bars and spaces of each symbol value; 106 is the stop with its closing bar. */
const widths = (
  '212222 222122 222221 121223 121322 131222 122213 122312 132212 221213 221312 231212 112232 122132 122231 113222 123122 ' +
  '123221 223211 221132 221231 213212 223112 312131 311222 321122 321221 312212 322112 322211 212123 212321 232121 111323 ' +
  '131123 131321 112313 132113 132311 211313 231113 231311 112133 112331 132131 113123 113321 133121 313121 211331 231131 ' +
  '213113 213311 213131 311123 311321 331121 312113 312311 332111 314111 221411 431111 111224 111422 121124 121421 141122 ' +
  '141221 112214 112412 122114 122411 142112 142211 241211 221114 413111 241112 134111 111242 121142 121241 114212 124112 ' +
  '124211 411212 421112 421211 212141 214121 412121 111143 111341 131141 114113 114311 411113 411311 113141 114131 311141 ' +
  '411131 211412 211214 211232 2331112'
).split(' ');

const startB = 104;
const stop = 106;

/** Start, data, check, stop. Throws RangeError outside of printable ASCII. */
export function code128Values(text: string): readonly number[] {
  const data = [...text].map((character) => character.charCodeAt(0) - 32);
  if (data.some((value) => value < 0 || value > 94)) throw new RangeError('Code 128 set B holds printable ASCII only');
  const check = data.reduce((sum, value, index) => sum + value * (index + 1), startB) % 103;
  return [startB, ...data, check, stop];
}

/** All pages of a document show the same symbol. */
function lastOnly<Given extends readonly unknown[]>(make: (...given: Given) => BarCode): (...given: Given) => BarCode {
  let last: { readonly given: Given; readonly code: BarCode } | undefined;
  return (...given) => {
    if (!last?.given.every((value, index) => value === given[index])) last = { given, code: make(...given) };
    return last.code;
  };
}

/** Sizes in points, from x = 0; leave ten modules of quiet space on each side. */
export const code128 = lastOnly((text: string, module: number, height: number): BarCode => {
  const bars: string[] = [];
  let x = 0;
  for (const value of code128Values(text)) {
    const pattern = widths[value] ?? '';
    for (let index = 0; index < pattern.length; index += 1) {
      const width = pattern.charCodeAt(index) - 48;
      if (index % 2 === 0) bars.push(`${x} 0 ${width} 1 re`);
      x += width;
    }
  }
  return { path: bars.join(' '), unit: [module, height], width: x * module };
});

/** All eight masks decode; choosing one takes longer than the rest of a document. */
const maskPattern = 2;

/** Error correction M; leave four modules of quiet space around. */
export const qr = lastOnly((text: string, module: number): BarCode => {
  const { data, size } = encode(text, { ecc: 'M', border: 0, maskPattern });
  const bars: string[] = [];
  data.forEach((row, y) => {
    for (let x = 0; x < size; x += 1) {
      const from = x;
      while (row[x]) x += 1;
      if (x > from) bars.push(`${from} ${y} ${x - from} 1 re`);
    }
  });
  return { path: bars.join(' '), unit: [module, module], width: size * module };
});
