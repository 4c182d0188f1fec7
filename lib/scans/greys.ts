/** A page as greys, one byte a pixel, and what is seen in it without reading it. Pure. */

export interface Greys {
  readonly width: number;
  readonly height: number;
  readonly greys: Uint8Array;
}

/** From four bytes each: blue, green, red, opaque. ITU-R BT.601, in 256ths. */
export function greysOf(pixels: Uint8Array, width: number, height: number): Greys {
  const greys = new Uint8Array(width * height);
  for (let place = 0, at = 0; place < greys.length; place += 1, at += 4)
    greys[place] = ((pixels[at] ?? 0) * 29 + (pixels[at + 1] ?? 0) * 150 + (pixels[at + 2] ?? 0) * 77) >> 8;
  return { width, height, greys };
}

/** Each pixel the mean of itself and its neighbours: specks and gaps of one pixel go, bars stay. */
export function smoothed({ width, height, greys }: Greys): Greys {
  const across = new Uint8Array(greys.length);
  const both = new Uint8Array(greys.length);
  const mean = (from: Uint8Array, at: number, step: number) => {
    const here = from[at] ?? 255;
    return ((from[at - step] ?? here) + 2 * here + (from[at + step] ?? here)) >> 2;
  };
  for (let at = 0; at < greys.length; at += 1) across[at] = mean(greys, at, 1);
  for (let at = 0; at < greys.length; at += 1) both[at] = mean(across, at, width);
  return { width, height, greys: both };
}

/** Of the page's sides, left out all around: punch holes, a fax machine's line, the shadow of an edge. */
const margin = 0.1;
/** Squares in which ink is looked for, along the longer side of a page: about a tenth of an inch each. */
const squaresAlong = 110;
/** A square has ink where so much of it is darker than the paper around it. */
const inkShare = 0.08;
/** Specks of dirt are fewer squares than a line of writing. */
const fewSquares = 12;
/** In greys, by which ink is darker than the paper. */
const darker = 70;

/** The commonest of 16 levels of grey: the paper. */
function paperOf({ greys }: Greys): number {
  const counts = new Uint32Array(16);
  for (let at = 0; at < greys.length; at += 7) counts[(greys[at] ?? 0) >> 4] = (counts[(greys[at] ?? 0) >> 4] ?? 0) + 1;
  let best = 15;
  for (let level = 15; level >= 0; level -= 1) if ((counts[level] ?? 0) > (counts[best] ?? 0)) best = level;
  return best * 16 + 8;
}

function hasInk({ width, greys }: Greys, [left, top]: readonly [number, number], side: number, limit: number): boolean {
  let dark = 0;
  for (let y = top; y < top + side; y += 1)
    for (let x = left; x < left + side; x += 1) if ((greys[y * width + x] ?? 255) < limit) dark += 1;
  return dark > side * side * inkShare;
}

/** True for a page with nothing on it but dirt, punch holes and the line that a fax machine prints at the edge. */
export function isBlank(page: Greys): boolean {
  const side = Math.max(2, Math.round(Math.max(page.width, page.height) / squaresAlong));
  const limit = Math.max(0, paperOf(page) - darker);
  const [left, top] = [Math.round(page.width * margin), Math.round(page.height * margin)];
  let inked = 0;
  for (let y = top; y + side <= page.height - top; y += side)
    for (let x = left; x + side <= page.width - left; x += side) {
      if (hasInk(page, [x, y], side, limit)) inked += 1;
      if (inked > fewSquares) return false;
    }
  return true;
}
