/** A history that leaves the record in pages: a fault at every call of one writer, commands that come again, and many writers. */
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { pageLimits } from '../../lib/store/history-pages.ts';
import { keys } from '../../lib/store/keys.ts';
import { deep, many } from '../support/depth.ts';
import { memoryTable } from '../support/memory-table.ts';
import { type Fate, faultyTable, historyOn, note, reference, sent, storeOn, stubborn, threeWriters } from './histories.ts';

describe('one writer of forty notes', () => {
  async function story(fateOf: (call: number) => Fate) {
    const { faulty, sound, calls } = faultyTable(fateOf);
    await storeOn(sound).submit(sent);
    const store = storeOn(faulty);
    for (let turn = 0; turn < 40; turn += 1)
      await stubborn(() =>
        store.change(reference, () => note(`${turn}`), { command: { id: `command-${turn}`, seenVersion: 1 + turn } }),
      );
    return { calls: calls(), ...(await historyOn(sound)) };
  }
  const told = ['submitted', ...Array.from({ length: 40 }, (_, turn) => `command-${turn}`)];

  it('keeps all events in order, and the record small', async () => {
    const { record, events, brokenAt } = await story(() => null);
    expect(events.map(({ command, what }) => command ?? what)).toEqual(told);
    expect(brokenAt).toBe(-1);
    expect(record.recentEvents.length).toBeLessThanOrEqual(pageLimits.events + pageLimits.stay);
    expect(record.history).toMatchObject({ pages: 4, events: 32 });
  });

  it('tells the same story with a fault at any call', async () => {
    const { calls } = await story(() => null);
    const step = deep ? 1 : Math.ceil(calls / 4);
    let cases = 0;
    for (const fate of ['crash-before', 'crash-after', 'lost-answer'] as const)
      for (let at = cases % step; at < calls; at += step) {
        const { events, brokenAt } = await story((call) => (call === at ? fate : null));
        expect([fate, at, brokenAt, events.map(({ command, what }) => command ?? what)]).toEqual([fate, at, -1, told]);
        cases += 1;
      }
    expect(cases).toBeGreaterThan(9);
  });
});

describe('a command', () => {
  it.each([1, 15, 25, 60])('is known again after %i others', async (others) => {
    const { sound } = faultyTable(() => null);
    const store = storeOn(sound);
    await store.submit(sent);
    const once = { id: 'once', seenVersion: 1 };
    await store.change(reference, () => note('once'), { command: once });
    for (let turn = 0; turn < others; turn += 1)
      await store.change(reference, () => note(`${turn}`), { command: { id: `${turn}`, seenVersion: 2 + turn } });
    const again = await store.change(reference, () => note('once'), { command: once });
    expect(again?.version).toBe(2 + others);
    const { events } = await historyOn(sound);
    expect(events.filter(({ command }) => command === 'once')).toHaveLength(1);
  });
});

describe('a page that somebody tampered with', () => {
  it('is left alone, is reported, and freezes nothing', async () => {
    const { table, put, items } = memoryTable();
    const store = storeOn(table);
    await store.submit(sent);
    const { pk } = keys.historyPage(reference, 1);
    put({ ...keys.historyPage(reference, 1), from: 0, previous: 'forged', lastHash: 'forged', events: [] });
    for (let turn = 0; turn < 30; turn += 1) expect(await store.change(reference, () => note(`${turn}`))).not.toBeNull();
    const { record, events, brokenAt } = await historyOn(table);
    expect(record.history.pages).toBe(0);
    expect([events.length, brokenAt]).toEqual([31, -1]);
    expect(items().filter((item) => item['pk'] === pk)).toHaveLength(2);
  });

  it.each(['changed', 'gone'])('that counts and is %s does not fit', async (what) => {
    const { table, put, items } = memoryTable();
    const store = storeOn(table);
    await store.submit(sent);
    for (let turn = 0; turn < 40; turn += 1) await store.change(reference, () => note(`${turn}`));
    const key = keys.historyPage(reference, 2);
    const page = items().find((item) => item['sk'] === key.sk);
    if (what === 'gone') await table.client.send(new DeleteCommand({ TableName: table.name, Key: key }));
    else put(JSON.parse(JSON.stringify(page).replace('"text":"9"', '"text":"other"')));
    expect((await historyOn(table)).brokenAt).toBeGreaterThan(6);
  });
});

it('three writers and a reader lose nothing, write nothing twice, and never see a shorter history', async () => {
  for (let seed = 0; seed < many(200, 6); seed += 1) await threeWriters(`history ${seed}`);
}, 300_000);
