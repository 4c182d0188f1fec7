/** The nightly check over files in memory: what it finds, whom it tells, how far it comes in one run. Long: a case for each finding. */
import { describe, expect, it } from 'vitest';
import {
  brokenChange,
  type CheckTools,
  checkWalkedRecord,
  lostTimers,
} from '../../../../lib/delivery/integrity/record-check.ts';
import { walkRecords } from '../../../../lib/delivery/integrity/record-walk.ts';
import type { DocumentArchive } from '../../../../lib/delivery/ports.ts';
import { changeDetails } from '../../../../lib/request/changes/change.ts';
import { needsStaff, nextDueAt, type RequestRecord, type Work } from '../../../../lib/request/record.ts';
import { referenceFrom } from '../../../../lib/request/reference.ts';
import { sealOf } from '../../../../lib/store/events.ts';
import type { WalkedRecord } from '../../../../lib/store/stores.ts';
import { type Bench, bench, sampleRecord } from '../../../support/delivery-bench.ts';
import { deep } from '../../../support/depth.ts';
import { testSettings } from '../../../support/fakes.ts';

const reference = (number: number) => referenceFrom(new Uint8Array(32).map((_, index) => number * 5 + index * index));

/** Requests worked to the end, and a walk over them that can be told what it meets. */
async function recordsWorked(count = 1, change: Partial<{ archive: Partial<DocumentArchive> }> = {}) {
  const one = bench();
  for (let number = 0; number < count; number += 1)
    await one.requests.submit({ ...sampleRecord('patient'), reference: reference(number) });
  await one.pass(3);
  const flagged: string[] = [];
  const unreadable = new Set<string>();
  const misplaced = new Set<string>();
  const tools = {
    inbound: one.inbound,
    requests: one.requests,
    checkpoints: one.checkpoints,
    queue: one.queue,
    facility: one.facility,
    clock: one.clock,
    log: one.log,
    settings: { ...testSettings, DOCUMENT_DAYS: 0 as number },
    archive: { ...one.archive, ...change.archive },
    walk: {
      async page({ cursor, limit }: { cursor: string | null; limit: number }) {
        const first = cursor === null ? 0 : Number(cursor);
        const all = one.requests.all();
        const found = all.slice(first, first + limit).map((record): WalkedRecord => {
          const readable = !unreadable.has(record.reference);
          return {
            reference: record.reference,
            record: readable ? record : null,
            placed: !misplaced.has(record.reference),
          };
        });
        return { records: found, inbound: [], next: first + limit < all.length ? String(first + limit) : null };
      },
      flag: async (which: string) => void flagged.push(which),
      rewriteKeys: async (record: RequestRecord) => {
        misplaced.delete(record.reference);
        return one.walk.rewriteKeys(record);
      },
    },
  };
  const night = (days: number) => one.clock.set(`2026-11-${22 + days}T07:00:00.000Z`);
  night(1);
  return { one, tools, flagged, unreadable, misplaced, night };
}

async function only(one: Bench): Promise<RequestRecord> {
  const [record] = one.requests.all();
  if (record === undefined) throw new Error('no request');
  return record;
}

/** As if somebody had changed the table by hand. */
async function tamper(one: Bench, change: (record: RequestRecord) => RequestRecord): Promise<void> {
  const record = await only(one);
  const changed = change(record);
  const { get } = one.requests;
  Object.assign(one.requests, {
    all: () => [changed],
    get: async (which: string) => (which === record.reference ? changed : get(which)),
  });
}

const eventsOf = async (one: Bench, what: string) => (await one.events((await only(one)).reference)).filter((e) => e === what);
const metrics = (one: Bench) => one.log.lines.findLast(({ message }) => message === 'records checked')?.details.metrics;

