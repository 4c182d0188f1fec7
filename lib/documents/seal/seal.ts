/**
 * Seals a document: a PAdES signature of the basic level (ETSI EN 319 142-1, B-B) in one incremental update, after bytes that
 * stay as they are. Its field is of no size and off the page: nothing is drawn and nothing is read aloud.
 */
import { createHash, verify } from 'node:crypto';
import { appended, type NewObject, textString } from '../templates/appending.ts';
import { type Signer, signerOf } from './certificates.ts';
import { signedAttributes, signedData } from './cms.ts';
import { element, ordered, tags } from './der.ts';
import { type OwnFile, ownFile, reference } from './own-file.ts';
import type { Sealer } from './sealer.ts';

export interface SealFacts {
  /** When the seal says that it was set. Never read from a clock here. */
  readonly at: Date;
  /** Why, in the document's language. */
  readonly reason: string;
  /** Who seals. */
  readonly name: string;
  /** What programs call the field, in the document's language. */
  readonly label: string;
}

/** Printed and locked; PDF/A forbids every flag that hides. */
const widgetFlags = 4 | 128;

/** Wide enough for any file, so that numbers can be put in afterwards. */
const unknownOffset = '*'.repeat(10);
const unknownRange = `/ByteRange[0 ${unknownOffset} ${unknownOffset} ${unknownOffset}]`;

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function pdfDate(at: Date): string {
  return `(D:${at.toISOString().slice(0, 19).replace(/\D/g, '')}Z)`;
}

/** The first leaf of the tree of pages. */
function firstPage(file: OwnFile, number: number): { readonly number: number; readonly dictionary: string } {
  const dictionary = file.dictionary(number);
  return /\/Kids\b/.test(dictionary) ? firstPage(file, reference(dictionary, 'Kids')) : { number, dictionary };
}

function withAnnotation(page: string, number: number): string {
  const listed = /\/Annots ?\[([^\]]*)\]/.exec(page);
  if (!listed && page.includes('/Annots')) throw new RangeError('annotations stand apart from their page');
  return listed
    ? page.replace(listed[0], `/Annots[${listed[1]?.trim() ?? ''} ${number} 0 R]`)
    : `${page}/Annots[${number} 0 R]`;
}

/** Signature, its field, the first page that carries the field, and the catalogue that lists it. */
function newObjects(file: OwnFile, signatureBytes: number, facts: SealFacts): readonly NewObject[] {
  const { root, size } = file.trailer;
  const catalog = file.dictionary(root);
  if (catalog.includes('/AcroForm')) throw new RangeError('a form to fill in is not sealed');
  const page = firstPage(file, reference(catalog, 'Pages'));
  const signature = [
    `/Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached${unknownRange}/Contents<${'00'.repeat(signatureBytes)}>`,
    `/M${pdfDate(facts.at)}/Name${textString(facts.name)}/Reason${textString(facts.reason)}`,
  ].join('');
  const field = [
    `/Type/Annot/Subtype/Widget/FT/Sig/T(seal)/TU${textString(facts.label)}/F ${widgetFlags}`,
    `/Rect[-1 -1 -1 -1]/P ${page.number} 0 R/V ${size} 0 R`,
  ].join('');
  return [
    { number: size, dictionary: signature },
    { number: size + 1, dictionary: field },
    { number: page.number, dictionary: withAnnotation(page.dictionary, size + 1) },
    { number: root, dictionary: `${catalog}/AcroForm<</Fields[${size + 1} 0 R]/SigFlags 3>>` },
  ];
}

interface Hole {
  readonly start: number;
  readonly end: number;
}

/** Where the signature goes, noted in the file; everything around it is signed. */
function holeIn(file: Buffer, from: number): Hole {
  const name = '/Contents';
  const start = file.indexOf(`${name}<0`, from) + name.length;
  const end = file.indexOf('>', start) + 1;
  const range = `/ByteRange[0 ${[start, end, file.length - end].map((value) => String(value).padEnd(unknownOffset.length)).join(' ')}]`;
  file.write(range, file.indexOf(unknownRange, from), 'latin1');
  return { start, end };
}

/** Signs, and makes sure that key and certificate belong together: a seal that nobody can check is worse than none. */
async function signatureOf(sealer: Sealer, { publicKey }: Signer, attributes: readonly Uint8Array[]): Promise<Uint8Array> {
  const signed = element(tags.set, ...ordered(attributes));
  const signature = await sealer.sign(sha256(signed));
  if (!verify('sha256', signed, publicKey, signature))
    throw new RangeError('the key of the seal is not that of its certificate');
  return signature;
}

/**
 * The document with its seal. The same document, sealer and facts give the same bytes. Throws RangeError for a file that is
 * not ours, a form, a certificate that had ended by then or that belongs to another key; and whatever the sealer throws.
 */
export async function sealed(pdf: Uint8Array, sealer: Sealer, facts: SealFacts): Promise<Uint8Array> {
  const { certificates } = sealer;
  const signer = signerOf(certificates[0]);
  if (facts.at > signer.validUntil) throw new RangeError('the certificate of the seal has ended');
  const whole = (attributes: readonly Uint8Array[], signature: Uint8Array) =>
    signedData({ signer, certificates, attributes, signature });
  const unsigned = whole(signedAttributes(new Uint8Array(32), signer), new Uint8Array(signer.signatureBytes));
  const own = ownFile(pdf);
  const objects = newObjects(own, unsigned.length, facts);
  const id = sha256(pdf, ...certificates, Buffer.from(JSON.stringify(facts)))
    .toString('hex')
    .slice(0, 32);
  // What is appended begins on a line of its own.
  const base = pdf.at(-1) === 0x0a ? pdf : Buffer.concat([pdf, Buffer.from('\n')]);
  const result = appended(base, { ...own.trailer, size: own.trailer.size + 2 }, objects, id);
  const file = Buffer.from(result.buffer, result.byteOffset, result.byteLength);
  const { start, end } = holeIn(file, base.length);
  const attributes = signedAttributes(sha256(file.subarray(0, start), file.subarray(end)), signer);
  const signature = whole(attributes, await signatureOf(sealer, signer, attributes));
  file.write(signature.toString('hex').toUpperCase(), start + 1, 'latin1');
  return result;
}
