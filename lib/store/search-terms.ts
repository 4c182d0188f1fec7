/** The items under which a request is found, in its own partition: whoever empties the partition leaves none behind. */
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { RequestRecord } from '../request/record.ts';
import { type SearchTerm, searchTermsOf } from '../request/search-terms.ts';
import type { Secrets } from '../runtime/secrets.ts';
import type { Table } from './client.ts';
import { indexes, keys } from './keys.ts';
import type { SearchTermStore } from './stores.ts';

/** Characters of a hash, 132 bits: a key is in every entry of the index. */
const hashLength = 22;

/** Nobody reads a birth date or a number from it. A reference is no health data. */
export function findKey({ kind, value }: SearchTerm, secrets: Secrets): string {
  return kind === 'reference' ? `R#${value}` : secrets.hmac('find', `${kind}\n${value}`).slice(0, hashLength);
}

/** What the comparison of names needs to know of a patient. */
function namesOf({ body: { patient } }: RequestRecord) {
  const {
    dateOfBirth: _day,
    email: _mail,
    phone: _phone,
    address: _home,
    mrn: _mrn,
    deceased: _,
    diedHere: __,
    ...names
  } = patient;
  return names;
}

/** The items of a record, always the same ones. */
export function searchItems(record: RequestRecord, secrets: Secrets): readonly Readonly<Record<string, unknown>>[] {
  const { reference, submittedAt } = record;
  return searchTermsOf(record).map((term, number) => ({
    ...keys.searchTerm(reference, number),
    [indexes.find.partition]: findKey(term, secrets),
    [indexes.find.sort]: keys.findSort(submittedAt, reference),
    ...(term.kind === 'birth-date' && { names: namesOf(record) }),
  }));
}

export function dynamoSearchTerms(table: Table, secrets: Secrets): SearchTermStore {
  return {
    async write(record) {
      const puts = searchItems(record, secrets).map((Item) => ({ PutRequest: { Item } }));
      const { UnprocessedItems } = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: puts } }));
      // Written again whole by the next try: the items are always the same.
      if ((UnprocessedItems?.[table.name] ?? []).length > 0) throw new Error('TermsRefused');
    },
  };
}