describe('the nightly check', () => {
  it('finds nothing wrong with files that were worked to the end', async () => {
    const { one, tools } = await recordsWorked(12);
    expect(await walkRecords(tools)).toEqual({ checked: 12, broken: 0, repaired: 0, notChecked: 0, finished: true });
    expect(one.requests.all().some((record) => needsStaff(record))).toBe(false);
    expect(metrics(one)).toEqual({
      FilesChecked: 12,
      FilesBroken: 0,
      FilesMended: 0,
      FilesNotChecked: 0,
      OverdueSent: 0,
      OverdueRefused: 0,
      WalkAgeHours: 0,
    });
  });

  it('walks once a night', async () => {
    const { tools, night } = await recordsWorked(3);
    expect((await walkRecords(tools)).checked).toBe(3);
    expect(await walkRecords(tools)).toMatchObject({ checked: 0, finished: true });
    night(2);
    expect((await walkRecords(tools)).checked).toBe(3);
  });

  it('gives a missing document to staff, and tells them once', async () => {
    const { one, tools, night } = await recordsWorked();
    const { documents } = await only(one);
    one.archive.objects.delete(documents[0]?.sha256 ?? '');
    expect(await walkRecords(tools)).toMatchObject({ broken: 1 });
    const record = await only(one);
    expect(needsStaff(record)).toBe(true);
    expect(record.work['check-integrity']).toMatchObject({ state: 'with-staff', attempts: [{ code: 'missing' }] });
    expect(record.recentEvents.at(-1)).toMatchObject({ what: 'file-broken', facts: { code: 'missing' } });
    for (const later of [2, 3]) {
      night(later);
      expect(await walkRecords(tools)).toMatchObject({ checked: 1, broken: 0 });
    }
    expect(await eventsOf(one, 'file-broken')).toHaveLength(1);
    expect(one.log.lines.filter(({ message }) => message === 'record broken')).toHaveLength(1);
  });

  it('looks again when a person asks, and is content when the document is back', async () => {
    const { one, tools } = await recordsWorked();
    const { documents, reference: which } = await only(one);
    const hash = documents[0]?.sha256 ?? '';
    const bytes = one.archive.objects.get(hash) ?? new Uint8Array();
    one.archive.objects.delete(hash);
    await walkRecords(tools);
    const again = async () => {
      await one.requests.change(which, ({ work }) => {
        const check = work['check-integrity'];
        const due = one.clock.now().toISOString();
        return check === undefined
          ? null
          : { work: [{ ...check, state: 'ready', dueAt: due, fence: check.fence + 1 }], events: [] };
      });
      await one.pass(1);
      return one.work(which, 'check-integrity');
    };
    expect((await again()).state).toBe('with-staff');
    one.archive.objects.set(hash, bytes);
    expect((await again()).state).toBe('done');
    expect(needsStaff(await only(one))).toBe(false);
  });

  it('tells of another finding in the same file', async () => {
    const { one, tools, night } = await recordsWorked();
    const { documents } = await only(one);
    one.archive.objects.delete(documents[0]?.sha256 ?? '');
    await walkRecords(tools);
    await tamper(one, (record) => ({ ...record, body: { ...record.body, language: 'es' } }));
    night(2);
    const { recentEvents } = await only(one);
    const change = brokenChange(await only(one), [{ wrong: 'body' }], one.clock.now());
    expect(recentEvents.some(({ what }) => what === 'file-broken')).toBe(true);
    expect(change?.events[0]?.facts).toMatchObject({ code: 'body' });
  });

  it('makes a request of an older version findable, once', async () => {
    const { one, tools } = await recordsWorked();
    const record = await only(one);
    const { 'index-terms': _none, ...work } = record.work;
    one.place({ ...record, work });
    await walkRecords(tools);
    expect((await only(one)).work['index-terms']?.state).toBe('ready');
    await one.pass(1);
    expect((await only(one)).work['index-terms']?.state).toBe('done');
    const { version } = await only(one);
    one.clock.move(86_400_000);
    await walkRecords(tools);
    expect((await only(one)).version).toBe(version);
  });

  it('finds a history that was changed', async () => {
    const { one, tools } = await recordsWorked();
    const changes: RequestRecord['work'][] = [];
    const { change } = one.requests;
    await tamper(one, (record) => ({
      ...record,
      recentEvents: record.recentEvents.map((event, place) => (place === 1 ? { ...event, who: 'nobody' } : event)),
    }));
    Object.assign(one.requests, {
      change: async (which: string, decide: Parameters<typeof change>[1]) => {
        const record = await only(one);
        const decided = decide(record);
        changes.push(Object.fromEntries((decided?.work ?? []).map((work) => [work.id, work])));
        return which === record.reference ? record : null;
      },
    });
    expect(await walkRecords(tools)).toMatchObject({ broken: 1 });
    expect(changes.at(-1)?.['check-integrity']).toMatchObject({ state: 'with-staff', attempts: [{ code: 'history' }] });
  });

  it('calls nobody for a read that goes wrong once or twice', async () => {
    const { one, tools } = await recordsWorked();
    for (const bad of [1, 2]) {
      let wrong = bad;
      const archive = {
        get: async (hash: string) => {
          wrong -= 1;
          return wrong >= 0 ? null : one.archive.get(hash);
        },
      };
      expect(
        await checkWalkedRecord({ ...tools, archive }, { reference: reference(0), record: await only(one), placed: true }),
      ).toBe('sound');
    }
    expect(needsStaff(await only(one))).toBe(false);
  });

  it('lets documents be gone that the archive no longer keeps', async () => {
    const { one, tools, night } = await recordsWorked();
    one.archive.objects.clear();
    night(8);
    const kept = (days: number): CheckTools => ({ ...tools, settings: { DOCUMENT_DAYS: days } });
    const file = { reference: reference(0), record: await only(one), placed: true };
    expect(await checkWalkedRecord(kept(7), file)).toBe('sound');
    expect(await checkWalkedRecord(kept(30), file)).toBe('broken');
  });

  it('marks what cannot be read, and says so each night', async () => {
    const { tools, flagged, unreadable, night } = await recordsWorked(3);
    unreadable.add(reference(1));
    expect(await walkRecords(tools)).toMatchObject({ checked: 3, broken: 1 });
    night(2);
    expect(await walkRecords(tools)).toMatchObject({ checked: 3, broken: 1 });
    expect(flagged).toEqual([reference(1), reference(1)]);
  });

  it('writes the index keys of a file again that had lost its place, without an event and without staff', async () => {
    const { one, tools, misplaced, night } = await recordsWorked(2);
    const before = one.requests.all();
    misplaced.add(reference(0));
    expect(await walkRecords(tools)).toMatchObject({ checked: 2, broken: 0, repaired: 1 });
    expect(metrics(one)?.FilesMended).toBe(1);
    expect(misplaced.size).toBe(0);
    // Of a deployment's backfill each old record would else carry an event.
    expect(one.requests.all()).toEqual(before);
    night(2);
    expect(await walkRecords(tools)).toMatchObject({ repaired: 0 });
  });

  it('takes a file for sound that somebody wrote to since it was read: that write did the same', async () => {
    const { one, tools } = await recordsWorked();
    const walked = { reference: reference(0), record: await only(one), placed: false };
    await one.requests.change(reference(0), () => ({ events: [] }));
    expect(await checkWalkedRecord(tools, walked)).toBe('sound');
  });
});

