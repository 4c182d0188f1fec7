/**
 * How many requests a second the service keeps up with, to the end of their work: posted to the local service while its worker makes
 * documents, mails and files. Before it, what the engines take alone: the same put and message, bare, as many at a time. Part of
 * `npm run bench`. Service, engines, worker and the one who posts share one process here; the cloud shares nothing of the kind.
 */
import { parseArgs } from 'node:util';
import { sampleBody } from '../support/sample-bodies.ts';
import { posted, startService } from '../support/service.ts';
import { prepare, startBench, submitBare } from './bare.ts';
import { callCounter } from './counting.ts';
import { quantile } from './race.ts';
import { conditions, judge, table } from './report.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '20' } } });
const seconds = Number(values.seconds);
const atOnce = 20;
/** Who posts waits while more messages than this wait for the worker: else the count would be of what is put off, not of what is done. */
const mostWaiting = 20;
const warmUp = 100;
const patience = 120_000;
const watchEvery = 100;
/** More than the engines take. */
const mostASecond = 1_000;

interface Rate {
  readonly name: string;
  /** To table and queue. */
  readonly calls: ReadonlyMap<string, number>;
  readonly times: readonly number[];
  readonly seconds: number;
  /** Of the whole process, engines included: what others do on the machine does not count. */
  readonly processorSeconds: number;
}

const pass = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** So many at a time until the time is over; the milliseconds of each. */
async function during(length: number, one: () => Promise<void>): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + length * 1000;
  const lane = async () => {
    while (performance.now() < end) {
      const begun = performance.now();
      await one();
      times.push(performance.now() - begun);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return times;
}

function processorSeconds(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1e6;
}

async function ceiling(): Promise<Rate> {
  const bench = await startBench();
  try {
    let items = await prepare(bench, warmUp);
    for (const item of items) await submitBare(bench, item);
    items = await prepare(bench, mostASecond * (seconds / 2));
    const [begun, used] = [performance.now(), process.cpuUsage()];
    const times = await during(seconds / 2, async () => {
      const item = items.pop();
      if (item === undefined) throw new Error('too few items');
      await submitBare(bench, item);
    });
    const calls = new Map(['PutItemCommand', 'SendMessageCommand'].map((command) => [command, times.length]));
    const rate = { times, calls, seconds: (performance.now() - begun) / 1000, processorSeconds: processorSeconds(used) };
    return { name: 'engines alone: bare put and message', ...rate };
  } finally {
    await bench.stop();
  }
}

/** Posts while the worker works; until nothing is left to do. */
async function toCompletion(): Promise<Rate> {
  const counter = callCounter();
  const service = await startService({ aroundCall: counter.aroundCall });
  const post = async () => {
    const answer = await fetch(`${service.origin}/api/v1/requests`, posted(sampleBody('patient')));
    await answer.arrayBuffer();
    if (answer.status !== 201) throw new Error(`posting answered ${answer.status}`);
  };
  try {
    for (let made = 0; made < warmUp; made += 1) await post();
    await service.idle(patience);
    let waiting = 0;
    let ended = false;
    const watch = async () => {
      while (!ended) {
        waiting = (await service.queueCounts()).work.visible;
        await pass(watchEvery);
      }
    };
    const times: number[] = [];
    const [begun, used] = [performance.now(), process.cpuUsage()];
    const { calls } = await counter.during(async () => {
      const watching = watch();
      await during(seconds, async () => {
        if (waiting > mostWaiting) return void (await pass(25));
        const start = performance.now();
        await post();
        times.push(performance.now() - start);
      });
      ended = true;
      await watching;
      if (!(await service.idle(patience))) throw new Error('the work does not settle');
    });
    const rate = { times, calls, seconds: (performance.now() - begun) / 1000, processorSeconds: processorSeconds(used) };
    return { name: 'the service: posted to all work done', ...rate };
  } finally {
    await service.stop();
  }
}

const callsOf = ({ calls }: Rate): number => [...calls.values()].reduce((total, made) => total + made, 0);

function byCommand({ name, calls, times }: Rate): string {
  const each = [...calls].sort(([, one], [, other]) => other - one);
  const counts = each.map(([command, made]) => `${command.replace('Command', '')} ${(made / times.length).toFixed(1)}`);
  return `calls each, ${name}: ${counts.join(', ')}\n`;
}

const conditionsAtStart = conditions();
const engines = await ceiling();
const service = await toCompletion();
process.stdout.write(
  [
    `${conditionsAtStart}; ${atOnce} at a time; dynalite, fauxqs, mail and fax stand-ins, the worker and who posts share these cores, one process\n\n`,
    table([
      ['requests', 'count', 'seconds', 'a second', 'cpu ms each', 'p50 ms', 'p99 ms', 'calls each', 'calls a second'],
      ...[engines, service].map((rate) => [
        rate.name,
        rate.times.length,
        rate.seconds.toFixed(1),
        (rate.times.length / rate.seconds).toFixed(1),
        ((rate.processorSeconds * 1000) / rate.times.length).toFixed(1),
        quantile(rate.times, 0.5).toFixed(1),
        quantile(rate.times, 0.99).toFixed(1),
        (callsOf(rate) / rate.times.length).toFixed(1),
        (callsOf(rate) / rate.seconds).toFixed(0),
      ]),
    ]),
    byCommand(engines),
    byCommand(service),
  ].join(''),
);
const [rate, alone] = [service, engines].map(({ times, seconds: spent }) => times.length / spent);
const share = Number(((rate ?? Number.NaN) / (alone ?? Number.NaN)).toFixed(3));
const each = Number((callsOf(service) / service.times.length).toFixed(1));
judge([
  { what: 'requests a second of the service against the engines alone, x', figure: share, bound: 0.05, least: true },
  { what: 'calls to table and queue for a request, to the end of its work', figure: each, bound: 18 },
]);
