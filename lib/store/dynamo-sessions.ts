/** Sessions of the staff, found by the HMAC of their secret, all in one partition so that a supervisor can see who is signed in. */
import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { openText, sealText } from '../runtime/sealed-text.ts';
import { newSecret, type Secrets } from '../runtime/secrets.ts';
import { epochSeconds, type Table, whenAllowed } from './client.ts';
import { keyNames, keys } from './keys.ts';
import type { SessionStore } from './stores.ts';

const daySeconds = 24 * 3600;

const Session = z.lazy(() =>
  z.object({
    ...{ subject: z.string(), name: z.string(), roles: z.array(z.string()), language: z.string() },
    ...{ openedAt: z.string(), usedAt: z.string(), until: z.string(), rolesAt: z.string() },
    epoch: z.number(),
    title: z.string().optional(),
  }),
);
const Sealed = z.lazy(() => z.object({ refreshToken: z.string() }));
const Epoch = z.lazy(() => z.object({ epoch: z.number() }));
const Row = z.lazy(() => z.object({ sk: z.string() }));

export function dynamoSessions({ client, name: TableName }: Table, secrets: Secrets): SessionStore {
  const keyOf = (secret: string) => keys.session(secrets.hmac('staff session', secret));
  const tokenKey = (secret: string) => secrets.hmacBytes('staff refresh token', secret);

  async function epochOf(subject: string): Promise<number> {
    const { Item } = await client.send(new GetCommand({ TableName, Key: keys.epoch(subject), ConsistentRead: true }));
    return Item === undefined ? 0 : Epoch.parse(Item).epoch;
  }

  return {
    epochOf,
    async open(session, refreshToken) {
      const secret = newSecret();
      const Item = {
        ...keyOf(secret),
        ...session,
        epoch: await epochOf(session.subject),
        refreshToken: sealText(tokenKey(secret), refreshToken),
        // A day longer than it lasts: whoever comes back too late is told so, and the access log by whom.
        [keyNames.expires]: epochSeconds(new Date(session.until)) + daySeconds,
      };
      await client.send(new PutCommand({ TableName, Item }));
      return secret;
    },
    async read(secret) {
      const { Item } = await client.send(new GetCommand({ TableName, Key: keyOf(secret), ConsistentRead: true }));
      if (Item === undefined) return null;
      return { ...Session.parse(Item), refreshToken: openText(tokenKey(secret), Sealed.parse(Item).refreshToken) ?? '' };
    },
    change(secret, facts) {
      const names = Object.keys(facts);
      return whenAllowed(
        client.send(
          new UpdateCommand({
            TableName,
            Key: keyOf(secret),
            UpdateExpression: `SET ${names.map((name) => `#${name} = :${name}`).join(', ')}`,
            ConditionExpression: 'attribute_exists(#pk)',
            ExpressionAttributeNames: {
              '#pk': keyNames.partition,
              ...Object.fromEntries(names.map((name) => [`#${name}`, name])),
            },
            ExpressionAttributeValues: Object.fromEntries(Object.entries(facts).map(([name, value]) => [`:${name}`, value])),
          }),
        ),
      );
    },
    async remove(secret) {
      await client.send(new DeleteCommand({ TableName, Key: keyOf(secret) }));
    },
    async endAll(subject) {
      await client.send(
        new UpdateCommand({
          TableName,
          Key: keys.epoch(subject),
          UpdateExpression: 'ADD #epoch :one',
          ExpressionAttributeNames: { '#epoch': 'epoch' },
          ExpressionAttributeValues: { ':one': 1 },
        }),
      );
    },
    async list() {
      // One page is a thousand sessions.
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
          ExpressionAttributeNames: { '#pk': keyNames.partition, '#sk': keyNames.sort },
          ExpressionAttributeValues: { ':pk': keys.staffSessions, ':from': keys.epoch('').sk, ':to': keys.session('~').sk },
          ConsistentRead: true,
        }),
      );
      const isEpoch = (item: unknown) => Row.parse(item).sk.startsWith(keys.epoch('').sk);
      const epochs = new Map(Items.filter(isEpoch).map((item) => [Row.parse(item).sk, Epoch.parse(item).epoch]));
      const sessions = Items.filter((item) => !isEpoch(item)).map((item) => Session.parse(item));
      return sessions.filter(({ subject, epoch }) => epoch === (epochs.get(keys.epoch(subject).sk) ?? 0));
    },
  };
}
