/**
 * Invented records on their way to the hospital, each in the middle of its story: announced, come, incomplete, behind a password, uploaded
 * or never come. The product's own decisions and work; every mail counts as delivered.
 */
import { createHash } from 'node:crypto';
import { actorId } from '../../../lib/console/sign-in/people.ts';
import { doInboundWork } from '../../../lib/delivery/inbound/do-inbound.ts';
import { appliedInbound } from '../../../lib/inbound/apply.ts';
import { change, type InboundEvidence } from '../../../lib/inbound/decide.ts';
import type { InboundDecisionId } from '../../../lib/inbound/decision-rules.ts';
import { parseNotice } from '../../../lib/inbound/parse-notice.ts';
import type { InboundChange, InboundRecord } from '../../../lib/inbound/record.ts';
import { inboundDays, newInbound } from '../../../lib/inbound/submit-notice.ts';
import { addDays, hospitalDay } from '../../../lib/request/dates.ts';
import { nextDueAt } from '../../../lib/request/record.ts';
import { referenceFrom } from '../../../lib/request/reference.ts';
import type { Dependencies } from '../dependencies.ts';
import { atWork, NotYet, quiet, unhindered } from './life.ts';
import { firmOf, personOf, phoneOf } from './people.ts';
import { inProportion, type Random, randomFrom } from './random.ts';
import { staff } from './staff.ts';

type World = Pick<Dependencies, 'facility' | 'settings' | 'secrets'>;

const day = 86_400_000;
const by = actorId(staff.inbound);

/** What a clinic, a patient or somebody else announces: paper by post or by fax, or discs. */
function noticeOf(random: Random, at: Date, timeZone: Dependencies['facility']['timeZone']): unknown {
  const hispanic = random.chance(0.22);
  const person = personOf(random, hispanic);
  const type = random.weighted([['clinic', 7] as const, ['patient', 3] as const, ['other', 1] as const]);
  const firm = firmOf(random, 'clinic');
  const what = random.pick(['paper', 'discs', 'drives'] as const);
  const counted = { paper: { pages: random.between(2, 180) }, discs: { discs: random.between(1, 3) }, drives: { drives: 1 } }[
    what
  ];
  const way = what === 'paper' && random.chance(0.3) ? 'fax' : 'mail';
  return {
    language: hispanic && type !== 'clinic' ? 'es' : 'en',
    sender: {
      ...{ type, name: `${person.firstName} ${person.lastName}`, phone: phoneOf(random) },
      ...(type === 'clinic' ? { organization: firm.organization, email: firm.email } : { email: person.email }),
    },
    patient: {
      ...{ firstName: person.firstName, lastName: person.lastName },
      dateOfBirth: addDays(hospitalDay(at, timeZone), -random.between(400, 32_000)),
    },
    records: { what: [what], ...counted, ...(what !== 'paper' && { encrypted: random.chance(0.5) }) },
    delivery: {
      ...{ way, expectedOn: addDays(hospitalDay(at, timeZone), random.between(2, 7)) },
      ...(way === 'mail' && { carrier: 'usps' }),
    },
  };
}

type InboundLife = ReturnType<typeof inboundLife>;

