import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lakeNorman } from '../../lib/facility/lake-norman.ts';
import { mostCorrections } from '../../lib/request/corrections.ts';
import type { RequestRecord } from '../../lib/request/record.ts';
import { nearDates, searchFirm, searchNumber, searchReference, searchTermsOf } from '../../lib/request/search-terms.ts';
import { dynamoRequests } from '../../lib/store/dynamo-requests.ts';
import { dynamoPeople } from '../../lib/store/find-people.ts';
import { indexes, keys } from '../../lib/store/keys.ts';
import { dynamoSearchTerms } from '../../lib/store/search-terms.ts';
import { newRecord } from '../../lib/store/submit-request.ts';
import { testSecrets } from '../support/fakes.ts';
import { memoryTable } from '../support/memory-table.ts';
import { parsedBody, type SampleBody, sampleBody } from '../support/sample-bodies.ts';
import { referenceNumber } from '../support/staff-fakes.ts';
import { type StoreEngine, storeEngines } from '../support/store-engine.ts';

const now = new Date('2026-11-22T15:00:00Z');

type Patient = Partial<SampleBody['patient']>;

function filed(number: number, patient: Patient, requester: Partial<SampleBody['requester']> = {}): RequestRecord {
  const body = sampleBody('attorney');
  const { middleName: _middle, formerName: _former, ...sample } = body.patient;
  const whole = { ...body, requester: { ...body.requester, ...requester }, patient: { ...sample, ...patient } };
  const request = { body: parsedBody(whole), reference: referenceNumber(number), arrivedBy: 'api', suspect: false } as const;
  return newRecord(request, lakeNorman, now);
}

const twin = { dateOfBirth: '1984-03-09', lastName: 'Lopez Garcia' };
const records = [
  filed(1, { ...twin, firstName: 'María', mrn: 'MRN 0012345' }, { matter: '26-CVS-0042', organization: 'Hale & Ortiz, PLLC' }),
  filed(2, { ...twin, firstName: 'Mario' }, { matter: '9', claim: '0000C77' }),
  filed(3, { ...twin, firstName: 'Rosa', lastName: 'Kowalska' }, { organization: 'The Law Offices of Hale and Ortiz' }),
  filed(4, { ...twin, firstName: 'Maria', dateOfBirth: '1984-09-03' }),
];
const [maria, mario, rosa, other] = records.map(({ reference }) => reference);

describe.each(storeEngines)('people %s', (_, start) => {
  let engine: StoreEngine;
  let find: (question: Parameters<ReturnType<typeof dynamoPeople>['find']>[0]) => Promise<readonly (string | undefined)[][]>;

  beforeAll(async () => {
    engine = await start();
    const requests = dynamoRequests(engine.table);
    const terms = dynamoSearchTerms(engine.table, testSecrets);
    for (const record of records) {
      await requests.submit(record);
      await terms.write(record);
      await terms.write(record);
    }
    const people = dynamoPeople(engine.table, testSecrets, requests, { now: () => now });
    find = async (question) => (await people.find(question)).rows.map(({ reference, answer }) => [reference, answer]);
  });
  afterAll(() => engine.stop());

  it('are found by name and birth date, the right one before a twin, and a twin is no match', async () => {
    expect(await find({ person: { name: 'lopez garcia maria' }, dateOfBirth: '1984-03-09' })).toEqual([
      [maria, 'match'],
      [mario, 'possible'],
    ]);
  });

  it('are found however often their names were corrected', async () => {
    const record = filed(5, { dateOfBirth: '1990-01-01', firstName: 'Ann', mrn: '1' }, { matter: '2', claim: '3' });
    const corrections = Array.from({ length: mostCorrections }, (_, number) => ({
      ...{ path: 'patient.firstName', text: `Ann ${'Lea '.repeat(number + 1).trim()}` },
      ...{ who: 'staff:sub-ana', at: now.toISOString(), salt: '' },
    }));
    await dynamoSearchTerms(engine.table, testSecrets).write({ ...record, corrections });
    const kept = await engine.table.client.send(
      new QueryCommand({
        TableName: engine.table.name,
        KeyConditionExpression: '#pk = :pk AND begins_with(#sk, :term)',
        ExpressionAttributeNames: { '#pk': 'pk', '#sk': 'sk' },
        ExpressionAttributeValues: { ':pk': keys.request(record.reference).pk, ':term': 'TERM#' },
      }),
    );
    // More than one call of the table takes.
    expect(kept.Items).toHaveLength(mostCorrections + 6);
  });

  it('are found by a birth date with a slip, as possible', async () => {
    expect(await find({ person: { name: 'Rosa Kowalski' }, dateOfBirth: '1984-03-19' })).toEqual([[rosa, 'possible']]);
    expect(await find({ person: { name: 'Rosa Kowalski' }, dateOfBirth: '1971-12-24' })).toEqual([]);
  });

  it('are found by day and month exchanged, behind who was born on the very day', async () => {
    const rows = await find({ person: { firstName: 'Marua', lastName: 'Lopez Garcia' }, dateOfBirth: '1984-09-03' });
    expect(rows[0]).toEqual([other, 'possible']);
  });

  it.each([
    ['the record number', 'mrn-12345', [[maria, 'match']]],
    ['a matter number', '26 cvs 0042', [[maria, 'possible']]],
    ['a claim number without its zeros', 'c77', [[mario, 'possible']]],
    ['the start of a reference', (rosa ?? '').slice(0, 5).toLowerCase(), [[rosa, 'possible']]],
  ])('are found by %s', async (_name, number, rows) => {
    expect(await find({ person: {}, number })).toEqual(rows);
  });

  it('are found by the firm, however it writes itself', async () => {
    const rows = await find({ person: {}, number: 'Hale Ortiz' });
    expect(rows.map(([reference]) => reference).sort()).toEqual([maria, rosa].sort());
  });

  it('are a match by record number and a slip in the name, and possible by a number with another name', async () => {
    expect(await find({ person: { name: 'Marua Lopez', mrn: '12345' } })).toEqual([[maria, 'match']]);
    expect(await find({ person: { name: 'Peter Jones' }, number: '26cvs0042' })).toEqual([[maria, 'possible']]);
  });

  it('are found with nothing but a name by nobody', async () => {
    expect(await find({ person: { name: 'Maria Lopez Garcia' } })).toEqual([]);
  });
});

