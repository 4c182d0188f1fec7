/** Distinguished encoding (ITU-T X.690) of the few types that a signature is made of, and the way back into their parts. */

/** Tags of X.690, section 8, and the first two that a type may give to its own fields. */
export const tags = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  nothing: 0x05,
  objectId: 0x06,
  sequence: 0x30,
  set: 0x31,
  field0: 0xa0,
} as const;

/** Short under 128, else the count of the bytes that hold it. */
function lengthBytes(length: number): Buffer {
  if (length < 0x80) return Buffer.from([length]);
  const hex = length.toString(16);
  const bytes = Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex');
  return Buffer.concat([Buffer.from([0x80 | bytes.length]), bytes]);
}

/** One element: tag, length, and the contents one after another. */
export function element(tag: number, ...contents: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(contents);
  return Buffer.concat([Buffer.from([tag]), lengthBytes(content.length), content]);
}

/** Parts in the order given. */
export function sequence(...parts: readonly Uint8Array[]): Buffer {
  return element(tags.sequence, ...parts);
}

/** Parts of a set in the one order that the encoding allows. */
export function ordered(parts: readonly Uint8Array[]): readonly Uint8Array[] {
  return [...parts].sort(Buffer.compare);
}

export function setOf(...parts: readonly Uint8Array[]): Buffer {
  return element(tags.set, ...ordered(parts));
}

export function octets(bytes: Uint8Array): Buffer {
  return element(tags.octets, bytes);
}

/** A number from 0 to 127. */
export function smallNumber(value: number): Buffer {
  return element(tags.integer, Buffer.from([value]));
}

/** Seven bits a byte, the last byte alone without the highest bit. */
function baseHundredTwentyEight(value: number): readonly number[] {
  const bytes = [value & 0x7f];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift(0x80 | (rest & 0x7f));
  return bytes;
}

/** An object identifier from its dotted form. */
export function objectId(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  return element(tags.objectId, Buffer.from([40 * first + second, ...rest.flatMap(baseHundredTwentyEight)]));
}

export interface Element {
  readonly tag: number;
  readonly content: Buffer;
  /** Tag and length included. */
  readonly whole: Buffer;
}

/** The elements that stand one after another in these bytes. Throws RangeError when they do not fill them exactly. */
export function elementsIn(bytes: Uint8Array): readonly Element[] {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Element[] = [];
  for (let at = 0; at < all.length; ) {
    const [tag = 0, short = 0] = all.subarray(at, at + 2);
    const more = short < 0x80 ? 0 : short & 0x7f;
    const start = at + 2 + more;
    if (more > 4 || start > all.length) throw new RangeError('not DER');
    const end = start + (more === 0 ? short : all.readUIntBE(at + 2, more));
    if (end > all.length) throw new RangeError('not DER');
    found.push({ tag, content: all.subarray(start, end), whole: all.subarray(at, end) });
    at = end;
  }
  return found;
}
