/** Our service in the world of faults: the real engine, the real store, the real handlers, each call through the seam. Long: one service. */
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { GetCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { perform } from '../../lib/console/decisions.ts';
import { decideTake } from '../../lib/console/request/actions.ts';
import type { StaffMember } from '../../lib/console/sign-in/people.ts';
import { handleFaxCallback } from '../../lib/delivery/fax/fax-callback.ts';
import { openFaxRoute, readFaxRoute } from '../../lib/delivery/fax/fax-route.ts';
import { type WalkTools, walkRecords } from '../../lib/delivery/integrity/record-walk.ts';
import { createEmailEvents } from '../../lib/delivery/mail/ses-events.ts';
import type { WorkMessage } from '../../lib/delivery/ports.ts';
import { sweepDueWork } from '../../lib/delivery/sweep.ts';
import type { Tools } from '../../lib/delivery/tools.ts';
import { doWork } from '../../lib/delivery/work.ts';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { lastAtHour, nightHour } from '../../lib/facility/opening-hours.ts';
import { dynamoInbound } from '../../lib/inbound/dynamo-inbound.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { nextDueAt } from '../../lib/request/record.ts';
import { referenceFrom } from '../../lib/request/reference.ts';
import type { RequestBody } from '../../lib/request/schema.ts';
import { InputBody } from '../../lib/request/typed.ts';
import type { RequesterType } from '../../lib/request/vocabulary.ts';
import { newWork } from '../../lib/request/work-list.ts';
import type { Clock } from '../../lib/runtime/clock.ts';
import { type Secrets, secretsFrom } from '../../lib/runtime/secrets.ts';
import type { Table } from '../../lib/store/client.ts';
import { dynamoCheckpoints } from '../../lib/store/dynamo-checkpoints.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { dynamoThrottle } from '../../lib/store/dynamo-small-items.ts';
import { dynamoWalk } from '../../lib/store/dynamo-walk.ts';
import { dynamoSearchTerms, searchItems } from '../../lib/store/search-terms.ts';
import type { CheckpointStore } from '../../lib/store/stores.ts';
import { newRecord, submitRequest } from '../../lib/store/submit-request.ts';
import { decideAs } from '../support/decisions.ts';
import { memoryArchive, plainDocuments, testSettings } from '../support/fakes.ts';
import { memoryTable } from '../support/memory-table.ts';
import { memoryRelease } from '../support/release-fakes.ts';
import { sampleBody } from '../support/sample-bodies.ts';
import type { Process, Site } from './injector.ts';
import { messageQueue } from './message-queue.ts';
import { type Circumstances, eachMinute, type Intent, type Surroundings, surroundings } from './surroundings.ts';

const secrets: Secrets = secretsFrom('a root key that is only used in these tests');
const workLimit = 100_000;
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };
const documents = plainDocuments();

const bodies = new Map<RequesterType, RequestBody>();
function bodyOf(type: RequesterType): RequestBody {
  const { patient, requester, ...rest } = sampleBody(type);
  // Telephone numbers are read again with each record, which takes a fifth of a run and has nothing to do with it.
  const known =
    bodies.get(type) ??
    InputBody.parse({ ...rest, patient: { ...patient, phone: undefined }, requester: { ...requester, phone: undefined } });
  bodies.set(type, known);
  return known;
}

/** The reference of an intent, as the JSON interface makes it of the idempotency key. */
export function referenceOf({ key }: Pick<Intent, 'key'>): string {
  return referenceFrom(secrets.hmacBytes('idempotency', key));
}

function siteOf(command: unknown): Site {
  if (command instanceof GetCommand) return 'table.read';
  return command instanceof QueryCommand || command instanceof ScanCommand ? 'table.query' : 'table.write';
}

/** The table as one process reaches it. */
function seamed(around: Surroundings, table: Table, process: Process): Table {
  const send = (command: Parameters<DynamoDBDocumentClient['send']>[0]) =>
    around.seam.call(process, siteOf(command), () => around.time.outside(table.client.send(command)));
  const client: DynamoDBDocumentClient = Object.create({ send });
  return { client, name: table.name };
}

export interface ServiceWorld {
  readonly around: Surroundings;
  readonly archive: ReturnType<typeof memoryArchive>;
  /** Without faults. */
  readonly requests: ReturnType<typeof dynamoRequests>;
  readonly checkpoints: CheckpointStore;
  /** Every search term of a record is stored. */
  readonly isFindable: (record: RequestRecord) => Promise<boolean>;
  /** When the fax route was closed, in milliseconds. */
  readonly closings: { readonly from: number; to: number }[];
  readonly deadLetters: readonly WorkMessage[];
  /** Puts that the store took as new, by reference. */
  readonly puts: ReadonlyMap<string, number>;
  readonly tools: (process: Process) => Tools & WalkTools & { readonly requests: ReturnType<typeof dynamoRequests> };
  readonly submit: (intent: Intent, process: Process) => Promise<boolean>;
  readonly work: (enqueue: WorkMessage) => Promise<boolean>;
  readonly sweep: () => Promise<unknown>;
  /** One run of the nightly check. */
  readonly walk: () => Promise<unknown>;
  /** True when nothing waits for time any more. */
  readonly isQuiet: () => Promise<boolean>;
}

