/** Checks a seal with nothing but Node: what `openssl` and `pdfsig` say too, on machines that lack them. */
import { createHash, verify, X509Certificate } from 'node:crypto';
import { type Element, element, elementsIn } from '../../lib/documents/seal/der.ts';

function inside(parent: Element | undefined, index: number): Element {
  const found = elementsIn(parent?.content ?? new Uint8Array())[index];
  if (!found) throw new RangeError('not a signature');
  return found;
}

function at(parent: Element, ...path: readonly number[]): Element {
  return path.reduce(inside, parent);
}

export interface FoundSeal {
  /** DER of the signature, and the bytes that it signs. */
  readonly cms: Buffer;
  readonly signed: Buffer;
  /** Dotted names of the signed attributes as hexadecimal DER, with the value of each. */
  readonly attributes: ReadonlyMap<string, Element>;
  readonly certificate: X509Certificate;
  readonly dictionary: string;
}

/** The last seal of a file. Throws when there is none, or when it leaves out more than itself. */
export function sealIn(pdf: Uint8Array): FoundSeal {
  const file = Buffer.from(pdf);
  const text = file.toString('latin1');
  const start = text.lastIndexOf('/Type/Sig');
  const dictionary = text.slice(start, text.indexOf('endobj', start));
  const range = /\/ByteRange\[0 (\d+) +(\d+) +(\d+) *\]/.exec(dictionary)?.slice(1).map(Number) ?? [];
  const [before = 0, after = 0, length = 0] = range;
  if (after + length !== file.length || text[before] !== '<' || text[after - 1] !== '>') throw new RangeError('byte range');
  const cms = Buffer.from(text.slice(before + 1, after - 1), 'hex');
  const [content] = elementsIn(cms);
  if (!content) throw new RangeError('not a signature');
  const certificates = elementsIn(at(content, 1, 0, 3).content).map(({ whole }) => new X509Certificate(whole));
  const info = at(content, 1, 0, 4, 0);
  const serial = at(info, 1, 1).content.toString('hex').toUpperCase();
  const certificate = certificates.find(({ serialNumber }) => serialNumber === serial);
  if (!certificate) throw new RangeError('no certificate of the signer');
  const attributes = new Map(
    elementsIn(inside(info, 3).content).map((one) => [inside(one, 0).content.toString('hex'), at(one, 1, 0)]),
  );
  return { cms, signed: Buffer.concat([file.subarray(0, before), file.subarray(after)]), attributes, certificate, dictionary };
}

const names = {
  contentType: '2a864886f70d010903',
  messageDigest: '2a864886f70d010904',
  signingCertificateV2: '2a864886f70d010910022f',
  data: '2a864886f70d010701',
} as const;

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What is wrong with the seal of a file, by name; empty when it holds. */
export function brokenIn(pdf: Uint8Array): readonly string[] {
  const { cms, signed, attributes, certificate } = sealIn(pdf);
  const [content] = elementsIn(cms);
  if (!content) return ['cms'];
  const info = at(content, 1, 0, 4, 0);
  const attributeSet = element(0x31, inside(info, 3).content);
  const digest = attributes.get(names.messageDigest)?.content.toString('hex');
  const listed = attributes.get(names.signingCertificateV2);
  const findings: readonly (readonly [string, boolean])[] = [
    ['content type', attributes.get(names.contentType)?.content.toString('hex') === names.data],
    ['digest', digest === sha256(signed)],
    ['certificate', listed !== undefined && at(listed, 0, 0, 0).content.toString('hex') === sha256(certificate.raw)],
    ['signature', verify('sha256', attributeSet, certificate.publicKey, inside(info, 5).content)],
  ];
  return findings.flatMap(([name, sound]) => (sound ? [] : [name]));
}

/** True when the seal does not hold, or can no longer be read. */
export function isBroken(pdf: Uint8Array): boolean {
  try {
    return brokenIn(pdf).length > 0;
  } catch {
    return true;
  }
}
