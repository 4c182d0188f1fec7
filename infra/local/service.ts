/** The whole service in one process on 127.0.0.1, for `npm start` and the flow and browser tests. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AroundCall } from '../../functions/bind/clients.ts';
import type { Start } from '../../functions/bind/provide.ts';
import { errorName } from '../../lib/runtime/log.ts';
import type { FunctionName } from '../aws/permissions.ts';
import { demoFiller } from './demo/filler.ts';
import { allDependencies } from './dependencies.ts';
import { endLeases } from './end-leases.ts';
import { type Engines, startEngines } from './engines.ts';
import { removeExpired } from './expired-items.ts';
import { watchExports } from './export-folder.ts';
import type { FaxLine } from './fax-line.ts';
import { type Functions, localFunctions } from './functions.ts';
import { healthOf } from './health.ts';
import { throughGateway } from './http-gateway.ts';
import { type Identity, identityMount, staffAccounts, startIdentity } from './identity.ts';
import { localLog } from './local-log.ts';
import { type Limits, localEnvironment, localNames, storedSecrets } from './local-secrets.ts';
import { openLocalStore } from './local-store.ts';
import { closeServer, listenOnLoopback, loopback, sendJson } from './loopback.ts';
import { type MovableClock, movableClock } from './movable-clock.ts';
import { type BatchHandler, type Poller, pollQueue } from './queue-poller.ts';
import type { QueueCounts } from './queues-and-bucket.ts';
import { startSweeping } from './sweeper.ts';
import { answerView } from './view.ts';
import type { ViewParts } from './view-parts.ts';

export interface LocalServiceOptions {
  readonly port?: number;
  /** In memory when absent. One service per folder. */
  readonly dataDir?: string;
  /** debug, info, warn or error, on standard error; none when absent. */
  readonly logLevel?: string;
  /** 0 sweeps on request only. */
  readonly sweepSeconds?: number;
  readonly limits?: Limits;
  /** Into which a record system exports; none is watched when absent. */
  readonly exportFolder?: string;
  readonly line?: FaxLine;
  /** Another table engine, for instance DynamoDB Local. */
  readonly tableEndpoint?: string;
  readonly aroundCall?: (name: FunctionName) => AroundCall;
}

export interface LocalService extends ViewParts {
  readonly engines: Engines;
  stop(): Promise<void>;
}

const portPatience = 5000;

