/**
 * Clinical documents (HL7 CDA, of which C-CDA is a kind). Read as text: no entity is expanded and no address is followed.
 */
import type { Found } from './kind.ts';

/** Null where the bytes are not text. XML without a mark of its order is UTF-8. */
function textOf(bytes: Buffer): string | null {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Declaration, comments and instructions before the root. */
const prolog = /^\s*(?:<\?[\s\S]*?\?>\s*|<!--[\s\S]*?-->\s*)*/;
const root = /^<(?:([\w.-]+):)?ClinicalDocument[\s>/]/;

/** A type definition can make a short file endless, or fetch another. Scripts of other vocabularies run in a browser that shows the file. */
const unsafe = /<!(?:DOCTYPE|ENTITY)|http:\/\/www\.w3\.org\/(?:1999\/xhtml|2000\/svg)|javascript:/i;

export function checkXml(bytes: Buffer): Found {
  const text = textOf(bytes);
  if (text === null) return 'unknown-type';
  if (unsafe.test(text)) return 'script';
  const found = root.exec(text.replace(prolog, ''));
  if (found === null) return 'unknown-type';
  const [, prefix] = found;
  const end = `</${prefix === undefined ? '' : `${prefix}:`}ClinicalDocument`;
  return text.trimEnd().slice(-200).includes(end) ? {} : 'cut';
}
