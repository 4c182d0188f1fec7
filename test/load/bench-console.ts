/**
 * `npm run bench:console`: how long pages of the console take, and what they ask of the tables, with 100, 10,000 and 100,000 requests open
 * among 1,000,000 stored, through the local front. `--stored`, `--open 100,10000`; `--quick` for a small run. `--engine dynamodb-local`
 * instead compares what the meter counts at 100, 1,000 and 10,000 open with what the vendor's own engine states (Java 17 and Maven).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { progressBar } from '../../infra/local/demo/progress.ts';
import { localNames } from '../../infra/local/local-secrets.ts';
import { type LocalService, startLocalService } from '../../infra/local/service.ts';
import { startDynamoDbLocal } from '../store/dynamodb-local/engine.ts';
import { closedRequests } from '../support/closed-requests.ts';
import { marshalled, seedableEngine } from '../support/seeded-table.ts';
import { type Measured, measured } from './console/measure.ts';
import { serviceMeter } from './console/meter.ts';
import { itemsOf, openOfPeople, putAll } from './console/seeding.ts';
import { conditions, type Goal, judge, table } from './report.ts';

const { values } = parseArgs({
  options: {
    stored: { type: 'string' },
    open: { type: 'string' },
    quick: { type: 'boolean', default: false },
    engine: { type: 'string', default: 'embedded' },
  },
});
const sizesOf = (usual: string): readonly number[] => (values.open ?? usual).split(',').map(Number);
const write = (text: string) => process.stdout.write(`${text}\n`);
const number = (count: number) => count.toLocaleString('en-US');
const turns = 15;

function print(rows: readonly Measured[]): void {
  const lines = rows.map(({ name, open, units, median, processor }) => [
    ...[name, number(open), units.calls, units.read, units.write, median.toFixed(0), processor.toFixed(0)],
  ]);
  write(table([['page', 'open', 'calls', 'read units', 'write units', 'p50 ms', 'of processor'], ...lines]));
}

/** Below the engine, with a bar; a part at a time, so that the bar moves. */
async function store(engine: Awaited<ReturnType<typeof seedableEngine>>, count: number, service: LocalService): Promise<void> {
  const part = 2000;
  const show = progressBar('closed requests', count);
  const { secrets } = service.dependencies;
  function* wire(first: number) {
    for (const item of closedRequests(Math.min(part, count - first), first, secrets)) yield marshalled(item);
  }
  for (let first = 0; first < count; first += part) {
    await engine.add(localNames.table, wire(first));
    show(Math.min(count, first + part));
  }
}

async function embedded(): Promise<readonly Measured[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-console-'));
  const engine = await seedableEngine(join(folder, 'table'));
  const meter = serviceMeter(engine.client, false);
  const service = await startLocalService({ sweepSeconds: 0, tableEndpoint: engine.endpoint, aroundCall: meter.aroundCall });
  try {
    const stored = Number(values.stored ?? (values.quick ? 10_000 : 1_000_000));
    await store(engine, stored, service);
    const sizes = sizesOf(values.quick ? '100,2000' : '100,10000,100000');
    const all = openOfPeople(Math.max(...sizes));
    const rows: Measured[] = [];
    let there = 0;
    for (const size of sizes) {
      await engine.add(localNames.table, itemsOf(all.slice(there, size), service.dependencies.secrets));
      there = size;
      rows.push(...(await measured(service, meter, { open: size, asked: all.slice(0, sizes[0]) }, turns)));
    }
    write(`\n${number(stored)} stored\n`);
    print(rows.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : one.open - other.open)));
    write(`memory ${(process.memoryUsage().rss / 2 ** 30).toFixed(1)} GB`);
    return rows;
  } finally {
    await service.stop();
    await engine.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** The most units of a page at any size against the fewest. */
function spreadOf(rows: readonly Measured[]): number {
  const pages = [...Map.groupBy(rows, ({ name }) => name).values()];
  const units = ({ units: { read, write: written } }: Measured) => read + written;
  return Math.max(...pages.map((page) => Math.max(...page.map(units)) / Math.min(...page.map(units))));
}

function goalsOf(rows: readonly Measured[]): readonly Goal[] {
  // Others are at work on the machine, and the time that pages wait for them is not theirs; processor time counts collectors of a large heap beside them. The smaller of both bounds what a page takes.
  const slowest = (most: number) =>
    Math.round(Math.max(...rows.filter((row) => row.most === most).map((row) => Math.min(row.median, row.processor))));
  return [
    { what: 'slowest page, p50, ms', figure: slowest(100), bound: 100 },
    { what: 'search, p50, ms', figure: slowest(150), bound: 150 },
    { what: 'units of a page, most against fewest of the sizes, x', figure: Number(spreadOf(rows).toFixed(2)), bound: 1.2 },
  ];
}

/** The same requests and pages on one engine after the other; of the meter alone, and of what the engine states. */
async function onEngine(endpoint: string, stated: boolean): Promise<readonly Measured[]> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
  const meter = serviceMeter(client, stated);
  const service = await startLocalService({ sweepSeconds: 0, tableEndpoint: endpoint, aroundCall: meter.aroundCall });
  try {
    const sizes = sizesOf(values.quick ? '100,1000' : '100,1000,10000');
    const all = openOfPeople(Math.max(...sizes));
    const rows: Measured[] = [];
    let there = 0;
    for (const size of sizes) {
      await putAll(client, itemsOf(all.slice(there, size), service.dependencies.secrets));
      there = size;
      rows.push(...(await measured(service, meter, { open: size, asked: all.slice(0, sizes[0]) }, 5)));
    }
    return rows;
  } finally {
    client.destroy();
    await service.stop();
  }
}

async function compared(): Promise<readonly Goal[]> {
  const own = await seedableEngine();
  const counted = await onEngine(own.endpoint, false).finally(own.stop);
  const vendor = await startDynamoDbLocal();
  const stated = await onEngine(vendor.endpoint, true).finally(vendor.stop);
  const both = counted.flatMap((row, place) => {
    const other = stated[place];
    return other === undefined ? [] : [{ ...row, other: other.units }];
  });
  const lines = both.map(({ name, open, units, other }) => [
    name,
    number(open),
    units.read,
    other.read,
    units.write,
    other.write,
  ]);
  write(table([['page', 'open', 'read', 'stated', 'written', 'stated'], ...lines]));
  const apart = both.map(({ units, other }) => Math.abs(units.read - other.read) + Math.abs(units.write - other.write));
  return [
    {
      what: 'units that the meter counts and DynamoDB Local does not state, or the other way, most of a page',
      figure: Math.max(...apart),
      bound: 0,
    },
  ];
}

write(conditions());
judge(values.engine === 'dynamodb-local' ? await compared() : goalsOf(await embedded()));
