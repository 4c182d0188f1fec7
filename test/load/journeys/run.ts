/**
 * `npm run bench:journeys`: what whole journeys ask of the cloud, counted on the running service, and what that costs. Units
 * are those that DynamoDB Local states, its indexes included (Java 17 and Maven). `--stored` is the largest number of stored
 * requests for which the queue page is read.
 */
import { parseArgs } from 'node:util';
import { type LocalService, startLocalService } from '../../../infra/local/service.ts';
import { createPublicSite } from '../../../lib/site/front.ts';
import { startDynamoDbLocal } from '../../store/dynamodb-local/engine.ts';
import { signIn, visitor } from '../../support/service.ts';
import { type SiteVisitor, visitSite } from '../../support/site-fakes.ts';
import { siteOver } from '../../support/site-over-http.ts';
import { walk } from '../../support/site-walk.ts';
import { type Journey, printCosts } from './costs.ts';
import { type Counter, type Counts, callCounter } from './counting.ts';
import { fillWithClosed, fillWithOpen } from './filling.ts';

const { values } = parseArgs({ options: { stored: { type: 'string', default: '1000000' } } });
const most = Number(values.stored);

const write = (line: string) => process.stdout.write(`${line}\n`);

/** A site that counts the calls and the bytes that it answers with. */
function meteredSite(service: LocalService) {
  const site = siteOver(service.origin);
  const meter = { calls: 0, bytes: 0, milliseconds: 0 };
  const measured: typeof site = async (request) => {
    const start = performance.now();
    const reply = await site(request);
    meter.calls += 1;
    meter.milliseconds += performance.now() - start;
    meter.bytes += reply.body?.length ?? 0;
    return reply;
  };
  return { site: measured, meter };
}

async function handIn(someone: SiteVisitor, language: 'en' | 'es', type: 'patient' | 'attorney'): Promise<void> {
  await someone.get(`/${language}`);
  await walk(someone, type, language);
  const reply = await someone.submit({ 'signature.agreed': ['yes'] });
  if (reply.status !== 200) throw new Error(`handing in answered ${reply.status}`);
}

/** From the first page to the settled work: pages, documents, notices. Then the person looks at the status once. */
async function journey(service: LocalService, counter: Counter, type: 'patient' | 'attorney'): Promise<Journey> {
  const { site, meter } = meteredSite(service);
  const counts = await counter.during(async () => {
    await handIn(visitSite(site), 'en', type);
    if (!(await service.idle(20_000))) throw new Error('the work does not settle');
  });
  return { name: `${type}, ${meter.calls} pages and posts`, counts, calls: meter.calls, siteMilliseconds: meter.milliseconds };
}

/** A clerk signs in, reads the queue, opens the oldest request. */
async function clerk(service: LocalService, counter: Counter): Promise<Journey> {
  const who = visitor(service);
  const counts = await counter.during(async () => {
    await signIn(service, who, 'clerk');
    const queue = await who.get('/staff');
    const [link] = /\/staff\/requests\/[0-9A-Z-]+/.exec(queue.html) ?? [];
    if (link === undefined) throw new Error('the queue shows no request');
    await who.get(link);
  });
  return { name: 'clerk signs in, reads queue and one request', counts, calls: 6, siteMilliseconds: 6 * 10 };
}

async function queuePage(service: LocalService, counter: Counter): Promise<Counts> {
  const who = visitor(service);
  await signIn(service, who, 'clerk');
  return counter.during(async () => {
    const { status } = await who.get('/staff');
    if (status !== 200) throw new Error(`the queue answered ${status}`);
  });
}

const engine = await startDynamoDbLocal();
const counter = callCounter();
const service = await startLocalService({
  sweepSeconds: 0,
  tableEndpoint: engine.endpoint,
  aroundCall: counter.aroundCall,
});
try {
  await journey(service, counter, 'patient');
  const journeys = [
    await journey(service, counter, 'patient'),
    await journey(service, counter, 'attorney'),
    await clerk(service, counter),
  ];
  printCosts(journeys, write);
  write('');
  write('queue page | read units');
  let stored = 0;
  for (const target of [1_000, 100_000, 1_000_000].filter((count) => count <= most)) {
    await fillWithClosed(service.dynamo, target - stored);
    stored = target;
    const { readUnits } = await queuePage(service, counter);
    write(`${target.toLocaleString('en-US')} stored, 3 open | ${readUnits}`);
  }
  for (const open of [300, 1_000]) {
    await fillWithOpen(service, open);
    const { readUnits } = await queuePage(service, counter);
    write(`${stored.toLocaleString('en-US')} stored, ${open} open | ${readUnits}`);
  }
} finally {
  await service.stop();
  engine.stop();
}
process.exit();
