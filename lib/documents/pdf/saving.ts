/**
 * Streams as they are, everything else in one object stream, and a cross-reference stream (ISO 32000-1, 7.5.7 and 7.5.8): pdf-
 * lib's own writer deflates in JavaScript, which takes longer than the rest of a document.
 */
import { deflateSync } from 'node:zlib';
import { type PDFContext, PDFInvalidObject, PDFStream } from 'pdf-lib';

/** Level 1 with small buffers: a third of the time of level 6, files 2 % larger. */
export function deflated(content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === 'string' ? Buffer.from(content, 'latin1') : content;
  return deflateSync(bytes, { level: 1, memLevel: 6, chunkSize: 8192 });
}

/** Type, offset or object stream, index. */
const entryWidths = [1, 4, 2] as const;
const entryBytes = 7;

class FileWriter {
  readonly #parts: Uint8Array[] = [];
  readonly #entries: Buffer;
  length = 0;

  constructor(objects: number) {
    this.#entries = Buffer.alloc(objects * entryBytes);
    this.enter(0, 0, 0, 0xffff);
  }

  enter(number: number, ...[type, where, index]: readonly [type: number, where: number, index: number]): void {
    this.#entries[number * entryBytes] = type;
    this.#entries.writeUInt32BE(where, number * entryBytes + 1);
    this.#entries.writeUInt16BE(index, number * entryBytes + 5);
  }

  put(part: string | Uint8Array): void {
    const bytes = typeof part === 'string' ? Buffer.from(part, 'latin1') : part;
    this.#parts.push(bytes);
    this.length += bytes.length;
  }

  putStream(number: number, dictionary: string, bytes: Uint8Array, generation = 0): void {
    this.enter(number, 1, this.length, generation);
    this.put(`${number} ${generation} obj\n${dictionary}\nstream\n`);
    this.put(bytes);
    this.put('\nendstream\nendobj\n');
  }

  putPlain(number: number, content: string | Uint8Array, generation: number): void {
    this.enter(number, 1, this.length, generation);
    this.put(`${number} ${generation} obj\n`);
    this.put(content);
    this.put('\nendobj\n');
  }

  putDeflated(number: number, entries: string, content: string | Uint8Array): void {
    const bytes = deflated(content);
    this.putStream(number, `<<${entries}/Filter/FlateDecode/Length ${bytes.length}>>`, bytes);
  }

  /** The cross-reference has its own entry, as object `number`. Returns the whole file. */
  finish(number: number, trailer: string): Uint8Array {
    const start = this.length;
    this.enter(number, 1, start, 0);
    // Too short to be worth deflating.
    this.putStream(
      number,
      `<</Type/XRef${trailer}/W[${entryWidths.join(' ')}]/Length ${this.#entries.length}>>`,
      this.#entries,
    );
    this.put(`startxref\n${start}\n%%EOF\n`);
    const bytes = new Uint8Array(this.length);
    let at = 0;
    for (const part of this.#parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }
}

/** As it stood in a file of somebody else's, where pdf-lib made nothing of it. */
function untouched(object: PDFInvalidObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

export function saved(context: PDFContext): Uint8Array {
  const objectStream = context.largestObjectNumber + 1;
  const crossReference = objectStream + 1;
  const file = new FileWriter(crossReference + 1);
  file.put('%PDF-1.7\n%\u0081\u0081\u0081\u0081\n');
  const places: string[] = [];
  let texts = '';
  for (const [{ objectNumber, generationNumber }, object] of context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) {
      // Streams of pdf-lib have no length until then.
      object.updateDict();
      file.putStream(objectNumber, object.dict.toString(), object.getContents(), generationNumber);
    } else if (object instanceof PDFInvalidObject) {
      file.putPlain(objectNumber, untouched(object), generationNumber);
    } else if (generationNumber > 0) {
      // An object stream holds none of a later generation: ISO 32000-1, 7.5.7.
      file.putPlain(objectNumber, object.toString(), generationNumber);
    } else {
      file.enter(objectNumber, 2, objectStream, places.length);
      places.push(`${objectNumber} ${texts.length} `);
      texts += `${object.toString()}\n`;
    }
  }
  const index = places.join('');
  file.putDeflated(objectStream, `/Type/ObjStm/N ${places.length}/First ${index.length}`, index + texts);
  const { Root, Info, ID } = context.trailerInfo;
  const more = [Info === undefined ? '' : `/Info ${Info}`, ID === undefined ? '' : `/ID ${ID}`].join('');
  return file.finish(crossReference, `/Size ${crossReference + 1}/Root ${Root}${more}`);
}