describe('work that is due and that the sweep never meets', () => {
  /** The index of due work has lost these requests; their keys are right. */
  async function unmet(count: number) {
    const world = await recordsWorked();
    const { one } = world;
    Object.assign(one.requests, { due: async () => [] });
    const references = Array.from({ length: count }, (_, index) => reference(index + 1));
    const dueAt = new Date(one.clock.now().getTime() - 5 * 60_000).toISOString();
    const { work, ...record } = sampleRecord('patient');
    for (const which of references) {
      const due = Object.fromEntries(
        Object.entries(work).map(([id, entry]) => [id, { ...entry, dueAt: entry.dueAt && dueAt }]),
      );
      await one.requests.submit({ ...record, work: due, reference: which });
    }
    const states = async () =>
      (await Promise.all(references.map((which) => one.requests.get(which)))).flatMap((found) =>
        Object.values(found?.work ?? {}).map(({ state }) => state),
      );
    return { ...world, references, states };
  }

  it('is enqueued by the walk, by reference alone, and then done', async () => {
    const { one, tools, references, states } = await unmet(2);
    await one.pass(1);
    expect(await states()).toContain('ready');
    expect(await walkRecords(tools)).toMatchObject({ checked: 3, finished: true });
    expect(one.queue.messages.toSorted((a, b) => (a.reference < b.reference ? -1 : 1))).toEqual(
      references.toSorted().map((which) => ({ reference: which })),
    );
    expect(metrics(one)).toMatchObject({ OverdueSent: 2, OverdueRefused: 0, FilesMended: 0 });
    await one.drain();
    expect(new Set(await states())).toEqual(new Set(['done']));
  });

  it('is left to the sweep for five minutes', async () => {
    const { one, tools } = await unmet(1);
    one.clock.move(-1);
    await walkRecords(tools);
    expect(one.queue.messages).toEqual([]);
  });

  it('stops no walk when the queue refuses: that is logged and counted', async () => {
    const { one, tools } = await unmet(60);
    const queue = { enqueue: () => Promise.reject(new Error('down')) };
    expect(await walkRecords({ ...tools, queue })).toMatchObject({ checked: 61, notChecked: 0, finished: true });
    expect(metrics(one)).toMatchObject({ OverdueSent: 0, OverdueRefused: 60 });
    const refused = one.log.lines.filter(({ message }) => message === 'work not enqueued');
    expect(refused.reduce((sum, { details }) => sum + (details.count ?? 0), 0)).toBe(60);
  });
});

