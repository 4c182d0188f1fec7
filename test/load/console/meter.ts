/** Capacity units of all that a service asks of its tables, as DynamoDB bills them, whichever engine answers. */

import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { GetCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { AroundCall, CloudCall } from '../../../functions/bind/clients.ts';
import { localNames } from '../../../infra/local/local-secrets.ts';
import { tableOf } from '../../../lib/store/client.ts';
import { keyNames } from '../../../lib/store/keys.ts';
import { accessLogTable, table } from '../../../lib/store/table.ts';
import { writeUnits } from '../../support/units.ts';

const Asked = z.object({
  TableName: z.string(),
  ConsistentRead: z.boolean().default(false),
  Key: z.record(z.string(), z.unknown()).optional(),
  Item: z.record(z.string(), z.unknown()).optional(),
});
const Consumed = z.object({ output: z.object({ ConsumedCapacity: z.object({ CapacityUnits: z.number() }) }) });

const reads = new Set(['GetItemCommand', 'QueryCommand']);
const writes = new Set(['PutItemCommand', 'UpdateItemCommand', 'DeleteItemCommand']);

export interface Units {
  readonly calls: number;
  readonly read: number;
  readonly write: number;
}

export interface ServiceMeter {
  /** Give it to the service when it starts. */
  readonly aroundCall: () => AroundCall;
  during(run: () => Promise<unknown>): Promise<Units>;
}

/**
 * `engine`: states reads, as any does; writes are counted from the items before and after, since the embedded engine leaves the indexes out.
 * `stated`: takes the engine's word for writes too, as of DynamoDB Local.
 */
export function serviceMeter(engine: DynamoDBClient, stated: boolean): ServiceMeter {
  let units = { calls: 0, read: 0, write: 0 };
  const { client } = tableOf(engine, localNames.table);
  const stored = async ({ TableName, Key, Item }: z.infer<typeof Asked>) => {
    const its = Key ?? Item ?? {};
    const key = { [keyNames.partition]: its[keyNames.partition], [keyNames.sort]: its[keyNames.sort] };
    const found = await client.send(new GetCommand({ TableName, Key: key, ConsistentRead: true }));
    return found.Item ?? null;
  };
  const unitsIn = (answer: unknown): number => Consumed.safeParse(answer).data?.output.ConsumedCapacity.CapacityUnits ?? 0;
  const written = async <Answer>(call: CloudCall, send: () => Promise<Answer>): Promise<Answer> => {
    const asked = Asked.parse(call.input);
    const before = await stored(asked);
    const answer = await send();
    const definition = asked.TableName === localNames.accessLog ? accessLogTable : table;
    units.write += stated ? unitsIn(answer) : writeUnits(before, await stored(asked), definition);
    return answer;
  };
  const aroundCall: AroundCall = async (call, send) => {
    if (call.service !== 'DYNAMODB') return send();
    units.calls += 1;
    Object.assign(call.input, { ReturnConsumedCapacity: 'TOTAL' });
    if (writes.has(call.command)) return written(call, send);
    if (!reads.has(call.command)) throw new Error(`${call.command} is not metered`);
    const answer = await send();
    // A query that finds nothing costs as much as the smallest one; the embedded engine says none.
    units.read += Math.max(unitsIn(answer), Asked.parse(call.input).ConsistentRead ? 1 : 0.5);
    return answer;
  };
  return {
    aroundCall: () => aroundCall,
    async during(run) {
      units = { calls: 0, read: 0, write: 0 };
      await run();
      return units;
    },
  };
}
