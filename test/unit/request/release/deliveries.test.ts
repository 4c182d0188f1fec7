/** A package as it is kept, entered and fetched, with all that each step changes. Long: one package, step by step. */
import { describe, expect, it } from 'vitest';
import { lakeNorman } from '../../../../lib/facility/lake-norman.ts';
import type { PackageFile } from '../../../../lib/request/package/stored.ts';
import type { RequestRecord } from '../../../../lib/request/record.ts';
import {
  deliveryFrom,
  deliveryOf,
  disclosureOf,
  downloadBar,
  fetchedChange,
  linkEnds,
  notRecalled,
  recallable,
  recallBar,
  recalledBy,
  releaseWithout,
  releaseWork,
  sealedChange,
  unsealedWork,
  withDelivery,
} from '../../../../lib/request/release/deliveries.ts';
import { fetchTimers, isUnfetched } from '../../../../lib/request/release/fetching.ts';
import { allCounts, countsOf, hasPackage, lookAt, pageCount, verdictsOf } from '../../../../lib/request/release/pages.ts';
import { type Delivery, marksOf, pagesIn, rangesOf } from '../../../../lib/request/release/stored.ts';
import { newWork } from '../../../../lib/request/work-list.ts';
import { benchStart, sampleRecord } from '../../../support/delivery-bench.ts';

const { timeZone } = lakeNorman;
const sample = sampleRecord('patient');
const sound = { type: 'pdf', sha256: 'a'.repeat(64), size: 100, pages: 3, key: 'clean/f1' } as const;
const file = (id: string, change: Partial<PackageFile> = {}): PackageFile => ({
  ...{ id, recordType: 'lab-reports', state: 'clean', addedBy: 'staff:sub-ana', addedAt: benchStart },
  ...sound,
  ...change,
});
const look = (page: number, reason = 'A donor') => ({ file: 'f1', page, by: 'staff:sub-ana Ana', at: benchStart, reason });
const packed: RequestRecord = {
  ...{ ...sample, status: 'released' },
  package: { files: [file('f1'), file('f2', { recordType: 'abstract', type: 'dicom', pages: undefined, key: 'clean/f2' })] },
  release: { checks: { f1: { verdicts: 'row', marks: {} } }, looks: [look(2, 'first'), look(2)] },
};
const released = { id: 'd1', nonce: 'n', way: 'link', recipient: 'Rosa Lee', at: benchStart, by: 'staff:sub-luis' } as const;
const delivery = deliveryFrom(packed, released);
const sealed: NonNullable<Delivery['sealed']> = {
  at: benchStart,
  zip: { sha256: 'b'.repeat(64), bytes: 200, key: 'release/x.zip' },
  cover: { sha256: 'c'.repeat(64), bytes: 10, pages: 1 },
  signature: 'h..s',
};
const having = (deliveries: readonly Delivery[], change: Partial<RequestRecord> = {}): RequestRecord => ({
  ...packed,
  release: { ...packed.release, deliveries },
  ...change,
});
const recalled = { at: benchStart, by: 'staff:sub-ana', reason: 'The wrong year' };

