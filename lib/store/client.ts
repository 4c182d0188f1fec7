/** The document client that every store shares. */
import { ConditionalCheckFailedException, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/**
 * How the client of a deployed function is made. Left alone it waits for an answer as long as the function lives; this way a lost
 * one is asked for again within seconds. Every write of ours is conditional, so a repeat changes nothing twice.
 */
export const tableClientDefaults = {
  maxAttempts: 4,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: 3_000, throwOnRequestTimeout: true },
};

/** One table seen through a document client. */
export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
}

export function tableOf(client: DynamoDBClient, name: string): Table {
  return { client: DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } }), name };
}

/** Runs a conditional write; false when the condition did not hold. */
export async function whenAllowed(write: Promise<unknown>): Promise<boolean> {
  try {
    await write;
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}

/** Seconds since 1970, as time to live wants it. */
export function epochSeconds(instant: Date): number {
  return Math.floor(instant.getTime() / 1000);
}
