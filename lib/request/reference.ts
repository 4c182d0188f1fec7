/**
 * The id of a request: 12 Crockford base-32 characters (60 random bits) and Crockford's modulo-37 check symbol. Values whose
 * symbol would be one of * ~ $ = U are skipped, so that a reference can be read aloud, typed on a phone and put in a link.
 */

import { cleanCode } from './text.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const bits = 60n;

/** 13 characters without separators, with a valid check symbol. */
export type Reference = string;

function checkSymbol(body: string): string | undefined {
  let value = 0n;
  for (const character of body) value = value * 32n + BigInt(alphabet.indexOf(character));
  return alphabet[Number(value % 37n)];
}

function encode(value: bigint): string {
  let body = '';
  for (let shift = bits - 5n; shift >= 0n; shift -= 5n) body += alphabet[Number((value >> shift) & 31n)];
  return body;
}

/** The reference for at least 16 unguessable bytes, always the same. Throws RangeError when they do not suffice. */
export function referenceFrom(bytes: Uint8Array): Reference {
  for (let offset = 0; offset + 8 <= bytes.length; offset += 1) {
    let value = 0n;
    for (const byte of bytes.subarray(offset, offset + 8)) value = (value << 8n) | BigInt(byte);
    const body = encode(value & ((1n << bits) - 1n));
    const check = checkSymbol(body);
    if (check !== undefined) return body + check;
  }
  throw new RangeError('referenceFrom needs more bytes');
}

/** Reads a typed reference: any case and width, with signs and spaces anywhere, I and L for 1, O for 0. Null when it is invalid. */
export function readReference(typed: string): Reference | null {
  const text = cleanCode(typed)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
  if (text.length !== 13 || [...text].some((character) => !alphabet.includes(character))) return null;
  return checkSymbol(text.slice(0, 12)) === text[12] ? text : null;
}

/** 7KQ4-M9TX-2HBD-J, for people. */
export function showReference(reference: Reference): string {
  return [reference.slice(0, 4), reference.slice(4, 8), reference.slice(8, 12), reference.slice(12)].join('-');
}
