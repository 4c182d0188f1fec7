/** Counts what the functions of a service ask of their engines, around each call of their clients. */
import * as z from 'zod';
import type { AroundCall, CloudCall } from '../../functions/bind/clients.ts';
import { indexes } from '../../lib/store/keys.ts';

const none = {
  tableCalls: 0,
  writeUnits: 0,
  /** Write units of the index `due`, which are also among `writeUnits`. */
  dueUnits: 0,
  readUnits: 0,
  queueCalls: 0,
  queueMessages: 0,
  objectPuts: 0,
  objectGets: 0,
  mails: 0,
};
export type Counts = Readonly<typeof none>;

/** Both together. */
export function summed(one: Counts, other: Counts): Counts {
  const sum = { ...one };
  for (const name of Object.keys(none).filter(isCount)) sum[name] += other[name];
  return sum;
}

const isCount = (name: string): name is keyof Counts => Object.hasOwn(none, name);

const Capacity = z.object({
  CapacityUnits: z.number(),
  GlobalSecondaryIndexes: z.record(z.string(), z.object({ CapacityUnits: z.number() })).default({}),
});
/** One for each table where a call may write to several. */
const Consumed = z.object({ output: z.object({ ConsumedCapacity: z.union([Capacity, z.array(Capacity)]) }) });
const Batch = z.object({ Entries: z.array(z.unknown()) });

const reads = new Set(['GetItemCommand', 'QueryCommand', 'ScanCommand', 'BatchGetItemCommand']);

interface Counted {
  readonly counts: Counts;
  /** Calls to table and queue, by command. */
  readonly calls: ReadonlyMap<string, number>;
}

export interface CallCounter {
  /** Give it to the service when it starts. */
  readonly aroundCall: () => AroundCall;
  /** Runs something and says what was asked for meanwhile. */
  during(run: () => Promise<unknown>): Promise<Counted>;
}

/** Units are 0 where the table engine does not state the capacity that a call consumed. */
export function callCounter(): CallCounter {
  let [counts, calls] = [{ ...none }, new Map<string, number>()];
  const countUnits = (command: string, answer: unknown) => {
    for (const { CapacityUnits, GlobalSecondaryIndexes } of [
      Consumed.safeParse(answer).data?.output.ConsumedCapacity ?? [],
    ].flat()) {
      if (reads.has(command)) counts.readUnits += CapacityUnits;
      else {
        counts.writeUnits += CapacityUnits;
        counts.dueUnits += GlobalSecondaryIndexes[indexes.due.name]?.CapacityUnits ?? 0;
      }
    }
  };
  const countCall = ({ service, command, input }: CloudCall) => {
    if (service === 'SES') counts.mails += 1;
    if (service === 'S3') counts[command === 'PutObjectCommand' ? 'objectPuts' : 'objectGets'] += 1;
    if (service === 'SQS') {
      counts.queueCalls += 1;
      counts.queueMessages += Batch.safeParse(input).data?.Entries.length ?? 1;
    }
    if (service === 'DYNAMODB' || service === 'SQS') calls.set(command, (calls.get(command) ?? 0) + 1);
  };
  const aroundCall: AroundCall = async (call, send) => {
    countCall(call);
    if (call.service !== 'DYNAMODB') return send();
    counts.tableCalls += 1;
    Object.assign(call.input, { ReturnConsumedCapacity: 'INDEXES' });
    const answer = await send();
    countUnits(call.command, answer);
    return answer;
  };
  return {
    aroundCall: () => aroundCall,
    async during(run) {
      [counts, calls] = [{ ...none }, new Map()];
      await run();
      return { counts, calls };
    },
  };
}
