/** What a seal is made of: certificates, the encoding, and the objects of our own files. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../lib/documents/documents.ts';
import { certificatesIn, signerOf } from '../../lib/documents/seal/certificates.ts';
import { element, elementsIn, objectId, smallNumber } from '../../lib/documents/seal/der.ts';
import { ownFile } from '../../lib/documents/seal/own-file.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { body, recordOf, typicalInput } from './fixtures.ts';
import { newSealKey } from './seal-key.ts';

const key = newSealKey();
const { sealer } = key;

describe('certificates', () => {
  it('are read from a text, in its order', () => {
    expect(certificatesIn(`comment\n${key.pem}`)).toEqual(sealer.certificates);
    expect(() => certificatesIn('')).toThrow(RangeError);
    expect(() => certificatesIn('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----')).toThrow(RangeError);
  });

  it('tell how long a signature is', () => {
    expect(signerOf(sealer.certificates[0]).signatureBytes).toBe(256);
    expect(() => signerOf(new Uint8Array())).toThrow();
  });
});

describe('the encoding', () => {
  it('is that of X.690', () => {
    expect(objectId('1.2.840.113549').toString('hex')).toBe('06062a864886f70d');
    expect(objectId('2.16.840.1.101.3.4.2.1').toString('hex')).toBe('0609608648016503040201');
    expect(smallNumber(1).toString('hex')).toBe('020101');
    const long = (length: number) => element(4, new Uint8Array(length)).subarray(0, 4).toString('hex');
    expect([127, 128, 255, 256, 65535].map(long)).toEqual(['047f0000', '04818000', '0481ff00', '04820100', '0482ffff']);
  });

  it('can be taken apart again, whatever is in it, and nothing else can', () => {
    const bytes = fc.uint8Array({ maxLength: 400 });
    fc.assert(
      fc.property(fc.array(bytes, { maxLength: 5 }), (contents) => {
        const found = elementsIn(Buffer.concat(contents.map((content) => element(4, content))));
        expect(found.map(({ content }) => [...content])).toEqual(contents.map((content) => [...content]));
      }),
    );
    fc.assert(
      fc.property(bytes, (some) => {
        try {
          expect(Buffer.concat(elementsIn(some).map(({ whole }) => whole)).equals(some)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});

describe('our own files', () => {
  const made = async (type: 'patient' | 'attorney', kind: 'access-request' | 'mail-cover') =>
    (await makeDocument(kind, recordOf(body(typicalInput(type, 'en'))), { facility: lakeNorman })).bytes;

  it('filled or drawn: every object that a seal replaces is found', async () => {
    for (const pdf of [await made('patient', 'access-request'), await made('attorney', 'mail-cover')]) {
      const { trailer, dictionary } = ownFile(pdf);
      expect(dictionary(trailer.root)).toContain('/Type /Catalog');
      expect(dictionary(trailer.information)).toMatch(/\/Title ?<FEFF/i);
      expect(trailer.id).toMatch(/^[0-9a-f]{32}$/);
      expect(() => dictionary(trailer.size + 5)).toThrow(RangeError);
    }
  });

  it('cut off anywhere, are refused', async () => {
    const pdf = await made('patient', 'access-request');
    for (let length = 0; length < pdf.length; length += 997) expect(() => ownFile(pdf.subarray(0, length))).toThrow(RangeError);
  });

  it('that name themselves as what was before are refused', async () => {
    const pdf = Buffer.from(await made('patient', 'access-request'));
    const text = pdf.toString('latin1');
    const [, last = ''] = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text) ?? [];
    const before = text.lastIndexOf('/Prev ') + '/Prev '.length;
    pdf.write(last, before, 'latin1');
    expect(() => ownFile(pdf)).toThrow('order');
  });
});
