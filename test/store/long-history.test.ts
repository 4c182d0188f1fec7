/** A request that lives very long: its record has a size limit, and every action stays possible. */
import { describe, expect, it } from 'vitest';
import type { DocumentEntry, RequestState, Work } from '../../lib/request/record.ts';
import { newWork, repeatedWork } from '../../lib/request/work-list.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { sampleRecord } from '../support/delivery-bench.ts';
import { memoryTable } from '../support/memory-table.ts';

/** More than any list of the record holds. */
const rounds = 100;

const sent = sampleRecord('patient');
const { reference } = sent;
const start = Date.parse(sent.submittedAt);
/** A day later each time. */
const day = (count: number) => new Date(start + count * 86_400_000).toISOString();

const done = (work: Work, at: string): Work => ({
  ...work,
  state: 'done',
  dueAt: null,
  attempts: [{ number: 1, startedAt: at, endedAt: at, result: 'done' }],
});

const letter = (count: number, notice: string): DocumentEntry => ({
  ...{ kind: 'receipt', language: 'en', sha256: String(count).padStart(64, '0'), bytes: 1, pages: 1 },
  madeAt: day(count),
  letter: { id: `L${count}`, by: 'staff:ana', notice },
});

/** Moves, notices, letters, letters by post and warnings, over and over. */
function round(state: RequestState, count: number) {
  const at = day(count);
  const who = 'staff:ana';
  const action = done(repeatedWork(state, 'notify-action-needed', at), at);
  const notice = done(repeatedWork(state, 'notify-letter', at), at);
  const warning = done(newWork('notify-deadline', at, [], `notify-deadline-20-${at.slice(0, 10)}`), at);
  return {
    status: count % 2 === 0 ? ('deficient' as const) : ('resubmitted' as const),
    dueOn: at.slice(0, 10),
    work: [action, notice, warning],
    documents: [letter(count, notice.id)],
    events: [
      { at, who, what: 'moved' as const, facts: { to: 'deficient' } },
      { at, who, what: 'letter-kept' as const, facts: { id: `L${count}`, letter: 'receipt' } },
      { at, who, what: 'letter-mailed' as const, facts: { id: `L${count}` } },
    ],
  };
}

describe('a request of a hundred rounds', () => {
  it('stays small, gives no id twice, and still tells everything', async () => {
    const { table, items } = memoryTable();
    const store = dynamoRequests(table);
    await store.submit(sent);
    const ids = new Set<string>();
    const sizes: number[] = [];
    for (let count = 0; count < rounds; count += 1) {
      const added: Work[] = [];
      const after = await store.change(reference, (state) => {
        const change = round(state, count);
        added.splice(0, added.length, ...change.work);
        return change;
      });
      for (const { id } of added) {
        expect(ids.has(id)).toBe(false);
        ids.add(id);
        expect(after?.work).toHaveProperty([id]);
      }
      sizes.push(Buffer.byteLength(JSON.stringify(items().find((item) => item['sk'] === 'REQ'))));
    }
    expect(sizes.at(-1)).toBeLessThan(1.1 * (sizes[60] ?? 0));
    const record = await store.get(reference);
    if (record === null) throw new Error('no record');
    // The first work and the newest letters stay.
    expect(Object.keys(record.work)).toEqual(expect.arrayContaining(Object.keys(sent.work)));
    expect(record.documents).toHaveLength(30);
    expect(Object.keys(record.milestones.mailedLetters)).toHaveLength(30);
    const { events, brokenAt } = await store.history(record);
    expect(brokenAt).toBe(-1);
    const retired = events.flatMap(({ what, facts }) => (what === 'work-retired' ? (facts['work'] ?? '') : []));
    expect(new Set([...retired, ...Object.keys(record.work)])).toEqual(new Set([...ids, ...Object.keys(sent.work)]));
    expect(events.filter(({ what }) => what === 'letter-kept')).toHaveLength(rounds);
  });

  it('keeps finished work until a bounce can no longer come, and work that is not finished for ever', async () => {
    const { table } = memoryTable();
    const store = dynamoRequests(table);
    await store.submit(sent);
    const at = day(0);
    const works = Array.from({ length: 30 }, (_, count) =>
      newWork('notify-action-needed', at, [], `notify-action-needed-${count}`),
    );
    const note = (when: string) => ({ events: [{ at: when, who: 'staff:ana', what: 'note' as const, facts: { text: 'x' } }] });
    const first = await store.change(reference, () => ({
      ...note(at),
      work: works.map((work, place) => (place < 20 ? done(work, at) : work)),
    }));
    expect(Object.keys(first?.work ?? {})).toHaveLength(Object.keys(sent.work).length + 30);
    await store.change(reference, () => note(new Date(start + 71 * 3_600_000).toISOString()));
    expect(Object.keys((await store.get(reference))?.work ?? {})).toHaveLength(Object.keys(sent.work).length + 30);
    for (let day = 4; day < 9; day += 1)
      await store.change(reference, () => note(new Date(start + day * 86_400_000).toISOString()));
    const record = await store.get(reference);
    expect(Object.values(record?.work ?? {}).filter(({ state }) => state !== 'done')).toHaveLength(
      Object.keys(sent.work).length + 10,
    );
    expect(record?.retiredWork).toEqual({ 'notify-action-needed': 8 });
  });
});

describe('a record of schema version 1', () => {
  it('is read with all its events, and written as version 2 by the next change', async () => {
    const { table, put, items } = memoryTable();
    const store = dynamoRequests(table);
    await store.submit(sent);
    for (let count = 0; count < 7; count += 1)
      await store.change(reference, () => ({
        events: [{ at: day(count), who: 'staff:ana', what: 'note', facts: { text: String(count) } }],
      }));
    const stored = items().find((item) => item['sk'] === 'REQ') ?? {};
    const { recentEvents, history, recentCommandIds, retiredWork, milestones, ...rest } = stored;
    put({ ...rest, schemaVersion: 1, events: recentEvents });
    const read = await store.get(reference);
    expect(read?.recentEvents).toHaveLength(8);
    expect(read?.milestones).toEqual(milestones);
    for (let count = 7; count < 20; count += 1)
      await store.change(reference, () => ({
        events: [{ at: day(count), who: 'staff:ana', what: 'note', facts: { text: String(count) } }],
      }));
    const now = items().find((item) => item['sk'] === 'REQ') ?? {};
    expect([now['schemaVersion'], 'events' in now]).toEqual([2, false]);
    const record = await store.get(reference);
    if (record === null) throw new Error('no record');
    const all = await store.history(record);
    expect([all.events.length, all.brokenAt, record.history.pages > 0]).toEqual([21, -1, true]);
    expect([history, recentCommandIds, retiredWork]).not.toContain(undefined);
  });
});
