import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod';
import type { Clock } from '../runtime/clock.ts';

/** The default waits for a lost answer as long as the function lives. Writes are conditional: no retry changes anything twice. */
export const tableClientDefaults = {
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
};

export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

export function tableOf(client: DynamoDBClient, name: string): Table {
  return { client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }), name };
}

/** Null when there is none or it has expired, since time to live deletes late. */
export async function readUnexpired<Item extends { readonly expiresAt: number }>(
  { client, name }: Table,
  clock: Clock,
  Key: Readonly<Record<string, string>>,
  schema: z.ZodType<Item>,
): Promise<Item | null> {
  const { Item } = await client.send(new GetCommand({ TableName: name, Key, ConsistentRead: true }));
  const found = Item === undefined ? null : schema.parse(Item);
  return found !== null && found.expiresAt > epochSeconds(clock.now()) ? found : null;
}

/** The answer to a conditional write; null when the condition did not hold. */
export async function answerWhenAllowed<Answer>(write: Promise<Answer>): Promise<Answer | null> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return null;
    throw error;
  }
}

/** Runs a conditional write; false when the condition did not hold. */
export async function whenAllowed(write: Promise<unknown>): Promise<boolean> {
  return (await answerWhenAllowed(write.then(() => true))) ?? false;
}

/** Seconds since 1970, as time to live wants it. */
export function epochSeconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}
