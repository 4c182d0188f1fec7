/**
 * An incremental update (ISO 32000-1, 7.5.6): new versions of objects and a cross-reference stream, appended to bytes that
 * stay as they are. No PDF library runs here.
 */
import { deflateSync } from 'node:zlib';
import type { Template } from './template.ts';

/** What an update has to know of the file before it. */
export type Trailer = Pick<Template, 'size' | 'root' | 'information' | 'crossReference' | 'id'>;

/** A new version of an object: a dictionary without its brackets and, for a stream, its bytes. */
export interface NewObject {
  readonly number: number;
  readonly dictionary: string;
  readonly stream?: Uint8Array;
}

/** A page's content is a few thousand bytes: small tables are set up faster and pack it just as well. */
const quickly = { level: 1, memLevel: 6, chunkSize: 8192 } as const;

/** A deflated content stream. */
export function contentObject(number: number, operators: string): NewObject {
  return { number, dictionary: '/Filter/FlateDecode', stream: deflateSync(Buffer.from(operators, 'latin1'), quickly) };
}

/** A text string: UTF-16 with its byte order mark. */
export function textString(text: string): string {
  return `<FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}

function bytesOf({ number, dictionary, stream }: NewObject): Buffer {
  if (stream === undefined) return Buffer.from(`${number} 0 obj\n<<${dictionary}>>\nendobj\n`, 'latin1');
  return Buffer.concat([
    Buffer.from(`${number} 0 obj\n<<${dictionary}/Length ${stream.length}>>\nstream\n`, 'latin1'),
    stream,
    Buffer.from('\nendstream\nendobj\n', 'latin1'),
  ]);
}

/** One entry: in use, where, generation 0. */
function entryOf(offset: number): Buffer {
  const entry = Buffer.alloc(6);
  entry[0] = 1;
  entry.writeUInt32BE(offset, 1);
  return entry;
}

/** A plain array: some readers take no Buffer. */
function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.length;
  }
  return whole;
}

/** The base with the objects appended; `id` tells this version of the file from others, 32 hexadecimal digits. */
export function appended(base: Uint8Array, template: Trailer, objects: readonly NewObject[], id: string): Uint8Array {
  const parts: Uint8Array[] = [base];
  const places: { readonly number: number; readonly offset: number }[] = [];
  let offset = base.length;
  for (const object of objects) {
    const bytes = bytesOf(object);
    places.push({ number: object.number, offset });
    parts.push(bytes);
    offset += bytes.length;
  }
  const number = template.size;
  const all = [...places, { number, offset }].sort((one, other) => one.number - other.number);
  const dictionary = [
    `/Type/XRef/Size ${number + 1}/Root ${template.root} 0 R/Info ${template.information} 0 R/Prev ${template.crossReference}`,
    `/ID[<${template.id}><${id}>]/W[1 4 1]/Index[${all.map((place) => `${place.number} 1`).join(' ')}]`,
  ].join('');
  const table = bytesOf({ number, dictionary, stream: Buffer.concat(all.map((place) => entryOf(place.offset))) });
  parts.push(table, Buffer.from(`startxref\n${offset}\n%%EOF\n`, 'latin1'));
  return joined(parts);
}
