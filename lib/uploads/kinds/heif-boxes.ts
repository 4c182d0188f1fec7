/** The boxes of a HEIF file (ISO 14496-12, 23008-12): only those that tell the size of a picture and where its metadata lies. */

export interface Box {
  readonly type: string;
  /** Where its content begins. */
  readonly from: number;
  readonly to: number;
}

/** One box; null where it does not end before `to`. */
function boxAt(bytes: Buffer, at: number, to: number): Box | null {
  if (at + 8 > to) return null;
  const short = bytes.readUInt32BE(at);
  const head = short === 1 ? 16 : 8;
  if (at + head > to) return null;
  const size = short === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : short === 0 ? to - at : short;
  if (size < head || at + size > to) return null;
  return { type: bytes.toString('latin1', at + 4, at + 8), from: at + head, to: at + size };
}

/** The boxes between two places; null where one does not end there. */
export function boxesIn(bytes: Buffer, from: number, to: number): readonly Box[] | null {
  const boxes: Box[] = [];
  for (let at = from; at < to; ) {
    const box = boxAt(bytes, at, to);
    if (box === null) return null;
    boxes.push(box);
    at = box.to;
  }
  return boxes;
}

/** Version and flags come before the content of a full box. */
const full = 4;

function inside(bytes: Buffer, boxes: readonly Box[] | null, type: string, skip = 0): readonly Box[] | null {
  const box = boxes?.find((one) => one.type === type);
  return box === undefined ? null : boxesIn(bytes, box.from + skip, box.to);
}

/** Width and height of every picture in the file; null where the boxes cannot be read. */
export function imageSizes(bytes: Buffer, boxes: readonly Box[]): readonly (readonly [number, number])[] | null {
  const properties = inside(bytes, inside(bytes, inside(bytes, boxes, 'meta', full), 'iprp'), 'ipco');
  if (properties === null) return null;
  const sizes = properties.filter(({ type, from, to }) => type === 'ispe' && to - from >= full + 8);
  return sizes.map(({ from }) => [bytes.readUInt32BE(from + full), bytes.readUInt32BE(from + full + 4)] as const);
}

/** Reads numbers one after the other; throws RangeError beyond the end. */
function numbersFrom(bytes: Buffer, start: number) {
  let at = start;
  return (size: number): number => {
    if (size === 0) return 0;
    const value = size === 8 ? Number(bytes.readBigUInt64BE(at)) : bytes.readUIntBE(at, size);
    at += size;
    return value;
  };
}

/** Ids of the items that hold metadata: EXIF, and XMP as a text of its own type. */
function metadataItems(bytes: Buffer, meta: readonly Box[]): ReadonlySet<number> {
  const infos = meta.find(({ type }) => type === 'iinf');
  if (infos === undefined) return new Set();
  const counted = bytes[infos.from] === 0 ? 2 : 4;
  const entries = boxesIn(bytes, infos.from + full + counted, infos.to) ?? [];
  const ids = entries.flatMap(({ from }) => {
    const next = numbersFrom(bytes, from + full);
    const id = next(bytes[from] === 3 ? 4 : 2);
    next(2);
    const kind = next(4);
    return [exif, mime].includes(kind) ? [id] : [];
  });
  return new Set(ids);
}

const codeOf = (text: string): number => Buffer.from(text, 'latin1').readUInt32BE(0);
const [exif, mime] = [codeOf('Exif'), codeOf('mime')];

interface Extent {
  readonly from: number;
  readonly to: number;
}

/** Where each item lies, by its id (ISO 14496-12, 8.11.3). Throws RangeError where it ends before its own counts. */
function* itemExtents(bytes: Buffer, { from: start }: Box, data: number): Generator<Extent & { readonly id: number }> {
  const version = bytes[start] ?? 0;
  const wide = version < 2 ? 2 : 4;
  const next = numbersFrom(bytes, start + full);
  const [sizes, bases] = [next(1), next(1)];
  const [offsetSize, lengthSize] = [sizes >> 4, sizes & 15];
  const indexSize = version === 0 ? 0 : bases & 15;
  // Numbers of no bytes would be read for ever.
  if (offsetSize === 0 || lengthSize === 0) throw new RangeError('no extents');
  for (let left = next(wide); left > 0; left -= 1) {
    const id = next(wide);
    // 1: counted from the box of data inside, not from the beginning of the file.
    const inData = version > 0 && (next(2) & 15) === 1;
    next(2);
    const base = next(bases >> 4) + (inData ? data : 0);
    for (let parts = next(2); parts > 0; parts -= 1) {
      next(indexSize);
      const from = base + next(offsetSize);
      yield { id, from, to: from + next(lengthSize) };
    }
  }
}

/** Where the metadata of its pictures lies, in the file itself. Throws RangeError where the boxes lie about their lengths. */
export function metadataIn(bytes: Buffer): readonly Extent[] {
  const meta = inside(bytes, boxesIn(bytes, 0, bytes.length), 'meta', full) ?? [];
  const items = metadataItems(bytes, meta);
  const places = meta.find(({ type }) => type === 'iloc');
  if (places === undefined || items.size === 0) return [];
  const data = meta.find(({ type }) => type === 'idat')?.from ?? 0;
  return [...itemExtents(bytes, places, data)].filter(({ id }) => items.has(id));
}
