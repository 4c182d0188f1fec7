import {
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { canonicalJson } from '../../lib/store/events.ts';
import { createTable } from '../local/table.ts';

/** Sorted lines of canonical JSON: two exports are equal exactly when the tables are. */
export async function exportTable(client: DynamoDBClient, name: string): Promise<readonly string[]> {
  const documents = DynamoDBDocumentClient.from(client);
  const lines: string[] = [];
  let start: Record<string, unknown> | undefined;
  do {
    const page = await documents.send(
      new ScanCommand({ TableName: name, ConsistentRead: true, ...(start !== undefined && { ExclusiveStartKey: start }) }),
    );
    lines.push(...(page.Items ?? []).map((item) => canonicalJson(item)));
    start = page.LastEvaluatedKey;
  } while (start !== undefined);
  return lines.sort();
}

export async function emptyTable(client: DynamoDBClient, name: string): Promise<void> {
  await client.send(new DeleteTableCommand({ TableName: name }));
  for (;;) {
    try {
      await client.send(new DescribeTableCommand({ TableName: name }));
      await new Promise((resolve) => setTimeout(resolve, 20));
    } catch (error) {
      if (!(error instanceof ResourceNotFoundException)) throw error;
      return createTable(client, name);
    }
  }
}

const together = 25;

/** The table must be empty. */
export async function importTable(client: DynamoDBClient, name: string, lines: readonly string[]): Promise<void> {
  const documents = DynamoDBDocumentClient.from(client);
  for (let start = 0; start < lines.length; start += together) {
    let writes = lines.slice(start, start + together).map((line) => ({ PutRequest: { Item: JSON.parse(line) } }));
    while (writes.length > 0) {
      const { UnprocessedItems } = await documents.send(new BatchWriteCommand({ RequestItems: { [name]: writes } }));
      const left =
        UnprocessedItems?.[name]?.flatMap(({ PutRequest }) => (PutRequest?.Item === undefined ? [] : [PutRequest.Item])) ?? [];
      writes = left.map((Item) => ({ PutRequest: { Item } }));
    }
  }
}
