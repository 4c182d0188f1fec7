/**
 * Two to eight people print at once, put back, write notes, and are killed before or after any call to the store. Nothing is in two printed
 * runs at the same time, and whatever is in none can be printed by the next person.
 */
import { describe, expect, it } from 'vitest';
import { type Random, randomFrom } from '../../infra/local/demo/random.ts';
import { perform } from '../../lib/console/decisions.ts';
import { type PrintTools, printRun, putBack, sealRun } from '../../lib/console/post/print.ts';
import { type Chosen, envelopesOf, isSame, type PrintRun, readRun, stands } from '../../lib/console/post/runs.ts';
import { decideNote } from '../../lib/console/request/actions.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { itemsToPost } from '../../lib/request/post/items.ts';
import type { Table } from '../../lib/store/client.ts';
import { dynamoCheckpoints } from '../../lib/store/dynamo-checkpoints.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { sha256 } from '../../lib/store/events.ts';
import { runs } from '../support/depth.ts';
import { requestToPost } from '../support/posting.ts';
import { noon } from '../support/staff-fakes.ts';
import { storeEngines } from '../support/store-engine.ts';

class Killed extends Error {}

/** A table whose calls end at one of them: before it, or after it and without an answer. */
function mortal(table: Table, random: Random, lastCall: number): Table {
  let calls = 0;
  const around = async (send: () => Promise<unknown>): Promise<unknown> => {
    calls += 1;
    if (calls > lastCall) throw new Killed();
    for (let wait = random.between(0, 3); wait > 0; wait -= 1) await new Promise((resolve) => setImmediate(resolve));
    if (calls < lastCall) return send();
    if (random.chance(0.5)) await send();
    throw new Killed();
  };
  const client = new Proxy(table.client, {
    get: (target, key) =>
      key === 'send' ? (command: never) => around(() => target.send(command)) : Reflect.get(target, key, target),
  });
  return { ...table, client };
}

/** Papers of a version of a request. */
const papersOf: PrintTools['papersOf'] = async ({ reference, version }, item) => ({
  papers: [{ sha256: sha256(`${reference} ${version} ${item}`), pages: 1 }],
  bytes: 1000,
});

function toolsOn(table: Table, seen: Set<string>): PrintTools {
  const checkpoints = dynamoCheckpoints(table);
  return {
    requests: dynamoRequests(table),
    checkpoints: {
      read: checkpoints.read,
      write: (name, facts, version, until) => {
        seen.add(name.replace('print-', ''));
        return checkpoints.write(name, facts, version, until);
      },
    },
    papersOf,
  };
}

const actingAs = (name: string) =>
  ({
    staff: { subject: name, name, roles: ['clerk'], language: 'en' },
    now: noon,
    timeZone: lakeNorman.timeZone,
  }) as const;

interface Race {
  readonly tools: PrintTools;
  readonly all: readonly Chosen[];
  /** Ids of every run that anybody began. */
  readonly ids: ReadonlySet<string>;
}

/** One person at work until the end of the shift, or until killed. */
async function work(tools: PrintTools, all: readonly Chosen[], ids: ReadonlySet<string>, name: string, random: Random) {
  const acting = actingAs(name);
  for (let turn = random.between(1, 3); turn > 0; turn -= 1) {
    const chosen = all.filter(() => random.chance(0.7));
    const run = await printRun(tools, { chosen, bothSides: false, language: 'en' }, acting);
    if (run !== null && random.chance(0.3))
      await putBack(
        tools,
        run.id,
        chosen.filter(() => random.chance(0.5)),
        acting,
      );
    const [other] = [...ids].filter(() => random.chance(0.3));
    if (other !== undefined && random.chance(0.3)) await sealRun(tools, other);
    if (other !== undefined && random.chance(0.1))
      await putBack(
        tools,
        other,
        all.filter(() => random.chance(0.3)),
        acting,
      );
    const [note] = all;
    if (note !== undefined && random.chance(0.4))
      await perform(tools.requests, note.reference, (record) => decideNote(record, 'seen', acting));
  }
}

