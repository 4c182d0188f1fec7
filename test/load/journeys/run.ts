/**
 * `npm run bench:journeys`: what whole journeys ask of the cloud, counted on the running service, and what that costs. Units
 * are those that DynamoDB Local states, its indexes included (Java 17 and Maven). `--stored` is the largest number of stored
 * requests for which the queue page is read, at least 1,000 for the goal to be judged; a million are those of `bench:console`.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { clientMaker } from '../../../functions/bind/clients.ts';
import { type LocalService, startLocalService } from '../../../infra/local/service.ts';
import { shortestVisit } from '../../../lib/site/request/form-settings.ts';
import { startDynamoDbLocal } from '../../store/dynamodb-local/engine.ts';
import { signIn, visitor } from '../../support/service.ts';
import { visitSite } from '../../support/site-fakes.ts';
import { siteOver } from '../../support/site-over-http.ts';
import { walkFromFront } from '../../support/site-walk.ts';
import { type CallCounter, callCounter, summed } from '../counting.ts';
import { Counts, countsFile } from '../limits/model.ts';
import { judge, table } from '../report.ts';
import { costOf, type Journey, printCosts } from './costs.ts';
import { fillWithClosed, fillWithOpen } from './filling.ts';

const { values } = parseArgs({ options: { stored: { type: 'string', default: '10000' } } });
const most = Number(values.stored);

const write = (line: string) => process.stdout.write(`${line}\n`);

/** One kind of requester for each channel. */
const kinds = { online: 'patient', mail: 'attorney', fax: 'treating-provider', legal: 'subpoena' } as const;
type Channel = keyof typeof kinds;

/** Counted as in the cloud, and never reached. */
const limits = { REQUESTS_PER_HOUR: '1000', NOTICES_PER_HOUR: '1000', FAXES_PER_HOUR: '1000' } as const;
/** A person takes longer than this; what is faster is suspect, and its fax and mails wait for a clerk. */
const visit = 2 * shortestVisit;

interface WholeJourney extends Journey {
  /** Calls to the table from handing in to the settled work. */
  readonly tableCalls: number;
}

/** From the first page to the settled work: pages, documents, notices, the fax and its deletion at the vendor. */
async function oneJourney(service: LocalService, counter: CallCounter, channel: Channel): Promise<WholeJourney> {
  const type = kinds[channel];
  const site = siteOver(service.origin);
  const faxesBefore = service.fax.faxes().length;
  let calls = 0;
  const someone = visitSite((request) => {
    calls += 1;
    return site(request);
  });
  const { counts: filling } = await counter.during(async () => {
    await walkFromFront(someone, type, 'en');
    if (!someone.at().endsWith('/check')) throw new Error(`the form ends at ${someone.at()}`);
  });
  service.clock.moveTo(new Date(service.clock.now().getTime() + visit));
  const { counts: settling } = await counter.during(async () => {
    const reply = await someone.submit({ 'signature.agreed': ['yes'] });
    if (reply.status !== 200) throw new Error(`handing in answered ${reply.status}`);
    if (!(await service.idle(60_000))) throw new Error('the work does not settle');
  });
  const faxPages = service.fax
    .faxes()
    .slice(faxesBefore)
    .reduce((sum, { fax }) => sum + fax.numberOfPages, 0);
  const { tableCalls } = settling;
  return { name: `${channel}: ${type}`, counts: summed(filling, settling), calls, faxPages, tableCalls };
}

/** The cheapest of three: works that write at the same moment repeat some calls, more of them on a busy machine. */
async function journey(service: LocalService, counter: CallCounter, channel: Channel): Promise<WholeJourney> {
  const first = await oneJourney(service, counter, channel);
  const others = [await oneJourney(service, counter, channel), await oneJourney(service, counter, channel)];
  return others.reduce((least, other) => (costOf(other).all < costOf(least).all ? other : least), first);
}

