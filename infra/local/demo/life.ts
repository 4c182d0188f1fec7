/**
 * One invented request from its first day on: the product's own decisions, letters and work, on a clock of its own and in a store of one
 * record. What would leave the machine goes nowhere: e-mails, texts and faxes count as delivered.
 */
import { type DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { Acting, Decide } from '../../../lib/console/decisions.ts';
import type { StaffMember } from '../../../lib/console/sign-in/people.ts';
import { documentMaker } from '../../../lib/delivery/document-maker.ts';
import type { FaxPort } from '../../../lib/delivery/ports.ts';
import type { Tools } from '../../../lib/delivery/tools.ts';
import { doWork } from '../../../lib/delivery/work.ts';
import { giveBackAt, giveBackChange } from '../../../lib/request/claim.ts';
import { addDays, type CalendarDate, hospitalDay } from '../../../lib/request/dates.ts';
import { decideByRequester, type RequesterDecision } from '../../../lib/request/decisions/by-requester.ts';
import { nextDueAt, type RecordChange, type RequestRecord } from '../../../lib/request/record.ts';
import type { Log } from '../../../lib/runtime/log.ts';
import type { Table } from '../../../lib/store/client.ts';
import { applied } from '../../../lib/store/dynamo-requests.ts';
import { pagedOut, pageLimits, readHistory } from '../../../lib/store/history-pages.ts';
import { toItem } from '../../../lib/store/request-item.ts';
import { searchItems } from '../../../lib/store/search-terms.ts';
import type { RequestStore } from '../../../lib/store/stores.ts';
import type { Dependencies } from '../dependencies.ts';
import { placeholders } from './placeholders.ts';
import type { Random } from './random.ts';

/** What a life takes of the service that it is stored in. */
export interface World extends Pick<Dependencies, 'facility' | 'settings' | 'secrets' | 'release' | 'packages' | 'pages'> {
  readonly present: Date;
}

type Item = Readonly<Record<string, unknown>>;

/** Ends a story: what comes next has not happened yet. */
export class NotYet extends Error {
  override readonly name = 'NotYet';
}

/** A decision that a story takes and the product refuses: the story is wrong. */
class Refused extends Error {
  override readonly name = 'Refused';
}

export const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** Every fax arrives. */
function faxes(): FaxPort {
  const sent = new Map<string, Awaited<ReturnType<FaxPort['status']>>>();
  return {
    async submit({ jobId, to, pages }) {
      const vendorId = `demo-fax-${jobId}`;
      sent.set(vendorId, { vendorId, jobId, to: to.e164, state: 'delivered', pagesSent: pages });
      return { vendorId };
    },
    status: async (vendorId) => sent.get(vendorId) ?? null,
    findByJob: async (jobId) => sent.get(`demo-fax-${jobId}`) ?? null,
    purge: async () => undefined,
  };
}

/** One record, changed as the store changes it: what fills pages leaves the record. */
function storeOf(first: RequestRecord) {
  let record = first;
  const pages: Item[] = [];
  const send = async (command: unknown) => {
    if (command instanceof PutCommand && command.input.Item !== undefined) pages.push(command.input.Item);
    return { Items: pages };
  };
  const client: DynamoDBDocumentClient = Object.create({ send });
  const table: Table = { client, name: 'demo' };
  const change = async (what: RecordChange): Promise<RequestRecord> => {
    record = applied({ ...record, ...(await pagedOut(table, record, pageLimits)) }, what);
    return record;
  };
  const requests: Pick<RequestStore, 'get' | 'change' | 'history'> = {
    get: async () => record,
    history: (of) => readHistory(table, of),
    async change(_reference, decide) {
      const { recentEvents: _unread, ...state } = record;
      const decided = decide(state);
      return decided === null ? record : change(decided);
    },
  };
  return { requests, change, record: () => record, pages };
}

/** Bytes by their hash; the story says afterwards whether they are kept. */
function archiveOf() {
  const objects = new Map<string, Uint8Array>();
  return {
    objects,
    put: async (sha256: string, bytes: Uint8Array) => void objects.set(sha256, bytes),
    get: async (sha256: string) => objects.get(sha256) ?? null,
  };
}

interface Playing {
  readonly world: World;
  readonly store: ReturnType<typeof storeOf>;
  readonly clock: Tools['clock'];
  readonly drawn: boolean;
}

function toolsOf({ world, store, clock, drawn }: Playing): Tools & { archive: ReturnType<typeof archiveOf> } {
  let messages = 0;
  const send = async () => {
    messages += 1;
    return { messageId: `demo-${store.record().reference}-${messages}` };
  };
  return {
    ...world,
    requests: store.requests,
    archive: archiveOf(),
    documents: drawn ? documentMaker : placeholders,
    clock,
    log: quiet,
    fax: faxes(),
    mail: { send },
    texts: { send },
    queue: { enqueue: async () => undefined },
    ...unhindered,
    // With the record, at the end.
    searchTerms: { write: async () => undefined, restrictionOf: async () => null },
  };
}

export type Life = ReturnType<typeof lifeOf>;

const hour = 3_600_000;

/** Throttles let all pass, and no checkpoint is met. */
export const unhindered: Pick<Tools, 'throttle' | 'checkpoints'> = {
  throttle: { allow: async () => true },
  checkpoints: { read: async () => ({ version: 0, facts: {} }), write: async () => true },
};

/** A working day's hour, so many days on at the earliest. */
export function atWork(from: Date, days: number, random: Random, timeZone: Acting['timeZone']): Date {
  let day = addDays(hospitalDay(from, timeZone), days);
  const weekday = () => new Date(`${day}T12:00:00Z`).getUTCDay();
  while (weekday() === 0 || weekday() === 6) day = addDays(day, 1);
  // 14:00 to 21:00 by UTC is between nine and five here, all year round.
  return new Date(Date.parse(`${day}T14:00:00Z`) + random.between(0, 6 * 60 + 59) * 60_000 + random.between(0, 59_999));
}

interface Begun {
  readonly first: RequestRecord;
  readonly random: Random;
  /** Its documents and letters are really made, and can be opened. */
  readonly drawn: boolean;
}

/** Begins with the submission. Throws `NotYet` once a story goes on past the present, and `Refused` where the product does not let it. */
export function lifeOf(world: World, { first, random, drawn }: Begun) {
  const { timeZone } = world.facility;
  const store = storeOf(first);
  let now = new Date(first.submittedAt);
  const tools = toolsOf({ world, store, clock: { now: () => now }, drawn });

  /** Everything that falls due until then, in its order. */
  async function pass(until: Date): Promise<void> {
    for (;;) {
      const record = store.record();
      const [at] = [nextDueAt(record.work), giveBackAt(record)].filter((one) => one !== null).sort();
      if (at === undefined || at > until.toISOString()) break;
      now = new Date(Math.max(now.getTime(), Date.parse(at)));
      const back = giveBackChange(record, now);
      if (back !== null) await store.change(back);
      await doWork(tools, { reference: record.reference });
      if (store.record().version === record.version) break;
    }
    now = until;
  }

  async function go(to: Date): Promise<void> {
    if (to > world.present) {
      await pass(world.present);
      throw new NotYet();
    }
    await pass(to);
  }

  const acting = (staff: StaffMember): Acting => ({ staff, now, timeZone });
  async function act(staff: StaffMember, what: string, decide: (acting: Acting) => Decide): Promise<void> {
    const { recentEvents: _unread, ...state } = store.record();
    const decision = decide(acting(staff))(state);
    if (decision.outcome === 'refused') throw new Refused(`${what}: ${decision.refusal.code} ${decision.refusal.field ?? ''}`);
    await store.change(decision.change);
  }

  return {
    random,
    world,
    drawn,
    tools,
    record: store.record,
    now: () => now,
    today: (): CalendarDate => hospitalDay(now, timeZone),
    /** To a working hour so many days later. */
    days: (days: number) => go(atWork(now, Math.max(1, days), random, timeZone)),
    /** To some minutes later. */
    minutes: (minutes: number) => go(new Date(now.getTime() + minutes * 60_000)),
    hours: (hours: number) => go(new Date(now.getTime() + hours * hour)),
    act,
    change: store.change,
    /** What whoever asked does on the status page. */
    async asks(id: RequesterDecision, given: Readonly<Record<string, readonly string[]>>): Promise<void> {
      const decided = decideByRequester(store.record(), id, (name) => given[name] ?? [], { now, timeZone });
      if (decided.outcome !== 'change')
        throw new Refused(
          `${id} by the requester: ${decided.outcome === 'problems' ? JSON.stringify(decided.problems) : 'barred'}`,
        );
      await store.change(decided.change);
    },
    /** The rest of the time until the present, in which nobody does anything. */
    rest: () => pass(world.present),
    items: (): readonly Item[] => [toItem(store.record()), ...store.pages, ...searchItems(store.record(), world.secrets)],
  };
}