/** Timers of weeks may wait. */
const inDays = (time: Clock, days: number) => new Date(time.now().getTime() + days * 86_400_000).toISOString();

export function serviceWorld(circumstances: Circumstances, table: Table = memoryTable().table): ServiceWorld {
  const around = surroundings(circumstances);
  const { time, random, seam, run, mail, vendor } = around;
  const { faults, limited = false } = circumstances;
  const settings = limited ? { ...testSettings, NOTICES_PER_HOUR: 3, FAXES_PER_HOUR: 10 } : testSettings;
  const archive = memoryArchive();
  const requests = dynamoRequests(table);
  const puts = new Map<string, number>();
  const jumps = random.fork('clocks');
  const damage = random.fork('damage');
  const queue = messageQueue<WorkMessage>(
    time,
    random.fork('queue'),
    circumstances.fortune ? 0 : around.doubleDelivery,
    (message) => work(message),
  );

  /** The clock of a process may be wrong by up to two minutes. */
  function clockOf() {
    const wrong = jumps.chance(faults) ? jumps.between(-120_000, 120_000) : 0;
    return { now: () => new Date(time.milliseconds() + wrong) };
  }

  async function read(sha256: string): Promise<Uint8Array | null> {
    const bytes = await archive.get(sha256);
    return bytes !== null && damage.chance(faults / 50) ? new TextEncoder().encode('damaged') : bytes;
  }

  function checkpointStore(reached: Table): CheckpointStore {
    const checkpoints = dynamoCheckpoints(reached);
    if (circumstances.routeStaysOpen !== true) return checkpoints;
    const write: CheckpointStore['write'] = async (name, facts, version) =>
      name === 'fax-route' || checkpoints.write(name, facts, version);
    return { ...checkpoints, write };
  }

  async function isFindable(record: RequestRecord): Promise<boolean> {
    const kept = await Promise.all(
      searchItems(record, secrets).map(async (item) => {
        const { pk, sk, findKey } = item;
        const { Item } = await table.client.send(new GetCommand({ TableName: table.name, Key: { pk, sk } }));
        return Item?.['findKey'] === findKey;
      }),
    );
    return kept.every(Boolean);
  }

  function tools(process: Process) {
    const through = <Result>(site: Site, effect: () => Promise<Result>) => seam.call(process, site, effect);
    const reached = seamed(around, table, process);
    const clock = clockOf();
    return {
      requests: dynamoRequests(reached),
      searchTerms: dynamoSearchTerms(reached, secrets),
      inbound: dynamoInbound(reached),
      checkpoints: checkpointStore(reached),
      throttle: dynamoThrottle(reached, clock, secrets),
      secrets,
      walk: dynamoWalk(reached),
      queue: { enqueue: (messages: readonly WorkMessage[]) => through('queue.send', async () => queue.send(messages)) },
      archive: {
        put: (key: string, bytes: Uint8Array) => through('objects.put', () => archive.put(key, bytes)),
        get: (key: string) => through('objects.get', () => read(key)),
      },
      texts: null,
      mail: { send: (message: Parameters<typeof mail.take>[0]) => through('mail.send', () => mail.take(message)) },
      fax: {
        submit: (job: Parameters<typeof vendor.submit>[0]) => through('fax.submit', () => vendor.submit(job)),
        status: (id: string) => through('fax.status', () => vendor.status(id)),
        findByJob: (jobId: string) => through('fax.find', () => vendor.findByJob(jobId)),
        purge: (id: string) => through('fax.purge', () => vendor.purge(id)),
      },
      release: memoryRelease().release,
      facility: lakeNorman,
      clock,
      log: silent,
      settings,
      documents,
    };
  }

  async function work(enqueue: WorkMessage): Promise<boolean> {
    return (await run(workLimit, (process) => doWork(tools(process), enqueue))) === 'ended';
  }

  async function submit(intent: Intent, process: Process): Promise<boolean> {
    const deps = tools(process);
    const reference = referenceOf(intent);
    const type = intent.kind === 'planted' ? 'attorney' : intent.kind;
    const request = { body: bodyOf(type), reference, arrivedBy: 'api', suspect: false } as const;
    if (intent.kind === 'planted') {
      const record = newRecord(request, lakeNorman, deps.clock.now());
      const planted = newWork('send-fax', record.submittedAt, ['prepare-documents']);
      return (await deps.requests.submit({ ...record, work: { ...record.work, 'send-fax': planted } })).outcome !== 'conflict';
    }
    const { outcome } = await submitRequest(deps, request);
    if (outcome === 'accepted') puts.set(reference, (puts.get(reference) ?? 0) + 1);
    return outcome !== 'conflict';
  }

  around.listen({
    onMailEvent: (process, detail) => createEmailEvents(tools(process))(detail),
    onFaxCallback: async (process, { vendorId, job }) => {
      await handleFaxCallback(tools(process), { fax: { id: vendorId, to: job.to.e164, labels: { jobId: job.jobId } } });
    },
  });

  return {
    around,
    archive,
    requests,
    checkpoints: checkpointStore(table),
    isFindable,
    closings: [],
    deadLetters: queue.dead,
    puts,
    tools,
    submit,
    work,
    sweep: () => run(30_000, (process) => sweepDueWork(tools(process))),
    walk: () => run(300_000, (process) => walkRecords(tools(process))),
    isQuiet: async () => (await time.outside(requests.due({ before: inDays(time, 1.5), limit: 1 }))).length === 0,
  };
}