describe('search terms', () => {
  it('hold no birth date, number or name in a key, and every entry lies in the partition of its request', async () => {
    const { table, items } = memoryTable();
    const [first] = records;
    if (first === undefined) throw new Error('no record');
    await dynamoSearchTerms(table, testSecrets).write(first);
    const sent = items();
    expect(sent).toHaveLength(searchTermsOf(first).length);
    for (const { pk, sk, findKey, findSort } of sent) {
      expect(pk).toBe(`REQ#${first.reference}`);
      expect(`${sk} ${findKey} ${findSort}`).not.toMatch(/1984|12345|0042|hale|ortiz|lopez|mar/i);
    }
    expect(sent.filter(({ names }) => names !== undefined)).toHaveLength(1);
  });

  it.each([
    [searchNumber, 'MRN 0012-345', '12345'],
    [searchNumber, '１２－cvs-٠', '12CVS0'],
    [searchNumber, ' - ', ''],
    [searchFirm, 'The Law Offices of O’Neil & Sons, P.A.', 'oneil sons'],
    [searchFirm, 'LLP', ''],
    [searchReference, '7kq4-m9', '7KQ4'],
    [searchReference, 'oil1', '0111'],
    [searchReference, '7kq', ''],
  ])('%o of %j is %j', (clean, typed, value) => {
    expect(clean(typed)).toBe(value);
  });

  it('look at the dates that a slip makes, real ones in the past', () => {
    const near = nearDates('1984-03-09', '2026-11-28');
    for (const date of ['1984-09-03', '1985-03-09', '1948-03-09', '1984-03-19', '1984-03-08', '1984-03-29'])
      expect(near).toContain(date);
    expect(near).not.toContain('1984-03-09');
    expect(near.length).toBeGreaterThan(25);
    expect(near.length).toBeLessThan(45);
    expect(nearDates('2026-11-27', '2026-11-28').every((date) => date <= '2026-11-28' && date >= '1900')).toBe(true);
  });
});

describe('a search', () => {
  it('costs one read unit for the forty persons of a day', async () => {
    const engine = await storeEngines[1]?.[1]();
    if (engine === undefined) throw new Error('no table');
    const terms = dynamoSearchTerms(engine.table, testSecrets);
    await Promise.all(
      Array.from({ length: 40 }, (_, number) => terms.write(filed(number + 10, { dateOfBirth: '1990-01-01' }))),
    );
    const key = testSecrets.hmac('find', 'birth-date\n1990-01-01').slice(0, 22);
    const { Items = [] } = await engine.table.client.send(
      new QueryCommand({
        TableName: engine.table.name,
        IndexName: indexes.find.name,
        KeyConditionExpression: '#p = :p',
        ExpressionAttributeNames: { '#p': indexes.find.partition },
        ExpressionAttributeValues: { ':p': key },
      }),
    );
    // An eventually consistent read of 8 KB is one unit.
    expect(Items).toHaveLength(40);
    expect(Items.reduce((sum, item) => sum + Buffer.byteLength(JSON.stringify(item)), 0)).toBeLessThan(8 * 1024 * 1.4);
    await engine.stop();
  });
});
