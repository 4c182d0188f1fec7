/** PDFs that come to be labelled: opened after the malware scan alone, judged, labelled, fetched, and gone. */
import { describe, expect, it } from 'vitest';
import { newStamp, type Stamp, stampFetched, stampIsOver, stampRemoved } from '../../../lib/request/stamps.ts';
import { createCheckIncoming } from '../../../lib/scans/check-incoming.ts';
import type { StampFile, StampPlace } from '../../../lib/stamps/ports.ts';
import { removeStamps } from '../../../lib/stamps/remove-stamps.ts';
import { incomingStampKey, readStampKey, stampedKey } from '../../../lib/uploads/keys.ts';
import { largestStamp, mostStampPages } from '../../../lib/uploads/limits.ts';
import type { StorageEvent } from '../../../lib/uploads/storage-events.ts';
import { memoryLog, memoryStores, movableClock, testSettings } from '../../support/fakes.ts';
import { manyPages } from '../../support/hard-pdfs.ts';
import { lockedPdf, pdfBomb, pdfOf, pdfWithAction, pngOf } from '../../support/hostile-files.ts';
import { textOfPdf } from '../../support/pdf-text.ts';
import { openedBytes } from '../../support/upload-bench.ts';

const noon = '2026-11-30T17:00:00.000Z';
const id = 'ab'.repeat(16);
const key = incomingStampKey(id);
const version = { etag: 'e1', versionId: 'v1' };
const label = { name: 'María Peña', mrn: 'D1', dateOfBirth: '1984-03-09' };

async function bench(bytes: Uint8Array, size = bytes.length) {
  const clock = movableClock(noon);
  const log = memoryLog();
  const { requests, scans, stamps } = memoryStores(clock);
  await stamps.add(newStamp({ id, language: 'en', label }, clock.now()));
  const written = new Map<string, Uint8Array>();
  const count = { opened: 0, removed: 0 };
  const check = createCheckIncoming({
    ...{ requests, scans, stamps, clock, log, settings: testSettings, waits: [1] },
    pages: { check: async () => ({ verdicts: '', marks: {} }) },
    files: {
      open: async () => {
        count.opened += 1;
        return { ...openedBytes(bytes), size };
      },
      write: async (to, kept) => void written.set(to.key, kept),
      remove: async () => {
        count.removed += 1;
      },
      copy: async () => undefined,
    },
  });
  const about = { bucket: testSettings.INCOMING_BUCKET, key, version };
  const arrived: StorageEvent = { kind: 'arrived', ...about, size };
  const scanned = (result: 'clean' | 'malware' | 'not-scanned'): StorageEvent => ({ kind: 'scanned', ...about, result });
  return { check, arrived, scanned, stamps, written, count, clock, log, about };
}

