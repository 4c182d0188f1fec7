/** Fills the tables of a service below its engine, or, where the engine is another's, through it. */
import { BatchWriteItemCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { Item } from 'dynalite/db/index.js';
import { personOf } from '../../../infra/local/demo/people.ts';
import { randomFrom } from '../../../infra/local/demo/random.ts';
import { localNames } from '../../../infra/local/local-secrets.ts';
import type { RequestRecord } from '../../../lib/request/record.ts';
import type { Secrets } from '../../../lib/runtime/secrets.ts';
import { toItem } from '../../../lib/store/request-item.ts';
import { searchItems } from '../../../lib/store/search-terms.ts';
import { bornOn } from '../../support/closed-requests.ts';
import { openRequests } from '../../support/open-requests.ts';
import { marshalled } from '../../support/seeded-table.ts';

/** As many open requests, each about another person; the first ones are the same whatever the number. */
export function openOfPeople(count: number): readonly RequestRecord[] {
  return openRequests(count).map((record, number) => {
    const random = randomFrom(`open ${number}`);
    const { firstName, lastName } = personOf(random, random.chance(0.2));
    // The other names of the samples are the same in all: who was born on one day would be taken for one person.
    const { middleName: _middle, formerName: _former, ...other } = record.body.patient;
    const patient = { ...other, firstName, lastName, dateOfBirth: bornOn(random) };
    return { ...record, body: { ...record.body, patient } };
  });
}

/** Whole records and the terms under which each is found, in the form of the wire. */
export function* itemsOf(records: readonly RequestRecord[], secrets: Secrets): Generator<Item> {
  for (const record of records) {
    yield marshalled(toItem(record));
    for (const term of searchItems(record, secrets)) yield marshalled(term);
  }
}

const batch = 25;
const atOnce = 16;

/** Through the engine, many batches at once. */
export async function putAll(client: DynamoDBClient, items: Iterator<Item>): Promise<void> {
  const work = async (): Promise<void> => {
    for (;;) {
      const some: Item[] = [];
      for (let next = items.next(); next.done !== true; next = items.next()) {
        some.push(next.value);
        if (some.length === batch) break;
      }
      if (some.length === 0) return;
      const puts = some.map((Item) => ({ PutRequest: { Item } }));
      await client.send(new BatchWriteItemCommand({ RequestItems: { [localNames.table]: puts } }));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
