/** The package and its proof: the same bytes twice, nothing that changed, and a receipt that only the key can have signed. */
import { generateKeyPairSync, sign, verify } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { manifestOf } from '../../../../lib/release/seal/manifest.ts';
import { rawSignature, readReceipt, receiptOf } from '../../../../lib/release/seal/receipt.ts';
import { FileChanged, sealPackage } from '../../../../lib/release/seal/seal-package.ts';
import { zipOf, zipSize } from '../../../../lib/release/seal/zip.ts';
import type { Delivery } from '../../../../lib/request/release/stored.ts';
import { sampleRecord } from '../../../support/delivery-bench.ts';
import { memoryRelease, sha256 } from '../../../support/release-fakes.ts';

const now = new Date('2026-11-29T15:00:00.000Z');
const record = sampleRecord('patient', 'es');
const bytes = Buffer.from('%PDF-1.7 one file');

function deliveryOf(change: Partial<Delivery> = {}): Delivery {
  return {
    ...{ id: 'package-one', nonce: 'nonce', number: 1, way: 'link', recipient: 'María', at: now.toISOString() },
    ...{ by: 'staff:two Two', work: 'seal-package', pages: 3, looks: [] },
    files: [
      {
        ...{ id: 'f1', recordType: 'lab-reports', type: 'pdf', sha256: sha256(bytes), bytes: bytes.length },
        ...{ pages: 3, key: 'clean/f1', counts: [2, 0, 1, 0, 0] },
      },
    ],
    ...change,
  };
}

function stores() {
  const made = memoryRelease();
  made.packages.objects.set('clean/f1', bytes);
  return made;
}

describe('a sealed package', () => {
  it('is the same bytes when it is sealed again, with the signature of the first time', async () => {
    const made = stores();
    const first = await sealPackage({ ...made }, record, deliveryOf(), now);
    const zip = made.packages.objects.get(first.zip.key);
    const again = await sealPackage({ ...made }, record, deliveryOf(), new Date(now.getTime() + 60_000));
    expect({ ...again, at: first.at }).toEqual(first);
    expect(made.packages.objects.get(first.zip.key)).toEqual(zip);
    expect([zip?.length, sha256(zip ?? '')]).toEqual([first.zip.bytes, first.zip.sha256]);
    expect([...made.sealedFiles.places.keys()]).toEqual(['package-one', first.zip.sha256, first.cover.sha256, sha256(bytes)]);
  });

  it('is not made of a file that is another than was checked', async () => {
    const made = stores();
    made.packages.objects.set('clean/f1', Buffer.from('%PDF-1.7 two file'));
    await expect(sealPackage({ ...made }, record, deliveryOf(), now)).rejects.toThrow(FileChanged);
    expect([made.packages.objects.size, made.receipts.texts.size, made.sealedFiles.places.size]).toEqual([1, 0, 0]);
  });

  it('names nobody, neither in its manifest nor in a key', async () => {
    const made = stores();
    const { zip } = await sealPackage({ ...made }, record, deliveryOf(), now);
    const told = `${zip.key} ${[...made.receipts.texts].flat().join(' ')}`;
    expect(told).not.toMatch(new RegExp(`Peña|María|${record.reference}|1984|lab-reports`));
  });
});

describe('a receipt', () => {
  const cover = { sha256: sha256('cover'), bytes: 5, pages: 1 };

  async function receipt() {
    const made = stores();
    const { signature, cover: real, zip } = await sealPackage({ ...made }, record, deliveryOf(), now);
    const text = receiptOf(manifestOf(deliveryOf(), { cover: real, from: made.facility.name }), signature, zip);
    return { made, text, keys: await made.publicKeys.list() };
  }

  it('is read with the key that signed it, and is the one in the archive', async () => {
    const { made, text, keys } = await receipt();
    expect(readReceipt(text, keys)).toMatchObject({ package: 'package-one', pages: 3 });
    expect([...made.receipts.texts]).toEqual([['package-one.json', text]]);
  });

  it.each([
    ['a changed number of pages', (text: string) => text.replace('"pages": 3', '"pages": 4')],
    ['a changed file', (text: string) => text.replace(sha256(bytes), cover.sha256)],
    ['no signature', (text: string) => text.replace(/"signature": "[^"]*"/, '"signature": ""')],
    ['another form of it', () => '{"manifest":'],
  ])('with %s is none', async (_, change) => {
    const { text, keys } = await receipt();
    expect(readReceipt(change(text), keys)).toBeNull();
  });

  it('of another key is none', async () => {
    const { text } = await receipt();
    expect(readReceipt(text, await memoryRelease().publicKeys.list())).toBeNull();
  });
});

describe('a signature as KMS gives it', () => {
  it('becomes the 64 bytes of JWS, whatever its length', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    for (let number = 0; number < 200; number += 1) {
      const message = Buffer.from(`message ${number}`);
      const raw = rawSignature(sign('sha256', message, privateKey));
      expect(raw).toHaveLength(64);
      expect(verify('sha256', message, { key: publicKey, dsaEncoding: 'ieee-p1363' }, raw)).toBe(true);
    }
  });

  it('of any other form is refused', () => {
    expect(() => rawSignature(Buffer.from('30063003020101', 'hex'))).toThrow(RangeError);
  });
});

describe('a ZIP', () => {
  const entry = (name: string, size: number, given = size) => ({
    ...{ name, size },
    body: async function* () {
      yield Buffer.alloc(given, 7);
    },
  });

  it('has the size that is said before it is written', async () => {
    const entries = [entry('a.pdf', 10), entry('b.pdf', 0), entry('c.pdf', 70_000)];
    let size = 0;
    for await (const piece of zipOf(entries)) size += piece.length;
    expect(size).toBe(zipSize(entries));
  });

  it('is not finished with a file that is shorter than was said', async () => {
    const written = async () => {
      for await (const _piece of zipOf([entry('a.pdf', 10, 9)]));
    };
    await expect(written()).rejects.toThrow(RangeError);
  });

  it('counts in 64 bits above 4 GB, also where only the place lies behind them', () => {
    const [big, small] = [entry('big.zip', 5 * 2 ** 30), entry('small.pdf', 10)];
    // Two sizes in the entry, two behind it, two and one place in the index, and the two records at the end.
    expect(zipSize([big, small]) - zipSize([small]) - big.size).toBe(30 + 7 + 20 + 24 + 46 + 7 + 20 + 12 + 76);
  });
});
