/** Entries of the index of search terms, and whether one of those who were born on a day is restricted. */
import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { bodiesOf } from '../request/corrections.ts';
import type { PersonNames } from '../request/names/layouts.ts';
import type { RequestRecord } from '../request/record.ts';
import type { SearchTerm } from '../request/search-terms.ts';
import type { Secrets } from '../runtime/secrets.ts';
import type { Table } from './client.ts';
import { findKey } from './find-key.ts';
import { indexes } from './keys.ts';

/** A hundred people share no birth date here. */
const mostEntries = 500;

const text = () => z.string().optional();
const Names = z.object({
  ...{ firstName: text(), middleName: text(), lastName: text(), formerName: text(), latinName: text() },
  restricted: text(),
});
/** Only the entry of a birth date holds names. */
const Stored = z.lazy(() => z.object({ findSort: z.string(), names: Names.catch({}).default({}) }));

export interface Entry {
  readonly reference: string;
  readonly names: PersonNames;
  /** Id of the restriction of the patient. */
  readonly restricted?: string | undefined;
}

export interface Index {
  readonly table: Table;
  readonly secrets: Secrets;
}

/** Newest first. */
export async function entriesOf({ table, secrets }: Index, term: SearchTerm): Promise<readonly Entry[]> {
  const { Items = [] } = await table.client.send(
    new QueryCommand({
      TableName: table.name,
      IndexName: indexes.find.name,
      KeyConditionExpression: '#p = :p',
      ExpressionAttributeNames: { '#p': indexes.find.partition },
      ExpressionAttributeValues: { ':p': findKey(term, secrets) },
      ScanIndexForward: false,
      Limit: mostEntries,
    }),
  );
  return Items.map((item) => {
    const { findSort, names } = Stored.parse(item);
    const { restricted, ...own } = names;
    return { reference: findSort.split('#').at(-1) ?? '', names: own, restricted };
  });
}

export const bornOn = (value: string): SearchTerm => ({ kind: 'birth-date', value });

/**
 * Id of the restriction of a record's patient, or null. A record that came after the patient was restricted need not carry it yet: who was
 * born on the same day and may be the same person is restricted too, since a reason more costs a minute and one less cannot be taken back.
 */
export async function findRestriction(
  index: Index,
  record: Pick<RequestRecord, 'body' | 'corrections' | 'restriction'>,
): Promise<string | null> {
  if (record.restriction !== undefined && record.restriction !== null) return record.restriction.id;
  const patients = bodiesOf(record).map(({ patient }) => patient);
  const days = [...new Set(patients.map(({ dateOfBirth }) => dateOfBirth))];
  const born = (await Promise.all(days.map((day) => entriesOf(index, bornOn(day))))).flat();
  const marked = born.filter(({ restricted }) => restricted !== undefined);
  if (marked.length === 0) return null;
  // The comparison of names is large, and hardly ever needed here.
  const { samePerson } = await import('../request/same-person.ts');
  const same = marked.find(({ names }) => patients.some((one) => samePerson(one, names).answer !== 'no'));
  return same?.restricted ?? null;
}
