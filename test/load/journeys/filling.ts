/** Fills the table: with closed requests, which no index holds, and with open ones. */
import { randomBytes } from 'node:crypto';
import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localNames } from '../../../infra/local/local-secrets.ts';
import type { LocalService } from '../../../infra/local/service.ts';
import { referenceFrom } from '../../../lib/request/reference.ts';
import { keys } from '../../../lib/store/keys.ts';
import { newRecord } from '../../../lib/store/submit-request.ts';
import { parsedBody, sampleBody } from '../../support/sample-bodies.ts';

const batch = 25;
const atOnce = 16;

/** Only its keys matter to a query of the queue: it stands beside, in the table alone. */
function closedItem() {
  const { pk, sk } = keys.request(referenceFrom(randomBytes(32)));
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
    const reference = referenceFrom(randomBytes(32));
    const wish = { body, reference, arrivedBy: 'api', suspect: false } as const;
    await dependencies.requests.submit(newRecord(wish, dependencies.facility, dependencies.clock.now()));
  }
}
