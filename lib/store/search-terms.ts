/** The items under which a request is found, in its own partition: whoever empties the partition leaves none behind. */
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { bodiesOf } from '../request/corrections.ts';
import type { RequestRecord } from '../request/record.ts';
import { searchTermsOf } from '../request/search-terms.ts';
import type { Secrets } from '../runtime/secrets.ts';
import type { Table } from './client.ts';
import { canonicalJson } from './events.ts';
import { findRestriction } from './find-entries.ts';
import { findKey } from './find-key.ts';
import { indexes, keys } from './keys.ts';
import type { SearchTermStore } from './stores.ts';

/** DynamoDB takes no more in one call. */
const batchSize = 25;

/** What the comparison of names needs to know of a patient, and whether the patient is restricted. */
function namesOf({ patient }: RequestRecord['body'], { restriction }: RequestRecord) {
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
  return { ...names, ...(restriction !== undefined && restriction !== null && { restricted: restriction.id }) };
}

/** The items of a record, always the same ones: a correction adds some behind them, so that a late worker overwrites none with an older text. */
export function searchItems(record: RequestRecord, secrets: Secrets): readonly Readonly<Record<string, unknown>>[] {
  const { reference, submittedAt } = record;
  const found = bodiesOf(record).flatMap((body) =>
    searchTermsOf({ reference, body }).map((term) => ({
      [indexes.find.partition]: findKey(term, secrets),
      ...(term.kind === 'birth-date' && { names: namesOf(body, record) }),
    })),
  );
  const different = new Map(found.map((item) => [canonicalJson(item), item]));
  return [...different.values()].map((item, number) => ({
    ...keys.searchTerm(reference, number),
    [indexes.find.sort]: keys.findSort(submittedAt, reference),
    ...item,
  }));
}

export function dynamoSearchTerms(table: Table, secrets: Secrets): SearchTermStore {
  return {
    restrictionOf: (record) => findRestriction({ table, secrets }, record),
    async write(record) {
      const puts = searchItems(record, secrets).map((Item) => ({ PutRequest: { Item } }));
      for (let first = 0; first < puts.length; first += batchSize) {
        const RequestItems = { [table.name]: puts.slice(first, first + batchSize) };
        const { UnprocessedItems } = await table.client.send(new BatchWriteCommand({ RequestItems }));
        // Written again whole by the next try: the items are always the same.
        if ((UnprocessedItems?.[table.name] ?? []).length > 0) throw new Error('TermsRefused');
      }
    },
  };
}
