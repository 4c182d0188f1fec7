/**
 * `npm run bench:submit`: what handing in a request costs beside the two calls that it cannot do without. The handler of the JSON
 * interface, called as a function, against the same conditional put and a SendMessage made bare, on the same engines, in turn.
 * In between stand its parts, so that one sees where the rest goes. Judged by processor time of the process, engines included: the clock
 * also counts what else runs on the machine.
 */

import { unprintable } from '../../lib/documents/coverage.ts';
import { parseRequest } from '../../lib/request/parse.ts';
import { createApi } from '../../lib/site/api/api.ts';
import { submitRequest } from '../../lib/store/submit-request.ts';
import type { HttpHandler } from '../../lib/web/http.ts';
import { parsedBody, sampleBody, sampleDay } from '../support/sample-bodies.ts';
import { freshReference, prepare, startBench, submitBare } from './bare.ts';
import { quantile, race, type Variant } from './race.ts';
import { conditions, judge, table } from './report.ts';

/** More than the race asks for. */
const enough = 500;
const times = 5;
const moreWarmUp = 150;

const conditionsAtStart = conditions();
const bench = await startBench();
const { dependencies } = bench;
const items = await prepare(bench, enough);
const sample = sampleBody('patient');
const posted = Buffer.from(JSON.stringify(sample));
const body = parsedBody(sample);

async function handIn(handler: HttpHandler): Promise<void> {
  const { status } = await handler({
    method: 'POST',
    path: '/api/v1/requests',
    query: {},
    headers: { 'content-type': 'application/json' },
    cookies: {},
    body: posted,
    clientAddress: '192.0.2.1',
  });
  if (status !== 201) throw new Error(`handing in answered ${status}`);
}

function variant(name: string, run: () => Promise<unknown>): Variant {
  const make = async () => {
    await run();
    return '';
  };
  return { name, make, times };
}

const api = createApi(dependencies);
const idle = createApi({
  ...dependencies,
  requests: { ...dependencies.requests, submit: async (record) => ({ outcome: 'accepted', record }) },
  queue: { enqueue: async () => undefined },
});

async function bare(): Promise<void> {
  const prepared = items.pop();
  if (prepared === undefined) throw new Error('too few items');
  await submitBare(bench, prepared);
}

const names = {
  bare: 'put and message, bare',
  stored: 'submitRequest: the checked body made a record, put, enqueued',
  whole: 'the handler: the whole POST',
  idle: 'the handler without its two calls',
  parse: 'of that: checking the body',
} as const;

const variants = [
  variant(names.bare, bare),
  variant(names.stored, () =>
    submitRequest(dependencies, { body, reference: freshReference(), arrivedBy: 'api', suspect: false }),
  ),
  variant(names.whole, () => handIn(api)),
  variant(names.idle, () => handIn(idle)),
  variant(names.parse, async () => parseRequest(sample, { today: sampleDay, unprintable })),
];
// The handler is far more code than a bare call, and takes longer until the compiler has seen to it.
for (let run = 0; run < moreWarmUp; run += 1) for (const { make } of variants) await make();
const results = await race(variants);
await bench.stop();

const median = (name: string) => quantile(results.find((result) => result.name === name)?.processor ?? [], 0.5);
const base = median(names.bare);
const runs = results[0]?.times.length;

process.stdout.write(
  [
    `${conditionsAtStart}; dynalite and fauxqs in the same process; medians of ${runs} after a warm-up\n\n`,
    table([
      ['handing in', 'p50 ms', 'p95 ms', 'cpu ms', 'x bare'],
      ...results.map(({ name, times: each }) => [
        name,
        quantile(each, 0.5).toFixed(2),
        quantile(each, 0.95).toFixed(2),
        median(name).toFixed(2),
        (median(name) / base).toFixed(2),
      ]),
    ]),
  ].join(''),
);
const figure = Number((median(names.whole) / base).toFixed(2));
judge([{ what: 'handing in against the bare put and message, processor time, x', figure, bound: 1.3 }]);
