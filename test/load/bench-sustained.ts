/**
 * How many requests a second the service keeps up with, to the end of their work: posted to the local service while its worker makes
 * documents, mails and files. Before it, what the engines take alone: the same put and message, bare, as many at a time. Part of
 * `npm run bench`. Service, engines, worker and the one who posts share one process here; the cloud shares nothing of the kind.
 */
import { parseArgs } from 'node:util';
import { sampleBody } from '../support/sample-bodies.ts';
import { posted, startService } from '../support/service.ts';
import { prepare, startBench, submitBare } from './bare.ts';
import { quantile } from './race.ts';
import { conditions, table } from './report.ts';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '20' } } });
const seconds = Number(values.seconds);
const atOnce = 20;
/** Who posts waits while more kicks than this wait for the worker: else the count would be of what is put off, not of what is done. */
const mostWaiting = 20;
const warmUp = 100;
const patience = 120_000;
const lookEvery = 100;

interface Rate {
  readonly name: string;
  /** To table and queue. */
  readonly calls: Calls;
  readonly times: readonly number[];
  readonly seconds: number;
}

const pass = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

type Calls = ReadonlyMap<string, number>;

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

async function ceiling(): Promise<Rate> {
  const bench = await startBench();
  try {
    let items = await prepare(bench, warmUp);
    for (const item of items) await submitBare(bench, item);
    items = await prepare(bench, 5_000 * Math.ceil(seconds / 4));
    const begun = performance.now();
    const times = await during(seconds / 2, async () => {
      const item = items.pop();
      if (item === undefined) throw new Error('too few items');
      await submitBare(bench, item);
    });
    return {
      name: 'engines alone: bare put and message',
      times,
      calls: new Map(['PutItemCommand', 'SendMessageCommand'].map((command) => [command, times.length])),
      seconds: (performance.now() - begun) / 1000,
    };
  } finally {
    await bench.stop();
  }
}

/** Posts while the worker works; until nothing is left to do. */
async function toCompletion(): Promise<Rate> {
  const calls = new Map<string, number>();
  const service = await startService({
    aroundCall: () => (call, send) => {
      if (call.service === 'DYNAMODB' || call.service === 'SQS') calls.set(call.command, (calls.get(call.command) ?? 0) + 1);
      return send();
    },
  });
  const post = async () => {
    const answer = await fetch(`${service.origin}/api/v1/requests`, posted(sampleBody('patient')));
    await answer.arrayBuffer();
    if (answer.status !== 201) throw new Error(`posting answered ${answer.status}`);
  };
  try {
    for (let made = 0; made < warmUp; made += 1) await post();
    await service.idle(patience);
    calls.clear();
    let waiting = 0;
    let ended = false;
    const look = async () => {
      while (!ended) {
        waiting = (await service.queueCounts()).work.visible;
        await pass(lookEvery);
      }
    };
    const looking = look();
    const times: number[] = [];
    const begun = performance.now();
    await during(seconds, async () => {
      if (waiting > mostWaiting) return void (await pass(25));
      const start = performance.now();
      await post();
      times.push(performance.now() - start);
    });
    ended = true;
    await looking;
    if (!(await service.idle(patience))) throw new Error('the work does not settle');
    return {
      name: 'the service: posted to all work done',
      times,
      calls,
      seconds: (performance.now() - begun) / 1000,
    };
  } finally {
    await service.stop();
  }
}

const sum = (calls: Calls): number => [...calls.values()].reduce((total, made) => total + made, 0);

function byCommand(calls: Calls, requests: number): string {
  const each = [...calls].sort(([, one], [, other]) => other - one);
  return each.map(([command, made]) => `${command.replace('Command', '')} ${(made / requests).toFixed(1)}`).join(', ');
}

const conditionsAtStart = conditions();
const rates = [await ceiling(), await toCompletion()];
process.stdout.write(
  [
    `${conditionsAtStart}; ${atOnce} at a time; dynalite, fauxqs, mail and fax stand-ins, the worker and who posts share these cores, one process\n\n`,
    table([
      ['requests', 'count', 'seconds', 'a second', 'p50 ms', 'p99 ms', 'calls each', 'calls a second'],
      ...rates.map(({ name, times, calls, seconds: took }) => [
        name,
        String(times.length),
        took.toFixed(1),
        (times.length / took).toFixed(1),
        quantile(times, 0.5).toFixed(1),
        quantile(times, 0.99).toFixed(1),
        (sum(calls) / times.length).toFixed(1),
        (sum(calls) / took).toFixed(0),
      ]),
    ]),
    ...rates.map(({ name, calls, times }) => `calls each, ${name}: ${byCommand(calls, times.length)}\n`),
  ].join(''),
);
process.exit();
