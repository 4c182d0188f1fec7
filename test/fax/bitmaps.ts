/** Pages as bits: read, compared with each other, and stretched back into proportion. 1 is black, rows begin on a byte. */

export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly rowBytes: number;
  readonly bits: Buffer;
}

/** Portable bit maps (P4), one after another. Throws on anything else. */
export function readBitmaps(stream: Buffer): readonly Bitmap[] {
  const pages: Bitmap[] = [];
  for (let at = 0; at < stream.length; ) {
    const header = /^P4\s(?:#[^\n]*\n)*(\d+)\s(\d+)\s/.exec(stream.toString('latin1', at, at + 120));
    if (header === null) throw new RangeError('not a portable bit map');
    const [width, height] = [Number(header[1]), Number(header[2])];
    const rowBytes = Math.ceil(width / 8);
    const from = at + header[0].length;
    at = from + rowBytes * height;
    if (at > stream.length) throw new RangeError('a page is cut off');
    pages.push({ width, height, rowBytes, bits: stream.subarray(from, at) });
  }
  return pages;
}

/** The page as a portable bit map. */
export function writeBitmap({ width, height, bits }: Bitmap): Buffer {
  return Buffer.concat([Buffer.from(`P4\n${width} ${height}\n`, 'latin1'), bits]);
}

function rowOf({ bits, rowBytes }: Bitmap, y: number): Buffer {
  return bits.subarray(y * rowBytes, (y + 1) * rowBytes);
}

/** Each row so many times: fax rows of standard resolution lie twice as far apart as columns. */
export function stretched(page: Bitmap, times: number): Bitmap {
  const rows = Array.from({ length: page.height * times }, (_, y) => rowOf(page, Math.floor(y / times)));
  return { ...page, height: rows.length, bits: Buffer.concat(rows) };
}

const ones = Uint8Array.from({ length: 256 }, (_, value) => value.toString(2).replaceAll('0', '').length);

function black(row: Buffer): number {
  let count = 0;
  for (const byte of row) count += ones[byte] ?? 0;
  return count;
}

function differingIn(one: Buffer, other: Buffer): number {
  if (one.equals(other)) return 0;
  let count = 0;
  for (let index = 0; index < one.length; index += 1) count += ones[(one[index] ?? 0) ^ (other[index] ?? 0)] ?? 0;
  return count;
}

export interface Difference {
  /** Rows that the sending machine put above the page. */
  readonly headerRows: number;
  /** Black pixels in them. */
  readonly headerInk: number;
  readonly differingPixels: number;
}

/** Compares every pixel of a page that was sent; infinitely different when rows are missing or the widths are not the same. */
export function difference(sent: Bitmap, received: Bitmap): Difference {
  const headerRows = received.height - sent.height;
  if (headerRows < 0 || sent.width !== received.width)
    return { headerRows: 0, headerInk: 0, differingPixels: Number.POSITIVE_INFINITY };
  let [headerInk, differingPixels] = [0, 0];
  for (let y = 0; y < headerRows; y += 1) headerInk += black(rowOf(received, y));
  for (let y = 0; y < sent.height; y += 1) differingPixels += differingIn(rowOf(sent, y), rowOf(received, y + headerRows));
  return { headerRows, headerInk, differingPixels };
}

/** Empty rows at the top of a page. */
export function emptyRows(page: Bitmap): number {
  for (let y = 0; y < page.height; y += 1) if (black(rowOf(page, y)) > 0) return y;
  return page.height;
}
