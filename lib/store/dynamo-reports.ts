/** Facts by month of receipt, and the counted months, each one small item: 13 KB of 7,500 requests. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ReportFacts } from '../request/report-facts.ts';
import { CountRows, FirmRows, PartRows, Tallies } from '../request/report-months.ts';
import type { Table } from './client.ts';
import { indexes, keyNames, keys } from './keys.ts';
import type { BoardMonth, MonthReport, PublishedFigures, ReportedRequest, ReportStore } from './stores.ts';

const Row = z.lazy(() => z.object({ reference: z.string(), reportFacts: ReportFacts }));
const References = z.object({ reference: z.string() });
const zipped = z.base64().optional();
const Item = z.lazy(() => z.object({ countedOn: z.string(), rows: z.base64(), tallies: zipped, firms: zipped }));
const Board = z.lazy(() => z.object({ parts: PartRows, tallies: Tallies, firms: FirmRows, receivedIn: z.array(z.string()) }));
const BoardItem = z.lazy(() => z.object({ countedOn: z.string(), board: z.base64() }));
const Published = z.object({ text: z.string() });

/** Some 1 MB, what one Query gives at most, holds 2,000 rows of these. */
const pageSize = 1000;

const zip = (list: unknown): string => gzipSync(JSON.stringify(list)).toString('base64');
const unzip = (text: string): unknown => JSON.parse(gunzipSync(Buffer.from(text, 'base64')).toString('utf8'));

function fromItem(item: Readonly<Record<string, unknown>>): MonthReport {
  const { countedOn, rows, tallies, firms } = Item.parse(item);
  return {
    countedOn,
    rows: CountRows.parse(unzip(rows)),
    tallies: tallies === undefined ? [] : Tallies.parse(unzip(tallies)),
    firms: firms === undefined ? [] : FirmRows.parse(unzip(firms)),
  };
}

function fromBoard(item: Readonly<Record<string, unknown>>): BoardMonth {
  const { countedOn, board } = BoardItem.parse(item);
  return { countedOn, ...Board.parse(unzip(board)) };
}

type Key = ReturnType<typeof keys.report>;

export function dynamoReports(table: Table): ReportStore {
  const page: ReportStore['page'] = async (facility, month, { after, limit }) => {
    const { Items = [] }: { Items?: Record<string, unknown>[] | undefined } = await table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: indexes.report.name,
        KeyConditionExpression: '#p = :p AND #s > :s',
        ExpressionAttributeNames: { '#p': indexes.report.partition, '#s': indexes.report.sort },
        ExpressionAttributeValues: { ':p': keys.reportMonth(facility, month), ':s': after ?? '!' },
        Limit: limit,
      }),
    );
    // A damaged record is a task of the nightly check, and no reason to count nobody.
    const rows = Items.flatMap((item) => {
      const found = Row.safeParse(item).data;
      return found === undefined ? [] : [{ reference: found.reference, facts: found.reportFacts }];
    });
    return { rows, next: Items.length < limit ? null : References.parse(Items.at(-1)).reference };
  };
  /** All rows of a month, page after page. */
  async function all(facility: string, month: string): Promise<readonly ReportedRequest[]> {
    const found: ReportedRequest[] = [];
    let after: string | undefined;
    do {
      const { rows, next }: Awaited<ReturnType<typeof page>> = await page(facility, month, { after, limit: pageSize });
      found.push(...rows);
      after = next ?? undefined;
    } while (after !== undefined);
    return found;
  }
  /** By month, from the one of the key to another. */
  async function between<Read>(first: Key, to: string, read: (item: Readonly<Record<string, unknown>>) => Read) {
    const found = new Map<string, Read>();
    let start: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await table.client.send(
        new QueryCommand({
          TableName: table.name,
          KeyConditionExpression: '#pk = :pk AND #sk BETWEEN :from AND :to',
          ExpressionAttributeNames: { '#pk': keyNames.partition, '#sk': keyNames.sort },
          ExpressionAttributeValues: { ':pk': first.pk, ':from': first.sk, ':to': to },
          ...(start !== undefined && { ExclusiveStartKey: start }),
        }),
      );
      for (const item of Items) found.set(String(item[keyNames.sort]), read(item));
      start = LastEvaluatedKey;
    } while (start !== undefined);
    return found;
  }
  return {
    page,
    async facts(facility, month) {
      return (await all(facility, month)).map(({ facts }) => facts);
    },
    async received(facility, month) {
      const rows = await all(facility, month);
      return rows.map(({ reference, facts: { type, receivedOn } }) => ({ reference, type, receivedOn }));
    },
    async write(facility, month, { countedOn, rows, tallies, firms }) {
      const lists = { rows: zip(rows), tallies: zip(tallies), firms: zip(firms) };
      const item = { ...keys.report(facility, month), countedOn, ...lists };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    async read(facility, month) {
      const { Item: item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: keys.report(facility, month), ConsistentRead: true }),
      );
      return item === undefined ? null : fromItem(item);
    },
    months: (facility, from, to) => between(keys.report(facility, from), to, fromItem),
    async writeBoard(facility, month, { countedOn, ...board }) {
      const item = { ...keys.board(facility, month), countedOn, board: zip(board) };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    boards: (facility, from, to) => between(keys.board(facility, from), to, fromBoard),
    async publish(facility, text) {
      await table.client.send(new PutCommand({ TableName: table.name, Item: { ...keys.published(facility), text } }));
    },
  };
}

export function dynamoPublished(table: Table): PublishedFigures {
  return {
    async read(facility) {
      const { Item: item } = await table.client.send(new GetCommand({ TableName: table.name, Key: keys.published(facility) }));
      return item === undefined ? null : Published.parse(item).text;
    },
  };
}