const clerk: StaffMember = { subject: 'clerk', name: 'Clerk', roles: ['clerk'], language: 'en' };

/** People at the desk meanwhile: some requests are taken, a few are withdrawn. */
function plainDesk(world: ServiceWorld): void {
  const { around } = world;
  const desk = around.random.fork('desk');
  const { requests, perMinute = 50 } = around.circumstances;
  const act = (intent: Intent, withdraw: boolean) =>
    around.run(15_000, async (process) => {
      const { requests: store, clock } = world.tools(process);
      const acting = { staff: clerk, now: clock.now(), timeZone: lakeNorman.timeZone };
      const done = await perform(store, referenceOf(intent), (record) =>
        withdraw ? decideAs('withdraw', record, acting) : decideTake(record, false, acting),
      );
      if (withdraw && done.outcome === 'done') intent.withdrawnAt = around.time.milliseconds();
    });
  around.intents.slice(0, requests).forEach((intent, index) => {
    const withdraw = desk.chance(0.01);
    if (!withdraw && !desk.chance(0.05)) return;
    around.time.after((index * 60_000) / perMinute + desk.between(0, 10 * 60_000), () => void act(intent, withdraw));
  });
}

/** How long the sweeper may sleep when a script runs one request alone: nothing is due before. */
async function untilDue({ requests, around }: ServiceWorld): Promise<number> {
  const record = await requests.get(referenceOf(around.intents[0] ?? { key: '' }));
  const due = record === null ? null : nextDueAt(record.work);
  return due === null ? 0 : Date.parse(due) - around.time.milliseconds();
}

/** A supervisor who checks the number and opens the route again, half an hour after it was closed. */
async function mindTheRoute({ around, checkpoints, closings }: ServiceWorld): Promise<void> {
  const now = around.time.milliseconds();
  const { closed, closedAt, version } = await around.time.outside(readFaxRoute(checkpoints));
  if (!closed || closedAt === null) return;
  const from = Date.parse(closedAt);
  const known = closings.find((closing) => closing.from === from);
  if (known === undefined) closings.push({ from, to: Number.POSITIVE_INFINITY });
  else if (now - from > 30 * 60_000) {
    const opening = { version, who: 'staff:clerk Clerk', note: 'called them' };
    const opened = await around.time.outside(openFaxRoute({ checkpoints, clock: around.time, log: silent }, opening));
    if (opened) known.to = now;
  }
}

/** Runs of the nightly check in the first four hours of each night, ten minutes apart. */
function eachNight({ around, walk }: ServiceWorld): () => Promise<void> {
  let next = 0;
  return async () => {
    const now = around.time.now();
    const inTheNight = now.getTime() - lastAtHour(nightHour, now, lakeNorman.timeZone).getTime() < 4 * 3_600_000;
    if (!inTheNight || now.getTime() < next) return;
    next = now.getTime() + 10 * 60_000;
    await walk();
  };
}

/** Runs the whole of it until nothing is left to do. False when it did not come to rest within a week. */
export async function runService(circumstances: Circumstances, table?: Table) {
  const world = serviceWorld(circumstances, table);
  const alone = circumstances.fortune !== undefined;
  world.around.open((intent, process) => world.submit(intent, process));
  if (!alone) plainDesk(world);
  const nightly = eachNight(world);
  const cameToRest = await eachMinute(world.around, async () => {
    await world.sweep();
    if (!alone) await nightly();
    await mindTheRoute(world);
    if (world.around.everybodyCame() && (await world.isQuiet())) return 'over';
    return alone ? untilDue(world) : 0;
  });
  return { world, cameToRest: cameToRest && (await world.isQuiet()) };
}
