import { DeleteTableCommand, type DynamoDBClient, waitUntilTableNotExists } from '@aws-sdk/client-dynamodb';
import { BatchWriteCommand, DynamoDBDocumentClient, paginateScan } from '@aws-sdk/lib-dynamodb';
import { canonicalJson } from '../../lib/store/events.ts';
import { createTable, tableWait } from '../local/table.ts';

/** Sorted lines of canonical JSON: two exports are equal exactly when the tables are. */
export async function exportTable(client: DynamoDBClient, name: string): Promise<readonly string[]> {
  const lines: string[] = [];
  const pages = paginateScan({ client: DynamoDBDocumentClient.from(client) }, { TableName: name, ConsistentRead: true });
  for await (const { Items = [] } of pages) lines.push(...Items.map(canonicalJson));
  return lines.sort();
}

export async function emptyTable(client: DynamoDBClient, name: string): Promise<void> {
  await client.send(new DeleteTableCommand({ TableName: name }));
  await waitUntilTableNotExists({ client, ...tableWait }, { TableName: name });
  await createTable(client, name);
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
