/** Drafts are stored under the HMAC of a secret that only the cookie holds. A resume code needs the date of birth as well. */
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { readReference, referenceFrom, showReference } from '../request/reference.ts';
import type { Clock } from '../runtime/clock.ts';
import { newSecret, type Secrets, sameText } from '../runtime/secrets.ts';
import { answerWhenAllowed, epochSeconds, readUnexpired, type Table, whenAllowed } from './client.ts';
import { keys } from './keys.ts';
import type { Draft, DraftStore } from './stores.ts';

const storedSeconds = 7 * 24 * 3600;
const takenSeconds = 60;

const Row = z.lazy(() =>
  z.object({
    reference: z.string(),
    answers: z.record(z.string(), z.array(z.string())),
    startedAt: z.string(),
    touchedAt: z.string(),
    version: z.number(),
    expiresAt: z.number(),
    resume: z.string().optional(),
  }),
);
const Resume = z.lazy(() =>
  z.object({ draft: z.string(), dateOfBirth: z.string(), expiresAt: z.number(), takenAt: z.number().optional() }),
);

export function dynamoDrafts(table: Table, clock: Clock, secrets: Secrets): DraftStore {
  const hashOf = (secret: string) => secrets.hmac('draft', secret);
  const expiresAt = () => epochSeconds(clock.now()) + storedSeconds;

  const row = (hash: string) => readUnexpired(table, clock, keys.draft(hash), Row);

  const put = (hash: string, draft: Draft) =>
    table.client.send(
      new PutCommand({ TableName: table.name, Item: { ...keys.draft(hash), ...draft, expiresAt: expiresAt() } }),
    );
  /** True for one of several that use a code at the same time. Whoever does not come to the end gives way after a minute. */
  async function take(codeHash: string, seen: number | undefined): Promise<boolean> {
    const now = epochSeconds(clock.now());
    if (seen !== undefined && now - seen < takenSeconds) return false;
    return whenAllowed(
      table.client.send(
        new UpdateCommand({
          TableName: table.name,
          Key: keys.resume(codeHash),
          UpdateExpression: 'SET #taken = :now',
          ConditionExpression: `attribute_exists(#pk) AND ${seen === undefined ? 'attribute_not_exists(#taken)' : '#taken = :seen'}`,
          ExpressionAttributeNames: { '#taken': 'takenAt', '#pk': 'pk' },
          ExpressionAttributeValues: { ':now': now, ...(seen !== undefined && { ':seen': seen }) },
        }),
      ),
    );
  }

  const drop = (hash: string) => table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.draft(hash) }));

  return {
    async get(secret) {
      const found = await row(hashOf(secret));
      return found === null ? null : asDraft(found);
    },
    async start(begun) {
      const secret = newSecret();
      const draft = { ...begun, version: 1 };
      await put(hashOf(secret), draft);
      return { secret, draft };
    },
    async save(secret, answers, at, version) {
      const saved = await answerWhenAllowed(
        table.client.send(
          new UpdateCommand({
            TableName: table.name,
            Key: keys.draft(hashOf(secret)),
            UpdateExpression: 'SET #answers = :answers, #touched = :at, #expires = :expires ADD #version :one',
            ConditionExpression: `attribute_exists(#pk)${version === undefined ? '' : ' AND #version = :version'}`,
            ExpressionAttributeNames: {
              '#answers': 'answers',
              '#touched': 'touchedAt',
              '#expires': 'expiresAt',
              '#version': 'version',
              '#pk': 'pk',
            },
            ExpressionAttributeValues: {
              ...{ ':answers': answers, ':at': at, ':expires': expiresAt(), ':one': 1 },
              ...(version !== undefined && { ':version': version }),
            },
            ReturnValues: 'ALL_NEW',
          }),
        ),
      );
      return saved === null ? null : asDraft(Row.parse(saved.Attributes));
    },
    async remove(secret) {
      await drop(hashOf(secret));
    },
    async take(old) {
      const hash = hashOf(old);
      const found = await row(hash);
      if (found === null) return null;
      // The new one first, so that a crash loses nothing; whoever removes the old one has it.
      const secret = newSecret();
      await put(hashOf(secret), asDraft(found));
      const last = { ConditionExpression: 'attribute_exists(#pk)', ExpressionAttributeNames: { '#pk': 'pk' } };
      const mine = await whenAllowed(
        table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.draft(hash), ...last })),
      );
      if (mine) return { secret };
      await drop(hashOf(secret));
      return null;
    },
    async issueResumeCode(secret, dateOfBirth) {
      const code = referenceFrom(Buffer.from(`${newSecret()}${newSecret()}`, 'base64url'));
      const item = {
        ...keys.resume(secrets.hmac('resume', code)),
        draft: hashOf(secret),
        dateOfBirth: secrets.hmac('resume birth', dateOfBirth),
        expiresAt: expiresAt(),
      };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
      return showReference(code);
    },
    async resume(typed, dateOfBirth) {
      // What is no code is looked up all the same, and a date compared where there is none: each miss does the same work.
      const codeHash = secrets.hmac('resume', readReference(typed) ?? 'none');
      const link = await readUnexpired(table, clock, keys.resume(codeHash), Resume);
      const birth = secrets.hmac('resume birth', dateOfBirth);
      const matches = sameText(birth, link?.dateOfBirth ?? codeHash);
      if (link === null || !matches) return null;
      if (!(await take(codeHash, link.takenAt))) return null;
      const found = await row(link.draft);
      if (found === null) return null;
      // The old cookie and the code stop working.
      const secret = newSecret();
      await put(hashOf(secret), asDraft(found));
      await drop(link.draft);
      await table.client.send(new DeleteCommand({ TableName: table.name, Key: keys.resume(codeHash) }));
      return { secret };
    },
  };
}

function asDraft({ reference, answers, startedAt, touchedAt, version }: z.infer<typeof Row>): Draft {
  return { reference, answers, startedAt, touchedAt, version };
}
