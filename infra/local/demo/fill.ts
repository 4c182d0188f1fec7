/** Fills a store with invented requests of the last twelve months: the same ones on the same day, but for tokens that are random by their nature. */
import { createHash } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { countMonths } from '../../../lib/delivery/count-months.ts';
import { loadLanguages } from '../../../lib/languages/words.ts';
import { hospitalDay } from '../../../lib/request/dates.ts';
import { parseRequest } from '../../../lib/request/parse.ts';
import { referenceFrom } from '../../../lib/request/reference.ts';
import { monthBefore } from '../../../lib/request/report-months.ts';
import type { RequesterType } from '../../../lib/request/vocabulary.ts';
import { tableOf } from '../../../lib/store/client.ts';
import { newRecord } from '../../../lib/store/submit-request.ts';
import type { Dependencies } from '../dependencies.ts';
import { localNames } from '../local-secrets.ts';
import { bodyOf } from './bodies.ts';
import { inboundLives } from './inbound.ts';
import { type Life, lifeOf, NotYet, type World } from './life.ts';
import { inProportion, type Random, randomFrom } from './random.ts';
import { type Story, stories } from './stories.ts';

const anyType: readonly [readonly [RequesterType, number], ...(readonly [RequesterType, number])[]] = [
  ...([
    ['patient', 34],
    ['attorney', 24],
    ['health-insurer', 9],
    ['treating-provider', 9],
  ] as const),
  ...([
    ['disability-determination', 6],
    ['life-insurer', 3],
    ['workers-compensation', 3],
    ['parent', 4],
  ] as const),
  ...([
    ['subpoena', 2],
    ['next-of-kin', 1],
    ['guardian', 1],
    ['custodian', 0.5],
    ['executor', 1],
  ] as const),
  ...([
    ['health-care-agent', 1],
    ['court-order', 0.5],
    ['law-enforcement', 0.5],
    ['employer', 0.5],
  ] as const),
  ...([
    ['school', 0.5],
    ['coroner-me', 0.2],
    ['public-health', 0.2],
    ['oversight', 0.2],
    ['protective-services', 0.2],
  ] as const),
  ['other', 0.5],
];

const day = 86_400_000;

interface Plan {
  readonly story: Story;
  readonly submittedAt: Date;
  readonly random: Random;
}

function planOf(number: number, present: Date): Plan {
  const random = randomFrom(`demo ${number}`);
  const story = inProportion(stories, number, random);
  const [least, most] = story.ago ?? [0, 364];
  const ago = random.between(least, most) * day + random.between(0, 600) * 60_000;
  return { story, submittedAt: new Date(present.getTime() - ago), random };
}

/** Documents of the newest ones are really drawn: those of the others would take minutes and a gigabyte. */
const mostDrawn = 80;

async function played(
  world: World,
  number: number,
  { story, submittedAt, random }: Plan,
  drawn: boolean,
): Promise<readonly Life[]> {
  const { facility } = world;
  const today = hospitalDay(submittedAt, facility.timeZone);
  const type = story.types === undefined ? random.weighted(anyType) : random.pick(story.types);
  const parsed = parseRequest(bodyOf({ random, type, language: random.chance(0.22) ? 'es' : 'en', today }), { today });
  if (!parsed.ok) throw new Error(`invented request ${number}: ${JSON.stringify(parsed.problems)}`);
  const suspect = story.suspect === true || random.chance(0.01) ? 'hasty' : false;
  const begun = (name: string, at: Date) => {
    const reference = referenceFrom(createHash('sha256').update(`demo ${name}`).digest());
    const first = newRecord({ body: parsed.request, reference, arrivedBy: 'web', suspect }, facility, at);
    return lifeOf(world, { first, random, drawn });
  };
  const life = begun(String(number), submittedAt);
  const before = story.twice === true ? begun(`${number} before`, new Date(submittedAt.getTime() - day)) : undefined;
  try {
    await story.play(life, before);
    await life.rest();
  } catch (error) {
    if (!(error instanceof NotYet)) throw new Error(`${story.name}, ${type}, invented request ${number}`, { cause: error });
  }
  await before?.rest();
  return before === undefined ? [life] : [before, life];
}

export interface Filling {
  readonly dependencies: Dependencies;
  readonly dynamo: DynamoDBClient;
  readonly present: Date;
  /** Called after each request with how many there are. */
  readonly onProgress?: (made: number) => void;
}

const batch = 25;

/** The lives of so many invented requests, the oldest first. Those in which a story goes wrong end it: that is a fault of the demo. */
export async function* livesOf(world: World, count: number): AsyncGenerator<readonly Life[]> {
  await loadLanguages();
  const plans = Array.from({ length: count }, (_, number) => ({ number, ...planOf(number, world.present) }));
  plans.sort((one, other) => one.submittedAt.getTime() - other.submittedAt.getTime());
  for (const [place, { number, ...plan }] of plans.entries()) yield played(world, number, plan, place >= count - mostDrawn);
}

/** Adds so many requests to what a service stores, and counts them. Safe to repeat on the same day: the same references are written over. */
export async function fillWithDemo({ dependencies, dynamo, present, onProgress }: Filling, count: number): Promise<void> {
  const { archive, ...ports } = dependencies;
  const { client, name } = tableOf(dynamo, localNames.table);
  let waiting: Readonly<Record<string, unknown>>[] = [];
  let made = 0;
  const stored = new Set<string>();
  const flush = async (least: number) => {
    while (waiting.length > least) {
      const RequestItems = { [name]: waiting.slice(0, batch).map((Item) => ({ PutRequest: { Item } })) };
      waiting = waiting.slice(batch);
      await client.send(new BatchWriteCommand({ RequestItems }));
    }
  };
  for await (const lives of livesOf({ ...ports, present }, count)) {
    for (const { tools } of lives)
      for (const [hash, bytes] of tools.archive.objects) {
        if (!stored.has(hash)) await archive.put(hash, bytes);
        stored.add(hash);
      }
    waiting.push(...lives.flatMap((life) => life.items()));
    await flush(batch - 1);
    made += 1;
    onProgress?.(made);
  }
  await flush(0);
  for await (const record of inboundLives(ports, present, count)) {
    await dependencies.inbound.submit(record);
    await dependencies.inboundTerms.write(record);
  }
  await recount(dependencies, present);
}

/** What pages read of all requests together, counted now: the queue's counts and the months of the report. */
async function recount({ requestQueue, reports, facility, log }: Dependencies, present: Date): Promise<void> {
  const today = hospitalDay(present, facility.timeZone);
  await requestQueue.recount(facility.id, present, today);
  // Whatever was counted today was counted before.
  await reports.write(facility.id, today.slice(0, 7), {
    countedOn: monthBefore(today.slice(0, 7), 1),
    rows: [],
    tallies: [],
    firms: [],
  });
  await countMonths({ reports, facility, clock: { now: () => present }, log });
}