describe('a PDF that came to be labelled', () => {
  it('is opened after the malware scan alone, labelled, and gone from the quarantine; its label is forgotten', async () => {
    const { check, arrived, scanned, stamps, written, count, log } = await bench(await pdfOf(3));
    await check(arrived);
    expect([(await stamps.read(id))?.state, count.opened]).toEqual(['checking', 0]);
    await check(scanned('clean'));
    const stamp = await stamps.read(id);
    expect(stamp).toMatchObject({ state: 'ready', pages: 3 });
    expect(JSON.stringify(stamp)).not.toContain('Peña');
    expect([...written.keys()]).toEqual([stampedKey(id)]);
    expect(await textOfPdf(written.get(stampedKey(id)) ?? new Uint8Array())).toContain('Patient: María Peña');
    expect(count.removed).toBe(1);
    expect(JSON.stringify(log.lines)).not.toMatch(/Peña|1984/);
  });

  it.each(['first', 'last'])('takes its events in any order and any number: the arrival comes %s', async (place) => {
    const { check, arrived, scanned, stamps, written, count } = await bench(await pdfOf(1));
    const events = place === 'first' ? [arrived, scanned('clean')] : [scanned('clean'), arrived];
    for (const event of [...events, ...events]) await check(event);
    expect((await stamps.read(id))?.state).toBe('ready');
    expect([written.size, count.opened]).toEqual([1, 1]);
  });

  it('counts the first object of its key, and no other', async () => {
    const { check, arrived, scanned, stamps } = await bench(await pdfOf(1));
    await check(arrived);
    await check({ ...scanned('clean'), version: { etag: 'e2', versionId: 'v2' } });
    expect((await stamps.read(id))?.state).toBe('checking');
  });

  it.each([
    ['encrypted', lockedPdf],
    ['cut', async () => (await pdfOf(2)).subarray(0, 300)],
    ['script', () => pdfWithAction({ S: 'JavaScript', JS: 'app.alert(1)' })],
    ['unknown-type', async () => pngOf(4, 4)],
    ['inflates', () => pdfBomb(600 * 1024 * 1024)],
    ['too-many-pages', () => manyPages(mostStampPages + 1)],
  ] as const)('is refused and kept nowhere: %s', async (why, make) => {
    const { check, arrived, scanned, stamps, written, count } = await bench(await make());
    await check(arrived);
    await check(scanned('clean'));
    expect(await stamps.read(id)).toMatchObject({ state: 'refused', why });
    expect([written.size, count.removed]).toEqual([0, 1]);
  });

  it.each(['malware', 'not-scanned'] as const)('is not opened where the scan says %s', async (result) => {
    const { check, arrived, scanned, stamps, count } = await bench(await pdfOf(1));
    await check(arrived);
    await check(scanned(result));
    expect(await stamps.read(id)).toMatchObject({ state: 'refused', why: result });
    expect([count.opened, count.removed]).toEqual([0, 1]);
  });

  it('is refused by its size before it is read, and when it is empty', async () => {
    const large = await bench(await pdfOf(1), largestStamp + 1);
    await large.check(large.scanned('clean'));
    expect(await large.stamps.read(id)).toMatchObject({ state: 'refused', why: 'too-large' });
    const empty = await bench(new Uint8Array());
    await empty.check(empty.arrived);
    expect(await empty.stamps.read(id)).toMatchObject({ state: 'refused', why: 'empty' });
  });

  it('is removed unopened when its hour is over', async () => {
    const { check, scanned, clock, count } = await bench(await pdfOf(1));
    clock.move(61 * 60_000);
    await check(scanned('clean'));
    expect([count.opened, count.removed]).toEqual([0, 1]);
  });

  it('has a key that names nobody, and no other key is taken for one', () => {
    expect(readStampKey(key)).toBe(id);
    for (const other of ['incoming/stamps/', `incoming/stamps/${id}/x`, `incoming/scans/${id}`, `incoming/stamps/${id}a`])
      expect(readStampKey(other)).toBeNull();
  });
});

describe('a labelled file', () => {
  const at = (minutes: number) => new Date(Date.parse(noon) + minutes * 60_000);
  const ready: Stamp = { ...newStamp({ id, language: 'en' }, at(0)), state: 'ready', pages: 1 };

  it('waits an hour to be fetched, and five minutes after it was', () => {
    expect(stampIsOver(ready, at(59))).toBe(false);
    expect(stampIsOver(ready, at(60))).toBe(true);
    const fetched = stampFetched(ready, at(10));
    expect(stampIsOver(fetched, at(14))).toBe(false);
    expect(stampIsOver(fetched, at(15))).toBe(true);
    // A second download gives it no more time.
    expect(fetched && stampFetched(fetched, at(14))?.fetchedAt).toBe(at(10).toISOString());
    expect(stampIsOver(stampRemoved(ready), at(0))).toBe(true);
    expect(stampIsOver(null, at(0))).toBe(true);
  });

  it('is removed by the timer, with whatever nobody scanned, and others stay', async () => {
    const clock = movableClock(noon);
    const { stamps } = memoryStores(clock);
    const ids = ['a', 'b', 'c', 'd'].map((letter) => letter.repeat(32));
    const [kept = '', taken = '', gone = '', never = ''] = ids;
    for (const one of [kept, taken, gone])
      await stamps.add({ ...newStamp({ id: one, language: 'en' }, clock.now()), state: 'ready', pages: 1 });
    await stamps.change(taken, (stamp) => stampFetched(stamp, clock.now()));
    await stamps.change(gone, stampRemoved);
    clock.move(6 * 60_000);
    const files: Record<StampPlace, StampFile[]> = {
      stamped: [kept, taken, gone].map((one) => ({ id: one, at: noon })),
      incoming: [{ id: never, at: noon }],
    };
    const removed: string[] = [];
    const stampFiles = {
      list: async (place: StampPlace) => files[place],
      remove: async (place: StampPlace, one: string) => void removed.push(`${place} ${one[0]}`),
    };
    const log = memoryLog();
    await removeStamps({ stamps, stampFiles, clock, log });
    // Nothing waits for the last: its item is gone or was never there.
    expect(removed.sort()).toEqual(['incoming d', 'stamped b', 'stamped c']);
    clock.move(60 * 60_000);
    removed.length = 0;
    await removeStamps({ stamps, stampFiles, clock, log });
    expect(removed).toContain('stamped a');
    await removeStamps({ stamps, stampFiles: { ...stampFiles, list: () => Promise.reject(new Error('S3')) }, clock, log });
    expect(JSON.stringify(log.lines)).toContain('remove-stamps');
  });
});
