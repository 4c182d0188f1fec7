/**
 * A ZIP of stored entries (PKWARE APPNOTE 6.3.10), written while it is sent: the same files give the same bytes, so that a seal can be
 * repeated. PDFs and pictures do not shrink. Sizes are known beforehand, and so is the size of the whole; one entry is below 4 GB.
 */
import { crc32 } from 'node:zlib';

export interface ZipEntry {
  /** ASCII: of our making, never a person's. */
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly body: () => AsyncIterable<Uint8Array> | Promise<AsyncIterable<Uint8Array>>;
}

const most32 = 0xffffffff;
const most16 = 0xffff;

function number(bytes: 2 | 4 | 8, value: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value));
  else buffer.writeUIntLE(value, 0, bytes);
  return buffer;
}

const signature = {
  local: 0x04034b50,
  behind: 0x08074b50,
  central: 0x02014b50,
  end: 0x06054b50,
  end64: 0x06064b50,
  place64: 0x07064b50,
};
/** Names in UTF-8; CRC behind the file. */
const flags = 0x0808;
const version = { plain: 20, zip64: 45 };
/** 1 January 2024: the time of sealing is in the manifest. */
const fixed = Buffer.concat([number(2, 0), number(2, 0x5821)]);

/** Which sizes do not fit into 32 bits. */
const isWide = (value: number): boolean => value >= most32;

function local({ name, size }: ZipEntry): Buffer {
  const extra = isWide(size) ? Buffer.concat([number(2, 1), number(2, 16), number(8, 0), number(8, 0)]) : Buffer.alloc(0);
  const none = isWide(size) ? most32 : 0;
  return Buffer.concat([
    ...[
      number(4, signature.local),
      number(2, isWide(size) ? version.zip64 : version.plain),
      number(2, flags),
      number(2, 0),
      fixed,
    ],
    ...[number(4, 0), number(4, none), number(4, none), number(2, name.length), number(2, extra.length)],
    ...[Buffer.from(name, 'latin1'), extra],
  ]);
}

function behind(crc: number, size: number): Buffer {
  const bytes = isWide(size) ? 8 : 4;
  return Buffer.concat([number(4, signature.behind), number(4, crc), number(bytes, size), number(bytes, size)]);
}

export interface Written {
  readonly entry: ZipEntry;
  readonly crc: number;
  readonly at: number;
}

function central({ entry: { name, size }, crc, at }: Written): Buffer {
  const wide = [...(isWide(size) ? [number(8, size), number(8, size)] : []), ...(isWide(at) ? [number(8, at)] : [])];
  const extra = wide.length > 0 ? Buffer.concat([number(2, 1), number(2, wide.length * 8), ...wide]) : Buffer.alloc(0);
  const needs = extra.length > 0 ? version.zip64 : version.plain;
  return Buffer.concat([
    ...[
      number(4, signature.central),
      number(2, 0x0300 + version.zip64),
      number(2, needs),
      number(2, flags),
      number(2, 0),
      fixed,
    ],
    ...[number(4, crc), number(4, Math.min(size, most32)), number(4, Math.min(size, most32)), number(2, name.length)],
    ...[
      number(2, extra.length),
      number(2, 0),
      number(2, 0),
      number(2, 0),
      number(4, 0x81a40000),
      number(4, Math.min(at, most32)),
    ],
    ...[Buffer.from(name, 'latin1'), extra],
  ]);
}

function end(many: number, from: number, length: number): Buffer {
  const wide = isWide(from) || many >= most16;
  const end64 = wide
    ? [
        ...[
          number(4, signature.end64),
          number(8, 44),
          number(2, version.zip64),
          number(2, version.zip64),
          number(4, 0),
          number(4, 0),
        ],
        ...[number(8, many), number(8, many), number(8, length), number(8, from)],
        ...[number(4, signature.place64), number(4, 0), number(8, from + length), number(4, 1)],
      ]
    : [];
  const count = number(2, Math.min(many, most16));
  return Buffer.concat([
    ...end64,
    ...[
      number(4, signature.end),
      number(2, 0),
      number(2, 0),
      count,
      count,
      number(4, length),
      number(4, Math.min(from, most32)),
      number(2, 0),
    ],
  ]);
}

/** The parts of a ZIP that are no file, for whoever checks that a whole one is as it was written. */
export const zipParts = { local, behind, central, end };

/** In bytes, without reading anything. */
export function zipSize(entries: readonly ZipEntry[]): number {
  let [at, index] = [0, 0];
  for (const entry of entries) {
    index += central({ entry, crc: 0, at }).length;
    at += local(entry).length + entry.size + behind(0, entry.size).length;
  }
  return at + index + end(entries.length, at, index).length;
}

/** Throws where an entry has another size than was said. */
export async function* zipOf(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let at = 0;
  for (const entry of entries) {
    const head = local(entry);
    yield head;
    let [crc, size] = [0, 0];
    for await (const piece of await entry.body()) {
      crc = crc32(piece, crc);
      size += piece.length;
      yield piece;
    }
    if (size !== entry.size) throw new RangeError('a file has another size than was checked');
    const tail = behind(crc, size);
    yield tail;
    written.push({ entry, crc, at });
    at += head.length + size + tail.length;
  }
  const index = Buffer.concat(written.map(central));
  yield index;
  yield end(written.length, at, index.length);
}