/** A clerk signs in, reads the queue, opens the oldest request. */
async function clerk(service: LocalService, counter: CallCounter): Promise<Journey> {
  const who = visitor(service);
  const { counts } = await counter.during(async () => {
    await signIn(service, who, 'clerk');
    const queue = await who.get('/staff');
    const [link] = /\/staff\/requests\/[0-9A-Z-]+/.exec(queue.html) ?? [];
    if (link === undefined) throw new Error('the queue shows no request');
    await who.get(link);
  });
  return { name: 'clerk signs in, reads queue and one request', counts, calls: 6, faxPages: 0 };
}

async function queuePage(service: LocalService, counter: CallCounter): Promise<number> {
  const who = visitor(service);
  await signIn(service, who, 'clerk');
  const { counts } = await counter.during(async () => {
    const { status } = await who.get('/staff');
    if (status !== 200) throw new Error(`the queue answered ${status}`);
  });
  return counts.readUnits;
}

/** For the model of limits. Dollars to the ten-millionth, so that the file changes with the counts alone. */
function writeCounts(journeys: Readonly<Record<Channel | 'clerk', Journey>>): void {
  const entries = Object.entries(journeys).map(([name, journey]) => {
    const { calls, counts, faxPages } = journey;
    return [name, { calls, ...counts, faxPages, dollars: Number(costOf(journey).all.toFixed(7)) }] as const;
  });
  const measured = { measuredOn: new Date().toISOString().slice(0, 10), ...Object.fromEntries(entries) };
  writeFileSync(countsFile, `${JSON.stringify(Counts.parse(measured), null, 2)}\n`);
}

const engine = await startDynamoDbLocal();
const counter = callCounter();
const service = await startLocalService({
  sweepSeconds: 0,
  limits,
  tableEndpoint: engine.endpoint,
  aroundCall: counter.aroundCall,
});
/** With no limit of time: the product's own is too short for batches on a busy machine. */
const filler = clientMaker(service.engines.environment)(DynamoDBClient, 'DYNAMODB');
const units = new Map<string, number>();
let online: WholeJourney | undefined;
try {
  // The first journey pays for what is made once.
  await oneJourney(service, counter, 'online');
  online = await journey(service, counter, 'online');
  const journeys = {
    online,
    mail: await journey(service, counter, 'mail'),
    fax: await journey(service, counter, 'fax'),
    legal: await journey(service, counter, 'legal'),
    clerk: await clerk(service, counter),
  };
  writeCounts(journeys);
  printCosts(Object.values(journeys), write);
  let stored = 0;
  for (const target of [100, 1_000, 10_000, 100_000].filter((count) => count <= most)) {
    await fillWithClosed(filler, service, { count: target - stored, first: stored });
    stored = target;
    units.set(`${target.toLocaleString('en-US')} stored`, await queuePage(service, counter));
  }
  for (const open of [300, 1_000]) {
    await fillWithOpen(service, open);
    units.set(`${stored.toLocaleString('en-US')} stored, ${open} more open`, await queuePage(service, counter));
  }
  write(`\n${table([['queue page', 'read units'], ...units])}`);
} finally {
  filler.destroy();
  await service.stop();
  engine.stop();
}
const growing = [...units].filter(([name]) => name.endsWith('stored')).map(([, read]) => read);
const perMillion = online === undefined ? Number.NaN : Math.round(costOf(online).all * 1e6);
judge([
  {
    what: 'table calls of a patient’s request, from handing in to settled',
    figure: online?.tableCalls ?? Number.NaN,
    bound: 18,
  },
  { what: 'write units of a patient’s journey, indexes included', figure: online?.counts.writeUnits ?? Number.NaN, bound: 60 },
  { what: 'a million journeys of a patient with the edge, $', figure: perMillion, bound: 360 },
  {
    what: 'read units of the queue page, most stored against fewest, x',
    figure: (growing.at(-1) ?? Number.NaN) / (growing[0] ?? Number.NaN),
    bound: 1,
  },
]);