describe('work without a timer', () => {
  const broken: readonly (readonly [string, Partial<Work>])[] = [
    ['ready', { state: 'ready', dueAt: null }],
    ['in flight', { state: 'in-flight', dueAt: null }],
    ['uncertain', { state: 'uncertain', dueAt: null }],
    ['claimed', { state: 'claimed', dueAt: null, leaseUntil: null }],
    ['waiting for what is done', { state: 'waiting', dueAt: null, after: ['prepare-documents'] }],
  ];
  it.each(broken)('%s, is set again, and then done', async (_, change) => {
    const { one, tools } = await recordsWorked();
    const { reference: which } = await only(one);
    await one.requests.change(which, ({ work }) => {
      const notice = work['notify-received'];
      return notice === undefined ? null : { work: [{ ...notice, attempts: [], ...change }], events: [] };
    });
    expect(nextDueAt((await only(one)).work)).toBeNull();
    expect(await walkRecords(tools)).toMatchObject({ repaired: 1, broken: 0 });
    expect(nextDueAt((await only(one)).work)).not.toBeNull();
    expect(lostTimers(await only(one), one.clock.now())).toEqual([]);
  });

  it('that waits for a person is left alone', async () => {
    const { one } = await recordsWorked();
    const record = await only(one);
    const [first] = Object.values(record.work);
    if (first === undefined) throw new Error('no work');
    for (const state of ['with-staff', 'done', 'dropped'] as const)
      expect(lostTimers({ work: { a: { ...first, state, dueAt: null } } }, one.clock.now())).toEqual([]);
  });
});

