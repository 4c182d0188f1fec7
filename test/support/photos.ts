/** Photos as telephones write them: a picture with a place, a device, a turn and a small copy beside it. */
import type { Page } from 'playwright-core';

/** What no photo may carry any more once it was checked. */
export const secrets = {
  device: 'iPhone of Maria Pena',
  place: '35.5849 N 80.8101 W',
  comment: '<script>alert(1)</script>',
} as const;

function segment(marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([head, content]);
}

interface Entry {
  readonly tag: number;
  readonly text?: string;
  readonly short?: number;
}

/** One directory of TIFF, big-endian, with its texts behind it. */
function exifOf(entries: readonly Entry[]): Buffer {
  const texts: Buffer[] = [];
  let free = 8 + 2 + entries.length * 12 + 4;
  const rows = entries.map(({ tag, text, short = 0 }) => {
    const row = Buffer.alloc(12);
    row.writeUInt16BE(tag);
    if (text === undefined) {
      row.writeUInt16BE(3, 2);
      row.writeUInt32BE(1, 4);
      row.writeUInt16BE(short, 8);
      return row;
    }
    const bytes = Buffer.from(`${text}\0`, 'latin1');
    row.writeUInt16BE(2, 2);
    row.writeUInt32BE(bytes.length, 4);
    row.writeUInt32BE(free, 8);
    texts.push(bytes);
    free += bytes.length;
    return row;
  });
  const head = Buffer.from('MM\0*\0\0\0\x08\0\0', 'latin1');
  head.writeUInt16BE(entries.length, 8);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), head, ...rows, Buffer.alloc(4), ...texts]);
}

/** A JPEG with what a camera writes beside it. `turn`: 6 is a photo that was taken upright. */
export function asTaken(jpeg: Buffer, turn = 6): Buffer {
  const exif = exifOf([
    { tag: 0x010f, text: secrets.device },
    { tag: 0x0112, short: turn },
    { tag: 0x8298, text: secrets.place },
  ]);
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, exif),
    segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${secrets.place}`)),
    segment(0xfe, Buffer.from(secrets.comment)),
    jpeg.subarray(2),
    // The film that some telephones put behind a photo.
    Buffer.from(`ftyp ${secrets.device}`),
  ]);
}

/** A real JPEG: what the browser shows. */
export async function photoOf(page: Page): Promise<Buffer> {
  return asTaken(await page.screenshot({ type: 'jpeg', clip: { x: 0, y: 0, width: 320, height: 200 } }), 1);
}

function chunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content, Buffer.alloc(4)]);
}

/** A PNG with texts before its end, as some telephones write them. */
export function pngAsTaken(png: Buffer): Buffer {
  const end = png.lastIndexOf('IEND') - 4;
  const texts = [chunk('tEXt', Buffer.from(`Comment\0${secrets.comment}`)), chunk('eXIf', Buffer.from(secrets.place))];
  return Buffer.concat([png.subarray(0, end), ...texts, png.subarray(end), Buffer.from(secrets.device)]);
}

function riffChunk(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32LE(content.length, 4);
  return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
}

/** An extended WebP with EXIF and XMP; `more`: the name of another chunk. */
export function webpOf(width: number, height: number, more?: string): Buffer {
  const head = Buffer.alloc(10);
  head[0] = 0b1100;
  head.writeUIntLE(width - 1, 4, 3);
  head.writeUIntLE(height - 1, 7, 3);
  const body = Buffer.concat([
    Buffer.from('WEBP', 'latin1'),
    riffChunk('VP8X', head),
    ...(more === undefined ? [] : [riffChunk(more, Buffer.alloc(6))]),
    riffChunk('VP8L', Buffer.from([0x2f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    riffChunk('EXIF', Buffer.from(secrets.place)),
    riffChunk('XMP ', Buffer.from(secrets.comment)),
  ]);
  const riff = Buffer.from('RIFF\0\0\0\0', 'latin1');
  riff.writeUInt32LE(body.length, 4);
  return Buffer.concat([riff, body]);
}

function box(type: string, ...content: readonly Buffer[]): Buffer {
  const inside = Buffer.concat(content);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(inside.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, inside]);
}

const numbers = (size: 2 | 4, ...values: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(size * values.length);
  for (const [place, value] of values.entries()) bytes.writeUIntBE(value, place * size, size);
  return bytes;
};

/** The boxes of a HEIC with one picture and its EXIF. `sizes`: how many bytes the places of items have. */
export function heicOf(width: number, height: number, { sizes = 4 }: { readonly sizes?: number } = {}): Buffer {
  const full = Buffer.alloc(4);
  const type = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'));
  const info = (id: number, kind: string) =>
    box('infe', Buffer.from([2, 0, 0, 0]), numbers(2, id, 0), Buffer.from(`${kind}\0`, 'latin1'));
  const exif = Buffer.from(`Exif\0\0${secrets.place} ${secrets.device}`);
  const at = (offset: number) =>
    box(
      'meta',
      full,
      box('iinf', full, numbers(2, 2), info(1, 'hvc1'), info(2, 'Exif')),
      box('iprp', box('ipco', box('ispe', full, numbers(4, width, height)))),
      box('iloc', full, Buffer.from([sizes * 16 + sizes, 0]), numbers(2, 1, 2, 0, 1), numbers(4, offset, exif.length)),
    );
  const start = type.length + at(0).length + 8;
  return Buffer.concat([type, at(start), box('mdat', exif, Buffer.alloc(64, 1))]);
}
