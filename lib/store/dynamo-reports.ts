/** Facts by month of receipt, and the counted months, each one small item: 12 KB of 7,500 requests. */
import { gunzipSync, gzipSync } from 'node:zlib';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import * as z from 'zod';
import { ReportFacts } from '../request/report-facts.ts';
import { CountRows } from '../request/report-months.ts';
import type { Table } from './client.ts';
import { indexes, keys } from './keys.ts';
import type { ReportStore } from './stores.ts';

const Row = z.lazy(() => z.object({ reportFacts: ReportFacts }));
const Item = z.lazy(() => z.object({ countedOn: z.string(), rows: z.base64() }));

/** The last reference of a page; `~` sorts behind every one. */
const References = z.object({ reference: z.string() });

export function dynamoReports(table: Table): ReportStore {
  return {
    async facts(facility, month) {
      const found: ReportFacts[] = [];
      for (let after: string | undefined = ''; after !== undefined; ) {
        const { Items = [] }: { Items?: Record<string, unknown>[] | undefined } = await table.client.send(
          new QueryCommand({
            TableName: table.name,
            IndexName: indexes.report.name,
            KeyConditionExpression: '#p = :p AND #s > :s',
            ExpressionAttributeNames: { '#p': indexes.report.partition, '#s': indexes.report.sort },
            ExpressionAttributeValues: { ':p': keys.reportMonth(facility, month), ':s': after === '' ? '!' : after },
            Limit: pageSize,
          }),
        );
        // A damaged record is a task of the nightly check, and no reason to count nobody.
        found.push(...Items.flatMap((item) => Row.safeParse(item).data?.reportFacts ?? []));
        after = Items.length < pageSize ? undefined : References.parse(Items.at(-1)).reference;
      }
      return found;
    },
    async write(facility, month, report) {
      const rows = gzipSync(JSON.stringify(report.rows)).toString('base64');
      const item = { ...keys.report(facility, month), countedOn: report.countedOn, rows };
      await table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    },
    async read(facility, month) {
      const { Item: item } = await table.client.send(
        new GetCommand({ TableName: table.name, Key: keys.report(facility, month), ConsistentRead: true }),
      );
      if (item === undefined) return null;
      const { countedOn, rows } = Item.parse(item);
      return { countedOn, rows: CountRows.parse(JSON.parse(gunzipSync(Buffer.from(rows, 'base64')).toString('utf8'))) };
    },
  };
}

/** Some 1 MB, what one Query gives at most, holds 3,000 rows of these. */
const pageSize = 1000;
