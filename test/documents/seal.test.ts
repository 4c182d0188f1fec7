/** The seal: what it signs, what it leaves alone, and that it breaks when one byte is changed. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { describe, expect, it } from 'vitest';
import { makeBlankForm, makeDocument, makeFaxPackage } from '../../lib/documents/documents.ts';
import { makeLetter } from '../../lib/documents/letters/letters.ts';
import { sealForRequest } from '../../lib/documents/seal/request-seal.ts';
import { sealed } from '../../lib/documents/seal/seal.ts';
import { verifyDocument } from '../../lib/documents/verify.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { type Language, languages } from '../../lib/request/vocabulary.ts';
import { body, maximalInput, recordOf, typicalInput } from './fixtures.ts';
import { read } from './reading.ts';
import { brokenIn, isBroken, sealIn } from './seal-check.ts';
import { localSealer, newSealKey } from './seal-key.ts';

const facility = lakeNorman;
const key = newSealKey();
const { sealer } = key;
const at = new Date('2026-11-22T15:05:09Z');
const facts = { at, name: 'Trial', reason: 'To try (it) – ñ', label: 'Seal' };

/** Both shapes: filled into a template, and drawn; one of them with bookmarks and a fallback face on many pages. */
const shapes = {
  filled: async (language: Language) => {
    const record = recordOf(body(typicalInput('patient', language)));
    return (await makeDocument('access-request', record, { facility })).bytes;
  },
  drawn: async (language: Language) => {
    const record = recordOf(body(maximalInput('attorney', language)));
    return (await makeDocument('mail-cover', record, { facility })).bytes;
  },
} as const;

const all = languages.flatMap((language) =>
  Object.entries(shapes).map(([shape, make]) => ({
    name: `${shape}, ${language}`,
    shape,
    language,
    make: () => make(language),
  })),
);

function seal(pdf: Uint8Array, language: Language = 'en'): Promise<Uint8Array> {
  return sealForRequest(pdf, { sealer, at }, { language, facility });
}

