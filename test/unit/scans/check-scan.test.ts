/** From the events of bucket and malware scan to the parts of a scan: in any order, repeated, or about files that are no scans. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeDocument } from '../../../lib/documents/documents.ts';
import { lakeNorman } from '../../../lib/facility/lake-norman.ts';
import { asPrinted } from '../../../lib/request/corrections.ts';
import { newScan } from '../../../lib/request/scan-arriving.ts';
import { createCheckIncoming } from '../../../lib/scans/check-incoming.ts';
import { incomingScanKey } from '../../../lib/uploads/keys.ts';
import type { StorageEvent } from '../../../lib/uploads/storage-events.ts';
import { memoryLog, memoryStores, movableClock, testSettings } from '../../support/fakes.ts';
import { cdaOf, jpegOf, lockedPdf, pdfOf, pdfWithAction, pngOf, tiffOf } from '../../support/hostile-files.ts';
import { heicOf } from '../../support/photos.ts';
import { sampleBody } from '../../support/sample-bodies.ts';
import { noon, recordOf } from '../../support/staff-fakes.ts';
import { openedBytes } from '../../support/upload-bench.ts';

const id = 'cd'.repeat(16);
const key = incomingScanKey(id);
const version = { etag: 'e1', versionId: 'v1' };

async function bench(bytes: Uint8Array) {
  const clock = movableClock(noon);
  const { requests, scans, stamps } = memoryStores(clock);
  await scans.add(newScan({ id, facility: 'lake-norman', cameBy: 'fax', cameOn: '2026-11-20', sentBy: 'staff:a Ana' }, noon));
  const written = new Map<string, Uint8Array>();
  const count = { opened: 0, removed: 0 };
  const check = createCheckIncoming({
    ...{ requests, scans, stamps, clock, log: memoryLog(), settings: testSettings, waits: [1] },
    pages: { check: async () => ({ verdicts: '', marks: {} }) },
    files: {
      open: async () => {
        count.opened += 1;
        return openedBytes(bytes);
      },
      write: async (to, kept) => {
        written.set(to.key, kept);
      },
      remove: async () => {
        count.removed += 1;
      },
      copy: async () => undefined,
    },
  });
  const about = { bucket: testSettings.INCOMING_BUCKET, key, version };
  const arrived: StorageEvent = { kind: 'arrived', ...about, size: bytes.length };
  const clean: StorageEvent = { kind: 'scanned', ...about, result: 'clean' };
  return { check, arrived, clean, scans, written, count, about };
}

const record = recordOf(sampleBody('patient'), 1);
const group4 = readFileSync(new URL('../../support/scans/fax-group-4.tif', import.meta.url));
const group3 = readFileSync(new URL('../../support/scans/fax-group-3.tif', import.meta.url));

describe('a scan that came', () => {
  it('is opened after the malware scan alone, read into parts, kept as a PDF, and gone from the quarantine', async () => {
    const { bytes } = await makeDocument('mail-cover', asPrinted(record, lakeNorman.timeZone), { facility: lakeNorman });
    const { check, arrived, clean, scans, written, count } = await bench(bytes);
    await check(arrived);
    expect([(await scans.read(id))?.state, count.opened]).toEqual(['checking', 0]);
    await check(clean);
    expect(await scans.read(id)).toMatchObject({
      ...{ state: 'read', type: 'pdf', key: `scans/${id}`, cameOn: '2026-11-20' },
      parts: [{ id: 1, firstPage: 1, codes: [{ page: 1, reference: record.reference }], settled: null }],
    });
    expect([...written.keys()]).toEqual([`scans/${id}`]);
    expect(count.removed).toBe(1);
  });

  it.each([
    ['the same order', (first: StorageEvent, second: StorageEvent) => [first, second, second, first, second]],
    ['the other order', (first: StorageEvent, second: StorageEvent) => [second, first, first, second]],
  ] as const)('and is told of twice, in %s, is read once', async (_, order) => {
    const { check, arrived, clean, scans, count } = await bench(group4);
    for (const event of order(arrived, clean)) await check(event);
    const scan = await scans.read(id);
    expect([scan?.state, count.opened]).toEqual(['read', 1]);
    const before = scan?.version;
    await Promise.all([check(clean), check(clean), check(arrived)]);
    expect((await scans.read(id))?.version).toBe(before);
  });

  it.each([
    ['group 4', group4],
    ['group 3', group3],
  ] as const)('as a fax machine packs it (%s) has its code and its blank page', async (_, tiff) => {
    const { check, clean, scans } = await bench(tiff);
    await check(clean);
    expect(await scans.read(id)).toMatchObject({
      ...{ type: 'tiff', pages: 2 },
      parts: [{ firstPage: 1, lastPage: 2, codes: [{ page: 1, reference: record.reference }] }],
    });
  });

  it.each([
    ['a TIFF', () => tiffOf(3), 'tiff'],
    ['a photo', () => jpegOf(40, 30), 'jpeg'],
    ['a PNG', () => pngOf(40, 30), 'png'],
    ['a HEIC', () => heicOf(40, 30), 'heic'],
  ] as const)('%s that cannot be drawn is one part and a file to open: never lost', async (_, made, type) => {
    const { check, clean, scans, written } = await bench(made());
    await check(clean);
    const scan = await scans.read(id);
    expect(scan).toMatchObject({ state: 'read', type, parts: [{ id: 1, firstPage: 1, settled: null }] });
    expect(scan?.parts).toHaveLength(1);
    expect(written.size).toBe(1);
  });

  it.each([
    ['unknown-type', cdaOf],
    ['encrypted', lockedPdf],
    ['script', () => pdfWithAction({ S: 'JavaScript', JS: 'app.alert(1)' })],
    ['cut', async () => (await pdfOf(2)).subarray(0, -30)],
    ['too-many-pages', () => pdfOf(201)],
  ] as const)('is refused as %s, and nothing of it is kept', async (why, made) => {
    const { check, arrived, clean, scans, written, count } = await bench(await made());
    await check(arrived);
    await check(clean);
    expect(await scans.read(id)).toMatchObject({ state: 'refused', refusal: why, parts: [] });
    expect([written.size, count.removed]).toEqual([0, 1]);
  });

  it.each(['malware', 'not-scanned'] as const)('is not opened after %s', async (result) => {
    const { check, about, scans, count } = await bench(group4);
    await check({ kind: 'scanned', ...about, result });
    expect(await scans.read(id)).toMatchObject({ state: 'refused', refusal: result });
    expect(count.opened).toBe(0);
  });

  it('under a key that nobody made, or in another bucket, is ignored', async () => {
    const { check, arrived, scans } = await bench(group4);
    await check({ ...arrived, key: incomingScanKey('ef'.repeat(16)) });
    await check({ ...arrived, bucket: 'another' });
    expect((await scans.read(id))?.state).toBe('sending');
  });
});