/** A service that was just stopped may still hold the port. */
async function listenPatiently(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  const until = Date.now() + portPatience;
  for (;;) {
    try {
      return await listenOnLoopback(server, port);
    } catch (error) {
      if (Date.now() > until) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

interface Router {
  readonly functions: Functions;
  readonly identity: Identity;
  readonly view: ViewParts;
  readonly engines: Engines;
}

async function route(request: IncomingMessage, response: ServerResponse, router: Router): Promise<void> {
  const { functions, identity, view, engines } = router;
  const path = request.url?.split('?')[0] ?? '/';
  if (path === '/healthz') {
    const health = await healthOf(engines, functions.site, identity);
    return sendJson(response, health.ok ? 200 : 503, health);
  }
  if (path === '/_local' || path.startsWith('/_local/')) return answerView(view, request, response);
  if (path.startsWith(`${identityMount}/`)) return identity.answer(request, response);
  return throughGateway(functions.forPath(path), request, response, view.clock.now());
}

/** Waits until queue, fax line and mail are idle twice in a row; false when time is up. */
function idleWatch(engines: Engines, pollers: Readonly<Record<'work' | 'uploads', Poller>>) {
  const isDrained = ({ visible, delayed, inFlight }: QueueCounts, poller: Poller): boolean =>
    visible === 0 && delayed === 0 && inFlight <= poller.resting() && poller.working() === 0;
  const isQuiet = async (): Promise<boolean> => {
    const { work, uploads } = await engines.queueCounts();
    const queuesQuiet = isDrained(work, pollers.work) && isDrained(uploads, pollers.uploads);
    return queuesQuiet && engines.fax.busy() === 0 && engines.post.busy() === 0 && engines.files.busy() === 0;
  };
  return async (milliseconds: number): Promise<boolean> => {
    const until = Date.now() + milliseconds;
    for (let quiet = 0; Date.now() < until; ) {
      quiet = (await isQuiet()) ? quiet + 1 : 0;
      if (quiet === 2) return true;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    return false;
  };
}

interface Started {
  readonly origin: string;
  readonly clock: MovableClock;
  readonly options: LocalServiceOptions;
  /** Called in reverse order. */
  readonly onStop: (stop: () => Promise<void> | void) => void;
}

async function startParts({ origin, clock, options, onStop }: Started): Promise<Router> {
  const { dataDir, logLevel, sweepSeconds = 5, limits, line, tableEndpoint, aroundCall } = options;
  const store = openLocalStore(dataDir);
  onStop(() => store.close());
  const secretValues = storedSecrets(store);
  const log = localLog(clock.now, { ...(logLevel !== undefined && { logLevel }), ...(dataDir !== undefined && { dataDir }) });

  let functions: Functions | undefined;
  const faxKeys = { keyId: secretValues.faxKeyId, keySecret: secretValues.faxKeySecret };
  const [engines, identity] = await Promise.all([
    startEngines({
      origin,
      store,
      clock,
      dataDir,
      faxKeys,
      line,
      tableEndpoint,
      onMailEvent: async (detail) => functions?.recordEmailEvent({ detail }),
      onInvoke: async (event) => functions?.recordAccess(event),
    }),
    startIdentity(origin, { id: localNames.oidcClient, secret: secretValues.oidcClientSecret }),
  ]);
  onStop(() => engines.stop());

  const environment = localEnvironment({ origin, issuer: identity.issuer, engines }, secretValues, limits);
  const start: Start = { environment, clock, log };
  functions = localFunctions((name) => ({ ...start, aroundCall: aroundCall?.(name) }));
  const dependencies = await allDependencies(start);
  if (dataDir !== undefined) await endLeases(dependencies.requests, clock);
  const poll = (url: string, handle: BatchHandler): Poller => {
    const poller = pollQueue(engines.clients.queue, url, handle);
    onStop(() => poller.stop());
    return poller;
  };
  const pollers = {
    work: poll(engines.queues.workUrl, functions.workBatch),
    uploads: poll(engines.queues.uploadsUrl, functions.uploadBatch),
  };
  const timed = { ...functions, removeExpired: () => removeExpired(engines.clients.dynamo, clock.now()) };
  const sweeper = startSweeping(timed, { clock, timeZone: dependencies.facility.timeZone, seconds: sweepSeconds, log });
  onStop(() => sweeper.stop());

  if (options.exportFolder !== undefined) onStop(watchExports({ folder: options.exportFolder, files: engines.files, log }));

  const view: ViewParts = {
    origin,
    dependencies,
    dynamo: engines.clients.dynamo,
    clock,
    line: engines.line,
    fax: engines.fax,
    post: engines.post,
    texts: engines.texts,
    log,
    accounts: staffAccounts,
    queueCounts: engines.queueCounts,
    sweep: sweeper.sweep,
    idle: idleWatch(engines, pollers),
    files: engines.files,
    demo: demoFiller({ dependencies, dynamo: engines.clients.dynamo, clock }),
  };
  return { functions, identity, view, engines };
}

/** Returns when every part answers. Throws, with nothing left running, when one does not. */
export async function startLocalService(options: LocalServiceOptions = {}): Promise<LocalService> {
  const stops: (() => Promise<void> | void)[] = [];
  const stop = async (): Promise<void> => {
    for (const end of stops.splice(0).reverse()) await end();
  };
  let router: Router | undefined;
  const server = createServer((request, response) => {
    if (router === undefined) return sendJson(response, 503, { error: 'starting' });
    route(request, response, router).catch((error: unknown) => {
      router?.view.log.error('unexpected error', { route: 'local', error: errorName(error) }, error);
      if (!response.headersSent) sendJson(response, 500, { error: 'local service' });
    });
  });
  try {
    const port = await listenPatiently(server, options.port ?? 0);
    const origin = `http://${loopback}:${port}`;
    router = await startParts({ origin, clock: movableClock(), options, onStop: (end) => stops.push(end) });
    stops.push(() => closeServer(server));
    const health = await healthOf(router.engines, router.functions.site, router.identity);
    if (!health.ok) throw new Error(`not well: ${JSON.stringify(health.parts)}`);
    return { ...router.view, engines: router.engines, stop };
  } catch (error) {
    await stop();
    await closeServer(server);
    throw error;
  }
}
