/** The files of a package one step at a time, each with all that it changes. */
import { describe, expect, it } from 'vitest';
import {
  awaitsJudgement,
  awaitsVerdict,
  fileArrived,
  fileJudged,
  waitEnded,
} from '../../../../lib/request/package/arriving.ts';
import {
  fileAdded,
  fileOf,
  filesOf,
  holdsUnchecked,
  packageMoved,
  packageSize,
  packageWith,
  packageWithout,
  takesFiles,
} from '../../../../lib/request/package/files.ts';
import type { PackageFile } from '../../../../lib/request/package/stored.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import { newWork } from '../../../../lib/request/work-list.ts';
import { benchStart, sampleRecord } from '../../../support/delivery-bench.ts';

const now = new Date(benchStart);
const version = { etag: 'e1', versionId: 'v1' };
const other = { etag: 'e1', versionId: 'v2' };
const place: PackageFile = {
  ...{ id: 'f1', recordType: 'lab-reports', state: 'incoming', addedBy: 'staff:sub-ana', addedAt: benchStart },
};
const checking: PackageFile = { ...place, state: 'checking', arrived: { at: benchStart, version }, size: 100 };
const clean: PackageFile = { ...checking, state: 'clean', pages: 3 };
const refused: PackageFile = { ...checking, state: 'refused', why: 'encrypted' };
const named = (id: string, change: Partial<PackageFile> = {}): PackageFile => ({ ...clean, id, ...change });

const sample = sampleRecord('patient');
const record = (files: readonly PackageFile[] | null, change: Partial<RequestRecord> = {}): RequestRecord => ({
  ...{ ...sample, status: 'in-process' },
  ...(files !== null && { package: { files } }),
  ...change,
});
const wait = newWork('await-scan', '2026-11-22T15:30:00.000Z', [], 'await-scan-f1');
const waiting = { work: { [wait.id]: wait } };

describe('the list of files', () => {
  const three = record([named('a'), named('b'), named('c')]);
  const ids = ({ files }: { readonly files: readonly PackageFile[] }) => files.map(({ id }) => id);

  it('is empty where nothing was added', () => {
    expect([filesOf(record(null)), fileOf(record(null), 'a'), packageSize(record(null))]).toEqual([[], undefined, 0]);
    expect(holdsUnchecked(record(null))).toBe(false);
  });
  it('takes a new one behind, and a changed one in its place', () => {
    expect(ids(packageWith(three, named('d')))).toEqual(['a', 'b', 'c', 'd']);
    const changed = named('b', { pages: 9 });
    expect(packageWith(three, changed)).toEqual({ files: [named('a'), changed, named('c')] });
    expect(ids(packageWithout(three, 'b'))).toEqual(['a', 'c']);
    expect(fileOf(three, 'c')).toEqual(named('c'));
  });
  it.each([
    ['b', -1, ['b', 'a', 'c']],
    ['b', 1, ['a', 'c', 'b']],
    ['a', -1, ['a', 'b', 'c']],
    ['c', 1, ['a', 'b', 'c']],
    ['x', 1, ['a', 'b', 'c']],
  ] as const)('%s moves by %i', (id, by, order) => {
    expect(ids(packageMoved(three, id, by))).toEqual(order);
  });
  it('is as large as what came and was not refused', () => {
    const files = record([named('a'), named('b', { size: 7 }), refused, place]);
    expect([packageSize(files), packageSize(files, 'b')]).toEqual([107, 100]);
  });
  it.each([
    ['clean', false],
    ['checking', true],
    ['incoming', true],
    ['refused', true],
  ] as const)('with one that is %s goes no further: %s', (state, holds) => {
    expect(holdsUnchecked(record([named('a'), named('b', { state })]))).toBe(holds);
  });
  it.each([
    ['in-process', true],
    ['pended', true],
    ['in-review', false],
    ['quality-check', false],
    ['released', false],
  ] as const)('in state %s takes files: %s', (status, takes) => {
    expect(takesFiles({ status })).toBe(takes);
  });
});

it('a place for a file names who made it', () => {
  const added = fileAdded(record(null), { id: 'f1', recordType: 'lab-reports', by: 'staff:sub-ana' }, now);
  expect(added).toEqual({
    package: { files: [place] },
    events: [{ at: benchStart, who: 'staff:sub-ana', what: 'file-added', facts: { recordType: 'lab-reports' } }],
  });
});