describe('a walk', () => {
  /** A page takes two minutes here, and a run has four. */
  async function slow() {
    const world = await recordsWorked(170);
    const { page } = world.tools.walk;
    world.tools.walk.page = async (options) => {
      world.one.clock.move(121_000);
      return page(options);
    };
    return world;
  }

  it('that is too long for one run is gone on with by the next', async () => {
    const { tools } = await slow();
    expect(await walkRecords(tools)).toMatchObject({ checked: 100, finished: false });
    expect(await walkRecords(tools)).toMatchObject({ checked: 70, finished: true });
    expect(await walkRecords(tools)).toMatchObject({ checked: 0, finished: true });
  });

  it('that dies after a page has lost nothing but that page', async () => {
    const { one, tools } = await recordsWorked(120);
    const { page } = tools.walk;
    let pages = 0;
    tools.walk.page = async (options) => {
      pages += 1;
      if (pages === 2) throw new Error('table');
      return page(options);
    };
    await expect(walkRecords(tools)).rejects.toThrow('table');
    expect(metrics(one)?.FilesChecked).toBe(50);
    expect(await walkRecords(tools)).toMatchObject({ checked: 70, finished: true });
  });

  it('goes past one bad file among ten, and tells how many it could not look at', async () => {
    const { one, tools } = await recordsWorked(10);
    const { get } = one.archive;
    const [bad] = one.requests.all();
    const hash = bad?.documents[0]?.sha256;
    const archive = { get: async (which: string) => (which === hash ? Promise.reject(new Error('denied')) : get(which)) };
    expect(await walkRecords({ ...tools, archive })).toMatchObject({ checked: 9, notChecked: 1, finished: true });
  });

  it('waits while the archive is down, and does not wait for ever', async () => {
    const { tools } = await recordsWorked(60);
    const archive = { get: () => Promise.reject(new Error('down')) };
    for (const run of [1, 2])
      expect([run, await walkRecords({ ...tools, archive })]).toMatchObject([run, { notChecked: 50, finished: false }]);
    expect(await walkRecords(tools)).toMatchObject({ checked: 60, notChecked: 0, finished: true });
    const other = await recordsWorked(60);
    for (let run = 0; run < 6; run += 1) await walkRecords({ ...other.tools, archive });
    expect(await walkRecords({ ...other.tools, archive })).toMatchObject({ notChecked: 0, finished: true });
  });

  if (deep) {
    it('that one night was too short for goes on in the next, and the one after begins again', async () => {
      const { one, tools, night } = await slow();
      await walkRecords(tools);
      night(2);
      expect(await walkRecords(tools)).toMatchObject({ checked: 70, finished: true });
      expect(metrics(one)?.WalkAgeHours).toBe(0);
      expect(await walkRecords(tools)).toMatchObject({ checked: 100, finished: false });
    });

    it('leaves it to another run that is faster', async () => {
      const { tools } = await recordsWorked(120);
      const both = await Promise.all([walkRecords(tools), walkRecords(tools)]);
      expect(both.filter(({ finished, checked }) => finished && checked === 120)).toHaveLength(1);
      expect(both.some(({ checked }) => checked === 50)).toBe(true);
    });
  }
});

describe('what a requester changed', () => {
  const changedOn = async (one: Bench) => {
    const { reference: which } = await only(one);
    await one.requests.change(which, (state) => {
      const acting = { by: 'requester', at: one.clock.now(), salt: 's', sealOf };
      const found = changeDetails(state, { phone: '+17045550188', address: null }, acting);
      return found.outcome === 'change' ? found.change : null;
    });
    await one.pass(2);
  };

  it('is as it was sealed, and found where somebody changed it by hand', async () => {
    const { one, tools, night } = await recordsWorked();
    await changedOn(one);
    expect((await walkRecords(tools)).broken).toBe(0);
    night(3);
    await tamper(one, (record) => ({
      ...record,
      changes: record.changes?.map((change) => ({ ...change, ...(change.value !== undefined && { value: '+17045550199' }) })),
    }));
    expect((await walkRecords(tools)).broken).toBe(1);
  });
});
