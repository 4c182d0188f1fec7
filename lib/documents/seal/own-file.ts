/**
 * Finds objects in a file that this service made, so that new versions of them can be appended. It knows what our two writers
 * write (a drawn document, a filled template: cross-reference streams, object streams, deflate) and refuses the rest: a file
 * from outside never comes here.
 */
import { inflateSync } from 'node:zlib';
import type { Trailer } from '../templates/appending.ts';

export interface OwnFile {
  readonly trailer: Trailer;
  /** A dictionary without its brackets. Throws RangeError when the object is none. */
  dictionary(number: number): string;
}

/** Where an object is: at an offset, or at a place in an object stream. */
type Place = { readonly offset: number } | { readonly within: number; readonly index: number };

/** The number of the object that a name refers to. */
export function reference(dictionary: string, name: string): number {
  return numbers(dictionary, new RegExp(`/${name} ?\\[? ?(\\d+) 0 R`))[0] ?? missing(name);
}

function missing(what: string): never {
  throw new RangeError(`not a file of ours: ${what}`);
}

function numbers(text: string, pattern: RegExp): readonly number[] {
  return pattern.exec(text)?.[1]?.trim().split(/\s+/).map(Number) ?? [];
}

function numberOf(dictionary: string, name: string): number {
  return numbers(dictionary, new RegExp(`/${name} (\\d+)`))[0] ?? missing(name);
}

/** Text of the object at an offset, from its brackets on: up to its end, or to its stream. */
function textAt(file: Buffer, offset: number): string {
  const end = file.indexOf('endobj', offset);
  const stream = file.indexOf('stream', offset);
  const text = file.toString('latin1', offset, stream >= 0 && stream < end ? stream : end);
  return /^\d+ 0 obj\s*(<<[\s\S]*>>)\s*$/.exec(text)?.[1] ?? missing('object');
}

interface Stream {
  readonly dictionary: string;
  readonly bytes: Buffer;
}

function streamAt(file: Buffer, offset: number): Stream {
  const dictionary = textAt(file, offset);
  if (dictionary.includes('/DecodeParms')) missing('decoding');
  const start = file.indexOf('stream\n', offset) + 'stream\n'.length;
  const bytes = file.subarray(start, start + numberOf(dictionary, 'Length'));
  return { dictionary, bytes: dictionary.includes('/FlateDecode') ? inflateSync(bytes) : bytes };
}

function placeOf(type: number, second: number, third: number): Place | undefined {
  if (type === 1) return { offset: second };
  return type === 2 ? { within: second, index: third } : undefined;
}

/** Entries of one cross-reference stream (ISO 32000-1, 7.5.8); what a newer one said stands. */
function addPlaces(places: Map<number, Place>, { dictionary, bytes }: Stream): void {
  const [a = 0, b = 0, c = 0] = numbers(dictionary, /\/W ?\[([\d ]+)\]/);
  const index = numbers(dictionary, /\/Index ?\[([\d ]+)\]/);
  let at = 0;
  for (let pair = 0; pair < index.length; pair += 2) {
    const [first = 0, count = 0] = index.slice(pair, pair + 2);
    for (let number = first; number < first + count; number += 1, at += a + b + c) {
      const place = placeOf(bytes.readUIntBE(at, a), bytes.readUIntBE(at + a, b), bytes.readUIntBE(at + a + b, c));
      if (place && !places.has(number)) places.set(number, place);
    }
  }
}

/** All parts of the cross-reference, the last first. */
function placesIn(file: Buffer, last: number): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  for (let offset: number | undefined = last; offset !== undefined; ) {
    const stream: Stream = streamAt(file, offset);
    addPlaces(places, stream);
    const [before] = numbers(stream.dictionary, /\/Prev (\d+)/);
    // Backwards only: a file that refers to itself would never end.
    if (before !== undefined && before >= offset) missing('order');
    offset = before;
  }
  return places;
}

function partOf({ dictionary, bytes }: Stream, index: number): string {
  const start = numberOf(dictionary, 'First');
  const pairs = bytes.toString('latin1', 0, start).trim().split(/\s+/).map(Number);
  const [, from = 0, , to = bytes.length - start] = pairs.slice(2 * index, 2 * index + 4);
  return bytes.toString('latin1', start + from, start + to);
}

/** Reads a file that `makeDocument` or its kin gave. Throws RangeError for any other. */
export function ownFile(pdf: Uint8Array): OwnFile {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const [crossReference = missing('end')] = numbers(file.toString('latin1', file.length - 48), /startxref\s+(\d+)\s+%%EOF\s*$/);
  const end = textAt(file, crossReference);
  const places = placesIn(file, crossReference);
  const textOf = (number: number): string => {
    const place = places.get(number) ?? missing('object');
    if ('offset' in place) return textAt(file, place.offset);
    const holder = places.get(place.within) ?? missing('object');
    return 'offset' in holder ? partOf(streamAt(file, holder.offset), place.index) : missing('object');
  };
  return {
    trailer: {
      ...{ size: numberOf(end, 'Size'), root: reference(end, 'Root'), information: reference(end, 'Info'), crossReference },
      id: /\/ID ?\[ ?<([0-9a-f]{32})>/.exec(end)?.[1] ?? missing('ID'),
    },
    dictionary: (number) => /^<<([\s\S]*)>>$/.exec(textOf(number).trim())?.[1] ?? missing('dictionary'),
  };
}
