/** Fills the table: with closed requests, which no index holds, and with open ones. */
import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localNames } from '../../../infra/local/local-secrets.ts';
import type { LocalService } from '../../../infra/local/service.ts';
import { keys } from '../../../lib/store/keys.ts';
import { newRecord } from '../../../lib/store/submit-request.ts';
import { parsedBody, sampleBody } from '../../support/sample-bodies.ts';
import { freshReference } from '../bare.ts';

const batch = 25;
const atOnce = 16;

/** In no index: a query of the queue does not meet it. */
function closedItem() {
  const { pk, sk } = keys.request(freshReference());
  return { PutRequest: { Item: { pk: { S: pk }, sk: { S: sk }, status: { S: 'completed' } } } };
}

export async function fillWithClosed(client: DynamoDBClient, count: number): Promise<void> {
  let left = count;
  const work = async () => {
    while (left > 0) {
      const size = Math.min(batch, left);
      left -= size;
      const items = Array.from({ length: size }, closedItem);
      await client.send(new BatchWriteItemCommand({ RequestItems: { [localNames.table]: items } }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

export async function fillWithOpen({ dependencies }: LocalService, count: number): Promise<void> {
  const body = parsedBody(sampleBody('patient'));
  for (let made = 0; made < count; made += 1) {
    const request = { body, reference: freshReference(), arrivedBy: 'api', suspect: false } as const;
    await dependencies.requests.submit(newRecord(request, dependencies.facility, dependencies.clock.now()));
  }
}