describe('the pages of a package', () => {
  const [first, second] = [file('f1'), file('f2', { pages: undefined })];
  it('are counted by verdict; a file without pages that can be counted has one, which nobody read', () => {
    expect([verdictsOf(packed, first), verdictsOf(packed, second)]).toEqual([['right', 'other', 'weak'], ['unread']]);
    expect([countsOf(packed, first), countsOf(packed, second)]).toEqual([
      [1, 1, 1, 0, 0],
      [0, 0, 0, 0, 1],
    ]);
    expect(allCounts(packed)).toEqual({ right: 1, weak: 1, other: 1, none: 0, unread: 1 });
    expect(verdictsOf({ release: { checks: { f1: { verdicts: 'nx', marks: {} } } } }, first)).toEqual(['none', 'unread']);
    expect(verdictsOf({}, first)).toEqual(['unread', 'unread', 'unread']);
    expect([pageCount(packed), pageCount({}), hasPackage(packed), hasPackage({})]).toEqual([3, 0, true, false]);
  });
  it('keep the newest look at each', () => {
    expect([lookAt(packed, 'f1', 2)?.reason, lookAt(packed, 'f1', 1), lookAt(packed, 'f2', 2)]).toEqual([
      'A donor',
      undefined,
      undefined,
    ]);
  });
  it.each([
    [[], ''],
    [[3], '3'],
    [[1, 2, 3, 7, 9, 10], '1-3,7,9-10'],
  ])('%j are written %s', (pages, ranges) => {
    expect(rangesOf(pages)).toBe(ranges);
    expect(pagesIn(ranges)).toEqual(pages);
  });
  it('are listed by category, and cut at a whole range where there are hundreds', () => {
    expect(marksOf([['hiv'], ['hiv', 'genetic'], [], ['genetic']])).toEqual({ marks: { hiv: '1-2', genetic: '2,4' } });
    const { marks, cut } = marksOf(Array.from({ length: 1200 }, (_, place) => (place % 2 === 0 ? ['hiv'] : [])));
    const { hiv = '' } = marks;
    expect(cut).toEqual(['hiv']);
    expect(hiv.length).toBeLessThanOrEqual(1500);
    expect(hiv.length).toBeGreaterThan(1490);
    expect(hiv).toMatch(/^1,3,5,.*\d$/);
  });
});

describe('a package', () => {
  it('has exactly the files that were checked', () => {
    const kept = { id: 'f1', recordType: 'lab-reports', type: 'pdf', sha256: 'a'.repeat(64), bytes: 100, pages: 3 };
    expect(delivery).toStrictEqual({
      ...{ ...released, number: 1, work: 'seal-package', pages: 3 },
      files: [
        { ...kept, key: 'clean/f1', counts: [1, 1, 1, 0, 0] },
        {
          ...{ id: 'f2', recordType: 'abstract', type: 'dicom', sha256: 'a'.repeat(64), bytes: 100 },
          ...{ key: 'clean/f2', counts: [0, 0, 0, 0, 1] },
        },
      ],
      looks: [look(2, 'first'), look(2)],
    });
  });
  it.each(['type', 'sha256', 'key'] as const)('leaves out a file without its %s', (name) => {
    const half = { ...packed, package: { files: [file('f1', { [name]: undefined })] } };
    expect(deliveryFrom(half, released).files).toEqual([]);
  });
  it('that is a further one has the next number, its own work and its parcel', () => {
    const work = { 'seal-package': newWork('seal-package', benchStart) };
    const next = deliveryFrom(having([delivery], { work }), { ...released, id: 'd2', way: 'courier', tracking: 'UPS 1Z' });
    expect(next).toMatchObject({ id: 'd2', number: 2, work: 'seal-package-2', tracking: 'UPS 1Z', way: 'courier' });
    const bare = deliveryFrom({ ...sample, package: { files: [file('f1', { size: undefined })] } }, released);
    expect([bare.looks, bare.files[0]?.bytes]).toEqual([[], 0]);
  });
  it('takes its own place among the others', () => {
    const second = { ...delivery, id: 'd2' };
    const both = { ...packed.release, deliveries: [delivery, second] };
    expect(withDelivery(having([delivery]), second)).toEqual(both);
    const changed = { ...delivery, recipient: 'Another' };
    expect(withDelivery(having([delivery, second]), changed)).toEqual({ ...both, deliveries: [changed, second] });
    expect(releaseWithout(having([delivery, second]), 'd1')).toEqual({ ...both, deliveries: [second] });
    expect(releaseWithout({}, 'd1')).toEqual({ deliveries: [] });
    expect([deliveryOf(having([delivery, second]), 'd2'), deliveryOf({}, 'd2')]).toEqual([second, undefined]);
  });
  it('is sealed, entered and told of; without one, entered and told of', () => {
    const disclose = newWork('disclose', benchStart);
    const told = newWork('notify-released', benchStart);
    expect(releaseWork({ ...sample, work: {} }, false, benchStart)).toEqual([disclose, told]);
    const after = { after: ['seal-package'], state: 'waiting', dueAt: null };
    const seal = newWork('seal-package', benchStart);
    expect(releaseWork({ ...sample, work: {} }, true, benchStart)).toEqual([
      seal,
      { ...disclose, ...after },
      { ...told, ...after },
    ]);
  });
  it('keeps its seal', () => {
    expect(sealedChange(having([delivery]), 'd1', sealed)).toEqual({
      release: { ...packed.release, deliveries: [{ ...delivery, sealed }] },
    });
    expect(sealedChange(having([delivery]), 'd2', sealed)).toEqual({});
  });
  it('counts each time that it is fetched', () => {
    const change = fetchedChange(having([delivery]), { ...delivery, number: 4, fetched: ['earlier'] }, benchStart);
    expect(change.release?.deliveries).toEqual([{ ...delivery, number: 4, fetched: ['earlier', benchStart] }]);
    expect(change.events).toEqual([
      { at: benchStart, who: 'requester', what: 'package-fetched', facts: { package: '4', downloads: '2' } },
    ]);
    expect(fetchedChange(having([delivery]), delivery, benchStart).events[0]?.facts['downloads']).toBe('1');
  });
});

