/** Counts what a service asks of its engines, by hooks in the clients that it really uses. */
import type { Engines } from '../../../infra/local/engines.ts';

export interface Counts {
  readonly writeUnits: number;
  readonly readUnits: number;
  readonly queueCalls: number;
  readonly objectPuts: number;
  readonly objectGets: number;
  readonly mails: number;
}

type Tally = { -readonly [Name in keyof Counts]: Counts[Name] };

const nothing: Counts = { writeUnits: 0, readUnits: 0, queueCalls: 0, objectPuts: 0, objectGets: 0, mails: 0 };

const reads = new Set(['GetItemCommand', 'QueryCommand', 'ScanCommand', 'BatchGetItemCommand']);
/** Polling for messages costs by the minute, not by the request; it is left out here and stated with the result. */
const polling = new Set(['ReceiveMessageCommand', 'GetQueueAttributesCommand']);

function unitsOf(output: object): number {
  const consumed: unknown = 'ConsumedCapacity' in output ? output.ConsumedCapacity : undefined;
  const units: unknown =
    typeof consumed === 'object' && consumed !== null && 'CapacityUnits' in consumed ? consumed.CapacityUnits : 0;
  return typeof units === 'number' ? units : 0;
}

export interface Counter {
  /** Runs something and says what was asked for meanwhile. */
  during(run: () => Promise<void>): Promise<Counts>;
}

/** Hooks into the clients; the table engine has to tell the capacity that a call consumed. */
export function countCalls({ clients }: Pick<Engines, 'clients'>): Counter {
  const tally: Tally = { ...nothing };
  clients.dynamo.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        Object.assign(args.input, { ReturnConsumedCapacity: 'TOTAL' });
        const result = await next(args);
        tally[reads.has(commandName) ? 'readUnits' : 'writeUnits'] += unitsOf(result.output);
        return result;
      },
    { step: 'initialize', priority: 'high' },
  );
  clients.queue.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        if (!polling.has(commandName)) tally.queueCalls += 1;
        return next(args);
      },
    { step: 'initialize' },
  );
  clients.objects.middlewareStack.add(
    (next, { commandName = '' }) =>
      (args) => {
        tally[commandName === 'PutObjectCommand' ? 'objectPuts' : 'objectGets'] += 1;
        return next(args);
      },
    { step: 'initialize' },
  );
  clients.mail.middlewareStack.add(
    (next) => (args) => {
      tally.mails += 1;
      return next(args);
    },
    { step: 'initialize' },
  );
  return {
    async during(run) {
      const before = { ...tally };
      await run();
      const names = ['writeUnits', 'readUnits', 'queueCalls', 'objectPuts', 'objectGets', 'mails'] as const;
      const counts: Tally = { ...nothing };
      for (const name of names) counts[name] = tally[name] - before[name];
      return counts;
    },
  };
}
