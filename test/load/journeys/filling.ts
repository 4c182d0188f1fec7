/** Fills the table with requests that have ended, as whole as a hospital stores them, and with open ones. */
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { LocalService } from '../../../infra/local/service.ts';
import { newRecord } from '../../../lib/store/submit-request.ts';
import { closedRequests } from '../../support/closed-requests.ts';
import { parsedBody, sampleBody } from '../../support/sample-bodies.ts';
import { marshalled } from '../../support/seeded-table.ts';
import { freshReference } from '../bare.ts';
import { putAll } from '../console/seeding.ts';

/** `first`: the number of the first; each number is another request. */
export async function fillWithClosed(
  client: DynamoDBClient,
  { dependencies }: LocalService,
  { count, first }: { readonly count: number; readonly first: number },
): Promise<void> {
  function* wire() {
    for (const item of closedRequests(count, first, dependencies.secrets)) yield marshalled(item);
  }
  await putAll(client, wire());
}

export async function fillWithOpen({ dependencies }: LocalService, count: number): Promise<void> {
  const body = parsedBody(sampleBody('patient'));
  for (let made = 0; made < count; made += 1) {
    const request = { body, reference: freshReference(), arrivedBy: 'api', suspect: false } as const;
    await dependencies.requests.submit(newRecord(request, dependencies.facility, dependencies.clock.now()));
  }
}