describe('a link', () => {
  const ready = { ...delivery, sealed };
  const bar = (change: Partial<Delivery>, record: Partial<RequestRecord> = {}, at = '2026-11-22T16:00:00Z') => {
    const one = { ...ready, ...change };
    return downloadBar(having([one], record), one, new Date(at), timeZone);
  };
  const revoked = { ...sample.decisions, taken: { revoke: { at: benchStart, by: 'requester', evidence: {} } } };
  it('ends thirty days after the hospital’s day of the release', () => {
    expect(linkEnds({ at: '2026-11-23T03:00:00.000Z' }, timeZone)).toBe('2026-12-22');
    expect([bar({}, {}, '2026-12-22T23:00:00Z'), bar({}, {}, '2026-12-23T06:00:00Z')]).toEqual([null, 'link-ended']);
  });
  it.each<[string, Partial<Delivery>, Partial<RequestRecord>, string | null]>([
    ['of a released request', {}, {}, null],
    ['of a closed request', {}, { status: 'closed' }, null],
    ['of one that is gathered again', {}, { status: 'in-process' }, 'basis-ended'],
    ['of a permission that was taken back', {}, { decisions: revoked }, 'basis-ended'],
    ['after nine downloads', { fetched: Array(9).fill(benchStart) }, {}, null],
    ['after ten downloads', { fetched: Array(10).fill(benchStart) }, {}, 'too-many-downloads'],
    ['of a parcel', { way: 'post', recalled, sealed: undefined }, {}, 'not-by-link'],
    ['that was recalled', { recalled, sealed: undefined }, {}, 'recalled'],
    ['that is not sealed', { sealed: undefined }, {}, 'not-ready'],
  ])('%s', (_, change, record, expected) => {
    expect(bar(change, record)).toBe(expected);
  });

  it.each<[string, Partial<Delivery>, string | null]>([
    ['nobody has fetched', {}, null],
    ['somebody has fetched', { fetched: [benchStart] }, 'fetched-before'],
    ['was recalled', { recalled }, 'nothing-to-recall'],
    ['went by post', { way: 'post' }, 'nothing-to-recall'],
  ])('that %s is recalled', (_, change, expected) => {
    expect(recallBar({ ...ready, ...change })).toBe(expected);
  });

  it('is recalled, the newest first, and the recall taken back', () => {
    const [first, second] = [ready, { ...ready, id: 'd2' }];
    expect(recallable(having([first, second]))?.id).toBe('d2');
    expect(recallable(having([first, { ...second, recalled }]))?.id).toBe('d1');
    const taken = recalledBy(having([first]), first, recalled);
    expect(taken.deliveries).toEqual([{ ...first, recalled }]);
    expect(notRecalled({ release: taken }, 'd1')).toStrictEqual({ ...packed.release, deliveries: [first] });
    expect(notRecalled({ release: taken }, 'd9')).toEqual(taken);
  });

  it('that is recalled before its work began is neither sealed, entered nor announced', () => {
    const work = (id: 'seal-package' | 'disclose' | 'notify-released' | 'notify-cost', after: readonly string[] = []) =>
      newWork(id, benchStart, after);
    const all = [work('seal-package'), work('disclose', ['seal-package']), work('notify-cost')];
    const begun = { ...work('notify-released', ['seal-package']), state: 'claimed' as const };
    const record = having([ready], { work: Object.fromEntries([...all, begun].map((one) => [one.id, one])) });
    expect(unsealedWork(record).map(({ id, state, dueAt }) => [id, state, dueAt])).toEqual([
      ['seal-package', 'dropped', null],
      ['disclose', 'dropped', null],
    ]);
    expect(unsealedWork({ ...record, release: {} })).toEqual([]);
  });

  it('that nobody fetches is told of on day 10 and 25, and staff on day 28', () => {
    const at = (id: string, day: string) => ({ id, dueAt: `${day}T15:00:00.000Z`, state: 'ready', after: [] });
    expect(fetchTimers({ way: 'link', number: 2, at: benchStart })).toMatchObject([
      { kind: 'notify-not-fetched', ...at('notify-not-fetched-2-10', '2026-12-02') },
      { kind: 'notify-not-fetched', ...at('notify-not-fetched-2-25', '2026-12-17') },
      { kind: 'await-fetch', ...at('await-fetch-2-28', '2026-12-20') },
    ]);
    expect(fetchTimers({ way: 'courier', number: 1, at: benchStart })).toEqual([]);
  });
  it.each<[string, Partial<Delivery>, Partial<RequestRecord>, string, boolean]>([
    ['lies there', {}, {}, 'await-fetch-1-28', true],
    ['lies there, of a closed request', {}, { status: 'closed' }, 'await-fetch-1-28', true],
    ['of another number', {}, {}, 'await-fetch-2-28', false],
    ['of no number', {}, {}, 'await-fetch', false],
    ['was fetched', { fetched: [benchStart] }, {}, 'await-fetch-1-28', false],
    ['was recalled', { recalled }, {}, 'await-fetch-1-28', false],
    ['is not sealed', { sealed: undefined }, {}, 'await-fetch-1-28', false],
    ['is gathered again', {}, { status: 'in-process' }, 'await-fetch-1-28', false],
  ])('%s: unfetched', (_, change, record, id, expected) => {
    expect(isUnfetched(having([{ ...ready, ...change }], record), { id })).toBe(expected);
  });
});

