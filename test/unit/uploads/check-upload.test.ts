/** From the events of bucket and scan to what stands on the record: in any order, repeated, about the wrong object, or never. */
import { describe, expect, it } from 'vitest';
import { awaitScan } from '../../../lib/delivery/timers.ts';
import { fileJudged } from '../../../lib/request/package/arriving.ts';
import { showReference } from '../../../lib/request/reference.ts';
import { StorageEvent } from '../../../lib/uploads/storage-events.ts';
import { cdaOf, pdfOf } from '../../support/hostile-files.ts';
import { fileId, uploadBench } from '../../support/upload-bench.ts';

const clean = ['COMPLETED', 'NO_THREATS_FOUND'] as const;
const note = cdaOf();
const waitOf = ({ record }: ReturnType<typeof uploadBench>) => record().work[`await-scan-${fileId}`];

describe('a file that came', () => {
  it('waits unopened for its scan, then is judged, copied and hashed', async () => {
    const bench = uploadBench();
    const { version } = bench.put(await pdfOf(2), 'chart.pdf');
    await bench.tell({ version, size: 900 });
    expect([bench.file().state, bench.opened(), waitOf(bench)?.dueAt]).toEqual(['checking', 0, '2026-11-22T17:30:00.000Z']);
    await bench.tell({ version, scan: clean });
    expect(bench.file()).toMatchObject({
      state: 'clean',
      type: 'pdf',
      pages: 2,
      name: 'chart.pdf',
      key: expect.stringMatching(/^clean\/[0-9a-f]{32}\/(ab){16}$/),
    });
    expect([...bench.copies.keys()]).toEqual([bench.file().key]);
    expect(waitOf(bench)).toMatchObject({ state: 'done', dueAt: null });
  });

  it('is judged when the scan tells before the bucket does, and only once', async () => {
    const bench = uploadBench();
    const { version } = bench.put(note);
    await bench.tell({ version, scan: clean });
    const once = bench.record().version;
    await bench.tell({ version, size: note.length });
    await bench.tell({ version, scan: clean });
    expect([bench.file().state, bench.opened(), bench.record().version]).toEqual(['clean', 1, once]);
  });

  it.each([
    ['COMPLETED', 'THREATS_FOUND', 'malware'],
    ['SKIPPED', 'UNSUPPORTED', 'not-scanned'],
    ['FAILED', 'ACCESS_DENIED', 'not-scanned'],
    ['FAILED', 'FAILED', 'not-scanned'],
    ['SKIPPED', 'NO_THREATS_FOUND', 'not-scanned'],
    ['COMPLETED', 'SOMETHING_NEW', 'not-scanned'],
    ['', '', 'not-scanned'],
  ] as const)('is not opened when the scan says %s, %s', async (scan, result, why) => {
    const bench = uploadBench();
    const { version } = bench.put(note);
    await bench.tell({ version, size: note.length });
    await bench.tell({ version, scan: [scan, result] });
    expect(bench.file()).toMatchObject({ state: 'refused', why });
    expect([bench.opened(), bench.copies.size, bench.file().key]).toEqual([0, 0, undefined]);
    // A scan without a result is somebody's task; malware is told of on the page.
    expect(waitOf(bench)?.state).toBe(why === 'malware' ? 'done' : 'with-staff');
    await bench.tell({ version, scan: clean });
    expect(bench.file().state).toBe('refused');
  });

  it('goes to staff when no verdict came in 30 minutes, and is judged all the same when one comes late', async () => {
    const bench = uploadBench();
    const { version } = bench.put(note);
    await bench.tell({ version, size: note.length });
    const wait = waitOf(bench);
    if (wait === undefined) throw new Error('nothing waits');
    const claimed = { ...wait, attempts: [{ number: 1, startedAt: '2026-11-22T17:30:00.000Z' }] };
    expect(awaitScan(bench.record(), claimed, bench.clock.now())).toMatchObject({
      outcome: { code: 'no-verdict', next: { state: 'with-staff' } },
    });
    // Nobody looks why, once the request has ended.
    const ended = { ...bench.record(), status: 'withdrawn' } as const;
    expect(awaitScan(ended, claimed, bench.clock.now())).toEqual({ outcome: { next: { state: 'dropped' } } });
    await bench.tell({ version, scan: clean });
    expect(awaitScan(bench.record(), claimed, bench.clock.now())).toEqual({ outcome: { next: { state: 'dropped' } } });
    expect(bench.file().state).toBe('clean');
  });

  it('is asked for again while the mark of its scan lags behind, and its message comes again when that lasts', async () => {
    const patient = uploadBench({ closed: 2 });
    expect((await patient.send(note)).state).toBe('clean');
    const closed = uploadBench({ closed: 3 });
    const { version } = closed.put(note);
    await closed.tell({ version, size: note.length });
    await expect(closed.tell({ version, scan: clean })).rejects.toThrow('AccessDenied');
    expect(closed.file().state).toBe('checking');
  });

  it('is refused at once when it is empty, or makes the package too large', async () => {
    const bench = uploadBench();
    await bench.tell({ version: bench.put(Buffer.alloc(0)).version, size: 0 });
    expect(bench.file()).toMatchObject({ state: 'refused', why: 'empty' });
    const other = uploadBench();
    await other.tell({ version: other.put(note).version, size: 10 * 1024 * 1024 + 1 });
    expect(other.file()).toMatchObject({ state: 'refused', why: 'too-large' });
    expect([bench.opened(), other.opened()]).toEqual([0, 0]);
    // The scan may tell first: then its size is known once it may be opened.
    const early = uploadBench();
    await early.tell({ version: early.put(Buffer.concat([note, Buffer.alloc(10 * 1024 * 1024)])).version, scan: clean });
    expect([early.file().why, early.copies.size]).toEqual(['too-large', 0]);
  });
});