describe('an object that comes', () => {
  it('is checked, and somebody looks after it half an hour later', () => {
    expect(fileArrived(record([place]), { id: 'f1', version, size: 100 }, now)).toEqual({
      package: { files: [checking] },
      work: [wait],
      events: [{ at: benchStart, who: 'system', what: 'file-arrived', facts: { recordType: 'lab-reports' } }],
    });
  });
  it.each<[string, RequestRecord]>([
    ['for which there is no place', record([])],
    ['after another one', record([checking])],
    ['once somebody checks the package', record([place], { status: 'quality-check' })],
  ])('%s changes nothing', (_, before) => {
    expect(fileArrived(before, { id: 'f1', version, size: 100 }, now)).toBeNull();
  });
});

describe('a verdict', () => {
  const good = { ok: true, type: 'pdf', sha256: 'a'.repeat(64), name: 'x.pdf', key: 'clean/f1', pages: 3 } as const;
  const judged = (before: RequestRecord, verdict: Parameters<typeof fileJudged>[1]['verdict'], size?: number, check = false) =>
    fileJudged(
      before,
      { id: 'f1', version, size, verdict, check: check ? { verdicts: 'rrr', marks: {} } : undefined },
      new Date(now.getTime() + 1000),
    );
  const later = '2026-11-22T15:00:01.000Z';
  const over = { ...wait, state: 'done', fence: 1, dueAt: null };

  it.each<[string, RequestRecord, typeof version, boolean]>([
    ['on the object that came', record([checking]), version, true],
    ['on another object of the key', record([checking]), other, false],
    ['on an object with another mark', record([checking]), { ...version, etag: 'e2' }, false],
    ['before the object was announced', record([place]), version, true],
    ['once there is one', record([clean]), version, false],
    ['on what was removed', record([]), version, false],
    ['on a refused place', record([{ ...place, state: 'refused' }]), version, false],
    ['once somebody checks the package', record([checking], { status: 'released' }), version, false],
  ])('%s counts: %s', (_, before, object, counts) => {
    expect(awaitsJudgement(before, 'f1', object)).toBe(counts);
    if (!counts && object === version) expect(judged(before, good)).toBeNull();
  });

  it('that is good keeps what the file is and what its pages say', () => {
    const { ok: _ok, ...said } = good;
    const before = record([checking], { ...waiting, release: { looks: [], checks: { f0: { verdicts: 'r', marks: {} } } } });
    expect(judged(before, good, 120, true)).toEqual({
      package: { files: [{ ...checking, ...said, size: 120, state: 'clean' }] },
      release: { looks: [], checks: { f0: { verdicts: 'r', marks: {} }, f1: { verdicts: 'rrr', marks: {} } } },
      work: [over],
      events: [
        {
          ...{ at: later, who: 'system', what: 'file-clean' },
          facts: { recordType: 'lab-reports', pages: '3', sha256: 'a'.repeat(64) },
        },
      ],
    });
  });
  it('that comes first of all tells when the object came', () => {
    const change = judged(record([place]), { ...good, pages: undefined });
    expect(change?.package?.files[0]).toMatchObject({ state: 'clean', arrived: { at: later, version } });
    expect([change?.work, change?.release, change?.package?.files[0]?.size]).toEqual([[], undefined, undefined]);
    expect(change?.events[0]?.facts).toEqual({ recordType: 'lab-reports', sha256: 'a'.repeat(64) });
  });
  it('that refuses says why', () => {
    expect(judged(record([checking], waiting), { ok: false, why: 'encrypted' })).toStrictEqual({
      package: { files: [refused] },
      work: [over],
      events: [{ at: later, who: 'system', what: 'file-refused', facts: { recordType: 'lab-reports', why: 'encrypted' } }],
    });
  });
  it.each([
    ['that waits', waiting],
    ['that nobody waited for', { work: {} }],
  ] as const)('that the scan did not give is a task of staff: a file %s', (_, work) => {
    const failed = { number: 1, startedAt: later, endedAt: later, result: 'failed', code: 'not-scanned' };
    expect(judged(record([checking], work), { ok: false, why: 'not-scanned' })?.work).toEqual([
      { ...over, state: 'with-staff', attempts: [failed] },
    ]);
  });
  it('is waited for while the file is there and being checked', () => {
    const awaited = (before: RequestRecord, id = wait.id) => awaitsVerdict(before, { id });
    expect([awaited(record([checking])), awaited(record([checking]), 'await-scan-f2')]).toEqual([true, false]);
    expect([awaited(record([clean])), awaited(record([checking], { status: 'released' }))]).toEqual([false, false]);
  });
  it('on a file that is removed is waited for no more', () => {
    expect(waitEnded(waiting, 'f1')).toEqual([{ ...over, state: 'dropped' }]);
    expect(waitEnded(waiting, 'f2')).toEqual([]);
  });
});
