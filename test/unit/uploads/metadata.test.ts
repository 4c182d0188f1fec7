/** What a camera writes beside a picture is gone once it was checked; the picture itself and its turn stay. */
import { describe, expect, it } from 'vitest';
import { judgeFile } from '../../../lib/uploads/judge.ts';
import { metadataIn } from '../../../lib/uploads/kinds/heif-boxes.ts';
import { withoutMetadata } from '../../../lib/uploads/kinds/metadata.ts';
import { jpegOf, pngOf } from '../../support/hostile-files.ts';
import { asTaken, heicOf, pngAsTaken, secrets, webpOf } from '../../support/photos.ts';
import { openedBytes } from '../../support/upload-bench.ts';

const judged = (bytes: Uint8Array) => judgeFile(openedBytes(bytes), 'proof');

function tells(bytes: Buffer): readonly string[] {
  const text = bytes.toString('latin1');
  return Object.values(secrets).filter((secret) => text.includes(secret));
}

describe('a picture', () => {
  it.each([
    ['JPEG', 'jpeg', asTaken(jpegOf(40, 30))],
    ['PNG', 'png', pngAsTaken(pngOf(40, 30))],
    ['WebP', 'webp', webpOf(40, 30)],
    ['HEIC', 'heic', heicOf(40, 30)],
  ] as const)('of kind %s keeps nothing of place, device and comment', async (_, type, bytes) => {
    expect(tells(bytes).length).toBeGreaterThan(0);
    expect(await judged(bytes)).toMatchObject({ ok: true, type, pages: 1 });
    const cleaned = withoutMetadata(type, bytes);
    expect(tells(cleaned)).toEqual([]);
    expect(await judged(cleaned)).toMatchObject({ ok: true, type, pages: 1 });
  });

  it.each([
    [1, false],
    [6, true],
    [8, true],
    [99, false],
  ])('of turn %i keeps its turn, and a nonsense one not', (turn, kept) => {
    const cleaned = withoutMetadata('jpeg', asTaken(jpegOf(40, 30), turn));
    expect(cleaned.toString('latin1').includes('Exif')).toBe(kept);
    expect(withoutMetadata('jpeg', cleaned)).toEqual(cleaned);
  });

  it('without any is not changed', () => {
    const bytes = jpegOf(40, 30);
    const [start, end] = [bytes.indexOf(Buffer.from([0xff, 0xc0])), bytes.length];
    expect(withoutMetadata('jpeg', bytes).includes(bytes.subarray(start, end))).toBe(true);
  });
});

describe('a file that lies about its lengths', () => {
  it.each([
    ['a WebP that is shorter than it says', webpOf(40, 30).subarray(0, 40), 'cut'],
    ['a WebP that moves', webpOf(40, 30, 'ANIM'), 'unknown-type'],
    ['a WebP of a billion pixels', webpOf(16_000, 16_000), 'inflates'],
    ['a HEIC that is cut', heicOf(40, 30).subarray(0, 100), 'cut'],
    ['a HEIC of a billion pixels', heicOf(60_000, 60_000), 'inflates'],
    ['a HEIC without a size', heicOf(0, 0), 'empty'],
  ])('%s is refused', async (_, bytes, why) => {
    expect(await judged(bytes)).toEqual({ ok: false, why });
  });

  it('a HEIC whose list of places never ends is given up at once', () => {
    const bytes = heicOf(40, 30, { sizes: 0 });
    expect(() => metadataIn(bytes)).toThrow(RangeError);
  });
});
