/** Throttle counters and tickets. Expiry is checked on read: time to live deletes late. */
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Clock } from '../runtime/clock.ts';
import { newSecret, type Secrets } from '../runtime/secrets.ts';
import { epochSeconds, readUnexpired, type Table } from './client.ts';
import { keys } from './keys.ts';
import type { Throttle, TicketStore } from './stores.ts';

const Counter = z.lazy(() => z.object({ tries: z.number() }));
const WrongTries = z.lazy(() => z.object({ tries: z.number(), expiresAt: z.number() }));
const Ticket = z.lazy(() => z.object({ payload: z.record(z.string(), z.string()), expiresAt: z.number() }));

const rememberedSeconds = 3 * 365 * 24 * 3600;

/** One atomic update per try. What is counted is stored as a keyed hash only. */
export function dynamoThrottle(table: Table, clock: Clock, secrets: Secrets): Throttle {
  const keyOf = (scope: string, window: string) => keys.throttle(secrets.hmac('throttle', scope), window);
  async function count(scope: string, window: string, expiresAt: number): Promise<number> {
    const { Attributes } = await table.client.send(
      new UpdateCommand({
        TableName: table.name,
        Key: keyOf(scope, window),
        UpdateExpression: 'ADD #tries :one SET #expires = :expires',
        ExpressionAttributeNames: { '#tries': 'tries', '#expires': 'expiresAt' },
        ExpressionAttributeValues: { ':one': 1, ':expires': expiresAt },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Counter.parse(Attributes).tries;
  }
  return {
    async allow(scope, limit, windowSeconds) {
      const window = Math.floor(epochSeconds(clock.now()) / windowSeconds);
      return (await count(scope, String(window), (window + 2) * windowSeconds)) <= limit;
    },
    async wrongTries(scope) {
      return (await readUnexpired(table, clock, keyOf(scope, 'LIFE'), WrongTries))?.tries ?? 0;
    },
    async countWrongTry(scope) {
      await count(scope, 'LIFE', epochSeconds(clock.now()) + rememberedSeconds);
    },
  };
}

/** Found by the HMAC of their secret; the secret itself is nowhere in the table. */
export function dynamoTickets(table: Table, clock: Clock, secrets: Secrets): TicketStore {
  const keyOf = (kind: string, secret: string) => keys.ticket(secrets.hmac(`ticket ${kind}`, secret));
  return {
    async issue(kind, payload, expiresAt) {
      const secret = newSecret();
      const item = { ...keyOf(kind, secret), payload, expiresAt: epochSeconds(expiresAt) };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
      return secret;
    },
    async read(kind, secret) {
      return (await readUnexpired(table, clock, keyOf(kind, secret), Ticket))?.payload ?? null;
    },
    async revoke(kind, secret) {
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: keyOf(kind, secret) }));
    },
  };
}