describe('an export of the record system', () => {
  const exported = (bench: ReturnType<typeof uploadBench>, rest = ' lab.xml') =>
    `incoming/export/${showReference(bench.reference)}${rest}`;
  const added = (bench: ReturnType<typeof uploadBench>) => bench.files().filter(({ id }) => id !== fileId);

  it.each(['arrival', 'scan'])('is added to its request and judged, though its %s is told first', async (first) => {
    const bench = uploadBench();
    const { version } = bench.put(note);
    const events = [
      { version, key: exported(bench), size: note.length },
      { version, key: exported(bench), scan: clean },
    ] as const;
    for (const event of first === 'arrival' ? events : events.toReversed()) await bench.tell(event);
    const [file, ...others] = added(bench);
    expect(file).toMatchObject({ state: 'clean', type: 'xml', addedBy: 'system', name: expect.stringMatching(/ lab\.xml$/) });
    // Told again, and another one under the same name.
    for (const event of [...events, { ...events[0], version: bench.put(note).version }]) await bench.tell(event);
    expect([others, added(bench)]).toEqual([[], [file]]);
  });

  it('that comes while no files are taken is added to nothing, and the history says so', async () => {
    const bench = uploadBench();
    bench.change({ status: 'quality-check', events: [] });
    const { version } = bench.put(note);
    await bench.tell({ version, key: exported(bench), scan: clean });
    const before = bench.record().version;
    await bench.tell({ version, key: exported(bench), size: note.length });
    expect([added(bench), bench.record().version - before]).toEqual([[], 1]);
  });

  it('whose name begins with no reference is nobody’s', async () => {
    const bench = uploadBench();
    const { version } = bench.put(note);
    const last = bench.reference.at(-1) === '0' ? '1' : '0';
    for (const key of [
      `incoming/export/${bench.reference.slice(0, 12)}${last}.xml`,
      `incoming/export/lab ${bench.reference}.xml`,
    ])
      await bench.tell({ version, key, size: note.length });
    expect(added(bench)).toEqual([]);
    expect(bench.log.lines.map(({ message }) => message)).toEqual(['upload ignored', 'upload ignored']);
  });
});

describe('another object', () => {
  it('that is put over the first is neither judged nor copied', async () => {
    const bench = uploadBench();
    const [first, second] = [bench.put(note), bench.put(await pdfOf(1))];
    await bench.tell({ version: first.version, size: note.length });
    await bench.tell({ version: second.version, size: 700 });
    await bench.tell({ version: second.version, scan: clean });
    expect([bench.file().state, bench.opened()]).toEqual(['checking', 0]);
    await bench.tell({ version: first.version, scan: clean });
    expect(bench.file()).toMatchObject({ state: 'clean', type: 'xml', arrived: { version: first.version } });
    await bench.tell({ version: second.version, scan: clean });
    expect([...bench.copies.values()]).toEqual([{ bytes: note, type: 'xml' }]);
  });

  it('of another bucket, of no key of ours, or of no file on the record changes nothing', async () => {
    const bench = uploadBench();
    const { version } = bench.put(note);
    const before = bench.record().version;
    await bench.tell({ version, scan: clean, bucket: 'another' });
    await bench.tell({ version, scan: clean, key: 'incoming/../../etc/passwd' });
    await bench.tell({ version, scan: clean, key: bench.key.replace(fileId, 'cd'.repeat(16)) });
    await bench.tell({ version, scan: clean, key: bench.key.replace(bench.reference, '0'.repeat(13)) });
    expect([bench.record().version, bench.opened()]).toEqual([before, 0]);
  });

  it('that comes once the records are checked, or the request has ended, is not taken', async () => {
    for (const status of ['quality-check', 'withdrawn', 'released'] as const) {
      const bench = uploadBench();
      bench.change({ status, events: [] });
      expect((await bench.send(note)).state).toBe('incoming');
      expect(bench.opened()).toBe(0);
    }
  });
});

describe('what is written down', () => {
  it('names no file and nobody: not in the log, not in the history', async () => {
    const bench = uploadBench();
    await bench.send(cdaOf('<name>Zyxcanaria</name>'), 'Zyxcanaria 1931-07-19.xml');
    expect(bench.file().name).toBe('Zyxcanaria 1931-07-19.xml');
    const { recentEvents, work } = bench.record();
    expect(JSON.stringify([bench.log.lines, recentEvents.slice(1), work, [...bench.copies.keys()]])).not.toMatch(
      /Zyxcanaria|1931/,
    );
    expect(recentEvents.map(({ what }) => what).slice(-3)).toEqual(['file-added', 'file-arrived', 'file-clean']);
  });

  it('is a verdict on the object that was judged, even when the record went on meanwhile', async () => {
    const bench = uploadBench();
    const judged = { id: fileId, version: { etag: 'x' }, size: 1, verdict: { ok: false, why: 'cut' } } as const;
    bench.change({ package: { files: [] }, events: [] });
    expect(fileJudged(bench.record(), judged, bench.clock.now())).toBeNull();
  });

  it('is refused as an event when it is none of ours', () => {
    expect(StorageEvent.safeParse({ source: 'aws.s3', 'detail-type': 'Object Deleted', detail: {} }).success).toBe(false);
  });
});
