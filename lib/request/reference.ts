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

/** Of a typed reference: its letters and digits, I and L as 1, O as 0. */
function folded(typed: string): string {
  return cleanCode(typed)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/[IL]/g, '1')
    .replace(/O/g, '0');
}

/** Reads a typed reference: any case and width, with signs and spaces anywhere, I and L for 1, O for 0. Null when it is invalid. */
export function readReference(typed: string): Reference | null {
  const text = folded(typed);
  if (text.length !== 13 || [...text].some((character) => !alphabet.includes(character))) return null;
  return checkSymbol(text.slice(0, 12)) === text[12] ? text : null;
}

/** What is wrong with a typed reference, from its own characters alone: it tells nothing about what exists. */
export type ReferenceSlip =
  | { readonly code: 'empty' }
  | { readonly code: 'length'; readonly count: number }
  /** `at`: from 1. `likely`: what the character was probably read from. */
  | { readonly code: 'character'; readonly at: number; readonly typed: string; readonly likely: string | undefined }
  /** `likely`: whole references that differ from the typed one by a common slip; at most two. */
  | { readonly code: 'check'; readonly likely: readonly Reference[] };

/** Characters that people take for one another on paper, on screens and in speech. */
const alike = ['8B', '5S', '2Z', '6G', '17', 'MN', '0D', '0Q', 'VW', 'VY', 'CG', 'PR', 'EF', 'KX'];
const unused: Readonly<Record<string, string>> = { U: 'V', Ñ: 'N' };

const replaced = (text: string, at: number, by: string) => text.slice(0, at) + by + text.slice(at + by.length);

/** One character for one that looks alike, or two neighbours that changed places. */
function commonSlips(text: string): readonly string[] {
  return [...text].flatMap((character, at) => {
    const others = alike.filter((pair) => pair.includes(character)).map((pair) => pair.replace(character, ''));
    const next = text[at + 1];
    return [
      ...others.map((other) => replaced(text, at, other)),
      ...(next === undefined || next === character ? [] : [replaced(text, at, next + character)]),
    ];
  });
}

/** Null for a text that `readReference` takes. */
export function slipIn(typed: string): ReferenceSlip | null {
  if (readReference(typed) !== null) return null;
  const characters = [...folded(typed)];
  if (characters.length === 0) return { code: 'empty' };
  const wrong = characters.findIndex((character) => !alphabet.includes(character));
  const found = characters[wrong];
  if (found !== undefined) return { code: 'character', at: wrong + 1, typed: found, likely: unused[found] };
  if (characters.length !== 13) return { code: 'length', count: characters.length };
  const likely = [...new Set(commonSlips(characters.join('')))].filter((text) => readReference(text) !== null);
  return { code: 'check', likely: likely.length > 2 ? [] : likely };
}

/** 7KQ4-M9TX-2HBD-J, for people. */
export function showReference(reference: Reference): string {
  return [reference.slice(0, 4), reference.slice(4, 8), reference.slice(8, 12), reference.slice(12)].join('-');
}