async function race(table: Table, seed: string, first: number): Promise<Race> {
  const random = randomFrom(seed);
  const ids = new Set<string>();
  const tools = toolsOn(table, ids);
  const all: Chosen[] = [];
  for (let number = random.between(1, 4); number > 0; number -= 1) {
    const kinds = random.chance(0.4) ? (['notify-accepted', 'notify-letter'] as const) : (['notify-accepted'] as const);
    const record = requestToPost(first + number, 'en', kinds);
    await dynamoRequests(table).submit(record);
    all.push(...itemsToPost(record).map(({ key }) => ({ reference: record.reference, item: key })));
  }
  const people = Array.from({ length: random.between(2, 8) }, (_, place) => random.fork(`person ${place}`));
  await Promise.all(
    people.map(async (own, place) => {
      const lastCall = own.chance(0.5) ? own.between(1, 120) : Number.POSITIVE_INFINITY;
      try {
        await work(toolsOn(mortal(table, own, lastCall), ids), all, ids, `clerk-${place}`, own);
      } catch (error) {
        const isExpected = error instanceof Killed || (error instanceof Error && /Contended$/.test(error.message));
        if (!isExpected) throw error;
      }
    }),
  );
  return { tools, all, ids };
}

async function runsOf({ tools, ids }: Race): Promise<readonly PrintRun[]> {
  const found = await Promise.all([...ids].map((id) => readRun(tools.checkpoints, id)));
  return found.filter((run) => run !== null);
}

/** In how many PDFs that are there to be printed each thing is. */
async function printedTimes(one: Race): Promise<readonly number[]> {
  const all = (await runsOf(one)).flatMap(envelopesOf);
  return one.all.map((key) => all.filter((envelope) => isSame(envelope, key)).length);
}

/** What the next person does: prints the runs that stopped, then all that is left. */
async function tidyUp({ tools, all }: Race): Promise<void> {
  for (const { reference, item } of all) {
    const record = await tools.requests.get(reference);
    const print = record === null ? undefined : itemsToPost(record).find(({ key }) => key === item)?.print;
    const run = print === undefined ? null : await readRun(tools.checkpoints, print.run);
    if (run !== null && run.sealed === null && stands(run, { reference, item })) await sealRun(tools, run.id);
  }
  await printRun(tools, { chosen: all, bothSides: false, language: 'en' }, actingAs('the-next'));
}

async function isHistoryBroken(table: Table, { tools, all }: Race): Promise<boolean> {
  const ends = all.map(async ({ reference }) => {
    const record = await tools.requests.get(reference);
    return record === null || (await dynamoRequests(table).history(record)).brokenAt !== -1;
  });
  return (await Promise.all(ends)).includes(true);
}

describe.each(storeEngines)('people who print at once %s', (where, start) => {
  const races = where === 'in memory' ? runs(800) : runs(200);
  it(`${races} races: nothing twice, nothing lost`, async () => {
    const engine = await start();
    const wrong: string[] = [];
    let printed = 0;
    for (let number = 0; number < races; number += 1) {
      const one = await race(engine.table, `${where} ${number}`, number * 10);
      const times = await printedTimes(one);
      if (times.some((count) => count > 1)) wrong.push(`${number}: twice`);
      printed += times.filter((count) => count === 1).length;
      await tidyUp(one);
      if ((await printedTimes(one)).some((count) => count !== 1)) wrong.push(`${number}: lost or twice`);
      if (await isHistoryBroken(engine.table, one)) wrong.push(`${number}: history`);
    }
    await engine.stop();
    expect(wrong).toEqual([]);
    // Most was printed before anybody tidied up: the races are no empty ones.
    expect(printed).toBeGreaterThan(races);
  }, 900_000);
});