describe.each(all)('a sealed document ($name)', ({ shape, language, make }) => {
  it('is the document, byte for byte, and a signature of all of it', async () => {
    const pdf = await make();
    const file = await seal(pdf, language);
    expect(Buffer.from(file.subarray(0, pdf.length)).equals(pdf)).toBe(true);
    expect(brokenIn(file)).toEqual([]);
    expect(file.length - pdf.length).toBeLessThan(8000);
    // The two shapes are really two: a template ends with its own plain cross-reference.
    const text = Buffer.from(pdf).toString('latin1');
    expect(/\/Prev \d+/.test(text.slice(text.lastIndexOf('/XRef') - 60))).toBe(shape === 'filled');
  });

  it('reads as before, and has one field more, which says what it is', async () => {
    const pdf = await make();
    const [before, after] = [await read(pdf), await read(await seal(pdf, language))];
    expect(after.text).toBe(before.text);
    expect(after.pages).toHaveLength(before.pages.length);
    expect({ title: after.title, language: after.language }).toEqual({ title: before.title, language: before.language });
    const tooltip = { en: 'Seal of this document', es: 'Sello de este documento' }[language];
    expect(after.fields).toEqual([{ name: 'seal', tooltip }]);
  });

  it('has a seal of the basic level of PAdES', async () => {
    const { dictionary, attributes, certificate } = sealIn(await seal(await make(), language));
    expect(dictionary).toContain('/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached');
    expect(dictionary).toContain('/M(D:20261122150509Z)');
    expect(dictionary).not.toContain('/Cert');
    // Content type, digest, certificate: no more, and above all no time of signing (EN 319 142-1).
    expect([...attributes.keys()].sort()).toEqual(['2a864886f70d010903', '2a864886f70d010904', '2a864886f70d010910022f']);
    expect(certificate.subject).toBe('CN=Trial seal');
  });

  it('is known as ours, whether what was stored is the sealed file or the one before', async () => {
    const pdf = await make();
    const file = await seal(pdf, language);
    const entry = (bytes: Uint8Array) => ({
      ...({ kind: 'access-request', language, pages: 1, madeAt: at.toISOString(), bytes: bytes.length } as const),
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(verifyDocument(file, { documents: [entry(pdf)] }).state).toBe('added-to');
    expect(verifyDocument(file, { documents: [entry(file)] }).state).toBe('untouched');
  });

  it('does not bear the change of a single byte', async () => {
    const pdf = await make();
    const file = await seal(pdf, language);
    const hole = Buffer.from(file).lastIndexOf('/Contents<3');
    const places = [10, 5000, pdf.length - 3, pdf.length + 5, hole - 5, file.length - 2];
    for (const place of places) {
      const changed = Uint8Array.from(file);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(isBroken(changed), String(place)).toBe(true);
    }
  });
});

describe('a seal', () => {
  it('is the same for the same document, key and time, and another for another time', async () => {
    const pdf = await shapes.filled('en');
    const one = await sealed(pdf, sealer, facts);
    expect(await sealed(pdf, sealer, facts)).toEqual(one);
    const later = await sealed(pdf, sealer, { ...facts, at: new Date('2026-11-22T15:05:10Z') });
    expect(later).not.toEqual(one);
    expect(later).toHaveLength(one.length);
  });

  it('is set on letters and faxes as well', async () => {
    const record = recordOf(body(typicalInput('treating-provider', 'es')));
    const now = new Date('2026-11-22T16:00:00Z');
    const letter = await makeLetter('receipt', recordOf(body(typicalInput('patient', 'es'))), {}, { facility, now });
    const fax = await makeFaxPackage(record, { facility, attempt: 1, now, repeat: false, sendingLine: '+12025550123' });
    for (const { bytes } of [letter, fax]) expect(brokenIn(await seal(bytes))).toEqual([]);
  });

  it('asks the key for a signature of a digest and of nothing else', async () => {
    const asked: Uint8Array[] = [];
    const watching = {
      ...sealer,
      sign: (digest: Uint8Array) => {
        asked.push(digest);
        return sealer.sign(digest);
      },
    };
    await sealed(await shapes.filled('en'), watching, facts);
    expect(asked.map(({ length }) => length)).toEqual([32]);
  });

  it('takes a few milliseconds without the way to the key', async () => {
    const pdf = await shapes.filled('en');
    const times: number[] = [];
    for (let run = 0; run < 30; run += 1) {
      const start = performance.now();
      await sealed(pdf, sealer, facts);
      times.push(performance.now() - start);
    }
    // About 1 ms; the limit leaves room for a machine that is busy.
    expect(times.sort((a, b) => a - b)[15]).toBeLessThan(25);
  });
});

describe('nothing is sealed', () => {
  it('with a key that is not that of the certificate', async () => {
    const stranger = localSealer(newSealKey().keyPem, sealer.certificates);
    await expect(sealed(await shapes.filled('en'), stranger, facts)).rejects.toThrow('not that of its certificate');
  });

  it('after the certificate has ended', async () => {
    const late = { ...facts, at: new Date('2030-01-02T00:00:00Z') };
    await expect(sealed(await shapes.filled('en'), sealer, late)).rejects.toThrow('has ended');
  });

  it('when the key cannot be reached', async () => {
    const away = { ...sealer, sign: () => Promise.reject(new Error('away')) };
    await expect(sealed(await shapes.filled('en'), away, facts)).rejects.toThrow('away');
  });

  it('that has fields to fill in', async () => {
    await expect(sealed(await makeBlankForm('access-request', 'en', facility), sealer, facts)).rejects.toThrow('form');
  });

  it('a second time', async () => {
    const once = await sealed(await shapes.drawn('en'), sealer, facts);
    await expect(sealed(once, sealer, facts)).rejects.toThrow('form');
  });

  it('that is not ours', async () => {
    const document = await PDFDocument.create();
    document.addPage();
    const foreign = await document.save({ useObjectStreams: false });
    for (const bytes of [foreign, new Uint8Array(0), (await shapes.drawn('en')).subarray(0, 70_000)])
      await expect(sealed(bytes, sealer, facts)).rejects.toThrow(RangeError);
  });
});

/** True when a program is on this machine: the tests above need none. */
function has(program: string, ...options: readonly string[]): boolean {
  return spawnSync(program, options, { stdio: 'ignore' }).error === undefined;
}

describe('other programs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'seal-'));
  const put = (name: string, bytes: Uint8Array | string) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    return file;
  };

  it.runIf(has('openssl', 'version'))('openssl: valid CAdES under the authority, and not after a change', async () => {
    const authority = put('authority.pem', `-----BEGIN CERTIFICATE-----${key.pem.split('-----BEGIN CERTIFICATE-----')[2]}`);
    const file = await seal(await shapes.filled('es'));
    const { cms, signed } = sealIn(file);
    const check = (content: Uint8Array) =>
      spawnSync(
        'openssl',
        [
          ...['cms', '-verify', '-cades', '-inform', 'DER', '-in', put('seal.der', cms), '-content', put('content', content)],
          ...[
            '-binary',
            '-CAfile',
            authority,
            '-purpose',
            'any',
            '-attime',
            String(at.getTime() / 1000),
            '-out',
            join(folder, 'out'),
          ],
        ],
        { encoding: 'utf8' },
      );
    expect(check(signed).stderr).toContain('CAdES Verification successful');
    expect(check(Buffer.concat([signed, Buffer.from(' ')])).status).not.toBe(0);
  });

  it.runIf(has('pdfsig', '-v'))('pdfsig: valid, the whole document signed, and not after a change', async () => {
    const check = (bytes: Uint8Array) => {
      const { stdout } = spawnSync('pdfsig', ['-nocert', put('sealed.pdf', bytes)], {
        encoding: 'utf8',
        env: { ...process.env, TZ: 'UTC' },
      });
      return stdout;
    };
    for (const make of Object.values(shapes)) {
      const file = await seal(await make('en'));
      const said = check(file);
      expect(said).toContain('Signature Validation: Signature is Valid.');
      expect(said).toContain('Total document signed');
      expect(said).toContain('ETSI.CAdES.detached');
      const changed = Uint8Array.from(file);
      changed[700] = (changed[700] ?? 0) ^ 1;
      expect(check(changed)).toContain('Digest Mismatch');
    }
  });
});
