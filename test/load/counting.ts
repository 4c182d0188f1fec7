/** Counts what a service asks of its engines, by hooks in the clients that it really uses. */
import * as z from 'zod';
import type { Engines } from '../../infra/local/engines.ts';
import { indexes } from '../../lib/store/keys.ts';

const none = {
  writeUnits: 0,
  /** Write units of the index `due`, which are also among `writeUnits`. */
  dueUnits: 0,
  readUnits: 0,
  queueCalls: 0,
  queueMessages: 0,
  objectPuts: 0,
  objectGets: 0,
  mails: 0,
  faxPages: 0,
};
export type Counts = Readonly<typeof none>;

const Consumed = z.object({
  ConsumedCapacity: z.object({
    CapacityUnits: z.number(),
    GlobalSecondaryIndexes: z.record(z.string(), z.object({ CapacityUnits: z.number() })).default({}),
  }),
});
const Batch = z.object({ Entries: z.array(z.unknown()) });

const reads = new Set(['GetItemCommand', 'QueryCommand', 'ScanCommand', 'BatchGetItemCommand']);
/** Polling for messages costs by the minute, not by the request: left out. */
const polling = new Set(['ReceiveMessageCommand', 'GetQueueAttributesCommand']);

interface Counted {
  readonly counts: Counts;
  /** Calls to table and queue, by command. */
  readonly calls: ReadonlyMap<string, number>;
}

export interface Counter {
  /** Runs something and says what was asked for meanwhile. */
  during(run: () => Promise<unknown>): Promise<Counted>;
}

/** Hooks into the clients. Units are 0 where the table engine does not state the capacity that a call consumed. */
export function countCalls({ clients, fax }: Pick<Engines, 'clients' | 'fax'>): Counter {
  let [counts, calls] = [{ ...none }, new Map<string, number>()];
  const called = (command: string) => calls.set(command, (calls.get(command) ?? 0) + 1);
  clients.dynamo.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        called(commandName);
        Object.assign(args.input, { ReturnConsumedCapacity: 'INDEXES' });
        const result = await next(args);
        const { data } = Consumed.safeParse(result.output);
        const { CapacityUnits = 0, GlobalSecondaryIndexes = {} } = data?.ConsumedCapacity ?? {};
        if (reads.has(commandName)) counts.readUnits += CapacityUnits;
        else {
          counts.writeUnits += CapacityUnits;
          counts.dueUnits += GlobalSecondaryIndexes[indexes.due.name]?.CapacityUnits ?? 0;
        }
        return result;
      },
    { step: 'initialize', priority: 'high' },
  );
  clients.queue.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        if (!polling.has(commandName)) {
          called(commandName);
          counts.queueCalls += 1;
        }
        if (commandName.startsWith('SendMessage'))
          counts.queueMessages += Batch.safeParse(args.input).data?.Entries.length ?? 1;
        return next(args);
      },
    { step: 'initialize' },
  );
  clients.objects.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        counts[commandName === 'PutObjectCommand' ? 'objectPuts' : 'objectGets'] += 1;
        return next(args);
      },
    { step: 'initialize' },
  );
  clients.mail.middlewareStack.add(
    (next) => (args) => {
      counts.mails += 1;
      return next(args);
    },
    { step: 'initialize' },
  );
  return {
    async during(run) {
      [counts, calls] = [{ ...none }, new Map<string, number>()];
      const faxesBefore = fax.faxes().length;
      await run();
      const sent = fax.faxes().slice(faxesBefore);
      return { counts: { ...counts, faxPages: sent.reduce((sum, one) => sum + one.fax.numberOfPages, 0) }, calls };
    },
  };
}
