/** Counts what the functions ask of their engines, around each call of their clients. */
import * as z from 'zod';
import type { AroundCall, CloudService } from '../../../functions/bind/clients.ts';

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

const Consumed = z.object({ output: z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) }) });

/** Units that an answer says it took; 0 where it says nothing. */
function unitsOf(answer: unknown): number {
  return Consumed.safeParse(answer).data?.output.ConsumedCapacity.CapacityUnits ?? 0;
}

function nameOf(service: CloudService, command: string): keyof Counts {
  if (service === 'SES') return 'mails';
  if (service === 'S3') return command === 'PutObjectCommand' ? 'objectPuts' : 'objectGets';
  return 'queueCalls';
}

export interface Counter {
  /** Runs something and says what was asked for meanwhile. */
  during(run: () => Promise<void>): Promise<Counts>;
}

/** Give `aroundCall` to the service; the table engine has to tell the capacity that a call consumed. */
export function callCounter(): Counter & { readonly aroundCall: () => AroundCall } {
  const tally: Tally = { ...nothing };
  const aroundCall: AroundCall = async ({ service, command, input }, send) => {
    if (service !== 'DYNAMODB') {
      tally[nameOf(service, command)] += 1;
      return send();
    }
    Object.assign(input, { ReturnConsumedCapacity: 'TOTAL' });
    const answer = await send();
    tally[reads.has(command) ? 'readUnits' : 'writeUnits'] += unitsOf(answer);
    return answer;
  };
  return {
    aroundCall: () => aroundCall,
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
