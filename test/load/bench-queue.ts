/**
 * `npm run bench:queue`: what pages of the queue, the counts and "Next" read, on the embedded engine with a thousand open requests and with
 * `--requests` (10,000). Each page is compared with the truth in memory. Units and rows are exact; milliseconds are of this machine.
 */
import { parseArgs } from 'node:util';
import { takeNext } from '../../lib/console/queue/next-request.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { dynamoRequestQueue, pageSize, rowBudget } from '../../lib/store/queue-views.ts';
import { toItem } from '../../lib/store/request-item.ts';
import { type NamedView, openRequests, today, truthOf, views } from '../support/open-requests.ts';
import { seededTable } from '../support/seeded-table.ts';
import { ana, noon } from '../support/staff-fakes.ts';
import { type Meter, meterOf } from '../support/units.ts';
import { conditions, judge, table } from './report.ts';

const { values } = parseArgs({ options: { requests: { type: 'string', default: '10000' } } });
const small = 1000;
const most = Math.max(small, Number(values.requests));
const facility = lakeNorman.id;
const repeats = 5;
/** What the most rows of one page take, some 320 bytes each, in units of 8 KB; a read of each partition rounds up. */
const budgetUnits = 110;

const write = (text: string) => process.stdout.write(`${text}\n`);
const medianOf = (numbers: readonly number[]) =>
  numbers.toSorted((one, other) => one - other)[numbers.length >> 1] ?? Number.NaN;

interface Measured {
  readonly name: string;
  readonly matches: number;
  readonly shown: number;
  readonly complete: boolean;
  readonly units: number;
  readonly milliseconds: number;
}

async function measured(meter: Meter, name: string, named: NamedView, records: readonly RequestRecord[]): Promise<Measured> {
  const queue = dynamoRequestQueue(meter.table);
  const counts = await queue.counts(facility);
  const { view, after, before } = named;
  const page = await queue.page(view, { after, before, counts });
  const truth = truthOf(records, named);
  const rest = truth.filter(({ queueSort }) => queueSort > (after ?? '') && queueSort < (before ?? '~'));
  const right = before === undefined ? rest.slice(0, page.complete ? pageSize : page.rows.length) : rest.slice(-pageSize);
  if (page.rows.map(({ reference }) => reference).join() !== right.map(({ reference }) => reference).join())
    throw new Error(`${name}: not the rows that fit`);
  const { readUnits } = await meter.during(() => queue.page(view, { after, before, counts }));
  const times: number[] = [];
  for (let turn = 0; turn < repeats; turn += 1) {
    const began = performance.now();
    await queue.page(view, { after, before, counts });
    times.push(performance.now() - began);
  }
  return {
    ...{ name, matches: truth.length, shown: page.rows.length, complete: page.complete },
    ...{ units: readUnits, milliseconds: medianOf(times) },
  };
}

/** The views at one size, and what counting them takes. */
async function atSize(count: number) {
  const records = openRequests(count);
  const engine = await seededTable(records.map((record) => toItem(record)));
  const meter = meterOf(engine.table);
  const queue = dynamoRequestQueue(meter.table);
  const counting = await meter.during(() => queue.recount(facility, noon, today));
  const reading = await meter.during(() => queue.counts(facility));
  const measurements: Measured[] = [];
  for (const [name, named] of Object.entries(views)) measurements.push(await measured(meter, name, named, records));
  await engine.stop();
  write(
    `\n${count.toLocaleString('en-US')} open: counting them reads ${counting.readUnits} units, a page's look at the counts ${reading.readUnits}\n`,
  );
  const rows = measurements.map(({ name, matches, shown, complete, units, milliseconds }) => [
    ...[name, matches, `${shown}${complete ? '' : ' and on'}`, units, milliseconds.toFixed(0)],
  ]);
  write(table([['view', 'fit', 'shown', 'units', 'ms'], ...rows]));
  const unitsOf = (name: string) => measurements.find((one) => one.name === name)?.units ?? Number.NaN;
  return {
    first: unitsOf('first page of a desk'),
    everything: unitsOf('everything open'),
    worst: Math.max(...measurements.map(({ units }) => units)),
  };
}

/** Clerks who press without a pause. */
async function pressing(clerks: number, presses: number) {
  const records = openRequests(clerks * presses * 2).map(
    (record): RequestRecord => ({
      ...record,
      status: 'received',
      assignee: null,
      route: { ...record.route, desk: 'medical-records' },
    }),
  );
  const engine = await seededTable(records.map((record) => toItem(record)));
  const meter = meterOf(engine.table);
  const store = dynamoRequests(engine.table);
  let tries = 0;
  const requests = {
    change: (...[reference, decide]: Parameters<typeof store.change>) =>
      store.change(reference, (state) => {
        const change = decide(state);
        if (change !== null) tries += 1;
        return change;
      }),
  };
  const tools = { requests, requestQueue: dynamoRequestQueue(meter.table), facility: lakeNorman };
  const taken: (string | null)[] = [];
  const press = async (clerk: number) => {
    const acting = { staff: { ...ana, subject: `clerk-${clerk}` }, now: noon, timeZone: lakeNorman.timeZone };
    for (let turn = 0; turn < presses; turn += 1) taken.push(await takeNext(tools, ['medical-records'], acting));
  };
  const { readUnits } = await meter.during(() => Promise.all(Array.from({ length: clerks }, (_, clerk) => press(clerk))));
  await engine.stop();
  const references = taken.filter((reference) => reference !== null);
  const shared = references.length - new Set(references).size;
  return {
    clerks,
    presses: taken.length,
    none: taken.length - references.length,
    shared,
    tries: tries / taken.length,
    units: readUnits / taken.length,
  };
}

write(conditions());
const one = await atSize(small);
const many = most === small ? one : await atSize(most);
const next = [await pressing(2, 100), await pressing(4, 100), await pressing(8, 100)];
write('"Next", pressed without a pause\n');
const lines = next.map(({ clerks, presses, shared, none, tries, units }) => [
  ...[clerks, presses, shared, none, tries.toFixed(2), units.toFixed(2)],
]);
write(table([['clerks', 'presses', 'shared', 'without', 'tries a press', 'units of the list a press'], ...lines]));
const total = (of: 'shared' | 'none') => next.reduce((sum, each) => sum + each[of], 0);
judge([
  {
    about: 'first page',
    what: `read units of a first page, ${most.toLocaleString('en-US')} open against 1,000, x`,
    figure: many.first / one.first,
    bound: 1,
  },
  { about: 'first page', what: 'read units of a first page', figure: many.first, bound: 2.5 },
  { about: 'pages', what: 'read units of the page that staff see first, everything open', figure: many.everything, bound: 10 },
  { about: 'pages', what: `read units of the worst page (at most ${rowBudget} rows)`, figure: many.worst, bound: budgetUnits },
  { about: 'next', what: 'requests that "Next" gave to two clerks', figure: total('shared'), bound: 0 },
  { about: 'next', what: 'presses of "Next" that found nothing', figure: total('none'), bound: 0 },
  { what: 'tries a press, eight clerks', figure: Number((next.at(-1)?.tries ?? Number.NaN).toFixed(2)), bound: 2 },
]);
