/** Files of each kind, sound and hostile, made here so that nothing harmful lies in the repository. */
import { crc32, deflateRawSync, deflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFString } from 'pdf-lib';

export async function pdfOf(
  pages: number,
  change: (document: PDFDocument) => void = () => undefined,
  options: { readonly useObjectStreams?: boolean } = {},
): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let page = 0; page < pages; page += 1) document.addPage([612, 792]);
  change(document);
  return Buffer.from(await document.save(options));
}

/** An action that runs when the file is opened. */
export const pdfWithAction = (action: Readonly<Record<string, string>>): Promise<Buffer> =>
  pdfOf(1, ({ context, catalog }) => {
    const values = Object.entries(action).map(([key, value]) => [key, key === 'S' ? PDFName.of(value) : PDFString.of(value)]);
    catalog.set(PDFName.of('OpenAction'), context.obj(Object.fromEntries(values)));
  });

/** A stream that becomes `bytes` blanks; `turns` times packed. */
export const pdfBomb = (bytes: number, turns = 1): Promise<Buffer> =>
  pdfOf(1, ({ context }) => {
    let packed = deflateSync(Buffer.alloc(bytes, 0x20));
    for (let turn = 1; turn < turns; turn += 1) packed = deflateSync(packed);
    const filter = turns === 1 ? 'FlateDecode' : Array.from({ length: turns }, () => 'FlateDecode');
    context.register(context.stream(packed, { Filter: filter }));
  });

/** An entry of the trailer is all that a reader without the password needs to see. */
export async function lockedPdf(): Promise<Buffer> {
  const text = (await pdfOf(1, undefined, { useObjectStreams: false })).toString('latin1');
  const lock =
    '/Encrypt << /Filter /Standard /V 1 /R 2 /O (aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa) /U (bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb) /P -4 >>';
  return Buffer.from(
    text.replace(/trailer\s*<</, (start) => `${start} ${lock}`),
    'latin1',
  );
}

const segment = (marker: number, body: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
};

/** The frame of a JPEG, with or without its end. `exif`: what a camera writes beside the picture. */
export function jpegOf(width: number, height: number, { whole = true, exif = '' } = {}): Buffer {
  const frame = Buffer.from([8, 0, 0, 0, 0, 1, 1, 0x11, 0]);
  frame.writeUInt16BE(height, 1);
  frame.writeUInt16BE(width, 3);
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    segment(0xe1, Buffer.from(`Exif\0\0${exif}`)),
    segment(0xc0, frame),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.alloc(40, 0x55),
    Buffer.from(whole ? [0xff, 0xd9] : []),
  ]);
}

const chunk = (kind: string, body: Buffer): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([length, Buffer.from(kind), body, Buffer.alloc(4)]);
};

export function pngOf(width: number, height: number, whole = true): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(8))),
    ...(whole ? [chunk('IEND', Buffer.alloc(0))] : []),
  ]);
}

/** `frames` directories in a chain; `circle`: the last leads back to the first. */
export function tiffOf(frames: number, { width = 8, circle = false, cut = 0 } = {}): Buffer {
  const size = 2 + 2 * 12 + 4;
  const bytes = Buffer.alloc(8 + frames * size);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  for (let frame = 0; frame < frames; frame += 1) {
    const at = 8 + frame * size;
    bytes.writeUInt16LE(2, at);
    for (const [index, [tag, value]] of [[256, width] as const, [257, 8] as const].entries()) {
      const entry = at + 2 + index * 12;
      bytes.writeUInt16LE(tag, entry);
      bytes.writeUInt16LE(4, entry + 2);
      bytes.writeUInt32LE(1, entry + 4);
      bytes.writeUInt32LE(value, entry + 8);
    }
    bytes.writeUInt32LE(frame === frames - 1 ? (circle ? 8 : 0) : at + size, at + 2 + 24);
  }
  return bytes.subarray(0, bytes.length - cut);
}

export const cdaOf = (inside = '<title>Note</title>', head = '<?xml version="1.0"?>'): Buffer =>
  Buffer.from(`${head}<ClinicalDocument xmlns="urn:hl7-org:v3">${inside}</ClinicalDocument>`);

/** `says`: what the list tells of each entry: its size unpacked, and its flags. */
export function zipOf(entries: Readonly<Record<string, Uint8Array>>, says: { size?: number; flags?: number } = {}): Buffer {
  const list: Buffer[] = [];
  const parts: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of Object.entries(entries)) {
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(says.flags ?? 0, 2);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(says.size ?? bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const part = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, Buffer.from(name), packed]);
    list.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), facts, place.subarray(0, 14), Buffer.from(name));
    parts.push(part);
    at += part.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  for (const place of [8, 10]) end.writeUInt16LE(Object.keys(entries).length, place);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, directory, end]);
}

export const dicomOf = (): Buffer => Buffer.concat([Buffer.alloc(128), Buffer.from('DICM'), Buffer.alloc(64)]);
