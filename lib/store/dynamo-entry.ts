/** Forms that staff have not finished, and notes of what is being stored at this moment. Both end by themselves. */
import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import type { Clock } from '../runtime/clock.ts';
import type { Secrets } from '../runtime/secrets.ts';
import { epochSeconds, readUnexpired, type Table } from './client.ts';
import { keyNames, keys } from './keys.ts';
import type { EntryStore } from './stores.ts';

const day = 24 * 3600;
const keptSeconds = 7 * day;
/** Longer than the index of names lags, and than anybody waits with one envelope. */
const announcedSeconds = 2 * day;
/** Nobody has more unfinished forms. */
const mostKept = 50;

const Kept = z.lazy(() => z.object({ sk: z.string(), typed: z.string(), savedAt: z.string(), expiresAt: z.number() }));
const Announced = z.lazy(() => z.object({ sk: z.string(), at: z.string(), expiresAt: z.number() }));

export function dynamoEntry(table: Table, clock: Clock, secrets: Secrets): EntryStore {
  const keyOf = (subject: string, id: string) => keys.keptForm(secrets.hmac('kept form', subject), id);
  const birthKey = (facility: string, dateOfBirth: string, reference: string) =>
    keys.keying(facility, secrets.hmac('keying', dateOfBirth), reference);
  const ending = (seconds: number) => ({ expiresAt: epochSeconds(clock.now()) + seconds });
  const put = (Item: Readonly<Record<string, unknown>>) => table.client.send(new PutCommand({ TableName: table.name, Item }));
  const drop = (Key: Readonly<Record<string, string>>) => table.client.send(new DeleteCommand({ TableName: table.name, Key }));

  async function partition<Row extends { readonly expiresAt: number }>(pk: string, schema: z.ZodType<Row>) {
    const { Items = [] } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        KeyConditionExpression: '#pk = :p',
        ExpressionAttributeNames: { '#pk': keyNames.partition },
        ExpressionAttributeValues: { ':p': pk },
        ConsistentRead: true,
        Limit: mostKept,
      }),
    );
    const now = epochSeconds(clock.now());
    return Items.map((item) => schema.parse(item)).filter(({ expiresAt }) => expiresAt > now);
  }

  return {
    async keep(subject, { id, typed, savedAt }) {
      await put({ ...keyOf(subject, id), typed, savedAt, ...ending(keptSeconds) });
    },
    async read(subject, id) {
      const found = await readUnexpired(table, clock, keyOf(subject, id), Kept);
      return found === null ? null : { id, typed: found.typed, savedAt: found.savedAt };
    },
    async list(subject) {
      const rows = await partition(keyOf(subject, '').pk, Kept);
      return rows
        .map(({ sk, typed, savedAt }) => ({ id: sk, typed, savedAt }))
        .sort((one, other) => other.savedAt.localeCompare(one.savedAt));
    },
    async remove(subject, id) {
      await drop(keyOf(subject, id));
    },
    async announce(facility, dateOfBirth, reference) {
      const at = clock.now().toISOString();
      await put({ ...birthKey(facility, dateOfBirth, reference), at, ...ending(announcedSeconds) });
    },
    async withdraw(facility, dateOfBirth, reference) {
      await drop(birthKey(facility, dateOfBirth, reference));
    },
    async announced(facility, dateOfBirth) {
      const rows = await partition(birthKey(facility, dateOfBirth, '').pk, Announced);
      return rows.map(({ sk, at }) => ({ reference: sk, at }));
    },
  };
}