/** Throws `NotYet` once its story goes on past the present. */
function inboundLife(world: World, first: InboundRecord, random: Random, present: Date) {
  const { facility, settings } = world;
  const terms = { days: inboundDays(settings), timeZone: facility.timeZone };
  let record = first;
  let now = new Date(first.announcedAt);
  let mails = 0;
  const write = (made: InboundChange | null) => {
    if (made !== null) record = appliedInbound(record, made);
    return record;
  };
  const tools: Parameters<typeof doInboundWork>[0] = {
    ...{ ...world, ...unhindered, log: quiet, clock: { now: () => now } },
    mail: { send: async () => ({ messageId: `demo-${record.reference}-${++mails}` }) },
    inboundTerms: { write: async () => undefined },
    inbound: { get: async () => record, change: async (_reference, decide) => write(decide(record)) },
  };
  async function pass(until: Date): Promise<void> {
    for (let at = nextDueAt(record.work); at !== null && at <= until.toISOString(); at = nextDueAt(record.work)) {
      now = new Date(Math.max(now.getTime(), Date.parse(at)));
      const { version } = record;
      await doInboundWork(tools, { inbound: record.reference });
      if (record.version === version) break;
    }
    now = until;
  }
  return {
    record: () => record,
    today: () => hospitalDay(now, facility.timeZone),
    async days(days: number): Promise<void> {
      const to = atWork(now, Math.max(1, days), random, facility.timeZone);
      await pass(to > present ? present : to);
      if (to > present) throw new NotYet();
    },
    does(id: InboundDecisionId, evidence: InboundEvidence = {}): void {
      const today = hospitalDay(now, facility.timeZone);
      const decided = change(record, { id, by, at: now, today, evidence }, terms);
      if (!decided.ok) throw new Error(`${id}: ${JSON.stringify(decided.problems)}`);
      write(decided.change);
    },
    rest: () => pass(present),
  };
}

interface InboundStory {
  readonly name: string;
  readonly weight: number;
  /** Announced so many days ago; nothing that never came is older than it is kept. */
  readonly ago: readonly [number, number];
  readonly play: (life: InboundLife) => Promise<void>;
}

async function came(life: InboundLife, ...condition: readonly string[]): Promise<void> {
  await life.days(4);
  life.does('arrive', { day: life.today(), condition });
}

async function uploaded(life: InboundLife): Promise<void> {
  await came(life);
  await life.days(1);
  life.does('upload', { day: life.today(), pages: '24' });
}

/** In these proportions; of each story there is one at least. */
const stories: readonly [InboundStory, ...InboundStory[]] = [
  { name: 'announced', weight: 4, ago: [0, 1], play: async () => undefined },
  { name: 'late', weight: 2, ago: [18, 30], play: async () => undefined },
  { name: 'never came', weight: 1, ago: [45, 100], play: async () => undefined },
  { name: 'has come', weight: 2, ago: [8, 10], play: (life) => came(life) },
  {
    ...{ name: 'not labelled', weight: 1, ago: [10, 20] },
    play: async (life) => {
      await came(life, 'unlabelled');
      life.does('incomplete', { missing: ['labels'] });
    },
  },
  {
    ...{ name: 'a password is awaited', weight: 1, ago: [10, 20] },
    play: async (life) => {
      await came(life, 'encrypted');
      life.does('need-password', { medium: 'disc' });
    },
  },
  { name: 'uploaded', weight: 1, ago: [10, 12], play: uploaded },
  { name: 'the whole way', weight: 12, ago: [30, 300], play: uploaded },
];

/** One for so many requests. */
const requestsForOne = 8;

/** Records on their way beside so many requests, to be stored; the same ones on the same day. */
export async function* inboundLives(world: World, present: Date, requests: number): AsyncGenerator<InboundRecord> {
  const count = Math.max(stories.length, Math.round(requests / requestsForOne));
  for (let number = 0; number < count; number += 1) {
    const random = randomFrom(`inbound demo ${number}`);
    const story = inProportion(stories, number, random);
    const at = new Date(present.getTime() - random.between(...story.ago) * day - random.between(0, 600) * 60_000);
    const { timeZone } = world.facility;
    const parsed = parseNotice(noticeOf(random, at, timeZone), { today: hospitalDay(at, timeZone) });
    if (!parsed.ok) throw new Error(`invented notice ${number}: ${JSON.stringify(parsed.problems)}`);
    const reference = referenceFrom(createHash('sha256').update(`inbound demo ${number}`).digest());
    const notice = { body: parsed.notice, reference, arrivedBy: random.pick(['web', 'api'] as const), suspect: false } as const;
    const life = inboundLife(world, newInbound(notice, world.facility, inboundDays(world.settings), at), random, present);
    try {
      await story.play(life);
      await life.rest();
    } catch (error) {
      if (!(error instanceof NotYet)) throw new Error(`${story.name}, invented notice ${number}`, { cause: error });
    }
    yield life.record();
  }
}