describe('the row of the accounting. 45 CFR 164.528(b)(2)', () => {
  const evidence = { day: '2026-11-22', recipient: 'By hand to Rosa Lee', pages: '12', channel: 'post' };
  const decisions = { ...sample.decisions, taken: { release: { at: benchStart, by: 'staff:sub-luis', evidence } } };
  const work = { id: 'disclose', after: ['seal-package'] };
  const usual = { id: 'disclose', at: benchStart, by: 'staff:sub-luis', on: '2026-11-22', basis: 'access' };
  const purpose = sample.body.purpose === undefined ? {} : { purpose: sample.body.purpose.type };

  it('names what went in the package', () => {
    expect(disclosureOf(having([delivery], { decisions }), work, benchStart)).toStrictEqual({
      ...{ ...usual, to: 'Rosa Lee', what: 'lab-reports abstract', pages: 3, channel: 'link' },
      ...{ ...purpose, delivery: 'd1' },
    });
  });
  it('of records sent by hand says what staff said', () => {
    const { types } = sample.body.records;
    const by = { ...usual, to: 'By hand to Rosa Lee', what: types.join(' '), pages: 12, channel: 'post', ...purpose };
    expect(disclosureOf(having([delivery], { decisions }), { ...work, after: [] }, benchStart)).toStrictEqual(by);
    const bare = { ...decisions, taken: { release: { ...decisions.taken.release, evidence: {} } } };
    const nothing = { ...by, on: '', to: '', pages: 0, channel: '' };
    expect(disclosureOf({ ...sample, decisions: bare }, { ...work, after: [] }, benchStart)).toStrictEqual(nothing);
  });
  it('is entered once, and not where nothing was released', () => {
    const row = disclosureOf(having([delivery], { decisions }), work, benchStart);
    if (row === null) throw new Error('no row');
    const entered = { ...having([delivery], { decisions }), release: { deliveries: [delivery], disclosures: [row] } };
    expect([disclosureOf(entered, work, benchStart), disclosureOf(having([delivery]), work, benchStart)]).toEqual([null, null]);
    expect(disclosureOf(entered, { ...work, id: 'disclose-2' }, benchStart)?.id).toBe('disclose-2');
  });
});
